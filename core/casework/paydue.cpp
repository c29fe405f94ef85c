// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paydue.h"

#include "casework/paysteps.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/twiceapproved.h"
#include "policy/receivables.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Of a month that is approved. `exported`: its last bank file; empty: none was written. Of a closed month only what came back and was neither issued
/// again nor cancelled: closing says why it stays open, not that the family has its money.
void addOrders(Reader &reader, Month month, bool isClosed, const std::optional<Day> &exported, const Office &office, std::vector<DueItem> &list)
{
    int open = 0, bounced = 0;
    Money openSum, bouncedSum;
    for (const OrderRow &row : monthRows(reader, month)) {
        if (row.isFollowUp) // how it stands, the order says that bounced
            continue;
        if (row.state == OrderState::Open && !row.isDouble) {
            ++open;
            openSum += row.order.amount;
        } else if (row.state == OrderState::Bounced) {
            ++bounced;
            bouncedSum += row.order.amount;
        }
    }
    const auto add = [&](const QString &reason, int count, Money sum) {
        if (count > 0)
            list.push_back({DueKind::Payment, {}, {}, month.toString(), {}, office.today, reason,
                            {{u"month"_s, month.toString()}, {u"day"_s, isoText(exported)}, {u"count"_s, QString::number(count)}, {u"sum"_s, sum.toString()}}, month.toString()});
    };
    if (!isClosed && exported && *exported < office.today) // the day of the file itself the bank cannot have answered
        add(u"due.bank_return"_s, open, openSum);
    add(u"due.bounced"_s, bounced, bouncedSum);
}

Result<void> addInstalments(Office &office, std::vector<DueItem> &list)
{
    const auto households = receivables(office);
    const auto came = households ? receipts(office) : tl::unexpected(households.error());
    if (!came)
        return tl::unexpected(came.error());
    QHash<QString, Money> received;
    for (const RecoveryReceipt &receipt : *came)
        if (!receipt.voidedOn)
            received[receipt.recovery] += receipt.amount;
    const Month now = Month::of(office.today);
    for (const ReceivableRow &row : *households)
        for (const RecoveryDecision &decision : row.decisions) {
            const Money paid = received.value(decision.id.text());
            const Money behind = policy::dueUntil(decision, now) - paid;
            if (decision.voidedOn || behind <= Money())
                continue;
            const bool isOlder = policy::dueUntil(decision, now - 1) > paid;
            list.push_back({DueKind::Payment, row.household, {}, row.headName, row.group, isOlder ? (now - 1).lastDay() : now.lastDay(), u"due.instalment"_s,
                            {{u"behind"_s, behind.toString()}, {u"came"_s, paid.toString()}, {u"sum"_s, decision.amount.toString()}}, now.toString()});
        }
    return {};
}

} // namespace

Result<void> addPayments(Office &office, std::vector<DueItem> &list)
{
    if (office.role != OfficeRole::Township)
        return {};
    const auto found = office.file->read([&](Reader &reader) {
        QSet<QString> seen; // a month may have been approved twice
        for (const PaymentBatch &batch : reader.all<PaymentBatch>()) {
            if (batch.state != BatchState::Approved || seen.contains(batch.month.toString()))
                continue;
            const bool isClosed = lastStep(reader, batch.id, {u"closed"_s}).has_value();
            const auto exported = lastStep(reader, batch.id, {u"exported"_s});
            if (!exported && !lastStep(reader, batch.id, {u"returned"_s}))
                continue; // the bank has not heard of it
            seen.insert(batch.month.toString());
            addOrders(reader, batch.month, isClosed, exported ? std::optional(exported->day) : std::nullopt, office, list);
        }
    });
    return found ? addInstalments(office, list) : tl::unexpected(found.error());
}

} // namespace xieli::casework
