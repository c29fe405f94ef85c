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

/// Whether both are about the same matter of the same household.
bool areTwins(const AssistanceCase &one, const AssistanceCase &other);
/// Into each open row the other open ones of its matter.
void findTwins(std::vector<CaseRow> &rows);

/// The step ends on the day, the next one begins; after the last the case is closed. A refused case ends with the notice.
void endStep(Writer &writer, AssistanceCase &matter, CaseStep &step, Day day);

} // namespace xieli::casework
