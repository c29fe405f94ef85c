// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "intake/sheet.h"

namespace xieli::intake {

/// Reads an .xlsx workbook, or a .csv/.tsv/.txt list (UTF-8 with or without mark, UTF-16, GB18030; separated by comma,
/// semicolon, tab or "、"). The content decides, not the ending. Nothing is calculated and no number becomes a floating one.
/// Errors: intake.file_missing, intake.file_unreadable, intake.file_empty, intake.old_xls, intake.encrypted,
/// intake.damaged, intake.not_a_spreadsheet, intake.too_large, intake.cancelled. They all carry {file}.
Result<Workbook> readWorkbook(const QString &path, Progress *progress = nullptr);

/// The same from bytes; `fileName` is only for messages.
Result<Workbook> readWorkbookBytes(const QByteArray &bytes, const QString &fileName, Progress *progress = nullptr);

} // namespace xieli::intake
