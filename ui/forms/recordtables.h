// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/checkreports.h"
#include "casework/paying.h"
#include "model/casefile.h"
#include "model/ledger.h"
#include "models/rowtable.h"

namespace xieli::ui {

/// A hit of a report of the county's check, or a report that found nothing.
struct CheckLine {
    CheckReport report;
    bool counts = false;            ///< it is the newest report
    std::optional<casework::CheckRow> hit;
};
std::vector<CheckLine> checkLines(const std::vector<casework::CheckFile> &files);

/// What is on record of a household and cannot be edited: visits, checks, decisions, payments.
RowTable<Visit> *visitTable(QObject *parent);
RowTable<Decision> *decisionTable(QObject *parent);
RowTable<CheckLine> *checkTable(const papers::Wording &wording, QObject *parent);
RowTable<casework::HouseholdPayment> *paymentTable(QObject *parent);

} // namespace xieli::ui
