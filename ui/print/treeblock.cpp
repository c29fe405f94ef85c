// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/layout.h"
#include "print/sizes.h"

namespace xieli::print {

using papers::Align;

namespace {

void writeStep(PageWriter &writer, const papers::TreeLine &line)
{
    const Face &face = writer.face(bodySize);
    const Face &small = writer.face(smallSize);
    const qreal indent = qMin(line.depth * 16 * point, writer.width() / 2);
    const qreal x = writer.left() + indent;
    const qreal wide = writer.width() - indent;
    const qreal valueWide = qMin(face.width(line.value), wide / 2);
    const QStringList texts = face.wrapped(line.text, wide - valueWide - 2 * blockGap);
    const QStringList values = face.wrapped(line.value, valueWide);
    QStringList notes;
    if (!line.because.isEmpty())
        notes += small.wrapped(line.because, wide - 2 * small.size());
    for (const QString &cite : line.cites)
        notes += small.wrapped(cite, wide - 2 * small.size());
    const auto rows = qMax(texts.size(), values.size());
    const qreal tall = static_cast<qreal>(rows) * face.lineHeight() + static_cast<qreal>(notes.size()) * small.lineHeight();
    writer.need(qMin(tall + 4 * point, writer.fullHeight()));
    for (qsizetype at = 0; at < rows; ++at) {
        writer.need(face.lineHeight());
        writer.put(face, x, writer.y(), texts.value(at));
        writer.putAligned(face, x, wide, writer.y(), values.value(at), Align::Right);
        if (!values.value(at).isEmpty())
            writer.leader(x + face.width(texts.value(at)) + 6 * point, x + wide - face.width(values[at]) - 6 * point,
                            writer.y() + face.ascent());
        writer.skip(face.lineHeight());
    }
    for (const QString &note : notes) {
        writer.need(small.lineHeight());
        writer.put(small, x + 2 * small.size(), writer.y(), note, true);
        writer.skip(small.lineHeight());
    }
    writer.skip(4 * point);
}

} // namespace

void writeTree(PageWriter &writer, const papers::Tree &tree)
{
    for (const papers::TreeLine &line : tree.lines)
        writeStep(writer, line);
}

} // namespace xieli::print
