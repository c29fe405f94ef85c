// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

namespace xieli::test {

namespace {

/// Few values, so that two offices often come to the same one.
const QList<Value> texts{u""_s, u"1"_s, u"2"_s, u"3"_s};
const QList<Value> numbers{std::int64_t(0), std::int64_t(1000), std::int64_t(2000), std::int64_t(3000)};
const QList<Value> days{Value(), u"2018-05-09"_s, u"2018-05-20"_s, u"2018-06-01"_s};

const QList<Value> identities{u""_s, u"1"_s, sameNumber, sameNumber};

const QList<Value> &poolOf(const QString &column)
{
    if (column == "id_number_text"_L1)
        return identities;
    return column.endsWith("_on"_L1) ? days : column.endsWith("_fen"_L1) ? numbers : texts;
}

} // namespace

Value World::otherValue(const QString &column)
{
    const QList<Value> &pool = poolOf(column);
    return pool[m_random.bounded(int(pool.size()))];
}

void World::set(int office, const QString &table, const QString &key, const QString &column, const Value &value)
{
    const auto before = row(office, table, key);
    if (!before || before->value(column) == value)
        return;
    if (office == township && column == "id_number_text"_L1)
        return; // whom its own edits make the same is looked for by a verb
    note(u"%1 sets %2 %3 of %4 from %5 to %6"_s.arg(nameOfDesk(office), table, column, key, toldValue(before->value(column)), toldValue(value)));
    must(file(office).change({u"test.edit"_s}, [&](Writer &writer) { writer.applyRow(table, key, {{column, value}}); }), u"edit"_s);
    m_model.write(office, {recordName(table, key), column}, toldValue(before->value(column)), toldValue(value));
}

void World::writeField(int office, Writer &writer, const std::pair<QString, QString> &record, const QString &column, const Value &value)
{
    const auto &[table, key] = record;
    const QString before = toldValue(writer.row(table, key)->value(column));
    writer.applyRow(table, key, {{column, value}});
    m_model.write(office, {recordName(table, key), column}, before, toldValue(value));
}

void World::edit()
{
    static const QStringList tables{u"household"_s, u"household"_s, u"member"_s, u"member"_s, u"income_item"_s, u"survey"_s, u"decision"_s};
    const int office = anyOffice();
    const QString table = pick(tables);
    const QString key = pick(keysAt(office, table));
    const QString column = pick(editedColumns(table));
    const Value value = otherValue(column);
    if (!key.isEmpty())
        set(office, table, key, column, value);
}

/// One field, two offices, and parcels that cross.
void World::quarrel()
{
    static const QStringList tables{u"household"_s, u"household"_s, u"member"_s, u"income_item"_s, u"survey"_s};
    const int village = anyVillage();
    const QString table = pick(tables);
    const QString key = pick(keysAt(village, table));
    const QString column = pick(editedColumns(table));
    if (key.isEmpty())
        return;
    for (int times = 4 + int(m_random.bounded(6)); times > 0; --times) {
        const int drawn = int(m_random.bounded(9));
        const bool isUp = m_random.bounded(2) == 0;
        const int from = isUp ? village : township, to = isUp ? township : village;
        if (drawn < 4)
            set(from, table, key, column, otherValue(column));
        else if (drawn < 6)
            deliver(from, to, pack(from, to));
        else if (drawn < 7)
            pack(from, to);
        else
            deliverLate(from, to);
    }
}

/// Somebody who was taken for dead is not, says the one or the other: no edit may do that alone.
void World::takeDeathBack()
{
    const int office = anyOffice();
    QStringList dead;
    for (const QString &key : keysAt(office, u"member"_s))
        if (!isNull(row(office, u"member"_s, key)->value(u"died_on"_s)))
            dead << key;
    if (const QString key = pick(dead); !key.isEmpty())
        set(office, u"member"_s, key, u"died_on"_s, Value());
}

/// A person chooses one of the two values, at the township.
void World::answerClash()
{
    std::vector<Clash> open = must(file(township).read([](Reader &reader) { return reader.where<Clash>("state", ClashState::Open); }), u"clashes"_s);
    std::erase_if(open, [](const Clash &clash) { return clash.columnName.isEmpty(); });
    if (open.empty())
        return edit();
    Clash clash = open[std::size_t(m_random.bounded(int(open.size())))];
    clash.decided = m_random.bounded(2) == 0 ? clash.villageValue : clash.townshipValue;
    clash.state = ClashState::Decided;
    clash.decidedOn = theDay;
    const Value chosen = exchange::valueFrom(clash.decided).value_or(Value());
    const auto held = row(township, clash.tableName, clash.recordKey);
    if (!held)
        return;
    note(u"township decides %1 of %2 %3: %4"_s.arg(clash.columnName, clash.tableName, clash.recordKey, toldValue(chosen)));
    must(file(township).change({u"test.answer"_s}, [&](Writer &writer) {
        writer.update(clash);
        writer.applyRow(clash.tableName, clash.recordKey, {{clash.columnName, chosen}});
    }), u"answer"_s);
    m_model.decide(township, {recordName(clash.tableName, clash.recordKey), clash.columnName}, toldValue(held->value(clash.columnName)), toldValue(chosen));
    if (m_random.bounded(2) == 0) // meanwhile the village writes once more
        for (int village = 0; village < township; ++village)
            if (idOfDesk(village).text() == clash.village)
                set(village, clash.tableName, clash.recordKey, clash.columnName, otherValue(clash.columnName));
}

} // namespace xieli::test
