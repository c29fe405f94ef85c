// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pair.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// Both ends edit the same families; in the end both say the same, and nothing was lost without a word.
class BothWaysTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Pair> m_pair;
    Family m_family;

    OfficeFile &village() { return m_pair->village; }
    OfficeFile &township() { return m_pair->township; }
    void setPhone(OfficeFile &file, const QString &phone)
    {
        Household household = *rowOf<Household>(file, m_family.household.id);
        household.phone = phone;
        save(file, household);
    }
    QString phone(OfficeFile &file) { return rowOf<Household>(file, m_family.household.id)->phone; }
    void edit(OfficeFile &file, const std::function<void(Member &)> &change)
    {
        Member head = *rowOf<Member>(file, m_family.head.id);
        change(head);
        save(file, head);
    }
    void bothEndsAreEqual()
    {
        m_pair->settle();
        QCOMPARE(m_pair->contentAtVillage(), m_pair->contentAtTownship());
        QCOMPARE(must(countToSend(village(), m_pair->townshipId)), 0);
        QCOMPARE(must(countToSend(township(), m_pair->villageId)), 0);
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(); }
    void init()
    {
        m_pair = std::make_unique<Pair>(*m_offices);
        m_family = Family();
        m_family.store(village());
        m_pair->settle();
    }
    void cleanup()
    {
        QVERIFY(must(village().integrity()).good());
        QVERIFY(must(township().integrity()).good());
    }

    void aCorrectionOfTheTownshipReachesTheVillage()
    {
        setPhone(township(), u"222"_s);
        QCOMPARE(m_pair->down().count(Fate::Accepted), 1);
        QCOMPARE(phone(village()), u"222"_s);
        bothEndsAreEqual();
    }

    void editsOfDifferentFieldsMerge()
    {
        setPhone(township(), u"222"_s);
        Household atVillage = *rowOf<Household>(village(), m_family.household.id);
        atVillage.address = u"村东"_s;
        save(village(), atVillage);
        bothEndsAreEqual();
        QCOMPARE(phone(village()), u"222"_s);
        QCOMPARE(rowOf<Household>(township(), m_family.household.id)->address, u"村东"_s);
        QVERIFY(m_pair->clashes(township()).empty());
    }

    void twoEditsOfOneFieldOpenOneClashWithBothValuesAuthorsAndDays()
    {
        setPhone(township(), u"222"_s);
        setPhone(village(), u"333"_s);
        const auto early = m_pair->fromTownship(); // under way while the village's arrives
        QCOMPARE(m_pair->up().count(Fate::ClashOpen), 1);
        must(takeIn(village(), early.bytes));
        bothEndsAreEqual();
        QCOMPARE(phone(township()), u"333"_s); // the village keeps the register
        const auto clashes = m_pair->clashes(township());
        QCOMPARE(int(clashes.size()), 1);
        const Clash &clash = clashes.front();
        QCOMPARE(clash.state, ClashState::Open);
        QVERIFY(valueFrom(clash.villageValue) == Value(u"333"_s));
        QVERIFY(valueFrom(clash.townshipValue) == Value(u"222"_s));
        QCOMPARE(clash.villageAuthor, u"训练员"_s);
        QCOMPARE(clash.villageDay, u"2018-06-05"_s);
        QCOMPARE(clash.townshipAuthor, u"训练员"_s);
        QCOMPARE(clash.household, m_family.household.id.text());
        QCOMPARE(int(m_pair->clashes(village()).size()), 1); // it is told there too
    }

    void anEditThatTheVillageTookBackDoesNotPartTheTwo()
    {
        setPhone(township(), u"222"_s);
        setPhone(village(), u"333"_s);
        m_pair->up();              // 333 stands at the township
        setPhone(village(), {});   // as it was before
        m_pair->up();
        bothEndsAreEqual();
    }

    void theTownshipsValueGoesInWhereTheVillageHadTakenItsOwnBackBefore()
    {
        setPhone(township(), u"222"_s);
        setPhone(village(), u"333"_s);
        setPhone(village(), {});
        bothEndsAreEqual();
        QCOMPARE(phone(village()), u"222"_s);
    }

    void whatTheVillageRemovedAndTheTownshipChangedStaysAtBoth()
    {
        IncomeItem income = m_family.income;
        income.gross = Money::fromYuan(5000);
        save(township(), income);
        must(village().change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(income.id); }));
        bothEndsAreEqual();
        QCOMPARE(rowOf<IncomeItem>(village(), income.id)->gross, Money::fromYuan(5000));
        QCOMPARE(m_pair->clashes(township()).front().kind, ClashKind::Removed);
    }

    void whatTheTownshipRemovedAndTheVillageChangedStaysAtBoth()
    {
        IncomeItem income = m_family.income;
        income.gross = Money::fromYuan(5000);
        save(village(), income);
        must(township().change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(income.id); }));
        m_pair->down();
        bothEndsAreEqual();
        QCOMPARE(rowOf<IncomeItem>(township(), income.id)->gross, Money::fromYuan(5000));
    }

    void whatComesBackByAnEditThatHadNotSeenItsRemovalIsAskedAboutOfItsHousehold()
    {
        IncomeItem income = m_family.income;
        income.gross = Money::fromYuan(5000);
        save(village(), income);
        must(township().change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(income.id); }));
        m_pair->up();
        QCOMPARE(m_pair->clashes(township()).front().kind, ClashKind::Removed);
        QCOMPARE(m_pair->clashes(township()).front().household, m_family.household.id.text());
        bothEndsAreEqual();
    }

    void aRemovalThatSomethingLeansOnIsTakenBackAtItsSender()
    {
        IncomeItem typed = m_family.income;
        typed.id = IncomeItemId::create();
        save(township(), typed);
        must(village().change({u"test.remove"_s}, [&](Writer &writer) {
            writer.remove<IncomeItem>(m_family.income.id);
            writer.remove<Survey>(m_family.survey.id);
        }));
        bothEndsAreEqual();
        QVERIFY(rowOf<Survey>(village(), m_family.survey.id).has_value());
        QVERIFY(!rowOf<IncomeItem>(village(), m_family.income.id));
    }

    void aDeathStandsAgainstAnUndoneOneAndOfTwoDaysTheEarlier()
    {
        edit(township(), [](Member &head) { head.diedOn = Day(2018, 5, 9); });
        edit(village(), [](Member &head) { head.diedOn = Day(2018, 5, 20); });
        bothEndsAreEqual();
        QCOMPARE(rowOf<Member>(village(), m_family.head.id)->diedOn, std::optional(Day(2018, 5, 9)));
        QCOMPARE(m_pair->clashes(township()).front().kind, ClashKind::Ending);
        edit(village(), [](Member &head) { head.diedOn.reset(); });
        bothEndsAreEqual();
        QCOMPARE(rowOf<Member>(village(), m_family.head.id)->diedOn, std::optional(Day(2018, 5, 9)));
    }

    void anEditAfterUndoingAnUndoDoesNotBringADeadPersonBack()
    {
        edit(township(), [](Member &head) { head.diedOn = Day(2018, 5, 9); });
        const Member head = *rowOf<Member>(village(), m_family.head.id);
        must(village().change({u"test.anew"_s}, [&](Writer &writer) {
            writer.remove<IncomeItem>(m_family.income.id);
            writer.remove<Member>(head.id);
        }));
        must(village().change({u"test.anew"_s}, [&](Writer &writer) {
            Member anew = head;
            anew.note = u"改"_s;
            writer.insert(anew);
            writer.insert(m_family.income);
        }));
        bothEndsAreEqual();
        QCOMPARE(rowOf<Member>(village(), head.id)->diedOn, std::optional(Day(2018, 5, 9)));
        QCOMPARE(rowOf<Member>(township(), head.id)->note, u"改"_s);
    }

    void aRedraftThatCrossesAnApprovalGivesWayToIt()
    {
        const Draft draft({m_family});
        draft.store(village());
        m_pair->settle();
        PaymentBatch approved = draft.batch;
        approved.state = BatchState::Approved;
        approved.approvedOn = theDay;
        save(township(), approved);
        Draft anew({m_family});
        must(village().change({u"test.redraft"_s}, [&](Writer &writer) {
            writer.remove<PaymentLine>(draft.lines.front().id);
            anew.lines.front().batch = draft.batch.id;
            anew.lines.front().amount = Money::fromYuan(500);
            writer.insert(anew.lines.front());
        }));
        bothEndsAreEqual();
        QCOMPARE(rowOf<PaymentLine>(village(), draft.lines.front().id)->amount, Money::fromYuan(310));
        QVERIFY(!rowOf<PaymentLine>(village(), anew.lines.front().id));
    }

    void aRecordWhoseParentIsMissingWaitsAndGoesInWhenItComes()
    {
        // the township never took this household: it belongs to the other village there
        must(township().change({u"test.seat"_s}, [&](Writer &writer) { writer.put(HouseholdSeat{m_family.household.id.text(), OfficeId::create(), theDay}); }));
        setPhone(village(), u"333"_s);
        const TakeInReport refused = m_pair->up();
        QCOMPARE(refused.count(Fate::Refused), 1);
        QCOMPARE(reasonFrom(refused.fates.front().reason).key, u"exchange.fate_not_kept"_s);
        QCOMPARE(phone(township()), QString());
    }

    void theTownshipsFiguresReachTheVillageAndGoOverWhatItHadItself()
    {
        save(township(), PolicyOverlay{u"office-629901101"_s, "{\"a\":1}", u"d"_s});
        bothEndsAreEqual();
        QCOMPARE(must(village().read([](Reader &reader) { return reader.find<PolicyOverlay>(u"office-629901101"_s); }))->json, QByteArray("{\"a\":1}"));
        save(village(), PolicyOverlay{u"office-629901101"_s, "{\"mine\":1}", u"e"_s});
        save(township(), PolicyOverlay{u"office-629901101"_s, "{\"b\":1}", u"f"_s});
        bothEndsAreEqual();
        for (OfficeFile *file : {&village(), &township()})
            QCOMPARE(must(file->read([](Reader &reader) { return reader.find<PolicyOverlay>(u"office-629901101"_s); }))->json, QByteArray("{\"b\":1}"));
    }

    void whatAVillageComputedWithGoesToTheTownship()
    {
        const LawEdition law{u"l"_s, u"gannan-2018"_s, u"e"_s};
        must(village().change({u"test.law"_s}, [&](Writer &writer) {
            writer.insert(PolicyEdition{u"e"_s, u"gannan-2018"_s, u"1"_s, "{}"});
            writer.insert(law);
        }));
        bothEndsAreEqual();
        QCOMPARE(must(township().read([](Reader &reader) { return reader.find<LawEdition>(u"l"_s); }))->editions, u"e"_s);
    }

    void aClashIsNotOpenedAgainByTheParcelsThatFollow()
    {
        setPhone(township(), u"222"_s);
        setPhone(village(), u"333"_s);
        bothEndsAreEqual();
        edit(village(), [](Member &head) { head.note = u"x"_s; });
        bothEndsAreEqual();
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
    }

    void aDecisionReachesTheVillageAndANewerEditThatDidNotSeeItOpensTheClashAgain()
    {
        setPhone(township(), u"222"_s);
        setPhone(village(), u"333"_s);
        bothEndsAreEqual();
        Clash clash = m_pair->clashes(township()).front();
        clash.state = ClashState::Decided;
        clash.decided = valueText(u"333"_s);
        save(township(), clash);
        setPhone(village(), u"444"_s); // did not see it
        QCOMPARE(m_pair->up().count(Fate::Accepted), 1);
        bothEndsAreEqual();
        clash = m_pair->clashes(township()).front();
        QCOMPARE(clash.state, ClashState::Open);
        QVERIFY(valueFrom(clash.villageValue) == Value(u"444"_s));
        clash.state = ClashState::Decided;
        save(township(), clash);
        bothEndsAreEqual();
        setPhone(village(), u"555"_s); // saw it, and the number changed since
        bothEndsAreEqual();
        QCOMPARE(m_pair->clashes(township()).front().state, ClashState::Decided);
    }
};

QTEST_GUILESS_MAIN(BothWaysTest)
#include "test_bothways.moc"
