// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/backup.h"

#include "store/query.h"

#include <QFile>

#include <sqlite3.h>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

QByteArray headOf(Connection &connection)
{
    return connection.text("SELECT coalesce(max(sequence) || ':' || (SELECT hex(digest) FROM journal ORDER BY sequence DESC LIMIT 1), '') FROM journal");
}

void copyPages(Connection &from, Connection &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        to.check(sqlite3_errcode(to.handle()));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    from.check(stepped);
    to.check(finished);
}

} // namespace

void copyDatabase(Connection &from, const QString &target, const QByteArray &key)
{
    try {
        {
            Connection to(target, key, Connection::Mode::Create);
            copyPages(from, to);
        }
        refuseUnsoundCopy(from, target, key);
    } catch (...) {
        QFile::remove(target);
        throw;
    }
}

void refuseUnsoundCopy(Connection &original, const QString &path, const QByteArray &key)
{
    Connection copy(path, key, Connection::Mode::Existing);
    const QStringList problems = structureProblems(copy);
    if (!problems.isEmpty() || headOf(copy) != headOf(original))
        throw StoreFailure(u"store.copy_unsound"_s, {{u"path"_s, path}, {u"detail"_s, problems.value(0)}});
}

QStringList structureProblems(Connection &connection)
{
    QStringList problems;
    Query check(connection, "PRAGMA quick_check(20)");
    while (check.next())
        if (check.text(0) != u"ok")
            problems << check.text(0);
    Query keys(connection, "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1");
    while (keys.next())
        problems << keys.text(0) + u": "_s + QString::number(keys.integer(1));
    return problems;
}

} // namespace xieli
