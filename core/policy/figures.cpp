// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/figures.h"

namespace xieli::policy {

const std::array<FigureInfo, figureCount> &figureTable()
{
    static const std::array<FigureInfo, figureCount> table{{
        {Figure::LayerTekun, QLatin1String("layer.tekun"), Unit::Flag, QLatin1String("")},
        {Figure::LayerDibao, QLatin1String("layer.dibao"), Unit::Flag, QLatin1String("")},
        {Figure::LayerDibaoSingle, QLatin1String("layer.dibao_single"), Unit::Flag, QLatin1String("")},
        {Figure::LayerEdge, QLatin1String("layer.edge"), Unit::Flag, QLatin1String("")},
        {Figure::LayerRigid, QLatin1String("layer.rigid"), Unit::Flag, QLatin1String("")},
        {Figure::IncomeNotCounted, QLatin1String("income.not_counted"), Unit::Codes, QLatin1String("")},
        {Figure::BasicPensionCounted, QLatin1String("income.basic_pension_counted"), Unit::Flag, QLatin1String("")},
        {Figure::FarmSubsidyCounted, QLatin1String("income.farm_subsidy_counted"), Unit::Flag, QLatin1String("")},
        {Figure::OldAgeAllowanceCounted, QLatin1String("income.old_age_allowance_counted"), Unit::Flag, QLatin1String("")},
        {Figure::CharityCounted, QLatin1String("income.charity_counted"), Unit::Flag, QLatin1String("")},
        {Figure::PaidSupportDeducted, QLatin1String("deduct.paid_support"), Unit::Flag, QLatin1String("")},
        {Figure::JobCostDeducted, QLatin1String("deduct.job_cost"), Unit::Flag, QLatin1String("")},
        {Figure::JobCostMonthly, QLatin1String("job_cost.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::JobCostShare, QLatin1String("job_cost.share"), Unit::Ratio, QLatin1String("")},
        {Figure::JobCostKinds, QLatin1String("job_cost.kinds"), Unit::Codes, QLatin1String("")},
        {Figure::SupportFormula, QLatin1String("support.formula"), Unit::Choice, QLatin1String("none share_above_line")},
        {Figure::SupportShare, QLatin1String("support.share"), Unit::Ratio, QLatin1String("")},
        {Figure::DibaoMethod, QLatin1String("dibao.method"), Unit::Choice, QLatin1String("difference class")},
        {Figure::DibaoLineBasis, QLatin1String("dibao.line.basis"), Unit::Choice, QLatin1String("year month")},
        {Figure::DibaoLineRuralYear, QLatin1String("dibao.line.rural.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::DibaoLineRuralMonth, QLatin1String("dibao.line.rural.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoLineUrbanYear, QLatin1String("dibao.line.urban.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::DibaoLineUrbanMonth, QLatin1String("dibao.line.urban.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoRounding, QLatin1String("dibao.rounding"), Unit::Choice, QLatin1String("half_up up down")},
        {Figure::DibaoRoundingUnit, QLatin1String("dibao.rounding.unit_fen"), Unit::Count, QLatin1String("")},
        {Figure::DibaoMinimum, QLatin1String("dibao.minimum.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoClasses, QLatin1String("dibao.classes"), Unit::Count, QLatin1String("")},
        {Figure::DibaoClass1, QLatin1String("dibao.class.1.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoClass2, QLatin1String("dibao.class.2.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoClass3, QLatin1String("dibao.class.3.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoClass4, QLatin1String("dibao.class.4.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::DibaoRetestClasses, QLatin1String("dibao.retest.classes"), Unit::Codes, QLatin1String("")},
        {Figure::DibaoRetestLineYear, QLatin1String("dibao.retest.line.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::GradualExitForm, QLatin1String("gradual_exit.form"), Unit::Choice, QLatin1String("none automatic chosen")},
        {Figure::GradualExitMonths, QLatin1String("gradual_exit.months"), Unit::Count, QLatin1String("")},
        {Figure::GradualExitBelow, QLatin1String("gradual_exit.below"), Unit::Ratio, QLatin1String("")},
        {Figure::GradualExitAmount, QLatin1String("gradual_exit.amount"), Unit::Choice, QLatin1String("last")},
        {Figure::EdgeBelow, QLatin1String("edge.below"), Unit::Ratio, QLatin1String("")},
        {Figure::SingleBelow, QLatin1String("dibao_single.below"), Unit::Ratio, QLatin1String("")},
        {Figure::SingleDisability, QLatin1String("dibao_single.disability"), Unit::Codes, QLatin1String("")},
        {Figure::RigidIncomeLine, QLatin1String("rigid.income_line.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::RigidShare, QLatin1String("rigid.share"), Unit::Ratio, QLatin1String("")},
        {Figure::PropertyMoneyMonths, QLatin1String("property.money.months"), Unit::Count, QLatin1String("")},
        {Figure::PropertyHouses, QLatin1String("property.houses"), Unit::Count, QLatin1String("")},
        {Figure::PropertyVehicles, QLatin1String("property.vehicles"), Unit::Count, QLatin1String("")},
        {Figure::PropertyBusinesses, QLatin1String("property.businesses"), Unit::Count, QLatin1String("")},
        {Figure::TekunAdultAge, QLatin1String("tekun.adult_age"), Unit::Count, QLatin1String("")},
        {Figure::TekunChildAge, QLatin1String("tekun.child_age"), Unit::Count, QLatin1String("")},
        {Figure::TekunDisability, QLatin1String("tekun.disability"), Unit::Codes, QLatin1String("")},
        {Figure::TekunInability, QLatin1String("tekun.inability"), Unit::Codes, QLatin1String("")},
        {Figure::TekunIncomeNotCounted, QLatin1String("tekun.income_not_counted"), Unit::Codes, QLatin1String("")},
        {Figure::TekunBasicCentralYear, QLatin1String("tekun.basic.central.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::TekunBasicDispersedYear, QLatin1String("tekun.basic.dispersed.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::TekunLocalYear, QLatin1String("tekun.local.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::TekunBasicMonth, QLatin1String("tekun.basic.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::TekunBasicRatio, QLatin1String("tekun.basic.ratio"), Unit::Ratio, QLatin1String("")},
        {Figure::TekunCareLostMonth, QLatin1String("tekun.care.lost.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::HeatingDispersedYear, QLatin1String("heating.dispersed.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::HeatingCentralYear, QLatin1String("heating.central.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::TemporaryAidLineMonth, QLatin1String("temporary_aid.urban_line.monthly"), Unit::FenPerMonth, QLatin1String("")},
        {Figure::TemporaryAidAccidentMost, QLatin1String("temporary_aid.accident.most"), Unit::Fen, QLatin1String("")},
        {Figure::MedicalShare, QLatin1String("medical.share"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalBonusLeast, QLatin1String("medical.bonus.least"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalBonusMost, QLatin1String("medical.bonus.most"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalYearlyAbove, QLatin1String("medical.registered_poor.above.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::ReservePerResident, QLatin1String("reserve.per_resident.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::StaffPerRecipients, QLatin1String("staff.recipients_each"), Unit::Count, QLatin1String("")},
        {Figure::StartMonthsAfterDecision, QLatin1String("decision.start_after_months"), Unit::Count, QLatin1String("")},
        // benefit rows
        // aid requests and medical bills
        {Figure::TemporaryAidForm, QLatin1String("temporary_aid.form"), Unit::Choice, QLatin1String("line_persons_months cells")},
        {Figure::TemporaryAidLine, QLatin1String("temporary_aid.line"), Unit::Choice, QLatin1String("urban residence")},
        {Figure::TemporaryAidCoefficient, QLatin1String("temporary_aid.coefficient"), Unit::Bands, QLatin1String("")},
        {Figure::TemporaryAidMonthsMost, QLatin1String("temporary_aid.months.most"), Unit::Count, QLatin1String("")},
        {Figure::TemporaryAidMostLines, QLatin1String("temporary_aid.most.lines"), Unit::Ratio, QLatin1String("")},
        {Figure::TemporaryAidMostLinesEach, QLatin1String("temporary_aid.most.lines_each"), Unit::Ratio, QLatin1String("")},
        {Figure::TemporaryAidMost, QLatin1String("temporary_aid.most"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidRounding, QLatin1String("temporary_aid.rounding"), Unit::Choice, QLatin1String("half_up up down")},
        {Figure::TemporaryAidRoundingUnit, QLatin1String("temporary_aid.rounding.unit_fen"), Unit::Count, QLatin1String("")},
        {Figure::TemporaryAidCellAMedical, QLatin1String("temporary_aid.cell.a.medical"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellADisaster, QLatin1String("temporary_aid.cell.a.disaster"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellASchooling, QLatin1String("temporary_aid.cell.a.schooling"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellAOther, QLatin1String("temporary_aid.cell.a.other"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellBMedical, QLatin1String("temporary_aid.cell.b.medical"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellBDisaster, QLatin1String("temporary_aid.cell.b.disaster"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellBSchooling, QLatin1String("temporary_aid.cell.b.schooling"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellBOther, QLatin1String("temporary_aid.cell.b.other"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellCMedical, QLatin1String("temporary_aid.cell.c.medical"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellCDisaster, QLatin1String("temporary_aid.cell.c.disaster"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellCSchooling, QLatin1String("temporary_aid.cell.c.schooling"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellCOther, QLatin1String("temporary_aid.cell.c.other"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellDMedical, QLatin1String("temporary_aid.cell.d.medical"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellDDisaster, QLatin1String("temporary_aid.cell.d.disaster"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellDSchooling, QLatin1String("temporary_aid.cell.d.schooling"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCellDOther, QLatin1String("temporary_aid.cell.d.other"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidCaseMost, QLatin1String("temporary_aid.case.most"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidAdvanceMost, QLatin1String("temporary_aid.advance.most"), Unit::Fen, QLatin1String("")},
        {Figure::TemporaryAidQuickFrom, QLatin1String("temporary_aid.quick.from"), Unit::Day, QLatin1String("")},
        {Figure::TemporaryAidQuickLines, QLatin1String("temporary_aid.quick.lines"), Unit::Ratio, QLatin1String("")},
        {Figure::TemporaryAidQuickEachPerson, QLatin1String("temporary_aid.quick.each_person"), Unit::Flag, QLatin1String("")},
        {Figure::TemporaryAidQuickDays, QLatin1String("temporary_aid.quick.days"), Unit::Count, QLatin1String("")},
        {Figure::TemporaryAidResidenceMonths, QLatin1String("temporary_aid.residence_months"), Unit::Count, QLatin1String("")},
        {Figure::TemporaryAidAnywhere, QLatin1String("temporary_aid.anywhere"), Unit::Flag, QLatin1String("")},
        {Figure::TemporaryAidSameCauseOnce, QLatin1String("temporary_aid.same_cause_once"), Unit::Flag, QLatin1String("")},
        {Figure::TemporaryAidStages, QLatin1String("temporary_aid.stages"), Unit::Flag, QLatin1String("")},
        {Figure::TemporaryAidTownshipMost, QLatin1String("temporary_aid.township.most"), Unit::Fen, QLatin1String("")},
        {Figure::MedicalInPatientOnly, QLatin1String("medical.in_patient_only"), Unit::Flag, QLatin1String("")},
        {Figure::MedicalBonus, QLatin1String("medical.bonus"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalShareTekun, QLatin1String("medical.share.tekun"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalShareEdge, QLatin1String("medical.share.edge"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalShareRigid, QLatin1String("medical.share.rigid"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalDeductibleYear, QLatin1String("medical.deductible.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::MedicalDeductibleEdgeYear, QLatin1String("medical.deductible.edge.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::MedicalDeductibleRigidYear, QLatin1String("medical.deductible.rigid.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::MedicalMostYear, QLatin1String("medical.most.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::MedicalTopUpTo, QLatin1String("medical.top_up_to"), Unit::Ratio, QLatin1String("")},
        {Figure::MedicalDiseases, QLatin1String("medical.diseases"), Unit::Codes, QLatin1String("")},
        {Figure::MedicalWarningYear, QLatin1String("medical.warning.yearly"), Unit::FenPerYear, QLatin1String("")},
        // township figures
        {Figure::GrowthLeast, QLatin1String("growth.least"), Unit::Ratio, QLatin1String("")},
        {Figure::LinkedTekun, QLatin1String("linked.tekun"), Unit::Ratio, QLatin1String("")},
        {Figure::LinkedEdgeIllness, QLatin1String("linked.edge_illness"), Unit::Ratio, QLatin1String("")},
        {Figure::LinkedSevereDisability, QLatin1String("linked.severe_disability"), Unit::Ratio, QLatin1String("")},
        {Figure::LinkedSpecialDisability, QLatin1String("linked.special_disability"), Unit::Ratio, QLatin1String("")},
        {Figure::ProjectFundCity, QLatin1String("project_fund.city"), Unit::Count, QLatin1String("")},
        {Figure::ProjectFundTown, QLatin1String("project_fund.town"), Unit::Count, QLatin1String("")},
        {Figure::StaffPerVillage, QLatin1String("staff.per_village"), Unit::Count, QLatin1String("")},
        {Figure::StaffResidentsEach, QLatin1String("staff.residents_each"), Unit::Count, QLatin1String("")},
        {Figure::StaffPartialEach, QLatin1String("staff.partial_each"), Unit::Count, QLatin1String("")},
        {Figure::StaffLostEach, QLatin1String("staff.lost_each"), Unit::Count, QLatin1String("")},
        {Figure::ShareConsumptionUrban, QLatin1String("consumption.urban.share"), Unit::Ratio, QLatin1String("")},
        {Figure::ShareConsumptionRural, QLatin1String("consumption.rural.share"), Unit::Ratio, QLatin1String("")},
        {Figure::ConsumptionUrbanYear, QLatin1String("consumption.urban.yearly"), Unit::FenPerYear, QLatin1String("")},
        {Figure::ConsumptionRuralYear, QLatin1String("consumption.rural.yearly"), Unit::FenPerYear, QLatin1String("")},
        // income and property
        // classification, 特困 and classes
        // stop of payments
        {Figure::StopAfterDeathMonths, QLatin1String("stop.after_death.months"), Unit::Count, QLatin1String("")},
        {Figure::StopAfterLeavingMonths, QLatin1String("stop.after_leaving.months"), Unit::Count, QLatin1String("")},
    }};
    return table;
}

const FigureInfo &figureInfo(Figure figure)
{
    const FigureInfo &info = figureTable()[static_cast<std::size_t>(figure)];
    Q_ASSERT(info.figure == figure);
    return info;
}

const QString &figureKey(Figure figure)
{
    static const std::array<QString, figureCount> keys = [] {
        std::array<QString, figureCount> texts;
        for (const FigureInfo &info : figureTable())
            texts[static_cast<std::size_t>(info.figure)] = info.key;
        return texts;
    }();
    return keys[static_cast<std::size_t>(figure)];
}

std::optional<Figure> figureOf(QStringView key)
{
    for (const FigureInfo &info : figureTable())
        if (key == info.key)
            return info.figure;
    return std::nullopt;
}

} // namespace xieli::policy
