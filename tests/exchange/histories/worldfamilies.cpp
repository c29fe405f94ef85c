// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

namespace xieli::test {

void World::storeFamily(int village, const Family &family)
{
    const QString household = family.household.id.text();
    const QString ofHousehold = recordName(u"household"_s, household);
    must(file(village).change({u"test.family"_s}, [&](Writer &writer) {
        make(village, writer, family.household, {household});
        make(village, writer, family.head, {household, ofHousehold});
        make(village, writer, family.away, {household, ofHousehold});
        make(village, writer, family.survey, {household, ofHousehold});
        make(village, writer, family.income, {household, recordName(u"survey"_s, family.survey.id.text())});
    }), u"family"_s);
}

void World::newFamily()
{
    if (m_families.size() > 7)
        return edit();
    const int village = anyVillage();
    Family family(u"户%1"_s.arg(m_families.size()));
    family.household.id = family.head.household = family.away.household = family.survey.household = family.income.household = newId<HouseholdId>();
    family.head.id = newId<MemberId>();
    family.away.id = newId<MemberId>();
    family.survey.id = newId<SurveyId>();
    family.income.id = newId<IncomeItemId>();
    family.income.survey = family.survey.id;
    family.income.earner.reset(); // so that people and income do not hang together
    m_families.emplace_back(village, family);
    note(u"%1 enters family %2"_s.arg(nameOfDesk(village), family.household.id.text()));
    storeFamily(village, family);
}

/// Two villages took the same sheet in: the same records, by their keys, in both.
void World::stranger()
{
    const auto &[village, family] = m_families[std::size_t(m_random.bounded(int(m_families.size())))];
    const int other = (village + 1 + int(m_random.bounded(2))) % 3;
    if (m_townshipToo || row(other, u"household"_s, family.household.id.text())) // whose it is, a township forgets with its disk
        return edit();
    note(u"%1 enters family %2 too"_s.arg(nameOfDesk(other), family.household.id.text()));
    storeFamily(other, family);
}

void World::addIncome()
{
    const int office = anyOffice();
    const QString survey = pick(keysAt(office, u"survey"_s));
    if (survey.isEmpty())
        return;
    IncomeItem item;
    item.id = newId<IncomeItemId>();
    item.household = HouseholdId(shownValue(row(office, u"survey"_s, survey)->value(u"household_id"_s)));
    item.survey = SurveyId(survey);
    item.kind = u"W1"_s;
    note(u"%1 adds income_item %2 to survey %3"_s.arg(nameOfDesk(office), item.id.text(), survey));
    must(file(office).change({u"test.add"_s}, [&](Writer &writer) {
        make(office, writer, item, {item.household.text(), recordName(u"survey"_s, survey)});
    }), u"add"_s);
}

void World::removeWithChildren(int office, Writer &writer, const QString &table, const QString &key)
{
    const QMap<QString, QString> children{{u"survey"_s, u"income_item"_s}, {u"payment_batch"_s, u"payment_line"_s}};
    const QString column = table == "survey"_L1 ? u"survey_id"_s : u"batch_id"_s;
    const QString child = children.value(table);
    for (const QString &each : m_keys.value(child))
        if (const auto held = writer.row(child, each); held && shownValue(held->value(column)) == key)
            removeWithChildren(office, writer, child, each);
    const exchange::Row held = *writer.row(table, key);
    writer.applyRemoval(table, key);
    m_model.remove(office, recordName(table, key), holdsOf(table, held));
    m_removed.push_back({office, table, key, held});
    note(u"%1 removes %2 %3"_s.arg(nameOfDesk(office), table, key));
}

void World::remove()
{
    const int office = anyOffice();
    const QString table = m_random.bounded(3) == 0 ? u"survey"_s : u"income_item"_s;
    const QString key = pick(keysAt(office, table));
    if (!key.isEmpty())
        must(file(office).change({u"test.remove"_s}, [&](Writer &writer) { removeWithChildren(office, writer, table, key); }), u"remove"_s);
}

/// As undo does: the record as it was, under its key.
void World::putBack()
{
    std::vector<Removed> able;
    for (const Removed &removed : m_removed)
        if (removed.table == "income_item"_L1 && !row(removed.office, removed.table, removed.key)
            && row(removed.office, u"survey"_s, shownValue(removed.row.value(u"survey_id"_s))))
            able.push_back(removed);
    if (able.empty())
        return remove();
    const Removed &back = able[std::size_t(m_random.bounded(int(able.size())))];
    note(u"%1 puts %2 %3 back"_s.arg(nameOfDesk(back.office), back.table, back.key));
    must(file(back.office).change({u"test.back"_s}, [&](Writer &writer) { writer.applyRow(back.table, back.key, back.row); }), u"back"_s);
    QMap<QString, QString> holds = holdsOf(back.table, back.row);
    for (const Removed &removed : m_removed) // it may be older than what was removed last, and say less
        for (const QString &column : removed.office == back.office && removed.key == back.key ? holdsOf(removed.table, removed.row).keys() : QStringList())
            holds.insert(column, toldValue(back.row.value(column)));
    m_model.putBack(back.office, recordName(back.table, back.key), holds);
}

} // namespace xieli::test
