// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/cases.h"
#include "casework/clashes.h"
#include "casework/movecase.h"
#include "casework/workdays.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 办理事项 between offices: what the village accepts the township carries on, and the village sees whose turn it is.
class CasesTravelTest : public MoveCase {
    Q_OBJECT

    struct Offices {
        Office township, village, other;
        HouseholdId household;
    };
    Offices offices()
    {
        Offices made{office(u"青禾乡"_s, OfficeRole::Township), {}, {}, {}};
        made.village = villageOf(made.township, u"甲村"_s);
        made.other = villageOf(made.township, u"乙村"_s);
        made.household = family(made.village, u"赵一"_s);
        family(made.other, u"孙三"_s, 21);
        carry(made.village, made.township);
        carry(made.other, made.township);
        return made;
    }
    static CaseId accept(Office &office, const HouseholdId &household, const QStringList &missing = {})
    {
        CaseWish wish;
        wish.household = household;
        wish.programme = u"dibao"_s;
        wish.applicant = u"赵一"_s;
        wish.acceptedOn = Day(2018, 7, 2);
        wish.missing = missing;
        return must(acceptCase(office, wish));
    }
    static CaseRow row(Office &office, const CaseId &id) { return must(caseRow(office, id)); }
    static QString stepOf(Office &office, const CaseId &id)
    {
        const auto step = row(office, id).step;
        return step ? step->step : QString();
    }
    static Result<void> finish(Office &office, const CaseId &id, const QString &step, Day day, const QString &by)
    {
        return finishStep(office, id, {step, day, by, {}, step == u"check" ? u"纸质核对报告"_s : QString(), {}});
    }

private slots:
    void whatTheVillageAcceptsTheTownshipCarriesOnAndTheVillageSeesIt()
    {
        Offices all = offices();
        const CaseId id = accept(all.village, all.household, {u"户口簿"_s});
        carry(all.village, all.township);
        CaseRow there = row(all.township, id);
        QCOMPARE(there.head, u"赵一"_s);
        QVERIFY(there.isPaused); // a paper is missing
        QCOMPARE(there.papers.size(), std::size_t(1));
        QCOMPARE(there.steps.size(), row(all.village, id).steps.size());
        must(notePaper(all.township, there.papers.front().id, Day(2018, 7, 3)));
        const QString next = stepOf(all.township, id);
        QCOMPARE(next, u"check"_s);
        must(finish(all.township, id, next, Day(2018, 7, 6), u"核对员"_s));
        carry(all.township, all.village);
        carry(all.township, all.other);
        const CaseRow heard = row(all.village, id);
        QCOMPARE(stepOf(all.village, id), stepOf(all.township, id));
        QVERIFY(!heard.isPaused && heard.papers.front().handedOn == Day(2018, 7, 3));
        QCOMPARE(row(all.village, id).due, row(all.township, id).due);
        QVERIFY(must(cases(all.other, CaseChoice::All)).empty()); // another village's family is not its business
    }

    void aMatterThatBothAcceptedStandsTwiceUntilOneIsJoinedToTheOther()
    {
        Offices all = offices();
        const CaseId ours = accept(all.village, all.household);
        CaseWish wish;
        wish.household = all.household;
        wish.programme = u"dibao"_s;
        wish.acceptedOn = Day(2018, 7, 3);
        wish.missing = {u"授权书"_s};
        const CaseId theirs = must(acceptCase(all.township, wish));
        must(notePaper(all.village, [&] { // what the village was given
            CasePaper paper{u"p1"_s, ours, all.household, u"户口簿"_s, {}, {}};
            must(all.village.file->change({u"test"_s}, [&](Writer &writer) { writer.insert(paper); }));
            return paper.id;
        }(), Day(2018, 7, 2)));
        QCOMPARE(refusal(joinCase(all.village, ours, u"重复"_s)), u"cases.no_twin"_s); // it does not know of the other one yet
        carry(all.village, all.township);
        const auto both = must(cases(all.township));
        QCOMPARE(both.size(), std::size_t(2));
        for (const CaseRow &each : both)
            QCOMPARE(each.twins.size(), std::size_t(1)); // shown at both
        QCOMPARE(refusal(joinCase(all.township, ours, u" "_s)), u"casework.reason_needed"_s);
        must(joinCase(all.township, ours, u"乡镇已经受理"_s));
        QCOMPARE(refusal(joinCase(all.township, ours, u"再一次"_s)), u"cases.closed"_s);
        const CaseRow stays = row(all.township, theirs);
        QVERIFY(stays.twins.empty() && stays.step);
        QVERIFY(std::any_of(stays.papers.begin(), stays.papers.end(), [](const CasePaper &paper) { return paper.what == u"户口簿" && paper.handedOn; }));
        carry(all.township, all.village);
        const CaseRow closed = row(all.village, ours);
        QVERIFY(closed.matter.closedOn && closed.matter.outcomeReason == u"乡镇已经受理"_s);
        QCOMPARE(must(cases(all.village)).size(), std::size_t(1));
    }

    void whatWasSentBackReachesTheVillageWithItsReason()
    {
        Offices all = offices();
        const CaseId id = accept(all.village, all.household);
        carry(all.village, all.township);
        must(sendBack(all.township, id, u"accept"_s, u"papers_missing"_s, u"没有户口簿"_s));
        carry(all.township, all.village);
        const CaseRow heard = row(all.village, id);
        QCOMPARE(stepOf(all.village, id), u"accept"_s);
        QVERIFY(std::any_of(heard.steps.begin(), heard.steps.end(), [](const CaseStep &step) { return step.backReason == u"没有户口簿"; }));
    }

    void aStepThatBothEndedIsAskedAboutAndTheTownshipsDayStands()
    {
        Offices all = offices();
        const CaseId id = accept(all.village, all.household);
        carry(all.village, all.township);
        must(finish(all.township, id, u"check"_s, Day(2018, 7, 6), u"乡里"_s));
        must(finish(all.village, id, u"check"_s, Day(2018, 7, 9), u"村里"_s));
        carry(all.village, all.township);
        carry(all.township, all.village);
        for (Office *each : {&all.township, &all.village}) {
            const auto steps = row(*each, id).steps;
            const auto check = std::find_if(steps.begin(), steps.end(), [](const CaseStep &step) { return step.step == u"check"; });
            QCOMPARE(check->doneOn, Day(2018, 7, 6));
            QCOMPARE(check->doneBy, u"乡里"_s);
        }
        QCOMPARE(stepOf(all.village, id), stepOf(all.township, id));
    }

    /// Of a township that lost its cases, say: what it decided is told all the same.
    void aDecisionWhoseCaseNeverCameStandsWithoutIt()
    {
        Offices all = offices();
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = all.household;
        decision.benefit = u"dibao"_s;
        decision.startMonth = Month(2018, 8);
        decision.persons = 1;
        decision.decidedOn = Day(2018, 7, 10);
        decision.ofCase = CaseId::create().text();
        must(all.township.file->change({u"test"_s, {}}, [&](Writer &writer) { writer.insert(decision); }));
        carry(all.township, all.village);
        const auto told = must(all.village.file->read([&](Reader &reader) { return reader.find<Decision>(decision.id); }));
        QVERIFY(told);
        QCOMPARE(told->ofCase, decision.ofCase);
    }

    void theTownshipsWorkingDaysAreTheVillagesToo()
    {
        Offices all = offices();
        must(keepWorkDays(all.township, 2018, {{u"2018-06-18"_s, 0, u"rest"_s, u"端午节"_s, u"国办通知"_s, {}}}));
        carry(all.township, all.village);
        const auto days = must(workDays(all.village, 2018));
        QCOMPARE(days.size(), std::size_t(1));
        QCOMPARE(days.front().name, u"端午节"_s);
    }
};

QTEST_GUILESS_MAIN(CasesTravelTest)
#include "test_casestravel.moc"
