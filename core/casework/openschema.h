// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace xieli::casework {

constexpr int openForm = 2; ///< the one that is written; earlier ones are still read

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
/// From the schemas compiled in: the newest that this form knows, as resources/schema/open/N holds only what form N changed or added. Without
/// fields where there is none of that name.
OpenSchema openSchema(const QString &dataset, int form = openForm);

QString csvFile(const QString &dataset);
QString linesFile(const QString &dataset);
QString schemaFile(const QString &dataset);
inline QString manifestFile() { return QStringLiteral("datapackage.json"); }

} // namespace xieli::casework
