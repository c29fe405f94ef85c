// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/render.h"

#include "print/layout.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSet>

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
    QSizeF sheet;
    std::vector<Page> pages;
    std::map<int, QFont> fonts;
};

PagedPaper::PagedPaper(const papers::Paper &paper) : m_layout(std::make_unique<Layout>())
{
    m_layout->sheet = pageLayout(paper).fullRectPoints().size();
    m_layout->pages = laidOut(paper);
    for (const Page &page : m_layout->pages)
        for (const Page::Text &text : page.texts)
            if (!m_layout->fonts.contains(text.size))
                m_layout->fonts.emplace(text.size, Face(text.size).font());
}

PagedPaper::~PagedPaper() = default;
PagedPaper::PagedPaper(PagedPaper &&) noexcept = default;
PagedPaper &PagedPaper::operator=(PagedPaper &&) noexcept = default;

int PagedPaper::pageCount() const { return static_cast<int>(m_layout->pages.size()); }

QSizeF PagedPaper::pageSize() const { return m_layout->sheet; }

void PagedPaper::paint(QPainter &painter, int page, QSizeF size) const
{
    Q_ASSERT(page >= 0 && page < pageCount());
    painter.save();
    painter.scale(size.width() / (m_layout->sheet.width() * point), size.height() / (m_layout->sheet.height() * point));
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

bool printOn(QPagedPaintDevice &device, const papers::Paper &paper)
{
    const PagedPaper pages(paper);
    device.setPageLayout(pageLayout(paper));
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int page = 0; page < pages.pageCount(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        pages.paint(painter, page, QSizeF(device.width(), device.height()));
    }
    return painter.end();
}

QByteArray pdfBytes(const papers::Paper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(paper.title);
    writer.setCreator(u"Xieli"_s);
    writer.setResolution(pdfResolution);
    const bool drawn = printOn(writer, paper);
    Q_ASSERT(drawn); // a buffer in memory can always be painted on
    return drawn ? bytes : QByteArray();
}

Result<void> writePdf(const papers::Paper &paper, const QString &path)
{
    const QByteArray bytes = pdfBytes(paper);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(u"papers.pdf_not_written"_s, {{u"file"_s, QFileInfo(path).fileName()}, {u"reason"_s, file.errorString()}});
    return {};
}

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
