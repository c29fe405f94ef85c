// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/receipts.h"

#include "casework/bankfile.h"
#include "casework/bouncedmoney.h"
#include "casework/ledger.h"
#include "policy/receivables.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> problem(const Office &office, const ReceiptNote &note)
{
    static const QStringList ways{u"cash"_s, u"transfer"_s, u"finance_office"_s};
    if (office.role != OfficeRole::Township)
        return Error{u"duties.township_only"_s};
    if (note.amount <= Money())
        return Error{u"casework.recovery_needs_amount"_s};
    if (!note.day.isValid() || note.day > office.today)
        return Error{u"casework.receipt_needs_day"_s};
    return ways.contains(note.way) ? std::nullopt : std::optional(Error{u"casework.receipt_way"_s, {{u"way"_s, note.way}}});
}

RecoveryReceipt receiptOf(const ReceiptNote &note, const HouseholdId &household, const policy::PaidFor &what, Money part, const Office &office)
{
    RecoveryReceipt receipt;
    receipt.id = RecoveryReceiptId::create();
    receipt.recovery = note.recovery.text();
    receipt.household = household;
    receipt.member = what.member;
    receipt.forMonth = what.month;
    receipt.benefit = what.benefit;
    receipt.amount = part;
    receipt.day = note.day;
    receipt.way = note.way;
    receipt.number = note.number;
    receipt.user = office.user;
    receipt.note = note.again.trimmed().isEmpty() ? note.note : QStringList{note.note.trimmed(), note.again.trimmed()}.join(u' ').trimmed();
    return receipt;
}

struct Withheld {
    Money bounced;
    Money left;                     ///< of what is open
    std::vector<PaymentOrder> orders;
};

/// Takes out of what is open what the family never had.
Withheld takeBounced(std::map<policy::PaidFor, Money> &open, const HouseholdId &household, const std::vector<PaymentLine> &paid, const Ledger &ledger)
{
    Withheld withheld;
    for (const auto &[what, part] : neverHad(household, paid, ledger.bounced)) {
        open[what] -= part;
        withheld.bounced += part;
        if (const auto order = ledger.bounced.constFind(ownMonth(household, what)); order != ledger.bounced.cend())
            withheld.orders.push_back(*order);
    }
    for (const auto &[what, amount] : open)
        withheld.left += std::max(Money(), amount);
    return withheld;
}

/// The same paper a second time; without a number, the same money of the same day by the same way. One receipt may stand in several rows, a
/// month each.
std::optional<Error> standsAlready(Reader &reader, const ReceiptNote &note, const HouseholdId &household)
{
    Money sum;
    for (const RecoveryReceipt &receipt : reader.where<RecoveryReceipt>("household_id", household))
        if (!receipt.voidedOn && receipt.day == note.day && receipt.number.trimmed() == note.number.trimmed()
            && (!note.number.trimmed().isEmpty() || (receipt.way == note.way && receipt.recovery == note.recovery.text())))
            sum += receipt.amount;
    const bool isSame = !sum.isZero() && (!note.number.trimmed().isEmpty() || sum == note.amount);
    return isSame ? std::optional(Error{u"casework.receipt_twice"_s, {{u"number"_s, note.number.trimmed()}, {u"day"_s, isoText(note.day)}, {u"amount"_s, sum.toString()}}}) : std::nullopt;
}

} // namespace

Result<std::vector<RecoveryReceiptId>> recordReceipt(Office &office, const ReceiptNote &note)
{
    if (const auto wrong = problem(office, note))
        return tl::unexpected(*wrong);
    const ChangeTitle title{u"casework.change_receipt"_s, {{u"amount"_s, note.amount.toString()}, {u"number"_s, note.number}}};
    return office.file->change(title, [&](Writer &writer) -> Result<std::vector<RecoveryReceiptId>> {
        const auto decision = writer.find<RecoveryDecision>(note.recovery);
        if (!decision)
            return fail(u"casework.decision_unknown"_s, {{u"id"_s, note.recovery.text()}});
        if (decision->voidedOn)
            return fail(u"casework.decision_voided"_s, {{u"day"_s, isoText(*decision->voidedOn)}});
        if (note.day < decision->decidedOn)
            return fail(u"casework.receipt_before_decision"_s, {{u"day"_s, isoText(decision->decidedOn)}});
        if (note.again.trimmed().isEmpty())
            if (auto twice = standsAlready(writer, note, decision->household))
                return tl::unexpected(*twice);
        const Ledger ledger = ledgerFor(writer, Month(2199, 12));
        const auto paid = ledger.approved.value(decision->household);
        auto open = policy::outstanding(paid);
        Money left;
        for (const auto &[what, amount] : open)
            left += std::max(Money(), amount);
        left = std::min(left, decision->amount - policy::recoveredUnder(*decision, paid));
        if (note.amount > left)
            return fail(u"casework.receipt_more_than_open"_s, {{u"open"_s, left.toString()}, {u"amount"_s, note.amount.toString()}});
        if (const Withheld withheld = takeBounced(open, decision->household, paid, ledger); note.amount > withheld.left)
            return fail(withheld.orders.empty() ? u"casework.receipt_cancelled"_s : u"casework.receipt_bounced"_s, {{u"bounced"_s, withheld.bounced.toString()}, {u"free"_s, std::min(left, withheld.left).toString()},
                                                       {u"orders"_s, ordersInWords(withheld.orders, office.wording)}});
        std::vector<RecoveryReceiptId> ids;
        Money came = note.amount;
        for (const auto &[what, amount] : open) {
            const Money part = std::min(came, amount);
            if (part <= Money())
                continue;
            const RecoveryReceipt receipt = receiptOf(note, decision->household, what, part, office);
            writer.insert(receipt);
            ids.push_back(receipt.id);
            came -= part;
        }
        return ids;
    });
}

Result<void> voidReceipt(Office &office, const RecoveryReceiptId &id, const QString &reason)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"casework.change_void_receipt"_s, {{u"reason"_s, reason}}}, [&](Writer &writer) -> Result<void> {
        auto receipt = writer.find<RecoveryReceipt>(id);
        if (!receipt)
            return fail(u"casework.receipt_unknown"_s, {{u"id"_s, id.text()}});
        if (receipt->voidedOn)
            return fail(u"casework.receipt_voided"_s);
        receipt->voidedOn = office.today;
        receipt->voidReason = reason;
        writer.update(*receipt);
        return {};
    });
}

Result<std::vector<RecoveryReceipt>> receipts(Office &office, const std::optional<HouseholdId> &household)
{
    return office.file->read([&](Reader &reader) {
        return household ? reader.where<RecoveryReceipt>("household_id", *household) : reader.all<RecoveryReceipt>();
    });
}

} // namespace xieli::casework
