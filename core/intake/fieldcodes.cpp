// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/fieldcodes.h"

#include "intake/incomewords.h"

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

QStringList codesOf(std::initializer_list<Field> fields)
{
    QStringList codes;
    for (const Field field : fields)
        codes << toCode(field);
    return codes;
}

QStringList rosterFields()
{
    return codesOf({Field::Name, Field::IdNumber, Field::HeadName, Field::HeadId, Field::Relation, Field::Group, Field::Village, Field::HouseholdNumber,
                    Field::Class, Field::CoveredPersons, Field::Persons, Field::MonthlyAmount, Field::PerPersonAmount, Field::YearlyAmount,
                    Field::Account, Field::AccountHolder, Field::Bank, Field::PovertyCause, Field::RegisteredPoor, Field::Phone, Field::Address,
                    Field::Residence, Field::OpenedOn, Field::Sex, Field::BirthDate, Field::Age, Field::Health, Field::Labour, Field::Marital,
                    Field::Student, Field::Occupation, Field::Disability, Field::DisabilityKind, Field::DisabilityGrade,
                    Field::DisabilityCertificate, Field::MemberNames, Field::Sequence, Field::Remark});
}

QStringList surveyFields()
{
    QStringList codes = codesOf({Field::HeadName, Field::HeadId, Field::Name, Field::IdNumber, Field::Group, Field::Item, Field::Quantity, Field::Unit,
                                 Field::UnitPrice, Field::Amount, Field::Cost, Field::Months, Field::Evidence, Field::Persons, Field::TotalIncome});
    for (const QString &kind : incomeKindCodes())
        codes << toCode(Field::IncomeOfKind) + u':' + kind << toCode(Field::Cost) + u':' + kind;
    return codes << toCode(Field::Sequence) << toCode(Field::Remark);
}

} // namespace

QString codeOf(const Column &column)
{
    return column.incomeKind.isEmpty() ? toCode(column.field) : toCode(column.field) + u':' + column.incomeKind;
}

std::optional<Field> chosenField(const QString &code, QString &incomeKind)
{
    const auto field = fromCode<Field>(code.section(u':', 0, 0));
    incomeKind = field ? code.section(u':', 1) : QString();
    return field;
}

QStringList fieldsFor(TableKind kind)
{
    switch (kind) {
    case TableKind::Survey: return surveyFields();
    case TableKind::Poverty:
        return codesOf({Field::Name, Field::IdNumber, Field::HeadName, Field::HeadId, Field::BirthDate, Field::Village, Field::Group, Field::Relation,
                        Field::Result, Field::RegisteredPoor, Field::Day, Field::Remark});
    case TableKind::Deaths:
        return codesOf({Field::Name, Field::IdNumber, Field::Day, Field::Result, Field::OpenedOn, Field::BirthDate, Field::HeadName, Field::Village, Field::Group, Field::Reason, Field::Remark});
    case TableKind::Disability:
        return codesOf({Field::Name, Field::IdNumber, Field::DisabilityCertificate, Field::DisabilityKind, Field::DisabilityGrade, Field::Disability,
                        Field::DisabilityTick, Field::DisabilityValidUntil, Field::Result, Field::BirthDate, Field::HeadName, Field::Village, Field::Group, Field::Remark});
    case TableKind::List:
        return codesOf({Field::Name, Field::IdNumber, Field::HeadName, Field::Account, Field::MonthlyAmount, Field::Day, Field::Result, Field::Reason});
    case TableKind::Roster: break;
    }
    return rosterFields();
}

} // namespace xieli::intake
