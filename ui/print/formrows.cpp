// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/layout.h"
#include "print/sizes.h"

#include <numeric>

namespace xieli::print {

using papers::Align;
using Cells = std::vector<std::vector<papers::FormCell>>;

namespace {

constexpr qreal besideGap = 28 * point;
constexpr qreal millimetre = 72 / 25.4 * point;
constexpr qreal penHeight = 7.2 * millimetre;       ///< a line that a pen can be used on
constexpr qreal largePenHeight = 8.6 * millimetre;
constexpr qsizetype leastLines = 3;                 ///< of a room for the pen, where a page is full

/// The rows of one bordered sheet of a form, measured for a width.
class FormSheet {
public:
    FormSheet(const Cells &cells, int units, const Face &face, qreal width, qreal leastHeight) : m_cells(cells), m_widths(cells.size()), m_lineHeight(face.lineHeight())
    {
        const qreal unit = width / static_cast<qreal>(qMax(1, units));
        m_rows.reserve(cells.size());
        for (std::size_t at = 0; at < cells.size(); ++at) {
            for (const papers::FormCell &cell : cells[at])
                m_widths[at].push_back(unit * cell.span);
            CellRow &row = m_rows.emplace_back(face, m_widths[at]);
            for (const papers::FormCell &cell : cells[at]) {
                row.add(cell.text, cell.align, cell.foot, cell.lines > 1);
                row.atLeast(cell.lines);
            }
            row.stretch(qMax<qreal>(0, leastHeight - row.height()));
        }
    }

    qreal height() const { return heightOf(0, m_rows.size()); }

    /// Over as many pages as it wants.
    void write(PageWriter &writer, const Following &following)
    {
        qreal after = following.all;
        tighten(writer, after);
        if (after <= 0 || begins(writer.room(), writer.fullHeight(), after).size() > 1) { // not all on this page: then what is signed with it
            after = following.part;
            tighten(writer, after);
        }
        const std::size_t last = begins(writer.room(), writer.fullHeight(), after).back();
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            if (wants(at, after) > writer.room()) {
                writer.need(qMin(wants(at, after), writer.fullHeight()));
                for (const std::size_t head : headsAbove(at))
                    m_rows[head].write(writer);
            }
            if (at == last)
                fill(at, writer.room() - after - point, mostStretch);
            m_rows[at].write(writer);
        }
    }

    /// On one page, down to its foot.
    void writeDownTo(PageWriter &writer, qreal tall)
    {
        if (std::none_of(m_cells.begin(), m_cells.end(), isRoom))
            stretchAll(tall);
        fill(0, tall, 1000);
        for (CellRow &row : m_rows)
            row.write(writer);
    }

private:
    static bool isRoom(const std::vector<papers::FormCell> &row)
    {
        return std::any_of(row.begin(), row.end(), [](const papers::FormCell &cell) { return cell.lines > 1; });
    }
    bool isHeading(std::size_t at) const { return m_cells[at].size() == 1 && m_cells[at].front().align == Align::Centre; }
    /// All of its cells are labels.
    bool isHeads(std::size_t at) const
    {
        return at < m_cells.size() && std::all_of(m_cells[at].begin(), m_cells[at].end(), [](const papers::FormCell &cell) {
            return cell.align == Align::Centre && cell.lines == 1 && !cell.text.isEmpty();
        });
    }
    std::size_t endOfPart(std::size_t heading) const
    {
        std::size_t end = heading + 1;
        while (end < m_rows.size() && !isHeading(end))
            ++end;
        return end;
    }
    qreal heightOf(std::size_t first, std::size_t end) const
    {
        return std::accumulate(m_rows.begin() + std::ptrdiff_t(first), m_rows.begin() + std::ptrdiff_t(end), qreal(0), [](qreal sum, const CellRow &row) { return sum + row.height(); });
    }

    /// What stays together from this row on: a short part as a whole, of a long one the heading with its column heads and a first row;
    /// the last row with what follows it.
    qreal wants(std::size_t at, qreal after) const
    {
        std::size_t end = at + 1;
        if (isHeading(at))
            end = isShort(at) ? endOfPart(at) : qMin(at + 3, m_rows.size());
        return heightOf(at, end) + (end == m_rows.size() ? after : 0);
    }
    bool isShort(std::size_t heading) const { return heightOf(heading, endOfPart(heading)) < shortPart; }

    /// What comes again above this row where a page begins with it.
    std::vector<std::size_t> headsAbove(std::size_t at) const
    {
        std::size_t heading = at;
        while (heading > 0 && !isHeading(heading))
            --heading;
        if (!isHeading(heading) || heading == at)
            return {};
        return heading + 1 < at && isHeads(heading + 1) ? std::vector{heading, heading + 1} : std::vector{heading};
    }

    /// The rows with which pages begin, as write() would break them.
    std::vector<std::size_t> begins(qreal room, qreal full, qreal after) const
    {
        std::vector<std::size_t> all{0};
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            if (wants(at, after) > room && room < full) {
                all.push_back(at);
                room = full;
                for (const std::size_t head : headsAbove(at))
                    room -= m_rows[head].height();
            }
            room -= m_rows[at].height();
        }
        return all;
    }

    /// The rooms for the pen give way where that saves a page.
    void tighten(const PageWriter &writer, qreal after)
    {
        const auto pages = begins(writer.room(), writer.fullHeight(), after).size();
        std::vector<qreal> taken(m_rows.size(), 0);
        for (std::size_t at = 0; at < m_rows.size(); ++at)
            if (isRoom(m_cells[at])) {
                const auto kept = qMax(m_rows[at].textLines(), leastLines);
                taken[at] = qMin<qreal>(0, static_cast<qreal>(kept - linesOf(at)) * m_lineHeight);
                m_rows[at].stretch(taken[at]);
            }
        if (begins(writer.room(), writer.fullHeight(), after).size() == pages)
            for (std::size_t at = 0; at < m_rows.size(); ++at)
                m_rows[at].stretch(-taken[at]);
    }
    qsizetype linesOf(std::size_t at) const
    {
        qsizetype lines = m_rows[at].textLines();
        for (const papers::FormCell &cell : m_cells[at])
            lines = qMax<qsizetype>(lines, cell.lines);
        return lines;
    }

    void stretchAll(qreal tall)
    {
        const qreal each = (tall - height()) / static_cast<qreal>(qMax<std::size_t>(1, m_rows.size()));
        for (CellRow &row : m_rows)
            row.stretch(each);
    }

    /// The rooms for the pen from this row on take what is left over, each up to `most` times its own height.
    void fill(std::size_t from, qreal tall, qreal most)
    {
        const qreal left = tall - heightOf(from, m_rows.size());
        const auto rooms = std::count_if(m_cells.begin() + std::ptrdiff_t(from), m_cells.end(), isRoom);
        if (left <= 0 || rooms == 0)
            return;
        for (std::size_t at = from; at < m_rows.size(); ++at)
            if (isRoom(m_cells[at]))
                m_rows[at].stretch(qMin(left / static_cast<qreal>(rooms), most * m_rows[at].height()));
    }

    static constexpr qreal mostStretch = 1;
    static constexpr qreal shortPart = 200 * point;

    const Cells &m_cells;
    std::vector<std::vector<qreal>> m_widths;
    std::vector<CellRow> m_rows;
    qreal m_lineHeight;
};

/// False: they are too tall for that, and nothing was written.
bool writeBeside(PageWriter &writer, const papers::FormRows &block, const Face &face, qreal leastHeight)
{
    const qreal left = writer.left();
    const qreal whole = writer.width();
    const qreal half = (whole - besideGap) / 2;
    FormSheet first(block.rows, block.units, face, half, leastHeight);
    FormSheet second(block.beside, block.units, face, half, leastHeight);
    const qreal least = qMax(first.height(), second.height());
    if (least > writer.fullHeight())
        return false;
    writer.need(least);
    const qreal top = writer.y();
    const qreal tall = qMax(least, writer.room() - point); // an open sheet is filled to its foot, but for what rounding may add
    writer.narrow(left, half);
    first.writeDownTo(writer, tall);
    writer.narrow(left + half + besideGap, half);
    writer.goTo(top);
    second.writeDownTo(writer, tall);
    writer.narrow(left, whole);
    writer.goTo(top + tall);
    return true;
}

} // namespace

void writeFormRows(PageWriter &writer, const papers::FormRows &block, const Following &following)
{
    const Face &face = writer.face(writer.isLarge() ? largeFormSize : formSize);
    const qreal leastHeight = writer.isLarge() ? largePenHeight : penHeight;
    if (!block.beside.empty() && writeBeside(writer, block, face, leastHeight))
        return;
    FormSheet(block.rows, block.units, face, writer.width(), leastHeight).write(writer, block.beside.empty() ? following : Following());
    if (!block.beside.empty())
        FormSheet(block.beside, block.units, face, writer.width(), leastHeight).write(writer, following);
}

} // namespace xieli::print
