// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/moves.h"
#include "exchange/succession.h"
#include "exchange/totalscase.h"
#include "model/householdmove.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// The money of the control totals after a disk was lost, an office replaced, a household given to another village.
class TotalsAfterTest : public TotalsCase {
    Q_OBJECT

private slots:
    void initTestCase() { makeOffices(); }
    void init() { beginAnew(); }

    void aVillageRestoredFromBeforeAPaymentCountsItAgainWhenItIsHealed()
    {
        m_pair->backUp(village());
        pay(township(), {m_family, m_second});
        m_pair->settle();
        m_pair->restore(village());
        bothSayInTheEnd(2 * lineFen);
    }

    void aTownshipRestoredFromBeforeItsApprovalCountsWhatTheVillageBringsBack()
    {
        const Draft draft({m_family, m_second});
        draft.store(township());
        m_pair->backUp(township());
        approve(township(), draft.batch.id);
        m_pair->settle();
        m_pair->restore(township());
        must(township().change({u"test.anew"_s}, [&](Writer &writer) {
            for (const PaymentLine &line : writer.all<PaymentLine>())
                writer.remove<PaymentLine>(line.id);
            writer.remove<PaymentBatch>(draft.batch.id);
        }));
        Draft({m_family}).store(township());
        bothSayInTheEnd(2 * lineFen);
    }

    void theSuccessorOfALostTownshipStatesWhatTheLostOnePaidAndWhatItPaysItself()
    {
        pay(township(), {m_family, m_second});
        Draft({m_second}).store(township()); // a draft is gone with it
        m_pair->settle();
        OfficeFile anew = m_pair->newOffice(u"anew"_s, OfficeRole::Township);
        must(trust(village(), must(introduce(anew))));
        must(trust(anew, must(introduce(village()))));
        must(succeed(village(), m_pair->townshipId, idOf(anew)));
        bothSay(must(takeIn(anew, must(packParcel(village(), idOf(anew))).bytes)), 2 * lineFen);
        bothSay(must(takeIn(village(), must(packParcel(anew, m_pair->villageId)).bytes)), 2 * lineFen);
        pay(anew, {m_family});
        bothSay(must(takeIn(village(), must(packParcel(anew, m_pair->villageId)).bytes)), 3 * lineFen);
        bothSay(must(takeIn(anew, must(packParcel(village(), idOf(anew))).bytes)), 3 * lineFen);
    }

    void theSuccessorOfALostVillageStatesWhatTheTownshipPaid()
    {
        pay(township(), {m_family, m_second});
        m_pair->settle();
        OfficeFile anew = m_pair->newOffice(u"anew"_s, OfficeRole::Village);
        must(trust(township(), must(introduce(anew))));
        must(trust(anew, must(introduce(township()))));
        must(succeed(township(), m_pair->villageId, idOf(anew)));
        bothSay(must(takeIn(anew, must(packParcel(township(), idOf(anew))).bytes)), 2 * lineFen);
        bothSay(must(takeIn(township(), must(packParcel(anew, m_pair->townshipId)).bytes)), 2 * lineFen);
    }

    void eachVillageHearsOfTheMoneyOfItsOwnHouseholdsAlone()
    {
        Three three(*m_offices);
        m_family.store(three.village);
        m_second.store(three.other);
        three.settle();
        Draft draft({m_family, m_second});
        draft.lines.back().amount = Money::fromYuan(200);
        draft.store(three.township);
        approve(three.township, draft.batch.id);
        bothSay(three.down(three.village), lineFen);
        bothSay(three.up(three.village), lineFen); // that the other one has not heard of its line keeps nobody from comparing
        bothSay(three.down(three.other), 20000);
        bothSay(three.up(three.other), 20000);
    }

    /// Its file arrives as a new household with what was paid as history: the lines stay with the old one.
    void whatWasPaidToAHouseholdThatIsGivenToAnotherVillageStaysWithTheFirstOneAndLaterMonthsGoToTheSecond()
    {
        Three three(*m_offices);
        m_family.store(three.village);
        m_second.store(three.other);
        three.settle();
        pay(three.township, {m_family});
        three.settle();
        HouseholdMove out;
        out.id = u"move"_s;
        out.household = m_family.household.id;
        out.day = theDay;
        save(three.village, out);
        close(three.village, m_family);
        three.settle();
        must(three.township.change({u"test.give"_s}, [&](Writer &writer) {
            giveToVillage(writer, *writer.find<HouseholdMove>(out.id), *writer.find<Peer>(three.otherId), theDay);
        }));
        for (OfficeFile *desk : {&three.village, &three.other}) {
            isCalm(three.up(*desk));
            isCalm(three.down(*desk));
        }
        bothSay(three.up(three.village), lineFen);
        bothSay(three.up(three.other), 0);
        Family arrived = m_family;
        for (const HouseholdMove &in : must(three.other.read([](Reader &reader) { return reader.where<HouseholdMove>("side", MoveSide::In); })))
            arrived.household.id = in.household;
        QVERIFY(arrived.household.id != m_family.household.id);
        pay(three.township, {arrived});
        bothSay(three.down(three.other), lineFen);
        bothSay(three.up(three.other), lineFen);
        bothSay(three.down(three.village), lineFen);
    }
};

QTEST_GUILESS_MAIN(TotalsAfterTest)
#include "test_totalsafter.moc"
