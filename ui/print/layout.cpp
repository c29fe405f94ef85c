// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/columns.h"
#include "print/layout.h"

#include <numeric>

namespace xieli::print {

using namespace Qt::StringLiterals;
using papers::Align;

namespace {

constexpr int titleSize = 220;
constexpr int subtitleSize = 120;
constexpr int strongSize = 125;
constexpr int bodySize = 110;
constexpr int smallSize = 90;
constexpr int formSize = 95;
constexpr int keySize = 200;
constexpr qreal blockGap = 10 * point;
constexpr qreal besideGap = 28 * point;

/// The rows of one bordered sheet of a form, measured for a width.
struct FormSheet {
    FormSheet(const std::vector<std::vector<papers::FormCell>> &cells, int units, const Face &face, qreal width) : m_cells(cells), m_widths(cells.size())
    {
        const qreal unit = width / static_cast<qreal>(qMax(1, units));
        rows.reserve(cells.size());
        for (std::size_t at = 0; at < cells.size(); ++at) {
            for (const papers::FormCell &cell : cells[at])
                m_widths[at].push_back(unit * cell.span);
            CellRow &row = rows.emplace_back(face, m_widths[at]);
            for (const papers::FormCell &cell : cells[at]) {
                row.add(cell.text, cell.align);
                row.atLeast(cell.lines);
            }
        }
    }

    std::vector<CellRow> rows;

    qreal height() const
    {
        return std::accumulate(rows.begin(), rows.end(), qreal(0), [](qreal sum, const CellRow &row) { return sum + row.height(); });
    }

    /// What stays together from this row on: the heading of a part does not stand alone at the foot of a page, nor with its column
    /// heads only.
    qreal heightKept(std::size_t at) const
    {
        const bool heads = m_cells[at].size() == 1 && m_cells[at].front().align == Align::Centre;
        qreal tall = 0;
        for (std::size_t next = at; next < qMin(rows.size(), at + (heads ? 3 : 1)); ++next)
            tall += rows[next].height();
        return tall;
    }

    /// The room for the pen (rows of several lines) takes what is left over, else every row.
    void fillUpTo(qreal tall)
    {
        const auto isRoom = [](const std::vector<papers::FormCell> &row) {
            return std::any_of(row.begin(), row.end(), [](const papers::FormCell &cell) { return cell.lines > 1; });
        };
        const auto rooms = std::count_if(m_cells.begin(), m_cells.end(), isRoom);
        const qreal each = (tall - height()) / static_cast<qreal>(qMax<std::ptrdiff_t>(1, rooms > 0 ? rooms : std::ptrdiff_t(rows.size())));
        for (std::size_t at = 0; at < rows.size(); ++at)
            if (rooms == 0 || isRoom(m_cells[at]))
                rows[at].stretch(each);
    }

private:
    const std::vector<std::vector<papers::FormCell>> &m_cells;
    std::vector<std::vector<qreal>> m_widths;
};

/// One block under another; each operator() writes one kind.
class BlockWriter {
public:
    explicit BlockWriter(PageWriter &writer) : m_writer(writer) {}

    void operator()(const papers::Paragraph &block)
    {
        const Face &face = m_writer.face(block.strong ? strongSize : bodySize);
        const qreal x = m_writer.left() + block.indent * face.size();
        const qreal wide = m_writer.width() - block.indent * face.size();
        const qreal first = block.firstLineIndent * face.size();
        const QStringList lines = face.wrapped(block.text, wide, first);
        const qreal step = face.lineHeight() * 1.25;
        // a heading does not stand alone at the foot of a page
        m_writer.need(block.strong ? 4 * step : qMin<qreal>(2, static_cast<qreal>(lines.size())) * step);
        for (qsizetype at = 0; at < lines.size(); ++at) {
            m_writer.need(step);
            const qreal inset = at == 0 ? first : 0;
            m_writer.putAligned(face, x + inset, wide - inset, m_writer.y(), lines[at], block.align);
            m_writer.skip(step);
        }
        m_writer.skip(blockGap * 0.6);
    }

    void operator()(const papers::Grid &block)
    {
        const Face &face = m_writer.face(bodySize);
        const std::vector<qreal> widths = gridWidths(block, face);
        for (std::size_t at = 0; at < block.pairs.size(); at += perRow(block)) {
            CellRow row(face, widths);
            for (std::size_t pair = at; pair < at + perRow(block); ++pair) {
                const bool there = pair < block.pairs.size();
                row.add(there ? block.pairs[pair].first : QString(), Align::Centre);
                row.add(there ? block.pairs[pair].second : QString(), Align::Left);
            }
            m_writer.need(qMin(row.height(), m_writer.fullHeight()));
            row.write(m_writer);
        }
        m_writer.skip(blockGap);
    }

    void operator()(const papers::Table &block)
    {
        writeTable(m_writer, block);
        m_writer.skip(blockGap);
    }

    void operator()(const papers::FormRows &block)
    {
        if (block.beside.empty() || !writeBeside(block)) {
            writeSheet(FormSheet(block.rows, block.units, m_writer.face(formSize), m_writer.width()));
            writeSheet(FormSheet(block.beside, block.units, m_writer.face(formSize), m_writer.width()));
        }
        m_writer.skip(blockGap);
    }

    void operator()(const papers::Tree &block)
    {
        for (const papers::TreeLine &line : block.lines)
            writeStep(line);
        m_writer.skip(blockGap);
    }

    void operator()(const papers::KeyGroups &block)
    {
        const Face &face = m_writer.face(keySize);
        const qsizetype perLine = qMax(1, block.perLine);
        const qsizetype lines = (block.groups.size() + perLine - 1) / perLine;
        const qreal step = face.lineHeight() * 1.5;
        const qreal tall = static_cast<qreal>(lines) * step + blockGap;
        m_writer.need(qMin(tall, m_writer.fullHeight()));
        m_writer.box(QRectF(m_writer.left(), m_writer.y(), m_writer.width(), tall));
        const qreal slot = (m_writer.width() - 2 * blockGap) / static_cast<qreal>(perLine);
        const qreal top = m_writer.y() + blockGap / 2 + (step - face.lineHeight()) / 2;
        for (qsizetype at = 0; at < block.groups.size(); ++at)
            m_writer.putAligned(face, m_writer.left() + blockGap + static_cast<qreal>(at % perLine) * slot, slot,
                                top + static_cast<qreal>(at / perLine) * step, block.groups[at], Align::Centre);
        m_writer.skip(tall + blockGap);
    }

    void operator()(const papers::Signatures &block)
    {
        const Face &face = m_writer.face(bodySize);
        const qreal tall = 34 * point;
        m_writer.need(tall);
        m_writer.skip(tall - face.lineHeight());
        const qreal slot = m_writer.width() / static_cast<qreal>(qMax<qsizetype>(1, block.labels.size()));
        qreal x = m_writer.left();
        for (const QString &label : block.labels) {
            m_writer.put(face, x, m_writer.y(), label);
            const qreal base = m_writer.y() + face.ascent() + 2 * point;
            m_writer.rule(x + face.width(label), base, x + slot - 2 * blockGap, base);
            x += slot;
        }
        m_writer.skip(face.lineHeight() + blockGap);
    }

    void operator()(const papers::Seal &block)
    {
        const Face &face = m_writer.face(subtitleSize);
        const qreal step = face.lineHeight() * 1.5;
        const QStringList lines = QStringList{block.unit + block.note, block.day};
        m_writer.need(step * 3);
        m_writer.skip(step); // the seal covers unit and day: it needs air above
        qreal widest = 0;
        for (const QString &line : lines)
            widest = qMax(widest, face.width(line));
        const qreal x = m_writer.left() + qMax<qreal>(0, m_writer.width() - widest - 4 * face.size());
        for (const QString &line : lines) {
            m_writer.putAligned(face, x, widest, m_writer.y(), line, Align::Centre);
            m_writer.skip(step);
        }
        m_writer.skip(blockGap);
    }

    void operator()(const papers::Pictures &block)
    {
        const Face &face = m_writer.face(bodySize);
        const std::size_t across = block.perPage > 2 ? 2 : 1;
        qreal rowHeight = 0;
        const qreal gap = blockGap * 1.4;
        const qreal slotWidth = (m_writer.width() - gap * static_cast<qreal>(across - 1)) / static_cast<qreal>(across);
        const qreal captionRoom = 2 * face.lineHeight();
        for (std::size_t at = 0; at < block.pictures.size(); at += across) {
            if (at % (across * 2) == 0) {
                // below a head both rows share what is left of the sheet
                m_writer.need(at == 0 ? m_writer.fullHeight() * 0.6 : m_writer.fullHeight());
                rowHeight = (m_writer.room() - gap) / 2;
            }
            const std::size_t end = std::min(at + across, block.pictures.size());
            qreal tallest = 0; // flat pictures leave no hole above them
            for (std::size_t one = at; one < end; ++one)
                tallest = qMax(tallest, sizeIn(block.pictures[one], {slotWidth, rowHeight - captionRoom}).height());
            for (std::size_t one = at; one < end; ++one)
                writePicture(block.pictures[one], QRectF(m_writer.left() + static_cast<qreal>(one - at) * (slotWidth + gap), m_writer.y(), slotWidth, tallest), face);
            m_writer.skip(tallest + captionRoom + gap);
        }
    }

private:
    static QSizeF sizeIn(const papers::Pictures::One &picture, const QSizeF &slot)
    {
        return QSizeF(qMax(1, picture.width), qMax(1, picture.height)).scaled(slot, Qt::KeepAspectRatio);
    }

    /// As large as the slot allows, in its middle; the caption below, two lines at most.
    void writePicture(const papers::Pictures::One &picture, const QRectF &place, const Face &face)
    {
        const QSizeF size = sizeIn(picture, place.size());
        m_writer.image(QRectF(place.center().x() - size.width() / 2, place.bottom() - size.height(), size.width(), size.height()), picture.jpeg);
        QStringList lines = face.wrapped(picture.caption, place.width());
        if (lines.size() > 2)
            lines = {lines[0], lines[1].chopped(1) + u'…'};
        for (qsizetype at = 0; at < lines.size(); ++at)
            m_writer.putAligned(face, place.left(), place.width(), place.bottom() + 3 * point + static_cast<qreal>(at) * face.lineHeight(), lines[at], Align::Centre);
    }

    void writeSheet(FormSheet sheet)
    {
        for (std::size_t at = 0; at < sheet.rows.size(); ++at) {
            m_writer.need(qMin(sheet.heightKept(at), m_writer.fullHeight()));
            sheet.rows[at].write(m_writer);
        }
    }

    /// False: they are too tall for that, and nothing was written.
    bool writeBeside(const papers::FormRows &block)
    {
        const Face &face = m_writer.face(formSize);
        const qreal left = m_writer.left();
        const qreal whole = m_writer.width();
        const qreal half = (whole - besideGap) / 2;
        FormSheet first(block.rows, block.units, face, half);
        FormSheet second(block.beside, block.units, face, half);
        const qreal least = qMax(first.height(), second.height());
        if (least > m_writer.fullHeight())
            return false;
        m_writer.need(least);
        const qreal top = m_writer.y();
        const qreal tall = qMax(least, m_writer.room() - point); // an open sheet is filled to its foot, but for what rounding may add
        m_writer.narrow(left, half);
        first.fillUpTo(tall);
        writeSheet(std::move(first));
        m_writer.narrow(left + half + besideGap, half);
        m_writer.goTo(top);
        second.fillUpTo(tall);
        writeSheet(std::move(second));
        m_writer.narrow(left, whole);
        m_writer.goTo(top + tall);
        return true;
    }

    static std::size_t perRow(const papers::Grid &block) { return static_cast<std::size_t>(qMax(1, block.pairsPerRow)); }

    std::vector<qreal> gridWidths(const papers::Grid &block, const Face &face) const
    {
        qreal label = 4 * face.size();
        for (const auto &[key, value] : block.pairs)
            label = qMax(label, face.width(key));
        const auto pairs = static_cast<qreal>(perRow(block));
        label = qMin(label + 4 * cellPadding, m_writer.width() / pairs / 2);
        std::vector<qreal> widths;
        for (std::size_t pair = 0; pair < perRow(block); ++pair) {
            widths.push_back(label);
            widths.push_back(m_writer.width() / pairs - label);
        }
        return widths;
    }

    void writeStep(const papers::TreeLine &line)
    {
        const Face &face = m_writer.face(bodySize);
        const Face &small = m_writer.face(smallSize);
        const qreal indent = qMin(line.depth * 16 * point, m_writer.width() / 2);
        const qreal x = m_writer.left() + indent;
        const qreal wide = m_writer.width() - indent;
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
        m_writer.need(qMin(tall + 4 * point, m_writer.fullHeight()));
        for (qsizetype at = 0; at < rows; ++at) {
            m_writer.need(face.lineHeight());
            m_writer.put(face, x, m_writer.y(), texts.value(at));
            m_writer.putAligned(face, x, wide, m_writer.y(), values.value(at), Align::Right);
            if (!values.value(at).isEmpty())
                m_writer.leader(x + face.width(texts.value(at)) + 6 * point, x + wide - face.width(values[at]) - 6 * point,
                                m_writer.y() + face.ascent());
            m_writer.skip(face.lineHeight());
        }
        for (const QString &note : notes) {
            m_writer.need(small.lineHeight());
            m_writer.put(small, x + 2 * small.size(), m_writer.y(), note, true);
            m_writer.skip(small.lineHeight());
        }
        m_writer.skip(4 * point);
    }

    PageWriter &m_writer;
};

void writeHead(PageWriter &writer, const papers::Paper &paper)
{
    const Face &title = writer.face(titleSize);
    const Face &small = writer.face(subtitleSize);
    for (const QString &line : title.wrapped(paper.title, writer.width())) {
        writer.putAligned(title, writer.left(), writer.width(), writer.y(), line, Align::Centre);
        writer.skip(title.lineHeight());
    }
    writer.skip(blockGap * 0.6);
    for (const QString &text : paper.subtitles)
        for (const QString &line : small.wrapped(text, writer.width())) {
            writer.putAligned(small, writer.left(), writer.width(), writer.y(), line, Align::Centre);
            writer.skip(small.lineHeight() * 1.2);
        }
    const Face &body = writer.face(bodySize);
    writer.skip(blockGap * 0.3);
    for (const QString &line : paper.placeLine.isEmpty() ? QStringList() : body.wrapped(paper.placeLine, writer.width())) {
        writer.put(body, writer.left(), writer.y(), line);
        writer.skip(body.lineHeight() * 1.2);
    }
    writer.skip(blockGap * 0.4);
}

/// First of the blocks that follow the last table or tree: hotlines, signatures, seal.
std::size_t tailOf(const papers::Paper &paper)
{
    std::size_t tail = 0;
    for (std::size_t at = 0; at < paper.blocks.size(); ++at)
        if (std::holds_alternative<papers::Table>(paper.blocks[at]) || std::holds_alternative<papers::Tree>(paper.blocks[at]))
            tail = at + 1;
    return tail;
}

/// One past the blocks that stay on one page with the paragraph at `first`: up to the next paragraph.
std::size_t keptUntil(std::size_t first, const papers::Paper &paper)
{
    std::size_t end = first + 1;
    while (end < paper.blocks.size() && !std::holds_alternative<papers::Paragraph>(paper.blocks[end]))
        ++end;
    return end;
}

bool keepsNext(const papers::Block &block)
{
    const auto *paragraph = std::get_if<papers::Paragraph>(&block);
    return paragraph && paragraph->keepsNext;
}

/// Measured on an empty sheet; 0 where it does not fit on half a page.
qreal heightOf(std::size_t first, std::size_t end, const papers::Paper &paper)
{
    PageWriter scratch(paper);
    const qreal top = scratch.y();
    BlockWriter blocks(scratch);
    for (std::size_t at = first; at < end; ++at) {
        std::visit(blocks, paper.blocks[at]);
        if (scratch.room() < scratch.fullHeight() / 2)
            return 0;
    }
    return scratch.y() - top;
}

} // namespace

std::vector<Page> laidOut(const papers::Paper &paper, const Numbering &numbering)
{
    PageWriter writer(paper);
    writeHead(writer, paper);
    BlockWriter blocks(writer);
    const std::size_t tail = tailOf(paper);
    for (std::size_t at = 0; at < paper.blocks.size(); ++at) {
        // a seal does not stand on a sheet of its own, without what it seals
        if (at == tail && tail > 0 && std::none_of(paper.blocks.begin() + std::ptrdiff_t(tail), paper.blocks.end(), keepsNext))
            writer.need(heightOf(tail, paper.blocks.size(), paper));
        if (keepsNext(paper.blocks[at]))
            writer.need(heightOf(at, keptUntil(at, paper), paper));
        std::visit(blocks, paper.blocks[at]);
    }
    return writer.finished(paper, numbering);
}

} // namespace xieli::print
