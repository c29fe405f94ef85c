// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/migrations.h"

#include "store/sqlite/backup.h"
#include "store/sqlite/connection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace xieli {

using namespace Qt::StringLiterals;

std::vector<Migration> knownMigrations()
{
    std::vector<Migration> migrations;
    const QDir folder(u":/xieli/migrations"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        const bool readable = file.open(QIODevice::ReadOnly);
        migrations.push_back({name.left(4).toInt(), name, readable ? file.readAll() : QByteArray()});
        if (!readable || migrations.back().version != int(migrations.size()))
            throw StoreFailure(u"store.migrations_incomplete"_s, {{u"name"_s, name}});
    }
    if (migrations.empty())
        throw StoreFailure(u"store.migrations_incomplete"_s, {{u"name"_s, folder.path()}});
    return migrations;
}

int newestVersion() { return knownMigrations().back().version; }

int fileVersion(Connection &connection) { return int(connection.number("PRAGMA user_version")); }

void refuseNewer(Connection &connection)
{
    const int version = fileVersion(connection);
    if (version > newestVersion())
        throw StoreFailure(u"store.newer_file"_s, {{u"file"_s, QString::number(version)}, {u"program"_s, QString::number(newestVersion())}});
}

namespace {

void runStep(Connection &connection, const Migration &migration, Heading heading)
{
    const int version = fileVersion(connection);
    if (version >= migration.version)
        return; // another program has done this step in the meantime
    const QByteArray before = schemaDigest(connection);
    connection.execute(migration.sql);
    connection.execute("PRAGMA user_version=" + QByteArray::number(migration.version));
    if (connection.number("SELECT EXISTS (SELECT 1 FROM journal)") == 0)
        return; // a file in the making
    heading.kind = u"migration"_s;
    heading.title = {u"store.title_migration"_s, {{u"name"_s, migration.name},
                                                  {u"before"_s, QString::fromLatin1(before.toHex())},
                                                  {u"after"_s, QString::fromLatin1(schemaDigest(connection).toHex())}}};
    writeJournal(connection, heading, {});
}

} // namespace

void migrate(Connection &connection, int target, const Heading &heading)
{
    for (const Migration &migration : knownMigrations()) {
        if (migration.version > target)
            break;
        connection.execute("BEGIN IMMEDIATE");
        try {
            runStep(connection, migration, heading);
            connection.execute("COMMIT");
        } catch (...) {
            if (connection.inTransaction())
                connection.execute("ROLLBACK");
            throw;
        }
    }
}

QString copyBeforeMigration(Connection &connection, const QString &path, const QByteArray &key)
{
    const QFileInfo info(path);
    const QString stem = info.completeBaseName() + u".before-%1"_s.arg(newestVersion(), 4, 10, QLatin1Char('0'));
    QString copy = info.dir().filePath(stem + u'.' + info.suffix());
    for (int number = 2; QFile::exists(copy); ++number)
        copy = info.dir().filePath(stem + u"-%1."_s.arg(number) + info.suffix());
    connection.execute("BEGIN; SELECT count(*) FROM sqlite_schema"); // nobody writes while the bytes are copied
    const bool copied = QFile::copy(path, copy);
    connection.execute("COMMIT");
    if (!copied) {
        QFile::remove(copy);
        throw StoreFailure(u"store.copy_failed"_s, {{u"path"_s, copy}});
    }
    try {
        refuseUnsoundCopy(connection, copy, key);
    } catch (...) {
        QFile::remove(copy);
        throw;
    }
    return copy;
}

namespace {

/// Opens with the key, and nothing is amiss in it.
bool isSound(const QString &copy, const QByteArray &key)
{
    try {
        Connection opened(copy, key, Connection::Mode::Existing);
        return fileVersion(opened) > 0 && structureProblems(opened).isEmpty();
    } catch (const StoreFailure &) {
        return false;
    }
}

} // namespace

void rotateCopiesBefore(const QString &path, const QByteArray &key, int most)
{
    const QFileInfo info(path);
    const QRegularExpression ours(u'^' + QRegularExpression::escape(info.completeBaseName()) + u"\\.before-(\\d{4})(?:-(\\d+))?\\."_s + QRegularExpression::escape(info.suffix()) + u'$');
    std::vector<std::tuple<int, int, QString>> copies; // version, number, name
    for (const QString &name : info.dir().entryList(QDir::Files))
        if (const auto match = ours.match(name); match.hasMatch())
            copies.emplace_back(match.captured(1).toInt(), match.captured(2).toInt(), info.dir().filePath(name));
    std::sort(copies.rbegin(), copies.rend());
    int sound = 0;
    for (const auto &[version, number, copy] : copies) {
        if (!isSound(copy, key) || ++sound <= most)
            continue;
        QFile::remove(copy);
        QFile::remove(info.dir().filePath(QFileInfo(copy).completeBaseName() + u".keys"_s));
    }
}

} // namespace xieli
