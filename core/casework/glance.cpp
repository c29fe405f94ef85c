// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/glance.h"

#include "casework/inforce.h"
#include "casework/ledger.h"
#include "casework/twiceapproved.h"
#include "model/householdmove.h"
#include "store/reader.h"

#include <QSet>

namespace xieli::casework {

namespace {

constexpr int months = 12;

/// The index of a month in the twelve; empty: outside.
std::optional<std::size_t> placeOf(Month month, Month last)
{
    const int at = months - 1 - (last - month);
    return at >= 0 && at < months ? std::optional(static_cast<std::size_t>(at)) : std::nullopt;
}

void countPeople(Reader &reader, Month last, Glance &glance)
{
    QHash<HouseholdId, std::vector<Decision>> decisions;
    reader.forEach<Decision>([&](const Decision &decision) { decisions[decision.household].push_back(decision); });
    QSet<HouseholdId> open;
    reader.forEach<Household>([&](const Household &household) {
        if (household.closedOn)
            return;
        open.insert(household.id);
        ++glance.households;
        const std::vector<Decision> own = decisions.value(household.id);
        const Decision *best = leading(own, last);
        if (!best && std::ranges::any_of(own, [last](const Decision &decision) { return !decision.voidedOn && decision.startMonth <= last; }))
            ++glance.ended;
        else
            ++glance.byCategory[best ? QString(toCode(best->category)) : QString()];
    });
    reader.forEach<Member>([&](const Member &member) {
        glance.persons += open.contains(member.household) && member.coLiving && !member.diedOn && !member.leftOn ? 1 : 0;
    });
}

/// What came along with a household that moved is the work of those who visited it there, and is counted with them.
void addVisits(Reader &reader, Month last, Glance &glance)
{
    QHash<HouseholdId, Day> arrived;
    for (const HouseholdMove &in : reader.where<HouseholdMove>("side", MoveSide::In))
        arrived.insert(in.household, in.day);
    reader.forEach<Visit>([&](const Visit &visit) {
        const auto at = visit.day.isValid() ? placeOf(Month::of(visit.day), last) : std::nullopt;
        if (at && (!arrived.contains(visit.household) || visit.day >= arrived.value(visit.household)))
            ++glance.visits[*at].second;
    });
}

void addPayments(Reader &reader, Month last, Glance &glance)
{
    QSet<QString> approved;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        if (batch.state == BatchState::Approved)
            approved.insert(batch.id.text());
    const QSet<QString> unpaid = neverPaid(reader);
    reader.forEach<PaymentLine>([&](const PaymentLine &line) {
        const auto at = placeOf(line.forMonth, last);
        if (at && approved.contains(line.batch.text()) && !unpaid.contains(line.id.text()) && line.kind != PaymentKind::Receivable && line.kind != PaymentKind::Recovery)
            glance.paid[*at].second += line.amount;
    });
}

} // namespace

Result<Glance> glance(Office &office, Month last)
{
    return office.file->read([last](Reader &reader) {
        Glance glance;
        for (int i = months - 1; i >= 0; --i) {
            glance.paid.emplace_back(last - i, Money());
            glance.visits.emplace_back(last - i, 0);
        }
        countPeople(reader, last, glance);
        addPayments(reader, last, glance);
        addVisits(reader, last, glance);
        return glance;
    });
}

} // namespace xieli::casework
