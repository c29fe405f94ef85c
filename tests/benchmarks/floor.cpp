// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/floor.h"

#include "store/shape.h"
#include "store/sqlite/connection.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace xieli::benchmark {

namespace {

struct Table {
    QByteArray select;
    QByteArray insert;
    std::vector<std::vector<Value>> rows;
};

template <class Row>
Table tableOf(const std::vector<Row> &rows)
{
    const Shape &shape = shapeOf<Row>();
    Table table{shape.select, shape.insert, {}};
    for (const Row &row : rows)
        table.rows.push_back(valuesOf(row));
    return table;
}

void bind(sqlite3_stmt *statement, int place, const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, place, *number);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        const QByteArray utf8 = text->toUtf8();
        sqlite3_bind_text(statement, place, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    } else if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        sqlite3_bind_blob(statement, place, bytes->constData(), int(bytes->size()), SQLITE_TRANSIENT);
    } else {
        sqlite3_bind_null(statement, place);
    }
}

} // namespace

struct Floor::Inside {
    explicit Inside(const QString &path) : connection(path, QByteArray(32, 'k'), Connection::Mode::Create) {}

    void insertAll(const Table &table)
    {
        sqlite3_stmt *statement = connection.take(table.insert);
        for (const auto &row : table.rows) {
            int place = 0;
            for (const Value &value : row)
                bind(statement, ++place, value);
            if (sqlite3_step(statement) != SQLITE_DONE)
                qFatal("floor: %s", sqlite3_errmsg(connection.handle()));
            sqlite3_reset(statement);
        }
        connection.giveBack(table.insert, statement);
    }
    void readAll(const Table &table)
    {
        sqlite3_stmt *statement = connection.take(table.select);
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW)
            for (int i = 0; i < columns; ++i)
                bytesSeen += sqlite3_column_type(statement, i) == SQLITE_INTEGER ? sqlite3_column_int64(statement, i)
                                                                                : sqlite3_column_bytes(statement, i);
        sqlite3_reset(statement);
        connection.giveBack(table.select, statement);
    }

    Connection connection;
    std::vector<Table> read;
    std::vector<Table> written;
    std::int64_t bytesSeen = 0;
};

Floor::Floor(const QString &path, casework::Office &office, Texts texts) : m_inside(std::make_unique<Inside>(path))
{
    const QDir migrations(QStringLiteral(":/xieli/migrations"));
    for (const QString &name : migrations.entryList(QDir::Files, QDir::Name)) {
        QFile file(migrations.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no migrations");
        m_inside->connection.execute(file.readAll());
    }
    m_inside->connection.execute("DROP TRIGGER assessment_is_kept; DROP TRIGGER assessment_is_fixed");
    const auto copied = office.file->read([this, texts](Reader &reader) {
        m_inside->read = {tableOf(reader.all<Household>()), tableOf(reader.all<Member>()), tableOf(reader.all<Survey>()),
                          tableOf(reader.all<IncomeItem>()), tableOf(reader.all<PropertyItem>()), tableOf(reader.all<ExpenseItem>()),
                          tableOf(reader.all<Obligor>()), tableOf(reader.all<BankAccount>()), tableOf(reader.all<Visit>()),
                          tableOf(reader.all<Decision>()), tableOf(reader.all<AidRequest>()), tableOf(reader.all<MedicalBill>())};
        std::vector<PaymentBatch> drafts;
        std::vector<PaymentLine> lines;
        for (const PaymentBatch &batch : reader.all<PaymentBatch>())
            if (batch.state == BatchState::Draft) {
                drafts.push_back(batch);
                lines = reader.where<PaymentLine>("batch_id", batch.id);
            }
        std::vector<StoredAssessment> assessments = reader.all<StoredAssessment>();
        if (texts == Texts::Plain)
            for (StoredAssessment &assessment : assessments) {
                assessment.situation = PackedText::fromKept(assessment.situation.text());
                assessment.result = PackedText::fromKept(assessment.result.text());
            }
        m_inside->written = {tableOf(assessments), tableOf(drafts), tableOf(lines)};
    });
    if (!copied)
        qFatal("floor: cannot copy");
    m_inside->connection.execute("BEGIN IMMEDIATE");
    for (const Table &table : m_inside->read)
        m_inside->insertAll(table);
    m_inside->connection.execute("COMMIT");
}

Floor::~Floor() = default;

void Floor::readAndWrite()
{
    for (const Table &table : m_inside->read)
        m_inside->readAll(table);
    m_inside->connection.execute("BEGIN IMMEDIATE");
    for (const Table &table : m_inside->written)
        m_inside->insertAll(table);
    m_inside->connection.execute("COMMIT");
}

void Floor::clear()
{
    m_inside->connection.execute("BEGIN IMMEDIATE; DELETE FROM payment_line; DELETE FROM payment_batch; DELETE FROM assessment; COMMIT");
}

int Floor::rowsRead() const
{
    std::size_t rows = 0;
    for (const Table &table : m_inside->read)
        rows += table.rows.size();
    return int(rows);
}

int Floor::rowsWritten() const
{
    std::size_t rows = 0;
    for (const Table &table : m_inside->written)
        rows += table.rows.size();
    return int(rows);
}

} // namespace xieli::benchmark
