// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/threeoffices.h"
#include "exchange/succession.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// A restored copy, one file on two machines: the other history waits aside, the answer heals it, and both ends agree again.
class HealTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Pair> m_pair;

    OfficeFile &village() { return m_pair->village; }
    OfficeFile &township() { return m_pair->township; }
    static void setPhone(OfficeFile &file, const Family &family, const QString &phone)
    {
        Household household = *rowOf<Household>(file, family.household.id);
        household.phone = phone;
        save(file, household);
    }
    static QString phone(OfficeFile &file, const Family &family) { return rowOf<Household>(file, family.household.id)->phone; }
    /// Parcels both ways, whatever each of them comes to.
    void exchangeUntilQuiet()
    {
        for (int round = 0; round < 4; ++round) {
            (void)takeIn(township(), m_pair->fromVillage().bytes);
            (void)takeIn(village(), m_pair->fromTownship().bytes);
        }
    }
    void bothEndsAreEqual()
    {
        exchangeUntilQuiet();
        QCOMPARE(m_pair->contentAtVillage(), m_pair->contentAtTownship());
        QCOMPARE(m_pair->up().outcome, Outcome::Taken);
        QCOMPARE(m_pair->down().outcome, Outcome::Taken);
        QCOMPARE(must(countToSend(village(), m_pair->townshipId)), 0);
        QCOMPARE(must(countToSend(township(), m_pair->villageId)), 0);
        QVERIFY(must(village().integrity()).good());
        QVERIFY(must(township().integrity()).good());
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(); }
    void init() { m_pair = std::make_unique<Pair>(*m_offices); }

    void aRestoredVillageGetsBackWhatTheTownshipHasAndItsOwnLaterChangesComeAgain()
    {
        const Family early(u"赵仁"_s), lost(u"钱义"_s), later(u"孙礼"_s);
        early.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        lost.store(village());                        // after the copy was made …
        setPhone(village(), early, u"111"_s);
        m_pair->settle();                             // … and known to the township
        m_pair->restore(village());
        QVERIFY(!rowOf<Household>(village(), lost.household.id));
        later.store(village());
        Household moved = *rowOf<Household>(village(), early.household.id);
        moved.address = u"村东"_s;
        save(village(), moved);
        QCOMPARE(must(takeIn(township(), m_pair->fromVillage().bytes)).outcome, Outcome::Aside);
        QVERIFY(must(takeIn(village(), m_pair->fromTownship().bytes)).healed);
        QVERIFY(rowOf<Household>(village(), lost.household.id).has_value());
        bothEndsAreEqual();
        QCOMPARE(phone(village(), early), u"111"_s);
        QCOMPARE(rowOf<Household>(township(), early.household.id)->address, u"村东"_s);
        QVERIFY(rowOf<Household>(township(), later.household.id).has_value());
    }

    void aFieldThatBothLivesChangedOpensAClash()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        setPhone(village(), family, u"111"_s);
        m_pair->settle();
        m_pair->restore(village());
        setPhone(village(), family, u"222"_s);
        bothEndsAreEqual();
        QCOMPARE(phone(township(), family), u"222"_s); // the village keeps the register
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        QVERIFY(valueFrom(m_pair->clashes(township()).front().townshipValue) == Value(u"111"_s));
    }

    void aRestoredTownshipGetsItsVillagesBackWithTheDecisionsThatItHadSent()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        m_pair->backUp(township());
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = family.household.id;
        decision.startMonth = Month(2018, 7);
        decision.monthlyAmount = Money::fromYuan(310);
        save(township(), decision);
        setPhone(village(), family, u"111"_s);
        m_pair->settle();
        m_pair->restore(township());
        QVERIFY(!rowOf<Decision>(township(), decision.id));
        bothEndsAreEqual();
        QCOMPARE(rowOf<Decision>(township(), decision.id)->monthlyAmount, std::optional(Money::fromYuan(310)));
        QCOMPARE(phone(township(), family), u"111"_s);
    }

    void whatComesBackToATownshipIsAskedAboutLikeWhatComes()
    {
        const Family one(u"赵仁"_s), other(u"钱义"_s);
        one.store(village());
        other.store(village());
        m_pair->settle();
        m_pair->backUp(township());
        for (const Family *family : {&one, &other})
            Three::edit(village(), family->head.id, [](Member &head) { head.idNumberText = u"11010519491231002X"_s; });
        const auto give = [](OfficeFile &file, const HouseholdId &household, const QString &number) {
            BankAccount account;
            account.id = BankAccountId::create();
            account.household = household;
            account.number = number;
            save(file, account);
        };
        give(village(), one.household.id, u"6217000000000000001"_s);
        m_pair->settle();
        m_pair->restore(township());
        QVERIFY(m_pair->clashes(township()).empty());
        give(township(), one.household.id, u"6217000000000000019"_s);
        bothEndsAreEqual();
        QSet<ClashKind> kinds;
        for (const Clash &clash : m_pair->clashes(township()))
            kinds.insert(clash.kind);
        QCOMPARE(kinds, (QSet<ClashKind>{ClashKind::SamePerson, ClashKind::TwoAccounts}));
    }

    void oneFileOnTwoMachinesLosesNothingOfEither()
    {
        const Family family, atFirst(u"钱义"_s), atSecond(u"孙礼"_s);
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        atFirst.store(village());
        m_pair->settle();
        m_pair->swapWithCopy(village()); // the second machine
        atSecond.store(village());
        exchangeUntilQuiet();
        m_pair->swapWithCopy(village()); // the first one again
        setPhone(village(), atFirst, u"999"_s);
        exchangeUntilQuiet();
        m_pair->swapWithCopy(village());
        bothEndsAreEqual();
        for (const Family &each : {family, atFirst, atSecond})
            QVERIFY(rowOf<Household>(village(), each.household.id).has_value());
        QCOMPARE(phone(village(), atFirst), u"999"_s);
    }

    void parcelsOfTheOldLifeThatComeLateDoNoHarm()
    {
        const Family family, more(u"钱义"_s);
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        more.store(village());
        const QByteArray late = m_pair->fromVillage().bytes;
        m_pair->settle();
        m_pair->restore(village());
        const QByteArray second = m_pair->fromVillage().bytes;
        exchangeUntilQuiet();
        for (const QByteArray &parcel : {late, second, late})
            QVERIFY(takeIn(township(), parcel).has_value());
        bothEndsAreEqual();
        QVERIFY(rowOf<Household>(village(), more.household.id).has_value());
    }

    void aLaptopWithNewKeysGoesOnWhereItWas()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        const QByteArray old = m_pair->fromTownship().bytes; // sealed to the keys that are gone
        must(renewKeys(village()));
        setPhone(village(), family, u"111"_s);
        const auto introduction = must(introduce(village()));
        QCOMPARE(trust(township(), introduction).error().key, u"exchange.introduction_other_keys"_s);
        QCOMPARE(takeIn(township(), m_pair->fromVillage().bytes).error().key, u"exchange.forged"_s);
        must(revoke(township(), m_pair->villageId));
        must(trust(township(), introduction));
        QCOMPARE(takeIn(township(), m_pair->fromVillage().bytes).error().key, u"exchange.compare_first"_s);
        must(township().change({u"test.compared"_s}, [&](Writer &writer) { noteCompared(writer, *writer.find<Peer>(m_pair->villageId), u"乙"_s, theDay); }));
        QVERIFY(!takeIn(village(), old));
        bothEndsAreEqual();
        QCOMPARE(phone(township(), family), u"111"_s);
    }

    void aTownshipThatLostEverythingGetsAllOfItsVillagesBack()
    {
        const Family family;
        family.store(village());
        Decision decision;
        m_pair->settle();
        decision.id = DecisionId::create();
        decision.household = family.household.id;
        decision.startMonth = Month(2018, 7);
        decision.monthlyAmount = Money::fromYuan(310);
        save(township(), decision);
        m_pair->settle();
        setPhone(village(), family, u"121"_s);
        setPhone(township(), family, u"122"_s);
        const Family twin(u"钱义"_s);
        twin.store(village());
        must(village().change({u"test.merge"_s}, [&](Writer &writer) {
            Member ended = *writer.find<Member>(twin.head.id);
            ended.leftOn = theDay;
            writer.update(ended);
            writer.insert(Alias{twin.head.id.text(), family.head.id.text(), theDay, u"甲"_s, u"same"_s});
        }));
        m_pair->settle();
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        OfficeFile anew = m_pair->newOffice(u"anew"_s, OfficeRole::Township);
        must(trust(village(), must(introduce(anew))));
        must(trust(anew, must(introduce(village()))));
        must(succeed(village(), m_pair->townshipId, idOf(anew)));
        const TakeInReport report = must(takeIn(anew, must(packParcel(village(), idOf(anew))).bytes));
        QCOMPARE(report.outcome, Outcome::Taken);
        QCOMPARE(report.count(Fate::Refused), 0);
        QVERIFY(report.agree());
        QCOMPARE(rowOf<Decision>(anew, decision.id)->monthlyAmount, std::optional(Money::fromYuan(310)));
        QCOMPARE(m_pair->contentOfShared(anew), m_pair->contentAtVillage());
        QCOMPARE(int(m_pair->clashes(anew).size()), 1); // what was asked, and what was decided, too
        QVERIFY(must(anew.read([&](Reader &reader) { return reader.find<Alias>(twin.head.id.text()).has_value(); })));
        setPhone(village(), family, u"111"_s);
        must(takeIn(village(), must(packParcel(anew, m_pair->villageId)).bytes));
        must(takeIn(anew, must(packParcel(village(), idOf(anew))).bytes));
        QCOMPARE(phone(anew, family), u"111"_s);
        must(takeIn(village(), must(packParcel(anew, m_pair->villageId)).bytes));
        QCOMPARE(must(countToSend(village(), idOf(anew))), 0);
        QCOMPARE(packParcel(village(), m_pair->townshipId).error().key, u"exchange.revoked_peer"_s);
    }

    void aVillageThatLostEverythingGetsItsHouseholdsBackFromTheTownship()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        OfficeFile anew = m_pair->newOffice(u"anew"_s, OfficeRole::Village);
        must(trust(township(), must(introduce(anew))));
        must(trust(anew, must(introduce(township()))));
        must(succeed(township(), m_pair->villageId, idOf(anew)));
        QCOMPARE(must(takeIn(anew, must(packParcel(township(), idOf(anew))).bytes)).outcome, Outcome::Taken);
        QCOMPARE(m_pair->contentOfShared(anew), m_pair->contentAtTownship());
        setPhone(anew, family, u"111"_s);
        must(takeIn(township(), must(packParcel(anew, m_pair->townshipId)).bytes));
        QCOMPARE(phone(township(), family), u"111"_s);
        QCOMPARE(succeed(township(), idOf(anew), OfficeId::create()).error().key, u"exchange.unknown_peer"_s);
    }

    void whatADiskForgotIsNotTakenForRemoved()
    {
        const Family family, lost(u"钱义"_s);
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        lost.store(village());
        m_pair->up();
        const QByteArray answer = m_pair->fromTownship().bytes;
        m_pair->restore(village()); // knows nothing of the second family …
        must(takeIn(village(), answer)); // … nor of the parcel that is answered here
        m_pair->backUp(township());
        m_pair->down();
        m_pair->restore(township()); // sends the same number again
        setPhone(township(), family, u"111"_s);
        QCOMPARE(m_pair->down().outcome, Outcome::Aside);
        const TakeInReport healed = must(takeIn(township(), m_pair->fromVillage().bytes));
        QVERIFY(healed.healed || healed.outcome == Outcome::Aside);
        QVERIFY(rowOf<Household>(township(), lost.household.id).has_value());
        bothEndsAreEqual();
        QVERIFY(rowOf<Household>(village(), lost.household.id).has_value());
        QVERIFY(rowOf<IncomeItem>(village(), lost.income.id).has_value());
    }

    void aLateParcelOfTheLostLifeIsNoFork()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        setPhone(township(), family, u"111"_s);
        const QByteArray late = m_pair->fromTownship().bytes;
        must(takeIn(village(), late));
        m_pair->up(); // it is acknowledged, then the disk is lost
        m_pair->restore(village());
        setPhone(village(), family, u"222"_s);
        QCOMPARE(m_pair->up().outcome, Outcome::Aside);
        QVERIFY(m_pair->down().healed);
        QCOMPARE(must(takeIn(village(), late)).outcome, Outcome::Already);
        bothEndsAreEqual();
        QCOMPARE(phone(township(), family), u"222"_s);
    }

    void whatWaitsAtTheHealerGoesBackToWhoMadeIt()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        IncomeItem item = family.income;
        item.id = IncomeItemId::create();
        save(village(), item);
        must(township().change({u"test.remove"_s}, [&](Writer &writer) {
            writer.remove<IncomeItem>(family.income.id);
            writer.remove<Survey>(family.survey.id);
        }));
        QCOMPARE(m_pair->up().count(Fate::Refused), 1); // its survey is gone here
        m_pair->restore(village());
        QVERIFY(!rowOf<IncomeItem>(village(), item.id));
        exchangeUntilQuiet();
        bothEndsAreEqual();
        QVERIFY(rowOf<IncomeItem>(village(), item.id) && rowOf<IncomeItem>(township(), item.id));
    }

    void paymentsThatTheTownshipApprovedComeBackWithTheirLines()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        const Draft draft({family});
        draft.store(village());
        m_pair->backUp(village());
        m_pair->settle();
        PaymentBatch batch = draft.batch;
        batch.state = BatchState::Approved;
        save(township(), batch);
        m_pair->restore(village()); // knows of no approval, and drafts anew
        must(village().change({u"test.anew"_s}, [&](Writer &writer) {
            writer.remove<PaymentLine>(draft.lines.front().id);
            writer.remove<PaymentBatch>(draft.batch.id);
        }));
        exchangeUntilQuiet();
        bothEndsAreEqual();
        QCOMPARE(rowOf<PaymentBatch>(village(), draft.batch.id)->state, BatchState::Approved);
        QVERIFY(rowOf<PaymentLine>(village(), draft.lines.front().id).has_value());
    }

    void aHealThatGetsLostIsSentAgain()
    {
        const Family family;
        family.store(village());
        m_pair->settle();
        m_pair->backUp(village());
        setPhone(village(), family, u"111"_s);
        m_pair->settle();
        m_pair->restore(village());
        QCOMPARE(must(takeIn(township(), m_pair->fromVillage().bytes)).outcome, Outcome::Aside);
        m_pair->fromTownship(); // lost
        const QByteArray first = m_pair->fromTownship().bytes;
        const QByteArray again = m_pair->fromTownship().bytes;
        QVERIFY(must(takeIn(village(), again)).healed);
        QCOMPARE(must(takeIn(village(), first)).outcome, Outcome::Already);
        bothEndsAreEqual();
        QCOMPARE(phone(village(), family), u"111"_s);
    }
};

QTEST_GUILESS_MAIN(HealTest)
#include "test_heal.moc"
