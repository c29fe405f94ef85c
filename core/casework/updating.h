// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/backups.h"
#include "exchange/update.h"

#include <QStringList>

namespace xieli::casework {

/// The program that an update would replace.
struct Installed {
    QString version;                        ///< "0.3.0"
    QString platform;                       ///< "debian12-amd64"
    int schema = 0;                         ///< newest migration that it knows
    std::vector<exchange::ReleaseKey> keys; ///< by which it knows an update (resources/release/keys.json)
    QStringList command;                    ///< that installs; {} stands for the installer's path
    static Installed thisProgram();
};

struct CheckedUpdate {
    QString path;
    exchange::ReadUpdate update;
    const exchange::UpdateFacts &facts() const { return update.facts; }
};

/// Whether a file is an update for this program. A stick cannot bring a key: only those that the program was built with count. Errors: those of
/// exchange::readUpdate, updates.not_readable {file, why}, updates.other_product, updates.other_platform {platform, own}, updates.not_newer
/// {version, own}, updates.too_far {oldest, own}, updates.older_schema.
Result<CheckedUpdate> checkUpdate(const QString &path, const Installed &program = Installed::thisProgram());
/// How a key is called where people compare it: what a signed file says of it, in groups, and its note.
QString releaseKeyWords(const exchange::ReleaseKey &key);
/// Those by which the program knows an update; empty: it takes none.
QStringList releaseKeyWords(const Installed &program);
/// What it is, in words.
QString updateWords(const CheckedUpdate &update, const papers::Wording &wording);

/// Checks the file once more, from its signature on, makes a verified backup of `office` (if one is open), takes the installer out into a folder that only we may enter, reads that very copy
/// back, and runs it. A file that was changed after it was checked is refused. Errors also: those of backUpBefore, updates.not_run {why}.
Result<void> runUpdate(Office *office, const CheckedUpdate &update, const Installed &program = Installed::thisProgram(), const Surroundings &surroundings = Surroundings::ofThisMachine());

/// A release key's secret half under a passphrase, as a small file; refuses an existing one. Gives the open half for keys.json.
Result<exchange::ReleaseKey> makeReleaseKey(const QString &path, const QString &passphrase);
/// Signs an installer for `facts`' platform and version. Error updates.not_readable, updates.not_written, those of the key's file.
Result<void> signUpdate(const QString &installer, const exchange::UpdateFacts &facts, const QString &keyPath, const QString &passphrase, const QString &target);

} // namespace xieli::casework
