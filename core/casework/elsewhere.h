// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "casework/office.h"
#include "model/dossier.h"

namespace xieli::casework {

/// A person or a card of this household that stands in another household of the register too.
struct Elsewhere {
    Finding finding;       ///< beside the field; says where
    HouseholdId household; ///< the other one
};

/// Looks each valid identity number and each card number up by the indexes; a few lookups, fit for while one types.
Result<std::vector<Elsewhere>> foundElsewhere(Office &office, const Dossier &dossier);

/// The same again and again while one types: asks only when a number changed.
class ElsewhereWatch {
public:
    /// What is to be said now.
    Findings look(Office &office, const Dossier &dossier);
    /// The other household of this record; of the first that was found where the record has none; empty: nothing was found.
    HouseholdId householdFor(const QString &record) const;

private:
    QStringList m_numbers;
    std::vector<Elsewhere> m_found;
};

} // namespace xieli::casework
