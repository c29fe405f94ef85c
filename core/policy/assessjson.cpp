// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/assess.h"
#include "policy/explainjson.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

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
        if (a.grade && a.gradeText == QString::number(*a.grade))
            m_json.number(*a.grade);
        else
            a.gradeText.isEmpty() ? m_json.null() : m_json.text(a.gradeText);
        m_json.key("persons");
        m_json.number(a.persons);
        money("annual_income_fen", a.annualIncome);
        if (a.imputes) // older editions know nothing of it
            money("imputed_income_fen", a.imputedIncome);
        money("line_fen", a.line);
        text("line_basis", a.basis == LineBasis::Year ? u"year"_s : u"month"_s);
        money("per_capita_fen", a.perCapita);
        money("distance_fen", a.distance);
        money("monthly_amount_fen", a.monthlyAmount);
        if (isSecondForm())
            money("monthly_total_fen", a.monthlyTotal);
        ifSet("review_due", a.reviewDue);
        ifSet("score", a.score);
        ifSet("valid_until", a.validUntil ? a.validUntil->toString() : QString());
        writeBenefits();
        writeMembers();
        writeAid();
        writeMedical();
        m_json.key("findings");
        writeFindings(m_json, a.findings, a.month, a.pack);
        m_json.key("steps");
        writeSteps(m_json, a.steps);
        m_json.endObject();
        return m_json.take();
    }

private:
    void text(const char *key, const QString &value)
    {
        m_json.key(key);
        m_json.text(value);
    }
    /// Keys that came later stand only where they say something: older results keep their bytes.
    void ifSet(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            text(key, value);
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

    bool isSecondForm() const { return m_assessment.law && m_assessment.law->isSecondForm(); }

    void writeBenefits()
    {
        m_json.key("benefits");
        m_json.beginArray();
        for (const BenefitAmount &benefit : m_assessment.benefits) {
            m_json.beginObject();
            text("benefit", benefit.benefit);
            orNull("member", benefit.member ? benefit.member->text() : QString());
            money(benefit.once ? "once_fen" : "monthly_fen", benefit.amount);
            if (!benefit.programme.isEmpty() && isSecondForm()) {
                text("programme", benefit.programme);
                text("title", benefit.title);
            }
            if (benefit.service) {
                m_json.key("service");
                m_json.flag(true);
            }
            if (!benefit.excludedBy.isEmpty())
                text("excluded_by", benefit.excludedBy);
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

    void flag(const char *key, bool value)
    {
        m_json.key(key);
        m_json.flag(value);
    }

    /// Written only where something was asked for, so that older results stay as they were.
    void writeAid()
    {
        if (m_assessment.aid.empty())
            return;
        m_json.key("aid_requests");
        m_json.beginArray();
        for (const AidResult &aid : m_assessment.aid) {
            m_json.beginObject();
            text("id", aid.request.text());
            text("kind", toCode(aid.kind));
            orNull("form", aid.form);
            money("amount_fen", aid.amount);
            money("most_fen", aid.most);
            orNull("refused", aid.refused);
            flag("check_needed", aid.checkNeeded);
            flag("posting_needed", aid.postingNeeded);
            flag("explain_afterwards", aid.explainAfterwards);
            m_json.key("days");
            aid.days ? m_json.number(*aid.days) : m_json.null();
            orNull("decided_by", aid.decidedBy);
            m_json.key("stages");
            m_json.beginArray();
            for (const AidStage &stage : aid.stages) {
                m_json.beginObject();
                text("day", stage.day.toString(Qt::ISODate));
                money("fen", stage.amount);
                m_json.endObject();
            }
            m_json.endArray();
            m_json.key("steps");
            writeSteps(m_json, aid.steps);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeMedical()
    {
        if (m_assessment.medical.empty())
            return;
        m_json.key("medical_bills");
        m_json.beginArray();
        for (const MedicalResult &bill : m_assessment.medical) {
            m_json.beginObject();
            text("id", bill.bill.text());
            orNull("member", bill.member ? bill.member->text() : QString());
            money("self_paid_fen", bill.selfPaid);
            money("rest_fen", bill.rest);
            money("share_fen", bill.share);
            money("above_fen", bill.above);
            money("top_up_fen", bill.topUp);
            money("amount_fen", bill.amount);
            orNull("refused", bill.refused);
            m_json.key("listed_disease");
            bill.listedDisease ? m_json.flag(*bill.listedDisease) : m_json.null();
            m_json.key("steps");
            writeSteps(m_json, bill.steps);
            m_json.endObject();
        }
        m_json.endArray();
    }

    const Assessment &m_assessment;
    JsonWriter m_json;
};

} // namespace

QByteArray toJson(const Assessment &assessment) { return AssessmentWriter(assessment).write(); }

} // namespace xieli::policy
