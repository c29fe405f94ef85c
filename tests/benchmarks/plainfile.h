// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/officefile.h"

namespace xieli::benchmark {

/// Writes the households and members of an office file into a plain SQLite file of the same tables: what sqldiff can read.
void writePlain(const QString &path, OfficeFile &file);

} // namespace xieli::benchmark
