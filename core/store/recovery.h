// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace xieli {

/// The recovery sheet's text of a file key: 13 groups of four characters and a check character, and a last group over
/// all, in Crockford's base 32 (no I, L, O, U), three groups a line. A mistyped group is named when it is read back.
QString recoveryText(const QByteArray &fileKey);
/// Reads what somebody typed from the sheet: small letters, O for 0, I or L for 1, any blanks and dashes.
/// Errors: "store.recovery_length", "store.recovery_group" {group}, "store.recovery_sum".
Result<QByteArray> fileKeyFrom(const QString &recoveryText);

} // namespace xieli
