// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// A table as .xlsx, or anything else as CSV (UTF-8 with its mark; columns and rows only). Written whole or not at all; nothing in
/// it says who made it. Never over the office file.
Result<void> writeTable(Office &office, const papers::TableOut &table, const QString &sheetName, const QString &path);

/// The bytes of the same. `mark` says what the file holds and who took it: in .xlsx above and below each page and as the last line,
/// in CSV as the heading of a last, empty column, so that whoever reads the columns by their headings reads on as before.
Result<QByteArray> tableBytes(Office &office, const papers::TableOut &table, const QString &sheetName, const QString &path, const QString &mark);

} // namespace xieli::casework
