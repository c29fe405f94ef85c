// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/sheet.h"

namespace xieli::intake {

/// Rows and cells of a comma, semicolon, tab, "|" or "、" separated text. Quotes as in RFC 4180; a quote that is never
/// closed is taken as a character. All cells are text; ="0123" is 0123. Error: intake.too_large.
Result<Sheet> sheetFromText(QStringView text, const QString &name);

} // namespace xieli::intake
