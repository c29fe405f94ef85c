// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "papers/letter.h"

namespace xieli::casework {

struct LetterOptions {
    std::optional<papers::LetterKind> kind = {}; ///< empty: the one that the assessment calls for
    Day issuedOn = {};                          ///< invalid: as issued before, that of the decision, else today
    QString number = {};                        ///< 文号; empty: as issued before, the decision's, else filled in by hand
    bool isForThePen = false;                   ///< empty stays empty
    bool tellsEnd = false;                      ///< of a round: what the month's assessment ended with the month before is told by this letter
};

/// A letter that a household's kept assessment of a month calls for.
struct DueLetter {
    HouseholdId household;
    QString headName;
    papers::LetterKind kind = papers::LetterKind::Refuse;
};

/// The letter about what was assessed and decided, with the reasons of the newest kept assessment of the month. Refused where
/// it does not fit: casework.letter_not_assessed, _not_determined (what could not be told is no reason to refuse, reduce or
/// stop), _not_surveyed, _fits, _receives, _receives_nothing, _stays, _not_less, _nothing_due.
Result<papers::Paper> letterFor(Office &office, const HouseholdId &household, Month month, const LetterOptions &options);
/// Where a letter comes from: number and day of the decision that it tells.
struct LetterOrigin {
    QString number;                             ///< empty: decided for training, or without a paper
    Day decidedOn;
};
/// Of the newest decision that rests on the month's kept assessments, or by which a decision of the household ends; empty where
/// nothing is decided yet (a refusal is not kept as a decision).
Result<std::optional<LetterOrigin>> letterOrigin(Office &office, const HouseholdId &household, Month month);
/// Which letter that is. Refused as letterFor.
Result<papers::LetterKind> letterDue(Office &office, const HouseholdId &household, Month month, bool tellsEnd = false);
/// All that a month's kept assessments call for, in the order of the register.
Result<std::vector<DueLetter>> lettersDue(Office &office, Month month);
/// "letter_refuse": what stands as kind in the register of issued papers.
QString letterPaperKind(papers::LetterKind kind);

} // namespace xieli::casework
