// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/byname.h"

#include "model/aidgiven.h"
#include "model/assistancecase.h"
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
        addFits<AidDecision>(made);
        addFits<AidStagePlan>(made);
        addFits<AssistanceCase>(made);
        addFits<CaseStep>(made);
        addFits<CasePause>(made);
        addFits<CasePaper>(made);
        addFits<WorkDay>(made);
        addFits<AidPayment>(made);
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

const Reader::LastColumns &Reader::columnsOf(const QString &table, const QStringList &columns)
{
    if (const LastColumns *known = m_lastColumns.find([&](const LastColumns &last) { return last.table == table && last.columns == columns; }))
        return *known;
    const RecordedTable &recorded = tableNamed(m_connection, table);
    LastColumns asked{table, columns, {}, {}, &recorded};
    QByteArray list;
    for (const QString &column : columns) {
        if (recorded.columnIndex(column.toUtf8()) < 0)
            throw StoreFailure(u"store.unknown_column"_s, {{u"table"_s, table}, {u"column"_s, column}});
        asked.places.emplace_back(column, 1 + int(asked.places.size()));
        list += ',' + quoted(column.toUtf8());
    }
    std::sort(asked.places.begin(), asked.places.end());
    asked.select = "SELECT rowid" + list + " FROM " + quoted(recorded.name) + " WHERE " + quoted(recorded.key) + "=?";
    return m_lastColumns.keep(std::move(asked));
}

std::optional<QMap<QString, Value>> Reader::row(const QString &table, const QString &key, const QStringList &columns)
{
    const LastColumns &asked = columnsOf(table, columns);
    Query query(m_connection, asked.select);
    query.bindText(1, key);
    if (!query.next())
        return std::nullopt;
    QMap<QString, Value> values;
    for (const auto &[column, place] : asked.places)
        values.insert(values.cend(), column, query.loneValue(place));
    m_lastPlace = {asked.recorded, key, query.integer(0), m_connection.recorder()->stamp()};
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

struct Writer::LastApplied {
    struct Column {
        QByteArray name;
        Fits fits;
    };
    QString table;
    QStringList titles;
    std::vector<Column> columns;
    const RecordedTable *recorded = nullptr;
    QByteArray update; ///< of a row that was just read
    QByteArray byKey;
    QByteArray insert;
};

/// Looks up once for a run of records what is the same of all of them.
const Writer::LastApplied &Writer::plannedFor(const QString &table, const QMap<QString, Value> &values)
{
    const auto isSame = [](const QString &a, const QString &b) { return a == b; };
    if (const auto *last = m_lastApplied.find([&](const std::shared_ptr<LastApplied> &plan) {
            return plan->table == table && std::equal(values.keyBegin(), values.keyEnd(), plan->titles.cbegin(), plan->titles.cend(), isSame);
        }))
        return **last;
    const auto known = fits().constFind(table.toUtf8());
    if (!sharedTables().contains(table) || known == fits().constEnd())
        throw StoreFailure(u"store.unknown_table"_s, {{u"table"_s, table}});
    auto made = std::make_shared<LastApplied>();
    made->table = table;
    made->titles = values.keys();
    made->recorded = &tableNamed(m_connection, table);
    QByteArray list, names, marks;
    for (const QString &title : std::as_const(made->titles)) {
        const QByteArray name = title.toUtf8();
        // the key is said once, in `key`
        if (made->recorded->columnIndex(name) < 0 || !known->contains(name))
            throw StoreFailure(u"store.unknown_column"_s, {{u"table"_s, table}, {u"column"_s, title}});
        made->columns.push_back({name, known->value(name)});
        list += (list.isEmpty() ? "" : ",") + quoted(name) + "=?";
        names += quoted(name) + ',';
        marks += "?,";
    }
    // Whatever fails here ends the attempt or the whole change: SQLite need not keep every page as it was before each statement.
    made->update = "UPDATE OR FAIL " + quoted(made->recorded->name) + " SET " + list + " WHERE ";
    made->byKey = made->update + quoted(made->recorded->key) + "=?";
    made->update += "rowid=?";
    made->insert = "INSERT OR FAIL INTO " + quoted(made->recorded->name) + " (" + names + quoted(made->recorded->key) + ") VALUES (" + marks + "?)";
    return *m_lastApplied.keep(std::move(made));
}

void Writer::applyRow(const QString &table, const QString &key, const QMap<QString, Value> &values)
{
    applyOver(table, key, values, rowAgain(tableNamed(m_connection, table), key));
}

void Writer::applyOver(const QString &table, const QString &key, const QMap<QString, Value> &values, const std::optional<QMap<QString, Value>> &current)
{
    const LastApplied &plan = plannedFor(table, values);
    auto column = plan.columns.cbegin();
    bool isAllNew = !current || !values.isEmpty();
    for (auto it = values.begin(); it != values.end(); ++it, ++column) {
        if (!column->fits(it.value()))
            throw StoreFailure(*problem(table, it.key(), it.value()));
        isAllNew = isAllNew && (!current || current->value(it.key()) != it.value());
    }
    if (!isAllNew) { // the same record sent twice is no edit, not even of what is frozen or kept
        NamedCells cells;
        column = plan.columns.cbegin();
        for (auto it = values.begin(); it != values.end(); ++it, ++column)
            if (current->value(it.key()) != it.value())
                cells.insert(column->name, Cell::of(it.value()));
        return updateRow(m_connection, *plan.recorded, key.toUtf8(), cells);
    }
    const bool isAtHand = current && m_lastPlace.table == plan.recorded && m_lastPlace.stamp == m_connection.recorder()->stamp() && m_lastPlace.key == key;
    Query query(m_connection, !current ? plan.insert : isAtHand ? plan.update : plan.byKey);
    int parameter = 0;
    for (const Value &value : values)
        query.bindValue(++parameter, value);
    if (isAtHand)
        query.bindInteger(++parameter, m_lastPlace.row);
    else
        query.bindText(++parameter, key);
    query.run();
}

void Writer::completePayments(const QString &batch) { m_connection.recorder()->complete(batch.toUtf8()); }

void Writer::applyRemoval(const QString &table, const QString &key)
{
    if (!sharedTables().contains(table))
        throw StoreFailure(u"store.unknown_table"_s, {{u"table"_s, table}});
    deleteRow(m_connection, tableNamed(m_connection, table), key.toUtf8());
}

} // namespace xieli
