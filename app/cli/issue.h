// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issued.h"
#include "cli/call.h"
#include "papers/paper.h"

namespace xieli::cli {

/// Writes a paper as PDF to -o and keeps its bytes in the office file.
int giveOut(Call &call, casework::Office &office, const papers::Paper &paper, const QString &kind);

/// --paper: a4 (where it is not given) or a3; nothing where it is neither (then `misuse` was said).
std::optional<papers::Sheet> sheetOption(const Call &call);
/// The number of a paper that --issue gives out: --number, which may be empty: for the pen; else as casework::numberToIssue.
Result<QString> numberFor(const Call &call, casework::Office &office, const QString &kind, Day day, const QString &otherwise = {});
/// A paper that was issued before is written once more, to the byte. False: it was not, or --number asks for another one.
Result<bool> writtenAgain(const Call &call, casework::Office &office, const casework::Issue &issue, const QString &path);
/// Writes a paper as PDF; with --issue it is entered in the register of issued papers, as given to the head where --to says nobody else. Without, its
/// numbers are masked, unless the wish says otherwise.
Result<void> writeOrIssue(const Call &call, casework::Office &office, casework::Issue issue, const papers::Paper &paper, const QString &path,
                          const casework::ExportWish &wish = {});

} // namespace xieli::cli
