// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reportissue.h"
#include "casework/yearly.h"

namespace xieli::casework {

/// The rows of a report that hold anything, all villages first; each village by its programmes.
std::vector<ReportRowKey> rowsOf(const Report &report);
/// The columns of one section, as the page and the paper show them.
std::vector<ReportColumn> columnsOf(ReportSection section);

/// One section as a table. No name and no number of a person stands in it.
papers::TableOut reportTable(const Report &report, ReportSection section, const papers::Wording &wording);
QString villageText(const QString &village, const papers::Wording &wording);
/// 资金来源: a line a benefit.
papers::TableOut sourceTable(const Report &report, const papers::Wording &wording);
/// The same by village, what cannot be divided among them, and all together; says below why.
papers::TableOut villageSourceTable(const Report &report, const papers::Wording &wording);
Money sourceFigure(const Report &report, const SourceKey &key);
/// The figure in a column of the sources' table; nothing at the benefit's name.
std::optional<SourceKey> sourceAt(const Report &report, int row, int column);
std::optional<SourceKey> villageSourceAt(const Report &report, int row, int column);
QString sourceTitle(const Report &report, const SourceKey &key, const papers::Wording &wording);
/// Above the households behind a part of it: that sources are not written down for a household, and what these were paid. Empty where they add
/// up to the figure: then all that they were paid came from there.
QString sourceNote(const Report &report, const SourceKey &key, const std::vector<BehindRow> &rows, const papers::Wording &wording);
/// The equations with their outcome.
papers::TableOut checkTable(const Report &report, const papers::Wording &wording);
papers::TableOut behindTable(const CellKey &key, const Report &report, const std::vector<BehindRow> &rows, const papers::Wording &wording);

/// Where the money came from; no bars where there was none.
papers::Bars sourceBars(const Report &report, const papers::Wording &wording);
/// Each answers the question in its title; empty ones are left out.
std::vector<papers::Bars> reportCharts(const Report &report, const papers::Wording &wording);

/// All of it on A3 across; `issue`: as it was issued, with what was written beside the figures; `year`: the tables that belong to a year's.
papers::Paper reportPaper(const Office &office, const Report &report, const std::optional<ReportIssue> &issue, const std::vector<YearTable> &year = {});

/// As .xlsx (a sheet a section, of a year also its tables; charts below them), .pdf (`pdf` draws it), or anything else as CSV (all columns in one list). Never over the office file.
Result<void> writeReport(Office &office, const Report &report, const QString &path, const PdfMaker &pdf = {});

} // namespace xieli::casework
