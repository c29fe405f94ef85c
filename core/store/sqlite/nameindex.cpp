// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/nameindex.h"

#include "base/pinyin.h"
#include "base/text.h"
#include "store/query.h"
#include "store/sqlite/connection.h"

namespace xieli {

namespace {

struct Named {
    QByteArray household;
    QString name;
    QString idNumber;
};

std::optional<Named> namedMember(Connection &connection, const QByteArray &key)
{
    Query query(connection, "SELECT household_id, name, id_number_text FROM member WHERE id=?");
    query.bindText(1, key);
    return query.next() ? std::optional(Named{query.utf8(0), query.text(1), query.text(2)}) : std::nullopt;
}

/// A register taken in at once says the same names again and again, and reading one is dear.
class Spellings {
public:
    const Spelling &of(const QString &name)
    {
        const auto known = m_known.constFind(name);
        return known != m_known.cend() ? *known : *m_known.insert(name, spelling(name));
    }

private:
    QHash<QString, Spelling> m_known;
};

void insertNamed(Connection &connection, const QByteArray &key, const Named &member, Spellings &spellings)
{
    const Spelling &read = spellings.of(member.name);
    QString number = member.idNumber.toUpper();
    std::reverse(number.begin(), number.end());
    Query query(connection, "INSERT INTO name_index (member_id, household_id, name, pinyin, pinyin_u, initials, id_reversed) VALUES (?,?,?,?,?,?,?)");
    query.bindText(1, key);
    query.bindText(2, member.household);
    query.bindText(3, foldedName(member.name));
    query.bindText(4, read.pinyin);
    query.bindText(5, pinyinWithU(read.pinyin));
    query.bindText(6, read.initials);
    query.bindText(7, number);
    query.run();
}

/// Whether the search could find the member by anything that was written.
bool isOfSearch(const RecordedTable &table, const RecordedRow &row)
{
    static const QList<QByteArray> columns{"household_id", "name", "id_number_text"};
    return row.op != RowOp::Update
        || std::any_of(row.cells.begin(), row.cells.end(), [&](const RecordedCell &cell) { return columns.contains(table.columns[size_t(cell.column)].name); });
}

} // namespace

void refreshNameIndex(Connection &connection, const std::vector<RecordedRow> &rows)
{
    Spellings spellings;
    const int members = connection.recorder()->tableIndex("member");
    for (const RecordedRow &row : rows) {
        if (row.table != members || !isOfSearch(connection.recorder()->table(members), row))
            continue;
        if (row.op != RowOp::Insert) {
            Query query(connection, "DELETE FROM name_index WHERE member_id=?");
            query.bindText(1, row.key);
            query.run();
        }
        if (const auto member = namedMember(connection, row.key))
            insertNamed(connection, row.key, *member, spellings);
    }
}

} // namespace xieli
