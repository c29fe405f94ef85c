// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assess.h"
#include "policy/jsonwriter.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

QString findingKindCode(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Note: return u"note"_s;
    case FindingKind::Warning: return u"warning"_s;
    case FindingKind::Empty: return u"empty"_s;
    case FindingKind::Assumed: return u"assumed"_s;
    case FindingKind::NotDetermined: return u"not_determined"_s;
    }
    Q_UNREACHABLE();
}

namespace {

class AssessmentWriter {
public:
    explicit AssessmentWriter(const Assessment &assessment) : m_assessment(assessment) {}

    QByteArray write()
    {
        const Assessment &a = m_assessment;
        m_json.beginObject();
        text("household", a.household.text());
        text("month", a.month.toString());
        text("pack", a.pack);
        text("edition", a.edition);
        text("digest", a.packDigest);
        m_json.key("category");
        a.category ? m_json.text(toCode(*a.category)) : m_json.null();
        orNull("state", a.state);
        m_json.key("class");
        if (a.grade)
            m_json.number(*a.grade);
        else
            a.gradeText.isEmpty() ? m_json.null() : m_json.text(a.gradeText);
        m_json.key("persons");
        m_json.number(a.persons);
        money("annual_income_fen", a.annualIncome);
        money("line_fen", a.line);
        text("line_basis", a.basis == LineBasis::Year ? u"year"_s : u"month"_s);
        money("per_capita_fen", a.perCapita);
        money("distance_fen", a.distance);
        money("monthly_amount_fen", a.monthlyAmount);
        writeBenefits();
        writeMembers();
        writeFindings();
        m_json.key("steps");
        writeSteps(a.steps);
        m_json.endObject();
        return m_json.take();
    }

private:
    void text(const char *key, const QString &value)
    {
        m_json.key(key);
        m_json.text(value);
    }
    void orNull(const char *key, const QString &value)
    {
        m_json.key(key);
        value.isEmpty() ? m_json.null() : m_json.text(value);
    }
    void money(const char *key, const std::optional<Money> &value)
    {
        m_json.key(key);
        m_json.money(value);
    }

    void writeBenefits()
    {
        m_json.key("benefits");
        m_json.beginArray();
        for (const BenefitAmount &benefit : m_assessment.benefits) {
            m_json.beginObject();
            text("benefit", benefit.benefit);
            orNull("member", benefit.member ? benefit.member->text() : QString());
            money(benefit.once ? "once_fen" : "monthly_fen", benefit.amount);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeMembers()
    {
        m_json.key("members");
        m_json.beginArray();
        for (const MemberResult &member : m_assessment.members) {
            m_json.beginObject();
            text("member", member.member.text());
            text("category", member.category);
            money("annual_income_fen", member.annualIncome);
            money("monthly_amount_fen", member.monthlyAmount);
            orNull("self_care", member.selfCare ? toCode(*member.selfCare) : QString());
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeFindings()
    {
        m_json.key("findings");
        m_json.beginArray();
        for (const Finding &finding : m_assessment.findings) {
            const bool figure = finding.arguments.contains(u"key"_s);
            m_json.beginObject();
            text("kind", findingKindCode(finding.kind));
            text("key", figure ? finding.arguments.value(u"key"_s) : finding.key);
            text("month", m_assessment.month.toString());
            text("pack", finding.arguments.value(u"pack"_s, m_assessment.pack));
            text("message", finding.key);
            orNull("subject", finding.subject);
            m_json.key("arguments");
            m_json.beginObject();
            for (auto it = finding.arguments.constBegin(); it != finding.arguments.constEnd(); ++it)
                if (it.key() != u"key" && it.key() != u"pack" && it.key() != u"month")
                    text(it.key().toUtf8().constData(), *it);
            m_json.endObject();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeSteps(const Steps &steps)
    {
        m_json.beginArray();
        for (const Step &step : steps) {
            m_json.beginObject();
            text("rule", step.rule);
            m_json.key("value");
            writeValue(step.value);
            if (std::holds_alternative<Money>(step.value))
                text("unit", u"fen"_s);
            writeCites(step.citations);
            text("because", step.because);
            if (!step.subject.isEmpty())
                text("subject", step.subject);
            if (!step.children.empty()) {
                m_json.key("steps");
                writeSteps(step.children);
            }
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeValue(const StepValue &value)
    {
        if (const auto *amount = std::get_if<Money>(&value))
            m_json.number(amount->fen());
        else if (const auto *count = std::get_if<std::int64_t>(&value))
            m_json.number(*count);
        else if (const auto *flag = std::get_if<bool>(&value))
            m_json.flag(*flag);
        else if (const auto *word = std::get_if<QString>(&value))
            m_json.text(*word);
        else
            m_json.null();
    }

    void writeCites(const Citations &citations)
    {
        m_json.key("cites");
        m_json.beginArray();
        for (const Citation &citation : citations)
            m_json.raw({citation.json.constData(), static_cast<std::size_t>(citation.json.size())});
        m_json.endArray();
    }

    const Assessment &m_assessment;
    JsonWriter m_json;
};

} // namespace

QByteArray toJson(const Assessment &assessment) { return AssessmentWriter(assessment).write(); }

} // namespace xieli::policy
