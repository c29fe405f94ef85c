// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "policy/law.h"
#include "policy/situation.h"

namespace xieli::policy {

/// What a decision gave last before `month`, in fen a month: not what it was decided at, for a standard was raised since. Who is no longer
/// covered in `month` is not paid on (readings §4), so then it is priced for that month. A gradual exit keeps it (readings §5). Empty: a
/// figure is missing.
std::optional<Money> lastAmount(const Decision &decision, const Dossier &dossier, const Law &law, Month month);

/// As situationOf(), and the household's own 低保 is what it received last, lastAmount().
Situation situationUnder(const Law &law, const Dossier &dossier, Month month);

} // namespace xieli::policy
