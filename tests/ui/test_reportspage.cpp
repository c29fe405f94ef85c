// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"
#include "casework/register.h"
#include "casework/reporttable.h"
#include "casework/users.h"
#include "forms/askdialog.h"
#include "pages/issuedreportsdialog.h"
#include "pages/paymentstepsdialog.h"
#include "pages/reportspage.h"
#include "pages/tablepane.h"
#include "pages/yearlyforms.h"
#include "shots.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
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

    void whoEntersIsOfferedNeitherTheIssueNorTheCloseOfAMonth()
    {
        auto &office = m_desk->office();
        QVERIFY(casework::addUser(office, u"录入员"_s, UserRole::Entry, u"eight-letters"_s));
        auto entry = casework::openOffice(office.path, u"录入员"_s, u"eight-letters"_s, office.today);
        QVERIFY(entry);
        ui::Desk desk(std::move(*entry));
        ui::ReportsPage page(desk);
        const auto *issue = page.findChild<QPushButton *>(u"issueReport"_s);
        QVERIFY(!issue->isEnabled() && issue->toolTip().contains(u"录入员"_s));
        QVERIFY(m_page->findChild<QPushButton *>(u"issueReport"_s)->isEnabled());
        ui::PaymentStepsDialog theirs(desk, Month(2018, 6), nullptr), ours(*m_desk, Month(2018, 6), nullptr);
        for (const QString &button : {u"closeMonth"_s, u"cancelOrder"_s})
            QVERIFY2(!theirs.findChild<QPushButton *>(button)->isEnabled(), qPrintable(button));
        QVERIFY(ours.findChild<QPushButton *>(u"closeMonth"_s)->isEnabled());
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
        for (const int part : {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}) {
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

    void aSourceAnEquationAndACellOfTheYearOpenToo()
    {
        const auto opened = [&](int part, int row, int column) {
            m_page->choose(part);
            figures()->setCurrentIndex(figures()->model()->index(row, column));
            QTest::keyClick(figures(), Qt::Key_Return);
            const int rows = m_page->behind()->isVisible() ? m_page->behind()->table()->model()->rowCount() : 0;
            shoot(u"reports-opened-%1"_s.arg(part));
            if (m_page->behind()->isVisible())
                QTest::keyClick(m_page->behind()->table(), Qt::Key_Escape);
            return rows;
        };
        const int paid = opened(5, 0, 1); // out
        QVERIFY(paid > 10);
        QCOMPARE(opened(5, 0, figures()->model()->columnCount() - 1), paid); // nobody wrote down from where
        QVERIFY(!m_page->behind()->isVisible());
        const auto *foot = m_page->findChild<QLabel *>(u"foot"_s);
        const int ofVillage = opened(6, 0, 2);
        QVERIFY(ofVillage > 0 && ofVillage <= paid);
        QCOMPARE(opened(6, 0, figures()->model()->columnCount() - 1), ofVillage); // each village's own, as nobody wrote down from where
        QVERIFY(foot->isVisible() && foot->text().contains(u"不分到村"_s));
        QVERIFY(opened(8, 0, 0) > 10); // the equation of the households
        QVERIFY(opened(9, 0, 1) > 10); // who is assisted
        QVERIFY(opened(10, 0, 4) > 10); // in receipt
        m_page->choose(0);
    }

    void whatIsWrittenDownStandsInItsTableAndIsCorrectedFromThere()
    {
        m_page->choose(14); // inspections
        const auto dialog = [&] { return m_page->findChild<ui::AskDialog *>(); };
        for (auto *button : m_page->findChildren<QPushButton *>())
            if (button->isVisible() && button->property("part") == u"inspections"_s)
                button->click();
        QVERIFY(dialog());
        dialog()->findChild<QLineEdit *>(u"inspectors"_s)->setText(u"县民政局"_s);
        dialog()->findChild<QPlainTextEdit *>(u"found"_s)->setPlainText(u"两户没有照片"_s);
        dialog()->press();
        QVERIFY(dialog() && dialog()->isVisible()); // nobody is to mend it
        dialog()->findChild<QLineEdit *>(u"handler"_s)->setText(u"王干事"_s);
        dialog()->press();
        QTRY_VERIFY(!dialog());
        QCOMPARE(figures()->model()->index(0, 5).data().toString(), u"两户没有照片"_s);
        figures()->setCurrentIndex(figures()->model()->index(0, 5));
        QTest::keyClick(figures(), Qt::Key_Return);
        QVERIFY(dialog());
        QCOMPARE(dialog()->findChild<QLineEdit *>(u"handler"_s)->text(), u"王干事"_s);
        dialog()->findChild<QLineEdit *>(u"mended"_s)->setText(u"补拍"_s);
        dialog()->press();
        QTRY_VERIFY(!dialog());
        QCOMPARE(casework::yearEntries(m_desk->office(), 2018)->inspections.size(), std::size_t(1));
        QCOMPARE(casework::yearEntries(m_desk->office(), 2018)->inspections.front().mended, u"补拍"_s);
        ui::AskDialog *staff = ui::askStaff(*m_desk, 2018, m_page.get());
        staff->findChild<QLineEdit *>(u"workers"_s)->setText(u"两个"_s);
        staff->press();
        QVERIFY(staff->isVisible()); // no number
        staff->findChild<QLineEdit *>(u"workers"_s)->setText(u"2"_s);
        staff->press();
        m_page->choose(9);
        QCOMPARE(figures()->model()->index(0, 3).data().toInt(), 2);
        m_page->choose(0);
    }

    void aQuarterIsIssuedWithItsTexts()
    {
        ui::AskDialog *month = ui::askIssue(*m_desk, *m_page->report(), m_page.get());
        QVERIFY(!month->findChild<QPlainTextEdit *>(u"progress"_s)); // only of a quarter and longer
        month->reject();
        const auto quarter = casework::report(m_desk->office(), *casework::ReportPeriod::parse(u"2018-Q2"_s));
        QVERIFY(quarter);
        ui::AskDialog *dialog = ui::askIssue(*m_desk, *quarter, m_page.get());
        QVERIFY(dialog->findChild<QPlainTextEdit *>(u"progress"_s));
        dialog->findChild<QPlainTextEdit *>(u"progress"_s)->setPlainText(u"动态调整 12 户"_s);
        if (auto *reason = dialog->findChild<QPlainTextEdit *>(u"reason"_s))
            reason->setPlainText(u"有一户待定"_s);
        dialog->press();
        const auto issued = casework::issuedReports(m_desk->office());
        QCOMPARE(issued->size(), std::size_t(1));
        QCOMPARE(issued->front().period, u"2018-Q2"_s);
        QCOMPARE(issued->front().progress, u"动态调整 12 户"_s);
    }

    void aReportIsIssuedWithWhyItsEquationsDoNotHold()
    {
        QVERIFY(m_page->report()->hasFaults());
        m_page->issue();
        QCOMPARE(casework::issuedReports(m_desk->office())->size(), std::size_t(1)); // the quarter's
        m_page->issue(u"有一户待定"_s);
        const auto issued = casework::issuedReports(m_desk->office());
        QCOMPARE(issued->size(), std::size_t(2));
        QCOMPARE(issued->back().period, u"2018-06"_s);
    }

    /// Issued again after a correction: the list opens beside the page, proposes the one before, and shows what changed.
    void twoIssuedReportsAreComparedInTheWindow()
    {
        auto &office = m_desk->office();
        const auto households = casework::households(office);
        QVERIFY(households && !households->empty());
        auto known = casework::dossier(office, households->front().id);
        QVERIFY(known);
        known->household.povertyCause = known->household.povertyCause == PovertyCause::Disaster ? PovertyCause::Illness : PovertyCause::Disaster;
        QVERIFY(casework::correctDossier(office, *known));
        m_page->refresh();
        m_page->issue(u"有一户待定"_s);
        m_page->findChild<QPushButton *>(u"issuedReportsButton"_s)->click();
        auto *dialog = m_page->findChild<ui::IssuedReportsDialog *>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->testAttribute(Qt::WA_ShowModal)); // the page's loop goes on
        const auto *issued = dialog->issued()->table()->model();
        QCOMPARE(issued->rowCount(), 3);
        QCOMPARE(issued->index(0, 0).data().toString(), issued->index(1, 0).data().toString()); // the newest first, both of June
        const auto *found = dialog->differences()->table()->model();
        QVERIFY(found->rowCount() > 0);
        QVERIFY(dialog->with()->currentText().startsWith(issued->index(1, 0).data().toString()));
        for (int row = 0; row < found->rowCount(); ++row) {
            const auto number = [&](int column) { return found->index(row, column).data().toString().remove(u',').toDouble(); };
            QCOMPARE(number(4), number(3) - number(2));
            QVERIFY(number(4) != 0);
        }
        if (const QString folder = qEnvironmentVariable("XIELI_SHOTS"); !folder.isEmpty())
            dialog->grab().save(folder + u"/reports-issued.png"_s);
        dialog->with()->setCurrentIndex(dialog->with()->count() - 1); // the quarter's
        QVERIFY(found->rowCount() > 0);
        dialog->reject();
    }
};

QTEST_MAIN(ReportsPageTest)
#include "test_reportspage.moc"
