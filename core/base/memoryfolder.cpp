// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memoryfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

bool isInMemory(const QString &folder)
{
    const QFileInfo info(folder);
    return !folder.isEmpty() && info.isDir() && info.isWritable() && QStorageInfo(folder).fileSystemType() == "tmpfs";
}

/// One for this process, which nobody else may enter, below the first place that is in memory.
QString madeFolder()
{
    for (const QString &place : {u"/dev/shm"_s, qEnvironmentVariable("XDG_RUNTIME_DIR")}) {
        if (!isInMemory(place))
            continue;
        static std::unique_ptr<QTemporaryDir> made; // removed when the process ends
        made = std::make_unique<QTemporaryDir>(place + u"/xieli-XXXXXX"_s);
        if (made->isValid())
            return made->path();
    }
    return {};
}

} // namespace

QString memoryFolder()
{
    static const QString folder = madeFolder();
    return folder;
}

void keepTemporaryFilesInMemory()
{
    if (!memoryFolder().isEmpty())
        qputenv("TMPDIR", QFile::encodeName(memoryFolder()));
}

} // namespace xieli
