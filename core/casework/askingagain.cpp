// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashes.h"
#include "casework/keeping.h"
#include "exchange/clashbook.h"
#include "exchange/samepersons.h"
#include "exchange/twoaccounts.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The change by which two records became one, if it was made here.
std::optional<std::int64_t> mergeOf(Reader &reader, const Clash &clash)
{
    for (const QString &old : {clash.recordKey, clash.otherKey}) {
        if (!reader.find<Alias>(old))
            continue;
        const auto history = reader.history(QLatin1String(Alias::table), old);
        for (auto line = history.rbegin(); line != history.rend(); ++line)
            if (line->entry.origin == "local"_L1 && line->entry.kind == "change"_L1)
                return line->entry.sequence;
    }
    return std::nullopt;
}

/// Whether the question would be open once the merge is undone: nobody of the two has died, nor left later, and they still look the same.
bool wouldBeOpen(Reader &reader, const Clash &clash)
{
    const bool isFirstOld = reader.find<Alias>(clash.recordKey).has_value();
    const auto old = reader.find<Member>(isFirstOld ? clash.recordKey : clash.otherKey);
    const auto survivor = reader.find<Member>(isFirstOld ? clash.otherKey : clash.recordKey);
    return old && survivor && !old->diedOn && !survivor->diedOn && !survivor->leftOn && exchange::looksTheSame(*old, *survivor);
}

void openAgain(Writer &writer, const QString &account)
{
    if (auto given = writer.find<BankAccount>(account)) {
        given->validUntil.reset();
        writer.update(*given);
    }
}

Result<void> reopen(Writer &writer, const QString &id)
{
    auto clash = writer.find<Clash>(id);
    if (!clash)
        return fail(u"casework.clash_unknown"_s);
    if (clash->kind == ClashKind::TwoAccounts)
        openAgain(writer, exchange::givenUpAccount(*clash));
    exchange::askAnew(writer, *clash);
    if (!isOpenClash(writer, *writer.find<Clash>(id))) // the facts have answered it
        return fail(u"casework.clash_nothing_to_ask"_s);
    return {};
}

/// Both accounts are there, and the chosen one was not ended since: then the other one was replaced with it, and there is nothing to choose.
bool areAccountsThere(Reader &reader, const Clash &clash)
{
    const auto kept = reader.find<BankAccount>(exchange::keptAccount(clash));
    return kept && !kept->validUntil && reader.find<BankAccount>(exchange::givenUpAccount(clash));
}

} // namespace

bool mayAskAgain(Reader &reader, const Office &office, const Clash &clash)
{
    const bool isPair = clash.kind == ClashKind::SamePerson;
    const bool isHere = office.role == OfficeRole::Township || (isPair && reader.find<Member>(clash.recordKey) && reader.find<Member>(clash.otherKey));
    static const QStringList final{u"removed"_s, u"alive"_s}; // the record is gone; "not dead" is a fact, and undone as one
    if (clash.state != ClashState::Decided || !isHere || (!isPair && final.contains(clash.decided)))
        return false;
    if (clash.kind == ClashKind::TwoAccounts)
        return areAccountsThere(reader, clash);
    return clash.decided != "same"_L1 || !isPair || mergeOf(reader, clash);
}

Result<void> askAgain(Office &office, const Telling &telling, const QString &id, const QString &why)
{
    const auto row = clash(office, telling, id);
    if (!row)
        return tl::unexpected(row.error());
    if (row->isOpen || !row->mayAskAgain)
        return fail(u"casework.clash_nothing_to_ask"_s);
    if (why.trimmed().isEmpty())
        return fail(u"casework.clash_again_why"_s);
    if (row->clash.decided == "same"_L1) { // first the records: if they cannot be parted, the answer stands
        const auto merge = office.file->read([&](Reader &reader) { return wouldBeOpen(reader, row->clash) ? mergeOf(reader, row->clash) : std::nullopt; });
        if (!merge)
            return tl::unexpected(merge.error());
        if (!*merge)
            return fail(u"casework.clash_nothing_to_ask"_s);
        if (const auto parted = undo(office, QString::number(merge->value())); !parted)
            return parted;
    }
    const ChangeTitle title{u"casework.change_clash_again"_s, {{u"head"_s, row->head}, {u"field"_s, row->field}, {u"why"_s, why.trimmed()}}};
    return office.file->change(title, [&](Writer &writer) { return reopen(writer, id); });
}

} // namespace xieli::casework
