// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "intake/columns.h"

namespace xieli {

template <> struct Codes<intake::Field> {
    static constexpr std::array<Code<intake::Field>, 53> list{
        {{intake::Field::Sequence, QLatin1String("sequence")}, {intake::Field::HouseholdNumber, QLatin1String("household_number")},
         {intake::Field::Village, QLatin1String("village")}, {intake::Field::Group, QLatin1String("group")},
         {intake::Field::Address, QLatin1String("address")}, {intake::Field::Phone, QLatin1String("phone")},
         {intake::Field::Residence, QLatin1String("residence")}, {intake::Field::HeadName, QLatin1String("head_name")},
         {intake::Field::HeadId, QLatin1String("head_id")}, {intake::Field::Persons, QLatin1String("persons")},
         {intake::Field::CoveredPersons, QLatin1String("covered_persons")}, {intake::Field::Class, QLatin1String("class")},
         {intake::Field::PerPersonAmount, QLatin1String("per_person_amount")}, {intake::Field::MonthlyAmount, QLatin1String("monthly_amount")},
         {intake::Field::YearlyAmount, QLatin1String("yearly_amount")}, {intake::Field::PovertyCause, QLatin1String("poverty_cause")},
         {intake::Field::RegisteredPoor, QLatin1String("registered_poor")}, {intake::Field::Account, QLatin1String("account")},
         {intake::Field::AccountHolder, QLatin1String("account_holder")}, {intake::Field::Bank, QLatin1String("bank")},
         {intake::Field::OpenedOn, QLatin1String("opened_on")}, {intake::Field::Remark, QLatin1String("remark")},
         {intake::Field::Name, QLatin1String("name")}, {intake::Field::Relation, QLatin1String("relation")},
         {intake::Field::IdNumber, QLatin1String("id_number")}, {intake::Field::Sex, QLatin1String("sex")},
         {intake::Field::BirthDate, QLatin1String("birth_date")}, {intake::Field::Age, QLatin1String("age")},
         {intake::Field::Health, QLatin1String("health")}, {intake::Field::Labour, QLatin1String("labour")},
         {intake::Field::Marital, QLatin1String("marital")}, {intake::Field::Student, QLatin1String("student")},
         {intake::Field::Occupation, QLatin1String("occupation")}, {intake::Field::Disability, QLatin1String("disability")},
         {intake::Field::DisabilityKind, QLatin1String("disability_kind")}, {intake::Field::DisabilityGrade, QLatin1String("disability_grade")},
         {intake::Field::DisabilityCertificate, QLatin1String("disability_certificate")}, {intake::Field::Item, QLatin1String("item")},
         {intake::Field::Quantity, QLatin1String("quantity")}, {intake::Field::Unit, QLatin1String("unit")},
         {intake::Field::UnitPrice, QLatin1String("unit_price")}, {intake::Field::Amount, QLatin1String("amount")},
         {intake::Field::Cost, QLatin1String("cost")}, {intake::Field::Months, QLatin1String("months")},
         {intake::Field::Evidence, QLatin1String("evidence")}, {intake::Field::IncomeOfKind, QLatin1String("income_of_kind")},
         {intake::Field::TotalIncome, QLatin1String("total_income")}, {intake::Field::Day, QLatin1String("day")},
         {intake::Field::Result, QLatin1String("result")}, {intake::Field::Reason, QLatin1String("reason")},
         {intake::Field::MemberNames, QLatin1String("member_names")}, {intake::Field::DisabilityValidUntil, QLatin1String("disability_valid_until")},
         {intake::Field::DisabilityTick, QLatin1String("disability_tick")}}};
};

namespace intake {

/// "name", "income_of_kind:W1": what the office file keeps of a person's choice.
QString codeOf(const Column &column);
/// The field of such a code, and into `incomeKind` the kind behind the colon; nothing for an empty or unknown code.
std::optional<Field> chosenField(const QString &code, QString &incomeKind);
/// The codes that a person may choose from in a table of this kind, in the order in which they are offered.
QStringList fieldsFor(TableKind kind);

} // namespace intake

} // namespace xieli
