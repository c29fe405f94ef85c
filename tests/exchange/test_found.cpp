// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pair.h"
#include "exchange/clashbook.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// What the random histories found, each made as small as it goes.
class FoundTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Pair> m_pair;
    Family m_family;

    OfficeFile &village() { return m_pair->village; }
    OfficeFile &township() { return m_pair->township; }
    /// A column of the income item, or of the survey that it belongs to.
    void set(OfficeFile &file, const QString &table, const QString &column, const Value &value)
    {
        const QString key = table == "survey"_L1 ? m_family.survey.id.text() : m_family.income.id.text();
        must(file.change({u"test.set"_s}, [&](Writer &writer) { writer.applyRow(table, key, {{column, value}}); }));
    }
    void removeIncome(OfficeFile &file)
    {
        must(file.change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(m_family.income.id); }));
    }
    void removeSurvey(OfficeFile &file)
    {
        must(file.change({u"test.remove"_s}, [&](Writer &writer) {
            writer.remove<IncomeItem>(m_family.income.id);
            writer.remove<Survey>(m_family.survey.id);
        }));
    }
    std::optional<IncomeItem> income(OfficeFile &file) { return rowOf<IncomeItem>(file, m_family.income.id); }
    void setNote(OfficeFile &file, const QString &note)
    {
        Household household = *rowOf<Household>(file, m_family.household.id);
        household.note = note;
        save(file, household);
    }
    QString note(OfficeFile &file) { return rowOf<Household>(file, m_family.household.id)->note; }
    void setClosed(OfficeFile &file, std::optional<Day> day)
    {
        Household household = *rowOf<Household>(file, m_family.household.id);
        household.closedOn = day;
        save(file, household);
    }
    std::optional<Day> closed(OfficeFile &file) { return rowOf<Household>(file, m_family.household.id)->closedOn; }
    /// What casework's verb does: the old record ends, and with it its household.
    void merge(OfficeFile &file, const Family &old, const Family &survivor)
    {
        must(file.change({u"test.merge"_s}, [&](Writer &writer) {
            Member ended = *writer.find<Member>(old.head.id);
            ended.leftOn = theDay;
            ended.leftReason = u"same"_s;
            writer.update(ended);
            Household household = *writer.find<Household>(old.household.id);
            household.closedOn = theDay;
            writer.update(household);
            writer.insert(Alias{old.head.id.text(), survivor.head.id.text(), theDay, u"甲"_s, u"same"_s});
        }));
    }
    std::optional<Alias> alias(OfficeFile &file, const Family &old)
    {
        return must(file.read([&](Reader &reader) { return reader.find<Alias>(old.head.id.text()); }));
    }
    /// A second family of the village whose head looks like the first one's.
    Family withTwin()
    {
        const Family twin(u"孙礼"_s);
        twin.store(village());
        for (const Family &family : {m_family, twin}) {
            Member head = *rowOf<Member>(village(), family.head.id);
            head.idNumberText = u"11010519491231002X"_s;
            save(village(), head);
        }
        m_pair->settle();
        return twin;
    }
    std::optional<Survey> survey(OfficeFile &file) { return rowOf<Survey>(file, m_family.survey.id); }
    IncomeItem another() const
    {
        IncomeItem item = m_family.income;
        item.id = IncomeItemId::create();
        return item;
    }
    /// Parcels both ways, whatever each of them comes to.
    void heal()
    {
        for (int round = 0; round < 5; ++round) {
            (void)takeIn(township(), m_pair->fromVillage().bytes);
            (void)takeIn(village(), m_pair->fromTownship().bytes);
        }
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
        m_family.income.earner.reset();
        m_family.store(village());
        m_pair->settle();
    }
    void cleanup()
    {
        QVERIFY(must(village().integrity()).good());
        QVERIFY(must(township().integrity()).good());
    }

    /// Seats were remembered from a pass that was taken back, and never written.
    void aHouseholdHasItsSeatAlsoWhereTheParcelWasGoneOverTwice()
    {
        save(township(), another()); // hangs on the survey that the village removes: the first pass is taken back
        removeSurvey(village());
        const Family late(u"钱义"_s);
        late.store(village());
        m_pair->up();
        QVERIFY(must(township().read([&](Reader &reader) { return reader.find<HouseholdSeat>(late.household.id.text()); })).has_value());
        bothEndsAreEqual();
    }

    /// It came in anew, as if nobody had removed it.
    void whatTheVillagePutBackAndChangedStandsAgainstTheTownshipsRemovalAndIsAsked()
    {
        removeIncome(village());
        removeIncome(township());
        IncomeItem anew = m_family.income;
        anew.label = u"工资"_s;
        save(village(), anew);
        bothEndsAreEqual();
        QCOMPARE(income(township())->label, u"工资"_s);
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        QCOMPARE(m_pair->clashes(township()).front().kind, ClashKind::Removed);
    }
    void whatTheVillageOnlyPutBackGoesWithTheTownshipsRemoval()
    {
        removeIncome(village());
        save(village(), m_family.income);
        removeIncome(township());
        bothEndsAreEqual();
        QVERIFY(!income(village()));
        QVERIFY(!income(township()));
    }

    void whatTheTownshipChangedAndRemovedGoesAlsoWhereTheVillageHadPutItBack()
    {
        removeIncome(village());
        save(village(), m_family.income);
        m_pair->settle();
        set(township(), u"income_item"_s, u"label"_s, u"3"_s);
        removeIncome(township());
        bothEndsAreEqual();
        QVERIFY(!income(village()));
    }

    /// The township's own lines about a record that the village had removed since made it anew there.
    void whatTheTownshipHadPutBackGoesWithTheVillagesRemoval()
    {
        removeIncome(township());
        save(township(), m_family.income);
        removeIncome(village());
        bothEndsAreEqual();
        QVERIFY(!income(village()));
        QVERIFY(!income(township()));
    }

    /// The village revived the record with its own value and took the township's over afterwards, but had told of its own.
    void ofARecordThatOneRemovedAndTheOtherChangedBothSayTheSame()
    {
        set(village(), u"survey"_s, u"source"_s, u""_s);
        removeSurvey(village());
        set(township(), u"survey"_s, u"source"_s, u"3"_s);
        bothEndsAreEqual();
        QVERIFY(survey(village()).has_value());
    }

    /// What was told as standing had been changed again since.
    void aValueThatItsAuthorTookBackAfterHearingOfTheOtherIsToldAsItStands()
    {
        set(township(), u"survey"_s, u"source"_s, u"2"_s);
        set(village(), u"survey"_s, u"source"_s, u"1"_s);
        m_pair->down();
        set(village(), u"survey"_s, u"source"_s, u"visit"_s);
        bothEndsAreEqual();
        QCOMPARE(survey(township())->source, u"visit"_s);
    }

    /// The village heard of the approval first and of what became of its redraft later, when its own file had frozen the payments.
    void anApprovalBringsItsLinesAlsoWhereTheVillageDraftedAnewMeanwhile()
    {
        const Draft draft({m_family});
        draft.store(village());
        m_pair->settle();
        Draft anew({m_family});
        must(village().change({u"test.redraft"_s}, [&](Writer &writer) {
            writer.remove<PaymentLine>(draft.lines.front().id);
            anew.lines.front().batch = draft.batch.id;
            writer.insert(anew.lines.front());
        }));
        PaymentBatch approved = draft.batch;
        approved.state = BatchState::Approved;
        save(township(), approved);
        m_pair->down();
        QVERIFY(rowOf<PaymentLine>(village(), draft.lines.front().id).has_value());
        QVERIFY(!rowOf<PaymentLine>(village(), anew.lines.front().id));
        bothEndsAreEqual();
    }

    /// The record was gone at the township, so that nobody's seat stood in the way of another village.
    void anotherVillageDoesNotReviveWhatIsNotItsOwn()
    {
        must(township().change({u"test.seat"_s}, [&](Writer &writer) { writer.put(HouseholdSeat{m_family.household.id.text(), OfficeId::create(), theDay}); }));
        removeIncome(township());
        set(village(), u"income_item"_s, u"label"_s, u"2"_s);
        QCOMPARE(m_pair->up().count(Fate::Refused), 1);
        QVERIFY(!income(township()));
    }

    /// Child before parent, the row that came back could not stand and was dropped.
    void aSurveyAndItsIncomeComeBackTogetherToWhoRemovedThem()
    {
        set(township(), u"income_item"_s, u"label"_s, u"2"_s);
        removeSurvey(village());
        m_pair->up();
        m_pair->down();
        QCOMPARE(income(village())->label, u"2"_s);
        bothEndsAreEqual();
    }

    /// The removal named the value of long ago, although its author had heard of the newer one.
    void whatTheVillageHadSeenBeforeItRemovedTheRecordDoesNotHoldIt()
    {
        set(township(), u"income_item"_s, u"label"_s, u"2"_s);
        set(village(), u"income_item"_s, u"label"_s, u"2"_s);
        m_pair->down();
        removeIncome(village());
        bothEndsAreEqual();
        QVERIFY(!income(township()));
    }

    /// The village came to the value that the township had had before it chose the other.
    void aClashThatWasDecidedIsOpenedByTheValueThatLostWhereTheVillageWritesItUnaware()
    {
        set(township(), u"survey"_s, u"source"_s, u"3"_s);
        set(village(), u"survey"_s, u"source"_s, u"1"_s);
        m_pair->up();
        Clash clash = m_pair->clashes(township()).front();
        clash.state = ClashState::Decided;
        clash.decided = clash.villageValue;
        save(township(), clash);
        set(village(), u"survey"_s, u"source"_s, u"3"_s);
        m_pair->down(); // heard of it before telling its own
        m_pair->up();
        clash = m_pair->clashes(township()).front();
        QCOMPARE(clash.state, ClashState::Open);
        QVERIFY(valueFrom(clash.villageValue) == Value(u"3"_s));
        QVERIFY(valueFrom(clash.townshipValue) == Value(u"1"_s));
        bothEndsAreEqual();
    }

    /// The village took the earlier day over and did not tell its own any more; but only the township writes clashes.
    void twoDaysOfADeathAreAskedAlsoWhereTheVillageMetThemFirst()
    {
        const auto die = [&](OfficeFile &file, Day day) {
            Member head = *rowOf<Member>(file, m_family.head.id);
            head.diedOn = day;
            save(file, head);
        };
        die(township(), Day(2018, 5, 9));
        die(village(), Day(2018, 5, 20));
        m_pair->down();
        bothEndsAreEqual();
        QCOMPARE(rowOf<Member>(village(), m_family.head.id)->diedOn, std::optional(Day(2018, 5, 9)));
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        QCOMPARE(m_pair->clashes(township()).front().kind, ClashKind::Ending);
    }

    /// What the one set and took back was nothing to the other, though both had said the same in between.
    void aDayThatIsSetAgainAfterBothTookItBackStands()
    {
        setClosed(village(), Day(2018, 5, 20));
        m_pair->settle();
        setClosed(village(), {});
        setClosed(township(), {});
        m_pair->up();
        setClosed(township(), Day(2018, 5, 20));
        bothEndsAreEqual();
        QCOMPARE(closed(village()), std::optional(Day(2018, 5, 20)));
    }

    /// The parcel between had said less, and nothing followed it.
    void aDayThatBothTookBackIsGoneAlsoWhereAnEarlierParcelBroughtAnother()
    {
        setClosed(village(), Day(2018, 6, 1));
        m_pair->settle();
        setClosed(township(), Day(2018, 5, 20));
        const QByteArray late = m_pair->fromTownship().bytes;
        setClosed(township(), {});
        setClosed(village(), {});
        m_pair->up();
        must(takeIn(village(), late));
        bothEndsAreEqual();
    }

    void whoeverChangesWhatBothHadSaidAlikeStartsFromThere()
    {
        setNote(village(), u"1"_s);
        setNote(township(), u"1"_s);
        m_pair->up(); // the township knows that both say so
        setNote(village(), u"2"_s);
        m_pair->down();
        QCOMPARE(note(village()), u"2"_s);
        bothEndsAreEqual();
        QCOMPARE(note(township()), u"2"_s);
        QVERIFY(m_pair->clashes(township()).empty());
    }

    void twoDifferentChangesOfWhatBothHadSaidAlikeOpenAClash()
    {
        setNote(village(), u"1"_s);
        setNote(township(), u"1"_s);
        m_pair->down(); // the village knows that both say so
        setNote(village(), {});
        setNote(township(), u"2"_s);
        bothEndsAreEqual();
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        QCOMPARE(m_pair->clashes(township()).front().state, ClashState::Open);
    }

    /// The village told a day that it had left standing nowhere, and the township took it.
    void aDayThatTheTownshipTookBackIsNotToldAgainByTheVillageThatHadTakenItOver()
    {
        setClosed(village(), Day(2018, 5, 9));
        setClosed(township(), Day(2018, 6, 1));
        m_pair->down();
        setClosed(village(), Day(2018, 6, 1));
        setClosed(township(), {});
        m_pair->down();
        bothEndsAreEqual();
    }

    void whoPutsBackWhatBothHadRemovedIsHeard()
    {
        removeIncome(village());
        removeIncome(township());
        m_pair->up();
        save(township(), m_family.income);
        bothEndsAreEqual();
        QVERIFY(income(village()).has_value());
    }

    /// The village met it alone, and promised a clash that nobody had opened.
    void aRecordThatTheVillageRemovedAndHasBackIsAskedAboutAtTheTownship()
    {
        set(township(), u"income_item"_s, u"label"_s, u"2"_s);
        removeIncome(village());
        m_pair->down();
        QVERIFY(income(village()).has_value());
        bothEndsAreEqual();
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        QCOMPARE(m_pair->clashes(township()).front().kind, ClashKind::Removed);
        QVERIFY(valueFrom(m_pair->clashes(township()).front().villageValue) == Value(removedThere));
    }

    /// It was told under the number of the first parcel alone, and waited for ever under that of the second.
    void whatWaitedSinceTwoParcelsIsToldUnderBoth()
    {
        removeSurvey(village());
        const IncomeItem added = another();
        save(township(), added);
        m_pair->down();
        must(township().change({u"test.set"_s}, [&](Writer &writer) { writer.applyRow(u"income_item"_s, added.id.text(), {{u"label"_s, u"1"_s}}); }));
        m_pair->up();
        m_pair->down();
        bothEndsAreEqual();
        QVERIFY(rowOf<IncomeItem>(village(), added.id).has_value());
        const auto told = must(township().read([&](Reader &reader) {
            return reader.where<ParcelFate>(Reader::Conditions{{"ours", std::int64_t(1)}, {"record_key", added.id.text()}});
        }));
        QVERIFY(told.size() >= 1);
        for (const ParcelFate &fate : told)
            QVERIFY2(fate.fate != toCode(Fate::Refused), qPrintable(fate.reason));
    }

    void whereTheTownshipSaysTwoPeopleTheVillagesMergeIsTakenBack()
    {
        const Family twin = withTwin();
        Clash clash = m_pair->clashes(township()).front();
        clash.state = ClashState::Decided;
        clash.decided = u"two"_s;
        save(township(), clash);
        merge(village(), twin, m_family);
        bothEndsAreEqual();
        for (OfficeFile *file : {&village(), &township()}) {
            QVERIFY(!alias(*file, twin));
            QVERIFY(!rowOf<Member>(*file, twin.head.id)->leftOn);
            QVERIFY(!rowOf<Household>(*file, twin.household.id)->closedOn);
        }
        merge(village(), twin, m_family); // who has heard of it and insists
        bothEndsAreEqual();
        QVERIFY(!alias(village(), twin));
    }

    void ofTwoMergesOfOnePairTheTownshipsStands()
    {
        const Family twin = withTwin();
        merge(township(), m_family, twin);
        merge(village(), twin, m_family);
        bothEndsAreEqual();
        for (OfficeFile *file : {&village(), &township()}) {
            QVERIFY(!alias(*file, twin));
            QVERIFY(alias(*file, m_family).has_value());
            QVERIFY(!rowOf<Member>(*file, twin.head.id)->leftOn);
            QVERIFY(rowOf<Member>(*file, m_family.head.id)->leftOn.has_value());
        }
    }

    /// Its own value was the one of before both, so that its run of changes came to nothing.
    void aValueThatTheVillageTookBackAfterItHadHeardOfTheTownshipsIsAsked()
    {
        setNote(township(), u"3"_s);
        setNote(village(), u"2"_s);
        m_pair->down();
        setNote(village(), {});
        setNote(township(), u"1"_s);
        bothEndsAreEqual();
        QCOMPARE(note(township()), QString());
        QCOMPARE(int(m_pair->clashes(township()).size()), 1);
        QVERIFY(valueFrom(m_pair->clashes(township()).front().townshipValue) == Value(u"1"_s));
    }

    /// The copy was older than the first parcel, so that the making of its records was told again.
    void aCopyDoesNotBringBackWhatItsRecordsHeldWhenTheyWereMade()
    {
        const Family young(u"孙礼"_s);
        young.store(village());
        m_pair->backUp(village());
        must(village().change({u"test.set"_s}, [&](Writer &writer) { writer.applyRow(u"survey"_s, young.survey.id.text(), {{u"source"_s, u"3"_s}}); }));
        m_pair->settle();
        m_pair->restore(village());
        setNote(village(), u"1"_s);
        heal();
        bothEndsAreEqual();
        QCOMPARE(rowOf<Survey>(village(), young.survey.id)->source, u"3"_s);
        QVERIFY(m_pair->clashes(township()).empty());
    }

    void whatARestoredVillageRemovesGoesAlsoWhereItHadMadeItAfterTheLastCommonParcel()
    {
        const Family young(u"孙礼"_s);
        young.store(village());
        m_pair->backUp(village());
        m_pair->settle();
        m_pair->restore(village());
        must(village().change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(young.income.id); }));
        heal();
        bothEndsAreEqual();
        QVERIFY(!rowOf<IncomeItem>(township(), young.income.id));
    }

    /// A whole content cannot tell of what is not in it.
    void whatTheVillageRemovedStaysRemovedWhereTheTownshipGoesOnWithACopy()
    {
        m_pair->backUp(township());
        removeIncome(village());
        m_pair->settle();
        m_pair->restore(township());
        heal();
        bothEndsAreEqual();
        QVERIFY(!income(village()));
        QVERIFY(!income(township()));
    }

    void bothEndsRestoredFromCopiesAtOnceAgreeAndLoseNothingThatEitherStillHas()
    {
        const Family lost(u"钱义"_s), atVillage(u"孙礼"_s);
        m_pair->backUp(village());
        m_pair->backUp(township());
        lost.store(village()); // gone from both
        setNote(village(), u"1"_s);
        m_pair->settle();
        m_pair->restore(village());
        m_pair->restore(township());
        atVillage.store(village());
        set(township(), u"income_item"_s, u"label"_s, u"2"_s);
        heal();
        bothEndsAreEqual();
        QVERIFY(rowOf<Household>(township(), atVillage.household.id).has_value());
        QCOMPARE(income(village())->label, u"2"_s);
        QVERIFY(!rowOf<Household>(village(), lost.household.id));
    }

    /// The two copies are of different days: each end remembers parcels that the other has forgotten.
    void bothEndsRestoredFromCopiesOfDifferentDaysAgree()
    {
        m_pair->backUp(village());
        setNote(village(), u"1"_s);
        m_pair->settle();
        set(township(), u"income_item"_s, u"label"_s, u"2"_s);
        m_pair->backUp(township());
        m_pair->settle();
        m_pair->restore(village());
        m_pair->restore(township());
        const Family atVillage(u"孙礼"_s);
        atVillage.store(village());
        heal();
        bothEndsAreEqual();
        QCOMPARE(note(village()), u"1"_s);
        QCOMPARE(income(village())->label, u"2"_s);
        QVERIFY(rowOf<Household>(township(), atVillage.household.id).has_value());
    }
};

QTEST_GUILESS_MAIN(FoundTest)
#include "test_found.moc"
