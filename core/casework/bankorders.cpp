// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankinside.h"

#include "casework/twiceapproved.h"
#include "model/bankreturn.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What stands in an earlier file: such an order is noted as sent. Before that was noted, a file held whatever was open on its day.
class WrittenBefore {
public:
    WrittenBefore(Reader &reader, const PaymentBatchId &batch, const std::vector<OrderRow> &rows) : m_reader(reader), m_again(lastStep(reader, batch, {u"exported_again"_s}))
    {
        reader.forEach<PaymentOutcome>([&](const PaymentOutcome &outcome) {
            if (outcome.kind == OutcomeKind::Sent)
                m_sent.insert(outcome.order);
        });
        const bool isNoted = std::any_of(rows.begin(), rows.end(), [&](const OrderRow &row) { return !row.isFollowUp && row.order.batch == batch && isSent(row.order); });
        if (!isNoted)
            m_file = lastStep(reader, batch, {u"exported"_s});
    }
    bool isSent(const PaymentOrder &order) const { return m_sent.contains(order.id); }
    bool has(const OrderRow &row) const
    {
        if (isSent(row.order) || (!row.isFollowUp && m_file && row.order.batch == m_file->batch))
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

/// Account and amount of what the bank says it paid, or said unclearly, and nobody has settled: after a restored backup the bank's answer to the
/// orders of before stands so, and an order of the same money may be paid already.
class UnsettledRows {
public:
    UnsettledRows(Reader &reader, Month month)
    {
        for (const PaymentBatch &batch : approvalsOf(reader, month))
            for (const BankReturn &taken : reader.where<BankReturn>("batch_id", batch.id.text()))
                for (const BankRow &row : reader.where<BankRow>("return_id", taken.id))
                    if (row.order.isEmpty() && row.outcome != BankResult::Bounced && row.amount && !row.account.isEmpty())
                        m_rows.insert({row.account, row.amount->fen()});
    }
    bool has(const PaymentOrder &order) const { return m_rows.contains({order.account, order.amount.fen()}); }

private:
    QSet<std::pair<QString, qint64>> m_rows;
};

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
    const auto rows = monthRows(reader, month);
    const WrittenBefore written(reader, batch->id, rows);
    const QSet<PaymentOrderId> replaced = replacedOf(rows, written);
    const UnsettledRows unsettled(reader, month);
    // the wish is about those first: whoever was asked about them was not asked about what is surely with the bank
    const bool hasUnknown = std::any_of(rows.begin(), rows.end(), [&](const OrderRow &row) { 
        const bool isOpen = !row.isDouble && (!row.outcome || row.outcome->kind == OutcomeKind::Sent) && !replaced.contains(row.order.id);
        return (row.isUnknown && !row.order.account.isEmpty()) || (isOpen && !written.has(row) && unsettled.has(row.order));
    });
    for (const OrderRow &row : rows) {
        const bool isDone = (row.outcome && row.outcome->kind != OutcomeKind::Sent) || replaced.contains(row.order.id);
        if (row.isFollowUp != choice.followUp || (choice.followUp && isDone))
            continue;
        const bool isOpen = !isDone && !row.order.account.isEmpty();
        const bool wasWritten = isOpen && !row.isDouble && written.has(row);
        if (wasWritten)
            bank.files.before.push_back(row.order);
        if (isOpen && row.isDouble)
            bank.files.doubles.push_back(row.order);
        const bool isUnknown = isOpen && row.isUnknown && !wasWritten;
        if (isUnknown)
            bank.files.unknown.push_back(row.order);
        const bool isAnswered = isOpen && !row.isDouble && !wasWritten && !isUnknown && unsettled.has(row.order);
        if (isAnswered)
            bank.files.answered.push_back(row.order);
        const bool isHeldBack = isUnknown || isAnswered ? !choice.rewrite : wasWritten && (!choice.rewrite || hasUnknown);
        if (!isOpen || row.isDouble || isHeldBack) {
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
    const auto told = [&](const QString &key, const std::vector<PaymentOrder> &orders) {
        return fail(key, {{u"month"_s, month.toString()}, {u"count"_s, QString::number(orders.size())}, {u"sum"_s, sumOf(orders).toString()}, {u"orders"_s, ordersInWords(orders, wording)},
                          {u"days"_s, approvalDays(approvalsOf(reader, month))}});
    };
    if (!bank.files.unknown.empty())
        return told(u"casework.bank_unknown"_s, bank.files.unknown);
    if (!bank.files.answered.empty())
        return told(u"casework.bank_answered"_s, bank.files.answered);
    if (!bank.files.before.empty())
        return told(u"casework.bank_written"_s, bank.files.before);
    return bank.files.doubles.empty() ? fail(u"casework.nothing_for_bank"_s, named) : told(u"casework.bank_doubles"_s, bank.files.doubles);
}

void noteSent(Writer &writer, const Office &office, const std::vector<PaymentOrder> &orders, const QString &format)
{
    const auto standing = standings(writer);
    for (const PaymentOrder &order : orders)
        if (!standing.contains(order.id))
            writer.insert(PaymentOutcome{PaymentOutcomeId::create(), order.id, order.household, OutcomeKind::Sent, office.today, format, {}, office.user, office.today});
}

} // namespace xieli::casework
