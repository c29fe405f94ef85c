// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "model/dossier.h"

namespace xieli {

/// Findings about one dossier's own data: what is missing, cannot be, or does not fit. Each has `subject` = the id of the
/// record and `field` = the name of its column (as visit() names it), so that the screen shows it beside the field.
/// `today` is the office's day. Nothing here blocks saving.
Findings checkDossier(const Dossier &dossier, Day today);

/// The same identity number, or the same bank account, in more than one household: one finding for each place, naming the
/// other. `subject` is the member or account.
Findings checkAcross(const std::vector<const Dossier *> &dossiers);

/// What is wrong with an identity number: "missing", "length", "characters", "date", "check"; empty where it is valid.
QString identityProblem(QStringView text);

/// ISO/IEC 7812 check digit (Luhn) of a card number of 12–19 digits. Savings books need not fit: a finding, no error.
bool cardNumberFits(QStringView digits);

} // namespace xieli
