// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "casework/sheets.h"

namespace xieli::casework {

struct ExportedDossiers {
    QByteArray json;        ///< JSON lines, one household each
    int households = 0;
};

/// Household dossiers with everything recorded about them, by column name: money in whole fen, days and months as text.
/// `only` empty: all.
Result<ExportedDossiers> exportDossiers(Office &office, const HouseholdId &only);

struct ImportReport {
    int households = 0;     ///< made or changed
    int unchanged = 0;      ///< said the same already
};

/// Takes exported dossiers in, in one change that can be undone. The same file twice changes nothing. Any record that cannot
/// be read refuses the whole file. Decisions are not taken in: they travel by parcel only.
Result<ImportReport> importDossiers(Office &office, const QByteArray &json, Run run);

} // namespace xieli::casework
