// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/settle.h"

#include "exchange/rules.h"
#include "exchange/scope.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

bool isBlank(const Value &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty();
    return std::holds_alternative<std::monostate>(value);
}

/// One more operation on a record whose sum so far is `net`.
void add(NetRecord &net, bool &gone, const CellChange &cell, bool isNewLife)
{
    if (cell.operation == Operation::Delete) {
        gone = net.operation == Operation::Insert;
        if (net.operation != Operation::Delete && !gone)
            net.operation = Operation::Delete;
        if (!cell.column.isEmpty() && !net.cells.contains(cell.column))
            net.cells.insert(cell.column, {cell.before, cell.before, cell.change});
        else if (gone && !cell.column.isEmpty())
            net.cells[cell.column].after = cell.before; // what it held in the end
        return;
    }
    if (gone) {
        // came back within the run, after it had begun and ended in it
        gone = false;
        net.cells.clear();
    }
    if (net.operation == Operation::Delete && cell.operation == Operation::Insert) {
        net.operation = Operation::Update;
        net.madeAnew = true;
        for (auto &known : net.cells) {
            known.after = {};
            known.reset = true;
        }
    }
    if (cell.column.isEmpty())
        return;
    const auto known = net.cells.find(cell.column);
    if (known == net.cells.end()) {
        net.cells.insert(cell.column, {cell.before, cell.after, cell.change, false, cell.after});
        return;
    }
    if (isNewLife)
        known->steps.push_back(known->after);
    known->after = cell.after;
    known->change = cell.change;
    known->reset = false;
}

/// Collects "column: ours | theirs" of the clashes and remembers whose value stands.
class Clashes {
public:
    explicit Clashes(bool isAsked) : m_isAsked(isAsked) {}
    void add(CellClash clash)
    {
        m_fields << clash.column + u": "_s + shown(clash.ours) + u" | "_s + shown(clash.theirs);
        (clash.theirsStand ? m_replaced : m_kept) = true;
        m_clashes.push_back(std::move(clash));
    }
    void tell(Verdict &verdict)
    {
        if (m_fields.isEmpty())
            return;
        const bool opens = m_isAsked && holds(Rule::ClashOpened);
        verdict.fate = opens ? Fate::ClashOpen : m_kept ? Fate::Kept : Fate::Merged;
        const QString key = !m_kept ? u"exchange.fate_replaced"_s : m_replaced ? u"exchange.fate_partly_kept"_s : u"exchange.fate_kept"_s;
        verdict.reason = reasonText({key, {{u"fields"_s, m_fields.join(u"; "_s)}}});
        if (opens)
            verdict.clashes = std::move(m_clashes);
    }

private:
    bool m_isAsked;
    QStringList m_fields;
    std::vector<CellClash> m_clashes;
    bool m_kept = false;
    bool m_replaced = false;
};

/// What the row holds when it is written as a new one: columns that are not told hold their default.
Row newValues(const NetRecord &record)
{
    Row values;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        if (!cell->reset)
            values.insert(cell.key(), cell->after);
    return values;
}

/// Whether anything was changed here that the removal did not know.
bool isChanged(const NetRecord &record, const Row &current, const Settling &by)
{
    if (record.cells.isEmpty())
        return false; // a bulk row, told by its key alone
    for (auto ours = current.cbegin(); ours != current.cend(); ++ours) {
        const auto told = record.cells.constFind(ours.key());
        // what the remover found there in the end, it may have seen here before
        const bool isTold = told != record.cells.cend();
        if (isTold ? ours.value() != told->before && ours.value() != told->after : ours.value() != by.defaults.value(ours.key()))
            return true;
    }
    return false;
}

Verdict settleRemoval(const NetRecord &record, const Row &current, const Settling &by)
{
    Verdict verdict;
    verdict.act = Verdict::Act::Remove;
    if (!(by.isPutBack || isChanged(record, current, by)) || !holds(Rule::EditOutlivesRemoval))
        return verdict;
    verdict.act = Verdict::Act::Nothing;
    verdict.stands = current;
    verdict.fate = Fate::Kept;
    verdict.reason = reasonText({u"exchange.fate_not_removed"_s, {}});
    if (by.isAsked && holds(Rule::ClashOpened)) {
        verdict.fate = Fate::ClashOpen;
        verdict.clashes.push_back({ClashKind::Removed, {}, {}, {}, false});
    }
    return verdict;
}

/// Whose value of an ending stands: any day against none, unless the none is proven; the earlier of two.
bool theirsEnds(const Value &ours, const Value &theirs, bool isProven)
{
    if (isBlank(ours) || isBlank(theirs))
        return isBlank(ours) || isProven;
    return !holds(Rule::EndingEarlierStands) || shown(theirs) < shown(ours);
}

/// One cell that is neither what the sender started from nor what it made of it.
CellClash clashOf(const QString &column, const Value &ours, const Value &theirs, const Settling &by)
{
    if (endings().contains(column))
        return {ClashKind::Ending, column, ours, theirs, theirsEnds(ours, theirs, by.reversalKnown && column == "died_on"_L1)};
    return {ClashKind::Field, column, ours, theirs, by.senderOwns == holds(Rule::CustodianStands)};
}

/// An edit that would bring somebody back to life without a fact that says so.
bool takesDeathAway(const QString &column, const Value &ours, const Value &theirs, const Settling &by)
{
    return column == "died_on"_L1 && isBlank(theirs) && !isBlank(ours) && !by.reversalKnown && holds(Rule::EndingNotBlanked);
}

Verdict settleCells(const NetRecord &record, const Row &current, const Settling &by)
{
    Verdict verdict;
    Clashes clashes(by.isAsked);
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell) {
        const QString &column = cell.key();
        const Value ours = current.value(column);
        const Value theirs = cell->reset ? by.defaults.value(column) : cell->after;
        // a record made anew names no old value of what had held its default before
        const Value before = record.madeAnew && isNull(cell->before) ? by.defaults.value(column) : cell->before;
        const bool isPassed = ours != theirs && std::find(cell->steps.begin(), cell->steps.end(), ours) != cell->steps.end();
        const bool isTakenBack = !isPassed && record.operation == Operation::Update && !cell->reset && before == theirs;
        if (isTakenBack && ours != theirs && endings().contains(column))
            verdict.stands.insert(column, ours); // it took back a day of its own, and does not know of ours
        if (ours == theirs && holds(Rule::EqualSettles)) {
            if (record.operation == Operation::Update && ours != before)
                verdict.alike << column;
            continue;
        }
        if (isTakenBack)
            continue;
        if (takesDeathAway(column, ours, theirs, by)) {
            verdict.stands.insert(column, ours);
            continue;
        }
        // a making names no old value: where there is one, its author had our word for the field when he changed it
        const bool isSeen = isPassed || (ours == before && (record.operation == Operation::Update || !isNull(before)));
        if (isSeen || !holds(Rule::ThreeWayBase)) {
            verdict.values.insert(column, theirs);
            continue;
        }
        const CellClash clash = clashOf(column, ours, theirs, by);
        (clash.theirsStand ? verdict.values : verdict.stands).insert(column, clash.theirsStand ? theirs : ours);
        const bool isDayAgainstNone = clash.kind == ClashKind::Ending && (isBlank(ours) || isBlank(theirs));
        const bool isAccountEnded = record.table == "bank_account"_L1 && column == "valid_until"_L1 && !isBlank(ours) && !isBlank(theirs);
        if (!isDayAgainstNone && !isAccountEnded) // neither is a question
            clashes.add(clash);
    }
    if (!verdict.stands.isEmpty()) {
        verdict.fate = Fate::Kept;
        verdict.reason = reasonText({u"exchange.fate_kept"_s, {{u"fields"_s, QStringList(verdict.stands.keys()).join(u"; "_s)}}});
    }
    clashes.tell(verdict);
    verdict.act = verdict.values.isEmpty() ? Verdict::Act::Nothing : Verdict::Act::Write;
    return verdict;
}

} // namespace

std::vector<NetRecord> netOf(const std::vector<CellChange> &changes, const std::vector<WholeRow> &rows, std::int64_t seen, bool isNewLife)
{
    std::vector<NetRecord> records;
    std::vector<char> gone;
    QHash<std::pair<QString, QString>, std::size_t> index;
    index.reserve(qsizetype(changes.size())); // most cells are the only one of their record
    std::size_t last = 0; // the cells of one record stand side by side
    const auto recordAt = [&](const QString &table, const QString &key, Operation operation, std::int64_t change) {
        if (last < records.size() && records[last].key == key && records[last].table == table)
            return last;
        const auto known = index.constFind({table, key});
        if (known != index.constEnd())
            return last = *known;
        NetRecord record{table, key, operation, false, false, change, {}};
        // a removal is told cell by cell too: start from "update" so that add() turns it
        if (operation == Operation::Delete)
            record.operation = Operation::Update;
        records.push_back(std::move(record));
        gone.push_back(false);
        index.insert({table, key}, records.size() - 1);
        return last = records.size() - 1;
    };
    for (const CellChange &cell : changes) {
        if (cell.change <= seen && holds(Rule::ReplayIgnored))
            continue;
        const std::size_t at = recordAt(cell.table, cell.key, cell.operation, cell.change);
        bool isGone = gone[at];
        add(records[at], isGone, cell, isNewLife);
        gone[at] = isGone;
    }
    for (const WholeRow &row : rows) {
        if (row.change <= seen)
            continue;
        const bool told = index.contains({row.table, row.key});
        const std::size_t at = recordAt(row.table, row.key, Operation::Insert, row.change);
        // told cell by cell as well: the cells know the old values
        if (told && !gone[at] && records[at].operation != Operation::Delete)
            continue;
        NetRecord whole{row.table, row.key, Operation::Insert, true, false, row.change, {}};
        for (const auto &[column, value] : row.cells)
            whole.cells.insert(column, {{}, value, row.change});
        records[at] = whole;
        gone[at] = false;
    }
    std::vector<NetRecord> left;
    left.reserve(records.size());
    for (std::size_t at = 0; at < records.size(); ++at) {
        if (gone[at]) {
            records[at].operation = Operation::Delete;
            for (NetRecord::Cell &cell : records[at].cells)
                cell.before = cell.first; // what an earlier life may have told
        }
        if (!gone[at] || isNewLife)
            left.push_back(std::move(records[at]));
    }
    return left;
}

std::optional<NetRecord> composed(const NetRecord &earlier, const NetRecord &later)
{
    if (later.whole || later.operation == Operation::Insert)
        return later;
    if (later.operation == Operation::Delete)
        return earlier.operation == Operation::Insert ? std::nullopt : std::optional(later);
    NetRecord sum = earlier;
    sum.madeAnew = earlier.madeAnew || later.madeAnew;
    for (auto cell = later.cells.cbegin(); cell != later.cells.cend(); ++cell) {
        const auto known = sum.cells.find(cell.key());
        if (known == sum.cells.end()) {
            sum.cells.insert(cell.key(), *cell);
            continue;
        }
        const Value before = known->before;
        *known = *cell;
        known->before = before;
    }
    return sum;
}

Verdict settle(const NetRecord &record, const std::optional<Row> &current, const Settling &by)
{
    if (record.operation == Operation::Delete && current)
        return settleRemoval(record, *current, by);
    if (current)
        return settleCells(record, *current, by);
    Verdict verdict;
    if (record.operation == Operation::Delete) {
        verdict.alike << QString();
        return verdict;
    }
    if (record.operation == Operation::Update && !record.madeAnew) {
        verdict.fate = Fate::Refused;
        verdict.reason = reasonText({u"exchange.fate_missing"_s, {}});
        return verdict;
    }
    verdict.act = Verdict::Act::Write;
    verdict.values = newValues(record);
    return verdict;
}

} // namespace xieli::exchange
