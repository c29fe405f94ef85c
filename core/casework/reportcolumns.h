// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"
#include "papers/wording.h"

#include <span>

namespace xieli::casework {

/// The columns of the township's statistics (民政月报, policy-facts §10.1), and what makes their equations hold: the blank ones.
/// A figure that nobody wrote down is counted as blank, never guessed.
enum class ReportColumn {
    HouseholdsBegin, PersonsBegin, HouseholdsFix, PersonsFix, HouseholdsNew, PersonsNew, HouseholdsExit, PersonsExit, Households, Persons,
    Male, Female, SexBlank, Old, Adult, Minor, AgeBlank, Disabled, Severe, LabourFull, LabourPartial, LabourLost, LabourNone, LabourBlank, Unnamed,
    CauseIllness, CauseDisability, CauseSchooling, CauseDisaster, CauseLabour, CauseOther, CauseBlank, Class1, Class2, Class3, Class4, ClassNone,
    PersonMonths, Regular, Extra, BackPay, Out, Receivable, Recovered, Bounced, Cancelled,
    YearDibao, YearTekun, YearExtra, YearPrice, YearElder, YearOther, YearOpening, YearOut
};
constexpr int reportColumnCount = int(ReportColumn::YearOut) + 1;

enum class ReportUnit { Households, Persons, Fen };
/// One table on paper, one sheet of the workbook. Summary: 户数、人数、月保障金、月发放金额 beside one another, of columns that stand in the others.
enum class ReportSection { Balance, People, Causes, Money, Summary };

struct ReportColumnInfo {
    ReportColumn column;
    QLatin1String code;         ///< "h_begin": what the command line, the open data and the wording (reports.column_…) call it
    ReportUnit unit;
    ReportSection section;
};
std::span<const ReportColumnInfo> reportColumns();
const ReportColumnInfo &infoOf(ReportColumn column);
std::optional<ReportColumn> reportColumn(QStringView code);

/// Rows within a village: programmes by what the household is recorded as. Single: of the 低保 ones, those in which a single person is protected.
/// Elsewhere: money to households that were in none of them. Total: each household and person once, whatever they are in.
enum class Programme { Total, DibaoRural, DibaoUrban, Single, TekunCentralRural, TekunDispersedRural, TekunUrban, Elsewhere };
constexpr int programmeCount = int(Programme::Elsewhere) + 1;

/// What stands where no village is known; an empty name is that of all villages together.
inline QString noVillage() { return QStringLiteral("-"); }

/// Ages in full years on the last day of the period: 老年人 from 60, 未成年人 below 18 (policy-facts §10.1).
constexpr int oldAge = 60;
/// 重度: grades 1 and 2, of intellectual and mental disability also 3.
bool isSevere(const Member &member);

QString columnText(ReportColumn column, const papers::Wording &wording);
QString programmeText(Programme programme, const papers::Wording &wording);

} // namespace xieli::casework

namespace xieli {
template <> struct Codes<casework::Programme> {
    static constexpr std::array<Code<casework::Programme>, casework::programmeCount> list{
        {{casework::Programme::Total, QLatin1String("total")}, {casework::Programme::DibaoRural, QLatin1String("dibao_rural")},
         {casework::Programme::DibaoUrban, QLatin1String("dibao_urban")}, {casework::Programme::Single, QLatin1String("dibao_single")},
         {casework::Programme::TekunCentralRural, QLatin1String("tekun_rural_central")},
         {casework::Programme::TekunDispersedRural, QLatin1String("tekun_rural_dispersed")},
         {casework::Programme::TekunUrban, QLatin1String("tekun_urban")}, {casework::Programme::Elsewhere, QLatin1String("elsewhere")}}};
};
} // namespace xieli
