// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aidelsewhere.h"

#include "casework/headname.h"
#include "exchange/movehistory.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<HouseholdMove> lineOf(Reader &reader, const HouseholdId &household, MoveSide side)
{
    for (HouseholdMove &move : reader.where<HouseholdMove>("household_id", household))
        if (move.side == side && (side == MoveSide::In || move.state == MoveState::Offered || move.state == MoveState::Arrived))
            return std::move(move);
    return std::nullopt;
}

} // namespace

QString aidNameOf(Reader &reader, const AidDecision &decision)
{
    if (decision.household)
        return headNameOf(reader, *decision.household);
    const auto person = decision.transient ? reader.find<TransientPerson>(*decision.transient) : std::nullopt;
    return person ? person->name : QString();
}

std::optional<AidElsewhere> decidedElsewhere(Reader &reader, const AidRequest &request)
{
    const auto in = lineOf(reader, request.household, MoveSide::In);
    if (!in)
        return std::nullopt;
    for (const auto &aid : exchange::historyFrom(in->history).aid)
        if (aid.request == request.id.text())
            return AidElsewhere{in->place, aid.action, aid.amount, aid.paid(), aid.decidedOn};
    return std::nullopt;
}

QString movedAwayTo(Reader &reader, const HouseholdId &household)
{
    const auto out = lineOf(reader, household, MoveSide::Out);
    return !out ? QString() : out->otherName.isEmpty() ? out->place : out->otherName;
}

std::optional<Error> notOursToDecide(Reader &reader, const AidRequest &request)
{
    if (const QString place = movedAwayTo(reader, request.household); !place.isEmpty())
        return Error{u"aid.moved_away"_s, {{u"place"_s, place}}};
    if (const auto before = decidedElsewhere(reader, request))
        return Error{u"aid.decided_elsewhere"_s, {{u"place"_s, before->place}, {u"day"_s, isoText(before->decidedOn)}, {u"amount"_s, before->amount.toString()}}};
    const auto in = lineOf(reader, request.household, MoveSide::In);
    if (!in || in->state == MoveState::Arrived)
        return std::nullopt;
    const bool isAwaited = in->state == MoveState::Leaving || in->state == MoveState::Offered;
    return Error{isAwaited ? u"aid.not_arrived"_s : u"aid.move_declined"_s, {}};
}

std::vector<Error> aidFaults(Reader &reader)
{
    std::vector<Error> faults;
    QMap<QString, std::vector<AidDecision>> ofMatters;
    reader.forEach<AidDecision>([&](AidDecision decision) {
        const QString matter = decision.request ? decision.request->text() : decision.transient.value_or(TransientId()).text();
        if (!decision.voidedOn)
            ofMatters[matter].push_back(std::move(decision));
    });
    for (const std::vector<AidDecision> &decisions : std::as_const(ofMatters)) {
        QStringList days;
        for (const AidDecision &decision : decisions)
            days << isoText(decision.decidedOn);
        if (decisions.size() > 1)
            faults.push_back({u"aid.decided_twice"_s, {{u"name"_s, aidNameOf(reader, decisions.front())}, {u"days"_s, days.join(u'、')}}});
    }
    QHash<AidStageId, Money> paid;
    reader.forEach<AidPayment>([&](const AidPayment &payment) {
        if (!payment.voidedOn)
            paid[payment.stage] += payment.amount;
    });
    reader.forEach<AidStagePlan>([&](const AidStagePlan &stage) {
        const auto decision = stage.amount < paid.value(stage.id) ? reader.find<AidDecision>(stage.decision) : std::nullopt;
        if (decision)
            faults.push_back({u"aid.given_twice"_s, {{u"name"_s, aidNameOf(reader, *decision)}, {u"day"_s, isoText(stage.dueOn)}, {u"amount"_s, stage.amount.toString()},
                                                     {u"paid"_s, paid.value(stage.id).toString()}}});
    });
    return faults;
}

} // namespace xieli::casework
