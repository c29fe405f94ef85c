// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

#include "exchange/arrival.h"
#include "exchange/movehistory.h"
#include "exchange/moves.h"

namespace xieli::test {

namespace {

const QString leavingDay = u"2018-06-01"_s;
const QString moveTable = u"household_move"_s;

Value value(const QString &text) { return Value(text); }

} // namespace

/// What of a household stands in an office's file, of the tables that are edited; the household first.
World::Rows World::recordsOf(int office, const QString &household)
{
    Rows rows;
    for (const QString &table : {u"household"_s, u"member"_s, u"survey"_s, u"income_item"_s})
        for (const QString &key : keysAt(office, table)) {
            const exchange::Row held = *row(office, table, key);
            if (table == "household"_L1 ? key == household : shownValue(held.value(u"household_id"_s)) == household)
                rows.push_back({{table, key}, held});
        }
    return rows;
}

/// Everybody of a household leaves for another village; it is closed and says where to.
void World::moveOut()
{
    const int village = anyVillage();
    QStringList open;
    for (const QString &key : keysAt(village, u"household"_s))
        if (isNull(row(village, u"household"_s, key)->value(u"closed_on"_s)) && m_model.homeOf(key) == village
            && std::none_of(m_moves.begin(), m_moves.end(), [&](const Move &move) { return move.household == key; }))
            open << key;
    const QString household = pick(open);
    if (household.isEmpty() || m_desks[std::size_t(village)].isOld)
        return edit();
    HouseholdMove out;
    out.id = newId<HouseholdId>().text();
    out.household = HouseholdId(household);
    out.day = Day::fromString(leavingDay, Qt::ISODate);
    out.head = u"某人"_s;
    note(u"%1 lets %2 move out"_s.arg(nameOfDesk(village), household));
    const Rows family = recordsOf(village, household);
    must(file(village).change({u"test.move"_s}, [&](Writer &writer) {
        for (const auto &[record, held] : family)
            if (record.first == "household"_L1)
                writeField(village, writer, record, u"closed_on"_s, value(leavingDay));
            else if (record.first == "member"_L1 && isNull(held.value(u"left_on"_s)) && isNull(held.value(u"died_on"_s)))
                writeField(village, writer, record, u"left_on"_s, value(leavingDay));
        naive::Thing thing{household, recordName(u"household"_s, household)};
        thing.keeper = naive::Keeper::Township;
        make(village, writer, out, thing);
    }), u"move out"_s);
    m_moves.push_back({village, household, out.id});
}

/// The township gives the file to a village: from then on that is a household of its own there.
void World::giveMove()
{
    std::vector<Move *> waiting;
    for (Move &move : m_moves)
        if (const auto line = row(township, moveTable, move.out); line && (shownValue(line->value(u"state"_s)) == "leaving"_L1 || shownValue(line->value(u"state"_s)) == "declined"_L1))
            waiting.push_back(&move);
    if (waiting.empty())
        return moveOut();
    Move &move = *waiting[std::size_t(m_random.bounded(int(waiting.size())))];
    const int to = (move.from + 1 + int(m_random.bounded(2))) % 3;
    const Rows family = recordsOf(township, move.household);
    if (family.empty() || family.front().first.first != "household"_L1)
        return;
    const QString before = shownValue(row(township, moveTable, move.out)->value(u"state"_s));
    must(file(township).change({u"test.give"_s}, [&](Writer &writer) {
        exchange::giveToVillage(writer, *writer.find<HouseholdMove>(move.out), *writer.find<Peer>(idOfDesk(to)), theDay);
    }), u"give"_s);
    const auto line = must(file(township).read([&](Reader &reader) { return reader.find<HouseholdMove>(move.out); }), u"line"_s);
    const QString seed = exchange::arrivalSeed(move.out, line->attempt);
    move.to = to;
    move.arrived = line->otherHousehold;
    move.in = exchange::inMoveKey(seed);
    move.answer.clear();
    move.atGiving.clear();
    note(u"township gives %1 to %2 as %3"_s.arg(move.household, nameOfDesk(to), move.arrived));
    m_model.write(township, {recordName(moveTable, move.out), u"state"_s}, before, u"offered"_s);
    m_model.giveHome(move.arrived, to);
    tellArrival(move, family, seed);
}

/// The same family anew, under keys of its own, as the township had it; who left with the household lives here.
void World::tellArrival(Move &move, const Rows &family, const QString &seed)
{
    const auto newKey = [&](const QString &key) { return exchange::arrivalKey(seed, key); };
    const auto tell = [&](const QString &table, const QString &key, naive::Thing thing) {
        if (!m_keys[table].contains(key))
            m_keys[table] << key;
        m_model.make(township, recordName(table, key), thing);
    };
    for (const auto &[record, held] : family) {
        const auto &[table, key] = record;
        naive::Thing thing{move.arrived, table == "household"_L1 ? QString() : recordName(u"household"_s, move.arrived)};
        if (table == "income_item"_L1)
            thing.parent = recordName(u"survey"_s, newKey(shownValue(held.value(u"survey_id"_s))));
        thing.maker = township;
        thing.first = fieldsOf(table, held);
        for (auto field = thing.first.cbegin(); field != thing.first.cend(); ++field)
            move.atGiving.insert({recordName(table, key), field.key()}, *field);
        if (table == "household"_L1)
            thing.first[u"closed_on"_s] = naive::nothing;
        if (table == "member"_L1 && thing.first.value(u"left_on"_s) == leavingDay && thing.first.value(u"died_on"_s) == naive::nothing)
            thing.first[u"left_on"_s] = naive::nothing;
        tell(table, newKey(key), thing);
    }
    naive::Thing line{move.arrived, recordName(u"household"_s, move.arrived)};
    line.keeper = naive::Keeper::Township;
    line.maker = move.to; // who answers on it
    line.first = {{u"state"_s, u"offered"_s}};
    tell(moveTable, move.in, line);
}

/// The new village says that they have come, or that it does not take them.
void World::answerMove()
{
    std::vector<Move *> offered;
    for (Move &move : m_moves)
        if (move.to >= 0 && move.answer.isEmpty())
            if (const auto line = row(move.to, moveTable, move.in); line && shownValue(line->value(u"state"_s)) == "offered"_L1)
                offered.push_back(&move);
    if (offered.empty())
        return giveMove();
    Move &move = *offered[std::size_t(m_random.bounded(int(offered.size())))];
    move.answer = m_random.bounded(3) == 0 ? u"declined"_s : u"arrived"_s;
    note(u"%1 says of %2: %3"_s.arg(nameOfDesk(move.to), move.arrived, move.answer));
    must(file(move.to).change({u"test.answer"_s}, [&](Writer &writer) {
        if (move.answer == "declined"_L1 && isNull(writer.row(u"household"_s, move.arrived)->value(u"closed_on"_s)))
            writeField(move.to, writer, {u"household"_s, move.arrived}, u"closed_on"_s, value(theDay.toString(Qt::ISODate)));
        writeField(move.to, writer, {moveTable, move.in}, u"state"_s, value(move.answer));
    }), u"answer"_s);
    move.answerEdit = m_model.lastEdit();
}

/// The township takes over to the line of the old place what it hears of the new one.
void World::hearAnswers()
{
    for (Move &move : m_moves) {
        if (move.answerEdit < 0 || !m_model.known(township).has(move.answerEdit))
            continue;
        m_model.write(township, {recordName(moveTable, move.out), u"state"_s}, u"offered"_s, move.answer);
        move.answerEdit = -1;
    }
}

/// What was written at the old place since is told to the new one, though it goes in nowhere.
void World::judgeMoves()
{
    for (const Move &move : m_moves) {
        if (move.to < 0 || move.answer == "declined"_L1 || !row(township, moveTable, move.in))
            continue;
        const QString told = shownValue(row(move.to, moveTable, move.in)->value(u"history"_s));
        const auto later = exchange::historyFrom(told).later;
        for (auto field = move.atGiving.cbegin(); field != move.atGiving.cend(); ++field) {
            const QString table = field.key().record.section(u' ', 0, 0), key = field.key().record.section(u' ', 1);
            const auto held = row(township, table, key);
            const bool isTold = std::any_of(later.begin(), later.end(), [&](const auto &each) { return each.table == table && each.key == key && each.column == field.key().column; });
            if (held && toldValue(held->value(field.key().column)) != *field && !isTold)
                throw Trouble{u"%1 was not told of %2 of %3, written where they left"_s.arg(nameOfDesk(move.to), field.key().column, field.key().record)};
        }
    }
}

} // namespace xieli::test
