// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"
#include "publish/publisher.h"
#include "store/backuprows.h"

namespace xieli::casework {

enum class PublishMode {
    Continue,   ///< what is not there yet
    Anew,       ///< everything, as a new life; what is not here any more is gone there
    CheckOnly,  ///< compares totals, writes nothing there
};

struct PublishReport {
    QString target;             ///< server and database
    std::int64_t from = 0;      ///< our journal was known there up to here
    std::int64_t to = 0;        ///< and is now
    std::int64_t written = 0;   ///< rows that were not so before
    publish::Totals ours, theirs;
    QStringList differences;    ///< none: equal to the row and the fen
};

/// Brings a PostgreSQL database up to this office file: everything the first time, then what was changed. Killed or stopped, it goes on from
/// where it was. Whole numbers leave, so somebody says who takes them and why, and each run is a line of 出表登记, written first. Errors:
/// casework.export_needs_reason, store.may_not_give_out, those of publish::Publisher, publish.other_history (this file has another past
/// than the one published: --anew), publish.never (CheckOnly), casework.cancelled. `rowsAtOnce`: of a transaction there.
Result<PublishReport> publishInto(Office &office, const publish::Target &target, const ExportWish &wish, PublishMode mode, Progress *progress = nullptr, int rowsAtOnce = 20000);

/// Every run, the newest first.
Result<std::vector<Publication>> publications(Office &office);

} // namespace xieli::casework
