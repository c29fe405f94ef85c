// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashes.h"

#include "casework/clashwords.h"
#include "casework/persons.h"
#include "casework/typedvalue.h"
#include "exchange/clashbook.h"
#include "exchange/reversals.h"
#include "exchange/twoaccounts.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What is to be written for a decision.
struct Answer {
    std::optional<Value> value = {};    ///< of the field; empty: the field stays
    bool removes = false;               ///< the record
    QString givenUp = {};               ///< of two accounts
    QString decided;                    ///< as the clash keeps it
};

Result<Answer> answerToDeath(Reader &reader, const Clash &clash, const ClashDecision &decision)
{
    if (decision.choice == ClashChoice::Second)
        return Answer{{}, false, {}, u"dead"_s};
    if (decision.choice == ClashChoice::Other) {
        const auto value = typedValue(clash.tableName, clash.columnName, decision.typed);
        if (!value)
            return tl::unexpected(value.error());
        if (isNull(*value)) // that would say that nobody died
            return fail(u"casework.value_unreadable"_s, {{u"text"_s, decision.typed}});
        return Answer{*value, false, {}, exchange::valueText(*value)};
    }
    if (!exchange::Reversals::standsIn(reader, clash.member, Day::fromString(exchange::shownTextOf(clash.townshipValue), Qt::ISODate))) {
        const auto member = reader.find<Member>(clash.member);
        return fail(u"casework.clash_needs_not_dead"_s, {{u"name"_s, member ? member->name : QString()}});
    }
    return Answer{Value(), false, {}, u"alive"_s};
}

Result<Answer> answerOf(Reader &reader, const Clash &clash, const ClashDecision &decision)
{
    const QString &chosen = decision.choice == ClashChoice::First ? clash.villageValue : clash.townshipValue;
    if (clash.kind == ClashKind::AliveAfterDeath)
        return answerToDeath(reader, clash, decision);
    if (clash.kind == ClashKind::Removed) {
        if (decision.choice == ClashChoice::Other)
            return fail(u"casework.value_unreadable"_s, {{u"text"_s, decision.typed}});
        const bool removes = exchange::shownTextOf(chosen) == exchange::removedThere;
        return Answer{{}, removes, {}, removes ? u"removed"_s : u"kept"_s};
    }
    if (clash.kind == ClashKind::TwoAccounts) {
        if (decision.choice == ClashChoice::Other) // a third one is entered in the household, and ends both
            return fail(u"casework.value_unreadable"_s, {{u"text"_s, decision.typed}});
        return Answer{{}, false, decision.choice == ClashChoice::First ? clash.otherKey : clash.recordKey, chosen};
    }
    if (decision.choice != ClashChoice::Other)
        return Answer{exchange::valueFrom(chosen).value_or(Value()), false, {}, chosen};
    const auto value = typedValue(clash.tableName, clash.columnName, decision.typed);
    if (!value)
        return tl::unexpected(value.error());
    return Answer{*value, false, {}, exchange::valueText(*value)};
}

/// Why the decision cannot be taken now; nothing: it can.
std::optional<Error> problemOf(const ClashRow &row, const ClashDecision &decision)
{
    if (row.clash.id.isEmpty())
        return Error{u"casework.clash_unknown"_s};
    if (!row.isOpen)
        return Error{u"casework.clash_settled"_s, {{u"outcome"_s, row.outcome}}};
    if (!row.mayDecide)
        return Error{u"casework.clash_not_here"_s};
    if (!(row.seen == decision.seen))
        return Error{u"casework.clash_moved"_s, {{u"first"_s, row.first}, {u"second"_s, row.second}, {u"stands"_s, row.stands}}};
    if (decision.why.trimmed().isEmpty() && row.suggested != decision.choice)
        return Error{u"casework.clash_no_reason"_s};
    return std::nullopt;
}

/// Ended, not removed: the other end may be writing to it, and the question may be asked again. One that had not begun ends before it begins.
void giveUpAccount(Writer &writer, const QString &key, Day today)
{
    auto account = writer.find<BankAccount>(key);
    if (!account || account->validUntil)
        return;
    account->validUntil = std::max(today, account->validFrom.value_or(today)).addDays(-1);
    writer.update(*account);
}

Result<void> write(Writer &writer, const Office &office, Clash clash, const Answer &answer, const QString &why)
{
    if (answer.removes) {
        writer.applyRemoval(clash.tableName, clash.recordKey);
        if (!writer.dangling().isEmpty())
            return fail(u"casework.clash_leant_on"_s);
    } else if (!answer.givenUp.isEmpty()) {
        giveUpAccount(writer, answer.givenUp, office.today);
    } else if (answer.value) {
        const auto row = writer.row(clash.tableName, clash.recordKey);
        if (!row)
            return fail(u"casework.clash_record_gone"_s);
        if (const auto problem = writer.problemOf(clash.tableName, clash.columnName, *answer.value))
            return tl::unexpected(*problem);
        if (row->value(clash.columnName) != *answer.value)
            writer.applyRow(clash.tableName, clash.recordKey, {{clash.columnName, *answer.value}});
        if (clash.kind == ClashKind::AliveAfterDeath && !isNull(*answer.value))
            clash.townshipValue = exchange::valueText(*answer.value); // this visit and this day were decided on
    }
    clash.state = ClashState::Decided;
    clash.decided = answer.decided;
    clash.decidedBy = office.user;
    clash.decidedOn = office.today;
    clash.decidedWhy = why;
    writer.update(clash);
    return {};
}

Result<void> decidePair(Office &office, const ClashRow &row, const ClashDecision &decision, const QString &why)
{
    if (decision.choice == ClashChoice::Other)
        return twoPeople(office, row.clash.id, why);
    const bool isFirst = decision.choice == ClashChoice::First;
    const MemberId survivor(isFirst ? row.clash.recordKey : row.clash.otherKey);
    const MemberId old(isFirst ? row.clash.otherKey : row.clash.recordKey);
    if (const auto merged = mergePersons(office, old, survivor, why); !merged)
        return merged;
    // a change of its own: what a person decided is never undone, a merge is
    return noteMerged(office, row.clash.id, why);
}

bool comesFirst(const ClashRow &one, const ClashRow &other)
{
    return std::tuple(!one.clash.holdsPay, one.clash.openedOn, one.office, one.head, one.clash.id) < std::tuple(!other.clash.holdsPay, other.clash.openedOn, other.office, other.head, other.clash.id);
}

/// One of a pair may have been given up for a third record, or have left: then there is nothing to ask. A village does not have the
/// other village's person and asks as long as the township does. An undone merge asks again.
bool isOpenPair(Reader &reader, const Clash &clash)
{
    const bool isMerged = clash.state == ClashState::Decided && clash.decided == u"same";
    if (!isMerged && clash.state != ClashState::Open)
        return false;
    if (isMerged && (reader.find<Alias>(clash.recordKey) || reader.find<Alias>(clash.otherKey)))
        return false;
    const auto one = reader.find<Member>(clash.recordKey);
    const auto other = reader.find<Member>(clash.otherKey);
    const auto isGone = [](const std::optional<Member> &member) { return member && (member->leftOn || member->diedOn); };
    if (isGone(one) || isGone(other))
        return false;
    return one && other ? exchange::looksTheSame(*one, *other) : !isMerged;
}

/// Decided as alive, and the fact that said so was undone.
bool isDeadAgain(Reader &reader, const Clash &clash)
{
    const auto member = reader.find<Member>(clash.member);
    return member && member->diedOn && !exchange::Reversals::standsIn(reader, clash.member, *member->diedOn)
        && exchange::valueText(isoText(*member->diedOn)) == clash.townshipValue;
}

} // namespace

bool isOpenClash(Reader &reader, const Clash &clash)
{
    if (clash.kind == ClashKind::SamePerson)
        return isOpenPair(reader, clash);
    if (clash.kind == ClashKind::AliveAfterDeath && clash.state == ClashState::Decided && clash.decided == u"alive"_s)
        return isDeadAgain(reader, clash);
    if (clash.state != ClashState::Open)
        return false;
    if (clash.kind == ClashKind::TwoAccounts)
        return exchange::stillDiffer(reader, clash);
    return clash.kind != ClashKind::AliveAfterDeath || reader.count<Member>({{"id", clash.member}, {"died_on", Value()}}) == 0;
}

Result<std::vector<ClashRow>> clashes(Office &office, const Telling &telling, ClashPart part)
{
    return office.file->read([&](Reader &reader) {
        ClashWords words(reader, office, telling);
        std::vector<ClashRow> rows;
        for (const Clash &clash : reader.all<Clash>())
            if (isOpenClash(reader, clash) == (part == ClashPart::Open))
                rows.push_back(words.row(clash));
        std::sort(rows.begin(), rows.end(), comesFirst);
        return rows;
    });
}

Result<ClashRow> clash(Office &office, const Telling &telling, const QString &id)
{
    return office.file->read([&](Reader &reader) -> Result<ClashRow> {
        const auto found = reader.find<Clash>(id);
        if (!found)
            return fail(u"casework.clash_unknown"_s);
        ClashWords words(reader, office, telling);
        ClashRow row = words.row(*found);
        words.addDetails(row);
        return row;
    });
}

Result<void> decideClash(Office &office, const Telling &telling, const ClashDecision &decision)
{
    const auto shown = clash(office, telling, decision.id);
    if (!shown)
        return tl::unexpected(shown.error());
    if (const auto problem = problemOf(*shown, decision))
        return tl::unexpected(*problem);
    const QString why = decision.why.trimmed().isEmpty() ? shown->suggestion : decision.why.trimmed();
    if (shown->clash.kind == ClashKind::SamePerson)
        return decidePair(office, *shown, decision, why);
    const ChangeTitle title{u"casework.change_clash"_s, {{u"head"_s, shown->head}, {u"field"_s, shown->field}, {u"why"_s, why}}};
    return office.file->change(title, [&](Writer &writer) -> Result<void> {
        // the same look inside the change: nobody else can write between the two
        const auto found = writer.find<Clash>(decision.id);
        if (const auto problem = found ? problemOf(ClashWords(writer, office, telling).row(*found), decision) : Error{u"casework.clash_unknown"_s})
            return tl::unexpected(*problem);
        const auto answer = answerOf(writer, *found, decision);
        if (!answer)
            return tl::unexpected(answer.error());
        return write(writer, office, *found, *answer, why);
    });
}

} // namespace xieli::casework
