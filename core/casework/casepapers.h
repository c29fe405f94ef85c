// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/aidgiven.h"
#include "model/assistancecase.h"
#include "papers/paper.h"

namespace xieli::casework {

/// The minutes of a conference. Refused: casepapers.conference_unknown.
Result<papers::Paper> minutesPaper(Office &office, const ConferenceId &id);
/// 临时救助发放登记表 of a month, voided ones marked. Refused: casepapers.nothing_paid {month}.
Result<papers::Paper> aidReceiptList(Office &office, Month month);
/// What a case's decision grants. Refused: cases.unknown, casepapers.not_granted.
Result<papers::Paper> grantNotice(Office &office, const CaseId &id);

} // namespace xieli::casework
