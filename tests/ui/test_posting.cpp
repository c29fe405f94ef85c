// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingpage.h"

#include "pages/postingcomposer.h"
#include "pages/postingdialogs.h"
#include "pages/postingpreview.h"
#include "pages/postingregister.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace xieli;
using namespace Qt::StringLiterals;

class PostingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::prepareWindowTest(this); }

    void theListIsSeenBeforeItIsPrinted()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto page = opened(*desk);
        auto *preview = page->findChild<ui::PostingPreview *>();
        QVERIFY2(preview->pageCount() >= 1, qPrintable(test::told(*page)));
        const QImage picture = preview->viewport()->grab().toImage();
        int dark = 0;
        for (int y = 0; y < picture.height(); y += 2)
            for (int x = 0; x < picture.width(); x += 2)
                dark += qGray(picture.pixel(x, y)) < 64;
        QVERIFY2(dark > 200, "the page in the preview is blank");

        const QString path = m_village.freshFolder() + u"/p.pdf"_s;
        page->savePdf(path);
        QVERIFY(test::jobEnds(*page));
        QVERIFY2(QFileInfo(path).size() > 1000, qPrintable(test::told(*page)));
    }

    void withoutHotlineOrDecisionsThereIsNothingToPrint()
    {
        auto desk = m_village.emptyDesk();
        ui::PostingPage page(*desk);
        page.show();
        page.refresh();
        QVERIFY(!page.findChild<QPushButton *>(u"pdf"_s)->isEnabled());
        QVERIFY(!page.findChild<QPushButton *>(u"print"_s)->isEnabled());
        QVERIFY(test::told(page).size() > 10);
    }

    void zoomingKeepsToItsLimits()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto page = opened(*desk);
        auto *preview = page->findChild<ui::PostingPreview *>();
        for (int i = 0; i < 30; ++i)
            preview->zoomIn();
        for (int i = 0; i < 60; ++i)
            preview->zoomOut();
        QTest::keyClick(preview, Qt::Key_End);
        QCOMPARE(preview->currentPage(), preview->pageCount() - 1);
        preview->fitWidth();
        preview->grab();
    }

    void aHouseholdIsLeftOutWithAReasonAndPutOnAgain()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto page = opened(*desk);
        const auto before = page->composer()->candidates();
        QVERIFY(before.size() > 3);
        const HouseholdId household = std::find_if(before.begin(), before.end(), [](const auto &row) { return !row.gap; })->household;
        page->composer()->leaveOut(household, u"受保护的人"_s);
        const auto gapOf = [&page, &household] {
            for (const auto &row : page->composer()->candidates())
                if (row.household == household)
                    return row.gap;
            return std::optional<PostingGap>();
        };
        QVERIFY(gapOf() == PostingGap::ByHand);
        test::shot(*page, u"posting-left-out"_s);
        page->composer()->putOn(household);
        QVERIFY(!gapOf());
    }

    void theFileForTheWebsiteHasTheChosenColumns()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto page = opened(*desk);
        page->findChild<QCheckBox *>(u"column_group"_s)->setChecked(false);
        page->findChild<QCheckBox *>(u"column_amount"_s)->setChecked(true);
        const QString path = m_village.freshFolder() + u"/list.csv"_s;
        page->composer()->saveFile(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString head = QString::fromUtf8(file.readLine());
        QVERIFY2(head.contains(u"月补助金额"_s) && !head.contains(u"组别"_s), qPrintable(head));
    }

    void aPostingIsRegisteredObjectedToAnsweredAndClosed()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto page = opened(*desk);
        QObject::connect(desk.get(), &ui::Desk::changed, page.get(), &ui::PostingPage::refresh);
        page->composer()->registerList();
        QCOMPARE(page->tabs()->currentWidget(), page->postings());
        QCOMPARE(page->postings()->rowCount(), 1);
        page->postings()->object();
        auto *objection = page->findChild<ui::ObjectionDialog *>();
        QVERIFY(objection);
        objection->store(); // nothing is written: it says so and stays
        QVERIFY(objection->isVisible());
        test::shot(*objection, u"posting-objection"_s);
        objection->findChild<QPlainTextEdit *>()->setPlainText(u"名单里有人在城里有房"_s);
        objection->store();
        QVERIFY(!objection->isVisible());
        QVERIFY(!page->findChild<QPushButton *>(u"closePosting"_s)->isEnabled());
        test::shot(*page, u"posting-register"_s);
        page->postings()->answer();
        auto *answer = page->findChild<ui::AnswerDialog *>();
        QVERIFY(answer);
        test::shot(*answer, u"posting-answer"_s);
        answer->findChild<QPlainTextEdit *>()->setPlainText(u"已核对，没有房产"_s);
        answer->store();
        page->postings()->close();
        auto *closing = page->findChild<ui::ClosingDialog *>();
        QVERIFY(closing);
        closing->store(); // neither photograph nor note
        QVERIFY(closing->isVisible());
        const QString photograph = m_village.freshFolder() + u"/board.jpg"_s;
        closing->takePhotograph(photograph); // there is no such file: it says so
        closing->store();
        QVERIFY(closing->isVisible());
        QImage board(1600, 1200, QImage::Format_RGB32);
        board.fill(Qt::darkGreen);
        QVERIFY(board.save(photograph));
        closing->takePhotograph(photograph);
        test::shot(*closing, u"posting-closing"_s);
        closing->store();
        const auto rows = casework::postings(desk->office());
        QVERIFY(rows && rows->front().state == casework::PostingState::Closed);
        const auto kept = casework::boardPhotograph(desk->office(), rows->front().posting);
        QVERIFY(kept && *kept && (*kept)->width > 300);
        page->postings()->showPhotograph();
    }

    void theDesksRecordIsShownInTheRegister()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto page = opened(*desk);
        page->composer()->registerList();
        page->tabs()->setCurrentIndex(0);
        page->refresh();
        page->showRecord(casework::postings(desk->office())->front().posting.id.text());
        QCOMPARE(page->tabs()->currentWidget(), page->postings());
    }

private:
    static std::unique_ptr<ui::PostingPage> opened(ui::Desk &desk)
    {
        auto page = std::make_unique<ui::PostingPage>(desk);
        page->resize(1180, 640);
        page->show();
        fillHotlines(*page);
        return page;
    }
    static void fillHotlines(ui::PostingPage &page)
    {
        const auto lines = page.findChildren<QLineEdit *>();
        for (auto *line : lines)
            if (line->inputMethodHints() & Qt::ImhDialableCharactersOnly)
                line->setText(u"0900-6290101"_s);
        page.refresh();
    }

    test::TrainingVillage m_village;
};

QTEST_MAIN(PostingTest)
#include "test_posting.moc"
