// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/layout.h"
#include "print/sizes.h"

namespace xieli::print {

using namespace Qt::StringLiterals;
using papers::Align;

namespace {

/// One block under another; each operator() writes one kind.
class BlockWriter {
public:
    explicit BlockWriter(PageWriter &writer, const Following &following = {}) : m_writer(writer), m_following(following) {}

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
        writeGrid(m_writer, block);
        m_writer.skip(blockGap);
    }

    void operator()(const papers::Table &block)
    {
        writeTable(m_writer, block);
        m_writer.skip(blockGap);
    }

    void operator()(const papers::FormRows &block)
    {
        writeFormRows(m_writer, block, m_following);
        m_writer.skip(blockGap);
    }

    void operator()(const papers::Tree &block)
    {
        writeTree(m_writer, block);
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

    void operator()(const papers::Pictures &block) { writePictures(m_writer, block); }
    void operator()(const papers::Code &block) { writeCode(m_writer, block); }
    void operator()(const papers::Bars &block) { writeBars(m_writer, block); }

private:
    PageWriter &m_writer;
    Following m_following;
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

bool keepsNext(const papers::Block &block)
{
    const auto *paragraph = std::get_if<papers::Paragraph>(&block);
    return paragraph && paragraph->keepsNext;
}

/// One past the blocks that stay on one page with the paragraph at `first`: up to the next paragraph that does not follow one that keeps it.
std::size_t keptUntil(std::size_t first, const papers::Paper &paper)
{
    std::size_t end = first + 1;
    while (end < paper.blocks.size() && (!std::holds_alternative<papers::Paragraph>(paper.blocks[end]) || keepsNext(paper.blocks[end - 1])))
        ++end;
    return end;
}

/// Measured on an empty sheet; 0 where it does not fit on half a page, or on `share` of it.
qreal heightOf(std::size_t first, std::size_t end, const papers::Paper &paper, qreal share = 0.5)
{
    PageWriter scratch(paper);
    const qreal top = scratch.y();
    BlockWriter blocks(scratch);
    for (std::size_t at = first; at < end; ++at) {
        std::visit(blocks, paper.blocks[at]);
        if (scratch.room() < scratch.fullHeight() * (1 - share))
            return 0;
    }
    return scratch.y() - top;
}

/// A heading, or the line at which a part is torn off.
bool beginsPart(const papers::Block &block)
{
    const auto *paragraph = std::get_if<papers::Paragraph>(&block);
    return paragraph && paragraph->keepsNext && paragraph->align == papers::Align::Centre;
}

Following following(std::size_t form, const papers::Paper &paper)
{
    const auto end = std::find_if(paper.blocks.begin() + std::ptrdiff_t(form) + 1, paper.blocks.end(), beginsPart);
    constexpr qreal mostOfPage = 0.67; // a letter for the pen shares one sheet with its receipt
    return {heightOf(form + 1, paper.blocks.size(), paper, mostOfPage), heightOf(form + 1, std::size_t(end - paper.blocks.begin()), paper)};
}

} // namespace

std::vector<Page> laidOut(const papers::Paper &paper, const Numbering &numbering)
{
    PageWriter writer(paper);
    writeHead(writer, paper);
    const std::size_t tail = tailOf(paper);
    for (std::size_t at = 0; at < paper.blocks.size(); ++at) {
        // a seal does not stand on a sheet of its own, without what it seals
        if (at == tail && tail > 0 && std::none_of(paper.blocks.begin() + std::ptrdiff_t(tail), paper.blocks.end(), keepsNext))
            writer.need(heightOf(tail, paper.blocks.size(), paper));
        if (keepsNext(paper.blocks[at])) {
            const std::size_t end = keptUntil(at, paper);
            const bool isText = std::holds_alternative<papers::Paragraph>(paper.blocks[end - 1]);
            writer.need(heightOf(at, end, paper) - (isText ? 0.6 : 1) * blockGap - point); // the gap below the last of them need not be on the page
        }
        const bool isForm = std::holds_alternative<papers::FormRows>(paper.blocks[at]);
        std::visit(BlockWriter(writer, isForm ? following(at, paper) : Following()), paper.blocks[at]);
    }
    return writer.finished(paper, numbering);
}

} // namespace xieli::print
