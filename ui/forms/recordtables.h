// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paying.h"
#include "model/casefile.h"
#include "model/ledger.h"
#include "models/rowtable.h"

namespace xieli::ui {

/// What is on record of a household and cannot be edited: visits, decisions, payments.
RowTable<Visit> *visitTable(QObject *parent);
RowTable<Decision> *decisionTable(QObject *parent);
RowTable<casework::HouseholdPayment> *paymentTable(QObject *parent);

} // namespace xieli::ui
