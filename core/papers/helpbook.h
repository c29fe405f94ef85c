// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QStringList>

namespace xieli::papers {

/// What the help book says of one field or page.
struct HelpEntry {
    QString title;
    QString what;      ///< what it is, in plain words
    QString rule;      ///< what the law or the program makes of it; may be empty
    QString source;    ///< where the rule stands, and how sure that is; may be empty
    QString example;   ///< invented; may be empty
    QStringList figures = {}; ///< keys of the figures of the law that decide here
    QString proof = {};       ///< the shipped rule test that computes the example, "income/support_V12"; may be empty
};

/// 说明书: what F1 tells. Words out of resources/help/<language>/*.json, what belongs to no language out of resources/help/law.json.
/// A field's key is its table and column, "income_item.gross_fen"; a page's "page.today".
class HelpBook {
public:
    /// initXieliResources() must have been called. A folder that cannot be read gives an empty book.
    static HelpBook load(const QString &language, const QString &folder = QStringLiteral(":/xieli/help"));

    /// Null where the book says nothing.
    const HelpEntry *find(const QString &key) const;
    QStringList keys() const { return m_entries.keys(); }

private:
    QMap<QString, HelpEntry> m_entries;
};

} // namespace xieli::papers
