// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/told.h"

#include "exchange/histories/naive.h"

namespace xieli::test {

using namespace Qt::StringLiterals;

QString toldValue(const Value &value) { return isNull(value) ? naive::nothing : shownValue(value); }

QString recordName(const QString &table, const QString &key) { return table + u' ' + key; }

const QStringList &editedColumns(const QString &table)
{
    static const QMap<QString, QStringList> columns{{u"household"_s, {u"phone"_s, u"note"_s, u"closed_on"_s}},
                                                    {u"member"_s, {u"note"_s, u"died_on"_s, u"left_on"_s, u"id_number_text"_s}},
                                                    {u"survey"_s, {u"source"_s}},
                                                    {u"income_item"_s, {u"gross_fen"_s, u"label"_s}},
                                                    {u"decision"_s, {u"reason"_s}},
                                                    {u"payment_batch"_s, {u"state"_s}},
                                                    {u"household_move"_s, {u"state"_s}}};
    static const QStringList none;
    const auto known = columns.constFind(table);
    return known == columns.cend() ? none : *known;
}

namespace {

bool isBlankValue(const Value &value) { return toldValue(value).isEmpty() || isNull(value) || value == Value(std::int64_t(0)); }

} // namespace

QMap<QString, QString> holdsOf(const QString &table, const exchange::Row &row)
{
    QMap<QString, QString> holds;
    for (const QString &column : editedColumns(table))
        if (!isBlankValue(row.value(column)))
            holds.insert(column, toldValue(row.value(column)));
    return holds;
}

QMap<QString, QString> fieldsOf(const QString &table, const exchange::Row &row)
{
    QMap<QString, QString> fields;
    for (const QString &column : editedColumns(table))
        fields.insert(column, toldValue(row.value(column)));
    return fields;
}

} // namespace xieli::test
