// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace xieli::policy {

/// A place in a document: the document's id in the pack, and the article in words.
struct Citation {
    QString document;
    QString article;
    QByteArray json = {}; ///< the citation as assessments write it, with the document's title and number
    friend bool operator==(const Citation &a, const Citation &b) { return a.document == b.document && a.article == b.article; }
};
using Citations = std::vector<Citation>;

/// Months from … to, both included; an open side reaches for ever.
struct Span {
    std::optional<Month> from;
    std::optional<Month> to;
    bool contains(Month month) const { return (!from || *from <= month) && (!to || month <= *to); }
};

/// Whether a month stands in both.
inline bool meets(const Span &a, const Span &b)
{
    return (!a.from || !b.to || *a.from <= *b.to) && (!b.from || !a.to || *b.from <= *a.to);
}

} // namespace xieli::policy
