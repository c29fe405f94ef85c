// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/called.h"

#include "casework/headname.h"
#include "exchange/aside.h"
#include "exchange/scope.h"
#include "model/casefile.h"
#include "model/clash.h"

#include <limits>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// By these a record is called that belongs to no household.
const QStringList &titles()
{
    static const QStringList columns{u"title"_s, u"name"_s, u"caption"_s, u"item"_s, u"month"_s};
    return columns;
}

QString said(const QMap<QString, Value> &cells, const QString &column)
{
    const auto value = cells.constFind(column);
    return value == cells.cend() || isNull(*value) ? QString() : shownValue(*value);
}

} // namespace

QString Called::name(const QString &table, const QString &key)
{
    if (key.isEmpty())
        return {};
    const std::pair record(table, key);
    const auto known = m_known.constFind(record);
    return known != m_known.cend() ? *known : *m_known.insert(record, found(table, key));
}

Called::Cells Called::cellsOf(const QString &table, const QString &key)
{
    auto columns = m_columns.find(table);
    if (columns == m_columns.end()) {
        const QStringList all = m_reader.defaultsOf(table).keys();
        QStringList wanted = exchange::references().keys() + titles() + QStringList{u"table_name"_s, u"record_key"_s, u"survivor_id"_s};
        wanted.removeIf([&](const QString &column) { return !all.contains(column); });
        columns = m_columns.insert(table, wanted);
    }
    if (columns->isEmpty())
        return {};
    if (auto now = m_reader.row(table, key, *columns))
        return *now;
    Cells before;
    for (const HistoryLine &line : m_reader.history(table, key))
        for (const CellChange &cell : line.cells)
            if (columns->contains(cell.column))
                before.insert(cell.column, cell.op == RowOp::Delete ? cell.before : cell.after);
    return before;
}

QString Called::found(const QString &table, const QString &key)
{
    if (table == QLatin1String(Household::table))
        return head(key);
    const Cells cells = cellsOf(table, key);
    if (table == QLatin1String(Member::table))
        return said(cells, u"name"_s);
    if (table == QLatin1String(PaymentBatch::table))
        return said(cells, u"month"_s); // its title is a code
    if (table == QLatin1String(Clash::table))
        return name(said(cells, u"table_name"_s), said(cells, u"record_key"_s));
    if (table == QLatin1String(Alias::table))
        return name(QLatin1String(Member::table), said(cells, u"survivor_id"_s));
    // whose it is comes before what it is called
    for (const QString &column : {u"household_id"_s, u"member_id"_s})
        if (const QString whose = name(exchange::references().value(column), said(cells, column)); !whose.isEmpty())
            return whose;
    for (const QString &title : titles())
        if (const QString called = said(cells, title); !called.isEmpty())
            return called;
    for (auto parent = exchange::references().cbegin(); parent != exchange::references().cend(); ++parent)
        if (const QString of = name(*parent, said(cells, parent.key())); !of.isEmpty())
            return of;
    return {};
}

QString Called::head(const QString &household)
{
    const QString now = headNameOf(m_reader, HouseholdId(household));
    if (!now.isEmpty())
        return now;
    for (const auto &[table, key] : m_reader.recordsEverOf(household)) // it went with its people
        if (table == QLatin1String(Member::table))
            if (const QString first = name(table, key); !first.isEmpty())
                return first;
    return {};
}

QString calledBy(Reader &reader, const QString &table, const QString &key) { return Called(reader).name(table, key); }

namespace {

QString cell(const exchange::NetRecord &record, const char *column)
{
    const auto found = record.cells.constFind(QLatin1String(column));
    return found == record.cells.constEnd() || isNull(found->after) ? QString() : shownValue(found->after);
}

} // namespace

BroughtRecords::BroughtRecords(Reader &reader, const OfficeId &sender) : m_reader(reader)
{
    for (exchange::Waiting &waiting : exchange::waitingFrom(reader, sender))
        m_records.push_back(std::move(waiting.record));
}

QString BroughtRecords::whomItIsAbout(const QString &table, const QString &key) const
{
    if (const QString known = calledBy(m_reader, table, key); !known.isEmpty())
        return known;
    if (table == QLatin1String(Household::table))
        return headOf(key);
    const auto record = std::find_if(m_records.begin(), m_records.end(), [&](const auto &each) { return each.table == table && each.key == key; });
    if (record == m_records.end())
        return {};
    if (table == QLatin1String(Member::table))
        return cell(*record, "name");
    for (const auto &[column, owner] : {std::pair("member_id", Member::table), std::pair("household_id", Household::table)})
        if (const QString name = whomItIsAbout(QLatin1String(owner), cell(*record, column)); !name.isEmpty())
            return name;
    return {};
}

/// The first of a household's members that wait with it.
QString BroughtRecords::headOf(const QString &household) const
{
    QString name;
    int first = std::numeric_limits<int>::max();
    for (const exchange::NetRecord &record : m_records) {
        if (household.isEmpty() || record.table != QLatin1String(Member::table) || cell(record, "household_id") != household)
            continue;
        if (const int position = cell(record, "position").toInt(); position < first) {
            first = position;
            name = cell(record, "name");
        }
    }
    return name;
}

QString recordKind(const QString &table, const papers::Wording &wording)
{
    const QString key = u"parcels.record_"_s + table;
    return wording.knows(key) ? wording.text(key) : wording.text(u"parcels.record_other"_s);
}

} // namespace xieli::casework
