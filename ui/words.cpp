// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
QString words(const char *text) { return QCoreApplication::translate("words", text); }
} // namespace

QString word(Residence value) { return value == Residence::Rural ? words(QT_TRANSLATE_NOOP("words", "Rural")) : words(QT_TRANSLATE_NOOP("words", "Urban")); }
QString word(Sex value) { return value == Sex::Male ? words(QT_TRANSLATE_NOOP("words", "Male")) : words(QT_TRANSLATE_NOOP("words", "Female")); }

QString word(LabourCapacity value)
{
    switch (value) {
    case LabourCapacity::Full: return words(QT_TRANSLATE_NOOP("words", "Able to work"));
    case LabourCapacity::Partial: return words(QT_TRANSLATE_NOOP("words", "Partly lost"));
    case LabourCapacity::Lost: return words(QT_TRANSLATE_NOOP("words", "Wholly lost"));
    case LabourCapacity::None: return words(QT_TRANSLATE_NOOP("words", "None (age or school)"));
    }
    Q_UNREACHABLE();
}

QString word(WorkReason value)
{
    switch (value) {
    case WorkReason::InSchool: return words(QT_TRANSLATE_NOOP("words", "In school"));
    case WorkReason::Caring: return words(QT_TRANSLATE_NOOP("words", "Caring for family"));
    case WorkReason::Pregnant: return words(QT_TRANSLATE_NOOP("words", "Pregnant or nursing"));
    case WorkReason::RegisteredUnemployed: return words(QT_TRANSLATE_NOOP("words", "Registered unemployed"));
    case WorkReason::Flexible: return words(QT_TRANSLATE_NOOP("words", "Odd jobs"));
    case WorkReason::Farming: return words(QT_TRANSLATE_NOOP("words", "Farming"));
    case WorkReason::Working: return words(QT_TRANSLATE_NOOP("words", "Working for wages"));
    case WorkReason::Retired: return words(QT_TRANSLATE_NOOP("words", "Retired"));
    case WorkReason::Other: return words(QT_TRANSLATE_NOOP("words", "Other"));
    }
    Q_UNREACHABLE();
}

QString word(AidKind value)
{
    switch (value) {
    case AidKind::Ordinary: return words(QT_TRANSLATE_NOOP("words", "Ordinary hardship"));
    case AidKind::Accident: return words(QT_TRANSLATE_NOOP("words", "Sudden accident"));
    case AidKind::Quick: return words(QT_TRANSLATE_NOOP("words", "Small quick aid"));
    case AidKind::Advance: return words(QT_TRANSLATE_NOOP("words", "Aid in advance"));
    case AidKind::Case: return words(QT_TRANSLATE_NOOP("words", "Case by case"));
    }
    Q_UNREACHABLE();
}

QString word(AidHardship value)
{
    switch (value) {
    case AidHardship::Medical: return words(QT_TRANSLATE_NOOP("words", "Medical hardship"));
    case AidHardship::Disaster: return words(QT_TRANSLATE_NOOP("words", "Disaster or injury"));
    case AidHardship::Schooling: return words(QT_TRANSLATE_NOOP("words", "Schooling hardship"));
    case AidHardship::Other: return words(QT_TRANSLATE_NOOP("words", "Other hardship"));
    }
    Q_UNREACHABLE();
}

QString word(AidClass value) { return toCode(value); }

QString word(Health value)
{
    switch (value) {
    case Health::Healthy: return words(QT_TRANSLATE_NOOP("words", "Healthy"));
    case Health::Weak: return words(QT_TRANSLATE_NOOP("words", "Weak"));
    case Health::ChronicIllness: return words(QT_TRANSLATE_NOOP("words", "Chronic illness"));
    case Health::SeriousIllness: return words(QT_TRANSLATE_NOOP("words", "Serious illness"));
    case Health::Disabled: return words(QT_TRANSLATE_NOOP("words", "Disabled"));
    }
    Q_UNREACHABLE();
}

QString word(DisabilityKind value)
{
    switch (value) {
    case DisabilityKind::Sight: return words(QT_TRANSLATE_NOOP("words", "Sight"));
    case DisabilityKind::Hearing: return words(QT_TRANSLATE_NOOP("words", "Hearing"));
    case DisabilityKind::Speech: return words(QT_TRANSLATE_NOOP("words", "Speech"));
    case DisabilityKind::Limb: return words(QT_TRANSLATE_NOOP("words", "Limb"));
    case DisabilityKind::Intellectual: return words(QT_TRANSLATE_NOOP("words", "Intellectual"));
    case DisabilityKind::Mental: return words(QT_TRANSLATE_NOOP("words", "Mental"));
    case DisabilityKind::Multiple: return words(QT_TRANSLATE_NOOP("words", "Multiple"));
    }
    Q_UNREACHABLE();
}

QString word(Marital value)
{
    switch (value) {
    case Marital::Single: return words(QT_TRANSLATE_NOOP("words", "Single"));
    case Marital::Married: return words(QT_TRANSLATE_NOOP("words", "Married"));
    case Marital::Widowed: return words(QT_TRANSLATE_NOOP("words", "Widowed"));
    case Marital::Divorced: return words(QT_TRANSLATE_NOOP("words", "Divorced"));
    case Marital::Unstated: return words(QT_TRANSLATE_NOOP("words", "Not stated"));
    }
    Q_UNREACHABLE();
}

QString word(CarePlace value) { return value == CarePlace::Central ? words(QT_TRANSLATE_NOOP("words", "In an institution")) : words(QT_TRANSLATE_NOOP("words", "At home")); }
QString word(Heating value) { return value == Heating::Central ? words(QT_TRANSLATE_NOOP("words", "Central heating")) : words(QT_TRANSLATE_NOOP("words", "Own stove")); }

QString word(SchoolStage value)
{
    switch (value) {
    case SchoolStage::Preschool: return words(QT_TRANSLATE_NOOP("words", "Preschool"));
    case SchoolStage::Primary: return words(QT_TRANSLATE_NOOP("words", "Primary school"));
    case SchoolStage::Junior: return words(QT_TRANSLATE_NOOP("words", "Junior middle school"));
    case SchoolStage::Senior: return words(QT_TRANSLATE_NOOP("words", "Senior middle school"));
    case SchoolStage::Vocational: return words(QT_TRANSLATE_NOOP("words", "Vocational school"));
    case SchoolStage::College: return words(QT_TRANSLATE_NOOP("words", "College"));
    }
    Q_UNREACHABLE();
}

QString word(ChildStatus value)
{
    switch (value) {
    case ChildStatus::WithParents: return words(QT_TRANSLATE_NOOP("words", "Brought up by parents"));
    case ChildStatus::Orphan: return words(QT_TRANSLATE_NOOP("words", "Orphan"));
    case ChildStatus::Unsupported: return words(QT_TRANSLATE_NOOP("words", "De facto unsupported"));
    }
    Q_UNREACHABLE();
}

QString word(LivingStatus value)
{
    switch (value) {
    case LivingStatus::WithFamily: return words(QT_TRANSLATE_NOOP("words", "With family"));
    case LivingStatus::Alone: return words(QT_TRANSLATE_NOOP("words", "Lives alone"));
    case LivingStatus::LeftBehind: return words(QT_TRANSLATE_NOOP("words", "Left behind"));
    }
    Q_UNREACHABLE();
}

QString word(SupportDuty value)
{
    switch (value) {
    case SupportDuty::Parent: return words(QT_TRANSLATE_NOOP("words", "Child supports parent"));
    case SupportDuty::Child: return words(QT_TRANSLATE_NOOP("words", "Parent supports child"));
    case SupportDuty::Spouse: return words(QT_TRANSLATE_NOOP("words", "Spouse or sibling"));
    }
    Q_UNREACHABLE();
}

QString word(Tenure value)
{
    switch (value) {
    case Tenure::Own: return words(QT_TRANSLATE_NOOP("words", "Own land"));
    case Tenure::Sublet: return words(QT_TRANSLATE_NOOP("words", "Let out"));
    case Tenure::Contracted: return words(QT_TRANSLATE_NOOP("words", "Contracted"));
    }
    Q_UNREACHABLE();
}

QString word(Ability value)
{
    switch (value) {
    case Ability::Able: return words(QT_TRANSLATE_NOOP("words", "Able to support"));
    case Ability::Unable: return words(QT_TRANSLATE_NOOP("words", "Unable to support"));
    case Ability::Unknown: return words(QT_TRANSLATE_NOOP("words", "Not known"));
    }
    Q_UNREACHABLE();
}

QString word(Category value)
{
    switch (value) {
    case Category::Tekun: return words(QT_TRANSLATE_NOOP("words", "Extreme poverty support"));
    case Category::Dibao: return words(QT_TRANSLATE_NOOP("words", "Subsistence allowance"));
    case Category::Edge: return words(QT_TRANSLATE_NOOP("words", "Edge of the allowance"));
    case Category::Rigid: return words(QT_TRANSLATE_NOOP("words", "Rigid-expense hardship"));
    case Category::None: return words(QT_TRANSLATE_NOOP("words", "Not eligible"));
    }
    Q_UNREACHABLE();
}

QString word(PovertyCause value)
{
    switch (value) {
    case PovertyCause::Illness: return words(QT_TRANSLATE_NOOP("words", "Illness"));
    case PovertyCause::Disability: return words(QT_TRANSLATE_NOOP("words", "Disability"));
    case PovertyCause::Schooling: return words(QT_TRANSLATE_NOOP("words", "Schooling"));
    case PovertyCause::Disaster: return words(QT_TRANSLATE_NOOP("words", "Disaster"));
    case PovertyCause::LackOfLabour: return words(QT_TRANSLATE_NOOP("words", "Lack of labour"));
    case PovertyCause::Unemployment: return words(QT_TRANSLATE_NOOP("words", "Unemployment"));
    case PovertyCause::LandLoss: return words(QT_TRANSLATE_NOOP("words", "Loss of land"));
    case PovertyCause::Accident: return words(QT_TRANSLATE_NOOP("words", "Accident"));
    case PovertyCause::LowIncome: return words(QT_TRANSLATE_NOOP("words", "Low income"));
    case PovertyCause::LackOfSkill: return words(QT_TRANSLATE_NOOP("words", "Lack of skill"));
    case PovertyCause::Other: return words(QT_TRANSLATE_NOOP("words", "Other"));
    }
    Q_UNREACHABLE();
}

QString word(PaymentKind value)
{
    switch (value) {
    case PaymentKind::Regular: return words(QT_TRANSLATE_NOOP("words", "This month"));
    case PaymentKind::BackPay: return words(QT_TRANSLATE_NOOP("words", "Back-pay"));
    case PaymentKind::Opening: return words(QT_TRANSLATE_NOOP("words", "Opening payment"));
    case PaymentKind::Receivable: return words(QT_TRANSLATE_NOOP("words", "To be recovered"));
    case PaymentKind::Recovery: return words(QT_TRANSLATE_NOOP("words", "Recovered"));
    }
    Q_UNREACHABLE();
}

QString word(BatchState value) { return value == BatchState::Draft ? words(QT_TRANSLATE_NOOP("words", "Draft")) : words(QT_TRANSLATE_NOOP("words", "Approved")); }
QString word(OfficeRole value) { return value == OfficeRole::Village ? words(QT_TRANSLATE_NOOP("words", "Village")) : words(QT_TRANSLATE_NOOP("words", "Township")); }

QString word(UserRole value)
{
    switch (value) {
    case UserRole::Keeper: return words(QT_TRANSLATE_NOOP("words", "Keeper"));
    case UserRole::Clerk: return words(QT_TRANSLATE_NOOP("words", "Clerk (all work)"));
    case UserRole::Reader: return words(QT_TRANSLATE_NOOP("words", "Reader (auditor)"));
    case UserRole::Assistant: return words(QT_TRANSLATE_NOOP("words", "Assistant"));
    case UserRole::Entry: return words(QT_TRANSLATE_NOOP("words", "Entry"));
    case UserRole::Reviewer: return words(QT_TRANSLATE_NOOP("words", "Reviewer"));
    case UserRole::Approver: return words(QT_TRANSLATE_NOOP("words", "Approver"));
    }
    Q_UNREACHABLE();
}

QString categoryWords(std::optional<Category> category, std::optional<int> grade)
{
    if (!category)
        return words(QT_TRANSLATE_NOOP("words", "Not decided"));
    if (!grade)
        return word(*category);
    return words(QT_TRANSLATE_NOOP("words", "%1, class %2")).arg(word(*category)).arg(*grade);
}

QString monthWords(Month month) { return words(QT_TRANSLATE_NOOP("words", "%1-%2")).arg(month.year()).arg(month.month()); }
QString dayWords(std::optional<Day> day) { return day ? day->toString(Qt::ISODate) : QString(); }

QString moneyWords(std::optional<Money> amount)
{
    if (!amount)
        return {};
    QString text = amount->toString();
    const qsizetype first = text.startsWith(u'-') ? 1 : 0;
    for (qsizetype place = text.indexOf(u'.') - 3; place > first; place -= 3)
        text.insert(place, u',');
    return text;
}

} // namespace xieli::ui
