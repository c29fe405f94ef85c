// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/judging.h"

#include "exchange/aliases.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/totals.h"
#include "exchange/twopeople.h"
#include "store/tables.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

bool isDecision(const QString &table) { return table == "decision"_L1 || table == "recovery_decision"_L1; }

/// Of the record as it stands here what the sender did not know; that it does not stand where it must not.
Row standing(const NetRecord &record, const std::optional<Row> &current)
{
    if (!current)
        return record.operation == Operation::Delete ? Row() : Row{{u"*"_s, Value()}};
    if (record.operation == Operation::Delete)
        return *current;
    Row stands;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        if (current->value(cell.key()) != cell->after)
            stands.insert(cell.key(), current->value(cell.key()));
    return stands;
}

/// All that the sender did to the record it took back itself.
bool isNothing(const Verdict &verdict) { return verdict.values.isEmpty() && verdict.stands.isEmpty() && verdict.clashes.empty(); }

/// What was removed here and changed there stands again, whole.
void revive(Verdict &verdict, const Row &removed)
{
    Row values = removed;
    values.insert(verdict.values);
    verdict.values = values;
    verdict.act = Verdict::Act::Write;
    verdict.fate = Fate::ClashOpen;
    verdict.reason = named("exchange.fate_revived");
    verdict.clashes.push_back({ClashKind::Removed, {}, {}, {}, true});
}

/// A decision in whose place another one stands is kept, voided at both ends.
void replace(Verdict &verdict, Day today)
{
    for (const auto &[column, value] : {std::pair(u"voided_on"_s, today.toString(Qt::ISODate)), std::pair(u"void_reason"_s, superseded)}) {
        verdict.values.insert(column, value);
        verdict.stands.insert(column, value);
    }
    verdict.fate = Fate::Kept;
    verdict.reason = named("exchange.fate_decided_here");
}

} // namespace

QString named(const char *key, const Arguments &arguments) { return reasonText({QString::fromLatin1(key), arguments}); }

Judging::Judging(Writer &writer, const Peer &sender, OfficeRole own, const Seats &seats, bool isNewLife, Day today)
    : m_writer(writer), m_sender(sender), m_own(own), m_seats(seats), m_reversals(writer), m_destroyed(writer), m_isNewLife(isNewLife), m_today(today)
{
    for (const PaymentBatch &batch : writer.where<PaymentBatch>("state", BatchState::Approved))
        m_approved.insert(batch.id.text());
}

Verdict Judging::refusal(const QString &reason, const std::optional<Row> &current)
{
    Verdict verdict;
    verdict.fate = Fate::Refused;
    verdict.reason = reason;
    verdict.stands = current.value_or(Row());
    return verdict;
}

bool Judging::judgesByCells(const QString &table)
{
    return table != "clash"_L1 && table != "alias"_L1; // whoever may judge persons is told from all of these
}

const QStringList &Judging::columnsFor(const NetRecord &record)
{
    const auto isTold = [](const auto &cell, const QString &column) { return cell == column; };
    if (const Columns *last = m_columns.find([&](const Columns &columns) {
            return columns.table == record.table
                && std::equal(record.cells.keyBegin(), record.cells.keyEnd(), columns.told.cbegin(), columns.told.cend(), isTold);
        }))
        return last->all;
    Columns made{record.table, record.cells.keys(), {}};
    const Row &known = defaultsOf(record.table);
    for (const QString &column : made.told + QStringList{u"household_id"_s, u"batch_id"_s, u"died_on"_s})
        if (known.contains(column) && !made.all.contains(column))
            made.all << column;
    return m_columns.keep(std::move(made)).all;
}

Verdict Judging::verdictOn(const NetRecord &record, const std::optional<Row> &current)
{
    if (isOfDestroyed(record, current))
        return refusal(named("exchange.fate_destroyed")); // without what stands here: blanks are nobody's to take over
    const std::optional<Row> basis = current || record.operation == Operation::Delete ? current : removedHere(record);
    if (m_own == OfficeRole::Township && !m_seats.mayWrite(m_sender.id, record, basis))
        return refusal(named("exchange.fate_not_kept"));
    const bool isMadeTwice = current && m_isNewLife && record.operation == Operation::Insert && !bulkTables().contains(record.table);
    Verdict verdict = settle(isMadeTwice ? withoutKnown(record) : record, basis, settling(record, basis));
    if (current && m_own == OfficeRole::Township)
        tellDays(record, verdict);
    if (!current && verdict.act == Verdict::Act::Write && isToldAnew(record)) {
        if (isAllKnown(record))
            return Verdict();
        revive(verdict, {});
    }
    if (!current && basis && verdict.fate != Fate::Refused && !isNothing(verdict))
        revive(verdict, *basis);
    if (!current && basis && isNothing(verdict) && record.operation == Operation::Update)
        verdict.stands.insert(u"*"_s, Value()); // it was removed by somebody who had seen all that
    if (verdict.act == Verdict::Act::Nothing)
        return verdict;
    if (const QString barred = barrier(record, current); !barred.isEmpty())
        return refusal(barred, standing(record, current));
    if (const QString missing = missingParent(record.table, verdict); !missing.isEmpty())
        return refusal(named("exchange.fate_parent_missing", {{u"table"_s, missing}}));
    if (record.table == "decision"_L1 && !current && m_own == OfficeRole::Township && isDecidedHere(record))
        replace(verdict, m_today);
    else if (!current && isForeign(record))
        verdict.reason = named("exchange.fate_to_check");
    return verdict;
}

bool Judging::isOfDestroyed(const NetRecord &record, const std::optional<Row> &current) const
{
    if (m_destroyed.isEmpty())
        return false;
    Row values = current.value_or(Row());
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        values.insert(cell.key(), cell->after);
    return m_destroyed.concerns(record.table, record.key, values);
}

Settling Judging::settling(const NetRecord &record, const std::optional<Row> &current)
{
    Settling by;
    by.senderOwns = senderOwns(record.table);
    if (record.table == "clash"_L1 && current)
        by.senderOwns = isAnswer(record, *current);
    by.isAsked = ownerOf(record.table) == OfficeRole::Village && !bulkTables().contains(record.table);
    by.reversalKnown = record.table == "member"_L1 && current && m_reversals.speakAgainst(record.key, current->value(u"died_on"_s));
    by.isPutBack = record.operation == Operation::Delete && current && isPutBackUnseen(record);
    by.defaults = defaultsOf(record.table);
    return by;
}

/// Of two rows of one question the answered one stands, and the township's where both answered.
bool Judging::isAnswer(const NetRecord &record, const Row &current) const
{
    const Value decided(toCode(ClashState::Decided));
    const bool theirs = record.cells.value(u"state"_s).after == decided;
    const bool ours = current.value(u"state"_s) == decided;
    return theirs == ours ? m_sender.role == OfficeRole::Township : theirs;
}

const Row &Judging::defaultsOf(const QString &table)
{
    const auto known = m_defaults.constFind(table);
    return known != m_defaults.cend() ? *known : *m_defaults.insert(table, m_writer.defaultsOf(table));
}

/// The row as it was when it was removed here; nothing if it never was here or the journal does not keep it.
std::optional<Row> Judging::removedHere(const NetRecord &record)
{
    if (record.operation != Operation::Update || bulkTables().contains(record.table) || !holds(Rule::EditOutlivesRemoval))
        return std::nullopt;
    const auto history = m_writer.history(record.table, record.key);
    if (history.empty() || history.back().cells.empty() || history.back().cells.front().op != RowOp::Delete)
        return std::nullopt;
    Row row = defaultsOf(record.table);
    for (const xieli::CellChange &cell : history.back().cells)
        if (!cell.column.isEmpty())
            row.insert(cell.column, cell.before);
    return row;
}

/// Whether this office had removed the record too, as the sender has heard, and put it back since, of which the sender has not. What went and
/// came back unheard is as it was.
bool Judging::isPutBackUnseen(const NetRecord &record)
{
    if (bulkTables().contains(record.table))
        return false;
    bool isRemovalHeard = false;
    for (const HistoryLine &line : m_writer.history(record.table, record.key)) {
        if (line.cells.empty() || line.entry.origin == m_sender.id.text())
            continue;
        const RowOp op = line.cells.front().op;
        if (op == RowOp::Delete)
            isRemovalHeard = line.entry.sequence <= m_sender.ackedChange;
        else if (op == RowOp::Insert && isRemovalHeard && line.entry.sequence > m_sender.ackedChange)
            return true;
    }
    return false;
}

/// A village tells its own day although it has taken an earlier one of ours over, so that the question is asked here. Where that one was
/// changed here since, which it is never told any more, it must hear what stands now.
void Judging::tellDays(const NetRecord &record, Verdict &verdict)
{
    for (const QString &column : endings()) {
        const auto theirs = verdict.values.constFind(column);
        if (theirs == verdict.values.cend() || verdict.stands.contains(column))
            continue;
        for (const HistoryLine &line : m_writer.history(record.table, record.key))
            if (line.entry.sequence > m_sender.ackedChange && line.entry.origin != m_sender.id.text()
                && std::any_of(line.cells.begin(), line.cells.end(), [&](const xieli::CellChange &cell) { return cell.column == column; }))
                verdict.stands.insert(column, *theirs);
    }
}

/// A healed sender tells the making of its records anew. What it holds as it last had it from here is no word of its own, and does not stand
/// against what was written here since.
NetRecord Judging::withoutKnown(const NetRecord &record)
{
    QMap<QString, Value> known; // the columns written here after what the sender has taken in, as they were before
    for (const HistoryLine &line : m_writer.history(record.table, record.key))
        if (line.entry.sequence > m_sender.ackedChange)
            for (const xieli::CellChange &cell : line.cells)
                if (cell.op == RowOp::Update && !known.contains(cell.column))
                    known.insert(cell.column, cell.before);
    NetRecord news = record;
    for (auto column = known.cbegin(); column != known.cend(); ++column)
        if (const auto cell = news.cells.constFind(column.key()); cell != news.cells.cend() && isNull(cell->before) && cell->after == *column)
            news.cells.erase(cell);
    return news;
}

/// Whether a healed sender tells anew of a record that was removed here.
bool Judging::isToldAnew(const NetRecord &record)
{
    // what waited since the healed one's first parcel is tried again when that life has become the ordinary one
    if ((!m_isNewLife && record.isOfParcel) || record.operation != Operation::Insert || bulkTables().contains(record.table))
        return false;
    const auto history = m_writer.history(record.table, record.key);
    return !history.empty() && !history.back().cells.empty() && history.back().cells.front().op == RowOp::Delete && history.back().entry.origin != m_sender.id.text();
}

/// Its making alone says nothing new, for who removed it here knew all that: the removal stands, and travels.
bool Judging::isAllKnown(const NetRecord &record)
{
    const auto history = m_writer.history(record.table, record.key);
    if (history.back().entry.sequence <= m_sender.ackedChange)
        return false; // it has heard of the removal, and keeps the record
    const auto isNamed = [](const HistoryLine &line, const QString &column) {
        return std::any_of(line.cells.begin(), line.cells.end(), [&](const xieli::CellChange &cell) { return cell.column == column; });
    };
    const auto wasHere = [&](const QString &column, const Value &value) {
        if (value == defaultsOf(record.table).value(column) && !isNamed(history.front(), column))
            return true; // from the beginning
        return std::any_of(history.begin(), history.end(), [&](const HistoryLine &line) {
            return std::any_of(line.cells.begin(), line.cells.end(), [&](const xieli::CellChange &cell) {
                return cell.column == column && (cell.op == RowOp::Delete ? cell.before : cell.after) == value;
            });
        });
    };
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        if (!wasHere(cell.key(), cell->after))
            return false;
    return true;
}

bool Judging::senderOwns(const QString &table) const
{
    // an assessment is never rewritten; lines of a draft belong to whoever drew it up last
    if (table == "assessment"_L1)
        return false;
    return ownerOf(table) == m_sender.role || table == "payment_line"_L1;
}

/// What only the township may change: approved payments, and decisions that did not come from this village.
QString Judging::barrier(const NetRecord &record, const std::optional<Row> &current)
{
    if (m_own != OfficeRole::Township)
        return {};
    QSet<QString> batches;
    if (record.table == "payment_batch"_L1)
        batches.insert(record.key);
    if (record.table == "payment_line"_L1) {
        batches.insert(shown(record.cells.value(u"batch_id"_s).after));
        batches.insert(current ? shown(current->value(u"batch_id"_s)) : QString());
    }
    if (batches.intersects(m_approved))
        return named("exchange.fate_frozen");
    if (approvesMonth(record, current))
        return named("exchange.fate_not_approved_here");
    if (isDecision(record.table) && current && !cameFromSender(record))
        return named("exchange.fate_not_theirs");
    if ((record.table == "clash"_L1 || record.table == "alias"_L1) && !mayJudgePersons(m_writer, m_seats, m_sender.id, record, current)
        && !isRemembered(m_writer, m_seats, m_sender.id, record, current))
        return named("exchange.fate_not_theirs");
    if (isJudgedOtherwise(m_writer, record))
        return named("exchange.fate_two_people");
    return {};
}

/// A month is the township's to approve; what a village says of it would close the month for everybody. Opening payments are its own word.
bool Judging::approvesMonth(const NetRecord &record, const std::optional<Row> &current)
{
    if (record.table != "payment_batch"_L1 || record.operation == Operation::Delete)
        return false;
    const auto said = [&](const QString &column) {
        const auto cell = record.cells.constFind(column);
        return cell != record.cells.cend() ? shown(cell->after) : current ? shown(current->value(column)) : QString();
    };
    return said(u"state"_s) == toCode(BatchState::Approved) && said(u"title"_s) != openingTitle();
}

/// Whether somebody other than the village has decided on the same benefit from the same month, voided since or not, or for months of this one
/// and unheard by the village: that word stands alone, or the order of parcels and of voidings would say who is paid.
bool Judging::isDecidedHere(const NetRecord &record)
{
    const auto said = [&](const QString &column) { return shown(record.cells.value(column).after); };
    if (!holds(Rule::TownshipDecidesAlone) || record.operation != Operation::Insert || said(u"benefit"_s).isEmpty() || !said(u"voided_on"_s).isEmpty())
        return false;
    const auto known = m_writer.where<Decision>("household_id", HouseholdId(said(u"household_id"_s)));
    return std::any_of(known.begin(), known.end(), [&](const Decision &own) {
        const QString member = own.member ? own.member->text() : QString();
        if (own.benefit != said(u"benefit"_s) || member != said(u"member_id"_s))
            return false;
        const auto history = m_writer.history(record.table, own.id.text());
        if (history.empty() || history.front().entry.origin == m_sender.id.text())
            return false;
        const bool isUnheard = history.front().entry.sequence > m_sender.ackedChange; // then whoever wrote the village's knew nothing of it
        const bool overlaps = !own.isSuperseded() && (!own.endMonth || said(u"start_month"_s) <= own.endMonth->toString());
        return own.startMonth.toString() == said(u"start_month"_s) || (isUnheard && overlaps);
    });
}

bool Judging::cameFromSender(const NetRecord &record)
{
    const auto known = m_decisions.constFind(record.table);
    const auto &received = known != m_decisions.constEnd() ? *known
        : *m_decisions.insert(record.table, receivedFrom(m_writer, m_sender.id, record.table));
    return received.contains(record.key);
}

/// The village's record of what is the township's to say: it goes in, and a person looks at it.
bool Judging::isForeign(const NetRecord &record) const
{
    if (m_own != OfficeRole::Township)
        return false;
    return isDecision(record.table)
        || (record.table == "payment_batch"_L1
            && record.cells.value(u"state"_s).after == Value(toCode(BatchState::Approved)));
}

QString Judging::missingParent(const QString &table, const Verdict &verdict)
{
    for (auto cell = verdict.values.cbegin(); cell != verdict.values.cend(); ++cell) {
        const QString *parent = parentTable(table, cell.key());
        const auto *key = std::get_if<QString>(&cell.value());
        if (!parent || !key || key->isEmpty())
            continue;
        const RecordKey record{*parent, *key};
        if (m_there.contains(record))
            continue;
        if (!m_writer.row(*parent, *key))
            return *parent;
        m_there.insert(record);
    }
    return {};
}

} // namespace xieli::exchange
