// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/roster.h"

namespace xieli::intake {

/// The rows of one household, and the group that a heading above them named.
struct RosterGroup {
    std::vector<int> rows;      ///< from 0
    QString sectionGroup;
    QString sectionVillage;     ///< and the village
    QString section;            ///< the last line that stood over the rows, whatever it says
};

/// A sheet of the roster cut into households, with all rows that are none.
struct RosterLines {
    std::vector<RosterGroup> groups;
    Counts counts;
    std::vector<Listed> listed;
    std::optional<int> totalRow;        ///< the sheet's own grand total
    std::vector<int> subtotalRows;
};

/// Cuts by merged household cells first, then by relation, then by the household's own cells; see the comments inside.
RosterLines cutRoster(const Sheet &sheet, const Header &header);

} // namespace xieli::intake
