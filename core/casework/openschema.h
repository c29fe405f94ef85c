// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace xieli::casework {

constexpr int openForm = 1;

enum class OpenType { Text, Number, Flag, Month, Day };

/// One column of a dataset, as its schema documents it.
struct OpenField {
    QString name;
    OpenType type = OpenType::Text;
    QStringList codes;      ///< empty: any
    QString pointsTo;       ///< the dataset whose ids stand here; empty: none
    bool isMoney = false;   ///< in fen
    bool isKey = false;
};
struct OpenSchema {
    QString dataset;
    std::vector<OpenField> fields;
    QByteArray bytes;       ///< the file itself
};
/// From the schemas compiled in; without fields where there is none of that name.
OpenSchema openSchema(const QString &dataset);

QString csvFile(const QString &dataset);
QString linesFile(const QString &dataset);
QString schemaFile(const QString &dataset);
inline QString manifestFile() { return QStringLiteral("datapackage.json"); }

} // namespace xieli::casework
