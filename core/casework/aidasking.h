// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/aid.h"
#include "model/dossier.h"

namespace xieli::casework {

/// What a request was told at once.
struct AidAsked {
    AidRequestId id;
    QString refused;                        ///< why the law of its day would refuse it, in words; empty: nothing stands against it
    std::optional<Money> most;              ///< what it proposes is above this
};
/// Writes a family's request into its file. An amount that the law does not let it have is told, not refused: the request was made. Refused
/// (nothing is written): aid.amount (not above zero), casework.day_future, those of correctDossier().
Result<AidAsked> requestAid(Office &office, const Dossier &family, AidRequest request);

} // namespace xieli::casework
