// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>

namespace xieli::casework {

/// The text with every match replaced by what `by` makes of it.
template <class By>
QString replacedEach(const QString &text, const QRegularExpression &form, By by)
{
    QString out;
    qsizetype at = 0;
    for (auto it = form.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += text.mid(at, match.capturedStart() - at) + by(match);
        at = match.capturedEnd();
    }
    return out + text.mid(at);
}

} // namespace xieli::casework
