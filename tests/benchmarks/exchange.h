// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/officefile.h"

namespace xieli::benchmark {

/// The office's whole content for a township, sealed, against GnuPG signing and encrypting the same bytes, and against zstd's size.
void measureSealing(OfficeFile &village, const QString &folder);

/// A township takes a village's edits of all its households (and three people in each) in, against sqldiff and the sqlite3 shell doing
/// the same edits on plain files.
void measureMerging(const QString &folder, int households);

} // namespace xieli::benchmark
