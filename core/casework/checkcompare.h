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

/// Kinds that are compared with the same records of a person: "V1" and "V3" are one, and so are two pensions.
QString comparedAs(const QString &kind);

/// Whether the record says what was found of a person in all of these, which are comparedAs one: the same amounts in sum; or, where no amount is
/// written, as many of the kind. Nothing of the kind "other" agrees by itself, nor money of which a figure is written that could not be read.
bool agree(const std::vector<intake::CheckFinding> &found, const OursBeside &ours, const Member &member);

} // namespace xieli::casework
