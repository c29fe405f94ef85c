// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "intake/writesheet.h"
#include "model/dossier.h"
#include "papers/tableout.h"

// What the lists that leave the office have in common; for casework alone.

namespace xieli::casework {

/// The class as the place calls it in that month: 一类, or A类.
QString gradeWords(const std::optional<int> &grade, Month month, const Office &office);

/// What every paper under a draft law says beneath its title; empty under a law in force.
QString cautionOf(const Office &office);

/// The papers room's table as the intake room's sheet: the two do not meet but here.
intake::SheetOut sheetOf(const papers::TableOut &table, const QString &name, const QString &totalLabel);

} // namespace xieli::casework
