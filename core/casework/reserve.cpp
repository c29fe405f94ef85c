// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reserve.h"

#include "casework/aiding.h"
#include "casework/headname.h"
#include "casework/reserveinside.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::vector<ReserveEntry> entriesOf(Reader &reader, int year)
{
    auto entries = reader.where<ReserveEntry>("year", year);
    std::stable_sort(entries.begin(), entries.end(), [](const ReserveEntry &a, const ReserveEntry &b) { return a.day < b.day; });
    return entries;
}

Money after(Money balance, const ReserveEntry &entry) { return entry.isOutgoing() ? balance - entry.amount : balance + entry.amount; }

/// Where an entry written afterwards, with an earlier day, would have left nothing for what was spent since.
std::optional<Error> overdraft(std::vector<ReserveEntry> entries, const ReserveEntry &added)
{
    const auto place = std::upper_bound(entries.begin(), entries.end(), added, [](const ReserveEntry &a, const ReserveEntry &b) { return a.day < b.day; });
    entries.insert(place, added);
    Money balance;
    for (const ReserveEntry &entry : entries) {
        const Money next = after(balance, entry);
        if (next.isNegative())
            return Error{u"relief.reserve_overdraft"_s, {{u"day"_s, entry.day.toString(Qt::ISODate)}, {u"amount"_s, entry.amount.toString()},
                                                      {u"balance"_s, balance.toString()}, {u"year"_s, QString::number(entry.year)}}};
        balance = next;
    }
    return std::nullopt;
}

/// The allocation of so many residents: V9, 12,345 residents are 12,345 yuan.
Result<Money> allocationOf(Office &office, const ReserveEntry &entry)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    const policy::DatedValue &each = (*law)->value(policy::Figure::ReservePerResident, Month::of(entry.day));
    if (!each.isKnown())
        return fail(u"relief.reserve_rate_empty"_s, {{u"key"_s, policy::figureKey(policy::Figure::ReservePerResident)}, {u"pack"_s, office.packs}});
    return each.money() * *entry.residents;
}

/// What speaks against handing back: the year runs, or decided aid is still to be paid.
std::optional<Error> notYetOver(Office &office, int year, Day day)
{
    if (day.isValid() && day < Day(year, 12, 1)) // 年末
        return Error{u"relief.reserve_year_runs"_s, {{u"year"_s, QString::number(year)}}};
    const auto rows = aidRows(office);
    if (!rows)
        return rows.error();
    Money owed;
    QStringList whose;
    for (const AidRow &row : *rows)
        if (row.decision && row.left() > Money()) {
            owed += row.left();
            whose << (row.name.isEmpty() ? office.wording.text(u"aid.nameless"_s) : row.name) + u' ' + row.left().toString();
        }
    return whose.isEmpty() ? std::nullopt : std::optional(Error{u"relief.reserve_owed"_s, {{u"amount"_s, owed.toString()}, {u"whose"_s, whose.join(u'、')}}});
}

/// The very same line once more: typed twice, or truly two.
std::optional<Error> standsAlready(Reader &reader, const ReserveEntry &entry, const papers::Wording &wording)
{
    for (const ReserveEntry &line : reader.where<ReserveEntry>("year", entry.year))
        if (line.kind == entry.kind && line.amount == entry.amount && line.day == entry.day && line.note.trimmed() == entry.note.trimmed() && line.reverses.isEmpty())
            return Error{u"relief.reserve_twice"_s, {{u"kind"_s, reserveKindText(line.kind, wording)}, {u"amount"_s, line.amount.toString()}, {u"day"_s, isoText(line.day)}}};
    return std::nullopt;
}

} // namespace

std::optional<Error> enterReserveLine(Writer &writer, const Office &office, ReserveEntry entry)
{
    if (writer.find<ReserveEntry>(entry.id))
        return Error{u"relief.reserve_line_is_there"_s, {{u"id"_s, entry.id.text()}}};
    if (auto error = overdraft(entriesOf(writer, entry.year), entry))
        return error;
    entry.user = office.user;
    writer.insert(entry);
    return std::nullopt;
}

Result<ReserveEntryId> handBackReserve(Office &office, int year, Day day, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        if (auto early = notYetOver(office, year, day))
            return tl::unexpected(*early);
    const auto balance = reserveBalance(office, year);
    if (!balance)
        return tl::unexpected(balance.error());
    if (balance->isZero())
        return fail(u"relief.reserve_nothing_left"_s, {{u"year"_s, QString::number(year)}});
    ReserveEntry entry;
    entry.year = year;
    entry.day = day;
    entry.kind = ReserveKind::HandBack;
    entry.amount = *balance;
    entry.note = office.wording.text(u"relief.reserve_year_closed"_s, {{u"year"_s, QString::number(year)}});
    if (!reason.trimmed().isEmpty())
        entry.note += u'：' + reason.trimmed();
    return addReserveEntry(office, entry);
}

Result<std::vector<ReserveRow>> reserveLedger(Office &office, int year)
{
    return office.file->read([&](Reader &reader) {
        std::vector<ReserveRow> rows;
        Money balance;
        for (ReserveEntry &entry : entriesOf(reader, year)) {
            balance = after(balance, entry);
            const auto request = entry.request ? reader.find<AidRequest>(*entry.request) : std::nullopt;
            const QString head = request ? headNameOf(reader, request->household) : QString();
            rows.push_back({std::move(entry), balance, head});
        }
        return rows;
    });
}

Result<Money> reserveBalance(Office &office, int year)
{
    const auto rows = reserveLedger(office, year);
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->empty() ? Money() : rows->back().balance;
}

Result<ReserveEntryId> addReserveEntry(Office &office, ReserveEntry entry, const QString &again)
{
    if (office.role != OfficeRole::Township)
        return fail(u"relief.reserve_township_only"_s);
    if (entry.id.isEmpty())
        entry.id = ReserveEntryId::create();
    if (!entry.day.isValid())
        entry.day = office.today;
    if (entry.kind == ReserveKind::Allocation && entry.residents && entry.amount.isZero()) {
        const auto amount = allocationOf(office, entry);
        if (!amount)
            return tl::unexpected(amount.error());
        entry.amount = *amount;
    }
    if (entry.amount.isZero() || entry.amount.isNegative())
        return fail(u"relief.reserve_amount"_s);
    if (entry.kind == ReserveKind::Spending)
        return fail(u"relief.reserve_pay_the_decision"_s);
    if (auto future = futureDay(office, entry.day))
        return tl::unexpected(*future);
    if (entry.kind == ReserveKind::HandBack && entry.note.trimmed().isEmpty()) // handBackReserve() asked already, and says why it may
        if (auto early = notYetOver(office, entry.year, entry.day))
            return tl::unexpected(*early);
    const QString title = again.trimmed().isEmpty() ? u"relief.reserve_change"_s : u"relief.reserve_change_again"_s;
    const auto stored = office.file->change({title, {{u"kind"_s, reserveKindText(entry.kind, office.wording)}, {u"amount"_s, entry.amount.toString()}, {u"reason"_s, again.trimmed()}}},
                                            [&](Writer &writer) -> Result<void> {
        if (entry.request && !writer.find<AidRequest>(*entry.request))
            return fail(u"relief.reserve_request_unknown"_s, {{u"id"_s, entry.request->text()}});
        if (again.trimmed().isEmpty())
            if (auto twice = standsAlready(writer, entry, office.wording))
                return tl::unexpected(*twice);
        const auto error = enterReserveLine(writer, office, entry);
        return error ? Result<void>(tl::unexpected(*error)) : Result<void>();
    });
    if (!stored)
        return tl::unexpected(stored.error());
    return entry.id;
}

Result<papers::TableOut> reserveTable(Office &office, int year)
{
    const auto rows = reserveLedger(office, year);
    if (!rows)
        return tl::unexpected(rows.error());
    using papers::CellKind;
    using papers::CellOut;
    const auto say = [&office](const QString &key) { return office.wording.text(u"relief.reserve_"_s + key); };
    papers::TableOut table;
    table.title = office.wording.text(u"relief.reserve_title"_s, {{u"office"_s, office.name}, {u"year"_s, QString::number(year)}});
    table.columns = {{say(u"day"_s), {}, CellKind::Text, 12},      {say(u"kind"_s), {}, CellKind::Text, 8},       {say(u"in"_s), {}, CellKind::Money, 13},
                     {say(u"out"_s), {}, CellKind::Money, 13},     {say(u"balance"_s), {}, CellKind::Money, 13},  {say(u"whose"_s), {}, CellKind::Text, 10},
                     {say(u"residents"_s), {}, CellKind::Count, 10}, {say(u"note"_s), {}, CellKind::Text, 20}};
    Money in, out;
    for (const ReserveRow &row : *rows) {
        const ReserveEntry &entry = row.entry;
        (entry.isOutgoing() ? out : in) += entry.amount;
        table.rows.push_back({entry.day.toString(Qt::ISODate), reserveKindText(entry.kind, office.wording), entry.isOutgoing() ? CellOut() : CellOut(entry.amount),
                              entry.isOutgoing() ? CellOut(entry.amount) : CellOut(), row.balance, row.headName, entry.residents ? CellOut(*entry.residents) : CellOut(), entry.note});
    }
    table.totals = {say(u"total"_s), CellOut(), in, out, CellOut(), CellOut(), CellOut(), CellOut()};
    return table;
}

QString reserveKindText(ReserveKind kind, const papers::Wording &wording) { return wording.text(u"relief.reserve_kind_"_s + toCode(kind)); }

} // namespace xieli::casework
