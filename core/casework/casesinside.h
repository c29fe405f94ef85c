// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/cases.h"
#include "casework/postings.h"

namespace xieli::casework {

/// Of a case, in their order.
std::vector<CaseStep> stepsOf(Reader &reader, const CaseId &id);
/// Begun and not done; empty: closed.
std::optional<CaseStep> currentOf(const std::vector<CaseStep> &steps);
std::optional<CasePause> lastingPause(Reader &reader, const CaseId &id);

/// When the case was last sent back to before this step: what was done of it until then is to be done again. Null: never.
const CaseStep *sentBackBefore(const std::vector<CaseStep> &steps, const CaseStep &step);
/// From which day on something proves the step: the acceptance, or the last sending back.
Day provenSince(const AssistanceCase &matter, const std::vector<CaseStep> &steps, const CaseStep &step);

/// How the case stands on the board at the step: by a list of its programme, hung since then.
FirstPosting postedFor(const FirstPostings &posted, const AssistanceCase &matter, const std::vector<CaseStep> &steps, const CaseStep &step);

/// Whether both are about the same matter of the same household.
bool areTwins(const AssistanceCase &one, const AssistanceCase &other);
/// Into each open row the other open ones of its matter.
void findTwins(std::vector<CaseRow> &rows);

/// Whether the newest opinion is that it does not fit. Only who is to be granted is posted (暂行办法 11): the posting is passed over then.
bool isAgainst(const std::vector<CaseStep> &steps);
/// Why a change is not undone: it ended a step of a case that has gone on since (cases.undo_gone_on {step}). The newest step is undone first; a
/// decision never is, and what came before it goes back by sendBack() with a reason.
Result<void> mayTakeBackStep(Office &office, std::int64_t sequence);
/// cases.not_its_turn {step}, in words.
Error notItsTurn(const CaseStep &turn, const papers::Wording &wording);

/// The step ends on the day, the next one begins; after the last the case is closed. A refused case ends with the notice. After an opinion
/// that it does not fit no posting begins.
void endStep(Writer &writer, AssistanceCase &matter, CaseStep &step, Day day);

} // namespace xieli::casework
