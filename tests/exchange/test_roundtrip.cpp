// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/offices.h"
#include "model/familyevent.h"

#include "exchange/envelope.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// Two desks, a stick between them, and all that can happen to the stick.
class RoundTripTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficeFile> m_village;
    std::unique_ptr<OfficeFile> m_township;
    std::unique_ptr<OfficeFile> m_other;
    OfficeId m_villageId, m_townshipId, m_otherId;

    PackedParcel toTownship() { return must(packParcel(*m_village, m_townshipId)); }
    PackedParcel toVillage() { return must(packParcel(*m_township, m_villageId)); }
    TakeInReport atTownship(const PackedParcel &parcel) { return must(takeIn(*m_township, parcel.bytes)); }
    TakeInReport atVillage(const PackedParcel &parcel) { return must(takeIn(*m_village, parcel.bytes)); }
    Parcel unpacked(OfficeFile &receiver, OfficeFile &sender, const PackedParcel &parcel)
    {
        const Introduction from = must(ownIntroduction(sender));
        const auto opened = must(exchange::open(parcel.bytes, idOf(receiver), must(ownKeys(receiver)), {{from.office, from.keys, false}}));
        return must(decode(opened.content));
    }
    void reopen(const QString &name, std::unique_ptr<OfficeFile> &file)
    {
        file.reset();
        file = std::make_unique<OfficeFile>(m_offices->open(*m_folder, name));
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(); }
    void init()
    {
        m_folder = m_offices->copies();
        reopen(u"village"_s, m_village);
        reopen(u"township"_s, m_township);
        reopen(u"other"_s, m_other);
        m_villageId = idOf(*m_village);
        m_townshipId = idOf(*m_township);
        m_otherId = idOf(*m_other);
    }
    void cleanup()
    {
        for (auto *file : {m_village.get(), m_township.get(), m_other.get()}) {
            const Integrity integrity = must(file->integrity());
            QStringList problems;
            for (const Error &problem : integrity.problems)
                problems << problem.key;
            QCOMPARE(problems, QStringList());
        }
        m_village.reset();
        m_township.reset();
        m_other.reset();
    }

    void theWholeContentArrivesAndItsAcknowledgementComesBack()
    {
        const Family zhao(u"赵仁"_s), qian(u"钱义"_s);
        zhao.store(*m_village);
        qian.store(*m_village);
        const Draft draft({zhao, qian});
        draft.store(*m_village);

        const PackedParcel first = toTownship();
        QCOMPARE(first.sequence, 1);
        QCOMPARE(first.totals.households, 2);
        QCOMPARE(first.totals.persons, 2);
        QCOMPARE(first.totals.paymentFen, 62000);
        const TakeInReport report = atTownship(first);
        QCOMPARE(report.outcome, Outcome::Taken);
        QCOMPARE(report.digest, first.digest);
        QCOMPARE(report.count(Fate::Accepted), 15);
        QCOMPARE(int(report.fates.size()), first.records);
        QVERIFY(report.compared);
        QVERIFY(report.agree());
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));
        QCOMPARE(rowOf<Member>(*m_township, zhao.away.id)->coLiving, false);

        // the township decides and approves
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = zhao.household.id;
        decision.benefit = u"dibao"_s;
        decision.category = Category::Dibao;
        decision.monthlyAmount = Money::fromYuan(310);
        decision.startMonth = Month(2018, 7);
        save(*m_township, decision);
        PaymentBatch approved = draft.batch;
        approved.state = BatchState::Approved;
        approved.approvedOn = theDay;
        save(*m_township, approved);

        const TakeInReport back = atVillage(toVillage());
        QCOMPARE(back.sender, m_townshipId);
        QCOMPARE(back.count(Fate::Accepted), 4); // an approval brings its lines
        QCOMPARE(back.acknowledgedUpTo, 1);
        QCOMPARE(back.acknowledged.size(), std::size_t(1));
        QCOMPARE(back.acknowledged.front().fates.size(), std::size_t(15));
        QVERIFY(rowOf<Decision>(*m_village, decision.id).has_value());
        QCOMPARE(rowOf<PaymentBatch>(*m_village, draft.batch.id)->state, BatchState::Approved);
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));

        // nothing is left to say, and the village's acknowledgement rides in its next parcel
        QCOMPARE(must(countToSend(*m_village, m_townshipId)), 0);
        const PackedParcel second = toTownship();
        QCOMPARE(second.changes, 0);
        QCOMPARE(second.acknowledged, 4);
        const TakeInReport last = atTownship(second);
        QCOMPARE(last.acknowledgedUpTo, 1);
        QVERIFY(last.agree());
        QCOMPARE(toVillage().acknowledged, 0);
    }

    void aReplayIsHarmless()
    {
        Family().store(*m_village);
        const PackedParcel parcel = toTownship();
        atTownship(parcel);
        const QString before = stateOf(*m_township);
        const TakeInReport again = atTownship(parcel);
        QCOMPARE(again.outcome, Outcome::Already);
        QCOMPARE(again.fates.size(), std::size_t(6));
        QCOMPARE(stateOf(*m_township), before);
    }

    void aLostParcelIsHealedByTheNext()
    {
        Family(u"赵仁"_s).store(*m_village);
        const PackedParcel lost = toTownship();
        Family(u"钱义"_s).store(*m_village);
        const PackedParcel next = toTownship();
        QCOMPARE(next.baseSequence, 0);
        QCOMPARE(atTownship(next).outcome, Outcome::Taken);
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));
        // and if the lost one turns up after all, it tells nothing new
        const QString before = stateOf(*m_township);
        QCOMPARE(atTownship(lost).outcome, Outcome::Already);
        QCOMPARE(stateOf(*m_township), before);
    }

    void anOverlapGoesInOnceOnly()
    {
        Family family;
        family.store(*m_village);
        atTownship(toTownship());
        family.household.phone = u"13800000001"_s;
        save(*m_village, family.household);
        atTownship(toTownship());
        family.household.phone = u"13800000002"_s;
        save(*m_village, family.household);
        const PackedParcel third = toTownship();
        QCOMPARE(third.baseSequence, 0);
        const TakeInReport report = atTownship(third);
        QCOMPARE(report.fates.size(), std::size_t(1));
        QCOMPARE(report.count(Fate::Accepted), 1);
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));
    }

    void anEditBesideAnUnseenOneOfTheSameRecordIsToldAsMergedAndNoOther()
    {
        Family family;
        family.store(*m_village);
        atTownship(toTownship());
        atVillage(toVillage());
        const auto edit = [](OfficeFile &file, const Household &known, auto change) {
            Household household = *rowOf<Household>(file, known.id);
            change(household);
            save(file, household);
        };
        edit(*m_village, family.household, [](Household &household) { household.phone = u"13800000001"_s; });
        edit(*m_township, family.household, [](Household &household) { household.group = u"7组"_s; });
        const TakeInReport beside = atTownship(toTownship());
        QCOMPARE(beside.fates.size(), std::size_t(1));
        QCOMPARE(beside.fates.front().fate, Fate::Merged);
        QVERIFY(beside.fates.front().reason.contains(u"group_name"_s));
        QVERIFY(beside.fates.front().stands.isEmpty()); // nothing is taken over: both stand
        const TakeInReport told = atVillage(toVillage());
        QCOMPARE(told.acknowledged.front().fates, beside.fates);
        QCOMPARE(told.count(Fate::Accepted), int(told.fates.size())); // the township had seen the village's when it told its own
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));

        edit(*m_village, family.household, [](Household &household) { household.phone = u"13800000002"_s; });
        QCOMPARE(atTownship(toTownship()).count(Fate::Merged), 0); // after having seen the other's
        atVillage(toVillage());
        for (const QString &group : {u"8组"_s, u"7组"_s})
            edit(*m_township, family.household, [&](Household &household) { household.group = group; });
        edit(*m_village, family.household, [](Household &household) { household.phone = u"13800000003"_s; });
        QCOMPARE(atTownship(toTownship()).count(Fate::Merged), 0); // beside what was taken back
        atVillage(toVillage());
        edit(*m_township, family.household, [](Household &household) { household.phone = u"13800000004"_s; });
        edit(*m_village, family.household, [](Household &household) { household.phone = u"13800000004"_s; });
        QCOMPARE(atTownship(toTownship()).count(Fate::Merged), 0); // both said the same
    }

    void anEarlyParcelWaitsForTheMissingOne()
    {
        Family family;
        family.store(*m_village);
        const PackedParcel first = toTownship();
        const QByteArray backup = [&] {
            m_township.reset();
            QFile file(m_folder->filePath(u"township.xieli"_s));
            const bool opened = file.open(QIODevice::ReadOnly);
            Q_ASSERT(opened);
            return file.readAll();
        }();
        reopen(u"township"_s, m_township);
        atTownship(first);
        atVillage(toVillage());
        family.household.phone = u"13800000001"_s;
        save(*m_village, family.household);
        const PackedParcel second = toTownship();
        QCOMPARE(second.baseSequence, 1);

        // the township's file is restored from before the first parcel
        m_township.reset();
        QFile file(m_folder->filePath(u"township.xieli"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(backup);
        file.close();
        reopen(u"township"_s, m_township);
        const TakeInReport early = must(takeIn(*m_township, second.bytes));
        QCOMPARE(early.outcome, Outcome::Waiting);
        QCOMPARE(early.neededSequence, 1);
        QCOMPARE(early.why.key, u"exchange.early_forgotten"_s); // the missing one was taken in by the file that is lost
        QCOMPARE(contentOf(*m_township), QStringList());
        QCOMPARE(must(takeIn(*m_township, second.bytes)).outcome, Outcome::Waiting);
        const TakeInReport report = atTownship(first);
        QCOMPARE(report.outcome, Outcome::Taken);
        QCOMPARE(report.followed, std::vector<std::int64_t>{2});
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));
        QCOMPARE(atTownship(second).outcome, Outcome::Already);
        // the village has a parcel that this copy of the township's file never sent: a person hears of it, and the
        // village does not take another one under its number
        QCOMPARE(report.forgotten, 1);
        QCOMPARE(atVillage(toVillage()).outcome, Outcome::Aside);
    }

    void onlyWhatTheOtherDeskMaySeeTravels()
    {
        Family family;
        family.store(*m_village);
        Paper paper;
        paper.id = PaperId::create();
        paper.title = u"公示"_s;
        paper.bytes = "%PDF";
        save(*m_village, paper);
        must(m_village->change({u"test.setting"_s}, [](Writer &writer) { writer.setSetting(u"secret"_s, u"setting"_s); }));
        const Parcel parcel = unpacked(*m_township, *m_village, toTownship());
        QSet<QString> tables;
        for (const exchange::CellChange &cell : parcel.changes)
            tables.insert(cell.table);
        for (const WholeRow &row : parcel.rows)
            tables.insert(row.table);
        const QSet<QString> expected{u"household"_s, u"member"_s, u"survey"_s, u"income_item"_s, u"assessment"_s};
        QCOMPARE(tables, expected);
    }

    void oneVillageSeesNothingOfAnother()
    {
        const Family ours(u"赵仁"_s), theirs(u"孙礼"_s);
        ours.store(*m_village);
        theirs.store(*m_other);
        atTownship(toTownship());
        must(takeIn(*m_township, must(packParcel(*m_other, m_townshipId)).bytes));
        // one batch of the township pays both villages
        const Draft draft({ours, theirs});
        draft.store(*m_township);
        Draft theirsAlone({theirs});
        theirsAlone.store(*m_township);
        const PackedParcel packed = toVillage();
        const Parcel parcel = unpacked(*m_village, *m_township, packed);
        for (const WholeRow &row : parcel.rows)
            QCOMPARE(row.key, draft.lines.front().id.text());
        for (const exchange::CellChange &cell : parcel.changes)
            QCOMPARE(cell.key, draft.batch.id.text());
        QCOMPARE(parcel.rows.size(), std::size_t(1));
        atVillage(packed);
        QCOMPARE(rowOf<PaymentLine>(*m_village, draft.lines.front().id)->amount, Money::fromYuan(310));
        QVERIFY(!rowOf<PaymentLine>(*m_village, draft.lines.back().id));
        must(takeIn(*m_other, must(packParcel(*m_township, m_otherId)).bytes));
        QVERIFY(rowOf<PaymentLine>(*m_other, draft.lines.back().id).has_value());
    }

    void aRedraftedMonthArrivesAndAnApprovedOneIsFrozen()
    {
        const Family family;
        family.store(*m_village);
        const Draft first({family});
        first.store(*m_village);
        atTownship(toTownship());
        // drawn up anew: the batch stays, its lines are others
        Draft second({family});
        for (PaymentLine &line : second.lines)
            line.batch = first.batch.id;
        must(m_village->change({u"test.redraft"_s}, [&](Writer &writer) {
            writer.remove<PaymentLine>(first.lines.front().id);
            writer.insert(second.lines.front());
        }));
        const TakeInReport redrafted = atTownship(toTownship());
        QCOMPARE(redrafted.count(Fate::Refused), 0);
        QVERIFY(redrafted.agree());
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));

        PaymentBatch approved = first.batch;
        approved.state = BatchState::Approved;
        save(*m_township, approved);
        PaymentLine changed = second.lines.front();
        changed.amount = Money::fromYuan(999);
        save(*m_village, changed);
        const TakeInReport refused = atTownship(toTownship());
        QCOMPARE(refused.count(Fate::Refused), 1);
        QCOMPARE(reasonFrom(refused.fates.front().reason).key, u"exchange.fate_frozen"_s);
        QCOMPARE(rowOf<PaymentLine>(*m_township, changed.id)->amount, Money::fromYuan(310));
        QVERIFY(refused.theirs.paymentFen != refused.ours.paymentFen && !refused.isMoneyCompared); // of the approval it has not heard
    }

    void aClashKeepsBothValues()
    {
        Family family;
        family.store(*m_village);
        atTownship(toTownship());
        Household atTown = family.household;
        atTown.phone = u"222"_s;
        save(*m_township, atTown);
        family.household.phone = u"333"_s;
        save(*m_village, family.household);
        // the village keeps the register: its value stands for now, the township's is named
        const TakeInReport report = atTownship(toTownship());
        QCOMPARE(report.count(Fate::ClashOpen), 1);
        QVERIFY(report.fates.front().reason.contains(u"222"_s));
        QCOMPARE(rowOf<Household>(*m_township, atTown.id)->phone, u"333"_s);
    }

    void anEventOfAFamilyTravelsWithItsPersons()
    {
        Family family;
        family.store(*m_village);
        FamilyEvent event;
        event.id = FamilyEventId::create();
        event.household = family.household.id;
        event.kind = FamilyEventKind::Death;
        event.day = Day(2018, 5, 1);
        event.other = HouseholdId(u"a household of another village"_s);
        event.reason = u"病故"_s;
        const FamilyEventPerson person{FamilyEventPersonId::create(), event.id, family.household.id, family.head.id, true, 2, 2};
        family.away.cameFrom = MemberId(u"in another file"_s);
        must(m_village->change({u"test.event"_s}, [&](Writer &writer) {
            writer.insert(event);
            writer.insert(person);
            writer.put(family.away);
        }));
        QVERIFY(atTownship(toTownship()).count(Fate::Refused) == 0);
        QCOMPARE(rowOf<FamilyEvent>(*m_township, event.id)->reason, u"病故"_s);
        QVERIFY(rowOf<FamilyEventPerson>(*m_township, person.id)->member == family.head.id);
        QVERIFY(rowOf<Member>(*m_township, family.away.id)->cameFrom == family.away.cameFrom);
    }

    void aDeathAtTheTownshipOutlivesAnOlderEdit()
    {
        Family family;
        family.store(*m_village);
        atTownship(toTownship());
        Member dead = family.head;
        dead.diedOn = Day(2018, 5, 1);
        save(*m_township, dead);
        must(m_village->change({u"test.remove"_s}, [&](Writer &writer) {
            writer.remove<IncomeItem>(family.income.id);
            writer.remove<Member>(family.head.id);
        }));
        const TakeInReport report = atTownship(toTownship());
        QCOMPARE(report.count(Fate::ClashOpen), 1);
        QCOMPARE(rowOf<Member>(*m_township, dead.id)->diedOn, std::optional(Day(2018, 5, 1)));
    }

    void aDecisionOfTheTownshipIsNotTheVillagesToChange()
    {
        const Family family;
        family.store(*m_village);
        atTownship(toTownship());
        Decision decision;
        decision.id = DecisionId::create();
        decision.household = family.household.id;
        decision.startMonth = Month(2018, 7);
        decision.monthlyAmount = Money::fromYuan(310);
        save(*m_township, decision);
        atVillage(toVillage());
        decision.monthlyAmount = Money::fromYuan(999);
        save(*m_village, decision);
        Decision own = decision;
        own.id = DecisionId::create();
        save(*m_village, own);
        const TakeInReport report = atTownship(toTownship());
        QCOMPARE(report.count(Fate::Refused), 1);
        QCOMPARE(report.count(Fate::Accepted), 1);
        QCOMPARE(rowOf<Decision>(*m_township, decision.id)->monthlyAmount, std::optional(Money::fromYuan(310)));
        // the village's own record goes in, marked for the township to check
        for (const RecordFate &fate : report.fates)
            QCOMPARE(reasonFrom(fate.reason).key, fate.key == own.id.text() ? u"exchange.fate_to_check"_s : u"exchange.fate_not_theirs"_s);
    }

    void deletedRecordsAreDeletedOverThereUnlessSomethingLeansOnThem()
    {
        const Family family;
        family.store(*m_village);
        atTownship(toTownship());
        IncomeItem typed = family.income;
        typed.id = IncomeItemId::create();
        save(*m_township, typed);
        must(m_village->change({u"test.remove"_s}, [&](Writer &writer) {
            writer.remove<IncomeItem>(family.income.id);
            writer.remove<Survey>(family.survey.id);
            writer.remove<Member>(family.away.id);
        }));
        const TakeInReport report = atTownship(toTownship());
        QVERIFY(!rowOf<IncomeItem>(*m_township, family.income.id));
        QVERIFY(!rowOf<Member>(*m_township, family.away.id));
        QVERIFY(rowOf<Survey>(*m_township, family.survey.id).has_value());
        QCOMPARE(report.count(Fate::Refused), 1);
        for (const RecordFate &fate : report.fates)
            if (fate.fate == Fate::Refused)
                QCOMPARE(reasonFrom(fate.reason).key, u"exchange.fate_still_used"_s);
    }

    void aParcelIsWrittenToAFileAndTakenInFromIt()
    {
        Family().store(*m_village);
        const QString path = m_folder->filePath(u"xl.xlp"_s);
        must(packParcelTo(*m_village, m_townshipId, path));
        QCOMPARE(must(takeInFile(*m_township, path)).outcome, Outcome::Taken);
        QCOMPARE(takeInFile(*m_township, path + u"x"_s).error().key, u"exchange.read_failed"_s);
        // a failed writing costs only a number
        QCOMPARE(packParcelTo(*m_village, m_townshipId, m_folder->filePath(u"no/such/x.xlp"_s)).error().key, u"exchange.write_failed"_s);
        Family(u"李智"_s).store(*m_village);
        QCOMPARE(atTownship(toTownship()).outcome, Outcome::Taken);
        QCOMPARE(contentOf(*m_township), contentOf(*m_village));
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "test_roundtrip.moc"
