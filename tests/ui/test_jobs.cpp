// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"
#include "ui/trainingvillage.h"

#include <QThread>

using namespace xieli;
using namespace Qt::StringLiterals;

namespace {

class PageWithJob : public ui::Page {
public:
    explicit PageWithJob(ui::Desk &desk) : Page(desk, {u"test"_s, u"test"_s}, nullptr), job(new ui::JobBar(this)), button(new QPushButton(this)) {}
    void refresh() override {}

    ui::JobBar *job;
    QPushButton *button;
};

} // namespace

class JobsTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    std::unique_ptr<ui::Desk> m_desk;

private slots:
    void initTestCase() { m_desk = m_village.emptyDesk(); }

    void workRunsElsewhereAndItsResultComesBack()
    {
        PageWithJob page(*m_desk);
        page.show();
        QThread *worker = nullptr;
        QThread *receiver = nullptr;
        int answer = 0;
        QVERIFY(page.job->run<int>(
            m_desk->office(), u"count"_s,
            [&worker](casework::Office &own, Progress &progress) -> Result<int> {
                worker = QThread::currentThread();
                progress.report(1, 2);
                const auto rows = own.file->read([](Reader &reader) { return int(reader.all<Household>().size()); });
                return rows ? Result<int>(*rows + 41) : Result<int>(tl::unexpected<Error>(rows.error()));
            },
            [&](Result<int> result) {
                receiver = QThread::currentThread();
                answer = result.value_or(-1);
            }));
        QVERIFY(test::jobEnds(page));
        QCOMPARE(answer, 41);
        QVERIFY(worker != thread());
        QCOMPARE(receiver, thread());
    }

    void thePageIsHeldWhileWorkRunsAndFreeAfterwards()
    {
        PageWithJob page(*m_desk);
        page.show();
        std::atomic<bool> go = false;
        page.job->run<void>(
            m_desk->office(), u"wait"_s,
            [&go](casework::Office &, Progress &) -> Result<void> {
                while (!go)
                    QThread::msleep(5);
                return {};
            },
            [](Result<void>) {});
        QVERIFY(page.job->isVisible());
        QVERIFY(!page.button->isEnabled());
        go = true;
        QVERIFY(test::jobEnds(page));
        QVERIFY(page.job->isHidden());
        QVERIFY(page.button->isEnabled());
    }

    void arrowsWhileWorkRunsLeadNowhere()
    {
        PageWithJob page(*m_desk);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.button->setFocus();
        std::atomic<bool> go = false;
        page.job->run<void>(
            m_desk->office(), u"wait"_s,
            [&go](casework::Office &, Progress &) -> Result<void> {
                while (!go)
                    QThread::msleep(5);
                return {};
            },
            [](Result<void>) {});
        QWidget *held = page.focusWidget();
        QVERIFY(held && page.job->isAncestorOf(held));
        for (const Qt::Key arrow : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Left, Qt::Key_Right})
            QTest::keyClick(held, arrow);
        QCOMPARE(page.focusWidget(), held);
        go = true;
        QVERIFY(test::jobEnds(page));
        QCOMPARE(page.focusWidget(), page.button); // where one was
    }

    void cancellingReachesTheWorkAndItsAnswerIsNotLost()
    {
        PageWithJob page(*m_desk);
        page.show();
        QString key;
        page.job->run<void>(
            m_desk->office(), u"wait"_s,
            [](casework::Office &, Progress &progress) -> Result<void> {
                while (!progress.cancelled())
                    QThread::msleep(5);
                return fail(u"casework.cancelled"_s);
            },
            [&key](Result<void> result) { key = result ? u"done"_s : result.error().key; });
        page.findChild<ui::JobBar *>()->findChild<QPushButton *>()->click();
        QVERIFY(test::jobEnds(page));
        QCOMPARE(key, u"casework.cancelled"_s);
    }

    void nothingThrownEscapes()
    {
        PageWithJob page(*m_desk);
        Error error;
        page.job->run<int>(
            m_desk->office(), u"throw"_s, [](casework::Office &, Progress &) -> Result<int> { throw std::runtime_error("disk on fire"); },
            [&error](Result<int> result) { error = result.error(); });
        QVERIFY(test::jobEnds(page));
        QCOMPARE(error.key, u"jobs.unexpected"_s);
        QVERIFY(m_desk->say(error).contains(u"disk on fire"_s));
    }

    void closingThePageStopsTheWork()
    {
        auto page = std::make_unique<PageWithJob>(*m_desk);
        std::atomic<bool> ended = false;
        bool told = false;
        page->job->run<void>(
            m_desk->office(), u"wait"_s,
            [&ended](casework::Office &, Progress &progress) -> Result<void> {
                while (!progress.cancelled())
                    QThread::msleep(5);
                ended = true;
                return {};
            },
            [&told](Result<void>) { told = true; });
        page.reset();
        QVERIFY(ended);
        QVERIFY(!told);
    }
};

QTEST_MAIN(JobsTest)
#include "test_jobs.moc"
