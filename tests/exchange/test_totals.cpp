// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/desk.h"
#include "exchange/envelope.h"
#include "exchange/totalscase.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// The control totals where the township pays: both ends state the money of the same lines, say at once where it differs, and only then.
class TotalsTest : public TotalsCase {
    Q_OBJECT

private slots:
    void initTestCase() { makeOffices(); }
    void init() { beginAnew(); }

    void whatTheTownshipPaysIsStatedByItsParcelCountedByTheVillageAndStatedBack()
    {
        pay(township(), {m_family, m_second});
        const PackedParcel packed = m_pair->fromTownship();
        QCOMPARE(packed.totals.paymentFen, 2 * lineFen); // the slip is made of these
        bothSay(must(takeIn(village(), packed.bytes)), 2 * lineFen);
        QCOMPARE(m_pair->fromVillage().totals.paymentFen, 2 * lineFen);
        bothSay(m_pair->up(), 2 * lineFen);
    }

    void aDraftIsCountedAtBothEndsAndSoIsWhatIsOwedBack()
    {
        Draft draft({m_family, m_second});
        draft.lines.back().kind = PaymentKind::Receivable;
        draft.lines.back().amount = Money::fromYuan(-100);
        draft.store(township());
        bothSay(m_pair->down(), lineFen - 10000);
        removeLine(township(), draft.lines.back().id);
        bothSay(m_pair->down(), lineFen);
        bothSay(m_pair->up(), lineFen);
    }

    void aBatchThatWasBegunBeforeItConcernedTheVillageArrivesWithItsApproval()
    {
        for (const bool isAnswered : {true, false}) { // else its making is told once more, and passed over
            init();
            const Draft empty(std::vector<Family>{});
            empty.store(township());
            m_pair->down();
            if (isAnswered)
                m_pair->up();
            PaymentLine line = Draft({m_family}).lines.front();
            line.batch = empty.batch.id;
            save(township(), line);
            approve(township(), empty.batch.id);
            const TakeInReport report = m_pair->down();
            QCOMPARE(report.count(Fate::Refused), 0);
            bothSay(report, lineFen);
            bothSay(m_pair->up(), lineFen);
            QCOMPARE(rowOf<PaymentBatch>(village(), empty.batch.id)->state, BatchState::Approved);
        }
    }

    void anApprovalThatFollowsItsDraftInASecondParcelIsNoNewBatch()
    {
        const Draft draft({m_family});
        draft.store(township());
        const PackedParcel first = m_pair->fromTownship();
        approve(township(), draft.batch.id);
        const PackedParcel second = m_pair->fromTownship();
        must(takeIn(village(), first.bytes));
        const TakeInReport report = must(takeIn(village(), second.bytes));
        QCOMPARE(report.count(Fate::Accepted), int(report.fates.size()));
        bothSay(report, lineFen);
    }

    void whatWasPaidToAHouseholdThatIsClosedStaysCounted()
    {
        pay(township(), {m_family, m_second});
        m_pair->settle();
        close(village(), m_family);
        bothSay(m_pair->up(), 2 * lineFen);
        bothSay(m_pair->down(), 2 * lineFen);
    }

    void aVillageCountsWhatItDraftedItselfBesideWhatTheTownshipPaid()
    {
        pay(township(), {m_family});
        m_pair->settle();
        Draft({m_second}).store(village());
        bothSay(m_pair->up(), 2 * lineFen);
        bothSay(m_pair->down(), 2 * lineFen);
    }

    void aLineThatIsLostOnTheWayIsAlarmedWhereItIsMissing()
    {
        const Draft paid = pay(township(), {m_family, m_second});
        const PackedParcel packed = m_pair->fromTownship();
        const auto keys = must(ownKeys(township()));
        const auto opened = must(exchange::open(packed.bytes, m_pair->villageId, must(ownKeys(village())), {{m_pair->townshipId, keys.open, false}}));
        Parcel parcel = must(decode(opened.content));
        std::erase_if(parcel.rows, [&](const WholeRow &row) { return row.key == paid.lines.front().id.text(); });
        const TakeInReport report = must(takeIn(village(), must(seal(encode(parcel), opened.facts, keys, must(ownKeys(village())).open))));
        isAlarmed(report);
        QCOMPARE(report.theirs.paymentFen, 2 * lineFen);
        QCOMPARE(report.ours.paymentFen, lineFen);
    }

    void aLineThatOneEndLostIsAlarmedAtBoth()
    {
        const Draft draft({m_family, m_second});
        draft.store(township());
        m_pair->settle();
        removeLine(village(), draft.lines.front().id, m_pair->townshipId.text()); // as if it had never come, and told nobody
        isAlarmed(m_pair->down());
        isAlarmed(m_pair->up());
    }

    void anAmountThatIsNotTheSameIsAlarmedAtBoth()
    {
        const Draft draft({m_family, m_second});
        draft.store(township());
        m_pair->settle();
        must(township().change({u"test.tampered"_s, {}, m_pair->villageId.text()}, [&](Writer &writer) {
            PaymentLine line = draft.lines.front();
            line.amount = Money::fromYuan(300);
            writer.put(line);
        }));
        isAlarmed(m_pair->up());
        const TakeInReport report = m_pair->down();
        isAlarmed(report);
        QCOMPARE(report.theirs.paymentFen, 2 * lineFen - 1000);
        QCOMPARE(report.ours.paymentFen, 2 * lineFen);
    }

    void thereIsNoAlarmWhenTheTownshipPaysWhileTheVillagesParcelIsUnderWay()
    {
        const PackedParcel crossing = m_pair->fromVillage();
        pay(township(), {m_family, m_second});
        const TakeInReport report = must(takeIn(township(), crossing.bytes));
        QVERIFY(report.compared && report.agree() && !report.isMoneyCompared); // 0.00 over there, rightly; households and persons are the same
        QVERIFY(!report.unheard.empty());
        bothSayInTheEnd(2 * lineFen);
    }

    void thereIsNoAlarmWhenTheTownshipDraftsAnewWhileTheVillagesParcelIsUnderWay()
    {
        const Draft draft({m_family, m_second});
        draft.store(township());
        m_pair->settle();
        const PackedParcel crossing = m_pair->fromVillage();
        removeLine(township(), draft.lines.front().id); // of which the journal keeps no more than the key
        const TakeInReport report = must(takeIn(township(), crossing.bytes));
        QVERIFY(report.compared && report.agree() && !report.isMoneyCompared);
        bothSayInTheEnd(lineFen);
    }

    void thereIsNoAlarmWhenTheVillageClosesAndRemovesWhileTheTownshipPays()
    {
        const Family third(u"孙礼"_s);
        must(village().change({u"test.family"_s}, [&](Writer &writer) {
            writer.insert(third.household);
            writer.insert(third.head);
        }));
        m_pair->settle();
        close(village(), m_family);
        must(village().change({u"test.remove"_s}, [&](Writer &writer) {
            writer.remove<Member>(third.head.id);
            writer.remove<Household>(third.household.id);
        }));
        const PackedParcel up = m_pair->fromVillage();
        pay(township(), {m_family, third});
        const PackedParcel down = m_pair->fromTownship();
        isCalm(must(takeIn(township(), up.bytes)));
        isCalm(must(takeIn(village(), down.bytes)));
        bothSayInTheEnd(2 * lineFen); // it was paid, so it is not removed
    }

    void thereIsNoAlarmWhenTheTownshipApprovesWhatTheVillageIsDraftingAnew()
    {
        const Draft draft({m_family, m_second});
        draft.store(township());
        m_pair->settle();
        for (const PaymentLine &line : draft.lines)
            removeLine(village(), line.id);
        PaymentLine other = draft.lines.front();
        other.id = PaymentLineId::create();
        other.amount = Money::fromYuan(1);
        save(village(), other);
        const PackedParcel up = m_pair->fromVillage();
        approve(township(), draft.batch.id);
        const PackedParcel down = m_pair->fromTownship();
        isCalm(must(takeIn(township(), up.bytes)));
        isCalm(must(takeIn(village(), down.bytes)));
        bothSayInTheEnd(2 * lineFen); // the approval stands with its lines
    }
};

QTEST_GUILESS_MAIN(TotalsTest)
#include "test_totals.moc"
