// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writer.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

std::vector<Value> currentValues(Connection &connection, const Shape &shape, const Value &key)
{
    Query query(connection, shape.select + " WHERE \"" + shape.columns.front() + "\"=?");
    query.bindValue(1, key);
    std::vector<Value> values;
    if (query.next())
        for (int column = 0; column < query.columns(); ++column)
            values.push_back(query.loneValue(column));
    return values;
}

} // namespace

void Writer::insertValues(const Shape &shape, const std::vector<Value> &values)
{
    Query query(m_connection, shape.insert);
    for (size_t i = 0; i < values.size(); ++i)
        query.bindValue(int(i) + 1, values[i]);
    query.run();
}

void Writer::updateValues(const Shape &shape, const std::vector<Value> &values)
{
    const auto current = currentValues(m_connection, shape, values.front());
    if (current.empty())
        throw StoreFailure(u"store.row_missing"_s, {{u"table"_s, QString::fromLatin1(shape.table)}, {u"key"_s, shownValue(values.front())}});
    updateOver(shape, current, values);
}

void Writer::putValues(const Shape &shape, const std::vector<Value> &values)
{
    const auto current = currentValues(m_connection, shape, values.front());
    current.empty() ? insertValues(shape, values) : updateOver(shape, current, values);
}

/// Writes the cells that differ; what is as it was is no edit, not even of what is frozen or kept.
void Writer::updateOver(const Shape &shape, const std::vector<Value> &current, const std::vector<Value> &values)
{
    QByteArray list;
    for (size_t i = 1; i < values.size(); ++i)
        if (values[i] != current[i])
            list += (list.isEmpty() ? "\"" : ",\"") + shape.columns[i] + "\"=?";
    if (list.isEmpty())
        return;
    Query query(m_connection, "UPDATE OR FAIL \"" + shape.table + "\" SET " + list + " WHERE \"" + shape.columns.front() + "\"=?");
    int parameter = 0;
    for (size_t i = 1; i < values.size(); ++i)
        if (values[i] != current[i])
            query.bindValue(++parameter, values[i]);
    query.bindValue(++parameter, values.front());
    query.run();
}

void Writer::removeKey(const Shape &shape, const QString &key)
{
    Query query(m_connection, shape.remove);
    query.bindText(1, key);
    query.run();
}

} // namespace xieli
