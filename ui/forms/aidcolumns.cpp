// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dossierledgers.h"

#include "models/recordcolumns.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

/// Days with or without an amount, as stagesText() writes them.
RecordColumn<AidRequest> stagesColumn(const QString &title)
{
    return {title, 16, CellKind::Text, [](const AidRequest &r) { return r.stages; },
            [](AidRequest &r, const QString &text) {
                const auto stages = parseStages(text);
                if (stages)
                    r.stages = stagesText(*stages);
                return stages.has_value();
            },
            nullptr, u"stages"_s, {}};
}

} // namespace

std::vector<RecordColumn<AidRequest>> DossierLedgers::aidColumns() const
{
    std::vector<RecordColumn<AidRequest>> columns;
    columns.push_back(named(dayColumn(tr("Asked on"), 11, &AidRequest::day), "day", tr("The law of this day governs the request")));
    columns.push_back(named(codeColumn(tr("Kind"), 11, &AidRequest::kind), "kind"));
    columns.push_back(named(codeColumn(tr("Hardship"), 11, &AidRequest::hardship), "hardship"));
    columns.push_back(named(codeColumn(tr("Class"), 5, &AidRequest::recipientClass), "recipient_class", tr("Class of the recipient, A to D, where the place pays by it")));
    columns.push_back(named(countColumn(tr("Persons"), 5, &AidRequest::persons, 1, 99), "persons", tr("Persons helped; empty: the whole household")));
    columns.push_back(named(countColumn(tr("Months"), 5, &AidRequest::months, 1, 99), "months", tr("Months that the hardship lasts")));
    columns.push_back(named(moneyColumn(tr("Proposed"), 10, &AidRequest::proposed), "proposed_fen", tr("Yuan; where people decide the amount: accidents, case by case, quick aid")));
    columns.push_back(named(moneyColumn(tr("Expense"), 10, &AidRequest::expense), "expense_fen", tr("Necessary expense of twelve months, where the place has a coefficient")));
    columns.push_back(named(textColumn(tr("Cause"), 12, &AidRequest::cause), "cause", tr("The same words are the same cause")));
    columns.push_back(named(checkColumn(tr("Local hukou"), 6, &AidRequest::localHukou), "local_hukou", tr("Space changes it")));
    columns.push_back(named(dayColumn(tr("Resident since"), 11, &AidRequest::residentSince), "resident_since", tr("Where the hukou is elsewhere")));
    columns.push_back(named(stagesColumn(tr("Payment dates")), "stages", tr("2018-05-10 1000; 2018-06-10: dates without an amount share the rest; empty: paid once")));
    columns.push_back(named(textColumn(tr("Note"), 0, &AidRequest::note), "note"));
    return columns;
}

std::vector<RecordColumn<MedicalBill>> DossierLedgers::billColumns() const
{
    const auto members = [this] { return memberChoices(); };
    std::vector<RecordColumn<MedicalBill>> columns;
    columns.push_back(named(memberColumn(tr("Patient"), 8, &MedicalBill::member, members), "member_id"));
    columns.push_back(named(dayColumn(tr("Day"), 11, &MedicalBill::day), "day", tr("Of discharge or treatment")));
    columns.push_back(named(countColumn(tr("Year"), 6, &MedicalBill::year, 1900, 2200), "year", tr("Where only the year is known")));
    columns.push_back(named(checkColumn(tr("In-patient"), 5, &MedicalBill::inPatient), "in_patient"));
    columns.push_back(named(moneyColumn(tr("Compliant cost"), 11, &MedicalBill::compliant), "compliant_fen", tr("Yuan that the rules recognise")));
    columns.push_back(named(moneyColumn(tr("Basic paid"), 10, &MedicalBill::basicPaid), "basic_paid_fen", tr("By basic medical insurance")));
    columns.push_back(named(moneyColumn(tr("Major paid"), 10, &MedicalBill::majorPaid), "major_paid_fen", tr("By major-illness insurance")));
    columns.push_back(named(moneyColumn(tr("Re-insured"), 10, &MedicalBill::reinsurancePaid), "reinsurance_paid_fen", tr("By re-insurance of major illness")));
    columns.push_back(named(checkColumn(tr("Deep poverty"), 6, &MedicalBill::deepPoverty), "deep_poverty", tr("The place is a deep-poverty area")));
    columns.push_back(named(checkColumn(tr("Low income"), 6, &MedicalBill::lowIncome), "low_income", tr("In the list of low-income people")));
    columns.push_back(named(textColumn(tr("Disease"), 12, &MedicalBill::disease), "disease", tr("Its name as on the list of major diseases")));
    columns.push_back(named(textColumn(tr("Note"), 0, &MedicalBill::note), "note"));
    return columns;
}

} // namespace xieli::ui
