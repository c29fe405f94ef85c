// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/cases.h"
#include "casework/evidence.h"
#include "casework/familyevents.h"
#include "casework/forms.h"
#include "casework/issuing.h"
#include "casework/orders.h"
#include "casework/paying.h"
#include "casework/postings.h"
#include "casework/rounds.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A household on 低保 in which one person is 特困: two programmes, each with its own opinion, list on the board, money and words.
class WithTekunTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    static inline const Month june = Month(2018, 6);
    static inline const Alone alone{u"本单位只有我一人"_s};

    struct Home {
        Office office;
        HouseholdId id;
        MemberId head, uncle;
    };
    Home home()
    {
        Home made{newOffice(m_folder.path(), u"home%1"_s.arg(++m_offices), OfficeRole::Township), {}, {}, {}};
        made.id = applicant(made.office, u"赵头"_s, [&](Dossier &family) {
            made.head = family.members[0].id;
            Member &uncle = family.members[1];
            made.uncle = uncle.id;
            uncle.name = u"赵叔"_s;
            uncle.relation = 97;
            uncle.typedBirthDate = Day(1940, 3, 3);
            uncle.selfCare = {true, true, true, true, true, true};
            Obligor son;
            son.id = ObligorId::create();
            son.name = u"赵子"_s;
            son.supports = made.head;
            son.relation = 20;
            son.ability = Ability::Able;
            son.paidYearly = Money::fromYuan(100);
            son.agreedYearly = Money::fromYuan(100);
            family.obligors.push_back(son);
        });
        must(assessMonth(made.office, june));
        return made;
    }
    static std::vector<Proposal> proposedIn(Home &home)
    {
        auto list = must(proposals(home.office, june));
        for (Proposal &one : list)
            if (one.action == u"ask" && !one.member && !one.grade)
                one.grade = 1;
        return list;
    }
    static DecisionNote note(Day day = Day(2018, 6, 20)) { return {day, u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, alone}; }

    static PostingId post(Home &home, Category programme, Day day)
    {
        PostingWish wish;
        wish.kind = PostingKind::First;
        wish.programme = programme;
        wish.month = june;
        wish.postedOn = day;
        wish.days = 7;
        return must(beginPosting(home.office, must(draftPosting(home.office, wish))));
    }
    static CaseWish wishFor(const Home &home, Day day = Day(2018, 6, 4))
    {
        CaseWish wish;
        wish.household = home.id;
        wish.applicant = u"赵叔"_s;
        wish.programme = u"tekun"_s;
        wish.member = home.uncle;
        wish.acceptedOn = day;
        return wish;
    }
    static void visited(Home &home, Day day)
    {
        VisitEntry entry;
        entry.dossier = must(dossier(home.office, home.id));
        entry.visit.day = day;
        entry.visit.firstVisitor = u"张三"_s;
        entry.visit.secondVisitor = u"李四"_s;
        entry.visit.visitorsSigned = entry.visit.familySigned = true;
        must(recordVisit(home.office, entry));
    }
    static Result<void> done(Home &home, const CaseId &id, const QString &step, Day day, const QString &opinion = {}, const QString &why = {})
    {
        return finishStep(home.office, id, {step, day, u"经办人"_s, opinion, step == u"check" ? u"纸质核对报告，没有出入"_s : why, {}});
    }
    /// Up to the opinion.
    static CaseId surveyed(Home &home)
    {
        const CaseId id = must(acceptCase(home.office, wishFor(home)));
        must(done(home, id, u"check"_s, Day(2018, 6, 5)));
        visited(home, Day(2018, 6, 6));
        must(done(home, id, u"visit"_s, Day(2018, 6, 6)));
        return id;
    }
    static QString stepNow(Home &home, const CaseId &id)
    {
        const auto row = must(caseRow(home.office, id));
        return row.step ? row.step->step : QString();
    }

private slots:
    void bothAreProposedAndEachStandsOnItsOwnList()
    {
        using State = FirstPosting::State;
        Home here = home();
        QStringList benefits;
        for (const Proposal &one : proposedIn(here))
            benefits << one.benefit;
        QVERIFY2(benefits.contains(u"dibao"_s) && benefits.contains(u"tekun_basic"_s), qPrintable(benefits.join(u' ')));
        post(here, Category::Dibao, Day(2018, 6, 20));
        here.office.today = Day(2018, 6, 29);
        const FirstPostings posted = must(firstPostings(here.office, june));
        QCOMPARE(posted.of(here.id, Category::Dibao, {}).state, State::Over);
        QCOMPARE(posted.of(here.id, Category::Tekun, here.uncle).state, State::Missing);
    }

    void aListOfDibaoIsNoPostingOfTheTekunCase()
    {
        Home here = home();
        const CaseId id = surveyed(here);
        must(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"fits"_s));
        post(here, Category::Dibao, Day(2018, 6, 8));
        here.office.today = Day(2018, 6, 29);
        QCOMPARE(refusal(done(here, id, u"posting"_s, Day(2018, 6, 29))), u"cases.posting_needed"_s);
        post(here, Category::Tekun, Day(2018, 6, 20));
        must(done(here, id, u"posting"_s, Day(2018, 6, 29)));
        QCOMPARE(stepNow(here, id), u"decision"_s);
    }

    void anObjectionToOneProgrammeHoldsNoDecisionOfTheOther()
    {
        Home here = home();
        const PostingId dibao = post(here, Category::Dibao, Day(2018, 6, 8));
        post(here, Category::Tekun, Day(2018, 6, 8));
        must(objectToPosting(here.office, {dibao, here.id, Day(2018, 6, 20), {}, u"户主有车"_s}));
        std::vector<Proposal> tekun = proposedIn(here), household = tekun;
        std::erase_if(tekun, [](const Proposal &one) { return !one.member; });
        std::erase_if(household, [](const Proposal &one) { return one.member.has_value(); });
        QVERIFY(!tekun.empty() && !household.empty());
        QCOMPARE(refusal(decide(here.office, household, note())), u"casework.posting_objected"_s);
        must(decide(here.office, tekun, note()));
    }

    void theListOfBeforeASendingBackOrAnApplicationDoesNotCountAgain()
    {
        Home here = home();
        const CaseId id = surveyed(here);
        must(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"fits"_s));
        post(here, Category::Tekun, Day(2018, 6, 8));
        here.office.today = Day(2018, 6, 18);
        must(done(here, id, u"posting"_s, Day(2018, 6, 16)));
        must(sendBack(here.office, id, u"visit"_s, u"objection"_s, u"群众反映有车"_s, {}));
        here.office.today = Day(2018, 6, 20);
        visited(here, Day(2018, 6, 19));
        must(done(here, id, u"visit"_s, Day(2018, 6, 19)));
        must(done(here, id, u"opinion"_s, Day(2018, 6, 19), u"fits"_s));
        QCOMPARE(stepNow(here, id), u"posting"_s);
        QVERIFY(!must(caseRow(here.office, id)).isLate());
        QCOMPARE(refusal(done(here, id, u"posting"_s, Day(2018, 6, 20))), u"cases.posting_needed"_s);
        PostingWish again;
        again.kind = PostingKind::First;
        again.programme = Category::Tekun;
        again.month = june;
        again.postedOn = Day(2018, 6, 20);
        again.days = 3;
        must(beginPosting(here.office, must(draftPosting(here.office, again))));
        QCOMPARE(refusal(done(here, id, u"posting"_s, Day(2018, 6, 20))), u"cases.posting_hangs"_s);
        here.office.today = Day(2018, 6, 25);
        must(done(here, id, u"posting"_s, Day(2018, 6, 25)));
        // an application of another day is not posted by the list of this one
        must(withdrawCase(here.office, id, Day(2018, 6, 25), u"本人撤回"_s));
        const CaseId next = must(acceptCase(here.office, wishFor(here, Day(2018, 6, 25))));
        must(done(here, next, u"check"_s, Day(2018, 6, 25)));
        visited(here, Day(2018, 6, 25));
        must(done(here, next, u"visit"_s, Day(2018, 6, 25)));
        must(done(here, next, u"opinion"_s, Day(2018, 6, 25), u"fits"_s));
        QCOMPARE(refusal(done(here, next, u"posting"_s, Day(2018, 6, 25))), u"cases.posting_needed"_s);
    }

    void theOpinionIsHeldAgainstWhatWasComputedForThePerson()
    {
        Home here = home();
        CaseId id = surveyed(here);
        QCOMPARE(refusal(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"does_not_fit"_s)), u"cases.opinion_reason"_s);
        must(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"fits"_s));
        // the head is on 低保 and not destitute
        CaseWish other = wishFor(here);
        other.member = here.head;
        id = must(acceptCase(here.office, other));
        must(done(here, id, u"check"_s, Day(2018, 6, 5)));
        must(done(here, id, u"visit"_s, Day(2018, 6, 6)));
        QCOMPARE(refusal(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"fits"_s)), u"cases.opinion_reason"_s);
        must(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"does_not_fit"_s));
    }

    void theCaseIsOfSomebodyOfTheHousehold()
    {
        Home here = home();
        const HouseholdId others = applicant(here.office, u"钱甲"_s);
        CaseWish wish = wishFor(here);
        wish.member = must(dossier(here.office, others)).members.front().id;
        QCOMPARE(refusal(acceptCase(here.office, wish)), u"casework.member_unknown"_s);
        wish.member = MemberId::create();
        QCOMPARE(refusal(acceptCase(here.office, wish)), u"casework.member_unknown"_s);
        wish.member.reset();
        QCOMPARE(refusal(acceptCase(here.office, wish)), u"cases.member_needed"_s);
        wish.memberName = u"钱甲"_s;
        QCOMPARE(refusal(acceptCase(here.office, wish)), u"casework.member_unknown"_s);
        wish.memberName = u"赵叔"_s;
        wish.cameBy = u"horse"_s;
        QCOMPARE(refusal(acceptCase(here.office, wish)), u"cases.came_unknown"_s);
        wish.cameBy = u"village"_s;
        QCOMPARE(must(caseRow(here.office, must(acceptCase(here.office, wish)))).head, u"赵叔"_s);
        const HouseholdId lone = must(registerHousehold(here.office, rosterHousehold(u"孤石"_s, 1, 1, Money())));
        CaseWish his;
        his.household = lone;
        his.programme = u"tekun"_s;
        his.acceptedOn = Day(2018, 6, 4);
        QCOMPARE(must(caseRow(here.office, must(acceptCase(here.office, his)))).matter.member, must(dossier(here.office, lone)).members.front().id);
    }

    void anActionThatIsNoneGrantsNothing()
    {
        Home here = home();
        const CaseId id = surveyed(here);
        must(done(here, id, u"opinion"_s, Day(2018, 6, 7), u"does_not_fit"_s, u"有房"_s));
        QCOMPARE(stepNow(here, id), u"decision"_s);
        CaseDecision wanted;
        wanted.action = u"reject"_s;
        wanted.note = note();
        wanted.reason = u"有房"_s;
        wanted.alone = alone;
        const auto refused = decideCase(here.office, id, wanted);
        QCOMPARE(refusal(refused), u"cases.action_unknown"_s);
        QVERIFY(here.office.wording.say(refused.error()).contains(u"reject"_s));
        QVERIFY(must(dossier(here.office, here.id)).decisions.empty());
        QCOMPARE(stepNow(here, id), u"decision"_s);
        QCOMPARE(refusal(pauseCase(here.office, id, u"holiday"_s, Day(2018, 6, 20), u"休假"_s)), u"cases.pause_unknown"_s);
        auto list = proposedIn(here);
        DecisionNote level = note();
        level.level = u"mars"_s;
        QCOMPARE(refusal(decide(here.office, list, level)), u"cases.level"_s);
        wanted.action = u"refuse"_s;
        must(decideCase(here.office, id, wanted));
        QCOMPARE(must(caseRow(here.office, id)).matter.outcome, u"refused"_s);
    }

    /// Computed, both go on; the case is decided by what people found.
    void aCaseStopsWhatTheComputationWouldLetGoOn()
    {
        Home here = home();
        must(decide(here.office, proposedIn(here), note()));
        here.office.today = Day(2018, 7, 20);
        must(assessMonth(here.office, june + 1));
        const CaseId id = must(acceptCase(here.office, wishFor(here, Day(2018, 7, 2))));
        must(done(here, id, u"check"_s, Day(2018, 7, 3)));
        visited(here, Day(2018, 7, 4));
        must(done(here, id, u"visit"_s, Day(2018, 7, 4)));
        must(done(here, id, u"opinion"_s, Day(2018, 7, 5), u"does_not_fit"_s, u"城里有房"_s));
        must(assessMonth(here.office, june + 1));
        CaseDecision wanted;
        wanted.action = u"stop"_s;
        wanted.note = note(Day(2018, 7, 20));
        wanted.reason = u"城里有房"_s;
        wanted.alone = alone;
        must(decideCase(here.office, id, wanted));
        int running = 0, ended = 0;
        for (const Decision &decision : must(dossier(here.office, here.id)).decisions)
            (decision.endMonth ? ended : running) += 1;
        QCOMPARE(ended, 2);
        QCOMPARE(running, 1); // 低保 of the household is another programme
    }

    void moneyOfBothIsCalledByBoth()
    {
        Home here = home();
        must(decide(here.office, proposedIn(here), note()));
        here.office.today = Day(2018, 7, 20);
        const Month july = june + 1;
        const DraftReport draft = must(draftPayments(here.office, july));
        QCOMPARE(draft.rows.size(), 1u);
        QCOMPARE(draft.rows.front().grade, std::optional(1));
        must(approvePayments(here.office, july, u"主任"_s, alone));
        const auto orders = must(paymentOrders(here.office, july));
        QCOMPARE(orders.size(), 1u);
        QCOMPARE(orders.front().order.grade, u"一类、特困人员"_s);
        QCOMPARE(orders.front().order.persons, 2);
        QStringList roster;
        for (const auto &row : must(payRosterTable(here.office, july)).rows)
            for (const papers::CellOut &cell : row)
                if (const auto *text = std::get_if<QString>(&cell))
                    roster << *text;
        QVERIFY2(roster.contains(u"一类、特困人员"_s), qPrintable(roster.join(u' ')));
        const papers::FormInput form = must(formInput(here.office, here.id, july));
        QCOMPARE(form.category, categoryText(Category::Tekun, here.office.wording) + u'、' + categoryText(Category::Dibao, here.office.wording));
        QCOMPARE(form.grade, u"一类"_s);
        QCOMPARE(form.persons, std::optional(2));
        QCOMPARE(form.monthlyAmount, std::optional(draft.rows.front().regular));
    }

    void aDeathStopsEachOfThePersonsBenefitsForTheSameReason()
    {
        Home here = home();
        must(decide(here.office, proposedIn(here), note()));
        here.office.today = Day(2018, 7, 20);
        Leaving death;
        death.household = here.id;
        death.persons = {here.uncle};
        death.note.day = Day(2018, 7, 10);
        must(recordLeaving(here.office, death));
        const Month july = june + 1;
        QStringList stopped;
        std::vector<RoundItemId> ids;
        for (const RoundRow &row : must(openRound(here.office, july)).rows)
            if (row.item.benefitMember == here.uncle.text()) {
                QCOMPARE(row.item.cause, u"death"_s);
                QVERIFY2(row.item.reason.contains(u"2018-07-10"_s), qPrintable(row.item.reason));
                stopped << row.item.benefit;
                ids.push_back(row.item.id);
            }
        stopped.sort();
        QCOMPARE(stopped, (QStringList{u"tekun_basic"_s, u"tekun_local"_s}));
        const auto again = must(openRound(here.office, july)).rows;
        QCOMPARE(std::ranges::count_if(again, [&](const RoundRow &row) { return row.item.benefitMember == here.uncle.text() && row.item.state == u"open"; }), 2);
        QCOMPARE(must(acceptItems(here.office, {ids, note(Day(2018, 7, 20)), {}, alone})).stopped, 2);
        for (const Decision &ending : must(dossier(here.office, here.id)).endings)
            QVERIFY2(ending.reason.contains(u"去世"_s), qPrintable(ending.reason));
        const auto newest = must(here.office.file->read([](Reader &reader) { return reader.journal(1); }));
        QCOMPARE(newest.front().title.key, u"casework.change_decide_alone"_s); // decisions and lines in one change
    }
};

QTEST_GUILESS_MAIN(WithTekunTest)
#include "test_withtekun.moc"
