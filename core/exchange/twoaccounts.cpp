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

namespace {

using Ended = QHash<QString, NetRecord::Cell>; ///< by account: the day on which the parcel ends it

/// Whether who ended these knew nothing of the decision: it had not come there, or the account that it gives up stood open there.
bool isUnseen(const ClashBook &book, const NetRecord &newer, const Clash &decided, const Ended &ended)
{
    const auto givenUp = ended.constFind(givenUpAccount(decided));
    return (givenUp != ended.cend() && isNull(givenUp->before)) || !book.isHeard(decided, newer);
}

/// Whether it was open before the change that is being written.
bool stoodOpen(Reader &reader, const BankAccount &account)
{
    const auto history = reader.history(QLatin1String(BankAccount::table), account.id.text());
    for (auto line = history.rbegin(); line != history.rend(); ++line)
        for (const xieli::CellChange &cell : line->cells)
            if (cell.column == "valid_until"_L1)
                return isNull(cell.after);
    return !history.empty();
}

/// The chosen account stands on beside the newer one that was entered in its place by somebody who had not seen the choice.
std::vector<RecordFate> keepChosen(Writer &writer, ClashBook &book, const NetRecord &record, const BankAccount &newer, const Ended &ended)
{
    std::vector<RecordFate> fates;
    for (const Clash &decided : writer.where<Clash>(Reader::Conditions{{"kind", toCode(ClashKind::TwoAccounts)}, {"state", toCode(ClashState::Decided)}, {"household_id", newer.household.text()}})) {
        auto kept = writer.find<BankAccount>(keptAccount(decided));
        if (!kept || isOpen(*kept) || !ended.contains(kept->id.text()) || !stoodOpen(writer, *kept) || !isUnseen(book, record, decided, ended))
            continue;
        kept->validUntil.reset();
        if (!differ(writer, newer, *kept))
            continue;
        writer.update(*kept);
        book.askAfterDecision(record, newer, *kept, decided);
        fates.push_back({QLatin1String(BankAccount::table), kept->id.text(), Fate::ClashOpen, reasonText({u"exchange.fate_account_chosen"_s, {}}), {{u"valid_until"_s, Value()}}});
    }
    return fates;
}

} // namespace

QString keptAccount(const Clash &decided) { return decided.decided == decided.villageValue ? decided.recordKey : decided.otherKey; }

QString givenUpAccount(const Clash &decided) { return decided.decided == decided.villageValue ? decided.otherKey : decided.recordKey; }

std::vector<RecordFate> meetAccounts(Writer &writer, ClashBook &book, const std::vector<NetRecord> &records)
{
    std::vector<RecordFate> fates;
    if (!holds(Rule::TwoAccountsAsked))
        return fates;
    Ended ended;
    bool isTouched = false;
    for (const NetRecord &record : records) {
        if (record.table != QLatin1String(BankAccount::table))
            continue;
        isTouched = true;
        if (const auto until = record.cells.constFind(u"valid_until"_s); until != record.cells.cend() && record.operation == Operation::Update && !isNull(until->after))
            ended.insert(record.key, *until);
    }
    if (!isTouched)
        return fates;
    for (const NetRecord &record : records) {
        const bool isNew = record.table == QLatin1String(BankAccount::table) && record.operation == Operation::Insert;
        const auto theirs = isNew ? writer.find<BankAccount>(record.key) : std::nullopt;
        if (!theirs || !isOpen(*theirs) || stoodBefore(writer, *theirs))
            continue;
        for (const BankAccount &other : writer.where<BankAccount>("household_id", theirs->household))
            if (other.id != theirs->id && differ(writer, *theirs, other))
                book.noteTwoAccounts(record, *theirs, other);
        if (holds(Rule::ClashReopens))
            for (RecordFate &fate : keepChosen(writer, book, record, *theirs, ended))
                fates.push_back(std::move(fate));
    }
    for (const Clash &clash : writer.where<Clash>("kind", ClashKind::TwoAccounts))
        if (clash.state == ClashState::Open && !stillDiffer(writer, clash))
            overtake(writer, clash);
        else if (clash.state == ClashState::Decided && stillDiffer(writer, clash)) // the one that was given up was opened again
            askAnew(writer, clash);
    return fates;
}

} // namespace xieli::exchange
