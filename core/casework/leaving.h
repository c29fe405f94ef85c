// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/aid.h"
#include "model/aidgiven.h"
#include "model/assistancecase.h"
#include "model/checkreport.h"
#include "model/dossier.h"
#include "model/issuedpaper.h"
#include "model/listmatch.h"
#include "model/monthlyround.h"
#include "model/payment.h"
#include "model/posting.h"
#include "model/registerentry.h"
#include "store/rows.h"
#include "store/shape.h"

#include <tuple>

namespace xieli::casework {

// What leaves for a county as rows, as open data and into its database alike: which tables, and what stands in a row.

using LeavingRows = std::tuple<Household, Member, BankAccount, Decision, DecisionPerson, RecoveryDecision, RecoveryReceipt, PaymentBatch, PaymentLine, PaymentOrder,
                               PaymentOutcome, PaymentFunding, AidRequest, ReserveEntry, RegisterEntry,
                               AssistanceCase, CaseStep, CasePause, CasePaper, CaseConference, TransientPerson, AidDecision, AidStagePlan, AidPayment, IntakeBatch,
                               ListMatch, CheckReport, CheckItem, MonthlyRound, RoundItem, RecheckBatch, RecheckItem, CountyVisit, VerificationSample, SamplePick,
                               Posting, PostingEntry, PostingObjection, Visit, Survey, IncomeItem, PropertyItem, ExpenseItem, Obligor, StoredAssessment, IssuedPaper>;

/// Calls `body.operator()<Row>()` for the struct of a table. False where no such table leaves.
template <class Body>
bool withLeavingRow(const QString &table, Body &&body)
{
    bool called = false;
    const auto one = [&]<class Row>(const Row *) {
        if (table != QLatin1String(Row::table))
            return;
        called = true;
        body.template operator()<Row>();
    };
    std::apply([&](const auto &...rows) { (one(&rows), ...); }, LeavingRows());
    return called;
}

/// What a kept assessment computed, as columns of their own: "category", "state", "class", "persons", "annual_income_fen", "line_fen",
/// "line_basis", "per_capita_fen", "monthly_amount_fen", "monthly_total_fen". Nothing where its values were destroyed.
const std::vector<QByteArray> &computedColumns();
std::vector<Value> computedValues(const StoredAssessment &kept);

/// The columns that a row of the table has for those outside, and its values in the same order.
template <class Row>
const std::vector<QByteArray> &leavingColumns()
{
    static const std::vector<QByteArray> columns = [] {
        std::vector<QByteArray> all = shapeOf<Row>().columns;
        if constexpr (std::is_same_v<Row, StoredAssessment>)
            all.insert(all.end(), computedColumns().begin(), computedColumns().end());
        return all;
    }();
    return columns;
}
template <class Row>
std::vector<Value> leavingValues(const Row &row)
{
    std::vector<Value> values = valuesOf(row);
    if constexpr (std::is_same_v<Row, StoredAssessment>) {
        const std::vector<Value> computed = computedValues(row);
        values.insert(values.end(), computed.begin(), computed.end());
    }
    return values;
}
/// Where named columns stand among those. `nameOf(field)` gives a column's name.
template <class Row, class Fields, class NameOf>
std::vector<std::size_t> leavingPlaces(const Fields &fields, NameOf nameOf)
{
    std::vector<std::size_t> places;
    const auto &columns = leavingColumns<Row>();
    for (const auto &field : fields)
        places.push_back(std::size_t(std::find(columns.begin(), columns.end(), nameOf(field)) - columns.begin()));
    return places;
}

} // namespace xieli::casework
