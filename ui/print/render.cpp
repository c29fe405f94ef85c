// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/render.h"

#include "base/savefile.h"
#include "print/layout.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QSet>

#include <functional>

namespace xieli::print {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal borderWidth = 0.5 * point;
/// Ten dots a point: the layout's own unit, so that a PDF is written without scaling.
constexpr int pdfResolution = 720;

void draw(QPainter &painter, const Page &page, std::map<int, QFont> &fonts)
{
    painter.setPen(QPen(Qt::black, borderWidth, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(page.lines.data(), static_cast<int>(page.lines.size()));
    painter.setPen(QPen(QColor(0xb0, 0xb0, 0xb0), borderWidth / 2, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(page.leaders.data(), static_cast<int>(page.leaders.size()));
    if (!page.fills.empty()) {
        QPainterPath dark; // one path: between neighbours of their own some viewers leave a light seam
        dark.setFillRule(Qt::WindingFill);
        for (const QRectF &rect : page.fills)
            dark.addRect(rect);
        painter.fillPath(dark, Qt::black);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const Page::Image &image : page.images)
        painter.drawImage(image.place, QImage::fromData(image.jpeg, "JPEG"));
    int size = 0;
    bool faint = false;
    painter.setPen(Qt::black);
    for (const Page::Text &text : page.texts) {
        if (text.size != size)
            painter.setFont(fonts.at(size = text.size));
        if (text.faint != faint)
            painter.setPen((faint = text.faint) ? QColor(0x50, 0x50, 0x50) : QColor(Qt::black));
        painter.drawText(text.baseline, text.text);
    }
}

} // namespace

struct PagedPaper::Layout {
    std::vector<QPageLayout> sheets; ///< one a page
    std::vector<Page> pages;
    std::map<int, QFont> fonts;

    void add(const papers::Paper &paper, const Numbering &numbering)
    {
        for (Page &page : laidOut(paper, numbering)) {
            for (const Page::Text &text : page.texts)
                if (!fonts.contains(text.size))
                    fonts.emplace(text.size, Face(text.size).font());
            sheets.push_back(pageLayout(paper));
            pages.push_back(std::move(page));
        }
    }
    QSizeF sheet(int page) const { return sheets[static_cast<std::size_t>(page)].fullRectPoints().size(); }
};

namespace {

/// `said(n)` is what stands where the page of paper n is named.
papers::Paper withPages(papers::Paper paper, std::size_t papers, const std::function<QString(std::size_t)> &said)
{
    for (papers::Block &block : paper.blocks)
        if (auto *table = std::get_if<papers::Table>(&block))
            for (QStringList &row : table->rows)
                for (QString &cell : row)
                    for (std::size_t at = 0; at < papers && cell.startsWith(u'{'); ++at)
                        if (cell == papers::pageOf(at))
                            cell = said(at);
    return paper;
}

} // namespace

PagedPaper::PagedPaper(const papers::Paper &paper) : m_layout(std::make_unique<Layout>()) { m_layout->add(paper, {}); }

PagedPaper::PagedPaper(const papers::Booklet &booklet) : m_layout(std::make_unique<Layout>())
{
    if (!booklet.numbersThrough) {
        for (const papers::Paper &paper : booklet.papers)
            m_layout->add(paper, {});
        return;
    }
    const std::size_t count = booklet.papers.size();
    std::vector<papers::Paper> bound;
    std::vector<std::size_t> first;
    std::size_t total = 0;
    for (const papers::Paper &paper : booklet.papers) {
        bound.push_back(withPages(paper, count, [](std::size_t) { return u"000"_s; })); // room for the number that is not known yet
        bound.back().pageFooter = booklet.pageFooter;
        first.push_back(total + 1);
        total += laidOut(bound.back()).size();
    }
    for (std::size_t at = 0; at < count; ++at) {
        papers::Paper paper = withPages(booklet.papers[at], count, [&first](std::size_t named) { return QString::number(first[named]); });
        paper.pageFooter = booklet.pageFooter;
        m_layout->add(paper, {first[at], total});
    }
}

PagedPaper::~PagedPaper() = default;
PagedPaper::PagedPaper(PagedPaper &&) noexcept = default;
PagedPaper &PagedPaper::operator=(PagedPaper &&) noexcept = default;

int PagedPaper::pageCount() const { return static_cast<int>(m_layout->pages.size()); }

QSizeF PagedPaper::pageSize(int page) const { return m_layout->sheet(page); }

QPageLayout PagedPaper::layout(int page) const { return m_layout->sheets[static_cast<std::size_t>(page)]; }

void PagedPaper::paint(QPainter &painter, int page, QSizeF size) const
{
    Q_ASSERT(page >= 0 && page < pageCount());
    painter.save();
    const QSizeF sheet = m_layout->sheet(page);
    painter.scale(size.width() / (sheet.width() * point), size.height() / (sheet.height() * point));
    draw(painter, m_layout->pages[static_cast<std::size_t>(page)], m_layout->fonts);
    painter.restore();
}

QPageLayout pageLayout(const papers::Paper &paper)
{
    const QPageSize size(paper.sheet == papers::Sheet::A3 ? QPageSize::A3 : QPageSize::A4);
    const auto orientation = paper.orientation == papers::Orientation::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
    QPageLayout layout(size, orientation, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

namespace {

bool printPages(QPagedPaintDevice &device, const PagedPaper &pages)
{
    device.setPageLayout(pages.layout(0));
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0) {
            device.setPageLayout(pages.layout(page));
            if (!device.newPage())
                return false;
        }
        pages.paint(painter, page, QSizeF(device.width(), device.height()));
    }
    return painter.end();
}

template <class Printed>
QByteArray drawn(const Printed &printed)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(printed.title);
    writer.setCreator(u"Xieli"_s);
    writer.setResolution(pdfResolution);
    const bool done = printOn(writer, printed);
    Q_ASSERT(done); // a buffer in memory can always be painted on
    return done ? bytes : QByteArray();
}

} // namespace

bool printOn(QPagedPaintDevice &device, const papers::Paper &paper) { return printPages(device, PagedPaper(paper)); }

bool printOn(QPagedPaintDevice &device, const papers::Booklet &booklet) { return printPages(device, PagedPaper(booklet)); }

QByteArray pdfBytes(const papers::Paper &paper) { return drawn(paper); }

QByteArray pdfBytes(const papers::Booklet &booklet) { return drawn(booklet); }

namespace {

Result<void> writePdfBytes(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return fail(u"papers.pdf_not_written"_s, {{u"file"_s, QFileInfo(path).fileName()}, {u"reason"_s, file.errorString()}});
    return {};
}

} // namespace

Result<void> writePdf(const papers::Paper &paper, const QString &path) { return writePdfBytes(pdfBytes(paper), path); }

Result<void> writePdf(const papers::Booklet &booklet, const QString &path) { return writePdfBytes(pdfBytes(booklet), path); }

namespace {

/// Private characters count as seen: old systems keep rare names in them.
bool isSeen(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Other_Surrogate
        && !QChar::isSpace(character);
}

} // namespace

QStringList charactersWithoutFont(const papers::Paper &paper)
{
    const QFontMetricsF metrics(Face(100).font());
    QSet<char32_t> seen;
    QStringList missing;
    for (const papers::PaperText &text : papers::textsOf(paper))
        for (const char32_t character : text.text.toUcs4()) {
            if (seen.contains(character))
                continue;
            seen.insert(character);
            if (isSeen(character) && !metrics.inFontUcs4(character))
                missing << QString::fromUcs4(&character, 1);
        }
    return missing;
}

int pageCount(const papers::Paper &paper) { return PagedPaper(paper).pageCount(); }

void paintPage(QPainter &painter, const papers::Paper &paper, int page, QSizeF size)
{
    PagedPaper(paper).paint(painter, page, size);
}

} // namespace xieli::print
