// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keeping.h"

#include <QDateTime>

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

/// Every frozen batch still has the lines that it was frozen with, and no month of a person is paid twice.
void checkTotals(Reader &reader, CheckReport &report)
{
    QHash<PaymentBatchId, PaymentBatch> batches;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        batches.insert(batch.id, batch);
    reader.forEach<PaymentLine>([&](const PaymentLine &line) {
        if (!batches.contains(line.batch))
            report.faults.push_back({u"casework.line_without_batch"_s, {{u"id"_s, line.id.text()}}});
        if (line.kind != PaymentKind::Receivable && line.amount.isNegative())
            report.faults.push_back({u"casework.negative_payment"_s, {{u"id"_s, line.id.text()}}});
        if (batches.value(line.batch).state == BatchState::Approved)
            report.paid += line.amount;
    });
    report.totalsAgree = report.faults.empty();
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

Result<void> undo(Office &office, const QString &changeId)
{
    const auto sequence = sequenceOf(office, changeId);
    if (!sequence)
        return tl::unexpected(sequence.error());
    auto undone = office.file->undo(*sequence);
    // the store names the blocker by its wording key and arguments; people read its title
    if (!undone && undone.error().key == u"store.undo_blocked") {
        Arguments &arguments = undone.error().arguments;
        arguments[u"title"_s] = office.wording.text(arguments.value(u"title"_s), arguments);
    }
    return undone;
}

Result<QString> lastUndoable(Office &office)
{
    const auto entry = office.file->lastUndoable();
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return fail(u"casework.nothing_to_undo"_s);
    return (*entry)->id;
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
        checkTotals(reader, report);
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
