// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/forms/forminput.h"

namespace xieli::casework {

using papers::FormKind;

struct FormOptions {
    QString number = {};                        ///< 文号, for a form that is given out
    Day day = {};                               ///< invalid: today; a form printed again is as of the day on which it was given out
    papers::Sheet sheet = papers::Sheet::A4;    ///< A3 only where hasLargeSheet
    bool filled = true;                         ///< the near-relative register: with the village's lines, or empty ones
};

/// A form filled from the household's record, its last visit and what the law makes of it in `month`; without a household a
/// blank one. The near-relative register is the whole village's, with or without a household.
Result<papers::Paper> formFor(Office &office, FormKind kind, const HouseholdId &household, Month month, const FormOptions &options = {});
/// What the forms of a household are filled with; blank without a household.
Result<papers::FormInput> formInput(Office &office, const HouseholdId &household, Month month, const FormOptions &options = {});
/// Laid out for A3 too.
bool hasLargeSheet(FormKind kind);
/// The forms that the place keeps: all but the deliberation record, and that where the office says so.
Result<std::vector<FormKind>> formsOfPlace(Office &office);
/// "form_visit": what stands as kind in the register of issued papers.
QString formPaperKind(FormKind kind);
/// "入户调查表"
QString formTitle(FormKind kind, const papers::Wording &wording);

} // namespace xieli::casework
