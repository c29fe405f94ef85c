// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QString>
#include <QStringList>

namespace xieli::print {

/// All lengths of a page are in tenths of a point: fonts of whole pixel sizes in these units measure and draw alike on every
/// device, so that a line breaks at the same place on screen, printer and PDF.
constexpr qreal point = 10;

/// One size of the paper's script, measured once: widths are remembered by character, as a list of names measures the
/// same few thousand characters again and again.
class Face {
public:
    explicit Face(int tenthsOfPoint);

    const QFont &font() const { return m_font; }
    qreal size() const { return m_size; }
    qreal ascent() const { return m_ascent; }
    qreal lineHeight() const { return m_lineHeight; }

    qreal width(QStringView text) const;
    /// The widest part that is not broken between lines (a number, a word).
    qreal widestPart(QStringView text) const;
    /// Lines no wider than `width` (the first one less `firstIndent`). A part wider than the line is broken anyway: nothing is
    /// ever cut off. Never empty: an empty text is one empty line.
    QStringList wrapped(const QString &text, qreal width, qreal firstIndent = 0) const;

private:
    qreal advance(char32_t character) const;
    void wrapParagraph(QStringList &lines, QStringView text, qreal width, qreal firstIndent) const;

    QFont m_font;
    qreal m_size = 0;
    qreal m_ascent = 0;
    qreal m_lineHeight = 0;
    mutable QHash<char32_t, qreal> m_advances;
};

} // namespace xieli::print
