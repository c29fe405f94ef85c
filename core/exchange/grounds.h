// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/selection.h"

namespace xieli::exchange {

/// What a township's decisions rest upon: the assessment that each names, and the law with which it was computed. Of its assessments a
/// village hears these alone, as whole rows that are never rewritten; what it had sent itself it has.

/// Assessments by key, each with the change with which it is to be told.
using Grounds = QMap<QString, std::int64_t>;
Grounds groundsOf(const std::vector<CellChange> &changes);
void addGrounds(Reader &reader, const OfficeId &village, const Grounds &grounds, std::vector<WholeRow> &rows);
/// Tables of which nothing else goes to a village.
bool isGround(const QString &table);

} // namespace xieli::exchange
