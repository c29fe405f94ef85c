// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/standings.h"

#include "exchange/destroyed.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/settle.h"
#include "exchange/twopeople.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

bool isNewer(Reader &reader, const RecordFate &fate, const QString &column, std::int64_t change, const Peer &teller)
{
    const auto history = reader.history(fate.table, fate.key);
    for (auto line = history.rbegin(); line != history.rend() && line->entry.sequence > change; ++line)
        for (const xieli::CellChange &cell : line->cells)
            if (line->entry.origin != teller.id.text() && (column == "*"_L1 || cell.column == column))
                return true;
    return false;
}

RecordFate standingNow(Reader &reader, RecordFate fate)
{
    if (fate.stands.isEmpty())
        return fate;
    const auto row = reader.row(fate.table, fate.key);
    if (fate.stands.contains(u"*"_s)) {
        if (row && !isDestroyed(reader, fate.table, fate.key)) // it was put back here since
            fate.stands.clear();
        return fate;
    }
    if (!row || isDestroyed(reader, fate.table, fate.key)) { // of blanks nothing is told
        fate.stands.clear(); // its removal is told as a change
        return fate;
    }
    for (auto cell = fate.stands.begin(); cell != fate.stands.end(); ++cell)
        *cell = row->value(cell.key());
    return fate;
}

void applyStandings(Writer &writer, std::vector<std::pair<RecordFate, std::int64_t>> told, const Peer &teller)
{
    const QStringList &order = tablesFrom(OfficeRole::Village); // parents before children
    std::stable_sort(told.begin(), told.end(), [&](const auto &a, const auto &b) { return order.indexOf(a.first.table) < order.indexOf(b.first.table); });
    for (const auto &[fate, sentUpTo] : told)
        applyStanding(writer, fate, sentUpTo, teller);
}

void applyStanding(Writer &writer, const RecordFate &fate, std::int64_t sentUpTo, const Peer &teller)
{
    if (isDestroyed(writer, fate.table, fate.key))
        return;
    const auto row = writer.row(fate.table, fate.key);
    const auto mayGoIn = [&](const QString &column) { return !holds(Rule::StandsNotOverNewer) || !isNewer(writer, fate, column, sentUpTo, teller); };
    // a value that cannot stand here is named in the fate, and goes no further
    const auto attempt = [&](const std::function<void()> &body) {
        (void)writer.attempt([&] {
            body();
            if (!row || fate.stands.contains(u"*"_s))
                if (!writer.dangling().isEmpty())
                    throw StoreFailure(u"exchange.dangling"_s);
        });
    };
    if (fate.stands.contains(u"*"_s)) {
        if (row && ownerOf(fate.table) == teller.role && mayGoIn(u"*"_s))
            attempt([&] { writer.applyRemoval(fate.table, fate.key); });
        return;
    }
    Row values;
    const auto takesDayAway = [&](const QString &column, const Value &value) {
        return endings().contains(column) && isNull(value) && row && !isNull(row->value(column)) && !isOfTwoPeople(fate);
    };
    for (auto cell = fate.stands.cbegin(); cell != fate.stands.cend(); ++cell)
        if (mayGoIn(cell.key()) && !takesDayAway(cell.key(), cell.value()))
            values.insert(cell.key(), cell.value());
    if (!values.isEmpty() && (row || fate.stands.size() > 1))
        attempt([&] { writer.applyRow(fate.table, fate.key, values); });
}

} // namespace xieli::exchange
