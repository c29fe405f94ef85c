// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/exportentry.h"
#include "papers/paper.h"
#include "papers/tableout.h"

#include <functional>

namespace xieli::casework {

/// How a list leaves: its numbers masked, unless somebody wants them whole, says who takes the file and why, and is registered.
struct ExportWish {
    bool whole = false;
    QString takenBy;
    QString reason;
};

struct Exported {
    std::optional<ExportEntry> entry;   ///< of the register; empty where no whole number left
};

/// Draws a paper as PDF bytes; core has no fonts.
using PdfMaker = std::function<Result<QByteArray>(const papers::Paper &)>;

/// The headings of the columns in which a whole identity or bank number stands.
QStringList numberColumns(const papers::TableOut &table);
papers::TableOut masked(papers::TableOut table);

/// The table alone, as a block of a paper.
papers::Table paperTable(const papers::TableOut &table);
/// Any table as a paper: A4 across, A3 where it is wide; with the mark below each page and above the table.
papers::Paper listPaper(const papers::TableOut &table, const Office &office, const QString &mark = {});

/// Writes a list as .xlsx, .pdf, or anything else as CSV. Refused: casework.export_needs_reason {columns} where whole numbers are
/// wanted without saying who takes them and why; then nothing is written. No file stands that is not in the register.
Result<Exported> exportTable(Office &office, const papers::TableOut &table, const QString &list, const ExportWish &wish, const QString &path, const PdfMaker &pdf);

/// The same for a file that is no table. `make` is given the mark; empty `columns`: no whole number is in it, nothing is registered.
struct OutgoingFile {
    QString list;
    QStringList columns;
    int rows = 0;
    std::function<Result<QByteArray>(const QString &mark)> make;
    std::function<Result<void>(Writer &)> also = {};    ///< stored with the line in one change, before the file has its name; it can refuse
    ChangeTitle title = {};                             ///< of that change; empty: that a list left
};
/// Errors: casework.export_not_made {number} {file} {why}: the line stands, the file does not, and a following line says so;
/// casework.export_not_made_not_noted where not even that could be written.
Result<Exported> letOut(Office &office, const OutgoingFile &file, const ExportWish &wish, const QString &path);
/// The same for what is printed: `make` draws it for its digest, no file is written.
Result<Exported> letOutOnPaper(Office &office, const OutgoingFile &file, const ExportWish &wish);
/// The same for what goes elsewhere than into a file: the line is written first, and `where` stands in it for the file.
Result<Exported> letOutInto(Office &office, const OutgoingFile &file, const ExportWish &wish, const QString &where);
/// What a line tells did not come about after all: the line stays, and a following one says so and why.
Result<void> noteNotMade(Office &office, const ExportEntry &line, const QString &why);

/// Newest first.
Result<std::vector<ExportEntry>> exportRegister(Office &office);
/// Reasons given before, the newest first, each once; then those that the program knows.
QStringList exportReasons(Office &office);

} // namespace xieli::casework
