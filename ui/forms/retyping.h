// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/draft.h"

#include <QStringList>

#include <vector>

namespace xieli::ui {

class DossierLedgers;
class HouseholdFields;
class VisitFields;

/// Types everything again, in its order, into the household as it is now. Returns the texts whose lines are gone: somebody
/// else took them away since.
QStringList retype(const std::vector<DraftEntry> &entries, const DossierLedgers &ledgers, VisitFields &fields);
/// On a household's page.
QStringList retype(const std::vector<DraftEntry> &entries, const DossierLedgers &ledgers, HouseholdFields &fields);

} // namespace xieli::ui
