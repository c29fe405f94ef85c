// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aid.h"
#include "model/casefile.h"
#include "model/household.h"
#include "model/ledger.h"
#include "model/prices.h"

#include <vector>

namespace xieli {

/// 家庭档案: everything recorded about one household, as plain values.
struct Dossier {
    Household household;
    std::vector<Member> members;            ///< by position
    std::vector<Survey> surveys;
    std::vector<IncomeItem> income;
    std::vector<PropertyItem> property;
    std::vector<ExpenseItem> expenses;
    std::vector<Obligor> obligors;
    std::vector<BankAccount> accounts;
    std::vector<Visit> visits;
    std::vector<Decision> decisions;
    std::vector<Decision> endings = {};     ///< stops and refusals: decisions that give nothing and are never in force
    std::vector<AidRequest> aidRequests;
    std::vector<MedicalBill> medicalBills;
    std::vector<VillagePrice> prices;       ///< the village's list, all years

    const Member *head() const
    {
        for (const Member &member : members)
            if (member.isHead())
                return &member;
        return members.empty() ? nullptr : &members.front();
    }
};

} // namespace xieli
