// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/dossier.h"
#include "papers/forms/forminput.h"

namespace xieli::casework {

/// Why a family receives what it does, in plain sentences with the arithmetic of the amount: of what was decided, not of what
/// an assessment would give. `persons`: that the income was shared among.
QStringList reasonsOf(const papers::FormInput &input, const std::vector<Decision> &inForce, int persons, const Office &office);
/// "特困人员基本生活 780.00 元": what 特困 gives in the month, part by part.
QStringList tekunPartsOf(const papers::FormInput &input, const std::vector<Decision> &inForce, const Office &office);

} // namespace xieli::casework
