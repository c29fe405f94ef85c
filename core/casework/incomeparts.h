// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "policy/assess.h"

#include <QHash>

namespace xieli::casework {

/// What an assessment counted of each record, read from its steps, so that the form shows the law's own figures beside the
/// lines and computes nothing itself.
struct CountedIncome {
    /// The parts that add up to the household's income of a year, in this order, only those that are there: "wages",
    /// "business", "property", "transfer", "other", "support" (of obligors, beyond what the ledger says), "imputed", "deducted"
    /// (negative). An empty amount: a figure is missing.
    struct Part {
        QString key;
        std::optional<Money> amount;
    };
    std::vector<Part> parts;
    /// By the id of an income item or obligor; empty where it could not be told. Absent: the law did not look at it.
    QHash<QString, std::optional<Money>> ofRecord;
    /// Job cost and other deductions from a member's wages, by the member's id.
    QHash<QString, std::optional<Money>> jobCost;
};
CountedIncome countedIncome(const policy::Assessment &assessment, const Dossier &dossier);

} // namespace xieli::casework
