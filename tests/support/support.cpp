// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"

#include <QFile>

namespace xieli::test {

QString sourcePath(const QString &relative) { return QStringLiteral(XIELI_SOURCE_DIR "/") + relative; }

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

} // namespace xieli::test
