// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/forms.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/incomeparts.h"
#include "casework/inforce.h"
#include "casework/issueinside.h"
#include "casework/paperrule.h"
#include "casework/paying.h"
#include "casework/postingrule.h"
#include "casework/register.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What gives the most in the month: 特困 before 低保 before the others.
const Decision *leading(const std::vector<Decision> &inForce)
{
    const auto best = std::min_element(inForce.begin(), inForce.end(), [](const Decision &a, const Decision &b) { return a.category < b.category; });
    return best == inForce.end() ? nullptr : &*best;
}

/// What the month pays by its draft; else as it was decided.
std::optional<Money> paidIn(Office &office, const HouseholdId &household, Month month, const std::vector<Decision> &inForce)
{
    std::optional<Money> sum;
    if (const auto batch = paymentBatch(office, month))
        for (const PaymentRow &row : batch->rows)
            if (row.household == household)
                sum = sum.value_or(Money()) + row.regular;
    if (sum)
        return sum;
    for (const Decision &decision : inForce)
        if (decision.monthlyAmount)
            sum = sum.value_or(Money()) + *decision.monthlyAmount;
    return sum;
}

void takeDecision(papers::FormInput &input, Office &office, const std::vector<Decision> &inForce)
{
    const Decision *decision = leading(inForce);
    if (!decision)
        return;
    input.categoryCode = decision->category;
    input.category = categoryText(decision->category, office.wording);
    input.grade = gradeWords(decision->grade, input.month, office);
    input.persons = decision->persons;
    input.from = decision->startMonth;
    if (decision->document != u"roster" && decision->document != trainingDocument())
        input.documentNumber = decision->document;
    input.monthlyAmount = paidIn(office, input.dossier->household.id, input.month, inForce);
}

void takeSurvey(papers::FormInput &input)
{
    for (const Survey &survey : input.dossier->surveys)
        if (survey.acceptedOn) {
            input.surveyFrom = survey.from;
            input.surveyTo = survey.to;
        }
}

void takeAssessment(papers::FormInput &input, const policy::Assessment &assessment)
{
    input.annualIncome = assessment.annualIncome;
    input.perCapita = assessment.perCapita;
    input.line = assessment.line;
    input.yearly = assessment.basis == policy::LineBasis::Year;
    if (assessment.distance && !assessment.distance->isNegative())
        input.distance = assessment.distance; // above the line nothing is lacking
    const CountedIncome counted = countedIncome(assessment, *input.dossier);
    for (auto it = counted.ofRecord.begin(); it != counted.ofRecord.end(); ++it)
        if (it.value())
            input.counted.insert(it.key(), *it.value());
}

/// Plain sentences: how the family stands beside the line, and how the amount comes about.
QStringList reasons(const papers::FormInput &input, int persons, const papers::Wording &wording)
{
    QStringList sentences;
    if (input.categoryCode == Category::Tekun) { // 三无, not the income a head
        sentences << wording.text(u"forms.why_tekun"_s);
        if (input.monthlyAmount)
            sentences << wording.text(u"forms.why_tekun_amount"_s, {{u"amount"_s, papers::yuan(*input.monthlyAmount)}});
        return sentences;
    }
    if (input.surveyFrom && input.annualIncome && input.perCapita && input.line) {
        sentences << wording.text(input.yearly ? u"letters.income_year"_s : u"letters.income_month"_s,
                                  {{u"persons"_s, QString::number(persons)}, {u"income"_s, papers::yuan(*input.annualIncome)},
                                   {u"per_capita"_s, papers::yuan(*input.perCapita)}, {u"line"_s, papers::yuan(*input.line)}});
        if (*input.perCapita < *input.line && input.categoryCode) // without a decision nobody is entitled yet
            sentences << wording.text(u"forms.why_below"_s);
    }
    if (input.monthlyAmount && input.persons)
        sentences << wording.text(input.grade.isEmpty() ? u"forms.why_amount"_s : u"forms.why_class"_s,
                                  {{u"category"_s, input.category}, {u"grade"_s, input.grade}, {u"persons"_s, QString::number(*input.persons)},
                                   {u"amount"_s, papers::yuan(*input.monthlyAmount)}});
    return sentences;
}

Result<void> fill(papers::FormInput &input, Office &office, const HouseholdId &household)
{
    auto known = dossier(office, household);
    if (!known)
        return tl::unexpected(known.error());
    input.dossier = std::move(*known);
    if (const QString &village = input.dossier->household.village; !village.isEmpty())
        input.office = village;
    takeDecision(input, office, decisionsInForce(input.dossier->decisions, input.month));
    takeSurvey(input);
    int persons = 0;
    if (const auto assessment = provisional(office, *input.dossier, input.month)) {
        takeAssessment(input, *assessment);
        persons = assessment->persons;
    }
    input.why = reasons(input, persons, office.wording);
    return {};
}

Result<void> fillNearRelatives(papers::FormInput &input, Office &office)
{
    return office.file->read([&](Reader &reader) {
        for (const Dossier &dossier : reader.dossiers()) {
            if (!dossier.household.staffRelative || dossier.household.closedOn)
                continue;
            papers::NearRelativeRow row;
            if (const Member *head = dossier.head()) {
                row.head = head->name;
                row.identity = head->idNumber() ? head->idNumber()->masked() : QString();
            }
            row.place = dossier.household.village + dossier.household.group;
            row.relative = dossier.household.staffRelativeName;
            row.relativePost = dossier.household.staffRelativePost;
            row.relation = dossier.household.staffRelativeRelation;
            const auto inForce = decisionsInForce(dossier.decisions, input.month);
            if (const Decision *decision = leading(inForce))
                row.category = categoryText(decision->category, office.wording);
            for (const Member &member : row.category.isEmpty() ? std::vector<Member>() : dossier.members) // 保障人口: of whoever receives something
                row.persons += member.coLiving && !member.diedOn && !member.leftOn ? 1 : 0;
            input.nearRelatives.push_back(row);
        }
    });
}

} // namespace

Result<papers::FormInput> formInput(Office &office, const HouseholdId &household, Month month, const FormOptions &options)
{
    papers::FormInput input;
    input.month = month;
    input.day = std::min(options.day.isValid() ? options.day : office.today, month.lastDay()); // ages and cards as they were in the month
    input.office = office.name;
    input.worker = office.user;
    input.number = options.number;
    const auto rule = postingRule(office);
    if (!rule)
        return tl::unexpected(rule.error());
    input.caution = cautionOf(office);
    input.hotlineTownship = rule->hotlineTownship;
    input.hotlineCounty = rule->hotlineCounty;
    input.postingColumns = rule->columns;
    if (!household.isEmpty())
        if (const auto filled = fill(input, office, household); !filled)
            return tl::unexpected(filled.error());
    return input;
}

Result<papers::Paper> formFor(Office &office, FormKind kind, const HouseholdId &household, Month month, const FormOptions &options)
{
    const bool isVillages = kind == FormKind::NearRelatives;
    auto input = formInput(office, isVillages || papers::isBlankOnly(kind) ? HouseholdId() : household, month, options);
    if (!input)
        return tl::unexpected(input.error());
    input->sheet = hasLargeSheet(kind) ? options.sheet : papers::Sheet::A4;
    if (isVillages && options.filled)
        if (const auto filled = fillNearRelatives(*input, office); !filled)
            return tl::unexpected(filled.error());
    return papers::formPaper(kind, *input, office.wording);
}

bool hasLargeSheet(FormKind kind)
{
    static constexpr std::array large{FormKind::Visit, FormKind::Approval, FormKind::NearRelatives, FormKind::CareLog, FormKind::BlankPosting, FormKind::BlankRoster};
    return std::find(large.begin(), large.end(), kind) != large.end();
}

Result<std::vector<FormKind>> formsOfPlace(Office &office)
{
    const auto rule = paperRule(office);
    if (!rule)
        return tl::unexpected(rule.error());
    std::vector<FormKind> kinds;
    for (const auto &code : Codes<FormKind>::list)
        if (code.value != FormKind::Deliberation || rule->deliberation)
            kinds.push_back(code.value);
    return kinds;
}

QString formPaperKind(FormKind kind) { return u"form_"_s + toCode(kind); }

QString formTitle(FormKind kind, const papers::Wording &wording) { return wording.text(u"forms.title_"_s + toCode(kind)); }

} // namespace xieli::casework
