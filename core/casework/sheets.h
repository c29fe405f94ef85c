// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/office.h"

namespace xieli::casework {

/// One row or cell of a sheet about which something is to be said.
struct ListedRow {
    QString sheet;
    int row = 0;            ///< 1-based, as the spreadsheet shows it
    QString column;         ///< letter and header: "K 身份证号码"; may be empty
    QString reason;         ///< a sentence in the user's language
    QString fate;           ///< "taken", "refused" or "skipped"
};

/// What taking in a sheet did, or (dry run) would do. rows = taken + refused + skipped.
struct SheetReport {
    QString file;
    int rows = 0;
    int taken = 0;
    int refused = 0;
    int skipped = 0;
    int households = 0;     ///< households made or updated
    int persons = 0;        ///< persons made or updated; for a survey: income items
    Money total;            ///< roster: Σ monthly amounts; survey: Σ gross
    std::vector<ListedRow> listed;
    QString change;         ///< id of the change, for undo; empty in a dry run
};

enum class Run { Dry, Real };

struct SheetOptions {
    Run run = Run::Real;
    QString village;        ///< empty: the office's name or what the title says
    QString language = QStringLiteral("zh_CN");
};

/// 低保花名册 → households, members, accounts. One act that can be undone. A household whose head is known by identity number
/// is updated, not doubled.
Result<SheetReport> takeRoster(Office &office, const QString &path, const SheetOptions &options, Progress *progress = nullptr);
/// 入户收入调查 → income items of an accepted survey.
Result<SheetReport> takeSurvey(Office &office, const QString &path, const SheetOptions &options, Progress *progress = nullptr);

} // namespace xieli::casework
