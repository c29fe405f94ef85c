// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/assistancecase.h"
#include "policy/aid.h"

namespace xieli::casework {

/// What the law of its own day says of a request; one without a day is judged by the day `asked`.
struct JudgedAid {
    std::optional<policy::AidResult> result;
    QString why;                            ///< it is refused, in words; empty: the law refuses nothing
};
Result<JudgedAid> judgedAid(Office &office, const AidRequest &request, Day asked);

/// The case of a request whose turn is the decision goes on: the decision proves the step. A case that stands still, or is elsewhere, stays.
void moveCaseOn(Writer &writer, const Office &office, const AidRequestId &request, const QString &decision, const QString &outcome, Day day, const QString &by);

} // namespace xieli::casework
