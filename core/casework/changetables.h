// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aid.h"
#include "model/dossier.h"
#include "model/evidence.h"
#include "model/familyevent.h"
#include "model/issuedpaper.h"
#include "model/posting.h"
#include "model/prices.h"
#include "model/registerentry.h"
#include "store/codec.h"

#include <tuple>

namespace xieli::casework {

/// What people write by hand and may take back, in the order in which a change is told: what happened, then what it changed.
using ToldTables = std::tuple<Visit, FamilyEvent, Household, Member, IncomeItem, ExpenseItem, PropertyItem, Obligor, BankAccount, AidRequest, MedicalBill,
                              RegisterEntry, Evidence, VillagePrice, Posting, PostingObjection, IssuedPaper, SignedScan>;

/// Calls `body(field)` with the value of a column in its own type, as the table's struct has it. False where it is none of these
/// tables or no value of the column.
template <class Body>
bool withField(const QString &table, const QString &column, const Value &value, Body &&body)
{
    bool called = false;
    const auto look = [&](auto &&row) {
        using Row = std::decay_t<decltype(row)>;
        if (called || table != QLatin1String(Row::table))
            return;
        Row::visit(row, [&](const char *name, auto &field) {
            if (called || column != QLatin1String(name) || !Codec<std::decay_t<decltype(field)>>::from(Value(value), field))
                return;
            called = true;
            body(field);
        });
    };
    std::apply([&](auto... rows) { (look(std::move(rows)), ...); }, ToldTables());
    return called;
}

} // namespace xieli::casework
