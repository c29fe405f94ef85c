// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/settle.h"

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
void add(NetRecord &net, bool &gone, const CellChange &cell)
{
    if (cell.operation == Operation::Delete) {
        gone = net.operation == Operation::Insert;
        if (net.operation != Operation::Delete && !gone)
            net.operation = Operation::Delete;
        if (!cell.column.isEmpty() && !net.cells.contains(cell.column))
            net.cells.insert(cell.column, {cell.before, {}});
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
        for (auto &known : net.cells)
            known.after = {};
    }
    if (cell.column.isEmpty())
        return;
    const auto known = net.cells.find(cell.column);
    if (known == net.cells.end())
        net.cells.insert(cell.column, {cell.before, cell.after});
    else
        known->after = cell.after;
}

/// Collects "column: ours | theirs" of the clashes and remembers whose value stands.
class Clashes {
public:
    void add(const QString &column, const Value &ours, const Value &theirs, bool theirsStand)
    {
        m_fields << column + u": "_s + shown(ours) + u" | "_s + shown(theirs);
        (theirsStand ? m_replaced : m_kept) = true;
    }
    void tell(Verdict &verdict) const
    {
        if (m_fields.isEmpty())
            return;
        verdict.fate = m_kept ? Fate::Kept : Fate::Merged;
        const QString key = !m_kept ? u"exchange.fate_replaced"_s : m_replaced ? u"exchange.fate_partly_kept"_s : u"exchange.fate_kept"_s;
        verdict.reason = reasonText({key, {{u"fields"_s, m_fields.join(u"; "_s)}}});
    }

private:
    QStringList m_fields;
    bool m_kept = false;
    bool m_replaced = false;
};

/// What the row holds when it is written as a new one. Of a row made anew, columns that are not told hold their default.
Row newValues(const NetRecord &record)
{
    Row values;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell)
        if (!record.madeAnew || !isBlank(cell->after))
            values.insert(cell.key(), cell->after);
    return values;
}

Verdict settleRemoval(const NetRecord &record, const Row &current, bool senderOwns)
{
    Clashes clashes;
    bool ended = false;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell) {
        const Value ours = current.value(cell.key());
        if (ours != cell->before)
            clashes.add(cell.key(), ours, {}, senderOwns);
    }
    for (const QString &ending : endings()) {
        const Value ours = current.value(ending);
        if (!isBlank(ours) && record.cells.value(ending).before != ours) {
            clashes.add(ending, ours, {}, false);
            ended = true;
        }
    }
    Verdict verdict;
    clashes.tell(verdict);
    if (!ended && verdict.fate != Fate::Kept)
        verdict.act = Verdict::Act::Remove;
    return verdict;
}

} // namespace

std::vector<NetRecord> netOf(const std::vector<CellChange> &changes, const std::vector<WholeRow> &rows, std::int64_t seen)
{
    std::vector<NetRecord> records;
    std::vector<char> gone;
    QHash<std::pair<QString, QString>, std::size_t> index;
    const auto recordAt = [&](const QString &table, const QString &key, Operation operation, std::int64_t change) {
        const auto known = index.constFind({table, key});
        if (known != index.constEnd())
            return *known;
        NetRecord record{table, key, operation, false, false, change, {}};
        // a removal is told cell by cell too: start from "update" so that add() turns it
        if (operation == Operation::Delete)
            record.operation = Operation::Update;
        records.push_back(record);
        gone.push_back(false);
        index.insert({table, key}, records.size() - 1);
        return records.size() - 1;
    };
    for (const CellChange &cell : changes) {
        if (cell.change <= seen)
            continue;
        const std::size_t at = recordAt(cell.table, cell.key, cell.operation, cell.change);
        bool isGone = gone[at];
        add(records[at], isGone, cell);
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
            whole.cells.insert(column, {{}, value});
        records[at] = whole;
        gone[at] = false;
    }
    std::vector<NetRecord> left;
    for (std::size_t at = 0; at < records.size(); ++at)
        if (!gone[at])
            left.push_back(std::move(records[at]));
    return left;
}

Verdict settle(const NetRecord &record, const std::optional<Row> &current, bool senderOwns)
{
    if (record.operation == Operation::Delete)
        return current ? settleRemoval(record, *current, senderOwns) : Verdict();
    Verdict verdict;
    if (!current) {
        if (record.operation == Operation::Update && !record.madeAnew)
            return {Verdict::Act::Nothing, {}, false, Fate::Refused, reasonText({u"exchange.fate_missing"_s, {}})};
        verdict.act = Verdict::Act::Write;
        verdict.values = newValues(record);
        return verdict;
    }
    Clashes clashes;
    for (auto cell = record.cells.cbegin(); cell != record.cells.cend(); ++cell) {
        const Value ours = current->value(cell.key());
        if (ours == cell->after)
            continue;
        if (record.operation == Operation::Update && ours == cell->before) {
            verdict.values.insert(cell.key(), cell->after);
            continue;
        }
        const bool undoesEnding = endings().contains(cell.key()) && isBlank(cell->after) && !isBlank(ours);
        const bool theirsStand = senderOwns && !undoesEnding;
        clashes.add(cell.key(), ours, cell->after, theirsStand);
        if (theirsStand)
            verdict.values.insert(cell.key(), cell->after);
    }
    clashes.tell(verdict);
    verdict.act = verdict.values.isEmpty() ? Verdict::Act::Nothing : Verdict::Act::Write;
    if (record.madeAnew && verdict.act == Verdict::Act::Write && verdict.fate == Fate::Accepted) {
        verdict.anew = true;
        verdict.values = newValues(record);
    }
    return verdict;
}

} // namespace xieli::exchange
