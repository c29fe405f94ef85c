// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportfacts.h"

#include "casework/ledger.h"
#include "casework/paysteps.h"
#include "casework/twiceapproved.h"
#include "store/reader.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QHash<HouseholdId, QString> keepersNames(Reader &reader)
{
    QHash<OfficeId, QString> names;
    reader.forEach<Peer>([&](const Peer &peer) { names.insert(peer.id, peer.name); });
    QHash<HouseholdId, QString> keepers;
    reader.forEach<HouseholdSeat>([&](const HouseholdSeat &seat) { keepers.insert(HouseholdId(seat.id), names.value(seat.peer)); });
    return keepers;
}

void readHouseholds(Reader &reader, ReportFacts &facts)
{
    const auto keepers = keepersNames(reader);
    const OfficeRow own = reader.office();
    const QString otherwise = own.role == OfficeRole::Village ? own.name : noVillage();
    facts.households.reserve(std::size_t(reader.count<Household>()));
    reader.forEachOf<Household>({"id", "village", "group_name", "residence", "registered_poor", "poverty_cause", "closed_on", "closed_reason"}, {}, [&](Household row) {
        QString village = !row.village.isEmpty() ? row.village : keepers.value(row.id, otherwise);
        facts.places.insert(row.id, int(facts.households.size()));
        facts.households.push_back({std::move(row), std::move(village), {}, {}});
    });
}

void readPeople(Reader &reader, ReportFacts &facts)
{
    const auto in = [&facts](const HouseholdId &id) { return facts.places.constFind(id); };
    reader.forEachOf<Member>({"id", "household_id", "position", "name", "id_number_text", "birth_date", "sex", "relation", "labour_capacity", "health", "disability_kind", "disability_grade",
                              "disability_certificate", "disability_valid_until", "co_living", "joined_on", "left_on", "died_on", "care_place", "came_from_member_id", "registered_poor"}, {},
                             [&](Member row) {
                                 if (const auto place = in(row.household); place != facts.places.cend())
                                     facts.households[std::size_t(*place)].members.push_back(std::move(row));
                             });
    QHash<QString, std::vector<MemberId>> named;
    reader.forEach<DecisionPerson>([&](const DecisionPerson &person) { named[person.decision].push_back(person.member); });
    reader.forEachOf<Decision>({"id", "household_id", "member_id", "benefit", "category", "class", "state", "persons", "start_month", "end_month", "decided_on", "reason", "voided_on", "void_reason", "action", "document"}, {},
                               [&](Decision row) {
                                   row.named = named.value(row.id.text());
                                   const auto place = in(row.household);
                                   if (place == facts.places.cend() || (!row.gives() && (row.action != u"stop" || row.voidedOn)))
                                       return;
                                   ReportHousehold &household = facts.households[std::size_t(*place)];
                                   (row.gives() ? household.decisions : household.endings).push_back(std::move(row));
                               });
    for (ReportHousehold &each : facts.households)
        std::stable_sort(each.members.begin(), each.members.end(), [](const Member &a, const Member &b) { return a.position < b.position; });
}

/// Lines by which nothing was or will be paid.
struct UnpaidLines {
    explicit UnpaidLines(Reader &reader) : cancelled(cancelledOn(reader)), doubles(doubleLines(reader)) {}
    QHash<QString, Day> cancelled;
    QSet<QString> doubles;                  ///< another approval of the month pays them
};

/// The lines of a batch. What was asked back by instalment is no money yet: receipts are.
void readLines(Reader &reader, const PaymentBatch &batch, const ReportPeriod &period, const UnpaidLines &unpaid, ReportFacts &facts, Money *paid)
{
    const bool opening = isOpening(batch);
    reader.forEachOf<PaymentLine>({"id", "household_id", "member_id", "benefit", "for_month", "kind", "amount_fen", "persons", "extra_fen"}, {{"batch_id", Codec<PaymentBatchId>::to(batch.id)}},
                                  [&](PaymentLine line) {
        const auto place = facts.places.constFind(line.household);
        const Month month = opening ? line.forMonth : batch.month;
        const bool isNothing = (opening && line.amount.isZero()) || unpaid.doubles.contains(line.id.text()); // a person said that it was not paid
        if (place == facts.places.cend() || isNothing || line.kind == PaymentKind::Recovery || month.year() != period.last.year() || period.last < month)
            return;
        const Day cancelled = unpaid.cancelled.value(line.id.text());
        if (paid && !cancelled.isValid() && (line.kind == PaymentKind::Regular || line.kind == PaymentKind::BackPay))
            *paid += line.amount;
        const auto what = opening ? ReportMoney::What::Opening : cancelled.isValid() ? ReportMoney::What::Cancelled : ReportMoney::What::Line;
        facts.money.push_back({what, *place, line.member, line.benefit, line.kind, month, line.amount, line.extras.value_or(Money()), line.persons, cancelled});
    });
}

void readOrders(Reader &reader, const PaymentBatch &batch, const UnpaidLines &unpaid, ReportFacts &facts, ReportBatch &sums)
{
    for (const OrderRow &row : orderRows(reader, batch.id)) {
        sums.hasOrders = true;
        const QStringList lines = lineIds(row.order);
        const bool isUnpaid = std::any_of(lines.begin(), lines.end(), [&](const QString &line) { return unpaid.cancelled.contains(line) || unpaid.doubles.contains(line); });
        if (row.isFollowUp || isUnpaid)
            continue; // a follow-up counts where it was ordered first
        sums.orders += row.order.amount;
        const auto place = facts.places.constFind(row.order.household);
        if (place == facts.places.cend() || row.state != OrderState::Bounced)
            continue;
        ReportMoney money;
        money.what = ReportMoney::What::Bounced;
        money.household = *place;
        money.member = row.order.member;
        money.month = batch.month;
        money.amount = row.order.amount;
        facts.money.push_back(std::move(money));
    }
}

void readMoney(Reader &reader, const ReportPeriod &period, ReportFacts &facts)
{
    const UnpaidLines unpaid(reader);
    for (const PaymentBatch &batch : reader.all<PaymentBatch>()) {
        if (batch.state != BatchState::Approved || isReissue(batch) || (!isOpening(batch) && !isOwnApproval(reader, batch)))
            continue;
        if (isOpening(batch)) {
            readLines(reader, batch, period, unpaid, facts, nullptr);
            continue;
        }
        if (batch.month.year() != period.last.year() || period.last < batch.month)
            continue;
        ReportBatch sums{batch.month, {}, {}, false};
        readLines(reader, batch, period, unpaid, facts, &sums.lines);
        readOrders(reader, batch, unpaid, facts, sums);
        facts.batches.push_back(sums);
        for (const PaymentFunding &part : reader.where<PaymentFunding>("batch_id", batch.id))
            facts.funding.push_back({batch.month, part.benefit, part.source, part.amount});
    }
    reader.forEach<RecoveryReceipt>([&](const RecoveryReceipt &receipt) {
        const auto place = facts.places.constFind(receipt.household);
        if (receipt.voidedOn || !receipt.day.isValid() || place == facts.places.cend())
            return;
        const Month month = Month::of(receipt.day);
        if (month.year() == period.last.year() && month <= period.last)
            facts.money.push_back({ReportMoney::What::Recovered, *place, receipt.member, receipt.benefit, PaymentKind::Recovery, month, receipt.amount, {}, 0});
    });
}

} // namespace

const Member *ReportHousehold::member(const MemberId &id) const
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member &member) { return member.id == id; });
    return found == members.end() ? nullptr : &*found;
}

const Member *ReportHousehold::head() const
{
    const auto found = std::find_if(members.begin(), members.end(), [](const Member &member) { return member.isHead(); });
    return found != members.end() ? &*found : members.empty() ? nullptr : &members.front();
}

ReportFacts reportFacts(Reader &reader, const ReportPeriod &period)
{
    ReportFacts facts;
    readHouseholds(reader, facts);
    readPeople(reader, facts);
    readMoney(reader, period, facts);
    return facts;
}

} // namespace xieli::casework
