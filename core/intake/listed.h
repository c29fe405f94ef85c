// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <vector>

namespace xieli::intake {

/// What became of the row or cell that a remark is about.
enum class Fate { Taken, Refused, Skipped };

/// "taken", "refused", "skipped".
QString fateCode(Fate fate);

/// A remark on one row or cell of a sheet: every row that is refused or skipped has one, every doubtful value that was
/// taken too. `key` is a key of resources/wording.
struct Listed {
    QString sheet = {};
    int row = 0;            ///< as the spreadsheet counts, from 1; 0: the whole sheet
    QString column = {};    ///< "K", empty: the whole row
    QString key = {};
    Arguments arguments = {};
    Fate fate = Fate::Taken;
};

/// All rows below the headers that are not blank. taken + refused + skipped = rows, always.
struct Counts {
    int rows = 0;
    int taken = 0;
    int refused = 0;
    int skipped = 0;
};

} // namespace xieli::intake
