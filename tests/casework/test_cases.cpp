// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aiding.h"
#include "casework/assessing.h"
#include "casework/casepapers.h"
#include "casework/cases.h"
#include "casework/deciding.h"
#include "casework/dossiers.h"
#include "casework/due.h"
#include "casework/glance.h"
#include "casework/keeping.h"
#include "casework/letters.h"
#include "casework/listing.h"
#include "casework/paying.h"
#include "casework/postings.h"
#include "casework/register.h"
#include "casework/workdays.h"
#include "model/payment.h"
#include "support/families.h"
#include "support/postedrows.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Decisions of every kind are kept; what gives nothing is in force nowhere.
class CasesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    static inline const Month june = Month(2018, 6);

    Office township() { return newOffice(m_folder.path(), u"cases%1"_s.arg(++m_offices), OfficeRole::Township); }

    static HouseholdId poor(Office &office, const QString &head = u"赵仁"_s) { return must(registerHousehold(office, family(head))); }
    static Dossier family(const QString &head)
    {
        Dossier dossier = rosterHousehold(head, 2, 1, Money::fromYuan(620));
        addSurvey(dossier, Day(2018, 5, 20), u"W2"_s, Money());
        return dossier;
    }
    static std::vector<Decision> decisionsOf(Office &office, const HouseholdId &id)
    {
        return must(office.file->read([&](Reader &reader) { return reader.where<Decision>("household_id", id); }));
    }
    static std::vector<Proposal> proposed(Office &office, const HouseholdId &id, Month month = june)
    {
        must(assessMonth(office, month));
        auto list = must(proposals(office, month));
        std::erase_if(list, [&](const Proposal &one) { return one.household != id; });
        return list;
    }
    static DecisionNote note(Day day = Day(2018, 6, 20)) { return {day, u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}}; }
    static Proposal stopping(const HouseholdId &id)
    {
        Proposal stop;
        stop.household = id;
        stop.headName = u"赵仁"_s;
        stop.category = Category::Dibao;
        stop.action = u"stop"_s;
        stop.reason = u"收入超过标准"_s;
        return stop;
    }

private slots:
    void whomADecisionCoversIsNamedWhenItIsMade()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        auto list = proposed(office, id);
        QCOMPARE(int(list.size()), 1);
        QCOMPARE(list[0].persons, 2);
        list[0].grade = list[0].grade.value_or(1);
        must(decide(office, list, note()));
        const Decision made = decisionsOf(office, id).at(0);
        QCOMPARE(made.action, u"grant"_s);
        QCOMPARE(made.enteredBy, office.user);
        const auto named = must(office.file->read([&](Reader &reader) { return reader.where<DecisionPerson>("decision_id", made.id.text()); }));
        QCOMPARE(int(named.size()), 2);
    }

    void aStopHasNumberDayReasonAndWhoAndIsInForceNowhere()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        auto list = proposed(office, id);
        list[0].grade = list[0].grade.value_or(1);
        must(decide(office, list, note()));
        DecisionNote second{Day(2018, 8, 3), u"副主任"_s, u"训民救〔2018〕12号"_s, u"county"_s, {}, {}, {u"单人办公"_s}};
        QCOMPARE(must(decide(office, {stopping(id)}, second)).stopped, 1);
        const auto all = decisionsOf(office, id);
        QCOMPARE(int(all.size()), 2);
        const Decision &stop = all[0].gives() ? all[1] : all[0];
        QCOMPARE(stop.action, u"stop"_s);
        QCOMPARE(stop.document, u"训民救〔2018〕12号"_s);
        QCOMPARE(stop.decidedOn, Day(2018, 8, 3));
        QCOMPARE(stop.decidedBy, u"副主任"_s);
        QCOMPARE(stop.reason, u"收入超过标准"_s);
        QCOMPARE(stop.level, u"county"_s);
        QCOMPARE(stop.startMonth, Month(2018, 9));
        const Dossier now = must(dossier(office, id));
        QCOMPARE(int(now.decisions.size()), 1);
        QCOMPARE(now.decisions[0].endMonth, std::optional(Month(2018, 8)));
        QCOMPARE(int(now.endings.size()), 1);
        for (const PaymentRow &row : must(draftPayments(office, Month(2018, 9))).rows)
            QVERIFY(std::none_of(row.lines.begin(), row.lines.end(), [](const PaymentLine &line) { return line.forMonth == Month(2018, 9) && line.kind == PaymentKind::Regular; }));
        QCOMPARE(must(glance(office, Month(2018, 9))).byCategory.value(u"dibao"_s), 0);
        QCOMPARE(must(glance(office, Month(2018, 9))).ended, 1); // decided, and not undecided
        // decided anew in the same month: the stop stays as it was, and is nothing that the new one ends
        Proposal again = list[0];
        must(decide(office, {again}, note(Day(2018, 8, 20))));
        for (const Decision &decision : decisionsOf(office, id))
            if (!decision.gives())
                QVERIFY(!decision.voidedOn);
    }

    void aRefusalIsKeptAndNotInForce()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        Proposal refusal = stopping(id);
        refusal.action = u"refuse"_s;
        refusal.reason = u"财产超过规定"_s;
        QCOMPARE(must(decide(office, {refusal}, note())).refused, 1);
        const auto all = decisionsOf(office, id);
        QCOMPARE(int(all.size()), 1);
        QCOMPARE(all[0].action, u"refuse"_s);
        QCOMPARE(all[0].reason, u"财产超过规定"_s);
        QVERIFY(must(dossier(office, id)).decisions.empty());
        QVERIFY(must(draftPayments(office, Month(2018, 7))).rows.empty());
        QCOMPARE(must(glance(office, Month(2018, 7))).byCategory.value(u"dibao"_s), 0);
        QCOMPARE(must(glance(office, Month(2018, 6))).byCategory.value(u"dibao"_s), 0);
    }

    void aDecisionWhileTheListHangsIsRefusedUnlessSomebodySaysWhy()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        auto list = proposed(office, id);
        list[0].grade = list[0].grade.value_or(1);
        must(office.file->change({u"postings.change_begin"_s}, [&](Writer &writer) {
            hang(writer, id, Day(2018, 6, 18), u"赵仁"_s);
        }));
        const auto early = decide(office, list, note());
        QCOMPARE(refusal(early), u"casework.posting_hangs"_s);
        QVERIFY(decisionsOf(office, id).empty());
        DecisionNote why = note();
        why.beforePosting = u"突发重病，县局同意先行办理"_s;
        QCOMPARE(must(decide(office, list, why)).decided, 1);
        const auto newest = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        QVERIFY(office.wording.text(newest.at(0).title.key, newest.at(0).title.arguments).contains(why.beforePosting));
    }

    /// Of the training county: every step has its days.
    static CaseId accepted(Office &office, const HouseholdId &household, Day day = Day(2018, 6, 4))
    {
        CaseWish wish;
        wish.household = household;
        wish.applicant = u"赵仁"_s;
        wish.acceptedOn = day;
        return must(acceptCase(office, wish));
    }
    static void visited(Office &office, const HouseholdId &id, Day day, const QString &second = u"李四"_s, bool isSigned = true)
    {
        VisitEntry entry;
        entry.dossier = must(dossier(office, id));
        entry.visit.day = day;
        entry.visit.firstVisitor = u"张三"_s;
        entry.visit.secondVisitor = second;
        entry.visit.visitorsSigned = isSigned;
        entry.visit.familySigned = isSigned;
        must(recordVisit(office, entry));
    }
    static void done(Office &office, const CaseId &id, const QString &step, Day day, const QString &opinion = {}, const QString &note = {})
    {
        must(finishStep(office, id, {step, day, u"经办人"_s, opinion, note.isEmpty() && step == u"check" ? u"纸质核对报告，没有出入"_s : note, {}}));
    }
    static void post(Office &office, const HouseholdId &id, Day day)
    {
        must(office.file->change({u"postings.change_begin"_s}, [&](Writer &writer) {
            hang(writer, id, day, u"赵仁"_s);
        }));
    }
    static QString stepNow(Office &office, const CaseId &id)
    {
        const auto row = must(caseRow(office, id));
        return row.step ? row.step->step : QString();
    }
    /// To the decision, each step on its day.
    CaseId upToDecision(Office &office, const HouseholdId &household)
    {
        office.today = Day(2018, 6, 30);
        const CaseId id = accepted(office, household);
        done(office, id, u"check"_s, Day(2018, 6, 8));
        visited(office, household, Day(2018, 6, 11));
        done(office, id, u"visit"_s, Day(2018, 6, 11));
        must(assessMonth(office, june));
        done(office, id, u"opinion"_s, Day(2018, 6, 12), u"fits"_s);
        post(office, household, Day(2018, 6, 13));
        done(office, id, u"posting"_s, Day(2018, 6, 21));
        return id;
    }
    static CaseDecision deciding(const QString &action = u"grant"_s)
    {
        CaseDecision wanted;
        wanted.action = action;
        wanted.note = {Day(2018, 6, 22), u"主任"_s, u"训民救〔2018〕21号"_s, {}, {}, {}, {u"单人办公"_s}};
        wanted.grade = 1;
        wanted.reason = action == u"grant" ? QString() : u"收入超过标准"_s;
        wanted.alone.reason = u"本所只有一人"_s;
        return wanted;
    }

    void aCaseGoesItsStepsAndEachNeedsItsProof()
    {
        Office office = township();
        office.today = Day(2018, 6, 30);
        const HouseholdId household = poor(office);
        const CaseId id = accepted(office, household);
        CaseWish again;
        again.household = household;
        again.acceptedOn = Day(2018, 6, 5);
        QCOMPARE(refusal(acceptCase(office, again)), u"cases.open_already"_s);
        QCOMPARE(stepNow(office, id), u"check"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, Day(2018, 6, 8)})), u"cases.not_its_turn"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"check"_s, Day(2018, 6, 3)})), u"cases.step_day"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"check"_s, Day(2018, 6, 8)})), u"cases.check_needed"_s); // 逢救必核: a report, or why there is none
        done(office, id, u"check"_s, Day(2018, 6, 8));
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, Day(2018, 6, 11)})), u"cases.visit_needed"_s);
        visited(office, household, Day(2018, 6, 9), QString());
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, Day(2018, 6, 11)})), u"cases.two_visitors"_s);
        visited(office, household, Day(2018, 6, 9), u"张 三"_s); // the same one twice
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, Day(2018, 6, 11)})), u"cases.two_visitors"_s);
        visited(office, household, Day(2018, 6, 10), u"李四"_s, false);
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, Day(2018, 6, 11)})), u"cases.visit_unsigned"_s);
        visited(office, household, Day(2018, 6, 11));
        done(office, id, u"visit"_s, Day(2018, 6, 11));
        must(assessMonth(office, june));
        QCOMPARE(refusal(finishStep(office, id, {u"opinion"_s, Day(2018, 6, 12)})), u"cases.opinion_needed"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"opinion"_s, Day(2018, 6, 12), {}, u"does_not_fit"_s})), u"cases.opinion_reason"_s);
        done(office, id, u"opinion"_s, Day(2018, 6, 12), u"fits"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"posting"_s, Day(2018, 6, 20)})), u"cases.posting_needed"_s);
        post(office, household, Day(2018, 6, 13));
        QCOMPARE(refusal(decideCase(office, id, deciding())), u"cases.not_its_turn"_s);
        done(office, id, u"posting"_s, Day(2018, 6, 21));
        QCOMPARE(refusal(finishStep(office, id, {u"decision"_s, Day(2018, 6, 22)})), u"cases.decide_it"_s);
        QCOMPARE(refusal(grantNotice(office, id)), u"casepapers.not_granted"_s);
        must(decideCase(office, id, deciding()));
        QStringList said;
        for (const papers::PaperText &text : papers::textsOf(must(grantNotice(office, id))))
            said << text.text;
        const QString notice = said.join(u' ');
        for (const QString &words : {u"训民救〔2018〕21号"_s, u"赵仁"_s, u"赵仁1"_s, u"2018年7月"_s, u"一类"_s})
            QVERIFY2(notice.contains(words), qPrintable(words));
        QCOMPARE(decisionsOf(office, household).at(0).ofCase, id.text());
        QCOMPARE(decisionsOf(office, household).at(0).level, u"county"_s);
        done(office, id, u"notice"_s, Day(2018, 6, 25));
        QCOMPARE(refusal(finishStep(office, id, {u"payment"_s, Day(2018, 6, 30)})), u"cases.not_paid_yet"_s);
        must(draftPayments(office, Month(2018, 7)));
        must(approvePayments(office, Month(2018, 7), u"主任"_s, {u"单人办公"_s}));
        done(office, id, u"payment"_s, Day(2018, 6, 30));
        const auto row = must(caseRow(office, id));
        QVERIFY(!row.step && row.matter.closedOn);
        QCOMPARE(row.matter.outcome, u"granted"_s);
        QVERIFY(must(cases(office)).empty());
        QCOMPARE(int(must(cases(office, CaseChoice::All)).size()), 1);
    }

    /// 特困 is granted in two parts; one stop ends both.
    void aStopEndsAllThatWasGrantedUnderTheProgramme()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const MemberId person = must(dossier(office, household)).members.at(0).id;
        std::vector<Proposal> grants;
        for (const QString &benefit : {u"tekun_basic"_s, u"tekun_local"_s}) {
            Proposal grant;
            grant.household = household;
            grant.member = person;
            grant.benefit = benefit;
            grant.category = Category::Tekun;
            grant.persons = 1;
            grant.monthlyAmount = Money::fromYuan(100);
            grant.action = u"begin"_s;
            grants.push_back(grant);
        }
        must(decide(office, grants, note(Day(2018, 3, 20))));
        office.today = Day(2018, 6, 30);
        CaseWish wish;
        wish.household = household;
        wish.member = person;
        wish.programme = u"tekun"_s;
        wish.acceptedOn = Day(2018, 6, 4);
        const CaseId id = must(acceptCase(office, wish));
        done(office, id, u"check"_s, Day(2018, 6, 8));
        visited(office, household, Day(2018, 6, 11));
        done(office, id, u"visit"_s, Day(2018, 6, 11));
        done(office, id, u"opinion"_s, Day(2018, 6, 12), u"does_not_fit"_s, u"收入超过标准"_s);
        must(decideCase(office, id, deciding(u"stop"_s)));
        int ended = 0;
        for (const Decision &decision : decisionsOf(office, household))
            if (decision.gives()) {
                QVERIFY2(decision.endMonth == Month(2018, 6), qPrintable(decision.benefit));
                ++ended;
            }
        QCOMPARE(ended, 2);
    }

    void whoAcceptedACaseDoesNotDecideItWhereSomebodyElseCould()
    {
        Office office = township();
        const CaseId id = upToDecision(office, poor(office));
        CaseDecision wanted = deciding();
        wanted.alone.reason.clear();
        QCOMPARE(refusal(decideCase(office, id, wanted)), u"duties.alone_needs_reason"_s);
        must(office.file->addUser(u"审批人"_s, UserRole::Approver, u"另一个口令"_s));
        QCOMPARE(refusal(decideCase(office, id, deciding())), u"duties.same_person"_s);
        office.user = u"审批人"_s;
        must(decideCase(office, id, wanted));
        QCOMPARE(stepNow(office, id), u"notice"_s);
    }

    void aRefusedCaseIsToldInTheTermOfARefusalAndEndsThere()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        must(decideCase(office, id, deciding(u"refuse"_s)));
        const auto row = must(caseRow(office, id));
        QCOMPARE(row.step->step, u"notice"_s);
        QCOMPARE(row.due, std::optional(Day(2018, 6, 27))); // three working days after Friday the 22nd
        QCOMPARE(decisionsOf(office, household).at(0).action, u"refuse"_s);
        done(office, id, u"notice"_s, Day(2018, 6, 26));
        QVERIFY(must(caseRow(office, id)).matter.closedOn);
        QVERIFY(must(draftPayments(office, Month(2018, 7))).rows.empty());
    }

    void sentBackNamesItsReasonAndWhatFollowsIsDoneAgain()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        QCOMPARE(refusal(sendBack(office, id, u"visit"_s, u"because"_s, u"x"_s)), u"cases.back_code"_s);
        QCOMPARE(refusal(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u" "_s)), u"casework.reason_needed"_s);
        QCOMPARE(refusal(sendBack(office, id, u"payment"_s, u"income_unclear"_s, u"x"_s)), u"cases.back_step"_s);
        must(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u"外出务工收入没有问清"_s));
        QCOMPARE(stepNow(office, id), u"visit"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, office.today})), u"cases.visit_again"_s); // the one of before was not enough
        visited(office, household, office.today);
        done(office, id, u"visit"_s, office.today);
        done(office, id, u"opinion"_s, office.today, u"fits"_s);
        const auto row = must(caseRow(office, id));
        QCOMPARE(row.step->step, u"posting"_s);
        QCOMPARE(row.step->days, std::optional(3)); // after a re-survey
        const auto sent = std::find_if(row.steps.begin(), row.steps.end(), [](const CaseStep &step) { return !step.backTo.isEmpty(); });
        QVERIFY(sent != row.steps.end());
        QCOMPARE(sent->step, u"decision"_s);
        QCOMPARE(sent->backReason, u"外出务工收入没有问清"_s);
    }

    void aStepThatIsDoneAgainTwiceStandsOnceEachTime()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        for (int round = 0; round < 2; ++round) {
            must(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u"没问清"_s));
            visited(office, household, office.today);
            const auto row = must(caseRow(office, id));
            QCOMPARE(std::ranges::count_if(row.steps, [](const CaseStep &step) { return step.step == u"visit" && !step.doneOn; }), 1);
            QCOMPARE(std::ranges::count_if(row.steps, [](const CaseStep &step) { return step.step == u"opinion" && !step.doneOn; }), 1);
            done(office, id, u"visit"_s, office.today);
            done(office, id, u"opinion"_s, office.today, u"fits"_s);
        }
    }

    void aWithdrawalIsOfADayOfTheCase()
    {
        Office office = township();
        const CaseId id = upToDecision(office, poor(office));
        QCOMPARE(refusal(withdrawCase(office, id, Day(2001, 1, 1), u"不办了"_s)), u"cases.step_day"_s);
        QCOMPARE(refusal(withdrawCase(office, id, office.today.addDays(1), u"不办了"_s)), u"cases.step_day"_s);
        must(withdrawCase(office, id, office.today, u"不办了"_s));
    }

    void aStopOfNothingIsRefused()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        QCOMPARE(refusal(decideCase(office, id, deciding(u"stop"_s))), u"cases.nothing_to_stop"_s);
        QVERIFY(decisionsOf(office, household).empty());
    }

    void anotherClassOrFewerPeopleThanComputedHaveTheirOwnAmount()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        CaseDecision wanted = deciding();
        wanted.grade = 2;
        must(decideCase(office, upToDecision(office, household), wanted));
        const Decision two = decisionsOf(office, household).at(0);
        QCOMPARE(two.grade, std::optional(2));
        QCOMPARE(two.monthlyAmount, Money::fromYuan(290 * 2));
        const HouseholdId other = poor(office, u"钱义"_s);
        CaseDecision fewer = deciding();
        const MemberId head = must(dossier(office, other)).members.front().id;
        fewer.members = {head};
        fewer.note.document = u"训民救〔2018〕22号"_s;
        must(decideCase(office, upToDecision(office, other), fewer));
        const Decision one = decisionsOf(office, other).at(0);
        QCOMPARE(one.persons, 1);
        QCOMPARE(one.monthlyAmount, Money::fromYuan(310));
        QCOMPARE(must(namedCovered(office, one.id)), std::vector<MemberId>{head});
    }

    void aDecidedCaseIsSentBackOnlyOnceItsDecisionIsVoided()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        must(decideCase(office, id, deciding(u"grant"_s)));
        QCOMPARE(refusal(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u"没问清"_s)), u"cases.back_decided"_s);
        must(voidDecision(office, decisionsOf(office, household).at(0).id, u"调查不实"_s));
        must(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u"没问清"_s));
        QCOMPARE(stepNow(office, id), u"visit"_s);
    }

    void aVisitOfTheDayOnWhichTheCaseWasSentBackCountsOnlyIfItWasWrittenOrCorrectedAfterwards()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        visited(office, household, office.today);
        must(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u"务工收入没问清"_s));
        QCOMPARE(refusal(finishStep(office, id, {u"visit"_s, office.today})), u"cases.visit_again"_s); // found wanting, of the same day
        Dossier corrected = must(dossier(office, household));
        const auto last = std::max_element(corrected.visits.begin(), corrected.visits.end(), [](const Visit &a, const Visit &b) { return a.day < b.day; });
        last->notes = u"补问了务工收入"_s;
        must(correctDossier(office, corrected));
        done(office, id, u"visit"_s, office.today);
        QCOMPARE(stepNow(office, id), u"opinion"_s);
    }

    void clocksRunStandStillAndTheLateCaseComesFirst()
    {
        Office office = township();
        office.today = Day(2018, 6, 4);
        const CaseId first = accepted(office, poor(office));
        office.today = Day(2018, 6, 11);
        const CaseId second = accepted(office, poor(office, u"钱义"_s), Day(2018, 6, 11));
        auto row = must(caseRow(office, first)); // five working days after Monday the 4th
        QCOMPARE(row.due, std::optional(Day(2018, 6, 11)));
        QCOMPARE(row.left, std::optional(0));
        QVERIFY(!row.findings.empty()); // no list of holidays for 2018
        std::vector<WorkDay> days(1);
        days[0] = {u"2018-06-08"_s, 0, u"rest"_s, u"虚构"_s, u"训练"_s, {}};
        must(keepWorkDays(office, 2018, days));
        row = must(caseRow(office, first));
        QCOMPARE(row.due, std::optional(Day(2018, 6, 12)));
        QVERIFY(row.findings.empty());
        must(pauseCase(office, first, u"family"_s, Day(2018, 6, 6), u"住院，家属要求暂缓"_s));
        row = must(caseRow(office, first));
        QVERIFY(row.isPaused && !row.due);
        QCOMPARE(refusal(finishStep(office, first, {u"check"_s, Day(2018, 6, 11)})), u"cases.stands_still"_s);
        must(resumeCase(office, first, Day(2018, 6, 11)));
        row = must(caseRow(office, first));
        QCOMPARE(row.due, std::optional(Day(2018, 6, 14))); // 5, then 11 12 13 14
        office.today = Day(2018, 6, 20);
        const auto list = must(cases(office));
        QCOMPARE(list.at(0).matter.id, first);
        QVERIFY(list.at(0).isLate());
        QCOMPARE(list.at(1).matter.id, second);
        const auto isDue = must(due(office));
        QVERIFY(std::any_of(isDue.begin(), isDue.end(), [&](const DueItem &item) { return item.kind == DueKind::Case && item.record == first.text(); }));
    }

    void whatIsMissingIsToldOnceAndTheCaseWaitsForIt()
    {
        Office office = township();
        CaseWish wish;
        wish.household = poor(office);
        wish.acceptedOn = Day(2018, 6, 4);
        wish.missing = {u"授权书"_s};
        const CaseId id = must(acceptCase(office, wish));
        QCOMPARE(stepNow(office, id), u"accept"_s);
        QVERIFY(!must(caseRow(office, id)).isLate() && must(caseRow(office, id)).isPaused); // the family's time is not the office's
        QCOMPARE(refusal(finishStep(office, id, {u"accept"_s, Day(2018, 6, 5)})), u"cases.papers_missing"_s);
        must(notePaper(office, must(caseRow(office, id)).papers.at(0).id, Day(2018, 6, 6)));
        QCOMPARE(stepNow(office, id), u"check"_s);
    }

    void aFlowThatThePlaceDoesNotHaveIsNotInvented()
    {
        Office office = newOffice(m_folder.path(), u"bare"_s, OfficeRole::Township, Day(2018, 6, 20), u"gannan-2018,training-629901"_s);
        CaseWish wish;
        wish.household = poor(office);
        wish.programme = u"tekun"_s;
        wish.flow = u"quick"_s;
        wish.acceptedOn = Day(2018, 6, 4);
        QCOMPARE(refusal(acceptCase(office, wish)), u"cases.procedure_unknown"_s);
    }

    void quickAidNeedsNeitherCheckNorPostingAndEndsOnTheThirdDay()
    {
        Office office = township();
        Dossier family = CasesTest::family(u"孙礼"_s);
        AidRequest request;
        request.id = AidRequestId::create();
        request.kind = AidKind::Accident;
        request.proposed = Money::fromYuan(200);
        request.day = Day(2018, 6, 18);
        family.aidRequests.push_back(request);
        CaseWish wish;
        wish.household = must(registerHousehold(office, family));
        wish.programme = u"aid"_s;
        wish.flow = u"quick"_s;
        wish.acceptedOn = Day(2018, 6, 18);
        QCOMPARE(refusal(acceptCase(office, wish)), u"cases.request_needed"_s);
        wish.request = request.id;
        const CaseId id = must(acceptCase(office, wish));
        auto row = must(caseRow(office, id));
        QCOMPARE(row.step->step, u"decision"_s);
        QCOMPARE(row.wholeDue, std::optional(Day(2018, 6, 21)));
        QCOMPARE(refusal(finishStep(office, id, {u"decision"_s})), u"cases.aid_undecided"_s);
        QCOMPARE(refusal(decideCase(office, id, deciding())), u"cases.aid_decides"_s);
        AidNote note;
        note.request = request.id;
        note.amount = Money::fromYuan(200);
        note.decidedOn = Day(2018, 6, 19);
        note.decidedBy = u"主任"_s;
        note.alone.reason = u"单人办公"_s;
        must(decideAid(office, note));
        QCOMPARE(stepNow(office, id), u"payment"_s); // the decision ended its step
        QCOMPARE(must(caseRow(office, id)).matter.outcome, u"granted"_s);
        QCOMPARE(refusal(decideCase(office, id, deciding())), u"cases.aid_decided"_s);
        QCOMPARE(refusal(finishStep(office, id, {u"payment"_s})), u"cases.not_paid_yet"_s);
        const auto rows = must(aidRows(office));
        must(payAidStage(office, {rows.at(0).stages.at(0).stage.id, {}, Day(2018, 6, 20), u"cash"_s, u"孙礼"_s, {}}));
        must(finishStep(office, id, {u"payment"_s}));
        QVERIFY(must(caseRow(office, id)).matter.closedOn);
    }

    /// Refusals are not posted; the family is told in writing, and nothing can be granted past the board.
    void afterAnOpinionAgainstItTheRefusalIsReachedWithoutAPosting()
    {
        Office office = township();
        office.today = Day(2018, 6, 30);
        const HouseholdId household = poor(office);
        const CaseId id = accepted(office, household);
        done(office, id, u"check"_s, Day(2018, 6, 8));
        visited(office, household, Day(2018, 6, 11));
        done(office, id, u"visit"_s, Day(2018, 6, 11));
        done(office, id, u"opinion"_s, Day(2018, 6, 12), u"does_not_fit"_s, u"名下有经营性车辆"_s);
        QCOMPARE(stepNow(office, id), u"decision"_s);
        QCOMPARE(refusal(decideCase(office, id, deciding())), u"cases.opinion_against"_s);
        QVERIFY(decisionsOf(office, household).empty());
        must(decideCase(office, id, deciding(u"refuse"_s)));
        const auto row = must(caseRow(office, id));
        QCOMPARE(row.step->step, u"notice"_s);
        QCOMPARE(row.matter.outcome, u"refused"_s);
        QCOMPARE(decisionsOf(office, household).at(0).action, u"refuse"_s);
        done(office, id, u"notice"_s, Day(2018, 6, 26));
        QVERIFY(must(caseRow(office, id)).matter.closedOn);
    }

    void anOpinionThatChangesIsPostedAfterAllAndForTheFullDays()
    {
        Office office = township();
        office.today = Day(2018, 6, 30);
        const HouseholdId household = poor(office);
        const CaseId id = accepted(office, household);
        done(office, id, u"check"_s, Day(2018, 6, 8));
        visited(office, household, Day(2018, 6, 11));
        done(office, id, u"visit"_s, Day(2018, 6, 11));
        done(office, id, u"opinion"_s, Day(2018, 6, 12), u"does_not_fit"_s, u"名下有车辆"_s);
        must(sendBack(office, id, u"opinion"_s, u"property_unclear"_s, u"车辆已经报废"_s));
        must(assessMonth(office, june));
        done(office, id, u"opinion"_s, office.today, u"fits"_s);
        const auto row = must(caseRow(office, id));
        QCOMPARE(row.step->step, u"posting"_s);
        QCOMPARE(row.step->days, std::optional(7)); // nothing of it was posted before
        QCOMPARE(refusal(finishStep(office, id, {u"posting"_s, office.today})), u"cases.posting_needed"_s);
    }

    void aDecisionAndTheStepOfItsCaseAreOneChangeAndASecondDecisionIsToldOfTheFirst()
    {
        Office office = township();
        const HouseholdId household = poor(office);
        const CaseId id = upToDecision(office, household);
        const auto changes = [&] { return int(must(office.file->read([](Reader &reader) { return reader.journal(1000); })).size()); };
        const int before = changes();
        CaseDecision wanted = deciding();
        wanted.note.level = u"province"_s;
        QCOMPARE(refusal(decideCase(office, id, wanted)), u"cases.level"_s);
        wanted = deciding();
        wanted.note.decidedOn = Day(2018, 6, 20); // the posting ended on the 21st
        QCOMPARE(refusal(decideCase(office, id, wanted)), u"cases.step_day"_s);
        wanted.note.decidedOn = office.today.addDays(1);
        QCOMPARE(refusal(decideCase(office, id, wanted)), u"cases.step_day"_s);
        must(decideCase(office, id, deciding()));
        QCOMPARE(changes(), before + 1);
        const auto again = decideCase(office, id, deciding(u"refuse"_s));
        QCOMPARE(refusal(again), u"cases.decided_already"_s);
        QVERIFY(office.wording.say(again.error()).contains(u"予以确认"_s));
        QCOMPARE(int(decisionsOf(office, household).size()), 1);
        const auto newest = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        QVERIFY(!undo(office, newest.at(0).id)); // a decision is voided with a reason, and its case with it stays as it is
        const auto lines = must(office.file->read([](Reader &reader) { return reader.journal(30); }));
        const auto opinion = std::find_if(lines.begin(), lines.end(), [](const JournalEntry &entry) { return entry.title.key == u"cases.change_step" && entry.title.arguments.value(u"day"_s) == u"2018-06-12"; });
        QVERIFY(opinion != lines.end());
        QCOMPARE(refusal(undo(office, opinion->id)), u"cases.undo_gone_on"_s);
        QCOMPARE(stepNow(office, id), u"notice"_s);
        for (const QString &to : {u"visit"_s, u"decision"_s}) // it would be paid on without standing
            QCOMPARE(refusal(sendBack(office, id, to, u"income_unclear"_s, u"务工收入没问清"_s)), u"cases.back_decided"_s);
        QCOMPARE(stepNow(office, id), u"notice"_s);
        must(voidDecision(office, decisionsOf(office, household).at(0).id, u"收入没有问清"_s));
        must(sendBack(office, id, u"visit"_s, u"income_unclear"_s, u"务工收入没问清"_s));
        QCOMPARE(stepNow(office, id), u"visit"_s);
    }

    void theNewestStepOfACaseIsUndone()
    {
        Office office = township();
        office.today = Day(2018, 6, 30);
        const CaseId id = accepted(office, poor(office));
        done(office, id, u"check"_s, Day(2018, 6, 8));
        const auto newest = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        must(undo(office, newest.at(0).id));
        QCOMPARE(stepNow(office, id), u"check"_s);
    }

    void whatIsRecordedOfACaseIsNotOfTomorrow()
    {
        Office office = township();
        office.today = Day(2018, 6, 11);
        CaseWish wish;
        wish.household = poor(office);
        wish.acceptedOn = Day(2018, 6, 4);
        wish.missing = {u"授权书"_s};
        const CaseId id = must(acceptCase(office, wish));
        QCOMPARE(refusal(notePaper(office, must(caseRow(office, id)).papers.at(0).id, Day(2018, 6, 12))), u"casework.day_future"_s);
        VisitEntry entry;
        entry.dossier = must(dossier(office, wish.household));
        entry.visit.day = Day(2018, 6, 12);
        QCOMPARE(refusal(recordVisit(office, entry)), u"casework.day_future"_s);
    }

    void whoIsBarredFromDecidingIsToldByWhichActOfHis()
    {
        Office office = township();
        const CaseId id = upToDecision(office, poor(office));
        must(office.file->addUser(u"审批人"_s, UserRole::Approver, u"另一个口令"_s));
        const auto barred = decideCase(office, id, deciding());
        QCOMPARE(refusal(barred), u"duties.same_person"_s);
        QVERIFY(office.wording.say(barred.error()).contains(u"受理这件事"_s));
    }

    void smallAidIsNotAcceptedWhereTheLawOfTheDayDoesNotKnowIt()
    {
        Office office = township();
        Dossier family = CasesTest::family(u"孙礼"_s);
        AidRequest request;
        request.id = AidRequestId::create();
        request.kind = AidKind::Quick;
        request.proposed = Money::fromYuan(200);
        request.day = Day(2018, 6, 18);
        family.aidRequests.push_back(request);
        CaseWish wish;
        wish.household = must(registerHousehold(office, family));
        wish.programme = u"aid"_s;
        wish.flow = u"quick"_s;
        wish.acceptedOn = Day(2018, 6, 18);
        wish.request = request.id;
        const auto refused = acceptCase(office, wish);
        QCOMPARE(refusal(refused), u"cases.law_refuses"_s);
        QVERIFY(!office.wording.say(refused.error()).contains(u"date"_s));
        QVERIFY(must(cases(office)).empty());
    }

    void aListOfHolidaysIsTakenFromASheet()
    {
        Office office = township();
        const QString path = m_folder.filePath(u"2018.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("日期,安排,节日\n2018-02-15,休,春节\n2018-02-17,休,春节\n2018-02-11,班,春节调休\n");
        file.close();
        const WorkDaysTaken taken = must(takeWorkDays(office, path, u"国办发明电〔2017〕12号"_s));
        QCOMPARE(taken.rest, 1);
        QCOMPARE(taken.work, 1);
        QCOMPARE(taken.skipped, 1); // a Saturday rests anyway
        QCOMPARE(int(taken.left.size()), 1);
        QVERIFY(taken.left.at(0).contains(u"2018-02-17"_s));
        must(takeWorkDays(office, path, QString()));
        for (const WorkDay &each : must(workDays(office, 2018)))
            QCOMPARE(each.source, u"国办发明电〔2017〕12号"_s); // taken again without a source it keeps the one it had
        const WorkCalendar calendar = must(workCalendar(office));
        QVERIFY(!calendar.isWorkDay(Day(2018, 2, 15)) && calendar.isWorkDay(Day(2018, 2, 11)) && calendar.knows(2018) && !calendar.knows(2019));
        QCOMPARE(refusal(keepWorkDays(office, 2018, {{u"2018-02-11"_s, 0, u"rest"_s, {}, {}, {}}})), u"workdays.rest_on_weekend"_s);
        QCOMPARE(refusal(keepWorkDays(office, 2018, {{u"2018-02-12"_s, 0, u"work"_s, {}, {}, {}}})), u"workdays.work_on_weekday"_s);
        QCOMPARE(refusal(keepWorkDays(office, 2018, {{u"2019-02-12"_s, 0, u"rest"_s, {}, {}, {}}})), u"workdays.other_year"_s);
        QCOMPARE(int(must(workDays(office, 2018)).size()), 2); // a refused list leaves the old one
    }

    /// As the State Council writes them: a week of holidays, and the days that make up for it.
    void aRunOfHolidaysIsAllItsWorkingDays()
    {
        Office office = township();
        const QString path = m_folder.filePath(u"runs.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("节日,时间,安排\n国庆节,2018-10-01至2018-10-07,放假\n,2018-09-29,调休上班\n,2018-05-01,劳动节放假\n");
        file.close();
        const WorkDaysTaken taken = must(takeWorkDays(office, path, u"国办发明电〔2017〕12号"_s));
        QCOMPARE(taken.rest, 6); // Monday to Friday, and 1 May
        QCOMPARE(taken.work, 1);
        QCOMPARE(taken.skipped, 2);
        QVERIFY(taken.left.isEmpty());
        const WorkCalendar calendar = must(workCalendar(office));
        QVERIFY(!calendar.isWorkDay(Day(2018, 10, 5)) && calendar.isWorkDay(Day(2018, 10, 8)) && calendar.isWorkDay(Day(2018, 9, 29)));
    }

    void thePostingsDaysAreThePlacesAndElseThoseOfTheReading()
    {
        Office training = township();
        QVERIFY(postingDays(training, Category::Dibao, Day(2018, 6, 1)).isSaid);
        Office gannan = newOffice(m_folder.path(), u"gannan"_s, OfficeRole::Township, Day(2018, 6, 20), u"chongqing-2017"_s);
        QCOMPARE(postingDays(gannan, Category::Dibao, Day(2018, 6, 1)).again, 3);
        QVERIFY(!postingDays(gannan, Category::Tekun, Day(2018, 6, 1)).isSaid);
        QCOMPARE(postingDays(gannan, Category::Tekun, Day(2018, 6, 1)).first, 7);
    }
};

QTEST_GUILESS_MAIN(CasesTest)
#include "test_cases.moc"
