// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/journal.h"
#include "store/sqlite/undo.h"

#include <QSet>

namespace xieli {

namespace {

struct Touched {
    int cells = 0;
    bool onlyInserts = true; ///< of bulk rows: the journal keeps no values that others could be undone to
};

Touched touchedBy(Connection &connection, std::int64_t sequence)
{
    Touched touched;
    Query cells(connection, "SELECT count(*) FROM journal j JOIN change_cell c ON c.row_id BETWEEN j.first_row AND j.last_row WHERE j.sequence = ?");
    cells.bindInteger(1, sequence);
    if (cells.next())
        touched.cells = int(cells.integer(0));
    Query bulk(connection, "SELECT entries FROM change_bulk WHERE change = ?");
    bulk.bindInteger(1, sequence);
    while (bulk.next())
        for (const BulkEntry &entry : unpacked(bulk.bytes(0)).value_or(std::vector<BulkEntry>())) {
            ++touched.cells;
            touched.onlyInserts = touched.onlyInserts && entry.op == RowOp::Insert;
        }
    return touched;
}

} // namespace

std::vector<JournalLine> Reader::journalLines(int limit)
{
    std::vector<JournalLine> lines;
    QSet<std::int64_t> undone;
    for (JournalEntry &entry : journal(limit)) {
        if (entry.kind == u"undo" && entry.undoes && !undone.contains(entry.sequence))
            undone.insert(*entry.undoes);
        const bool ownAct = (entry.kind == u"change" || entry.kind == u"undo") && entry.origin == u"local";
        const Touched touched = touchedBy(m_connection, entry.sequence);
        const bool undoable = ownAct && !undone.contains(entry.sequence) && touched.onlyInserts && !touchesForever(m_connection, entry.sequence);
        lines.push_back({std::move(entry), touched.cells, undoable});
    }
    return lines;
}

} // namespace xieli
