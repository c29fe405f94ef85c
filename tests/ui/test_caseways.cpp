// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/listing.h"
#include "casework/register.h"
#include "casework/users.h"
#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "forms/askdialog.h"
#include "pages/casespage.h"
#include "pages/tablepane.h"
#include "support/postedrows.h"
#include "ui/trainingvillage.h"
#include "words.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;

/// 办理 from the keyboard: where a step's dialog begins, whom a typed name means, and the ways from a case to where its steps are done.
class CaseWaysTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    std::unique_ptr<ui::Desk> m_desk;
    std::unique_ptr<ui::CasesPage> m_page;

    ui::AskDialog *asked()
    {
        for (auto *dialog : m_page->findChildren<ui::AskDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

    QString saying()
    {
        const auto *dialog = asked();
        const auto *finding = dialog ? dialog->findChild<ui::FindingLabel *>(QString(), Qt::FindDirectChildrenOnly) : nullptr;
        return finding ? finding->text() : QString();
    }
    CaseId accepted()
    {
        casework::CaseWish wish;
        wish.household = casework::households(m_desk->office()).value().front().id;
        wish.acceptedOn = Day(2018, 6, 25);
        const auto id = casework::acceptCase(m_desk->office(), wish);
        if (!id)
            qFatal("%s", qPrintable(id.error().key));
        m_desk->tellChanged();
        m_page->showRecord(id->text());
        return *id;
    }
    /// Opens the dialog of the step whose turn it is, which must be this one.
    void step(const QString &name)
    {
        const auto row = casework::cases(m_desk->office()).value().front();
        QCOMPARE(row.step->step, name);
        m_page->endStep();
        QVERIFY(asked());
    }
    void visit(const HouseholdId &household)
    {
        casework::VisitEntry entry;
        entry.dossier = casework::dossier(m_desk->office(), household).value();
        entry.visit.day = Day(2018, 7, 1);
        entry.visit.firstVisitor = u"张三"_s;
        entry.visit.secondVisitor = u"李四"_s;
        entry.visit.visitorsSigned = true;
        entry.visit.familySigned = true;
        QVERIFY(casework::recordVisit(m_desk->office(), entry));
    }

private slots:
    void initTestCase() { test::prepareWindowTest(this); }
    void init()
    {
        m_desk = m_village.desk(u"township"_s);
        m_desk->office().today = Day(2018, 7, 2);
        m_page = std::make_unique<ui::CasesPage>(*m_desk);
        QObject::connect(m_desk.get(), &ui::Desk::changed, m_page.get(), &ui::CasesPage::refresh);
        m_page->resize(1180, 640);
        m_page->show();
        m_page->refresh();
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
    }

    void theKeyboardBeginsInTheFirstFieldAndEnterThereSaysWhatToChoose()
    {
        m_page->acceptNew();
        QVERIFY(QTest::qWaitForWindowActive(asked()));
        auto *box = asked()->findChild<QComboBox *>(u"household"_s);
        QCOMPARE(asked()->focusWidget(), box);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(asked()); // nothing was accepted
        QVERIFY2(saying().contains(box->accessibleName()), qPrintable(saying()));
        box->setEditText(u"无此人"_s);
        QTest::keyClick(box, Qt::Key_Down); // takes nobody
        box->hidePopup();
        QCOMPARE(box->currentIndex(), -1);
        QCOMPARE(box->currentText(), u"无此人"_s);
        asked()->press();
        QVERIFY2(saying().contains(u"无此人"_s), qPrintable(saying()));
        test::shot(*asked(), u"case-unknown-household"_s);
        asked()->press();
        QCOMPARE(m_page->rowCount(), 0);
    }

    void aWholeNameThatOneHouseholdHasIsTakenAsTyped()
    {
        const auto list = casework::households(m_desk->office()).value();
        const auto once = std::find_if(list.begin(), list.end(), [&](const casework::HouseholdRow &row) {
            return !row.group.isEmpty() && std::count_if(list.begin(), list.end(), [&](const casework::HouseholdRow &other) { return other.headName == row.headName; }) == 1;
        });
        QVERIFY(once != list.end());
        m_page->acceptNew();
        QVERIFY(QTest::qWaitForWindowActive(asked()));
        auto *box = asked()->findChild<QComboBox *>(u"household"_s);
        box->setEditText(once->headName);
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(asked()->text(u"household"_s), once->id.text());
        QVERIFY(box->currentText().contains(once->group)); // one sees who it is
        asked()->findChild<ui::DayField *>(u"day"_s)->setDay(Day(2018, 6, 4));
        asked()->press();
        QVERIFY(!asked());
        QCOMPARE(casework::cases(m_desk->office()).value().front().matter.household, once->id);
    }

    void theNumberOfACheckOnPaperIsWrittenInTheStepAndTheOpinionIsChosenByAPerson()
    {
        const CaseId id = accepted();
        step(u"check"_s);
        asked()->press();
        QVERIFY(asked());
        asked()->setText(u"number"_s, u"训核〔2018〕12号"_s);
        test::shot(*asked(), u"case-check"_s);
        asked()->press();
        QVERIFY2(!asked(), qPrintable(saying()));
        const auto checked = casework::caseRow(m_desk->office(), id).value();
        QVERIFY(std::any_of(checked.steps.begin(), checked.steps.end(), [](const CaseStep &done) { return done.step == u"check" && done.record == u"训核〔2018〕12号"; }));
        visit(checked.matter.household);
        step(u"visit"_s);
        asked()->press();
        QVERIFY2(!asked(), qPrintable(saying()));
        step(u"opinion"_s);
        QCOMPARE(asked()->text(u"opinion"_s), QString());
        test::shot(*asked(), u"case-opinion"_s);
        asked()->press();
        QVERIFY(asked()); // Enter alone is no opinion
        QVERIFY(saying().contains(asked()->findChild<QComboBox *>(u"opinion"_s)->accessibleName()));
    }

    void whoDecidesSeesForWhomAndWhatWasComputedAndTheOpinion()
    {
        const CaseId id = accepted();
        const HouseholdId household = casework::caseRow(m_desk->office(), id).value().matter.household;
        visit(household);
        const auto end = [&](const QString &step, Day day, const QString &opinion = {}) {
            const auto ended = casework::finishStep(m_desk->office(), id, {step, day, u"李会计"_s, opinion, u"收入核实"_s, u"训核12号"_s});
            QVERIFY2(ended, ended ? "" : qPrintable(ended.error().key));
        };
        end(u"check"_s, Day(2018, 6, 28));
        end(u"visit"_s, Day(2018, 7, 1));
        end(u"opinion"_s, Day(2018, 7, 1), u"fits"_s);
        QVERIFY(m_desk->office().file->change({u"test.hang"_s}, [&](Writer &writer) { test::hang(writer, household, Day(2018, 7, 1), u"某户"_s); }));
        m_desk->office().today = Day(2018, 7, 12);
        end(u"posting"_s, Day(2018, 7, 12));
        QVERIFY(casework::assessMonth(m_desk->office(), Month(2018, 7)));
        m_desk->tellChanged();
        m_page->showRecord(id.text());
        m_page->decideIt();
        const auto row = casework::caseRow(m_desk->office(), id).value();
        QVERIFY(asked()->windowTitle().contains(row.head));
        QVERIFY(asked()->findChild<QLabel *>(u"about"_s)->text().contains(row.head));
        QString said;
        for (const auto *label : asked()->findChildren<QLabel *>())
            said += label->text() + u'\n';
        const auto suggested = casework::caseProposals(m_desk->office(), id, Month(2018, 7)).value();
        QVERIFY(!suggested.empty());
        QVERIFY2(said.contains(ui::moneyWords(suggested.front().monthlyAmount)), qPrintable(said));
        QVERIFY2(said.contains(u"李会计"_s) && said.contains(u"张三"_s), qPrintable(said));
        QCOMPARE(asked()->text(u"by"_s), m_desk->office().user);
        test::shot(*asked(), u"case-decide"_s);
        asked()->press();
        QVERIFY(asked()); // nobody said yet what is decided
    }

    void whoOnlyLooksIsOfferedNoFormThatIsRefusedAtItsEnd()
    {
        const CaseId id = accepted();
        auto &office = m_desk->office();
        QVERIFY(casework::addUser(office, u"查阅员"_s, UserRole::Reader, u"eight-letters"_s));
        auto reader = casework::openOffice(office.path, u"查阅员"_s, u"eight-letters"_s, office.today);
        QVERIFY(reader);
        ui::Desk desk(std::move(*reader));
        ui::CasesPage page(desk);
        page.show();
        page.refresh();
        page.showRecord(id.text());
        QVERIFY(!page.findChild<QPushButton *>(u"acceptCase"_s)->isEnabled());
        QVERIFY(page.findChild<QPushButton *>(u"acceptCase"_s)->toolTip().contains(u"查阅员"_s));
        page.endStep();
        QVERIFY(page.findChildren<ui::AskDialog *>().isEmpty());
        QVERIFY(page.findChild<QPushButton *>(u"toHousehold"_s)->isEnabled()); // to look is for everybody
    }

    void theRowThatButtonsActOnIsSeen()
    {
        accepted();
        m_page = std::make_unique<ui::CasesPage>(*m_desk); // one comes to the page
        m_page->show();
        m_page->refresh();
        const auto panes = m_page->findChildren<ui::TablePane *>();
        const auto *table = (*std::find_if(panes.begin(), panes.end(), [](const ui::TablePane *pane) { return pane->isVisible(); }))->table();
        QVERIFY(table->currentIndex().isValid());
        QVERIFY(table->selectionModel()->isRowSelected(table->currentIndex().row(), {}));
    }

    void fromACaseOneGoesToItsHouseholdAndToWhereAStepIsDone()
    {
        const CaseId id = accepted();
        const HouseholdId household = casework::caseRow(m_desk->office(), id).value().matter.household;
        QSignalSpy households(m_desk.get(), &ui::Desk::householdWanted);
        m_page->findChild<QPushButton *>(u"toHousehold"_s)->click();
        QCOMPARE(households.count(), 1);
        QCOMPARE(households.front().front().value<HouseholdId>(), household);
        QSignalSpy records(m_desk.get(), &ui::Desk::recordWanted);
        step(u"check"_s);
        asked()->findChild<QPushButton *>(u"act"_s)->click();
        QVERIFY(!asked());
        QCOMPARE(records.front().at(1).toString(), u"check:"_s + household.text());
        step(u"check"_s);
        asked()->setText(u"note"_s, u"纸质"_s);
        asked()->press();
        QSignalSpy visits(m_desk.get(), &ui::Desk::visitWanted);
        step(u"visit"_s);
        test::shot(*asked(), u"case-visit"_s);
        asked()->findChild<QPushButton *>(u"act"_s)->click();
        QVERIFY(!asked());
        QCOMPARE(visits.front().front().value<HouseholdId>(), household);
        test::shot(*m_page, u"case-ways"_s);
    }
};

QTEST_MAIN(CaseWaysTest)
#include "test_caseways.moc"
