// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/aliases.h"

#include "exchange/rules.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMerges = 16; ///< two aliases that name each other must not turn for ever

QString householdOf(Reader &reader, const QString &member)
{
    const auto row = reader.row(u"member"_s, member);
    return row ? shown(row->value(u"household_id"_s)) : QString();
}

} // namespace

bool isOfPlace(const QString &column)
{
    static const QStringList columns{u"id"_s, u"household_id"_s, u"position"_s, u"relation"_s, u"co_living"_s, u"joined_on"_s, u"left_on"_s,
                                     u"left_reason"_s, u"came_from_member_id"_s};
    return columns.contains(column);
}

QString survivorOf(Reader &reader, const QString &member)
{
    QString survivor;
    for (int step = 0; step < mostMerges; ++step) {
        const auto alias = reader.find<Alias>(survivor.isEmpty() ? member : survivor);
        if (!alias || alias->survivor == member)
            return survivor;
        survivor = alias->survivor;
    }
    return survivor;
}

std::optional<NetRecord> ledOn(Reader &reader, const NetRecord &record)
{
    if (!holds(Rule::AliasLeadsOn) || record.table != "member"_L1 || record.operation != Operation::Update || record.madeAnew)
        return std::nullopt;
    const QString survivor = survivorOf(reader, record.key);
    if (survivor.isEmpty() || !reader.row(u"member"_s, survivor))
        return std::nullopt;
    NetRecord led = record;
    led.key = survivor;
    led.cells.clear();
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        if (!isOfPlace(cell.key()))
            led.cells.insert(cell.key(), *cell);
    return led.cells.isEmpty() ? std::nullopt : std::optional(led);
}

QMap<QString, Value> ledOnSince(Reader &reader, const QString &old, const QString &survivor, std::int64_t merged)
{
    QMap<std::pair<std::int64_t, QString>, Value> told; // what came for the record that was given up
    for (const HistoryLine &line : reader.history(u"member"_s, old))
        for (const xieli::CellChange &cell : line.cells)
            told.insert({line.entry.sequence, cell.column}, cell.after);
    QMap<QString, xieli::CellChange> led;
    for (const HistoryLine &line : reader.history(u"member"_s, survivor)) {
        if (line.entry.sequence <= merged)
            continue;
        for (const xieli::CellChange &cell : line.cells) {
            const auto came = told.constFind({line.entry.sequence, cell.column});
            if (came == told.cend() || *came != cell.after || line.entry.origin == "local"_L1)
                led.remove(cell.column);
            else if (const auto earlier = led.find(cell.column); earlier != led.end())
                earlier->after = cell.after;
            else
                led.insert(cell.column, cell);
        }
    }
    const auto stands = reader.row(u"member"_s, survivor);
    QMap<QString, Value> before;
    for (auto cell = led.cbegin(); stands && cell != led.cend(); ++cell)
        if (stands->value(cell.key()) == cell->after)
            before.insert(cell.key(), cell->before);
    return before;
}

bool mayJudgePersons(Reader &reader, const Seats &seats, const OfficeId &village, const NetRecord &record, const std::optional<Row> &current)
{
    const auto value = [&](const QString &column) {
        const auto cell = record.cells.constFind(column);
        const QString told = cell == record.cells.cend() ? QString() : shown(cell->after);
        return told.isEmpty() && current ? shown(current->value(column)) : told;
    };
    const bool isAlias = record.table == "alias"_L1;
    if (!isAlias && value(u"kind"_s) != toCode(ClashKind::SamePerson))
        return false;
    const QStringList members{isAlias ? record.key : value(u"record_key"_s), value(isAlias ? u"survivor_id"_s : u"other_key"_s)};
    return std::all_of(members.begin(), members.end(), [&](const QString &member) { return seats.keeps(village, householdOf(reader, member)); });
}

bool isRemembered(Reader &reader, const Seats &seats, const OfficeId &village, const NetRecord &record, const std::optional<Row> &current)
{
    if (current || record.operation != Operation::Insert)
        return false;
    return seats.keeps(village, record.table == "alias"_L1 ? householdOf(reader, record.key) : shown(record.cells.value(u"household_id"_s).after));
}

} // namespace xieli::exchange
