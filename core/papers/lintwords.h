// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace xieli::papers {

/// Words of illness and disability, from resources/papers/never-posted.txt.
class LintWords {
public:
    static LintWords load();
    /// False: the list was missing; nothing may then be posted.
    bool isLoaded() const { return m_loaded; }
    /// The first such word in the text, or empty. In names only words of two characters and more are looked for.
    QString illness(const QString &text, bool isName) const;

private:
    QRegularExpression m_inNames;
    QRegularExpression m_anywhere;
    bool m_loaded = false;
};

/// The telephone numbers that may stand on a posting. Numbers of more than twelve digits are none.
class Hotlines {
public:
    explicit Hotlines(const QStringList &numbers);
    /// Whether a run of digits is a hotline, or several with nothing but blanks between them.
    bool areAll(QStringView run) const;

private:
    QStringList m_digits;
};

/// The key that says which kind of number this text gives away (papers.posting_identity, _phone, _account), or empty.
QString forbiddenNumber(const QString &text, const Hotlines &hotlines);

} // namespace xieli::papers
