// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping.h"

namespace xieli::intake {

/// What a sheet's headings fit better than the kind it is read as, and the headings that say so.
struct BetterKind {
    TableKind kind = TableKind::Roster;
    QStringList headings;
};

/// A 死亡日期 column is no part of a poverty-relief list: nothing is said where the kind's own headings stand beside.
std::optional<BetterKind> betterKind(const SheetColumns &sheet, const QString &fileName, TableKind readAs);

} // namespace xieli::intake
