// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"
#include "store/tables.h"

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
    QSet<RecordName> known;
    const auto add = [&](RecordName record) {
        if (!known.contains(record)) {
            known.insert(record);
            records.push_back(std::move(record));
        }
    };
    known.insert(records.front());
    while (query.next())
        add({query.text(0), query.text(1)});
    // where their cells are blanked, only the list of what was destroyed tells whose they were
    Query destroyed(m_connection, "SELECT id FROM destroyed_record WHERE household_id=? ORDER BY rowid");
    destroyed.bindText(1, household);
    while (destroyed.next()) {
        const QString id = destroyed.text(0);
        if (const QString table = id.section(u':', 0, 0); !bulkTables().contains(table))
            add({table, id.section(u':', 1)});
    }
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

const std::vector<HangsOn> &hangingTables()
{
    static const std::vector<HangsOn> tables{{"signed_scan", "issued_paper_id", "issued_paper"}, {"aid_stage", "aid_decision_id", "aid_decision"},
                                             {"aid_payment", "aid_decision_id", "aid_decision"}, {"aid_payment", "aid_stage_id", "aid_stage"},
                                             {"reserve_entry", "aid_request_id", "aid_request"}, {"reserve_entry", "aid_payment_id", "aid_payment"},
                                             {"bank_row", "order_id", "payment_order"}};
    return tables;
}

void Reader::addHanging(std::vector<RecordName> &records)
{
    QSet<RecordName> known(records.begin(), records.end());
    const auto add = [&](const QString &table, const QString &key) {
        if (const RecordName record{table, key}; !known.contains(record)) {
            known.insert(record);
            records.push_back(record);
        }
    };
    for (const HangsOn &hangs : hangingTables()) {
        const QString table = QLatin1String(hangs.table);
        const QByteArray column = hangs.column;
        const QByteArray living = "SELECT id FROM \"" + QByteArray(hangs.table) + "\" WHERE \"" + column + "\"=?";
        for (std::size_t at = 0; at < records.size(); ++at) {
            if (records[at].first != QLatin1String(hangs.parent))
                continue;
            Query query(m_connection, living);
            query.bindText(1, records[at].second);
            QStringList keys;
            while (query.next())
                keys << query.text(0);
            for (const QString &key : keys)
                add(table, key);
        }
        // of what is gone its removal tells where it hung
        Query gone(m_connection, "SELECT r.row_key, c.old_value FROM change_row r JOIN change_cell c ON c.row_id=r.id"
                                 " WHERE r.op='delete' AND r.table_name=? AND c.column_name=?");
        gone.bindText(1, table);
        gone.bindText(2, column);
        while (gone.next())
            if (known.contains({QLatin1String(hangs.parent), gone.text(1)}))
                add(table, gone.text(0));
    }
}

std::vector<RecordName> Reader::everythingOf(const QString &household)
{
    std::vector<RecordName> records = recordsEverOf(household);
    for (const RecordedTable &table : readSchema(m_connection)) {
        const QByteArray column = table.name == "list_match" ? "household_key" : "household_id";
        if (!table.bulk || table.columnIndex(column) < 0)
            continue;
        Query query(m_connection, "SELECT \"" + table.key + "\" FROM \"" + table.name + "\" WHERE \"" + column + "\"=? ORDER BY rowid");
        query.bindText(1, household);
        while (query.next())
            records.emplace_back(QString::fromUtf8(table.name), query.text(0));
    }
    if (row(u"household_seat"_s, household, {u"since"_s}))
        records.emplace_back(u"household_seat"_s, household);
    addHanging(records);
    return records;
}

} // namespace xieli
