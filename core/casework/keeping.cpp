// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keeping.h"

#include "casework/ledger.h"
#include "model/evidence.h"
#include "model/familyevent.h"
#include "model/issuedpaper.h"
#include "model/registerentry.h"

#include <QDateTime>
#include <QSet>

#include <limits>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

HistoryRow rowOf(const JournalLine &line, const papers::Wording &wording)
{
    const JournalEntry &entry = line.entry;
    HistoryRow row;
    row.id = entry.id;
    row.sequence = entry.sequence;
    row.day = entry.day;
    row.at = QDateTime::fromString(entry.at, Qt::ISODate).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    row.author = entry.author;
    row.title = wording.text(entry.title.key, entry.title.arguments);
    row.cells = line.cells;
    row.undoable = line.undoable;
    return row;
}

/// By id, or by the number that the journal shows.
Result<std::int64_t> sequenceOf(Office &office, const QString &change)
{
    bool isNumber = false;
    const qint64 number = change.toLongLong(&isNumber);
    if (isNumber)
        return std::int64_t(number);
    return office.file->read([&](Reader &reader) -> Result<std::int64_t> {
        for (const JournalEntry &entry : reader.journal(std::numeric_limits<int>::max()))
            if (entry.id == change)
                return entry.sequence;
        return fail(u"casework.change_unknown"_s, {{u"id"_s, change}});
    });
}

/// A month's own amount is paid once: one regular or opening line a household, person, benefit and month.
QString ownMonth(const PaymentLine &line)
{
    return QStringList{line.household.text(), line.member ? line.member->text() : QString(), line.benefit, line.forMonth.toString()}.join(u'|');
}

void checkBatch(const PaymentBatch &batch, const std::vector<PaymentLine> &lines, OfficeRole role, QSet<QString> &paidMonths, CheckReport &report)
{
    if (batch.state != BatchState::Approved)
        return;
    const bool whole = role == OfficeRole::Township || isOpening(batch); // of a township's batch a village gets its own lines only
    if (whole && digestOf(lines) != batch.digest)
        report.faults.push_back({u"casework.batch_differs"_s, {{u"month"_s, batch.month.toString()}}});
    for (const PaymentLine &line : lines) {
        if (line.kind != PaymentKind::Recovery) // that is money which came back
            report.paid += line.amount;
        if (line.kind != PaymentKind::Regular && line.kind != PaymentKind::Opening)
            continue;
        if (paidMonths.contains(ownMonth(line)))
            report.faults.push_back({u"casework.paid_twice"_s, {{u"household"_s, line.household.text()}, {u"month"_s, line.forMonth.toString()}}});
        paidMonths.insert(ownMonth(line));
    }
}

/// Every frozen batch still has the lines that it was frozen with, and no month is paid twice.
void checkTotals(Reader &reader, OfficeRole role, CheckReport &report)
{
    QHash<PaymentBatchId, std::vector<PaymentLine>> lines;
    reader.forEach<PaymentLine>([&](PaymentLine line) { lines[line.batch].push_back(std::move(line)); });
    QSet<QString> paidMonths;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        checkBatch(batch, lines.value(batch.id), role, paidMonths, report);
    report.totalsAgree = report.faults.empty();
}

/// The ids of all rows that make up a household's file, with their tables.
QList<std::pair<QString, QString>> recordsOf(Reader &reader, const Dossier &dossier)
{
    QList<std::pair<QString, QString>> records{{QLatin1String(Household::table), dossier.household.id.text()}};
    const auto add = [&records](const auto &rows) {
        for (const auto &row : rows)
            records.append({QLatin1String(row.table), row.id.text()});
    };
    add(dossier.members);
    add(dossier.visits);
    add(dossier.surveys);
    add(dossier.income);
    add(dossier.property);
    add(dossier.expenses);
    add(dossier.aidRequests);
    add(dossier.medicalBills);
    add(dossier.obligors);
    add(dossier.accounts);
    add(dossier.decisions);
    add(reader.where<RegisterEntry>("household_id", dossier.household.id));
    add(reader.where<FamilyEvent>("household_id", dossier.household.id));
    add(reader.where<Evidence>("household_id", dossier.household.id));
    add(reader.where<IssuedPaper>("household_id", dossier.household.id));
    return records;
}

/// What was learned of the headings right before a sheet was taken in: it goes with the take-in.
Result<std::optional<std::int64_t>> learnedWith(Office &office, std::int64_t sequence)
{
    static const QStringList takeIns{u"casework.change_roster"_s, u"casework.change_survey"_s, u"casework.change_list_poverty"_s, u"casework.change_list_deaths"_s,
                                     u"casework.change_list_disability"_s};
    return office.file->read([&](Reader &reader) {
        std::optional<JournalEntry> takeIn;
        for (const JournalEntry &entry : reader.journal(std::numeric_limits<int>::max())) { // the newest first
            if (entry.sequence == sequence && takeIns.contains(entry.title.key) && entry.kind == u"change")
                takeIn = entry;
            else if (takeIn && entry.sequence == sequence - 1 && entry.title.key == u"casework.change_learn_mapping"
                     && entry.title.arguments.value(u"file"_s) == takeIn->title.arguments.value(u"file"_s))
                return std::optional(entry.sequence);
        }
        return std::optional<std::int64_t>();
    });
}

} // namespace

Result<std::vector<HistoryRow>> history(Office &office, int limit)
{
    return office.file->read([&](Reader &reader) {
        std::vector<HistoryRow> rows;
        for (const JournalLine &line : reader.journalLines(limit))
            rows.push_back(rowOf(line, office.wording));
        return rows;
    });
}

Result<std::vector<HistoryRow>> householdHistory(Office &office, const HouseholdId &id)
{
    return office.file->read([&](Reader &reader) {
        QMap<std::int64_t, HistoryRow> bySequence;
        const auto dossier = reader.dossier(id);
        for (const auto &[table, key] : dossier ? recordsOf(reader, *dossier) : QList<std::pair<QString, QString>>())
            for (const HistoryLine &line : reader.history(table, key)) {
                HistoryRow &row = bySequence[line.entry.sequence];
                const int cells = row.cells + int(line.cells.size());
                row = rowOf({line.entry, cells, false}, office.wording);
            }
        std::vector<HistoryRow> rows(bySequence.cbegin(), bySequence.cend());
        std::reverse(rows.begin(), rows.end());
        return rows;
    });
}

Result<void> undo(Office &office, const QString &changeId)
{
    const auto sequence = sequenceOf(office, changeId);
    if (!sequence)
        return tl::unexpected(sequence.error());
    const auto learned = learnedWith(office, *sequence);
    if (!learned)
        return tl::unexpected(learned.error());
    auto undone = office.file->undo(*sequence);
    if (undone && *learned)
        (void)office.file->undo(**learned); // changed or forgotten since: then there is nothing to take back
    // the store names the blocker by its wording key and arguments; people read its title
    if (!undone && undone.error().key == u"store.undo_blocked") {
        Arguments &arguments = undone.error().arguments;
        arguments[u"title"_s] = office.wording.text(arguments.value(u"title"_s), arguments);
    }
    return undone;
}

Result<HistoryRow> lastUndoable(Office &office)
{
    const auto entry = office.file->lastUndoable();
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return fail(u"casework.nothing_to_undo"_s);
    return rowOf({**entry, 0, true}, office.wording);
}

Result<CheckReport> check(Office &office)
{
    CheckReport report;
    const auto integrity = office.file->integrity();
    if (!integrity)
        return tl::unexpected(integrity.error());
    report.encrypted = integrity->encrypted;
    report.fileSound = integrity->good();
    report.changes = int(integrity->journalRows);
    report.chainHolds = office.file->checkChain().has_value();
    const auto read = office.file->read([&](Reader &reader) {
        report.households = reader.count<Household>();
        report.persons = reader.count<Member>();
        checkTotals(reader, office.role, report);
    });
    if (!read)
        return tl::unexpected(read.error());
    for (const Error &problem : integrity->problems)
        report.faults.push_back(problem);
    return report;
}

Result<void> backUp(Office &office, const QString &path) { return office.file->backupTo(path); }

Result<void> addUser(Office &office, const QString &name, const QString &passphrase)
{
    if (passphrase.size() < 8)
        return fail(u"casework.short_passphrase"_s, {{u"least"_s, u"8"_s}});
    return office.file->addUser(name, UserRole::Clerk, passphrase);
}

} // namespace xieli::casework
