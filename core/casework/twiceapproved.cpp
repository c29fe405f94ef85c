// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/twiceapproved.h"

#include "casework/bankfile.h"

#include <map>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

bool isMonthsOwn(Reader &reader, const PaymentBatch &batch)
{
    return batch.state == BatchState::Approved && !isOpening(batch) && !isReissue(batch) && isOwnApproval(reader, batch);
}

/// How far an order has come: 2 paid, 1 with the bank, 0 neither.
int stageOf(const OrderRow &row) { return row.state == OrderState::Paid ? 2 : row.outcome ? 1 : 0; }

/// Marks of each approval what another one of the same month pays too: of two the one that has come less far, else the one that stands later.
class Doubles {
public:
    Doubles(Reader &reader, const std::vector<std::vector<OrderRow>> &approvals) : m_reader(reader)
    {
        for (int at = 0; at < int(approvals.size()); ++at) {
            for (const OrderRow &row : approvals[std::size_t(at)]) {
                if (row.isFollowUp)
                    continue;
                for (const QString &key : keysOf(row.order)) {
                    m_told.insert({key, at});
                    if (row.state != OrderState::Cancelled)
                        m_standing[key].push_back({at, stageOf(row)});
                }
            }
        }
    }

    /// Whether the other approval says nothing of what the order pays.
    bool isUntold(const OrderRow &row, int other) const
    {
        const QStringList keys = keysOf(row.order);
        return std::none_of(keys.begin(), keys.end(), [&](const QString &key) { return m_told.contains({key, other}); });
    }

    bool has(const OrderRow &row, int approval) const
    {
        const QStringList keys = keysOf(row.order);
        return std::any_of(keys.begin(), keys.end(), [&](const QString &key) {
            const auto standing = m_standing.value(key);
            const auto own = std::find_if(standing.begin(), standing.end(), [&](const Standing &each) { return each.approval == approval; });
            const int stage = own == standing.end() ? 0 : own->stage;
            return std::any_of(standing.begin(), standing.end(), [&](const Standing &other) {
                return other.approval != approval && (other.stage != stage ? other.stage > stage : other.approval < approval);
            });
        });
    }

private:
    struct Standing {
        int approval = 0;
        int stage = 0;
    };

    /// For whom and for which month it pays.
    QStringList keysOf(const PaymentOrder &order) const
    {
        QStringList keys;
        for (const QString &id : lineIds(order))
            if (const auto line = m_reader.find<PaymentLine>(id))
                keys << ownMonth(*line);
        return keys;
    }

    Reader &m_reader;
    QHash<QString, std::vector<Standing>> m_standing; ///< orders that are not cancelled
    QSet<std::pair<QString, int>> m_told;             ///< what each approval orders
};

bool isPart(Reader &reader, const PaymentBatch &batch)
{
    return isIncomplete(reader, batch, reader.where<PaymentLine>("batch_id", batch.id), frozenOrders(reader, batch.id));
}

std::vector<OrderRow> approvedRows(Reader &reader, const std::vector<PaymentBatch> &approvals)
{
    std::vector<std::vector<OrderRow>> each;
    for (const PaymentBatch &batch : approvals)
        each.push_back(orderRows(reader, batch.id));
    if (each.size() == 1)
        return std::move(each.front());
    const Doubles doubles(reader, each);
    std::vector<int> parts;
    for (int at = 0; at < int(each.size()); ++at)
        if (isPart(reader, approvals[std::size_t(at)]))
            parts.push_back(at);
    std::vector<OrderRow> all;
    for (int at = 0; at < int(each.size()); ++at)
        for (OrderRow &row : each[std::size_t(at)]) {
            row.isDouble = (row.state == OrderState::Open || row.state == OrderState::Bounced) && doubles.has(row, at);
            row.isUnknown = !row.isDouble && !row.isFollowUp && !row.outcome
                && std::any_of(parts.begin(), parts.end(), [&](int part) { return part != at && doubles.isUntold(row, part); });
            all.push_back(std::move(row));
        }
    return all;
}

/// Months with more than one approval.
std::vector<Month> monthsApprovedTwice(Reader &reader)
{
    std::map<Month, int> counts;
    for (const PaymentBatch &batch : reader.where<PaymentBatch>("state", BatchState::Approved))
        if (isMonthsOwn(reader, batch))
            ++counts[batch.month];
    std::vector<Month> months;
    for (const auto &[month, count] : counts)
        if (count > 1)
            months.push_back(month);
    return months;
}

} // namespace

std::vector<PaymentBatch> approvalsOf(Reader &reader, Month month)
{
    std::vector<PaymentBatch> approvals;
    const auto first = monthBatch(reader, month);
    if (!first || first->state != BatchState::Approved)
        return approvals;
    approvals.push_back(*first);
    for (PaymentBatch &batch : reader.where<PaymentBatch>("month", month))
        if (batch.id != first->id && isMonthsOwn(reader, batch))
            approvals.push_back(std::move(batch));
    return approvals;
}

std::vector<OrderRow> monthRows(Reader &reader, Month month) { return approvedRows(reader, approvalsOf(reader, month)); }

QSet<QString> doubleLines(Reader &reader)
{
    QSet<QString> lines;
    for (const Month month : monthsApprovedTwice(reader))
        for (const OrderRow &row : monthRows(reader, month))
            if (row.isDouble && !row.outcome) // what the bank has counts as paid
                for (const QString &line : lineIds(row.order))
                    lines.insert(line);
    return lines;
}

QSet<QString> neverPaid(Reader &reader) { return cancelledLines(reader) + doubleLines(reader); }

QString approvalDays(const std::vector<PaymentBatch> &approvals)
{
    QStringList days;
    for (const PaymentBatch &batch : approvals)
        days << (batch.approvedOn ? batch.approvedOn->toString(Qt::ISODate) : u"?"_s);
    return days.join(u'、');
}

Result<void> addTwiceApproved(Office &office, std::vector<DueItem> &list)
{
    if (office.role != OfficeRole::Township)
        return {};
    const auto found = office.file->read([&](Reader &reader) {
        for (const Month month : monthsApprovedTwice(reader)) {
            std::vector<PaymentOrder> doubles;
            for (const OrderRow &row : monthRows(reader, month))
                if (row.isDouble)
                    doubles.push_back(row.order);
            if (!doubles.empty())
                list.push_back({DueKind::Payment, {}, {}, month.toString(), {}, office.today, u"due.payment"_s,
                                {{u"month"_s, month.toString()}, {u"days"_s, approvalDays(approvalsOf(reader, month))}, {u"sum"_s, sumOf(doubles).toString()},
                                 {u"orders"_s, ordersInWords(doubles, office.wording)}},
                                month.toString()});
        }
    });
    return found ? Result<void>() : tl::unexpected(found.error());
}

} // namespace xieli::casework
