// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bouncedmoney.h"

#include "casework/twiceapproved.h"

namespace xieli::casework {

namespace {

QSet<QString> reissuedOrders(Reader &reader)
{
    QSet<QString> reissued;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        if (isReissue(batch) && batch.state == BatchState::Approved)
            for (const PaymentOrder &order : frozenOrders(reader, batch.id))
                reissued.insert(order.reissueOf);
    return reissued;
}

/// Whether another approval of the month orders the same money: that order stands.
bool isDouble(Reader &reader, const PaymentOrder &order)
{
    const auto batch = reader.find<PaymentBatch>(order.batch);
    if (!batch || approvalsOf(reader, batch->month).size() < 2)
        return false;
    const auto rows = monthRows(reader, batch->month);
    return std::any_of(rows.begin(), rows.end(), [&](const OrderRow &row) { return row.order.id == order.id && row.isDouble; });
}

bool isFirstPaid(Reader &reader, const PaymentOrder &followUp, const QHash<PaymentOrderId, PaymentOutcome> &outcomes)
{
    for (auto before = std::optional(followUp); before && !before->reissueOf.isEmpty();) {
        const PaymentOrderId first(before->reissueOf);
        if (const auto outcome = outcomes.constFind(first); outcome != outcomes.cend() && outcome->kind == OutcomeKind::Paid)
            return true;
        before = reader.find<PaymentOrder>(first);
    }
    return false;
}

} // namespace

QHash<PaymentOrderId, QStringList> paidTwice(Reader &reader)
{
    QHash<PaymentOrderId, QStringList> lines;
    std::optional<QHash<PaymentOrderId, PaymentOutcome>> outcomes;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>()) {
        if (!isReissue(batch) || batch.state != BatchState::Approved)
            continue;
        if (!outcomes)
            outcomes = standings(reader);
        for (const PaymentOrder &order : frozenOrders(reader, batch.id)) {
            const auto own = outcomes->constFind(order.id);
            const bool hasIt = own != outcomes->cend() && (own->kind == OutcomeKind::Paid || own->kind == OutcomeKind::Sent);
            if (hasIt && isFirstPaid(reader, order, *outcomes))
                lines.insert(order.id, lineIds(order));
        }
    }
    return lines;
}

QHash<QString, PaymentOrder> bouncedMoney(Reader &reader)
{
    QHash<QString, PaymentOrder> money;
    if (reader.count<PaymentOutcome>({{"kind", toCode(OutcomeKind::Bounced)}}) == 0)
        return money;
    const QSet<QString> reissued = reissuedOrders(reader);
    const auto outcomes = standings(reader);
    for (auto outcome = outcomes.cbegin(); outcome != outcomes.cend(); ++outcome) {
        if (outcome->kind != OutcomeKind::Bounced || reissued.contains(outcome.key().text()))
            continue;
        const auto order = reader.find<PaymentOrder>(outcome.key());
        if (!order || isDouble(reader, *order))
            continue;
        for (const QString &id : lineIds(*order))
            if (const auto line = reader.find<PaymentLine>(id))
                money.insert(ownMonth(*line), *order);
    }
    return money;
}

std::map<policy::PaidFor, Money> neverHad(const HouseholdId &household, const std::vector<PaymentLine> &paid, const QHash<QString, PaymentOrder> &bounced)
{
    std::map<policy::PaidFor, Money> came;
    for (const PaymentLine &line : paid)
        if (line.kind != PaymentKind::Recovery)
            came[{line.forMonth, line.benefit, line.member}] += line.amount;
    std::map<policy::PaidFor, Money> never;
    for (const auto &[what, open] : policy::outstanding(paid)) {
        const Money part = bounced.contains(ownMonth(household, what)) ? open : std::min(open, -came[what]);
        if (part > Money())
            never[what] = part;
    }
    return never;
}

} // namespace xieli::casework
