// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issued.h"
#include "papers/paper.h"

namespace xieli::ui {

/// Writes a paper as PDF, whole or not at all, and keeps the very bytes that were given out in the office file.
/// Keys: papers.pdf_not_written {file} {reason}.
Result<void> givePaper(casework::Office &office, const papers::Paper &paper, const QString &kind, const QString &path);
/// Writes it and enters it in the register of issued papers: both, or neither.
Result<IssuedPaperId> issueAsPdf(casework::Office &office, const casework::Issue &issue, const papers::Paper &paper, const QString &path);
/// An issued paper once more, to the byte; counts as a reprint.
Result<void> copyIssued(casework::Office &office, const IssuedPaper &issued, const QString &path);

} // namespace xieli::ui
