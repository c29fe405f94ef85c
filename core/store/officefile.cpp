// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officefile.h"

#include "base/releasing.h"
#include "store/officeinside.h"
#include "store/recovery.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/nameindex.h"
#include "store/sqlite/undo.h"

#include <QDateTime>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

/// The moment begins now, not at the first query.
void beginMoment(Connection &connection)
{
    try {
        connection.execute("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");
    } catch (const StoreFailure &) {
        if (connection.inTransaction())
            connection.execute("ROLLBACK");
        throw;
    }
}

constexpr std::int64_t wideCache = 1 << 30; // bytes
constexpr std::size_t manyRows = 10000;     // fewer are let go of in no time

} // namespace

Clock Clock::system() { return on(QDate::currentDate()); }

Clock Clock::on(Day day)
{
    return {day, [] { return QDateTime::currentDateTimeUtc().toString(Qt::ISODate); }};
}

OfficeFile::OfficeFile(std::unique_ptr<OfficeInside> inside) : m_inside(std::move(inside)) {}
OfficeFile::OfficeFile(OfficeFile &&) noexcept = default;
OfficeFile &OfficeFile::operator=(OfficeFile &&) noexcept = default;
OfficeFile::~OfficeFile() = default;

const QString &OfficeFile::path() const { return m_inside->path; }
bool OfficeFile::isEncrypted() const { return Connection::canEncrypt(); }
const OfficeUser &OfficeFile::user() const { return m_inside->user; }
Day OfficeFile::today() const { return m_inside->clock.today; }
void OfficeFile::setToday(Day day) { m_inside->clock.today = day; }
void OfficeFile::setLargeChanges(bool on)
{
    (void)guarded([&] { m_inside->connection.execute(on ? "PRAGMA cache_spill=ON" : "PRAGMA cache_spill=OFF"); });
}

void OfficeFile::setWideCache(bool on) { (void)guarded([&] { m_inside->connection.setCache(on ? wideCache : Connection::usualCache); }); }

void OfficeFile::setPatience(int milliseconds) { m_inside->connection.setPatience(milliseconds); }
std::int64_t OfficeFile::lastSequence() const { return m_inside->lastSequence; }

void OfficeFile::setListener(std::function<void(const QStringList &)> listener) { m_inside->listener = std::move(listener); }

Heading OfficeInside::heading() const
{
    return {title, kind, clock.utcNow(), clock.today, user.name, undoes};
}

Result<Reader *> OfficeFile::beginRead()
{
    return guarded([&] {
        if (m_inside->depth == 0)
            beginMoment(m_inside->connection);
        ++m_inside->depth;
        return &m_inside->reader;
    });
}

void OfficeFile::endRead()
{
    if (m_inside->depth == 1)
        m_inside->connection.execute("COMMIT");
    --m_inside->depth;
}

Result<Writer *> OfficeFile::beginChange(const ChangeTitle &title)
{
    return guarded([&] {
        if (m_inside->depth > 0)
            throw StoreFailure(u"store.nested_change"_s);
        m_inside->connection.execute("BEGIN IMMEDIATE");
        try {
            m_inside->refreshUser();
        } catch (const StoreFailure &) {
            m_inside->connection.execute("ROLLBACK");
            throw;
        }
        if (m_inside->connection.number("PRAGMA user_version") != m_inside->schemaVersion) {
            m_inside->connection.execute("ROLLBACK");
            throw StoreFailure(u"store.migrated_meanwhile"_s);
        }
        m_inside->title = title;
        m_inside->connection.setFailed(false);
        m_inside->connection.recorder()->begin();
        m_inside->depth = 1;
        return &m_inside->writer;
    });
}

void OfficeFile::commitChange()
{
    Connection &connection = m_inside->connection;
    if (connection.failed())
        throw StoreFailure(u"store.failed_inside"_s);
    std::vector<RecordedRow> rows = connection.recorder()->merged();
    if (rows.empty() && !connection.recorder()->insisted())
        return rollBack();
    m_inside->requireRightsTo(rows);
    refreshNameIndex(connection, rows);
    const std::int64_t sequence = writeJournal(connection, m_inside->heading(), rows);
    try {
        connection.execute("COMMIT");
    } catch (const StoreFailure &failure) {
        if (failure.error().key != u"store.dangling")
            throw;
        throw StoreFailure(u"store.dangling"_s, {{u"detail"_s, m_inside->writer.dangling().join(u", "_s).left(200)}});
    }
    connection.recorder()->end();
    m_inside->depth = 0;
    m_inside->lastSequence = sequence;
    if (m_inside->listener) {
        QStringList tables;
        for (const RecordedRow &row : rows)
            if (const QString name = QString::fromUtf8(connection.recorder()->table(row.table).name); !tables.contains(name))
                tables << name;
        m_inside->listener(tables);
    }
    if (rows.size() > manyRows)
        releaseBeside(std::move(rows));
}

void OfficeFile::rollBack() noexcept
{
    if (--m_inside->depth > 0)
        return;
    try {
        m_inside->connection.recorder()->end();
        if (m_inside->connection.inTransaction())
            m_inside->connection.execute("ROLLBACK");
    } catch (const StoreFailure &) {
        // The connection is of no more use; the file itself is rolled back by whoever opens it next.
    }
}

Result<void> OfficeFile::undo(std::int64_t sequence)
{
    const auto again = read([&](Reader &reader) { return takesBack(reader, sequence); });
    if (!again)
        return tl::unexpected(again.error());
    m_inside->undoes = sequence;
    return OfficeInside::changeAs(*this, u"undo"_s, {*again ? u"store.title_redo"_s : u"store.title_undo"_s, {{u"number"_s, QString::number(sequence)}}},
                                  [&](Writer &writer) { undoChange(m_inside->connection, writer, sequence); });
}

Result<std::optional<JournalEntry>> OfficeFile::lastUndoable()
{
    return read([&](Reader &reader) { return newestUndoable(m_inside->connection, reader); });
}

Result<std::optional<JournalEntry>> OfficeFile::lastRedoable() { return read([](Reader &reader) { return newestRedoable(reader); }); }

Result<std::optional<ClockQuestion>> OfficeFile::clockQuestion(Day today)
{
    constexpr int longestPause = 60;
    return read([&](Reader &reader) -> std::optional<ClockQuestion> {
        const auto last = reader.journal(1);
        if (last.empty() || !last.front().day.isValid())
            return std::nullopt;
        const Day lastDay = last.front().day;
        const bool earlier = today < lastDay;
        if (!earlier && lastDay.daysTo(today) <= longestPause)
            return std::nullopt;
        return ClockQuestion{lastDay, today, earlier};
    });
}

Result<void> OfficeFile::confirmClock(Day day, const QString &reason)
{
    const Day before = today();
    setToday(day);
    auto done = OfficeInside::changeAs(*this, u"clock"_s, {u"store.title_clock"_s, {{u"day"_s, day.toString(Qt::ISODate)}, {u"reason"_s, reason}}},
                                       [&](Writer &writer) {
                                           const auto last = writer.journal(1);
                                           const Day lastDay = last.empty() ? Day() : last.front().day;
                                           writer.insert(ClockConfirmation{QUuid::createUuid().toString(QUuid::WithoutBraces), day, lastDay, reason});
                                       });
    if (!done)
        setToday(before);
    return done;
}

} // namespace xieli
