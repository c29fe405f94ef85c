// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankinside.h"

#include "casework/paysteps.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What stands in an earlier file: such an order is noted as sent. Before that was noted, a file held whatever was open on its day.
class WrittenBefore {
public:
    WrittenBefore(Reader &reader, const PaymentBatchId &month) : m_reader(reader), m_file(lastStep(reader, month, {u"exported"_s})), m_again(lastStep(reader, month, {u"exported_again"_s}))
    {
        reader.forEach<PaymentOutcome>([&](const PaymentOutcome &outcome) {
            if (outcome.kind == OutcomeKind::Sent)
                m_sent.insert(outcome.order);
        });
    }
    bool isSent(const PaymentOrder &order) const { return m_sent.contains(order.id); }
    bool has(const OrderRow &row) const
    {
        if (isSent(row.order) || (!row.isFollowUp && m_file))
            return true;
        const auto batch = row.isFollowUp && m_again ? m_reader.find<PaymentBatch>(row.order.batch) : std::nullopt;
        return batch && batch->approvedOn && *batch->approvedOn < m_again->day;
    }

private:
    Reader &m_reader;
    std::optional<PaymentStep> m_file;
    std::optional<PaymentStep> m_again;
    QSet<PaymentOrderId> m_sent;
};

/// Orders for which another stands that the bank has or will have: what bounced and was issued again; of two that were issued for one, the other.
QSet<PaymentOrderId> replacedOf(const std::vector<OrderRow> &rows, const WrittenBefore &written)
{
    QSet<QString> reissued;
    QHash<QString, PaymentOrderId> standsFor;
    for (const OrderRow &row : rows)
        if (row.isFollowUp) {
            reissued.insert(row.order.reissueOf);
            const bool isWithBank = written.isSent(row.order) || (row.outcome && row.outcome->kind == OutcomeKind::Paid);
            if (isWithBank || !standsFor.contains(row.order.reissueOf))
                standsFor.insert(row.order.reissueOf, row.order.id);
        }
    QSet<PaymentOrderId> replaced;
    for (const OrderRow &row : rows)
        if (reissued.contains(row.order.id.text()) || (row.isFollowUp && standsFor.value(row.order.reissueOf) != row.order.id))
            replaced.insert(row.order.id);
    return replaced;
}

} // namespace

QString ordersInWords(const std::vector<PaymentOrder> &orders, const papers::Wording &wording)
{
    constexpr std::size_t shown = 10;
    QStringList names;
    for (std::size_t at = 0; at < std::min(shown, orders.size()); ++at)
        names << orders[at].payee + u' ' + orders[at].amount.toString();
    const QString list = names.join(u'、');
    return orders.size() <= shown ? list : wording.text(u"casework.bank_some"_s, {{u"orders"_s, list}, {u"count"_s, QString::number(orders.size())}});
}

Result<PaymentBatch> frozenBatch(Reader &reader, Month month)
{
    const auto batch = monthBatch(reader, month);
    const Arguments named{{u"month"_s, month.toString()}};
    if (!batch)
        return fail(u"casework.month_not_drafted"_s, named);
    if (batch->state != BatchState::Approved)
        return fail(u"casework.month_not_approved"_s, named);
    return batch->ordersDigest.isEmpty() ? Result<PaymentBatch>(fail(u"casework.orders_not_frozen"_s, named)) : Result<PaymentBatch>(*batch);
}

Result<ForBank> ordersForBank(Reader &reader, Month month, const BankChoice &choice, const papers::Wording &wording)
{
    const auto batch = frozenBatch(reader, month);
    if (!batch)
        return tl::unexpected(batch.error());
    const Arguments named{{u"month"_s, month.toString()}};
    ForBank bank{batch->id, {}, {}};
    const auto rows = orderRows(reader, batch->id);
    const WrittenBefore written(reader, batch->id);
    const QSet<PaymentOrderId> replaced = replacedOf(rows, written);
    for (const OrderRow &row : rows) {
        const bool isDone = (row.outcome && row.outcome->kind != OutcomeKind::Sent) || replaced.contains(row.order.id);
        if (row.isFollowUp != choice.followUp || (choice.followUp && isDone))
            continue;
        const bool wasWritten = !isDone && !row.order.account.isEmpty() && written.has(row);
        if (wasWritten)
            bank.files.before.push_back(row.order);
        if (isDone || row.order.account.isEmpty() || (wasWritten && !choice.rewrite)) {
            ++bank.files.leftOutCount;
            bank.files.leftOut += row.order.amount;
            continue;
        }
        bank.files.sum += row.order.amount;
        bank.orders.push_back(row.order);
    }
    bank.files.orders = int(bank.orders.size());
    if (!bank.orders.empty())
        return bank;
    const auto &before = bank.files.before;
    return before.empty() ? fail(u"casework.nothing_for_bank"_s, named)
                          : fail(u"casework.bank_written"_s, {{u"month"_s, month.toString()}, {u"count"_s, QString::number(before.size())}, {u"sum"_s, sumOf(before).toString()},
                                                              {u"orders"_s, ordersInWords(before, wording)}});
}

void noteSent(Writer &writer, const Office &office, const std::vector<PaymentOrder> &orders, const QString &format)
{
    const auto standing = standings(writer);
    for (const PaymentOrder &order : orders)
        if (!standing.contains(order.id))
            writer.insert(PaymentOutcome{PaymentOutcomeId::create(), order.id, order.household, OutcomeKind::Sent, office.today, format, {}, office.user, office.today});
}

} // namespace xieli::casework
