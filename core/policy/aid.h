// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aid.h"
#include "policy/step.h"

namespace xieli::policy {

class Context;
struct Assessment;
struct Situation;

/// What the law says of one 临时救助 request.
struct AidResult {
    AidRequestId request;
    AidKind kind = AidKind::Ordinary;
    QString form;                    ///< "line_persons_months", "cells", "entered" or "quick"; empty: the place names none
    std::optional<Money> amount;     ///< empty: refused, or something is missing (see the findings)
    std::optional<Money> most;       ///< the ceiling that stands for it, where one is known
    QString refused;                 ///< "", "date", "residence", "same_cause" or "above_most"
    bool checkNeeded = true;         ///< 经济状况核对
    bool postingNeeded = true;       ///< 公示
    bool explainAfterwards = false;  ///< 先行救助: papers follow
    std::optional<int> days;         ///< within which it is given
    QString decidedBy;               ///< "township", "county"; empty: not told
    std::vector<AidStage> stages;    ///< each with its amount; they add up to `amount`
    Steps steps;
};

/// What the law says of one medical bill.
struct MedicalResult {
    MedicalBillId bill;
    std::optional<MemberId> member;
    Money selfPaid;                  ///< compliant cost − basic insurance
    Money rest;                      ///< what is left after all three insurances
    std::optional<Money> share;      ///< by ratio; empty: not asked for, or a figure is missing
    std::optional<Money> above;      ///< registered poor: the part of the year above the threshold
    std::optional<Money> topUp;      ///< low-income: up to the share of the self-paid cost
    std::optional<Money> amount;     ///< all of it together; empty: not covered, or a figure is missing
    QString refused;                 ///< "", "out_patient" or "not_covered"
    std::optional<bool> listedDisease;
    Steps steps;
};

/// 临时救助 (000-19, 000-20, 001-04, 002-14, 003-06, 004-04): each request under the law of its own day, in the order of the
/// days. Costs nothing where there are none. A request that does not say whom it helps counts the persons of its own month.
void assessAid(const Situation &situation, Assessment &out, Context &context);

/// 医疗救助 (000-15 … 000-18, 001-09, 001-15): each bill under the law of its own month; what a year accumulates counts by
/// person and in the order of the days.
void assessMedical(const Situation &situation, Assessment &out, Context &context);

} // namespace xieli::policy
