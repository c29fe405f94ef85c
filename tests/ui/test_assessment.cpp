// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/postings.h"
#include "models/assessmentproposals.h"
#include "pages/assessmentdeciding.h"
#include "pages/assessmentpage.h"
#include "pages/assessmenttree.h"
#include "pages/tablepane.h"
#include "support/postedrows.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QTreeWidgetItemIterator>

using namespace xieli;
using namespace Qt::StringLiterals;

class AssessmentTest : public QObject {
    Q_OBJECT

    static int itemsWithAClause(ui::AssessmentTree *tree)
    {
        int count = 0;
        for (QTreeWidgetItemIterator item(tree); *item; ++item)
            count += !(*item)->text(3).isEmpty();
        return count;
    }

private slots:
    void everyHouseholdIsAssessedAndExplained()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::AssessmentPage page(*desk);
        page.resize(1180, 700);
        page.show();
        page.findChild<QPushButton *>(u"assess"_s)->click();
        QVERIFY(test::jobEnds(page));
        const auto rows = casework::assessments(desk->office(), desk->month());
        QVERIFY(rows && rows->size() > 10);
        auto *model = page.findChild<ui::AssessmentModel *>();
        QCOMPARE(model->rowCount(), int(rows->size()));
        auto *tree = page.findChild<ui::AssessmentTree *>();
        QVERIFY(tree->topLevelItemCount() > 1);
        QVERIFY(itemsWithAClause(tree) > 0);

        const QString path = m_village.freshFolder() + u"/why.pdf"_s;
        page.exportExplanation(path);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(test::told(page)));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void choosingACategoryLeavesOnlyItsRows()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::AssessmentPage page(*desk);
        page.refresh();
        auto *filter = page.findChild<ui::AssessmentFilter *>();
        auto *choice = page.findChild<QComboBox *>(u"category"_s);
        int sum = 0;
        for (int index = 1; index < choice->count(); ++index) {
            choice->setCurrentIndex(index);
            sum += filter->rowCount();
        }
        choice->setCurrentIndex(0);
        QVERIFY(filter->rowCount() > 10);
        QCOMPARE(sum, filter->rowCount());
    }

    void anAssessmentAskedForElsewhereIsShown()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto rows = casework::assessments(desk->office(), desk->month());
        QVERIFY(rows && rows->size() > 5);
        desk->setMonth(Month(2018, 9));
        ui::AssessmentPage page(*desk);
        page.refresh();
        page.showAssessment(rows->at(5).assessment);
        QCOMPARE(desk->month(), Month(2018, 6));
        auto *model = page.findChild<ui::AssessmentModel *>();
        for (const auto *pane : page.findChildren<ui::TablePane *>())
            if (pane->filter() == page.findChild<ui::AssessmentFilter *>())
                QCOMPARE(model->row(pane->currentRow()).assessment, rows->at(5).assessment);
    }

    void aVillageDecidesForTrainingOnlyAndATownshipNamesAPaper()
    {
        auto village = m_village.desk(u"village"_s);
        ui::AssessmentPage page(*village);
        page.refresh();
        auto *document = page.findChild<QLineEdit *>(u"document"_s);
        QVERIFY(document->isReadOnly());
        QCOMPARE(document->text(), casework::trainingDocument());
        auto township = m_village.desk(u"township"_s);
        ui::AssessmentPage other(*township);
        other.refresh();
        QVERIFY(!other.findChild<QLineEdit *>(u"document"_s)->isReadOnly());
        QVERIFY(!other.findChild<QPushButton *>(u"decide"_s)->isEnabled());
    }

    void decidingForTrainingIsToldWithItsCounts()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::AssessmentPage page(*desk);
        page.show();
        page.refresh();
        auto *deciding = page.findChild<ui::AssessmentDeciding *>();
        QVERIFY(!deciding->proposals()->accepted().empty());
        deciding->decide();
        QVERIFY(QTest::qWaitFor([deciding] { return !deciding->findChild<ui::JobBar *>()->isRunning(); }, 60000));
        const QString told = test::told(*deciding);
        QVERIFY2(told.contains(QRegularExpression(u"[0-9]"_s)), qPrintable(told));
        QVERIFY2(!told.startsWith(u"casework."_s), qPrintable(told));
    }

    void anObjectionHoldsItsFamilyAloneAndTheOthersAreDecided()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::AssessmentPage page(*desk);
        page.show();
        page.refresh();
        auto *deciding = page.findChild<ui::AssessmentDeciding *>();
        const auto accepted = deciding->proposals()->accepted();
        const auto posted = std::find_if(accepted.begin(), accepted.end(), [](const casework::Proposal &row) { return row.action == u"begin" || (row.action == u"change" && row.state != u"gradual_exit"); });
        QVERIFY(posted != accepted.end());
        PostingId id;
        QVERIFY(desk->office().file->change({u"test.hang"_s}, [&](Writer &writer) { id = test::hang(writer, posted->household, desk->today(), posted->headName); }));
        QVERIFY(casework::objectToPosting(desk->office(), {id, posted->household, desk->today(), u"邻居"_s, u"有车"_s}));
        page.refresh();
        const auto decisions = [&] { return desk->office().file->read([&](Reader &reader) { return reader.all<Decision>().size(); }).value(); };
        const auto before = decisions();
        deciding->decide();
        QVERIFY(QTest::qWaitFor([deciding] { return !deciding->findChild<ui::JobBar *>()->isRunning(); }, 60000));
        QVERIFY2(test::told(*deciding).contains(posted->headName), qPrintable(test::told(*deciding)));
        const auto left = casework::proposals(desk->office(), desk->month()).value();
        QVERIFY(std::any_of(left.begin(), left.end(), [&](const casework::Proposal &row) { return row.household == posted->household && row.action == posted->action; }));
        QVERIFY(decisions() > before);
        QVERIFY(!page.findChild<QInputDialog *>()); // no reason is asked for who does not wait
    }

    void onePersonAloneIsAskedWhyAndTheReasonIsJournalled()
    {
        auto desk = m_village.desk(u"township"_s);
        const auto edited = desk->office().file->change({u"test.edit"_s}, [](Writer &writer) {
            for (IncomeItem &item : writer.all<IncomeItem>()) { // else nothing is left that the village had not assessed
                item.gross = item.gross + Money::fromFen(12);
                writer.update(item);
            }
        });
        QVERIFY(edited);
        ui::AssessmentPage page(*desk);
        page.show();
        page.refresh();
        page.findChild<QPushButton *>(u"assess"_s)->click();
        QVERIFY(test::jobEnds(page));
        auto *deciding = page.findChild<ui::AssessmentDeciding *>();
        deciding->findChild<QLineEdit *>(u"document"_s)->setText(u"训民救〔2018〕9号"_s);
        QVERIFY(!deciding->proposals()->accepted().empty());
        deciding->decide(u"公示已在村里张贴"_s);
        const auto asked = [deciding] { return deciding->findChild<QInputDialog *>(); };
        QVERIFY2(QTest::qWaitFor([&] { return asked() != nullptr; }, 20000), qPrintable(test::told(*deciding)));
        asked()->setTextValue(u"本所只有一人"_s);
        asked()->accept();
        QVERIFY(QTest::qWaitFor([&] { return !deciding->findChild<ui::JobBar *>()->isRunning() && test::told(*deciding).startsWith(u"Decided"_s); }, 60000));
        const auto newest = desk->office().file->read([](Reader &reader) { return reader.journal(1); });
        const auto &title = newest->at(0).title;
        const QString words = desk->office().wording.text(title.key, title.arguments);
        QVERIFY2(words.contains(u"本所只有一人"_s) && words.contains(u"公示已在村里张贴"_s), qPrintable(words));
    }

    void aRowThatAsksIsTickedOnlyWithItsClass()
    {
        ui::AssessmentProposals model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::Proposal begin;
        begin.action = u"begin"_s;
        casework::Proposal ask;
        ask.action = u"ask"_s;
        model.setProposals({begin, ask});
        using Column = ui::AssessmentProposals::Column;
        QCOMPARE(model.accepted().size(), 1u);
        QCOMPARE(model.asking(), 1);
        const auto tick = model.index(1, Column::ActionColumn);
        QVERIFY(!model.setData(tick, Qt::Checked, Qt::CheckStateRole));
        const auto grade = model.index(1, Column::GradeColumn);
        QVERIFY(!model.setData(grade, 5));
        QVERIFY(model.setData(grade, 3));
        QCOMPARE(model.accepted().size(), 2u);
        QCOMPARE(model.accepted().at(1).grade, std::optional(3));
        QCOMPARE(model.asking(), 0);
        QVERIFY(model.setData(tick, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.accepted().size(), 1u);
        QVERIFY(!model.setData(model.index(0, Column::GradeColumn), 2)); // the machine's own proposal is not retyped
    }

    void theResultsAreASoundModel()
    {
        ui::AssessmentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::AssessmentRow row;
        row.outcome = u"stop"_s;
        model.setRows({row, row});
        QCOMPARE(model.rowCount(), 2);
        model.setRows({});
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(AssessmentTest)
#include "test_assessment.moc"
