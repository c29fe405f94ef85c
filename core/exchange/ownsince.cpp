// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ownsince.h"

namespace xieli::exchange {

OwnSince::OwnSince(Reader &reader, const QString &table, const QString &key, std::int64_t common, const OfficeId &peer)
{
    for (const HistoryLine &line : reader.history(table, key))
        if (line.entry.sequence > common)
            line.entry.origin == peer.text() ? forget(line) : add(line);
}

std::optional<Value> OwnSince::before(const QString &column) const
{
    const auto known = m_before.constFind(column);
    return known == m_before.cend() ? std::nullopt : std::optional(*known);
}

bool OwnSince::passed(const QString &column, const Value &value) const
{
    const auto known = m_passed.constFind(column);
    return known != m_passed.cend() && std::find(known->begin(), known->end(), value) != known->end();
}

void OwnSince::add(const HistoryLine &line)
{
    for (const xieli::CellChange &cell : line.cells) {
        m_removed = cell.op == RowOp::Delete;
        if (cell.op == RowOp::Insert)
            continue; // the sender has the record, so it has heard of its making
        if (!m_before.contains(cell.column))
            m_before.insert(cell.column, cell.before);
        else
            m_passed[cell.column].push_back(cell.before);
    }
}

void OwnSince::forget(const HistoryLine &line)
{
    for (const xieli::CellChange &cell : line.cells) {
        m_before.remove(cell.column);
        m_passed.remove(cell.column);
        m_removed = false;
    }
}

} // namespace xieli::exchange
