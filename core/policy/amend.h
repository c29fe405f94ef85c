// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"

#include <QJsonObject>

namespace xieli::policy {

/// One change of one figure, as a document states it: 政策修订.
struct Amendment {
    NamedFigure figure;
    Month from = Month(2000, 1);
    std::optional<Month> to;            ///< empty: until further notice
    FigureStatus status = FigureStatus::Stated;
    QJsonValue value;                   ///< as a pack writes it; null for Empty
    QString title;                      ///< of the document
    QString number;
    QString issuer;
    std::optional<Day> date;
    QString article;
    QString note;
};

/// A new overlay without a figure, for an office that has none of its own yet.
QJsonObject blankOverlay(const QString &name, const QString &title);

/// The overlay's pack with the amendment in it: months that the amendment covers are cut out of what the overlay said;
/// months between two of its values are filled with what `below` (the law without this overlay) says, as a pack has no
/// gaps. Its edition is the next one. The result is read as strictly as any pack: errors of loadPack(), and
/// policy.amendment_no_document, policy.amendment_no_article, policy.amendment_bad_span.
Result<QJsonObject> amended(const QJsonObject &overlay, const Amendment &amendment, const Law &below);

/// One stretch of months of a figure before and after: the table that is shown before a change counts.
struct AmendmentRow {
    NamedFigure figure;
    Month from = Month(2000, 1);
    std::optional<Month> to;            ///< empty: until further notice
    DatedValue before;
    DatedValue after;
    bool isChange = false;              ///< false: nothing would be computed otherwise
};

/// What differs between two laws in one figure, from `from` to `to`, cut at each month in which either law changes.
std::vector<AmendmentRow> amendmentRows(const NamedFigure &figure, Month from, std::optional<Month> to, const Law &before, const Law &after);

/// A value as a pack writes it; null for an empty or absent one.
QJsonValue valueJson(const DatedValue &value, Unit unit);

} // namespace xieli::policy
