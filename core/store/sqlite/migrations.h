// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/journal.h"

namespace xieli {

class Connection;

/// One step of the schema: resources/migrations/NNNN_words.sql.
struct Migration {
    int version = 0;
    QString name;
    QByteArray sql;
};

/// All steps that this program knows, in order. Throws StoreFailure if they are not 1, 2, 3 … without a gap.
std::vector<Migration> knownMigrations();
int newestVersion();
int fileVersion(Connection &connection);
/// Refuses a newer file with "store.newer_file" {file, program}.
void refuseNewer(Connection &connection);

/// Runs what is missing up to `target`, each step whole and in its own transaction with user_version. A step on a file
/// that is in use already is journalled under `heading` with the schema's digests before and after.
void migrate(Connection &connection, int target, const Heading &heading);
/// Copies the file beside itself ("NAME.before-0003.xieli") before a migration; never over an older copy. The copy is opened with `key`
/// and checked. Gives its path.
QString copyBeforeMigration(Connection &connection, const QString &path, const QByteArray &key);
/// Once a migration is done: of the copies from before migrations the newest `most` that are sound stay, older ones that this key opens make room,
/// with their keys. What is not ours, or is no longer sound, is left alone. A copy that cannot be removed is no failure.
void rotateCopiesBefore(const QString &path, const QByteArray &key, int most = 3);

} // namespace xieli
