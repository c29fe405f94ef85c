// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"
#include "store/tables.h"

using namespace xieli;
using namespace xieli::test;

namespace {

Reader::Register read(OfficeFile &file)
{
    return must(file.read([](Reader &reader) { return reader.wholeRegister(); }));
}

template <class Row>
bool isCounted(const std::vector<Row> &)
{
    return registerTables().contains(QLatin1String(Row::table));
}

StoredAssessment assessment(const HouseholdId &household)
{
    StoredAssessment kept;
    kept.id = AssessmentId::create();
    kept.household = household;
    kept.month = Month(2018, 3);
    return kept;
}

} // namespace

/// The register that several steps of a month read only once is never an old one.
class RegisterTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }

    void isReadOnceWhileOnlyOtherTablesAreWritten()
    {
        Village village;
        const Household first = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(first); }));
        const auto before = read(village.file);
        QCOMPARE(before->size(), std::size_t(1));
        must(village.file.change(title, [&](Writer &writer) { writer.insert(assessment(first.id)); }));
        QVERIFY(read(village.file) == before);
        must(village.file.change(title, [&](Writer &writer) {
            writer.setSetting(u"test"_s, u"1"_s);
            QVERIFY(writer.wholeRegister() == before);
        }));
        QVERIFY(read(village.file) == before);
    }

    void isReadAnewAfterAChangeOfItsOwn()
    {
        Village village;
        Household first = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(first); }));
        const auto before = read(village.file);
        first.note = u"搬到二组"_s;
        must(village.file.change(title, [&](Writer &writer) { writer.update(first); }));
        QCOMPARE(read(village.file)->front().household.note, first.note);
        must(village.file.undo(village.file.lastSequence()));
        QCOMPARE(read(village.file)->front().household.note, QString());
        QCOMPARE(before->front().household.note, QString());
    }

    void isReadAnewAfterAnotherProgramsChange()
    {
        Village village;
        auto other = must(village.file.anotherConnection());
        const Household first = household();
        QVERIFY(read(village.file)->empty());
        must(other.change(title, [&](Writer &writer) {
            writer.insert(first);
            writer.insert(member(first.id, u"赵一"_s));
        }));
        QCOMPARE(read(village.file)->at(0).members.size(), std::size_t(1));
    }

    void whatIsRolledBackIsNotKept()
    {
        Village village;
        QVERIFY(read(village.file)->empty());
        const auto refused = village.file.change(title, [](Writer &writer) -> Result<void> {
            writer.insert(household());
            return writer.wholeRegister()->size() == 1 ? fail(u"test.thought_better"_s) : fail(u"test.not_seen"_s);
        });
        QCOMPARE(keyOf(refused), u"test.thought_better"_s);
        QVERIFY(read(village.file)->empty());
        must(village.file.change(title, [](Writer &writer) {
            QVERIFY(writer.wholeRegister()->empty());
            writer.insert(household());
        }));
        QCOMPARE(read(village.file)->size(), std::size_t(1));
    }

    void aChangeThatWroteToItSeesWhatItWroteAndKeepsNothing()
    {
        Village village;
        Household first = household();
        must(village.file.change(title, [&](Writer &writer) { writer.insert(first); }));
        const auto before = read(village.file);
        must(village.file.change(title, [&](Writer &writer) {
            QVERIFY(writer.wholeRegister() == before);
            first.note = u"搬到二组"_s;
            writer.update(first);
            QCOMPARE(writer.wholeRegister()->front().household.note, first.note);
            first.note = u"搬到三组"_s;
            writer.update(first);
            QCOMPARE(writer.wholeRegister()->front().household.note, first.note);
        }));
        QCOMPARE(read(village.file)->front().household.note, first.note);
    }

    void aMomentPassesWithEveryRowAndIsNeverThatOfAnotherConnection()
    {
        Village village;
        const auto moment = [](OfficeFile &file) { return must(file.read([](Reader &reader) { return reader.moment(); })); };
        const auto first = moment(village.file);
        QVERIFY(moment(village.file) == first);
        must(village.file.change(title, [](Writer &writer) { writer.setSetting(u"test"_s, u"1"_s); }));
        const auto second = moment(village.file);
        QVERIFY(!(second == first));
        auto other = must(village.file.anotherConnection());
        QVERIFY(moment(other).own != second.own && moment(other).own != first.own);
        must(other.change(title, [](Writer &writer) { writer.setSetting(u"test"_s, u"2"_s); }));
        QVERIFY(!(moment(village.file) == second));
    }

    /// Else it would be kept while its rows change.
    void everyTableOfItIsCounted()
    {
        const Dossier dossier;
        QVERIFY(isCounted(std::vector<Household>()));
        QVERIFY(isCounted(dossier.members) && isCounted(dossier.surveys) && isCounted(dossier.income) && isCounted(dossier.property));
        QVERIFY(isCounted(dossier.expenses) && isCounted(dossier.obligors) && isCounted(dossier.accounts) && isCounted(dossier.visits));
        QVERIFY(isCounted(dossier.decisions) && isCounted(dossier.aidRequests) && isCounted(dossier.medicalBills) && isCounted(dossier.prices));
        QVERIFY(!registerTables().contains(u"setting"_s));
    }
};

QTEST_GUILESS_MAIN(RegisterTest)
#include "test_register.moc"
