// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/keeping.h"

namespace xieli::casework {

/// What is written about copies is no work that a copy must hold.
inline QStringList backupTables() { return {QStringLiteral("backup_place"), QStringLiteral("backup_run")}; }

/// What is found when a copy of an office file is opened and looked through from end to end.
struct Look {
    SoundnessReport check;
    ChainHead head;
    Day lastDay;            ///< of its last change
    QString somebody;       ///< a person who stands in it: it can be read
};

/// Opens a copy with the office's own key; never changes it. Errors: those of OfficeFile::openCopy.
Result<Look> lookedAt(Office &office, const QString &copy);
/// The same of a file that is open, which is closed after. `like`: in whose role totals are checked.
Result<Look> lookedInto(OfficeFile opened, const Office &like);

} // namespace xieli::casework
