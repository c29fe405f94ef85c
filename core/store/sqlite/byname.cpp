// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/byname.h"

#include "model/clash.h"
#include "model/evidence.h"
#include "model/familyevent.h"
#include "model/householdmove.h"
#include "model/issuedpaper.h"
#include "model/payment.h"
#include "model/posting.h"
#include "model/registerentry.h"
#include "store/query.h"
#include "store/sqlite/connection.h"
#include "store/tables.h"
#include "store/writer.h"

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

QByteArray quoted(const QByteArray &name) { return '"' + name + '"'; }

using Fits = bool (*)(const Value &);
using FitsByColumn = QMap<QByteArray, Fits>;

template <class Row>
void addFits(QMap<QByteArray, FitsByColumn> &known)
{
    FitsByColumn &columns = known[Row::table];
    Row row;
    Row::visit(row, [&](const char *name, auto &field) {
        using Field = std::decay_t<decltype(field)>;
        columns.insert(name, [](const Value &value) {
            Field read = blankField<Field>();
            return Codec<Field>::from(Value(value), read);
        });
    });
}

/// What each column of the shared tables can hold, from the structs themselves.
const QMap<QByteArray, FitsByColumn> &fits()
{
    static const QMap<QByteArray, FitsByColumn> known = [] {
        QMap<QByteArray, FitsByColumn> made;
        addFits<PolicyOverlay>(made);
        addFits<PolicyEdition>(made);
        addFits<LawEdition>(made);
        addFits<Household>(made);
        addFits<Member>(made);
        addFits<Obligor>(made);
        addFits<BankAccount>(made);
        addFits<Visit>(made);
        addFits<Survey>(made);
        addFits<IncomeItem>(made);
        addFits<PropertyItem>(made);
        addFits<ExpenseItem>(made);
        addFits<AidRequest>(made);
        addFits<MedicalBill>(made);
        addFits<FamilyEvent>(made);
        addFits<FamilyEventPerson>(made);
        addFits<Picture>(made);
        addFits<Evidence>(made);
        addFits<VillagePrice>(made);
        addFits<StoredAssessment>(made);
        addFits<Decision>(made);
        addFits<RecoveryDecision>(made);
        addFits<PaymentBatch>(made);
        addFits<PaymentLine>(made);
        addFits<PaymentOrder>(made);
        addFits<PaymentOutcome>(made);
        addFits<RecoveryReceipt>(made);
        addFits<DecisionPerson>(made);
        addFits<Paper>(made);
        addFits<Posting>(made);
        addFits<PostingEntry>(made);
        addFits<PostingObjection>(made);
        addFits<RegisterEntry>(made);
        addFits<IssuedPaper>(made);
        addFits<SignedScan>(made);
        addFits<Clash>(made);
        addFits<HouseholdMove>(made);
        addFits<Alias>(made);
        return made;
    }();
    return known;
}

std::optional<Error> problem(const QString &table, const QString &column, const Value &value)
{
    const Arguments named{{u"table"_s, table}, {u"column"_s, column}, {u"value"_s, shownValue(value).left(40)}};
    const auto columns = fits().constFind(table.toUtf8());
    if (!sharedTables().contains(table) || columns == fits().constEnd())
        return Error{u"store.unknown_table"_s, named};
    const auto known = columns->constFind(column.toUtf8());
    if (known == columns->constEnd())
        return Error{u"store.unknown_column"_s, named};
    return (*known)(value) ? std::nullopt : std::optional(Error{u"store.bad_value"_s, named});
}

} // namespace

const RecordedTable &tableNamed(Connection &connection, const QString &name)
{
    const Recorder *recorder = connection.recorder();
    const int index = recorder->tableIndex(name.toUtf8());
    if (index < 0)
        throw StoreFailure(u"store.unknown_table"_s, {{u"table"_s, name}});
    return recorder->table(index);
}

std::optional<NamedCells> cellsOf(Connection &connection, const RecordedTable &table, const QByteArray &key)
{
    Query query(connection, table.select);
    query.bindText(1, key);
    if (!query.next())
        return std::nullopt;
    NamedCells cells;
    for (size_t i = 0; i < table.columns.size(); ++i)
        cells.insert(table.columns[i].name, Cell::of(query, int(i)));
    return cells;
}

void insertRow(Connection &connection, const RecordedTable &table, const QByteArray &key, const NamedCells &cells)
{
    QByteArray list = quoted(table.key);
    QByteArray marks = "?";
    for (auto it = cells.begin(); it != cells.end(); ++it) {
        list += ',' + quoted(it.key());
        marks += ",?";
    }
    Query query(connection, "INSERT INTO " + quoted(table.name) + " (" + list + ") VALUES (" + marks + ")");
    query.bindText(1, key);
    int parameter = 1;
    for (const Cell &cell : cells)
        cell.bind(query, ++parameter);
    query.run();
}

void updateRow(Connection &connection, const RecordedTable &table, const QByteArray &key, const NamedCells &cells)
{
    if (cells.isEmpty())
        return;
    QByteArray list;
    for (auto it = cells.begin(); it != cells.end(); ++it)
        list += (list.isEmpty() ? "" : ",") + quoted(it.key()) + "=?";
    Query query(connection, "UPDATE " + quoted(table.name) + " SET " + list + " WHERE " + quoted(table.key) + "=?");
    int parameter = 0;
    for (const Cell &cell : cells)
        cell.bind(query, ++parameter);
    query.bindText(++parameter, key);
    query.run();
}

void deleteRow(Connection &connection, const RecordedTable &table, const QByteArray &key)
{
    Query query(connection, "DELETE FROM " + quoted(table.name) + " WHERE " + quoted(table.key) + "=?");
    query.bindText(1, key);
    query.run();
}

std::optional<QMap<QString, Value>> Reader::row(const QString &table, const QString &key)
{
    const RecordedTable &recorded = tableNamed(m_connection, table);
    Query query(m_connection, recorded.select);
    query.bindText(1, key);
    if (!query.next())
        return std::nullopt;
    QMap<QString, Value> values;
    for (const int place : recorded.byTitle)
        values.insert(values.cend(), recorded.columns[size_t(place)].title, query.loneValue(place));
    m_lastRow = {&recorded, key, m_connection.recorder()->stamp(), values};
    return values;
}

std::optional<QMap<QString, Value>> Reader::rowAgain(const RecordedTable &table, const QString &key)
{
    if (m_lastRow.table == &table && m_lastRow.key == key && m_lastRow.stamp == m_connection.recorder()->stamp())
        return m_lastRow.values;
    return row(QString::fromUtf8(table.name), key);
}

std::optional<Error> Writer::problemOf(const QString &table, const QString &column, const Value &value) { return problem(table, column, value); }

QStringList Reader::keysOf(const QString &table)
{
    const RecordedTable &recorded = tableNamed(m_connection, table);
    Query query(m_connection, "SELECT " + quoted(recorded.key) + " FROM " + quoted(recorded.name) + " ORDER BY rowid");
    QStringList keys;
    while (query.next())
        keys << query.text(0);
    return keys;
}

QMap<QString, Value> Reader::defaultsOf(const QString &table)
{
    QMap<QString, Value> values;
    for (const RecordedColumn &column : tableNamed(m_connection, table).columns)
        values.insert(QString::fromUtf8(column.name), column.fallback.value());
    return values;
}

void Writer::applyRow(const QString &table, const QString &key, const QMap<QString, Value> &values)
{
    if (!sharedTables().contains(table))
        throw StoreFailure(u"store.unknown_table"_s, {{u"table"_s, table}});
    const RecordedTable &recorded = tableNamed(m_connection, table);
    NamedCells cells;
    for (auto it = values.begin(); it != values.end(); ++it) {
        // the key is said once, in `key`
        if (recorded.columnIndex(it.key().toUtf8()) < 0)
            throw StoreFailure(u"store.unknown_column"_s, {{u"table"_s, table}, {u"column"_s, it.key()}});
        if (const auto bad = problem(table, it.key(), it.value()))
            throw StoreFailure(*bad);
        cells.insert(it.key().toUtf8(), Cell::of(it.value()));
    }
    const auto current = rowAgain(recorded, key);
    if (!current)
        return insertRow(m_connection, recorded, key.toUtf8(), cells);
    // The same record sent twice is no edit, not even of what is frozen or kept.
    for (auto it = values.begin(); it != values.end(); ++it)
        if (current->value(it.key()) == it.value())
            cells.remove(it.key().toUtf8());
    updateRow(m_connection, recorded, key.toUtf8(), cells);
}

void Writer::applyRemoval(const QString &table, const QString &key)
{
    if (!sharedTables().contains(table))
        throw StoreFailure(u"store.unknown_table"_s, {{u"table"_s, table}});
    deleteRow(m_connection, tableNamed(m_connection, table), key.toUtf8());
}

} // namespace xieli
