// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankreturn.h"

#include "casework/bankformats.h"
#include "casework/bankinside.h"
#include "casework/bankmonth.h"
#include "casework/bankmatch.h"
#include "intake/readsheet.h"

#include <QFileInfo>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

PaymentOutcome outcomeOf(const PaymentOrder &order, OutcomeKind kind, Day day, const QString &reason, const Office &office)
{
    return {PaymentOutcomeId::create(), order.id, order.household, kind, day, reason, {}, office.user, office.today};
}

OutcomeKind kindOf(BankResult result) { return result == BankResult::Paid ? OutcomeKind::Paid : OutcomeKind::Bounced; }

/// What the rows say, whatever their order and however many blank lines stand between them.
QStringList saidIn(const std::vector<BankRow> &rows)
{
    QStringList said;
    for (const BankRow &row : rows)
        said << QStringList{row.reference, row.name, row.account, row.amount ? row.amount->toString() : QString(), row.result, row.reason}.join(u'\x1f');
    said.sort();
    return said;
}

/// The same bytes, of any month; or, of this month, another file whose rows say the same: a copy saved anew.
std::optional<BankReturn> takenBefore(Reader &reader, Month month, const QString &digest, const std::vector<BankRow> &rows)
{
    for (const BankReturn &before : reader.where<BankReturn>("digest", digest))
        return before;
    const QStringList said = saidIn(rows);
    for (const PaymentBatch &batch : approvalsOf(reader, month))
        for (const BankReturn &before : reader.where<BankReturn>("batch_id", batch.id.text()))
            if (before.rows == int(rows.size()) && saidIn(reader.where<BankRow>("return_id", before.id)) == said)
                return before;
    return std::nullopt;
}

void count(ReturnReport &report, const std::vector<OrderRow> &orders)
{
    QSet<QString> told;
    for (const ReturnRow &found : report.rows) {
        const Money amount = found.row.amount.value_or(Money());
        report.sum += amount;
        if (found.row.order.isEmpty()) {
            ++report.doubts;
            continue;
        }
        told.insert(found.row.order);
        if (found.isRepeated) {
            ++report.repeated;
            continue;
        }
        const bool isPaid = found.row.outcome == BankResult::Paid;
        ++(isPaid ? report.paid : report.bounced);
        (isPaid ? report.paidSum : report.bouncedSum) += amount;
    }
    for (const OrderRow &order : orders)
        if (!told.contains(order.order.id.text()) && (!order.outcome || order.outcome->kind == OutcomeKind::Sent)) {
            ++report.withoutRow;
            report.withoutRowSum += order.order.amount;
        }
}

void write(Writer &writer, const Office &office, const BankReturn &taken, const PaymentBatchId &batch, const std::vector<OrderRow> &orders, ReturnReport &report)
{
    QHash<QString, const PaymentOrder *> byId;
    for (const OrderRow &order : orders)
        byId.insert(order.order.id.text(), &order.order);
    writer.insert(taken);
    std::vector<PaymentOutcome> outcomes;
    for (ReturnRow &found : report.rows) {
        found.row.bankReturn = taken.id;
        writer.insert(found.row);
        if (const PaymentOrder *order = found.isRepeated ? nullptr : byId.value(found.row.order)) {
            outcomes.push_back(outcomeOf(*order, kindOf(found.row.outcome), taken.day, found.row.reason, office));
            outcomes.back().bankRow = found.row.id.text();
        }
    }
    writer.insertAll(outcomes);
    noteStep(writer, office, batch, u"returned"_s, taken.sum, taken.rows, taken.digest, taken.file);
}

std::optional<Error> problem(const Office &office, const QString &why)
{
    if (office.role != OfficeRole::Township)
        return Error{u"duties.township_only"_s};
    return why.trimmed().isEmpty() ? std::optional(Error{u"casework.reason_needed"_s}) : std::nullopt;
}

std::optional<PaymentOutcome> standingOf(Reader &reader, const PaymentOrderId &order)
{
    std::optional<PaymentOutcome> last;
    for (PaymentOutcome &outcome : reader.where<PaymentOutcome>("order_id", order))
        last = std::move(outcome);
    return last;
}

/// What was issued again stands for the first order; but the bank may say late that the first came through as well. What is not with the bank
/// yet is taken back before.
std::optional<Error> reissuedInstead(Reader &reader, const PaymentOrder &order, OutcomeKind kind)
{
    for (const PaymentOrder &again : reader.where<PaymentOrder>("reissue_of", order.id.text())) {
        if (kind != OutcomeKind::Paid)
            return Error{u"casework.order_reissued"_s, {{u"payee"_s, order.payee}}};
        if (!standingOf(reader, again.id))
            return Error{u"casework.order_reissued_unsent"_s, {{u"payee"_s, order.payee}}};
    }
    return std::nullopt;
}

Result<void> note(Writer &writer, const Office &office, const PaymentOrderId &id, OutcomeKind kind, Day day, const QString &why)
{
    if (kind == OutcomeKind::Cancelled && !office.file->allows(Right::Review)) // outcomes are kept in bulk: the door of every change does not see their kind
        return fail(u"store.may_not_review"_s, {{u"user"_s, office.user}});
    const auto order = writer.find<PaymentOrder>(id);
    if (!order)
        return fail(u"casework.order_unknown"_s, {{u"id"_s, id.text()}});
    if (const auto amiss = reissuedInstead(writer, *order, kind))
        return tl::unexpected(*amiss);
    const auto standing = standingOf(writer, id);
    if (kind == OutcomeKind::Cancelled && standing && standing->kind == OutcomeKind::Paid)
        return fail(u"casework.order_paid"_s, {{u"payee"_s, order->payee}});
    if (kind == OutcomeKind::Bounced && standing && standing->kind == OutcomeKind::Cancelled) // it would be issued again
        return fail(u"casework.order_cancelled"_s, {{u"payee"_s, order->payee}});
    writer.insert(outcomeOf(*order, kind, day, why, office));
    return {};
}

/// How the bank answers that got the month's file: as the format says in which that was written.
Result<ReturnWords> answerOf(Office &office, Month month)
{
    const auto formats = bankFormats(office);
    if (!formats)
        return tl::unexpected(formats.error());
    const auto written = office.file->read([&](Reader &reader) {
        const auto batch = monthBatch(reader, month);
        return batch ? lastStep(reader, batch->id, {u"exported"_s, u"exported_again"_s}) : std::nullopt;
    });
    if (!written)
        return tl::unexpected(written.error());
    for (const BankFormat &format : *formats)
        if (*written && (*written)->reason == format.name)
            return format.answer;
    return ReturnWords();
}

} // namespace

Result<ReturnReport> takeBankReturn(Office &office, const QString &path, const ReturnWish &wish)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (const auto future = futureDay(office, wish.day))
        return tl::unexpected(*future);
    const auto workbook = intake::readWorkbook(path);
    if (!workbook)
        return tl::unexpected(workbook.error());
    if (const auto found = wish.evenSo ? std::nullopt : otherMonthIn(*workbook, wish.month))
        return fail(u"casework.return_other_month"_s, {{u"month"_s, wish.month.toString()}, {u"found"_s, *found}});
    const auto words = answerOf(office, wish.month);
    if (!words)
        return tl::unexpected(words.error());
    auto rows = bankRowsIn(*workbook, office.wording.text(u"casework.bank_memo"_s, {{u"month"_s, wish.month.toString()}}), *words);
    if (!rows)
        return tl::unexpected(rows.error());
    BankReturn taken;
    taken.id = BankReturnId::create();
    taken.file = QFileInfo(path).fileName();
    taken.digest = QString::fromLatin1(workbook->digest);
    taken.day = wish.day.isValid() ? wish.day : office.today;
    taken.takenOn = office.today;
    taken.user = office.user;
    const auto take = [&](Reader &reader, Writer *writer) -> Result<ReturnReport> {
        const auto batch = frozenBatch(reader, wish.month);
        if (!batch)
            return tl::unexpected(batch.error());
        if (const auto before = takenBefore(reader, wish.month, taken.digest, *rows))
            return fail(u"casework.return_known"_s, {{u"file"_s, before->file}, {u"day"_s, before->takenOn.toString(Qt::ISODate)}});
        auto orders = monthRows(reader, wish.month);
        std::erase_if(orders, [](const OrderRow &row) { return row.isDouble && !row.outcome; }); // the bank never had it
        ReturnReport report;
        report.id = taken.id;
        report.rows = matched(*rows, orders);
        count(report, orders);
        taken.batch = batch->id.text();
        taken.rows = int(report.rows.size());
        taken.sum = report.sum;
        if (writer)
            write(*writer, office, taken, batch->id, orders, report);
        return report;
    };
    if (wish.dryRun)
        return office.file->read([&](Reader &reader) { return take(reader, nullptr); });
    return office.file->change({u"casework.change_bank_return"_s, {{u"month"_s, wish.month.toString()}, {u"file"_s, taken.file}}},
                               [&](Writer &writer) { return take(writer, &writer); });
}

Result<void> settleBankRow(Office &office, const BankRowId &rowId, const PaymentOrderId &orderId, const QString &why, std::optional<BankResult> meaning)
{
    if (const auto wrong = problem(office, why))
        return tl::unexpected(*wrong);
    return office.file->change({u"casework.change_settle_row"_s, {{u"reason"_s, why}}}, [&](Writer &writer) -> Result<void> {
        auto row = writer.find<BankRow>(rowId);
        if (!row)
            return fail(u"casework.row_unknown"_s, {{u"id"_s, rowId.text()}});
        if (!row->order.isEmpty())
            return fail(u"casework.row_settled"_s);
        const auto order = writer.find<PaymentOrder>(orderId);
        if (!order)
            return fail(u"casework.order_unknown"_s, {{u"id"_s, orderId.text()}});
        if (row->amount && *row->amount != order->amount) // else the ledger would say of another sum that the bank paid it
            return fail(u"casework.row_other_amount"_s, {{u"payee"_s, order->payee}, {u"row"_s, row->amount->toString()}, {u"order"_s, order->amount.toString()}});
        const BankResult result = meaning.value_or(row->outcome);
        if (result == BankResult::Unclear)
            return fail(u"casework.row_unclear"_s, {{u"words"_s, row->result}});
        const auto standing = standingOf(writer, orderId);
        const bool cameAfterAll = standing && result == BankResult::Paid && standing->kind != OutcomeKind::Paid; // bounced or cancelled, and paid all the same
        if (standing && standing->kind != OutcomeKind::Sent && !cameAfterAll)
            return fail(u"casework.order_answered"_s, {{u"payee"_s, order->payee}});
        if (const auto amiss = reissuedInstead(writer, *order, kindOf(result)))
            return tl::unexpected(*amiss);
        const auto taken = writer.find<BankReturn>(row->bankReturn);
        row->order = orderId.text();
        row->outcome = result;
        row->settledBy = office.user;
        row->settledWhy = why;
        writer.update(*row);
        PaymentOutcome outcome = outcomeOf(*order, kindOf(result), taken ? taken->day : office.today, row->reason.isEmpty() ? why : row->reason, office);
        outcome.bankRow = row->id.text();
        writer.insert(outcome);
        return {};
    });
}

Result<void> noteOutcome(Office &office, const PaymentOrderId &order, OutcomeKind kind, Day day, const QString &why)
{
    if (const auto wrong = problem(office, why))
        return tl::unexpected(*wrong);
    if (day > office.today)
        return fail(u"casework.day_in_future"_s);
    return office.file->change({u"casework.change_outcome"_s, {{u"reason"_s, why}}}, [&](Writer &writer) {
        return note(writer, office, order, kind, day.isValid() ? day : office.today, why);
    });
}

Result<void> cancelOrder(Office &office, const PaymentOrderId &order, const QString &why)
{
    return noteOutcome(office, order, OutcomeKind::Cancelled, office.today, why);
}

Result<std::vector<std::pair<BankReturn, std::vector<BankRow>>>> bankReturns(Office &office, Month month)
{
    using Returns = std::vector<std::pair<BankReturn, std::vector<BankRow>>>;
    return office.file->read([&](Reader &reader) -> Result<Returns> {
        Returns returns;
        for (const PaymentBatch &batch : approvalsOf(reader, month))
            for (BankReturn &taken : reader.where<BankReturn>("batch_id", batch.id.text())) {
                auto rows = reader.where<BankRow>("return_id", taken.id);
                returns.insert(returns.begin(), {std::move(taken), std::move(rows)});
            }
        return returns;
    });
}

} // namespace xieli::casework
