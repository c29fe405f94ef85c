// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/forms.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/exchanging.h"
#include "casework/formreasons.h"
#include "casework/incomeparts.h"
#include "casework/inforce.h"
#include "casework/issueinside.h"
#include "casework/monthpersons.h"
#include "casework/paperrule.h"
#include "casework/paying.h"
#include "casework/postingrule.h"
#include "casework/register.h"
#include "papers/format.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

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

/// Of all decisions: somebody with an allowance of his own is one person beside those of the household's.
int personsOf(const std::vector<Decision> &inForce)
{
    int persons = 0;
    QSet<QString> own;
    for (const Decision &decision : inForce) {
        if (decision.member)
            own.insert(decision.member->text());
        else
            persons += decision.persons;
    }
    return persons + int(own.size());
}

/// 特困 and 低保 in one household are both said, since the money is of both.
void takeCategories(papers::FormInput &input, const Office &office, std::vector<Decision> inForce)
{
    std::stable_sort(inForce.begin(), inForce.end(), [](const Decision &a, const Decision &b) { return a.category < b.category; });
    QStringList categories;
    for (const Decision &decision : inForce) {
        if (const QString text = categoryText(decision.category, office.wording); !categories.contains(text))
            categories << text;
        if (input.grade.isEmpty())
            input.grade = gradeWords(decision.grade, input.month, office);
    }
    input.category = categories.join(office.wording.text(u"letters.separator"_s));
    input.persons = personsOf(inForce);
}

void takeDecision(papers::FormInput &input, Office &office, const std::vector<Decision> &inForce)
{
    const Decision *decision = leading(inForce, input.month);
    if (!decision)
        return;
    input.categoryCode = decision->category;
    takeCategories(input, office, inForce);
    input.from = decision->startMonth;
    if (decision->document != rosterDocument() && decision->document != trainingDocument())
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
    if (input.surveyFrom && assessment.distance && !assessment.distance->isNegative())
        input.distance = assessment.distance; // above the line nothing is lacking
    const CountedIncome counted = countedIncome(assessment, *input.dossier);
    for (auto it = counted.ofRecord.begin(); it != counted.ofRecord.end(); ++it)
        if (it.value())
            input.counted.insert(it.key(), *it.value());
    for (const CountedIncome::Part &part : counted.parts)
        if (part.amount && (part.key == u"support" || part.key == u"imputed" || part.key == u"deducted"))
            input.besides.emplace_back(part.key, *part.amount);
}

/// 家庭人口, 保障人口 and the number that the income is shared among are three facts: where they differ, a form says why.
QStringList numbersSaid(const papers::FormInput &input, const std::vector<Decision> &inForce, const policy::Assessment &assessment, const Office &office)
{
    const auto isHere = [](const Member &member) { return member.coLiving && !member.diedOn && !member.leftOn; };
    const auto &members = input.dossier->members;
    const int family = int(std::count_if(members.begin(), members.end(), isHere));
    const int shared = assessment.persons;
    const Decision *decision = leading(inForce, input.month);
    if (family == shared && (!decision || input.persons == shared))
        return {};
    const auto text = [&office](const QString &key, const Arguments &arguments) { return office.wording.text(u"forms.persons_"_s + key, arguments); };
    QStringList said{text(u"family"_s, {{u"count"_s, QString::number(family)}})};
    QStringList apart;
    for (const policy::MemberResult &result : assessment.members)
        for (const Member &member : members)
            if (result.category == u"tekun" && member.id == result.member)
                apart << member.name;
    const auto counted = office.law ? monthPersons(members, shared, input.month, *office.law, office.wording) : std::nullopt;
    if (counted)
        said << office.wording.say(*counted);
    else if (shared > 0)
        said << text(u"shared"_s, {{u"count"_s, QString::number(shared)}});
    if (!apart.isEmpty() && assessment.category != Category::Tekun) // where all are, they share their income among themselves
        said << text(u"tekun"_s, {{u"names"_s, apart.join(office.wording.text(u"letters.separator"_s))}});
    if (decision && input.persons != shared)
        said << text(u"protected"_s, {{u"count"_s, QString::number(input.persons.value_or(0))}, {u"day"_s, papers::dayWords(decision->decidedOn)}});
    return said;
}

Result<void> fill(papers::FormInput &input, Office &office, const HouseholdId &household)
{
    auto known = dossier(office, household);
    if (!known)
        return tl::unexpected(known.error());
    input.dossier = std::move(*known);
    if (const QString &village = input.dossier->household.village; !village.isEmpty())
        input.office = village;
    const std::vector<Decision> inForce = decisionsInForce(input.dossier->decisions, input.month);
    takeDecision(input, office, inForce);
    takeSurvey(input);
    int persons = 0;
    if (const auto assessment = provisional(office, *input.dossier, input.month)) {
        takeAssessment(input, *assessment);
        persons = assessment->persons;
        if (input.surveyFrom && assessment->perCapita)
            input.sharers = persons;
        input.numbersSaid = numbersSaid(input, inForce, *assessment, office);
    }
    FormReasons reasons = reasonsOf(input, inForce, persons, office);
    input.why = std::move(reasons.sentences);
    input.tekunParts = std::move(reasons.tekunParts);
    return {};
}

/// The government to which one applies: the office's own, or the one township with which a village exchanges.
QString townshipOf(Office &office)
{
    QStringList names;
    if (office.role == OfficeRole::Township)
        names << office.name;
    else if (const auto known = peers(office))
        for (const PeerRow &peer : *known)
            if (peer.role == OfficeRole::Township)
                names << peer.name;
    if (names.size() != 1)
        return {};
    const bool isPlace = names.front().endsWith(u'乡') || names.front().endsWith(u'镇');
    return isPlace ? office.wording.text(u"forms.government_of"_s, {{u"place"_s, names.front()}}) : names.front();
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
            if (const Decision *decision = leading(inForce, input.month)) { // 保障人口 is of whoever receives something
                row.category = categoryText(decision->category, office.wording);
                row.persons = personsOf(inForce);
            }
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
    if (office.role == OfficeRole::Village) // in the township whoever sits there is not the village's worker
        input.worker = office.user;
    input.township = townshipOf(office);
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
