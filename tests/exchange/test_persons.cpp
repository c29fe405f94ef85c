// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/threeoffices.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// People in the exchange: somebody dead who is visited, somebody written down twice.
class PersonsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Three> m_three;
    Family m_family{u"赵仁"_s};
    Family m_second{u"钱义"_s};

    static Visit visitOf(const Family &family, Day day, bool isSigned = true)
    {
        Visit visit;
        visit.id = VisitId::create();
        visit.household = family.household.id;
        visit.day = day;
        visit.firstVisitor = u"甲"_s;
        visit.secondVisitor = u"乙"_s;
        visit.visitorsSigned = isSigned;
        visit.familySigned = isSigned;
        return visit;
    }
    void dies(OfficeFile &file, Day day) { Three::edit(file, m_family.head.id, [day](Member &head) { head.diedOn = day; }); }
    std::vector<Clash> deaths() { return m_three->clashes(m_three->township, ClashKind::AliveAfterDeath); }
    std::vector<Clash> pairs() { return m_three->clashes(m_three->township, ClashKind::SamePerson); }
    /// As the verb of casework writes it.
    void isNotDead(OfficeFile &file, bool withEvidence)
    {
        must(file.change({u"test.not_dead"_s}, [&](Writer &writer) {
            Member head = *writer.find<Member>(m_family.head.id);
            head.diedOn.reset();
            writer.update(head);
            FamilyEvent event;
            event.id = FamilyEventId::create();
            event.household = m_family.household.id;
            event.day = theDay;
            event.kind = FamilyEventKind::NotDead;
            writer.insert(event);
            writer.insert(FamilyEventPerson{FamilyEventPersonId::create(), event.id, m_family.household.id, head.id, true, 2, 2});
            if (!withEvidence)
                return;
            writer.insert(Picture{u"abc"_s, "jpeg", 1, 1});
            Evidence evidence;
            evidence.id = EvidenceId::create();
            evidence.household = m_family.household.id;
            evidence.picture = u"abc"_s;
            evidence.event = event.id;
            writer.insert(evidence);
        }));
    }
    void samePersonInBoth()
    {
        for (auto [desk, family] : {std::pair(&m_three->village, &m_family), std::pair(&m_three->other, &m_second)})
            Three::edit(*desk, family->head.id, [](Member &head) {
                head.name = u"孙礼"_s;
                head.idNumberText = u"11010519491231002X"_s;
            });
    }
    /// What casework's verb does.
    void merge(OfficeFile &file, const Member &old, const Member &survivor)
    {
        must(file.change({u"test.merge"_s}, [&](Writer &writer) {
            Member ended = *writer.find<Member>(old.id);
            ended.leftOn = theDay;
            writer.update(ended);
            writer.insert(Alias{old.id.text(), survivor.id.text(), theDay, u"甲"_s, u"same"_s});
        }));
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(); }
    void init()
    {
        m_three = std::make_unique<Three>(*m_offices);
        m_family = Family(u"赵仁"_s);
        m_second = Family(u"钱义"_s);
        m_second.household.areaCode = u"629901101202"_s;
        m_family.store(m_three->village);
        m_second.store(m_three->other);
        m_three->settle();
    }
    void cleanup()
    {
        for (OfficeFile *file : {&m_three->village, &m_three->other, &m_three->township})
            QVERIFY(must(file->integrity()).good());
    }

    void aSignedVisitAfterADeathOpensAClashThatHoldsPay()
    {
        dies(m_three->township, Day(2018, 5, 9));
        save(m_three->village, visitOf(m_family, Day(2018, 5, 20)));
        m_three->settle();
        QCOMPARE(int(deaths().size()), 1);
        const Clash clash = deaths().front();
        QVERIFY(clash.holdsPay);
        QCOMPARE(clash.state, ClashState::Open);
        QVERIFY(valueFrom(clash.villageValue) == Value(u"2018-05-20"_s));
        QVERIFY(valueFrom(clash.townshipValue) == Value(u"2018-05-09"_s));
        QCOMPARE(int(m_three->clashes(m_three->village, ClashKind::AliveAfterDeath).size()), 1);
        QVERIFY(m_three->clashes(m_three->other, ClashKind::AliveAfterDeath).empty());
    }

    void theDeathMayAlsoComeAfterTheVisit()
    {
        save(m_three->village, visitOf(m_family, Day(2018, 5, 20)));
        m_three->settle();
        QVERIFY(deaths().empty());
        dies(m_three->village, Day(2018, 5, 9));
        m_three->settle();
        QCOMPARE(int(deaths().size()), 1);
    }

    void noQuestionWhereTheVisitIsEarlierUnsignedOrSomebodyElseWasAtHome()
    {
        dies(m_three->township, Day(2018, 5, 9));
        save(m_three->village, visitOf(m_family, Day(2018, 5, 9)));
        save(m_three->village, visitOf(m_family, Day(2018, 5, 20), false));
        m_three->settle();
        QVERIFY(deaths().empty());
        Three::edit(m_three->village, m_family.away.id, [](Member &member) { member.coLiving = true; });
        save(m_three->village, visitOf(m_family, Day(2018, 5, 21)));
        m_three->settle();
        QVERIFY(deaths().empty());
    }

    void aVisitThatSpeaksOfTheDeadOpensItAlsoWhereOthersLive()
    {
        Three::edit(m_three->village, m_family.away.id, [](Member &member) { member.coLiving = true; });
        dies(m_three->township, Day(2018, 5, 9));
        must(m_three->village.change({u"test.visit"_s}, [&](Writer &writer) {
            writer.insert(visitOf(m_family, Day(2018, 5, 20)));
            Member head = *writer.find<Member>(m_family.head.id);
            head.health = Health::Healthy;
            writer.update(head);
        }));
        m_three->settle();
        QCOMPARE(int(deaths().size()), 1);
    }

    void onlyANotDeadFactWithEvidenceTakesADeathBack()
    {
        dies(m_three->township, Day(2018, 5, 9));
        save(m_three->village, visitOf(m_family, Day(2018, 5, 20)));
        m_three->settle();
        Three::edit(m_three->village, m_family.head.id, [](Member &head) { head.diedOn.reset(); });
        m_three->settle();
        QVERIFY(m_three->member(m_three->village, m_family.head.id).diedOn.has_value()); // it stands, and is told so
        isNotDead(m_three->village, false);
        m_three->settle();
        QVERIFY(m_three->member(m_three->township, m_family.head.id).diedOn.has_value());
        QCOMPARE(deaths().front().state, ClashState::Open);
        isNotDead(m_three->village, true);
        m_three->settle();
        QVERIFY(!m_three->member(m_three->township, m_family.head.id).diedOn);
        QVERIFY(!m_three->member(m_three->village, m_family.head.id).diedOn);
        QCOMPARE(deaths().front().state, ClashState::Overtaken);
    }

    void aProvenReversalStandsAgainstAnotherDayOfTheSameDeath()
    {
        dies(m_three->village, Day(2018, 5, 9));
        m_three->settle();
        dies(m_three->township, Day(2018, 5, 11));
        isNotDead(m_three->village, true);
        m_three->settle();
        QVERIFY(!m_three->member(m_three->township, m_family.head.id).diedOn);
        dies(m_three->township, Day(2018, 6, 6)); // after the fact: a death of its own
        m_three->settle();
        QCOMPARE(m_three->member(m_three->village, m_family.head.id).diedOn, std::optional(Day(2018, 6, 6)));
    }

    void theSamePersonOfTwoVillagesIsFoundAndNeitherVillageSeesTheOther()
    {
        samePersonInBoth();
        m_three->settle();
        QCOMPARE(int(pairs().size()), 1);
        QVERIFY(pairs().front().village.isEmpty());
        QVERIFY(m_three->clashes(m_three->village, ClashKind::SamePerson).empty());
        QVERIFY(m_three->clashes(m_three->other, ClashKind::SamePerson).empty());
    }

    void nameAndBirthDateFindThePairUnlessTwoNumbersDiffer()
    {
        Member one;
        one.name = u"孙 礼"_s;
        one.typedBirthDate = Day(1949, 12, 31);
        Member other = one;
        other.name = u"孙礼"_s;
        QVERIFY(looksTheSame(one, other));
        one.idNumberText = u"11010519491231002X"_s;
        QVERIFY(looksTheSame(one, other));
        other.idNumberText = u"110105194912310089"_s;
        QCOMPARE(looksTheSame(one, other), !other.idNumber().has_value());
        other.idNumberText.clear();
        other.typedBirthDate = Day(1949, 12, 30);
        QVERIFY(!looksTheSame(one, other));
    }

    void aPairThatIsCorrectedIsNoQuestionAnyMore()
    {
        samePersonInBoth();
        m_three->settle();
        Three::edit(m_three->other, m_second.head.id, [](Member &head) { head.idNumberText.clear(); });
        m_three->settle();
        QCOMPARE(pairs().front().state, ClashState::Overtaken);
    }

    void twoPeopleAreNotAskedAboutUntilANumberNameOrBirthDateChanges()
    {
        samePersonInBoth();
        m_three->settle();
        Clash clash = pairs().front();
        clash.state = ClashState::Decided;
        clash.decided = u"two"_s;
        save(m_three->township, clash);
        Three::edit(m_three->village, m_family.head.id, [](Member &head) { head.note = u"x"_s; });
        m_three->settle();
        QCOMPARE(pairs().front().state, ClashState::Decided);
        Three::edit(m_three->village, m_family.head.id, [](Member &head) { head.name = u"孙丽"_s; });
        m_three->settle();
        QCOMPARE(pairs().front().state, ClashState::Open);
    }

    void whatIsWrittenToTheOldRecordReachesTheSurvivorOfAnotherVillage()
    {
        samePersonInBoth();
        m_three->settle();
        merge(m_three->township, m_family.head, m_second.head);
        Three::edit(m_three->village, m_family.head.id, [](Member &head) { head.health = Health::Healthy; }); // knows of no merge yet
        m_three->settle();
        QCOMPARE(m_three->member(m_three->township, m_second.head.id).health, std::optional(Health::Healthy));
        QCOMPARE(m_three->member(m_three->other, m_second.head.id).health, std::optional(Health::Healthy));
        QVERIFY(rowOf<Member>(m_three->village, m_family.head.id)->leftOn.has_value());
        QVERIFY(must(m_three->village.read([&](Reader &reader) { return reader.find<Alias>(m_family.head.id.text()).has_value(); })));
        QVERIFY(must(m_three->other.read([&](Reader &reader) { return reader.all<Alias>().empty(); })));
    }

    void anEditOfTheOldRecordThatTheSurvivorContradictsOpensAClash()
    {
        samePersonInBoth();
        m_three->settle();
        Three::edit(m_three->other, m_second.head.id, [](Member &head) { head.marital = Marital::Single; });
        m_three->settle();
        merge(m_three->township, m_family.head, m_second.head);
        Three::edit(m_three->village, m_family.head.id, [](Member &head) { head.marital = Marital::Married; });
        m_three->settle();
        const auto clashes = m_three->clashes(m_three->township, ClashKind::Field);
        QCOMPARE(int(clashes.size()), 1);
        QCOMPARE(clashes.front().recordKey, m_second.head.id.text());
        QCOMPARE(clashes.front().village, m_three->otherId.text()); // who keeps the survivor is told, and nobody else
        QCOMPARE(m_three->member(m_three->township, m_second.head.id).marital, std::optional(Marital::Single));
        QVERIFY(m_three->clashes(m_three->village, ClashKind::Field).empty());
    }

    void aVillageMergesItsOwnAndTheTownshipLeadsOn()
    {
        Family third(u"周智"_s);
        third.store(m_three->village);
        m_three->settle();
        merge(m_three->village, third.head, m_family.head);
        Three::edit(m_three->township, third.head.id, [](Member &head) { head.health = Health::Healthy; }); // crosses the merge
        m_three->settle();
        QVERIFY(must(m_three->township.read([&](Reader &reader) { return reader.find<Alias>(third.head.id.text()).has_value(); })));
        QCOMPARE(m_three->member(m_three->village, m_family.head.id).health, std::optional(Health::Healthy));
        QCOMPARE(m_three->member(m_three->township, m_family.head.id).health, std::optional(Health::Healthy));
    }

    void aMergeThatIsUndoneIsUndoneEverywhere()
    {
        Family third(u"周智"_s);
        third.store(m_three->village);
        m_three->settle();
        merge(m_three->village, third.head, m_family.head);
        m_three->settle();
        const auto last = must(m_three->village.read([](Reader &reader) {
            for (const JournalEntry &entry : reader.journal())
                if (entry.title.key == u"test.merge")
                    return entry.sequence;
            return std::int64_t(0);
        }));
        must(m_three->village.undo(last));
        m_three->settle();
        QVERIFY(!m_three->member(m_three->township, third.head.id).leftOn);
        QVERIFY(must(m_three->township.read([](Reader &reader) { return reader.all<Alias>().empty(); })));
        QVERIFY(must(m_three->village.read([](Reader &reader) { return reader.all<Alias>().empty(); })));
    }

    void aVillageCannotJudgePersonsThatItDoesNotKeep()
    {
        must(m_three->village.change({u"test.forged"_s}, [&](Writer &writer) {
            writer.insert(Alias{m_second.head.id.text(), m_family.head.id.text(), theDay, u"甲"_s, {}});
        }));
        QCOMPARE(m_three->up(m_three->village).count(Fate::Refused), 1);
        QVERIFY(must(m_three->township.read([](Reader &reader) { return reader.all<Alias>().empty(); })));
    }

    void theAnswerOfAVillageAboutItsOwnPairStands()
    {
        Family third(u"周智"_s);
        third.store(m_three->village);
        for (const Family *family : {&m_family, &third})
            Three::edit(m_three->village, family->head.id, [](Member &head) { head.idNumberText = u"11010519491231002X"_s; });
        const auto early = must(packParcel(m_three->village, m_three->townshipId));
        must(takeIn(m_three->township, early.bytes));
        QCOMPARE(int(pairs().size()), 1);
        m_three->down(m_three->village);
        Clash clash = m_three->clashes(m_three->village, ClashKind::SamePerson).front();
        QCOMPARE(clash.village, m_three->villageId.text());
        clash.state = ClashState::Decided;
        clash.decided = u"two"_s;
        save(m_three->village, clash);
        const auto stale = must(packParcel(m_three->township, m_three->villageId));
        m_three->up(m_three->village);
        must(takeIn(m_three->village, stale.bytes));
        m_three->settle();
        QCOMPARE(pairs().front().state, ClashState::Decided);
        QCOMPARE(m_three->clashes(m_three->village, ClashKind::SamePerson).front().state, ClashState::Decided);
    }
};

QTEST_GUILESS_MAIN(PersonsTest)
#include "test_persons.moc"
