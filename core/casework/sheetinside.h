// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "intake/listed.h"
#include "intake/mapping.h"

// What taking in any spreadsheet has in common; for casework alone.

namespace xieli::casework {

papers::Wording wordingOf(const Office &office, const SheetOptions &options);

std::vector<ListedRow> inWords(const std::vector<intake::Listed> &listed, const papers::Wording &wording);

intake::TableKind tableKindOf(SheetKind kind);

/// The workbook with the choices that count for it: the person's own, else those remembered for its headings.
struct OpenSheet {
    intake::Workbook workbook;
    intake::ColumnChoices choices;
    intake::SheetColumns columns;
    std::optional<SheetMapping> remembered;
};
Result<OpenSheet> openSheet(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress = nullptr);

/// Headings, samples, what is remembered and what they fit better, into the report.
void showColumns(SheetReport &report, SheetKind kind, const OpenSheet &sheet);

/// Nothing is written of a sheet that fits another kind better, unless a person said so.
Result<void> fitsKind(const SheetReport &report, SheetKind kind, const SheetOptions &options, const papers::Wording &wording);

/// What a person chose is kept for the next sheet with these headings. A change of its own right before the take-in's: to forget it later
/// must not stop the undoing of what was taken in. Where the take-in is undone, undo() of keeping.h takes this back with it.
Result<void> learnMapping(Office &office, SheetKind kind, const QString &file, const OpenSheet &sheet, const SheetOptions &options);

/// Counts and remarks of what the intake room took.
template <class Taken>
SheetReport reportOf(const Taken &taken, const QString &path, const papers::Wording &wording)
{
    SheetReport report;
    report.file = path.section(u'/', -1);
    report.rows = taken.counts.rows;
    report.taken = taken.counts.taken;
    report.refused = taken.counts.refused;
    report.skipped = taken.counts.skipped;
    report.listed = inWords(taken.listed, wording);
    return report;
}

Result<QString> newestChange(Office &office);
/// The change stays empty where nothing was written: nobody must undo the act before it by mistake.
Result<SheetReport> finished(Office &office, SheetReport report, const QString &before, const Result<void> &stored);

/// The poverty-relief list, deaths, disabled people (peoplelists.cpp).
Result<SheetReport> takePeopleList(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress);

} // namespace xieli::casework
