// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "policy/fields.h"
#include "policy/kinds.h"
#include "policy/situation.h"

#include <QRegularExpression>
#include <QSet>

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
        each(fields, "income"_L1, [this](Fields &item, qsizetype i) { readIncome(item, i); });
        each(fields, "prices"_L1, [this](Fields &item, qsizetype i) { readPrice(item, i); });
        each(fields, "property"_L1, [this](Fields &item, qsizetype i) { readProperty(item, i); });
        each(fields, "expenses"_L1, [this](Fields &item, qsizetype i) { readExpense(item, i); });
        m_out.obligorsKnown = fields.has("obligors"_L1);
        each(fields, "obligors"_L1, [this](Fields &item, qsizetype i) { readObligor(item, i); });
        readReceived(fields);
        each(fields, "aid_requests"_L1, [this](Fields &item, qsizetype i) { readAid(item, i); });
        each(fields, "medical_bills"_L1, [this](Fields &item, qsizetype i) { readBill(item, i); });
        readReview(fields);
        readAnswers(fields.object("score_answers"_L1));
        fields.close();
    }

private:
    template <class Body>
    void each(Fields &fields, QLatin1String key, Body body)
    {
        const QJsonArray array = fields.array(key);
        for (qsizetype i = 0; i < array.size(); ++i) {
            const QString path = u"%1[%2]"_s.arg(key).arg(i);
            if (!array[i].isObject())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"{ }"_s}});
            Fields item(array[i].toObject(), path, m_reading);
            body(item, i);
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
            if (isMember(member.id))
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

    bool isMember(const MemberId &id) const
    {
        return std::any_of(m_out.members.begin(), m_out.members.end(), [&id](const Member &member) { return member.id == id; });
    }

    std::optional<MemberId> memberField(Fields &fields, QLatin1String key)
    {
        const QString id = fields.text(key);
        if (id.isEmpty())
            return std::nullopt;
        if (!isMember(MemberId(id)))
            m_reading.fail("unknown_member"_L1, fields.path(key), {{u"value"_s, id}});
        return MemberId(id);
    }

    template <class Item>
    void begin(Item &item, Fields &fields, QLatin1String prefix, qsizetype index)
    {
        const QString id = fields.text("id"_L1);
        item.id = decltype(item.id)(id.isEmpty() ? u"%1%2"_s.arg(prefix).arg(index + 1) : id);
        item.household = m_out.household.id;
        if (index == 0)
            m_ids.clear();
        if (m_ids.contains(item.id.text()))
            m_reading.fail("bad_value"_L1, fields.path("id"_L1), {{u"value"_s, item.id.text()}});
        m_ids.insert(item.id.text());
    }

    QString kindField(Fields &fields, bool (*isKnown)(QStringView), QString (*listed)())
    {
        const QString kind = fields.text("kind"_L1, true);
        if (!kind.isEmpty() && !isKnown(kind))
            m_reading.fail("bad_code"_L1, fields.path("kind"_L1), {{u"value"_s, kind}, {u"known"_s, listed()}});
        return kind;
    }

    std::optional<Quantity> quantityField(Fields &fields, QLatin1String key)
    {
        const QString text = fields.text(key);
        if (text.isEmpty())
            return std::nullopt;
        const auto quantity = Quantity::parse(text);
        if (!quantity || quantity->thousandths() < 0)
            m_reading.fail("bad_value"_L1, fields.path(key), {{u"value"_s, text}});
        return quantity;
    }

    void readIncome(Fields &fields, qsizetype index)
    {
        IncomeItem item;
        begin(item, fields, "i"_L1, index);
        item.earner = memberField(fields, "member"_L1);
        item.kind = kindField(fields, isIncomeKind, listedIncomeKinds);
        item.label = fields.text("label"_L1);
        item.quantity = quantityField(fields, "quantity"_L1);
        item.unit = fields.text("unit"_L1);
        item.tenure = fields.code<Tenure>("tenure"_L1);
        item.unitPrice = fields.money("unit_price_fen"_L1);
        const auto gross = fields.money("gross_fen"_L1);
        if (gross)
            item.gross = *gross;
        else if (item.quantity && item.unitPrice)
            item.gross = item.quantity->times(*item.unitPrice);
        else if (item.quantity)
            item.byPriceList = true;
        else
            m_reading.fail("missing_key"_L1, fields.path("gross_fen"_L1));
        item.cost = fields.money("cost_fen"_L1).value_or(Money());
        item.months = fields.count("months"_L1, 0, 12);
        item.spreadMonths = fields.count("spread_months"_L1, 1, 1200);
        if (item.spreadMonths && item.kind != u"T8")
            m_reading.fail("bad_value"_L1, fields.path("spread_months"_L1), {{u"value"_s, item.kind}});
        item.endedOn = fields.day("ended_on"_L1);
        item.evidence = fields.text("evidence"_L1);
        item.statedBy = fields.text("stated_by"_L1);
        m_out.income.push_back(std::move(item));
    }

    void readPrice(Fields &fields, qsizetype index)
    {
        VillagePrice price;
        const QString id = fields.text("id"_L1);
        price.id = VillagePriceId(id.isEmpty() ? u"v%1"_s.arg(index + 1) : id);
        const auto year = fields.count("year"_L1, 1900, 2199);
        if (!year)
            m_reading.fail("missing_key"_L1, fields.path("year"_L1));
        price.year = year.value_or(2000);
        price.kind = kindField(fields, isIncomeKind, listedIncomeKinds);
        price.item = fields.text("item"_L1);
        price.tenure = fields.code<Tenure>("tenure"_L1);
        price.unit = fields.text("unit"_L1);
        const auto amount = fields.money("price_fen"_L1);
        if (!amount)
            m_reading.fail("missing_key"_L1, fields.path("price_fen"_L1));
        price.price = amount.value_or(Money());
        price.cost = fields.money("cost_fen"_L1).value_or(Money());
        price.note = fields.text("note"_L1);
        m_out.prices.push_back(std::move(price));
    }

    void readProperty(Fields &fields, qsizetype index)
    {
        PropertyItem item;
        begin(item, fields, "p"_L1, index);
        item.owner = memberField(fields, "member"_L1);
        item.kind = kindField(fields, isPropertyKind, listedPropertyKinds);
        item.description = fields.text("description"_L1);
        item.value = fields.money("value_fen"_L1);
        item.area = quantityField(fields, "area"_L1);
        item.exempt = fields.flag("exempt"_L1).value_or(false);
        item.exemptReason = fields.text("exempt_reason"_L1);
        item.exemptUntil = fields.day("exempt_until"_L1);
        m_out.property.push_back(std::move(item));
    }

    void readExpense(Fields &fields, qsizetype index)
    {
        ExpenseItem item;
        begin(item, fields, "x"_L1, index);
        item.member = memberField(fields, "member"_L1);
        item.kind = kindField(fields, isExpenseKind, listedExpenseKinds);
        item.rigid = fields.flag("rigid"_L1).value_or(false);
        item.label = fields.text("label"_L1);
        item.amount = fields.money("amount_fen"_L1).value_or(Money());
        item.months = fields.count("months"_L1, 0, 12);
        item.evidence = fields.text("evidence"_L1);
        m_out.expenses.push_back(std::move(item));
    }

    void readObligor(Fields &fields, qsizetype index)
    {
        Obligor obligor;
        begin(obligor, fields, "o"_L1, index);
        obligor.supports = memberField(fields, "supports"_L1);
        obligor.duty = fields.code<SupportDuty>("duty"_L1).value_or(SupportDuty::Parent);
        obligor.relation = fields.count("relation"_L1, 0, 99).value_or(0);
        obligor.name = fields.text("name"_L1);
        obligor.idNumberText = fields.text("id_number"_L1);
        obligor.familyPersons = fields.count("family_persons"_L1, 1, 99);
        obligor.familyYearlyIncome = fields.money("family_yearly_income_fen"_L1);
        obligor.ownYearlyIncome = fields.money("own_yearly_income_fen"_L1);
        obligor.supportedPersons = fields.count("supported_persons"_L1, 1, 99);
        obligor.agreedYearly = fields.money("agreed_yearly_fen"_L1);
        obligor.paidYearly = fields.money("paid_yearly_fen"_L1);
        obligor.ability = fields.code<Ability>("ability"_L1).value_or(Ability::Unknown);
        obligor.inabilityReason = fields.text("inability_reason"_L1);
        obligor.note = fields.text("note"_L1);
        m_out.obligors.push_back(std::move(obligor));
    }

    void readAid(Fields &fields, qsizetype index)
    {
        AidRequest request;
        begin(request, fields, "a"_L1, index);
        request.day = fields.day("day"_L1);
        request.kind = fields.code<AidKind>("kind"_L1).value_or(AidKind::Ordinary);
        request.hardship = fields.code<AidHardship>("hardship"_L1).value_or(AidHardship::Other);
        request.recipientClass = fields.code<AidClass>("recipient_class"_L1);
        request.persons = fields.count("persons"_L1, 1, 99);
        request.months = fields.count("months"_L1, 1, 99);
        request.proposed = fields.money("proposed_fen"_L1);
        request.expense = fields.money("expense_fen"_L1);
        request.cause = cleaned(fields.text("cause"_L1));
        request.localHukou = fields.flag("local_hukou"_L1).value_or(true);
        request.residentSince = fields.day("resident_since"_L1);
        std::vector<AidStage> stages;
        const QJsonArray array = fields.array("stages"_L1);
        for (qsizetype i = 0; i < array.size(); ++i) {
            Fields stage(array[i].toObject(), fields.path("stages"_L1) + u"[%1]"_s.arg(i), m_reading);
            const auto day = stage.day("day"_L1);
            if (!day)
                m_reading.fail("missing_key"_L1, stage.path("day"_L1));
            stages.push_back({day.value_or(Day()), stage.money("fen"_L1)});
            stage.close();
        }
        request.stages = stagesText(stages);
        request.note = fields.text("note"_L1);
        m_out.aidRequests.push_back(std::move(request));
    }

    void readBill(Fields &fields, qsizetype index)
    {
        MedicalBill bill;
        begin(bill, fields, "b"_L1, index);
        bill.member = memberField(fields, "member"_L1);
        bill.day = fields.day("day"_L1);
        bill.year = fields.count("year"_L1, 1900, 2200);
        bill.inPatient = fields.flag("in_patient"_L1).value_or(true);
        if (!fields.has("compliant_fen"_L1))
            m_reading.fail("missing_key"_L1, fields.path("compliant_fen"_L1));
        bill.compliant = fields.money("compliant_fen"_L1).value_or(Money());
        bill.basicPaid = fields.money("basic_paid_fen"_L1).value_or(Money());
        bill.majorPaid = fields.money("major_paid_fen"_L1).value_or(Money());
        bill.reinsurancePaid = fields.money("reinsurance_paid_fen"_L1).value_or(Money());
        bill.deepPoverty = fields.flag("deep_poverty"_L1).value_or(false);
        bill.lowIncome = fields.flag("low_income"_L1).value_or(false);
        bill.disease = cleaned(fields.text("disease"_L1));
        bill.note = fields.text("note"_L1);
        m_out.medicalBills.push_back(std::move(bill));
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
    QSet<QString> m_ids; ///< of the list that is being read: its items are told apart by them
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
