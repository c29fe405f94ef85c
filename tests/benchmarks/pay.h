// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::benchmark {

/// A month drafted, approved and exported as the roster's workbook, against bare SQLite and libxlsxwriter doing the same reads and writes.
void measurePaying(casework::Office &office, const QString &folder);
/// A township of `households` in one file: list, search, month and report, each against the bare query of the same rows. Runs in a process of its own,
/// so that its peak of memory is its own.
void measureLarge(const QString &folder, int households);
int runLarge(const QString &path);

} // namespace xieli::benchmark
