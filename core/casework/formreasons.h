// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/dossier.h"
#include "papers/forms/forminput.h"

namespace xieli::casework {

struct FormReasons {
    QStringList sentences;      ///< why a family receives what it does, with the arithmetic of the amount: of what was decided, not of what an assessment would give
    QStringList tekunParts;     ///< "特困人员基本生活 780.00 元": what 特困 gives in the month, part by part
};

/// Prices the decisions in force once for both. `persons`: that the income was shared among.
FormReasons reasonsOf(const papers::FormInput &input, const std::vector<Decision> &inForce, int persons, const Office &office);

} // namespace xieli::casework
