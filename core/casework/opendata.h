// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"

#include <map>

namespace xieli::casework {

/// 开放数据: everything that a county, a finance office or a prefecture's system wants, as documented lists: a folder with a manifest
/// (datapackage.json, the Frictionless tabular data package), and for each dataset a CSV, the same as JSON lines, and its schema.
/// The schemas stand in resources/schema/open/N; a later form gets another number, the earlier ones stay as they are and are still checked.
/// Form 2 added cases, temporary aid, lists, check reports, rounds with re-checks and samples, visits with what was recorded of income, property
/// and expenses, assessments, postings and issued papers, and took persons out of the reserve fund's ledger.

/// Figures: no person stands in it, it is free. Records: the register and the payment ledger with whole numbers; it leaves like every list with
/// whole numbers, with taker and reason and a line in 出表登记.
enum class OpenScope { Figures, Records };
/// In the order in which they are written, those that others point to first.
const QStringList &openDatasets(OpenScope scope, int form = 2);

struct OpenDataset {
    QString name;
    std::int64_t rows = 0;
    QString digest;                         ///< SHA-256 of the CSV, hex
    std::map<QString, std::int64_t> sums;   ///< of each column in fen
};
struct OpenDataWritten {
    std::vector<OpenDataset> datasets;
    std::optional<ExportEntry> entry;       ///< of the register; empty: figures only
};
/// `folder` is made, or is empty. Errors: opendata.folder_not_empty {folder}, casework.not_written {file} {why}, and those of letOut().
Result<OpenDataWritten> writeOpenData(Office &office, OpenScope scope, const QString &folder, const ExportWish &wish);

struct OpenDataChecked {
    QString office;
    QString day;
    std::vector<OpenDataset> datasets;
    std::vector<Error> faults;              ///< what is not as the manifest and the schemas say; the first of each dataset
};
/// Reads a folder back: digests, columns, types, codes, keys and what they point to, sums, and that CSV and JSON lines say the same.
/// Errors: opendata.no_manifest {folder}, opendata.form_unknown {form}.
Result<OpenDataChecked> checkOpenData(const QString &folder);

} // namespace xieli::casework
