// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/twoaccounts.h"

#include "base/text.h"
#include "exchange/rules.h"
#include "model/household.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

/// Empty means the head: then two accounts may be one holder's.
bool isOneHolder(Reader &reader, const BankAccount &one, const BankAccount &other)
{
    const auto holder = [&](const BankAccount &account) {
        if (!account.holderName.isEmpty())
            return foldedName(account.holderName);
        for (const Member &member : reader.where<Member>("household_id", account.household))
            if (member.isHead())
                return foldedName(member.name);
        return QString();
    };
    return holder(one) == holder(other);
}

bool isOpen(const BankAccount &account) { return !account.validUntil; }

bool differ(Reader &reader, const BankAccount &one, const BankAccount &other)
{
    return one.household == other.household && isOpen(one) && isOpen(other) && one.number != other.number && isOneHolder(reader, one, other);
}

/// Whether it was made before the change that is being written, which has no history yet.
bool stoodBefore(Reader &reader, const BankAccount &account)
{
    return !reader.history(QLatin1String(BankAccount::table), account.id.text()).empty();
}

} // namespace

bool stillDiffer(Reader &reader, const Clash &clash)
{
    const auto one = reader.find<BankAccount>(clash.recordKey);
    const auto other = reader.find<BankAccount>(clash.otherKey);
    if (!one || !other || !differ(reader, *one, *other))
        return false;
    const auto household = reader.find<Household>(one->household);
    return household && !household->closedOn; // where it went to, it is asked anew
}

void meetArrivedAccounts(Writer &writer, const Seats &seats, const HouseholdId &household, Day today)
{
    if (!holds(Rule::TwoAccountsAsked))
        return;
    const auto accounts = writer.where<BankAccount>("household_id", household);
    for (std::size_t first = 0; first < accounts.size(); ++first)
        for (std::size_t second = first + 1; second < accounts.size(); ++second)
            if (differ(writer, accounts[first], accounts[second]))
                askWhichAccount(writer, accounts[first], accounts[second], seats.keeperOf(household.text()).value_or(OfficeId()).text(), today);
}

void meetAccounts(Writer &writer, ClashBook &book, const std::vector<NetRecord> &records)
{
    if (!holds(Rule::TwoAccountsAsked))
        return;
    bool isTouched = false;
    for (const NetRecord &record : records) {
        if (record.table != QLatin1String(BankAccount::table))
            continue;
        isTouched = true;
        const auto theirs = record.operation == Operation::Insert ? writer.find<BankAccount>(record.key) : std::nullopt;
        if (!theirs || !isOpen(*theirs) || stoodBefore(writer, *theirs))
            continue;
        for (const BankAccount &other : writer.where<BankAccount>("household_id", theirs->household))
            if (other.id != theirs->id && differ(writer, *theirs, other))
                book.noteTwoAccounts(record, *theirs, other);
    }
    if (!isTouched)
        return;
    for (const Clash &clash : writer.where<Clash>("kind", ClashKind::TwoAccounts))
        if (clash.state == ClashState::Open && !stillDiffer(writer, clash))
            overtake(writer, clash);
}

} // namespace xieli::exchange
