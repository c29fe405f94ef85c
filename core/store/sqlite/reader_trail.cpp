// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/query.h"

namespace xieli {

using namespace Qt::StringLiterals;

std::vector<std::pair<QString, QString>> Reader::recordsEverOf(const QString &household)
{
    std::vector<std::pair<QString, QString>> records{{u"household"_s, household}};
    Query query(m_connection, "SELECT r.table_name, r.row_key FROM change_row r WHERE r.id IN ("
                              "SELECT row_id FROM change_cell WHERE column_name='household_id' AND new_value=?"
                              " UNION SELECT row_id FROM change_cell WHERE column_name='household_id' AND old_value=?)"
                              " GROUP BY r.table_name, r.row_key ORDER BY min(r.id)");
    query.bindText(1, household);
    query.bindText(2, household);
    while (query.next())
        records.emplace_back(query.text(0), query.text(1));
    return records;
}

std::vector<std::pair<QString, QString>> Reader::removedSince(std::int64_t sequence, const QString &household)
{
    std::vector<std::pair<QString, QString>> records;
    Query query(m_connection, "SELECT r.table_name, r.row_key FROM change_cell c CROSS JOIN change_row r ON r.id=c.row_id"
                              " WHERE c.column_name='household_id' AND c.old_value=? AND r.op='delete' AND r.change>? ORDER BY r.id");
    query.bindText(1, household);
    query.bindInteger(2, sequence);
    while (query.next())
        records.emplace_back(query.text(0), query.text(1));
    return records;
}

} // namespace xieli
