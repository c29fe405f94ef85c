// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dossieritems.h"

#include <QRegularExpression>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class DossierReader {
public:
    DossierReader(Reading &reading, Situation &situation) : m_reading(reading), m_out(situation) {}

    void read(const QJsonObject &json, std::optional<Month> month)
    {
        Fields fields(json, {}, m_reading);
        (void)fields.has("$schema"_L1);
        (void)fields.has("record"_L1); // what an office file exported beside it; the law does not look at it
        const auto written = fields.month("month"_L1);
        if (!month && !written)
            m_reading.fail("missing_key"_L1, u"month"_s);
        m_out.month = month.value_or(written.value_or(Month(2000, 1)));
        readHousehold(fields);
        readMembers(fields.array("members"_L1));
        readSurvey(fields);
        each(fields, "income"_L1, &DossierItems::readIncome);
        each(fields, "prices"_L1, &DossierItems::readPrice);
        each(fields, "property"_L1, &DossierItems::readProperty);
        each(fields, "expenses"_L1, &DossierItems::readExpense);
        m_out.obligorsKnown = fields.has("obligors"_L1);
        each(fields, "obligors"_L1, &DossierItems::readObligor);
        readReceived(fields);
        each(fields, "aid_requests"_L1, &DossierItems::readAid);
        each(fields, "medical_bills"_L1, &DossierItems::readBill);
        readReview(fields);
        readAnswers(fields.object("score_answers"_L1));
        fields.close();
    }

private:
    void each(Fields &fields, QLatin1String key, void (DossierItems::*readOne)(Fields &, qsizetype))
    {
        DossierItems items(m_reading, m_out);
        const QJsonArray array = fields.array(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString path = u"%1[%2]"_s.arg(key).arg(i);
            if (!array[i].isObject())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"{ }"_s}});
            Fields item(array[i].toObject(), path, m_reading);
            (items.*readOne)(item, i);
            item.close();
        }
    }

    void readHousehold(Fields &top)
    {
        Household &household = m_out.household;
        const QJsonValue raw = top.raw("household"_L1);
        if (raw.isString()) {
            household.id = HouseholdId(raw.toString());
            return;
        }
        Fields fields(top.object("household"_L1), u"household"_s, m_reading);
        const QString id = fields.text("id"_L1);
        household.id = HouseholdId(id.isEmpty() ? u"household"_s : id);
        household.areaCode = fields.text("area_code"_L1);
        household.village = fields.text("village"_L1);
        household.group = fields.text("group"_L1);
        household.residence = fields.code<Residence>("residence"_L1).value_or(Residence::Rural);
        household.registeredPoor = fields.flag("registered_poor"_L1).value_or(false);
        household.staffRelative = fields.flag("staff_relative"_L1).value_or(false);
        household.povertyCause = fields.code<PovertyCause>("poverty_cause"_L1);
        household.heating = fields.code<Heating>("heating"_L1).value_or(Heating::Dispersed);
        household.note = fields.text("note"_L1);
        fields.close();
    }

    void readMembers(const QJsonArray &array)
    {
        if (array.isEmpty())
            m_reading.fail("missing_key"_L1, u"members"_s);
        bool hasHead = false;
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString path = u"members[%1]"_s.arg(i);
            if (!array[i].isObject())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"{ }"_s}});
            Fields fields(array[i].toObject(), path, m_reading);
            Member member = readMember(fields, static_cast<int>(i));
            fields.close();
            hasHead = hasHead || member.isHead();
            if (isMemberOf(m_out, member.id))
                m_reading.fail("bad_value"_L1, path + u".id"_s, {{u"value"_s, member.id.text()}});
            m_out.members.push_back(std::move(member));
        }
        if (!hasHead && !m_out.members.empty() && m_out.members.front().relation == 0)
            m_out.members.front().relation = 2;
    }

    Member readMember(Fields &fields, int position)
    {
        Member member;
        const QString id = fields.text("id"_L1);
        member.id = MemberId(id.isEmpty() ? u"m%1"_s.arg(position + 1) : id);
        member.household = m_out.household.id;
        member.position = position;
        member.name = fields.text("name"_L1);
        member.idNumberText = fields.text("id_number"_L1);
        member.typedBirthDate = fields.day("birth_date"_L1);
        member.typedSex = fields.code<Sex>("sex"_L1);
        member.relation = fields.count("relation"_L1, 0, 99).value_or(0);
        member.labourCapacity = fields.code<LabourCapacity>("labour_capacity"_L1);
        member.workReason = fields.code<WorkReason>("work_reason"_L1);
        member.health = fields.code<Health>("health"_L1);
        member.disabilityKind = fields.code<DisabilityKind>("disability_kind"_L1);
        member.disabilityGrade = fields.count("disability_grade"_L1, 1, 4);
        member.disabilityCertificate = fields.text("disability_certificate"_L1);
        member.disabilityValidUntil = fields.day("disability_valid_until"_L1);
        member.student = fields.flag("student"_L1).value_or(false);
        member.graduatedOn = fields.day("graduated_on"_L1);
        Fields care(fields.object("self_care"_L1), fields.path("self_care"_L1), m_reading);
        member.selfCare = {care.flag("eating"_L1), care.flag("dressing"_L1), care.flag("bed"_L1),
                           care.flag("toilet"_L1), care.flag("walking"_L1), care.flag("bathing"_L1)};
        care.close();
        member.marital = fields.code<Marital>("marital"_L1);
        member.coLiving = fields.flag("co_living"_L1).value_or(true);
        member.registeredPoor = fields.flag("registered_poor"_L1).value_or(false);
        member.joinedOn = fields.day("joined_on"_L1);
        if (const QString earlier = fields.text("came_from"_L1); !earlier.isEmpty())
            member.cameFrom = MemberId(earlier);
        member.leftOn = fields.day("left_on"_L1);
        member.leftReason = fields.text("left_reason"_L1);
        member.diedOn = fields.day("died_on"_L1);
        member.note = fields.text("note"_L1);
        if (const auto since = fields.month("religious_site_since"_L1))
            m_out.clergySince.insert_or_assign(member.id, *since);
        member.carePlace = fields.code<CarePlace>("care_place"_L1);
        member.careNeed = fields.flag("care_need"_L1);
        member.injuryCare = fields.flag("injury_care"_L1).value_or(false);
        member.schoolStage = fields.code<SchoolStage>("school_stage"_L1);
        member.childStatus = fields.code<ChildStatus>("child_status"_L1);
        member.living = fields.code<LivingStatus>("living"_L1);
        member.localHukou = fields.flag("local_hukou"_L1);
        member.residingSince = fields.day("residing_since"_L1);
        member.permitSince = fields.day("permit_since"_L1);
        return member;
    }

    void readSurvey(Fields &top)
    {
        m_out.incomeSurveyed = top.flag("income_surveyed"_L1).value_or(true);
        m_out.surveyFrom = m_out.month - 12;
        m_out.surveyTo = m_out.month - 1;
        if (!top.has("survey"_L1))
            return;
        Fields fields(top.object("survey"_L1), u"survey"_s, m_reading);
        const auto from = fields.month("from"_L1);
        const auto to = fields.month("to"_L1);
        if (!from && !to)
            m_reading.fail("missing_key"_L1, u"survey.from"_s);
        else if (from && to && *to < *from)
            m_reading.fail("bad_date"_L1, u"survey.to"_s, {{u"value"_s, to->toString()}});
        else {
            m_out.surveyFrom = from ? *from : *to - 11;
            m_out.surveyTo = to ? *to : *from + 11;
        }
        fields.close();
    }

    void readReceived(Fields &top)
    {
        if (!top.has("received"_L1))
            return;
        Fields fields(top.object("received"_L1), u"received"_s, m_reading);
        Received &received = m_out.received;
        received.category = fields.code<Category>("category"_L1);
        received.grade = readClass(fields);
        received.monthlyAmount = fields.money("monthly_amount_fen"_L1);
        received.since = fields.month("since"_L1);
        received.state = fields.text("state"_L1);
        if (!received.state.isEmpty() && received.state != u"gradual_exit")
            m_reading.fail("bad_code"_L1, u"received.state"_s, {{u"value"_s, received.state}, {u"known"_s, u"gradual_exit"_s}});
        received.gradualExitFrom = fields.month("gradual_exit_from"_L1);
        received.lastAmount = fields.money("last_amount_fen"_L1);
        received.gradualExitMonths = fields.count("gradual_exit_months"_L1, 1, 120);
        received.gradualExitGroup = fields.text("gradual_exit_group"_L1);
        if (!received.category && (received.grade || received.monthlyAmount || !received.state.isEmpty()))
            received.category = Category::Dibao;
        if (received.gradualExitFrom && received.state.isEmpty())
            received.state = u"gradual_exit"_s;
        fields.close();
    }

    /// 1–4, or the letters A–D by which some places call their classes.
    std::optional<int> readClass(Fields &fields)
    {
        const QJsonValue raw = fields.raw("class"_L1);
        if (!raw.isString())
            return fields.count("class"_L1, 1, 4);
        const QString letters = u"ABCD"_s;
        const QString text = raw.toString();
        if (text.size() == 1 && letters.contains(text))
            return static_cast<int>(letters.indexOf(text)) + 1;
        m_reading.fail("bad_code"_L1, fields.path("class"_L1), {{u"value"_s, text}, {u"known"_s, u"1, 2, 3, 4, A, B, C, D"_s}});
        return std::nullopt;
    }

    /// A review is known by its day or only by its month; what is due from it is said in the same way.
    void readReview(Fields &top)
    {
        m_out.incomeStable = top.flag("income_stable"_L1);
        const bool isMonth = top.raw("last_review"_L1).toString().size() == 7;
        if (isMonth)
            m_out.lastReviewMonth = top.month("last_review"_L1);
        else
            m_out.lastReviewDay = top.day("last_review"_L1);
    }

    void readAnswers(const QJsonObject &json)
    {
        static const QRegularExpression plain(u"^[a-z0-9_]{1,40}$"_s);
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            const QString path = u"score_answers."_s + it.key();
            const std::int64_t number = it->toInteger(0);
            if (!plain.match(it.key()).hasMatch())
                m_reading.fail("unknown_key"_L1, path);
            else if (!it->isDouble())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"123"_s}});
            else if (number != it->toInteger(1))
                m_reading.fail("fraction"_L1, path);
            else if (number < 0 || number > Fields::most)
                m_reading.fail("bad_value"_L1, path, {{u"value"_s, QString::number(number)}});
            m_out.scoreAnswers.insert(it.key(), number);
        }
    }

    Reading &m_reading;
    Situation &m_out;
};

} // namespace

Result<Situation> situationFromJson(const QJsonObject &dossier, std::optional<Month> month)
{
    const QJsonValue household = dossier.value("household"_L1);
    const QString id = household.isString() ? household.toString() : household.toObject().value("id"_L1).toString();
    Reading reading(u"policy.dossier_"_s, id.isEmpty() ? u"household"_s : id);
    Situation situation;
    DossierReader(reading, situation).read(dossier, month);
    if (!reading.isGood())
        return tl::unexpected(reading.error());
    return situation;
}

} // namespace xieli::policy
