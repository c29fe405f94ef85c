// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "casework/sheets.h"

#include <QJsonObject>

namespace xieli::casework {

struct ExportedDossiers {
    QByteArray json;        ///< JSON lines, one household each
    int households = 0;
};

/// The dossiers of a text: one object, an array, or JSON lines. Error casework.not_a_dossier {number, why}.
Result<std::vector<QJsonObject>> dossierObjects(const QByteArray &json);

/// Household dossiers as `assess` reads them (resources/schema/dossier.schema.json) for `month`, each with a "record" of
/// everything the office file holds about it. `only` empty: all.
Result<ExportedDossiers> exportDossiers(Office &office, const HouseholdId &only, Month month);

struct ImportReport {
    int households = 0;     ///< made or changed
    int unchanged = 0;      ///< nothing is written of them: said the same already, or less than stands here
    /// What stands here and the dossier does not name stays: whose file, and how many records.
    std::vector<std::pair<QString, int>> kept;
    QStringList endings;    ///< who is recorded as dead, gone or closed here, of which the dossier knows nothing: it stays so
};

/// Takes dossiers in, exported ones or ones written by hand, in one change that can be undone. The same file twice changes nothing. A dossier adds and corrects; a list that is shorter than
/// the one here takes nothing away (`kept` tells it), for nobody can say whether it ended or was left out: that is recorded where it ends. Any record that cannot
/// be read refuses the whole file. Decisions are not taken in: they travel by parcel only. An older dossier never takes
/// a death, a leaving or a closing away: that is undone where it was recorded, with its reason.
Result<ImportReport> importDossiers(Office &office, const QByteArray &json, Run run);

} // namespace xieli::casework
