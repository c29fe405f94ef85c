// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/covered.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

Received receivedBy(const Dossier &dossier, Month month)
{
    const Decision *best = nullptr;
    bool decided = false;
    for (const Decision &decision : dossier.decisions) {
        if (decision.member || decision.voidedOn)
            continue;
        decided = true;
        if (isInForce(decision, month) && (!best || best->startMonth < decision.startMonth))
            best = &decision;
    }
    Received received;
    if (best) {
        received.category = best->category;
        received.grade = best->grade;
        received.monthlyAmount = best->monthlyAmount;
        received.since = best->startMonth;
        received.state = best->state;
        if (best->state == u"gradual_exit") {
            received.gradualExitFrom = best->startMonth;
            received.lastAmount = best->monthlyAmount;
        }
    } else if (!decided && !dossier.household.claimsOtherThanDibao() && (dossier.household.claimedMonthlyAmount || dossier.household.claimedClass)) {
        // nobody has decided yet: the roster that was taken in tells what the household receives
        received.category = Category::Dibao;
        received.grade = dossier.household.claimedClass;
        received.monthlyAmount = dossier.household.claimedMonthlyAmount;
    }
    return received;
}

/// Events of the month's calendar year up to its end: what "once a year" and "the year accumulates" look at.
bool isOfYear(Day day, Month month) { return day.year() == month.year() && day <= month.lastDay(); }

bool isLater(const Survey &one, const Survey &other)
{
    return std::tie(*other.acceptedOn, other.to, other.id) < std::tie(*one.acceptedOn, one.to, one.id);
}

const Survey *standingSurvey(const Dossier &dossier)
{
    const Survey *best = nullptr;
    for (const Survey &survey : dossier.surveys)
        if (survey.acceptedOn && (!best || isLater(survey, *best)))
            best = &survey;
    return best;
}

const Survey *surveyOf(const Dossier &dossier, const Decision &decision)
{
    const Survey *before = nullptr;
    const Survey *first = nullptr;
    for (const Survey &survey : dossier.surveys) {
        if (!survey.acceptedOn)
            continue;
        if (survey.id.text() == decision.survey)
            return &survey;
        if (*survey.acceptedOn <= decision.decidedOn && (!before || isLater(survey, *before)))
            before = &survey;
        if (!first || isLater(*first, survey))
            first = &survey;
    }
    return before || !decision.assessment ? before : first;
}

/// The survey's income, and of the village's price list what that income is priced by.
void takeIncome(Situation &situation, const Dossier &dossier, const Survey &survey)
{
    situation.incomeSurveyed = true;
    situation.surveyFrom = survey.from;
    situation.surveyTo = survey.to;
    situation.income.clear();
    for (const IncomeItem &item : dossier.income)
        if (item.survey == survey.id)
            situation.income.push_back(item);
    const auto isNeeded = [&situation](const VillagePrice &price) {
        return price.year == situation.surveyTo.year() && std::any_of(situation.income.begin(), situation.income.end(), [&price](const IncomeItem &item) {
            return item.quantity && !item.unitPrice && item.kind == price.kind;
        });
    };
    situation.prices.clear();
    std::copy_if(dossier.prices.begin(), dossier.prices.end(), std::back_inserter(situation.prices), isNeeded);
}

/// The last day by the end of `month` on which somebody looked at the household: a visit, or a decision that stands.
std::optional<Day> lastReview(const Dossier &dossier, Month month)
{
    std::optional<Day> last;
    const auto consider = [&](Day day) {
        if (day <= month.lastDay() && (!last || *last < day))
            last = day;
    };
    for (const Visit &visit : dossier.visits)
        consider(visit.day);
    for (const Decision &decision : dossier.decisions)
        if (!decision.voidedOn)
            consider(decision.decidedOn);
    return last;
}

} // namespace

void turnTo(Situation &situation, const Dossier &dossier, Month month)
{
    situation.month = month;
    const Survey *survey = standingSurvey(dossier);
    situation.surveyFrom = survey ? survey->from : month - 12;
    situation.surveyTo = survey ? survey->to : month - 1;
    situation.received = receivedBy(dossier, month);
    situation.lastReviewDay = lastReview(dossier, month);
    situation.aidRequests.clear();
    for (const AidRequest &request : dossier.aidRequests)
        if (!request.day || isOfYear(*request.day, month))
            situation.aidRequests.push_back(request);
    situation.medicalBills.clear();
    for (const MedicalBill &bill : dossier.medicalBills)
        if (bill.day ? isOfYear(*bill.day, month) : bill.year.value_or(month.year()) == month.year())
            situation.medicalBills.push_back(bill);
}

Situation situationOf(const Dossier &dossier, Month month)
{
    Situation situation;
    turnTo(situation, dossier, month);
    situation.household = dossier.household;
    situation.members = dossier.members;
    situation.incomeSurveyed = !dossier.visits.empty();
    if (const Survey *survey = standingSurvey(dossier))
        takeIncome(situation, dossier, *survey);
    situation.property = dossier.property;
    situation.expenses = dossier.expenses;
    situation.obligors = dossier.obligors;
    situation.obligorsKnown = !dossier.obligors.empty() || dossier.household.noObligors;
    return situation;
}

std::optional<Situation> situationOfDecision(const Dossier &dossier, Month month, const Decision &decision)
{
    const Survey *standing = standingSurvey(dossier);
    const Survey *survey = standing ? surveyOf(dossier, decision) : nullptr;
    if (survey == standing)
        return std::nullopt;
    Situation situation = situationOf(dossier, month);
    if (survey) {
        takeIncome(situation, dossier, *survey);
    } else {
        situation.incomeSurveyed = false;
        situation.income.clear();
    }
    return situation;
}

} // namespace xieli::policy
