// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <QStringList>

namespace xieli {

class OfficeFile;

/// A verified copy of an open office file. One that is larger than a stick may hold in one file is cut: `target` is then a list of the
/// pieces, which stand beside it as `target`.001, .002 …, each encrypted as it was in the file. Until it is cut the copy lies beside the
/// office file. Gives all files but the keys. Errors: those of OfficeFile::backupTo(), store.disk_full, store.cancelled; nothing is left.
Result<QStringList> backUpTo(OfficeFile &file, const QString &target, Progress *progress = nullptr);

/// Whether a file is the list of a backup in pieces.
bool isVolumeList(const QString &path);

/// All files of a backup but the keys: itself, or the list and its pieces under the names that the list gives them.
QStringList filesOfBackup(const QString &path);
/// BLAKE2b-256 over all of them, one after the other; empty where one cannot be read.
QByteArray digestOfBackup(const QString &path);

/// Puts a backup together again, with its keys, as `target`. A piece that has another name is known by what is in it. Errors, each
/// leaving nothing: store.volumes_missing {all, missing}, store.volume_damaged {file, number}, store.volume_list_damaged,
/// store.file_exists, store.not_writable, store.disk_full, store.cancelled.
Result<void> joinVolumes(const QString &list, const QString &target, Progress *progress = nullptr);

} // namespace xieli
