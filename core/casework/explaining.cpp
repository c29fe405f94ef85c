// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"

#include "casework/keptjson.h"
#include "casework/monthpersons.h"
#include "casework/plainsteps.h"
#include "papers/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

papers::ExplanationNode nodeOf(const QJsonObject &step, const PlainSteps &plain, const papers::Wording &wording)
{
    papers::ExplanationNode node;
    node.rule = plain.title(step);
    node.value = plain.sentence(valueText(step, wording));
    node.because = plain.sentence(step.value(u"because"_s).toString());
    node.cites = clausesOf(step);
    node.readings = readingsOf(step);
    for (const QJsonValue &child : step.value(u"steps"_s).toArray())
        node.children.push_back(nodeOf(child.toObject(), plain, wording));
    return node;
}

/// One request or bill of a kept result, with its own steps below it.
papers::ExplanationNode eventOf(const QJsonObject &event, const QString &title, const PlainSteps &plain, const papers::Wording &wording)
{
    papers::ExplanationNode node;
    node.rule = wording.text(title);
    node.value = moneyText(event.value(u"amount_fen"_s), wording);
    for (const QJsonValue &step : event.value(u"steps"_s).toArray())
        node.children.push_back(nodeOf(step.toObject(), plain, wording));
    return node;
}

/// What a row gives, in words: "每月 55.00", or why there is no amount.
QString benefitText(const QJsonValue &benefit, const papers::Wording &wording)
{
    if (benefit[u"service"_s].toBool())
        return wording.text(u"casework.benefit_service"_s);
    if (!benefit[u"excluded_by"_s].toString().isEmpty())
        return wording.text(u"casework.benefit_excluded"_s);
    const bool once = benefit.toObject().contains(u"once_fen"_s);
    return wording.text(once ? u"casework.benefit_once"_s : u"casework.benefit_monthly"_s,
                        {{u"amount"_s, moneyText(benefit[once ? u"once_fen"_s : u"monthly_fen"_s], wording)}});
}

/// The programmes' rows, each with the person's name where it is a person's, and the sum of what is paid each month.
void addBenefitLines(std::vector<std::pair<QString, QString>> &lines, const QJsonObject &result, const Names &names, const papers::Wording &wording)
{
    for (const QJsonValue benefit : result.value(u"benefits"_s).toArray()) {
        const QString title = benefit[u"title"_s].toString();
        const QString name = names.value(benefit[u"member"_s].toString());
        if (!title.isEmpty())
            lines.emplace_back(name.isEmpty() ? title : wording.text(u"casework.label_benefit_of"_s, {{u"benefit"_s, title}, {u"name"_s, name}}),
                               benefitText(benefit, wording));
    }
    if (const QJsonValue total = result.value(u"monthly_total_fen"_s); total.isDouble() && total != result.value(u"monthly_amount_fen"_s))
        lines.emplace_back(wording.text(u"casework.label_total"_s), moneyText(total, wording));
}

std::vector<std::pair<QString, QString>> resultLines(const QJsonObject &result, const papers::Wording &wording, const Names &names = {})
{
    const bool yearly = result.value(u"line_basis"_s).toString() == u"year"_s;
    std::vector<std::pair<QString, QString>> lines;
    const auto add = [&](const QString &label, const QString &value) { lines.emplace_back(wording.text(u"casework.label_"_s + label), value); };
    add(u"category"_s, categoryText(fromCode<Category>(result.value(u"category"_s).toString()), wording));
    if (const QString grade = result.value(u"class"_s).toVariant().toString(); !grade.isEmpty())
        add(u"class"_s, gradeText(grade, wording));
    if (const QString state = result.value(u"state"_s).toString(); !state.isEmpty())
        add(u"state"_s, wording.text(u"casework.state_"_s + state));
    add(u"persons"_s, QString::number(result.value(u"persons"_s).toInt()));
    add(u"income"_s, moneyText(result.value(u"annual_income_fen"_s), wording));
    add(yearly ? u"per_capita_year"_s : u"per_capita_month"_s, moneyText(result.value(u"per_capita_fen"_s), wording));
    add(yearly ? u"line_year"_s : u"line_month"_s, moneyText(result.value(u"line_fen"_s), wording));
    if (const QJsonValue distance = result.value(u"distance_fen"_s); distance.isDouble())
        add(u"distance"_s, distanceText(Money::fromFen(distance.toInteger()), wording));
    add(u"amount"_s, moneyText(result.value(u"monthly_amount_fen"_s), wording));
    addBenefitLines(lines, result, names, wording);
    return lines;
}

/// Who was counted although gone, as far as the law in use counts as many as the kept result did.
void addMonthPersons(papers::ExplanationInput &input, const StoredAssessment &kept, const Office &office, const papers::Wording &wording)
{
    const auto situation = policy::situationFromJson(QJsonDocument::fromJson(kept.situation.text()).object());
    const QJsonObject result = QJsonDocument::fromJson(kept.result.text()).object();
    if (!situation || !office.law)
        return;
    const auto why = monthPersons(situation->members, result.value(u"persons"_s).toInt(), kept.month, *office.law, wording);
    if (!why)
        return;
    input.findings.prepend(wording.say(*why));
    input.findingsOnPaper.prepend(wording.say(*why));
}

} // namespace

QString categoryText(std::optional<Category> category, const papers::Wording &wording)
{
    return wording.text(category ? u"casework.category_"_s + toCode(*category) : u"casework.category_unknown"_s);
}

QString gradeText(const QString &grade, const papers::Wording &wording)
{
    const QString key = u"casework.class_"_s + QString(grade).replace(u' ', u'_');
    return wording.knows(key) ? wording.text(key) : grade;
}

QString distanceText(Money distance, const papers::Wording &wording)
{
    if (distance.isZero())
        return wording.text(u"casework.distance_zero"_s);
    return wording.text(distance.isNegative() ? u"casework.distance_above"_s : u"casework.distance_below"_s,
                        {{u"amount"_s, yuanText(distance.isNegative() ? -distance : distance, wording)}});
}

papers::ExplanationInput explanationOf(const QByteArray &assessmentJson, const papers::Wording &wording, const Names &names)
{
    const QJsonObject result = QJsonDocument::fromJson(assessmentJson).object();
    papers::ExplanationInput input;
    input.household = result.value(u"household"_s).toString();
    input.month = Month::parse(result.value(u"month"_s).toString()).value_or(Month(2000, 1));
    const PlainSteps plain(result, wording, names);
    input.policy = plain.packs(result.value(u"pack"_s).toString());
    input.result = resultLines(result, wording, names);
    for (const QJsonValue &finding : result.value(u"findings"_s).toArray()) {
        input.findings << findingText(finding, wording);
        input.findingsOnPaper << plain.sentence(findingText(finding, wording, FindingFor::Paper));
    }
    for (const QJsonValue &step : result.value(u"steps"_s).toArray())
        input.steps.push_back(nodeOf(step.toObject(), plain, wording));
    for (const QJsonValue &request : result.value(u"aid_requests"_s).toArray())
        input.steps.push_back(eventOf(request.toObject(), u"relief.request_title"_s, plain, wording));
    for (const QJsonValue &bill : result.value(u"medical_bills"_s).toArray())
        input.steps.push_back(eventOf(bill.toObject(), u"relief.bill_title"_s, plain, wording));
    return input;
}

Result<papers::ExplanationInput> explanation(Office &office, const AssessmentId &id) { return explanation(office, id, office.wording); }

Result<papers::ExplanationInput> explanation(Office &office, const AssessmentId &id, const papers::Wording &wording)
{
    const auto kept = keptAssessment(office, id);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto family = office.file->read([&](Reader &reader) { return reader.dossier(kept->household); });
    if (!family)
        return tl::unexpected(family.error());
    papers::ExplanationInput input = explanationOf(kept->result.text(), wording, *family ? namesOf(**family) : Names());
    input.household.clear(); // an id is no name
    input.printedOn = office.today;
    if (*family) {
        if (const Member *head = (*family)->head())
            input.household = wording.text(u"casework.household_of"_s, {{u"head"_s, head->name}});
        input.place = (*family)->household.village + (*family)->household.group;
    }
    addMonthPersons(input, *kept, office, wording);
    return input;
}

} // namespace xieli::casework
