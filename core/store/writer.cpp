// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

namespace xieli {

using namespace Qt::StringLiterals;

void Writer::insertValues(const Shape &shape, const std::vector<Value> &values)
{
    Query query(m_connection, shape.insert);
    for (size_t i = 0; i < values.size(); ++i)
        query.bindValue(int(i) + 1, values[i]);
    query.run();
}

void Writer::updateValues(const Shape &shape, const std::vector<Value> &values)
{
    Query query(m_connection, shape.update);
    for (size_t i = 1; i < values.size(); ++i)
        query.bindValue(int(i), values[i]);
    query.bindValue(int(values.size()), values.front());
    query.run();
    if (query.changed() == 0)
        throw StoreFailure(u"store.row_missing"_s, {{u"table"_s, QString::fromLatin1(shape.table)}, {u"key"_s, shownValue(values.front())}});
}

void Writer::putValues(const Shape &shape, const std::vector<Value> &values)
{
    Query query(m_connection, "SELECT 1 FROM \"" + shape.table + "\" WHERE \"" + shape.columns.front() + "\"=?");
    query.bindValue(1, values.front());
    if (query.next())
        updateValues(shape, values);
    else
        insertValues(shape, values);
}

void Writer::removeKey(const Shape &shape, const QString &key)
{
    Query query(m_connection, shape.remove);
    query.bindText(1, key);
    query.run();
}

} // namespace xieli
