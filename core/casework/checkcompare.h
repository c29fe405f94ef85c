// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/checksheet.h"
#include "model/dossier.h"
#include "papers/wording.h"

namespace xieli::casework {

/// What the record says of a kind of thing that a check found of a person; for casework alone.
struct OursBeside {
    QString words;                  ///< empty: it says nothing
    std::optional<Money> amount;    ///< income: a year, gross; property: value
    int count = 0;                  ///< records of this kind
    QString record;                 ///< id of the first of them
};
OursBeside oursBeside(const Dossier &dossier, const Member &member, const QString &kind, const papers::Wording &wording);

/// Whether the record says what was found: the same amount; or, where no amount is written, as many of the kind. Nothing of the kind
/// "other" agrees by itself.
bool agrees(const intake::CheckFinding &finding, const OursBeside &ours, const Member &member);

} // namespace xieli::casework
