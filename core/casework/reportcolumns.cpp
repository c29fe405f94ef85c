// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportcolumns.h"

#include <array>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using enum ReportColumn;
constexpr ReportUnit households = ReportUnit::Households;
constexpr ReportUnit persons = ReportUnit::Persons;
constexpr ReportUnit fen = ReportUnit::Fen;
constexpr ReportSection balance = ReportSection::Balance;
constexpr ReportSection people = ReportSection::People;
constexpr ReportSection causes = ReportSection::Causes;
constexpr ReportSection money = ReportSection::Money;

const std::array<ReportColumnInfo, reportColumnCount> columns{{
    {HouseholdsBegin, "h_begin"_L1, households, balance}, {PersonsBegin, "p_begin"_L1, persons, balance},
    {HouseholdsFix, "h_fix"_L1, households, balance}, {PersonsFix, "p_fix"_L1, persons, balance},
    {HouseholdsNew, "h_new"_L1, households, balance}, {PersonsNew, "p_new"_L1, persons, balance},
    {HouseholdsExit, "h_exit"_L1, households, balance}, {PersonsExit, "p_exit"_L1, persons, balance},
    {ReportColumn::Households, "h"_L1, households, balance}, {ReportColumn::Persons, "p"_L1, persons, balance},
    {Male, "male"_L1, persons, people}, {Female, "female"_L1, persons, people}, {SexBlank, "sex_blank"_L1, persons, people},
    {Old, "old"_L1, persons, people}, {Adult, "adult"_L1, persons, people}, {Minor, "minor"_L1, persons, people}, {AgeBlank, "age_blank"_L1, persons, people},
    {Disabled, "disabled"_L1, persons, people}, {Severe, "severe"_L1, persons, people},
    {LabourFull, "labour_full"_L1, persons, people}, {LabourPartial, "labour_partial"_L1, persons, people}, {LabourLost, "labour_lost"_L1, persons, people},
    {LabourNone, "labour_none"_L1, persons, people}, {LabourBlank, "labour_blank"_L1, persons, people}, {Unnamed, "unnamed"_L1, persons, people},
    {CauseIllness, "cause_illness"_L1, households, causes}, {CauseDisability, "cause_disability"_L1, households, causes},
    {CauseSchooling, "cause_schooling"_L1, households, causes}, {CauseDisaster, "cause_disaster"_L1, households, causes},
    {CauseLabour, "cause_labour"_L1, households, causes}, {CauseOther, "cause_other"_L1, households, causes}, {CauseBlank, "cause_blank"_L1, households, causes},
    {Class1, "class1"_L1, households, causes}, {Class2, "class2"_L1, households, causes}, {Class3, "class3"_L1, households, causes},
    {Class4, "class4"_L1, households, causes}, {ClassNone, "class_none"_L1, households, causes},
    {PersonMonths, "person_months"_L1, persons, money}, {Regular, "m_regular"_L1, fen, money}, {Extra, "m_extra"_L1, fen, money}, {BackPay, "m_back"_L1, fen, money},
    {Out, "m_out"_L1, fen, money}, {Receivable, "m_receivable"_L1, fen, money}, {Recovered, "m_recovered"_L1, fen, money}, {Bounced, "m_bounced"_L1, fen, money},
    {Cancelled, "m_cancelled"_L1, fen, money},
    {YearDibao, "y_dibao"_L1, fen, money}, {YearTekun, "y_tekun"_L1, fen, money}, {YearExtra, "y_extra"_L1, fen, money}, {YearPrice, "y_price"_L1, fen, money},
    {YearElder, "y_elder"_L1, fen, money}, {YearOther, "y_other"_L1, fen, money}, {YearOpening, "y_opening"_L1, fen, money}, {YearOut, "y_out"_L1, fen, money},
}};

constexpr int severeGrade = 2;
constexpr int severeOfTheMind = 3;

} // namespace

std::span<const ReportColumnInfo> reportColumns() { return columns; }

const ReportColumnInfo &infoOf(ReportColumn column) { return columns[std::size_t(column)]; }

std::optional<ReportColumn> reportColumn(QStringView code)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ReportColumnInfo &info) { return info.code == code; });
    return found == columns.end() ? std::nullopt : std::optional(found->column);
}

bool isSevere(const Member &member)
{
    if (!member.disabilityGrade)
        return false;
    const bool ofTheMind = member.disabilityKind == DisabilityKind::Intellectual || member.disabilityKind == DisabilityKind::Mental;
    return *member.disabilityGrade <= (ofTheMind ? severeOfTheMind : severeGrade);
}

QString columnText(ReportColumn column, const papers::Wording &wording) { return wording.text(u"reports.column_"_s + infoOf(column).code); }

QString programmeText(Programme programme, const papers::Wording &wording) { return wording.text(u"reports.programme_"_s + toCode(programme)); }

} // namespace xieli::casework
