// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issued.h"

namespace xieli::casework {

/// How a paper becomes a file. It takes its name only once the office file knows its bytes, so that none stands which no register
/// knows. `pdf`: the paper as it was drawn. Errors of all three: papers.pdf_not_written {file} {reason}, casework.own_file, casework.office_file_there.

/// Keeps the very bytes in the office file beside writing them; no line of 文书台账. Errors also: issued.file_missing, as below.
Result<void> giveOut(Office &office, const papers::Paper &paper, const QString &kind, const QByteArray &pdf, const QString &path);
/// Enters it in 文书台账 and writes it. Errors also: those of issuePaper; issued.file_missing {title} {file} {reason} where the line
/// stands and the file could not take its name.
Result<IssuedPaperId> issueInto(Office &office, const Issue &issue, const papers::Paper &paper, const QByteArray &pdf, const QString &path);
/// An issued paper once more, to the byte; counts as a reprint. Errors also: issued.bytes_elsewhere.
Result<void> copyIssued(Office &office, const IssuedPaper &issued, const QString &path);

} // namespace xieli::casework
