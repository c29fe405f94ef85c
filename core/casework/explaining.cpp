// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"

#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString valueText(const policy::StepValue &value, const papers::Wording &wording)
{
    struct Speaker {
        const papers::Wording &wording;
        QString operator()(std::monostate) const { return wording.text(u"casework.value_unknown"_s); }
        QString operator()(Money money) const { return papers::yuan(money); }
        QString operator()(std::int64_t count) const { return QString::number(count); }
        QString operator()(bool yes) const { return wording.text(yes ? u"casework.value_yes"_s : u"casework.value_no"_s); }
        QString operator()(const QString &word) const
        {
            const QString key = u"casework.word_"_s + word;
            return wording.knows(key) ? wording.text(key) : word;
        }
    };
    return std::visit(Speaker{wording}, value);
}

QString citationText(const policy::Citation &citation, const policy::Law &law)
{
    const policy::Document *document = law.document(citation.document);
    if (!document)
        return citation.document + u' ' + citation.article;
    const QString number = document->number.isEmpty() ? QString() : u"("_s + document->number + u")"_s;
    return u"《"_s + document->title + u"》"_s + number + citation.article;
}

papers::ExplanationNode nodeOf(const policy::Step &step, const Office &office)
{
    papers::ExplanationNode node;
    node.rule = office.wording.text(u"casework.rule_"_s + QString(step.rule).replace(u'.', u'_'));
    node.value = valueText(step.value, office.wording);
    node.because = step.because;
    for (const policy::Citation &citation : step.citations)
        node.cites << citationText(citation, *office.law);
    for (const policy::Step &child : step.children)
        node.children.push_back(nodeOf(child, office));
    return node;
}

QString maybe(const std::optional<Money> &money, const papers::Wording &wording)
{
    return money ? papers::yuan(*money) : wording.text(u"casework.value_unknown"_s);
}

std::vector<std::pair<QString, QString>> resultLines(const policy::Assessment &assessment, const papers::Wording &wording)
{
    const bool yearly = assessment.basis == policy::LineBasis::Year;
    std::vector<std::pair<QString, QString>> lines;
    lines.emplace_back(wording.text(u"casework.label_category"_s), categoryText(assessment.category, wording));
    if (!assessment.gradeText.isEmpty())
        lines.emplace_back(wording.text(u"casework.label_class"_s), gradeText(assessment.gradeText, wording));
    if (!assessment.state.isEmpty())
        lines.emplace_back(wording.text(u"casework.label_state"_s), wording.text(u"casework.state_"_s + assessment.state));
    lines.emplace_back(wording.text(u"casework.label_persons"_s), QString::number(assessment.persons));
    lines.emplace_back(wording.text(u"casework.label_income"_s), maybe(assessment.annualIncome, wording));
    lines.emplace_back(wording.text(yearly ? u"casework.label_per_capita_year"_s : u"casework.label_per_capita_month"_s),
                       maybe(assessment.perCapita, wording));
    lines.emplace_back(wording.text(yearly ? u"casework.label_line_year"_s : u"casework.label_line_month"_s),
                       maybe(assessment.line, wording));
    if (assessment.distance)
        lines.emplace_back(wording.text(u"casework.label_distance"_s), distanceText(*assessment.distance, wording));
    lines.emplace_back(wording.text(u"casework.label_amount"_s), maybe(assessment.monthlyAmount, wording));
    return lines;
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
                        {{u"amount"_s, papers::yuan(distance.isNegative() ? -distance : distance)}});
}

papers::ExplanationInput explanationOf(const policy::Assessment &assessment, const Office &office)
{
    papers::ExplanationInput input;
    input.month = assessment.month;
    input.policy = assessment.pack + u" · "_s + assessment.edition;
    input.printedOn = office.today;
    input.result = resultLines(assessment, office.wording);
    for (const Finding &finding : assessment.findings)
        input.findings << office.wording.say(finding);
    if (office.law)
        for (const policy::Step &step : assessment.steps)
            input.steps.push_back(nodeOf(step, office));
    return input;
}

} // namespace xieli::casework
