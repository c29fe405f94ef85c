// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/tables.h"

namespace xieli {

using namespace Qt::StringLiterals;

QByteArray Reader::filter(const Shape &shape, const Conditions &conditions)
{
    QByteArray clause;
    for (const auto &[column, value] : conditions)
        clause += (clause.isEmpty() ? " WHERE " : " AND ") + shape.checkedColumn(column) + (xieli::isNull(value) ? " IS NULL" : "=?");
    return clause;
}

void Reader::bind(Query &query, const Conditions &conditions)
{
    int parameter = 0;
    for (const auto &[column, value] : conditions)
        if (!xieli::isNull(value))
            query.bindValue(++parameter, value);
}

OfficeRow Reader::office()
{
    auto rows = all<OfficeRow>();
    if (rows.empty())
        throw StoreFailure(u"store.damaged"_s, {{u"detail"_s, u"office"_s}});
    return rows.front();
}

std::optional<QString> Reader::setting(const QString &key)
{
    const auto row = find<Setting>(key);
    return row ? std::optional(row->value) : std::nullopt;
}

} // namespace xieli
