// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

#include <QStringList>

#include <sqlite3.h>

namespace xieli::test {

/// Every page of the file as it lies on the disk, deciphered: free ones and the rests of pages too.
inline QByteArray pagesOf(const Connection &connection)
{
    sqlite3_int64 size = 0;
    unsigned char *bytes = sqlite3_serialize(connection.handle(), "main", &size, 0);
    QByteArray pages(reinterpret_cast<const char *>(bytes), qsizetype(size));
    sqlite3_free(bytes);
    return pages;
}

inline QStringList foundIn(const QByteArray &pages, const QStringList &values)
{
    QStringList found;
    for (const QString &value : values)
        if (pages.contains(value.toUtf8()))
            found << value;
    return found;
}

} // namespace xieli::test
