// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"

namespace xieli::casework {

/// How papers leave that are not issued: forms, letters, rosters as drafts, and a household's whole file. As with lists, their numbers
/// are masked; whole ones leave only with a wish that says who takes them and why, under the mark, with a line of the register.

using BookletMaker = std::function<Result<QByteArray>(const papers::Booklet &)>;

/// What is to be printed, and the line that the register has of it; empty where no whole number is in it.
template <class Printed>
struct ForPrinter {
    Printed paper;
    std::optional<ExportEntry> entry;
};

Result<Exported> exportPaper(Office &office, const papers::Paper &paper, const ExportWish &wish, const QString &path, const PdfMaker &pdf);
Result<Exported> exportPaper(Office &office, const papers::Booklet &booklet, const ExportWish &wish, const QString &path, const BookletMaker &pdf);
Result<ForPrinter<papers::Paper>> paperForPrinter(Office &office, const papers::Paper &paper, const ExportWish &wish, const PdfMaker &pdf);
Result<ForPrinter<papers::Booklet>> paperForPrinter(Office &office, const papers::Booklet &booklet, const ExportWish &wish, const BookletMaker &pdf);

} // namespace xieli::casework
