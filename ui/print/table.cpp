// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/columns.h"
#include "print/layout.h"
#include "print/sizes.h"

#include <numeric>

namespace xieli::print {

using papers::Align;

namespace {

constexpr qreal rowPadding = 3.5 * point;

/// Unit in brackets on its own line, else lines of nearly one length: 户主 / 姓名, not 户主姓 / 名.
QStringList headerLines(const QString &text, const Face &face, qreal room)
{
    const QStringList lines = face.wrapped(text, room);
    if (lines.size() < 2)
        return lines;
    const qsizetype bracket = text.indexOf(u'（');
    if (bracket > 0 && face.width(text.left(bracket)) <= room && face.width(text.mid(bracket)) <= room)
        return {text.left(bracket), text.mid(bracket)};
    const qreal shortest = qMax(face.width(text) / static_cast<qreal>(lines.size()), face.widestPart(text));
    for (qreal narrower = shortest; narrower < room; narrower += face.size() / 2)
        if (const QStringList even = face.wrapped(text, narrower); even.size() == lines.size())
            return even;
    return lines;
}

/// The header: one level, or two where columns stand under a common group.
class Header {
public:
    Header(const papers::Table &table, const Face &face, const std::vector<qreal> &widths)
        : m_table(table), m_face(face), m_widths(widths)
    {
        for (std::size_t at = 0; at < table.columns.size(); at = groupEnd(at)) {
            const papers::Column &column = table.columns[at];
            if (column.group.isEmpty()) {
                m_whole = qMax(m_whole, heightOf(column.header, widths[at]));
                continue;
            }
            m_upper = qMax(m_upper, heightOf(column.group, widthOf(at, groupEnd(at))));
            for (std::size_t inner = at; inner < groupEnd(at); ++inner)
                m_lower = qMax(m_lower, heightOf(table.columns[inner].header, widths[inner]));
        }
        if (m_upper + m_lower < m_whole)
            m_lower += m_whole - m_upper - m_lower;
    }

    qreal height() const { return m_upper + m_lower; }

    void write(PageWriter &writer) const
    {
        qreal x = writer.left();
        for (std::size_t at = 0; at < m_table.columns.size(); at = groupEnd(at)) {
            const papers::Column &column = m_table.columns[at];
            const qreal wide = widthOf(at, groupEnd(at));
            if (column.group.isEmpty()) {
                cell(writer, QRectF(x, writer.y(), wide, height()), column.header);
            } else {
                cell(writer, QRectF(x, writer.y(), wide, m_upper), column.group);
                qreal inner = x;
                for (std::size_t below = at; below < groupEnd(at); inner += m_widths[below++])
                    cell(writer, QRectF(inner, writer.y() + m_upper, m_widths[below], m_lower), m_table.columns[below].header);
            }
            x += wide;
        }
        writer.skip(height());
    }

private:
    std::size_t groupEnd(std::size_t first) const
    {
        std::size_t end = first + 1;
        const QString &group = m_table.columns[first].group;
        while (!group.isEmpty() && end < m_table.columns.size() && m_table.columns[end].group == group)
            ++end;
        return end;
    }
    qreal widthOf(std::size_t first, std::size_t end) const
    {
        return std::accumulate(m_widths.begin() + static_cast<std::ptrdiff_t>(first),
                               m_widths.begin() + static_cast<std::ptrdiff_t>(end), qreal(0));
    }
    QStringList lines(const QString &text, qreal width) const { return headerLines(text, m_face, width - 2 * cellPadding); }
    qreal heightOf(const QString &text, qreal width) const
    {
        return static_cast<qreal>(lines(text, width).size()) * m_face.lineHeight() + 2 * rowPadding;
    }
    void cell(PageWriter &writer, const QRectF &rect, const QString &text) const
    {
        const QStringList all = lines(text, rect.width());
        qreal top = rect.top() + (rect.height() - static_cast<qreal>(all.size()) * m_face.lineHeight()) / 2;
        for (const QString &line : all) {
            writer.putAligned(m_face, rect.left(), rect.width(), top, line, Align::Centre);
            top += m_face.lineHeight();
        }
        writer.box(rect);
    }

    const papers::Table &m_table;
    const Face &m_face;
    const std::vector<qreal> &m_widths;
    qreal m_whole = 0;
    qreal m_upper = 0;
    qreal m_lower = 0;
};

CellRow rowOf(const papers::Table &table, const QStringList &cells, const Face &face, const std::vector<qreal> &widths)
{
    CellRow row(face, widths);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        row.add(cells.value(static_cast<qsizetype>(column)), table.columns[column].align);
    return row;
}

} // namespace

CellRow::CellRow(const Face &face, const std::vector<qreal> &widths) : m_face(face), m_widths(widths) {}

void CellRow::add(const QString &text, Align align, const QString &foot, bool high)
{
    const qreal width = m_widths[m_cells.size()] - 2 * cellPadding;
    m_cells.push_back({m_face.wrapped(text, width), align, foot.isEmpty() ? QStringList() : m_face.wrapped(foot, width), high});
    m_texts = qMax(m_texts, m_cells.back().lines.size() + m_cells.back().foot.size());
    m_most = qMax(m_most, m_texts);
}

qreal CellRow::height() const { return static_cast<qreal>(m_most) * m_face.lineHeight() + 2 * rowPadding + m_extra; }

void CellRow::write(PageWriter &writer)
{
    qsizetype first = 0;
    while (height() > writer.room() && m_most - first > 0) {
        const auto fitting = static_cast<qsizetype>((writer.room() - 2 * rowPadding) / m_face.lineHeight());
        if (fitting >= m_most - first)
            break;
        if (fitting > 0)
            writeLines(writer, first, fitting, static_cast<qreal>(fitting) * m_face.lineHeight() + 2 * rowPadding);
        first += qMax<qsizetype>(fitting, 0);
        writer.newPage();
    }
    writeLines(writer, first, m_most - first, static_cast<qreal>(m_most - first) * m_face.lineHeight() + 2 * rowPadding + m_extra);
}

void CellRow::writeLines(PageWriter &writer, qsizetype first, qsizetype count, qreal tall) const
{
    const qreal top = writer.y();
    qreal x = writer.left();
    for (std::size_t column = 0; column < m_cells.size(); ++column) {
        const Cell &cell = m_cells[column];
        const QStringList lines = cell.lines.mid(first, count);
        // short cells stand in the middle of a tall row
        qreal y = cell.high ? top + rowPadding : top + (tall - static_cast<qreal>(lines.size()) * m_face.lineHeight()) / 2;
        for (const QString &line : lines) {
            writer.putAligned(m_face, x + cellPadding, m_widths[column] - 2 * cellPadding, y, line, cell.align);
            y += m_face.lineHeight();
        }
        const bool isEnd = first + count >= m_most; // the foot belongs to the end of a row that goes over pages
        y = top + tall - rowPadding - static_cast<qreal>(cell.foot.size()) * m_face.lineHeight();
        for (const QString &line : isEnd ? cell.foot : QStringList()) {
            writer.putAligned(m_face, x + cellPadding, m_widths[column] - 2 * cellPadding, y, line, Align::Right);
            y += m_face.lineHeight();
        }
        writer.rule(x, top, x, top + tall);
        x += m_widths[column];
    }
    writer.rule(x, top, x, top + tall);
    writer.rule(writer.left(), top, x, top);
    writer.rule(writer.left(), top + tall, x, top + tall);
    writer.skip(tall);
}

void writeTable(PageWriter &writer, const papers::Table &table)
{
    if (table.columns.empty())
        return;
    const Face &face = writer.face(tableSize(table, writer.width(), writer.isLarge() ? largeTableSize : mostTableSize));
    const std::vector<qreal> widths = columnWidths(table, face, writer.width());
    const Header header(table, face, widths);
    std::vector<CellRow> rows;
    rows.reserve(table.rows.size() + 1);
    for (const QStringList &cells : table.rows)
        rows.push_back(rowOf(table, cells, face, widths));
    if (!table.totals.isEmpty())
        rows.push_back(rowOf(table, table.totals, face, widths));
    writer.need(header.height() + (rows.empty() ? 0 : qMin(rows.front().height(), writer.fullHeight() / 2)));
    header.write(writer);
    const qreal fullRoom = writer.fullHeight() - header.height();
    for (CellRow &row : rows) {
        if (row.height() > writer.room() && row.height() <= fullRoom) {
            writer.newPage();
            header.write(writer);
        }
        row.write(writer);
    }
}

} // namespace xieli::print
