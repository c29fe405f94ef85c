// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/money.h"
#include "base/month.h"
#include "base/result.h"

#include <QHash>

namespace xieli::papers {

/// The sentences of one language, out of resources/wording/<language>/*.json (one file a room, key → text with
/// {argument} places). Core carries keys; only here do they become words. A plain value: load once, hand around.
class Wording {
public:
    /// Reads all catalogs of a language ("zh_CN", "en"). initXieliResources() must have been called. A folder that cannot
    /// be read gives a wording that answers with the keys themselves.
    static Wording load(const QString &language = QStringLiteral("zh_CN"),
                        const QString &folder = QStringLiteral(":/xieli/wording"));

    /// What happened, what was left untouched, what to do now.
    QString say(const Error &error) const;
    /// A figure of the law and its pack are called by their names (figures.json); {figure} is the name, {key} stays the key.
    QString say(const Finding &finding) const;
    /// "gannan-2018,training-629901" as a reader knows them: "甘南州2018 + 练习县补充". A pack without a name stays itself.
    QString packs(const QString &names) const;
    /// The text of a key with its arguments put in, in one pass (an argument's own braces stay as they are).
    /// An unknown key comes back as itself, followed by its arguments.
    QString text(const QString &key, const Arguments &arguments = {}) const;

    bool knows(const QString &key) const { return m_texts.contains(key); }
    QStringList keys() const { return m_texts.keys(); }
    const QString &language() const { return m_language; }

private:
    QString reason(const QString &said) const;

    QString m_language;
    QHash<QString, QString> m_texts;
};

} // namespace xieli::papers
