// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace xieli::policy {

/// What a figure is, and so how a pack must write it in JSON.
enum class Unit {
    FenPerMonth,  ///< whole number, fen a month
    FenPerYear,   ///< whole number, fen a year
    Fen,          ///< whole number, fen, once
    Count,        ///< whole number
    Ratio,        ///< text: "1.5", "3/10", "75%"
    Flag,         ///< true or false
    Choice,       ///< one word of a closed list
    Codes,        ///< a list of codes: ["E01", "E02"]
    Day,          ///< text: "2026-01-29"
    Bands,        ///< a list of {from, below, value}, ratios, without gap or overlap, from 0 on, the last one open
};
constexpr bool isMoney(Unit unit) { return unit == Unit::FenPerMonth || unit == Unit::FenPerYear || unit == Unit::Fen; }

/// The closed vocabulary of the law's figures. A key that is not here is refused when a pack is read. The text of each
/// (figureKey) is what packs, overlays and findings write.
enum class Figure {
    LayerTekun, LayerDibao, LayerDibaoSingle, LayerEdge, LayerRigid, IncomeNotCounted, BasicPensionCounted,
    FarmSubsidyCounted, OldAgeAllowanceCounted, CharityCounted, PaidSupportDeducted, JobCostDeducted, JobCostMonthly,
    JobCostShare, JobCostKinds, SupportFormula, SupportShare, DibaoMethod, DibaoLineBasis, DibaoLineRuralYear,
    DibaoLineRuralMonth, DibaoLineUrbanYear, DibaoLineUrbanMonth, DibaoRounding, DibaoRoundingUnit, DibaoMinimum,
    DibaoClasses, DibaoClass1, DibaoClass2, DibaoClass3, DibaoClass4, DibaoRetestClasses, DibaoRetestLineYear,
    GradualExitForm, GradualExitMonths, GradualExitBelow, GradualExitAmount, EdgeBelow, SingleBelow, SingleDisability,
    RigidIncomeLine, RigidShare, PropertyMoneyMonths, PropertyHouses, PropertyVehicles, PropertyBusinesses,
    TekunAdultAge, TekunChildAge, TekunDisability, TekunInability, TekunIncomeNotCounted, TekunBasicCentralYear,
    TekunBasicDispersedYear, TekunLocalYear, TekunBasicMonth, TekunBasicRatio, TekunCareLostMonth,
    HeatingDispersedYear, HeatingCentralYear, TemporaryAidLineMonth, TemporaryAidAccidentMost, MedicalShare,
    MedicalBonusLeast, MedicalBonusMost, MedicalYearlyAbove, ReservePerResident, StaffPerRecipients,
    StartMonthsAfterDecision,
    // benefit rows
    DibaoMinimumShare, HeatingUrbanCentralYear,
    // aid requests and medical bills
    TemporaryAidForm, TemporaryAidLine, TemporaryAidCoefficient, TemporaryAidMonthsMost, TemporaryAidMostLines,
    TemporaryAidMostLinesEach, TemporaryAidMost, TemporaryAidRounding, TemporaryAidRoundingUnit,
    TemporaryAidCellAMedical, TemporaryAidCellADisaster, TemporaryAidCellASchooling, TemporaryAidCellAOther,
    TemporaryAidCellBMedical, TemporaryAidCellBDisaster, TemporaryAidCellBSchooling, TemporaryAidCellBOther,
    TemporaryAidCellCMedical, TemporaryAidCellCDisaster, TemporaryAidCellCSchooling, TemporaryAidCellCOther,
    TemporaryAidCellDMedical, TemporaryAidCellDDisaster, TemporaryAidCellDSchooling, TemporaryAidCellDOther,
    TemporaryAidCaseMost, TemporaryAidAdvanceMost, TemporaryAidQuickFrom, TemporaryAidQuickLines,
    TemporaryAidQuickEachPerson, TemporaryAidQuickDays, TemporaryAidResidenceMonths, TemporaryAidAnywhere,
    TemporaryAidSameCauseOnce, TemporaryAidStages, TemporaryAidTownshipMost, MedicalInPatientOnly, MedicalBonus,
    MedicalShareTekun, MedicalShareEdge, MedicalShareRigid, MedicalDeductibleYear, MedicalDeductibleEdgeYear,
    MedicalDeductibleRigidYear, MedicalMostYear, MedicalTopUpTo, MedicalDiseases, MedicalWarningYear,
    // township figures
    GrowthLeast, LinkedTekun, LinkedEdgeIllness, LinkedSevereDisability, LinkedSpecialDisability, ProjectFundCity,
    ProjectFundTown, StaffPerVillage, StaffResidentsEach, StaffPartialEach, StaffLostEach, ShareConsumptionUrban,
    ShareConsumptionRural, ConsumptionUrbanYear, ConsumptionRuralYear,
    // income and property
    SupportLine, SupportLineMultiple, SupportLowRuralYear, SupportLowRuralMonth, SupportLowUrbanYear,
    SupportLowUrbanMonth, SupportSurplus, SupportDivided, SupportManyChildren, SupportManyShare, SupportChildFormula,
    SupportChildShare, SupportChildMost, MinimumWageMonth, AverageWageYear, ImputedMethod, ImputedKinds,
    ImputedExempt, ImputedGraduateMonths, JobCostLineShare, DeductExpenses, DeductNetOfAid, DeductDisabledWork,
    DeductCarer, DisregardMonths, DisregardMultiple, IncomeNotCountedLocal, PropertyMoneyYears, PropertyMoneyStrict,
    PropertyMoneyIllness, PropertyHouseArea, PropertyHouseAreaMultiple, PropertyVehicleValue,
    PropertyVehicleValueStrict, PropertyContribution, PropertyContributionStrict, PropertyMachinery,
    PropertyConsumption, PropertyExemptReasons, ConsiderDisabled, ResidencePermitHolders,
    // classification, 特困 and classes
    TekunStandard, TekunCareFullMonth, TekunCarePartialMonth, TekunCareFullYear, TekunCarePartialYear,
    TekunCareLostYear, TekunCareFullShare, TekunCarePartialShare, TekunCareLostShare, TekunSelfCareScale,
    TekunCentralNormally, TekunStudentAge, TekunReassessDays, ExplainFailures, SingleIllness, SingleClergyMonths,
    SingleAdultBelow, SingleAdultAge, SingleMinimumShare, GradualExitShare, GradualExitShares,
    GradualExitRegisteredPoor, GradualExitGroups, GradualExitReturn, ClassLetters, ClassProposals, ReviewClass1,
    ReviewClass2, ReviewClass3, ReviewClass4, ReviewClass1Rural, ReviewClass2Rural, ReviewClass3Rural,
    ReviewClass4Rural, ReviewStable, ReviewUnstable, ReviewTekun, ReviewEdge, ValidDibao, ValidTekun, ValidEdge,
    ValidRigid, RigidForm, RigidKinds, RigidNeedKinds, RigidMedicalShare, RigidCapLiving, RigidCapMedical,
    RigidCapRehabilitation, RigidCapEducation, RigidAmount, ScoreSheet,
    // verification samples
    SampleShare, SampleLeast, SampleMost,
    // classes whose amounts a document states for the countryside alone
    DibaoClass1Urban, DibaoClass2Urban, DibaoClass3Urban, DibaoClass4Urban, DibaoRetestLineUrbanYear,
    // stop of payments
    StopAfterDeathMonths, StopAfterLeavingMonths,
    Last_ ///< number of figures, not a figure
};

inline constexpr std::size_t figureCount = static_cast<std::size_t>(Figure::Last_);

struct FigureInfo {
    Figure figure;
    QLatin1String key;     ///< "dibao.line.rural.yearly"
    Unit unit;
    QLatin1String choices; ///< for Choice: the words, separated by blanks; for Codes: their shape, a list of kinds.h ("@income"), or any
};

/// A figure that a law knows: one of the enum, or one that its packs declare (keys beginning with "aid."). A number that
/// holds within one Law only; cheap to pass and to look up.
class FigureRef {
public:
    constexpr FigureRef() = default;
    constexpr FigureRef(Figure figure) : m_index(static_cast<std::uint16_t>(figure)) {}
    static constexpr FigureRef at(std::size_t index)
    {
        FigureRef ref;
        ref.m_index = static_cast<std::uint16_t>(index);
        return ref;
    }
    constexpr std::size_t index() const { return m_index; }
    constexpr bool isValid() const { return m_index != none; }
    friend constexpr bool operator==(FigureRef, FigureRef) = default;

private:
    static constexpr std::uint16_t none = 0xffff;
    std::uint16_t m_index = none;
};

/// A figure that a pack declares, so that a new benefit of a known form needs no program: "aid.old_age.80.monthly".
struct DeclaredFigure {
    QString key;
    Unit unit = Unit::FenPerMonth; ///< never Choice: a word needs somebody who reads it
    QString title;                 ///< its name in sentences
    QString pack;
};
/// A figure of either kind by its name: what people read, and what holds in every law that knows the key.
struct NamedFigure {
    QString key;
    Unit unit = Unit::FenPerMonth;
    QString title;                 ///< as the pack that declares it names it; empty for one of the enum (its name is wording)
    QLatin1String choices;         ///< as in FigureInfo

    NamedFigure() = default;
    NamedFigure(Figure figure);    ///< wherever a figure is named, one of the enum may stand
    NamedFigure(const DeclaredFigure &figure);
};
/// Keys that packs may declare begin so.
inline constexpr QLatin1String declaredPrefix("aid.");

/// All figures, in the order of the enum.
const std::array<FigureInfo, figureCount> &figureTable();
const FigureInfo &figureInfo(Figure figure);
const QString &figureKey(Figure figure);
std::optional<Figure> figureOf(QStringView key);

} // namespace xieli::policy
