// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "papers/paper.h"

#include <QByteArray>
#include <QPageLayout>
#include <QSizeF>
#include <QStringList>

#include <memory>

class QPagedPaintDevice;
class QPainter;

namespace xieli::print {

/// A paper broken into pages, once; paint any of them, as often as wished. Preview, printer and PDF use this alone, so that
/// they are the same picture. Needs a QGuiApplication (fonts).
class PagedPaper {
public:
    explicit PagedPaper(const papers::Paper &paper);
    /// Its pages are numbered through; the cells that name a page (papers::pageOf) say it.
    explicit PagedPaper(const papers::Booklet &booklet);
    ~PagedPaper();
    PagedPaper(PagedPaper &&) noexcept;
    PagedPaper &operator=(PagedPaper &&) noexcept;

    /// At least 1.
    int pageCount() const;
    /// Size of the whole sheet in points (1/72 inch), margins included. In a booklet pages may differ.
    QSizeF pageSize(int page = 0) const;
    QPageLayout layout(int page) const;
    /// Paints page 0 … pageCount() − 1 scaled into `size` (device units) from the painter's origin. Paints no background.
    void paint(QPainter &painter, int page, QSizeF size) const;

private:
    struct Layout;
    std::unique_ptr<Layout> m_layout;
};

/// Sheet size and orientation with no margins (the painting keeps its own): for QPrinter and QPdfWriter.
QPageLayout pageLayout(const papers::Paper &paper);

/// Prints all pages on a paged device (a QPrinter), after setting its page layout. False: the device cannot be painted on.
bool printOn(QPagedPaintDevice &device, const papers::Paper &paper);
/// Each page on a sheet of its own kind; the pictures of one page at a time are in memory.
bool printOn(QPagedPaintDevice &device, const papers::Booklet &booklet);

/// The paper as a PDF: title, and creator "Xieli", are its only metadata of ours; its text can be taken out again exactly.
QByteArray pdfBytes(const papers::Paper &paper);
QByteArray pdfBytes(const papers::Booklet &booklet);
/// Written whole or not at all. Keys: papers.pdf_not_written {file} {reason}.
Result<void> writePdf(const papers::Paper &paper, const QString &path);
Result<void> writePdf(const papers::Booklet &booklet, const QString &path);

/// Characters for which this computer has no font: they would be printed as empty boxes. To be told before printing
/// (rare characters of names want a large font such as Noto Sans CJK). Each once, in order of appearance.
QStringList charactersWithoutFont(const papers::Paper &paper);

int pageCount(const papers::Paper &paper);
/// One page alone; with many pages keep a PagedPaper.
void paintPage(QPainter &painter, const papers::Paper &paper, int page, QSizeF size);

} // namespace xieli::print
