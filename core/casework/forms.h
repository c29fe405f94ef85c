// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/forms/forminput.h"

namespace xieli::casework {

using papers::FormKind;

/// A form filled from the household's record, its last visit and what the law makes of it in `month`; without a household a
/// blank one. The near-relative register is the whole village's in either case.
Result<papers::Paper> formFor(Office &office, FormKind kind, const HouseholdId &household, Month month);
/// What the forms of a household are filled with; blank without a household.
Result<papers::FormInput> formInput(Office &office, const HouseholdId &household, Month month);
/// "form_visit": what stands as kind in the register of issued papers.
QString formPaperKind(FormKind kind);
/// "入户调查表"
QString formTitle(FormKind kind, const papers::Wording &wording);

} // namespace xieli::casework
