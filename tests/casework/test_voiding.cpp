// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"
#include "casework/drafttelling.h"
#include "casework/evidence.h"
#include "casework/familyevents.h"
#include "casework/notdead.h"
#include "casework/paying.h"
#include "support/families.h"
#include "support/pictures.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A decision that was wrong is voided: what it had replaced pays again, and what was missed comes with the next month.
class VoidingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    HouseholdId m_home;

    /// Two people of class 1 (310.00 each since 2018), decided in June from July on.
    Office granted()
    {
        Office office = newOffice(m_folder.path(), u"乡%1"_s.arg(++m_offices), OfficeRole::Township, Day(2018, 6, 20));
        m_home = applicant(office, u"赵仁"_s);
        decideIn(office, Month(2018, 6), Day(2018, 6, 20));
        return office;
    }
    void decideIn(Office &office, Month month, Day day)
    {
        office.today = day;
        must(assessMonth(office, month));
        must(decide(office, must(proposals(office, month)), {day, u"主任"_s, u"1号"_s, {}, {}, {}, {u"单人办公"_s}}));
    }
    void pay(Office &office, Month month)
    {
        office.today = month.lastDay();
        must(draftPayments(office, month));
        must(approvePayments(office, month, u"主任"_s, {u"单人办公"_s}));
    }
    /// Stops too, which a dossier keeps apart.
    std::vector<Decision> decisions(Office &office)
    {
        return must(office.file->read([&](Reader &reader) { return reader.where<Decision>("household_id", m_home); }));
    }
    Decision newest(Office &office)
    {
        const auto all = decisions(office);
        return *std::max_element(all.begin(), all.end(), [](const Decision &a, const Decision &b) { return a.startMonth < b.startMonth; });
    }
    MemberId second(Office &office) { return must(dossier(office, m_home)).members.at(1).id; }
    void wifeDies(Office &office, Day day)
    {
        must(recordLeaving(office, {FamilyEventKind::Death, m_home, {second(office)}, {}, {day, u"名单"_s, {}}}));
    }
    static QStringList told(const DraftReport &report)
    {
        QStringList keys;
        for (const auto &[head, finding] : report.findings)
            keys << finding.key;
        return keys;
    }

private slots:
    void whatAVoidedDecisionReplacedPaysAgainFromTheMonthInWhichItHadEnded()
    {
        Office office = granted();
        pay(office, Month(2018, 7));
        wifeDies(office, Day(2018, 7, 20));
        decideIn(office, Month(2018, 8), Day(2018, 8, 3));
        pay(office, Month(2018, 8));
        pay(office, Month(2018, 9));
        const Decision lesser = newest(office);
        QCOMPARE(lesser.persons, 1);
        const MemberId wife = second(office);
        Evidence evidence;
        evidence.household = m_home;
        evidence.caption = u"本人与当天日历"_s;
        const auto photograph = must(attachEvidence(office, evidence, smallJpeg(1), 40, 30));
        must(recordNotDead(office, {m_home, wife, photograph, {Day(2018, 9, 30), u"误报"_s, {}}}));
        const auto standing = must(office.file->read([&](Reader &reader) { return decidedOnFalseDeath(reader, m_home, wife, Day(2018, 9, 30)); }));
        QCOMPARE(standing.size(), std::size_t(1));
        QCOMPARE(standing.front().id, lesser.id);
        office.today = Day(2018, 10, 10);
        QVERIFY(told(must(draftPayments(office, Month(2018, 10)))).contains(u"casework.draft_false_death"_s));
        const auto again = must(voidDecision(office, lesser.id, u"误报死亡"_s));
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(again.front().persons, 2);
        QVERIFY(!again.front().endMonth);
        const DraftReport october = must(draftPayments(office, Month(2018, 10)));
        QCOMPARE(october.regular, Money::fromYuan(620));
        QCOMPARE(october.backPay, Money::fromYuan(620)); // 310.00 each of August and September
        QCOMPARE(october.receivable, Money());
        QVERIFY(!told(october).contains(u"casework.draft_false_death"_s));
    }

    void aStopThatIsVoidedLeavesNoMonthUnpaid()
    {
        Office office = granted();
        pay(office, Month(2018, 7));
        Proposal stop;
        stop.household = m_home;
        stop.benefit = u"dibao"_s;
        stop.action = u"stop"_s;
        stop.startMonth = Month(2018, 7);
        must(decide(office, {stop}, {Day(2018, 7, 30), u"主任"_s, u"2号"_s, {}, {}, {}, {u"单人办公"_s}}));
        pay(office, Month(2018, 8));
        const auto all = decisions(office);
        const auto stopped = std::find_if(all.begin(), all.end(), [](const Decision &each) { return each.action == u"stop"; });
        QVERIFY(stopped != all.end());
        QCOMPARE(must(voidDecision(office, stopped->id, u"查错人"_s)).size(), std::size_t(1));
        office.today = Day(2018, 9, 10);
        const DraftReport september = must(draftPayments(office, Month(2018, 9)));
        QCOMPARE(september.regular, Money::fromYuan(620));
        QCOMPARE(september.backPay, Money::fromYuan(620));
        QCOMPARE(refusal(voidDecision(office, stopped->id, u"再来"_s)), u"casework.decision_voided"_s);
    }

    void whatHasBeenDecidedSinceStandsAndTheOldDecisionFillsOnlyTheMonthsBefore()
    {
        Office office = granted();
        const MemberId wife = second(office);
        office.today = Day(2018, 8, 3);
        wifeDies(office, Day(2018, 7, 20));
        decideIn(office, Month(2018, 8), Day(2018, 8, 3));
        const Decision wrong = newest(office);
        must(office.file->change({u"test"_s}, [&](Writer &writer) {
            auto lives = *writer.find<Member>(wife);
            lives.diedOn.reset();
            writer.update(lives);
        }));
        decideIn(office, Month(2018, 10), Day(2018, 10, 20));
        const Decision right = newest(office);
        QCOMPARE(right.persons, 2);
        const auto again = must(voidDecision(office, wrong.id, u"误报死亡"_s));
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(again.front().endMonth, std::optional(right.startMonth - 1));
        for (const Decision &decision : decisions(office))
            if (decision.id == right.id)
                QVERIFY(!decision.voidedOn && !decision.endMonth);
    }

    void aDecisionThatReplacedNothingBringsNothingBack()
    {
        Office office = granted();
        QVERIFY(must(voidDecision(office, newest(office).id, u"不符合"_s)).empty());
        QVERIFY(must(draftPayments(office, Month(2018, 7))).regular.isZero());
    }

    void moneyThatGoesToTheAccountOfSomebodyWhoDiedIsSaidWithHisName()
    {
        Office office = granted();
        const Dossier known = must(dossier(office, m_home));
        BankAccount account;
        account.id = BankAccountId::create();
        account.household = m_home;
        account.number = u"6217000000000000001"_s;
        account.holderName = known.members.at(1).name;
        must(office.file->change({u"test"_s}, [&](Writer &writer) { writer.insert(account); }));
        office.today = Day(2018, 7, 10);
        QVERIFY(!told(must(draftPayments(office, Month(2018, 7)))).contains(u"casework.draft_account_of_dead"_s));
        wifeDies(office, Day(2018, 7, 5));
        QVERIFY(told(must(draftPayments(office, Month(2018, 7)))).contains(u"casework.draft_account_of_dead"_s));
    }
};

QTEST_GUILESS_MAIN(VoidingTest)
#include "test_voiding.moc"
