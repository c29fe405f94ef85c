// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "casework/office.h"

#include <QMap>

namespace xieli::casework {

/// The village in a few figures, as they stand on the day's desk.
struct Glance {
    int households = 0;                        ///< open ones
    int persons = 0;                           ///< co-living, alive
    QMap<QString, int> byCategory;             ///< category code of the decision in force → households ("": nobody has decided)
    int ended = 0;                            ///< households of which it was decided, and that receive nothing: stopped, refused, run out
    std::vector<std::pair<Month, Money>> paid; ///< approved payments by the month paid for, oldest first, twelve months
    std::vector<std::pair<Month, int>> visits; ///< visits made, oldest first, twelve months
};

/// Of the twelve months that end with `last`.
Result<Glance> glance(Office &office, Month last);

} // namespace xieli::casework
