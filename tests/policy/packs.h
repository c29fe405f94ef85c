// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/assess.h"
#include "policy/catalogue.h"
#include "support/support.h"

#include <QDir>
#include <QJsonDocument>
#include <QtTest/QtTest>

namespace xieli::policy::test {

inline QString text(const Error &error)
{
    QStringList parts{error.key};
    for (auto it = error.arguments.constBegin(); it != error.arguments.constEnd(); ++it)
        parts << it.key() + QLatin1Char('=') + *it;
    return parts.join(QLatin1Char(' '));
}

/// The project's packs and the example overlays, by name.
inline const Catalogue &catalogue()
{
    static const Catalogue packs = [] {
        Catalogue read;
        for (const char *folder : {"resources/policy", "resources/schema/examples"}) {
            const QDir dir(xieli::test::sourcePath(QString::fromLatin1(folder)));
            for (const QString &file : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
                if (folder[10] == 's' && !file.startsWith(QStringLiteral("overlay-")))
                    continue;
                const auto name = read.add(xieli::test::contents(dir.filePath(file)), file);
                if (!name)
                    qFatal("%s", qPrintable(text(name.error())));
            }
        }
        return read;
    }();
    return packs;
}

inline Law law(const QString &names)
{
    const auto found = catalogue().law(names);
    if (!found)
        qFatal("%s", qPrintable(text(found.error())));
    return *found;
}

/// A dossier written as JSON in a test.
inline Situation situation(const QByteArray &json)
{
    QJsonParseError parse;
    const auto document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject())
        qFatal("%s", qPrintable(parse.errorString()));
    const auto read = situationFromJson(document.object());
    if (!read)
        qFatal("%s", qPrintable(text(read.error())));
    return *read;
}

} // namespace xieli::policy::test
