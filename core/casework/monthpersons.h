// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "model/dossier.h"
#include "papers/wording.h"
#include "policy/law.h"

namespace xieli::casework {

/// Whom the law counts in a month otherwise than the file stands now: who died or left and is still paid for in the month (停发月份),
/// who came and is counted by the household left until then, and who came only later. "朱玉兰7月2日分户，从2018年8月起不计入".
QStringList countedOtherwise(const std::vector<Member> &members, Month month, const policy::Law &law, const papers::Wording &wording);

/// "2018年7月按5人计算：朱玉兰…": why the number of persons is not that of the file; nothing where it is.
std::optional<Finding> monthPersons(const std::vector<Member> &members, int persons, Month month, const policy::Law &law, const papers::Wording &wording);

} // namespace xieli::casework
