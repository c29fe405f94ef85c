// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/takingback.h"

#include "casework/moves.h"
#include "casework/movewords.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

template <class Given>
Result<void> act(Writer &writer, const Given &given, TakingBack way, const QString &why)
{
    if (way == TakingBack::AtOnce)
        return exchange::takeBack(writer, given);
    return exchange::askBack(writer, given, why) ? Result<void>() : fail(u"moves.ask_nobody"_s);
}

/// Of an arrived household, as long as nobody there has answered.
template <class Given>
TakingBack wayOf(Reader &reader, const Given &given, bool isVillages)
{
    if (given.state != MoveState::Offered)
        return TakingBack::No;
    if (!exchange::isOnItsWay(reader, given))
        return TakingBack::AtOnce;
    return isVillages ? TakingBack::ByAsking : TakingBack::No;
}

} // namespace

TakingBack takingBack(Reader &reader, const HouseholdMove &out)
{
    const auto receiver = reader.find<Peer>(OfficeId(out.otherOffice));
    return wayOf(reader, out, receiver && receiver->role == OfficeRole::Village);
}

TakingBack takingBack(Reader &reader, const ArrivalFile &file) { return wayOf(reader, file, true); }

Result<TakingBack> takeMoveBack(Office &office, const QString &id, const QString &why)
{
    const auto row = move(office, id);
    if (!row)
        return tl::unexpected(row.error());
    if (row->takingBack == TakingBack::No)
        return fail(u"moves.not_now"_s, {{u"head"_s, row->head}, {u"told"_s, row->told}});
    const QString reason = why.trimmed();
    if (reason.isEmpty())
        return fail(u"moves.reason_needed"_s);
    const QString title = row->takingBack == TakingBack::AtOnce ? u"moves.change_taken_back"_s : u"moves.change_asked_back"_s;
    const auto done = office.file->change({title, {{u"head"_s, row->head}, {u"what"_s, reason}}}, [&](Writer &writer) -> Result<void> {
        if (const auto file = writer.find<ArrivalFile>(id))
            return act(writer, *file, row->takingBack, reason);
        return act(writer, writer.find<HouseholdMove>(id).value(), row->takingBack, reason);
    });
    return done ? Result<TakingBack>(row->takingBack) : tl::unexpected(done.error());
}

} // namespace xieli::casework
