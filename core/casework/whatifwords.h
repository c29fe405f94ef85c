// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/whatif.h"

namespace xieli::casework {

// The words of a what-if, the same on the screen, in the terminal and in the workbook.

QString effectText(policy::Effect effect, const papers::Wording &wording);
/// "低保 二类", "不符合救助条件(其中单人户 1 人)", "已销户".
QString outcomeText(const policy::Outcome &outcome, const papers::Wording &wording);
/// Why the two outcomes differ, or what is missing: the figure that this household's change comes from, by name.
QString reasonText(const WhatIfReport &report, const WhatIfRow &row, const papers::Wording &wording);
/// "1,234.50", or empty where it is not known.
QString amountText(const std::optional<Money> &amount);
/// after − before, where both are known.
std::optional<Money> difference(const std::optional<Money> &before, const std::optional<Money> &after);

/// The report as a workbook: 变动清单, 月度汇总, 各类户数, 年度汇总, 标准变动. No identity or account number stands in it. Written whole or
/// not at all. Errors: casework.own_file, intake.write_failed.
Result<void> writeWhatIf(const Office &office, const WhatIfReport &report, const papers::Wording &wording, const QString &path);

} // namespace xieli::casework
