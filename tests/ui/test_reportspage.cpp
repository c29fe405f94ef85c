// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"
#include "casework/reporttable.h"
#include "pages/reportspage.h"
#include "pages/tablepane.h"
#include "shots.h"
#include "ui/trainingvillage.h"

#include <QLabel>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;

/// 统计报表 in the window: a figure leads to its households by the keyboard, and back.
class ReportsPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    std::unique_ptr<ui::Desk> m_desk;
    std::unique_ptr<ui::ReportsPage> m_page;

    QTableView *figures() const { return m_page->findChild<QTableView *>(u"figures"_s); }
    void shoot(const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("XIELI_SHOTS"); !folder.isEmpty()) {
            QTest::qWait(50);
            m_page->grab().save(folder + u'/' + name + u".png"_s);
        }
    }

private slots:
    void initTestCase()
    {
        test::prepareWindowTest(this);
        m_desk = m_village.desk(u"township"_s);
        m_desk->office().today = Day(2018, 6, 20);
        QVERIFY(casework::draftPayments(m_desk->office(), Month(2018, 6)));
        QVERIFY(casework::approvePayments(m_desk->office(), Month(2018, 6), u"主任"_s, {u"练习"_s}));
        m_page = std::make_unique<ui::ReportsPage>(*m_desk);
        QObject::connect(m_desk.get(), &ui::Desk::changed, m_page.get(), &ui::ReportsPage::refresh);
        m_page->resize(1180, 640);
        m_page->show();
        m_page->refresh();
    }

    void theFiguresShownAreThoseOfTheReport()
    {
        const auto &report = m_page->report();
        QVERIFY(report);
        const auto *model = figures()->model();
        const auto columns = casework::columnsOf(casework::ReportSection::Balance);
        const int households = int(std::find(columns.begin(), columns.end(), casework::ReportColumn::Households) - columns.begin()) + 1;
        QCOMPARE(model->index(0, households).data().toLongLong(), report->at({}));
        QVERIFY(report->at({}) > 10);
        shoot(u"reports-balance"_s);
        m_page->choose(3);
        QVERIFY(model->columnCount() > 10);
        shoot(u"reports-money"_s);
        for (const int part : {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}) {
            m_page->choose(part);
            shoot(u"reports-%1"_s.arg(part));
        }
        m_page->choose(0);
    }

    void aFigureOpensItsHouseholdsAndEscComesBackToIt()
    {
        m_page->choose(0);
        const auto columns = casework::columnsOf(casework::ReportSection::Balance);
        const int persons = int(std::find(columns.begin(), columns.end(), casework::ReportColumn::Persons) - columns.begin()) + 1;
        const QModelIndex figure = figures()->model()->index(1, persons);
        figures()->setCurrentIndex(figure);
        QTest::keyClick(figures(), Qt::Key_Return);
        auto *model = m_page->behind()->table()->model();
        QVERIFY(model->rowCount() > 0);
        qlonglong sum = 0;
        for (int row = 0; row < model->rowCount(); ++row)
            sum += model->index(row, 4).data().toLongLong();
        QCOMPARE(sum, figure.data().toLongLong());
        shoot(u"reports-behind"_s);
        QSignalSpy opened(m_desk.get(), &ui::Desk::householdWanted);
        QTest::keyClick(m_page->behind()->table(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QTest::keyClick(m_page->behind()->table(), Qt::Key_Escape);
        QVERIFY(figures()->isVisible());
        QCOMPARE(figures()->currentIndex(), QPersistentModelIndex(figure));
    }

    void aReportIsIssuedWithWhyItsEquationsDoNotHold()
    {
        QVERIFY(m_page->report()->hasFaults());
        m_page->issue();
        QVERIFY(casework::issuedReports(m_desk->office())->empty());
        m_page->issue(u"有一户待定"_s);
        const auto issued = casework::issuedReports(m_desk->office());
        QCOMPARE(issued->size(), std::size_t(1));
        QCOMPARE(issued->front().period, u"2018-06"_s);
    }
};

QTEST_MAIN(ReportsPageTest)
#include "test_reportspage.moc"
