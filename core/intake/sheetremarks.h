// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/listed.h"

namespace xieli::intake {

/// What a taker must say of a sheet whatever its rows hold: columns with something in them that are not read, formulas that
/// failed, rows that the spreadsheet hides, and a header without any row below it.
void remarkOnSheet(const Sheet &sheet, const Header &header, std::vector<Listed> &listed);

/// The same of a list of another office: it has many columns that are no concern of ours, so they are named together.
void remarkOnList(const Sheet &sheet, const Header &header, std::vector<Listed> &listed);

} // namespace xieli::intake
