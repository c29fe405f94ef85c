// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/takingback.h"

#include "exchange/arrival.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

template <class Given>
QString inKey(const Given &given) { return inMoveKey(arrivalSeed(given.id, given.attempt)); }

bool isPackedSince(Reader &reader, const OfficeId &receiver, std::int64_t change)
{
    const auto sent = reader.where<ParcelSent>("peer_id", receiver);
    return std::any_of(sent.begin(), sent.end(), [&](const ParcelSent &parcel) { return parcel.toChange >= change; });
}

std::int64_t madeIn(Reader &reader, const QString &line)
{
    const auto history = reader.history(QLatin1String(HouseholdMove::table), line);
    return history.empty() ? 0 : history.front().entry.sequence;
}

std::vector<std::pair<QString, QString>> madeBy(const Change &change)
{
    std::vector<std::pair<QString, QString>> made;
    for (const xieli::CellChange &cell : change.cells)
        if (const std::pair record(cell.table, cell.key); cell.op == RowOp::Insert && cell.table != "picture"_L1 && (made.empty() || made.back() != record))
            made.push_back(record);
    return made;
}

/// What was written when the file was given goes again: household, people, papers, the line and the seat. Photographs stay.
Result<void> removeArrival(Writer &writer, const QString &line)
{
    const std::int64_t given = madeIn(writer, line);
    const auto change = writer.change(given);
    if (!change)
        return fail(u"exchange.move_used"_s);
    const auto made = madeBy(*change);
    for (const auto &[table, key] : made) {
        const auto history = writer.history(table, key);
        const bool isLine = table == QLatin1String(HouseholdMove::table); // what is told of the old place is written there by the way
        if (!isLine && !history.empty() && history.back().entry.sequence > given)
            return fail(u"exchange.move_used"_s);
    }
    for (auto record = made.rbegin(); record != made.rend(); ++record) {
        if (record->first == QLatin1String(HouseholdSeat::table))
            writer.remove<HouseholdSeat>(record->second);
        else
            writer.applyRemoval(record->first, record->second);
    }
    return writer.dangling().isEmpty() ? Result<void>() : fail(u"exchange.move_used"_s);
}

bool writeAsked(Writer &writer, const QString &line, const QString &why)
{
    auto in = writer.find<HouseholdMove>(line);
    if (!in || in->state != MoveState::Offered)
        return false;
    in->answer = why;
    writer.update(*in);
    return true;
}

} // namespace

bool isOnItsWay(Reader &reader, const HouseholdMove &out)
{
    const auto history = reader.history(QLatin1String(HouseholdMove::table), out.id);
    return history.empty() || isPackedSince(reader, OfficeId(out.otherOffice), history.back().entry.sequence);
}

bool isOnItsWay(Reader &reader, const ArrivalFile &file)
{
    const auto seat = reader.find<HouseholdMove>(inKey(file));
    const auto keeper = seat ? reader.find<HouseholdSeat>(seat->household.text()) : std::nullopt;
    return !keeper || isPackedSince(reader, keeper->peer, madeIn(reader, seat->id));
}

Result<void> takeBack(Writer &writer, HouseholdMove out)
{
    if (const QString line = inKey(out); writer.find<HouseholdMove>(line)) // to another township nothing is written before it is packed
        if (const auto removed = removeArrival(writer, line); !removed)
            return removed;
    out.state = MoveState::Leaving;
    out.otherOffice.clear();
    out.otherName.clear();
    out.otherHousehold.clear();
    out.answer.clear();
    writer.update(out);
    return {};
}

Result<void> takeBack(Writer &writer, ArrivalFile file)
{
    if (const auto removed = removeArrival(writer, inKey(file)); !removed)
        return removed;
    file.state = MoveState::Leaving;
    file.village.clear();
    file.answer.clear();
    writer.update(file);
    return {};
}

bool askBack(Writer &writer, HouseholdMove out, const QString &why)
{
    if (!writeAsked(writer, inKey(out), why))
        return false;
    out.answer = why;
    writer.update(out);
    return true;
}

// what stands in the file's own answer is told to the township that sent it
bool askBack(Writer &writer, const ArrivalFile &file, const QString &why) { return writeAsked(writer, inKey(file), why); }

} // namespace xieli::exchange
