// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keeping.h"

#include "casework/casesinside.h"
#include "casework/aidelsewhere.h"
#include "casework/called.h"
#include "casework/ledger.h"
#include "casework/orders.h"
#include "casework/persons.h"
#include "casework/twiceapproved.h"
#include "exchange/totals.h"
#include "model/evidence.h"
#include "model/familyevent.h"
#include "model/issuedpaper.h"
#include "model/registerentry.h"
#include "papers/format.h"
#include "store/volumes.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSet>

#include <limits>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Tells rows of the journal, in one read.
class RowTeller {
public:
    RowTeller(Reader &reader, const Office &office, const std::optional<Telling> &telling)
        : m_reader(reader), m_telling(telling.value_or(Telling{office.wording})), m_teller(reader, m_telling)
    {
    }

    HistoryRow row(const JournalLine &line, const ChangeWords &words) const
    {
        const JournalEntry &entry = line.entry;
        HistoryRow row;
        row.id = entry.id;
        row.sequence = entry.sequence;
        row.day = entry.day;
        row.at = QDateTime::fromString(entry.at, Qt::ISODate).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
        row.author = entry.author;
        row.title = title(entry);
        row.cells = line.cells;
        row.undoable = line.undoable;
        row.isUndo = entry.kind == u"undo" && isUndo(entry);
        row.words = words.brief(m_telling.wording);
        row.parts = words.parts;
        const bool isNamed = !words.head.isEmpty() && row.title.contains(words.head);
        row.line = QStringList{row.title, isNamed ? words.spelled(m_telling.wording) : row.words}.join(u'\u3000').trimmed();
        return row;
    }
    HistoryRow row(const JournalLine &line) { return row(line, m_teller.tell(line.entry.sequence)); }
    ChangeTeller &teller() { return m_teller; }

private:
    bool isUndo(const JournalEntry &entry) const
    {
        bool back = false;
        for (auto at = std::optional(entry); at && at->undoes; at = m_reader.journalEntry(*at->undoes))
            back = !back;
        return back;
    }
    /// Of an undo, that of the change which it is all about.
    QString title(const JournalEntry &entry) const
    {
        auto first = std::optional(entry);
        while (first && first->undoes)
            first = m_reader.journalEntry(*first->undoes);
        if (entry.title.key.isEmpty())
            return m_telling.wording.text(u"trail.title_blanked"_s);
        if (!first || !entry.undoes)
            return m_telling.wording.text(entry.title.key, entry.title.arguments);
        return m_telling.wording.text(isUndo(entry) ? u"changes.undid"_s : u"changes.redid"_s,
                                      {{u"number"_s, QString::number(first->sequence)}, {u"title"_s, m_telling.wording.text(first->title.key, first->title.arguments)}});
    }

    Reader &m_reader;
    Telling m_telling;
    ChangeTeller m_teller;
};

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

/// What was paid, and that it was paid once.
class PaidMonths {
public:
    PaidMonths(Reader &reader, SoundnessReport &report) : m_reader(reader), m_report(report), m_cancelled(cancelledLines(reader)), m_doubles(doubleLines(reader)) {}
    void add(const PaymentLine &line)
    {
        const bool isUnpaid = m_cancelled.contains(line.id.text()) || m_doubles.contains(line.id.text());
        if (!isUnpaid && line.kind != PaymentKind::Recovery && line.kind != PaymentKind::Receivable) // those were asked for
            m_report.paid += line.amount;
        if ((line.kind != PaymentKind::Regular && line.kind != PaymentKind::Opening) || m_cancelled.contains(line.id.text()))
            return;
        if (m_doubles.contains(line.id.text()))
            return addDouble(line.forMonth);
        if (m_months.contains(ownMonth(line)))
            m_report.faults.push_back({u"casework.paid_twice"_s, {{u"household"_s, called(line.household)}, {u"month"_s, line.forMonth.toString()}}});
        m_months.insert(ownMonth(line));
    }

private:
    /// Ordered twice, not paid twice yet.
    void addDouble(Month month)
    {
        if (!m_doubled.contains(month.toString()))
            m_report.faults.push_back({u"casework.approved_twice"_s, {{u"month"_s, month.toString()}}});
        m_doubled.insert(month.toString());
    }
    QString called(const HouseholdId &household) const
    {
        const QString name = calledBy(m_reader, QLatin1String(Household::table), household.text());
        return name.isEmpty() ? household.text() : name;
    }

    Reader &m_reader;
    SoundnessReport &m_report;
    QSet<QString> m_cancelled;
    QSet<QString> m_doubles;
    QSet<QString> m_doubled; ///< months
    QSet<QString> m_months;
};

void checkBatch(Reader &reader, const PaymentBatch &batch, const std::vector<PaymentLine> &lines, const OfficeRow &own, Openings &openings, PaidMonths &paid,
                SoundnessReport &report)
{
    if (batch.state != BatchState::Approved)
        return;
    const auto orders = frozenOrders(reader, batch.id);
    const bool isSome = isIncomplete(reader, batch, lines, orders);
    if (isSome)
        report.notes.push_back({u"casework.batch_incomplete"_s, {{u"month"_s, batch.month.toString()}}});
    // of a township's batch a village gets its own lines only
    const bool whole = !isSome && (own.role == OfficeRole::Township || (isOpening(batch) && (batch.office.isEmpty() || batch.office == own.id.text())));
    if (whole && !isReissue(batch) && digestOf(lines) != batch.digest)
        report.faults.push_back({u"casework.batch_differs"_s, {{u"month"_s, batch.month.toString()}}});
    for (Error &fault : orderFaults(batch, orders, lines, whole))
        report.faults.push_back(std::move(fault));
    for (const PaymentLine &line : lines)
        line.kind == PaymentKind::Opening ? openings.add(line) : paid.add(line);
}

/// Every frozen batch still has the lines that it was frozen with, and no month is paid twice.
void checkTotals(Reader &reader, const OfficeRow &own, SoundnessReport &report)
{
    QHash<PaymentBatchId, std::vector<PaymentLine>> lines;
    reader.forEach<PaymentLine>([&](PaymentLine line) { lines[line.batch].push_back(std::move(line)); });
    Openings openings(reader);
    PaidMonths paid(reader, report);
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        checkBatch(reader, batch, lines.value(batch.id), own, openings, paid, report);
    for (const PaymentLine &line : openings.take())
        paid.add(line);
    for (Error &fault : aidFaults(reader))
        report.faults.push_back(std::move(fault));
    report.totalsAgree = report.faults.empty();
}

/// What makes up a household's file, with what is gone of it.
std::vector<std::pair<QString, QString>> recordsOf(Reader &reader, const HouseholdId &household)
{
    static const QSet<QString> tables{u"household"_s, u"member"_s, u"visit"_s, u"survey"_s, u"income_item"_s, u"property_item"_s, u"expense_item"_s, u"aid_request"_s,
                                      u"medical_bill"_s, u"obligor"_s, u"bank_account"_s, u"decision"_s, u"register_entry"_s, u"family_event"_s, u"evidence"_s, u"issued_paper"_s};
    auto records = reader.recordsEverOf(household.text());
    std::erase_if(records, [](const auto &record) { return !tables.contains(record.first); });
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

Result<std::vector<HistoryRow>> history(Office &office, int limit, const std::optional<Telling> &telling)
{
    constexpr int mostTold = 300; // the cells of a whole village are read for nothing: its title says what it was
    return office.file->read([&](Reader &reader) {
        RowTeller teller(reader, office, telling);
        std::vector<HistoryRow> rows;
        for (const JournalLine &line : reader.journalLines(limit))
            rows.push_back(line.cells > mostTold ? teller.row(line, {}) : teller.row(line));
        return rows;
    });
}

Result<std::vector<HistoryRow>> householdHistory(Office &office, const HouseholdId &id, const std::optional<Telling> &telling)
{
    return office.file->read([&](Reader &reader) {
        QMap<std::int64_t, HistoryLine> bySequence;
        for (const auto &[table, key] : recordsOf(reader, id))
            for (const HistoryLine &line : reader.history(table, key)) {
                HistoryLine &own = bySequence[line.entry.sequence];
                own.entry = line.entry;
                own.cells.insert(own.cells.end(), line.cells.begin(), line.cells.end());
            }
        RowTeller teller(reader, office, telling);
        std::vector<HistoryRow> rows;
        for (const HistoryLine &line : std::as_const(bySequence)) {
            Change own;
            own.cells = line.cells;
            ChangeWords words = teller.teller().tell(own);
            words.whose.clear(); // that stands above them all
            rows.push_back(teller.row(JournalLine{line.entry, int(line.cells.size()), false}, words));
        }
        std::reverse(rows.begin(), rows.end());
        return rows;
    });
}

namespace {

/// Whose death a change wrote down, where another office was told of it: that is not undone but answered by "not dead", with a paper.
Result<void> mayTakeBackDeath(Office &office, std::int64_t sequence)
{
    return office.file->read([&](Reader &reader) -> Result<void> {
        const auto change = reader.change(sequence);
        const auto sent = reader.all<ParcelSent>();
        const bool isTold = std::any_of(sent.begin(), sent.end(), [&](const ParcelSent &parcel) { return parcel.fromChange <= sequence && sequence <= parcel.toChange; });
        if (!change || !isTold)
            return {};
        for (const CellChange &cell : change->cells)
            if (cell.table == u"member" && cell.column == u"died_on" && cell.op == RowOp::Update && isNull(cell.before))
                if (const auto member = reader.find<Member>(cell.key); member && member->diedOn)
                    return fail(u"casework.undo_death_told"_s, {{u"name"_s, member->name}});
        return {};
    });
}

} // namespace

Result<void> undo(Office &office, const QString &changeId)
{
    const auto sequence = sequenceOf(office, changeId);
    if (!sequence)
        return tl::unexpected(sequence.error());
    if (const auto may = mayTakeBackDeath(office, *sequence); !may)
        return may;
    if (const auto may = mayTakeBackStep(office, *sequence); !may)
        return may;
    const auto learned = learnedWith(office, *sequence);
    if (!learned)
        return tl::unexpected(learned.error());
    auto undone = office.file->undo(*sequence);
    if (undone && *learned)
        (void)office.file->undo(**learned); // changed or forgotten since: then there is nothing to take back
    if (undone)
        if (const auto given = giveBackLedOn(office, *sequence); !given)
            return given;
    // the store names the blocker by its wording key and arguments, and what is in the way by its place; people read words
    if (!undone && (undone.error().key == u"store.undo_blocked" || undone.error().key == u"store.redo_blocked")) {
        Arguments &arguments = undone.error().arguments;
        arguments[u"title"_s] = office.wording.text(arguments.value(u"title"_s), arguments);
        const auto place = office.file->read([&](Reader &reader) {
            return ChangeTeller(reader, {office.wording}).place(arguments.value(u"table"_s), arguments.value(u"key"_s), arguments.value(u"column"_s));
        });
        arguments[u"place"_s] = place && !place->isEmpty() ? *place : office.wording.text(u"changes.same_data"_s);
    }
    return undone;
}

Result<HistoryRow> toTakeBack(Office &office, const QString &changeId, const std::optional<Telling> &telling)
{
    const auto sequence = sequenceOf(office, changeId);
    if (!sequence)
        return tl::unexpected(sequence.error());
    return office.file->read([&](Reader &reader) -> Result<HistoryRow> {
        auto first = reader.journalEntry(*sequence);
        if (!first)
            return fail(u"casework.change_unknown"_s, {{u"id"_s, changeId}});
        RowTeller teller(reader, office, telling);
        const JournalLine line{*first, 0, true};
        const HistoryRow plain = teller.row(line, {});
        if (!plain.isUndo)
            return teller.row(line);
        const auto change = reader.change(*sequence);
        const auto isLost = [](const CellChange &cell) { return cell.column == u"*" && cell.op == RowOp::Delete; };
        if (change && std::any_of(change->cells.begin(), change->cells.end(), isLost))
            return fail(u"store.redo_bulk"_s);
        while (first && first->undoes)
            first = reader.journalEntry(*first->undoes);
        return teller.row(line, first ? teller.teller().tell(first->sequence) : ChangeWords());
    });
}

Result<HistoryRow> lastUndoable(Office &office, const std::optional<Telling> &telling)
{
    const auto entry = office.file->lastUndoable();
    if (!entry)
        return tl::unexpected(entry.error());
    return *entry ? toTakeBack(office, QString::number((*entry)->sequence), telling) : fail(u"casework.nothing_to_undo"_s);
}

Result<HistoryRow> lastRedoable(Office &office, const std::optional<Telling> &telling)
{
    const auto entry = office.file->lastRedoable();
    if (!entry)
        return tl::unexpected(entry.error());
    return *entry ? toTakeBack(office, QString::number((*entry)->sequence), telling) : fail(u"changes.nothing_to_redo"_s);
}

QString askWords(const HistoryRow &row, const papers::Wording &wording)
{
    const QString words = wording.text(u"changes.when"_s, {{u"words"_s, row.words.isEmpty() ? row.title : row.words}, {u"day"_s, papers::dayWords(row.day)},
                                                           {u"clock"_s, row.at.mid(11, 5)}, {u"who"_s, row.author}});
    return wording.text(row.isUndo ? u"changes.redo"_s : u"changes.undo"_s, {{u"words"_s, words}});
}

Result<SoundnessReport> check(Office &office)
{
    SoundnessReport report;
    const auto integrity = office.file->integrity();
    if (!integrity)
        return tl::unexpected(integrity.error());
    report.encrypted = integrity->encrypted;
    report.fileSound = integrity->good();
    report.changes = int(integrity->journalRows);
    report.chainHolds = office.file->checkChain().has_value();
    const auto read = office.file->read([&](Reader &reader) {
        const exchange::ControlTotals totals = exchange::wholeTotals(reader);
        report.households = int(totals.households);
        report.persons = int(totals.persons);
        checkTotals(reader, reader.office(), report);
    });
    if (!read)
        return tl::unexpected(read.error());
    for (const Error &problem : integrity->problems)
        report.faults.push_back(problem);
    return report;
}

Result<QStringList> backUp(Office &office, const QString &path, Progress *progress) { return backUpTo(*office.file, path, progress); }

QString backedUp(const QStringList &files, const papers::Wording &wording)
{
    if (files.size() == 1)
        return wording.text(u"casework.backed_up"_s, {{u"file"_s, files.first()}});
    QStringList names;
    for (const QString &file : files)
        names << QFileInfo(file).fileName();
    return wording.text(u"casework.backed_up_files"_s, {{u"count"_s, QString::number(files.size())}, {u"files"_s, names.join(u' ')}, {u"file"_s, files.first()}});
}

bool isInSeveralFiles(const QString &path) { return isVolumeList(path); }

Result<void> putTogether(const QString &list, const QString &target, Progress *progress) { return joinVolumes(list, target, progress); }

} // namespace xieli::casework
