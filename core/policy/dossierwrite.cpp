// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/jsonwriter.h"
#include "policy/situation.h"

#include <QJsonDocument>

namespace xieli::policy {

namespace {

/// Writes only what is set, so that a dossier stays as short as it was written. Keys come in alphabetical order.
class DossierWriter {
public:
    explicit DossierWriter(const Situation &situation) : m_situation(situation) {}

    QByteArray write()
    {
        m_json.beginObject();
        list("aid_requests", m_situation.aidRequests, &DossierWriter::aidRequest);
        list("expenses", m_situation.expenses, &DossierWriter::expense);
        household();
        list("income", m_situation.income, &DossierWriter::income);
        put("income_stable", m_situation.incomeStable);
        if (!m_situation.incomeSurveyed) {
            m_json.key("income_surveyed");
            m_json.flag(false);
        }
        put("last_review", m_situation.lastReviewDay);
        put("last_review", m_situation.lastReviewMonth);
        list("medical_bills", m_situation.medicalBills, &DossierWriter::medicalBill);
        list("members", m_situation.members, &DossierWriter::member);
        put("month", m_situation.month);
        if (m_situation.obligorsKnown)
            list("obligors", m_situation.obligors, &DossierWriter::obligor, true);
        list("prices", m_situation.prices, &DossierWriter::price);
        list("property", m_situation.property, &DossierWriter::property);
        received();
        answers();
        m_json.key("survey");
        m_json.beginObject();
        put("from", m_situation.surveyFrom);
        put("to", m_situation.surveyTo);
        m_json.endObject();
        m_json.endObject();
        return m_json.take();
    }

private:
    void put(const char *key, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_json.key(key);
        m_json.text(value);
    }
    void put(const char *key, Month value) { put(key, value.toString()); }
    void put(const char *key, const std::optional<Month> &value) { if (value) put(key, *value); }
    void put(const char *key, const std::optional<Day> &value) { if (value) put(key, isoText(*value)); }
    void put(const char *key, const std::optional<Quantity> &value) { if (value) put(key, value->toString()); }
    template <class Tag>
    void put(const char *key, const Id<Tag> &value) { put(key, value.text()); }
    template <class Tag>
    void put(const char *key, const std::optional<Id<Tag>> &value) { if (value) put(key, value->text()); }
    template <class Enum> requires std::is_enum_v<Enum>
    void put(const char *key, const std::optional<Enum> &value) { if (value) put(key, toCode(*value)); }
    void put(const char *key, const std::optional<Money> &value)
    {
        if (!value)
            return;
        m_json.key(key);
        m_json.number(value->fen());
    }
    void put(const char *key, const std::optional<int> &value)
    {
        if (!value)
            return;
        m_json.key(key);
        m_json.number(*value);
    }
    void put(const char *key, const std::optional<bool> &value)
    {
        if (!value)
            return;
        m_json.key(key);
        m_json.flag(*value);
    }
    void putIf(const char *key, bool value, bool unless = false)
    {
        if (value != unless)
            put(key, std::optional(value));
    }

    template <class Item>
    void list(const char *key, const std::vector<Item> &items, void (DossierWriter::*writeItem)(const Item &), bool evenIfEmpty = false)
    {
        if (items.empty() && !evenIfEmpty)
            return;
        m_json.key(key);
        m_json.beginArray();
        for (const Item &item : items) {
            m_json.beginObject();
            (this->*writeItem)(item);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void household()
    {
        const Household &household = m_situation.household;
        m_json.key("household");
        m_json.beginObject();
        put("area_code", household.areaCode);
        put("group", household.group);
        if (household.heating != Heating::Dispersed)
            put("heating", std::optional(household.heating));
        put("id", household.id);
        put("note", household.note);
        put("poverty_cause", household.povertyCause);
        putIf("registered_poor", household.registeredPoor);
        if (household.residence != Residence::Rural)
            put("residence", std::optional(household.residence));
        putIf("staff_relative", household.staffRelative);
        put("village", household.village);
        m_json.endObject();
    }

    void member(const Member &member)
    {
        put("birth_date", member.typedBirthDate);
        put("came_from", member.cameFrom);
        put("care_need", member.careNeed);
        put("care_place", member.carePlace);
        put("child_status", member.childStatus);
        putIf("co_living", member.coLiving, true);
        put("died_on", member.diedOn);
        put("disability_certificate", member.disabilityCertificate);
        put("disability_grade", member.disabilityGrade);
        put("disability_kind", member.disabilityKind);
        put("disability_valid_until", member.disabilityValidUntil);
        put("graduated_on", member.graduatedOn);
        put("health", member.health);
        put("id", member.id);
        put("id_number", member.idNumberText);
        putIf("injury_care", member.injuryCare);
        put("joined_on", member.joinedOn);
        put("labour_capacity", member.labourCapacity);
        put("left_on", member.leftOn);
        put("left_reason", member.leftReason);
        put("living", member.living);
        put("local_hukou", member.localHukou);
        put("marital", member.marital);
        put("name", member.name);
        put("note", member.note);
        put("permit_since", member.permitSince);
        putIf("registered_poor", member.registeredPoor);
        if (member.relation != 0)
            put("relation", std::optional(member.relation));
        if (const auto since = m_situation.clergySince.find(member.id); since != m_situation.clergySince.end())
            put("religious_site_since", since->second);
        put("residing_since", member.residingSince);
        put("school_stage", member.schoolStage);
        selfCare(member.selfCare);
        put("sex", member.typedSex);
        putIf("student", member.student);
        put("work_reason", member.workReason);
    }

    void selfCare(const SelfCare &care)
    {
        if (!care.eating && !care.dressing && !care.bed && !care.toilet && !care.walking && !care.bathing)
            return;
        m_json.key("self_care");
        m_json.beginObject();
        put("bathing", care.bathing);
        put("bed", care.bed);
        put("dressing", care.dressing);
        put("eating", care.eating);
        put("toilet", care.toilet);
        put("walking", care.walking);
        m_json.endObject();
    }

    void income(const IncomeItem &item)
    {
        if (!item.cost.isZero())
            put("cost_fen", std::optional(item.cost));
        put("ended_on", item.endedOn);
        put("evidence", item.evidence);
        if (!item.isPricedByList())
            put("gross_fen", std::optional(item.gross));
        put("id", item.id);
        put("kind", item.kind);
        put("label", item.label);
        put("member", item.earner);
        put("months", item.months);
        put("quantity", item.quantity);
        put("spread_months", item.spreadMonths);
        put("stated_by", item.statedBy);
        put("tenure", item.tenure);
        put("unit", item.unit);
        put("unit_price_fen", item.unitPrice);
    }

    void price(const VillagePrice &price)
    {
        if (!price.cost.isZero())
            put("cost_fen", std::optional(price.cost));
        put("id", price.id);
        put("item", price.item);
        put("kind", price.kind);
        put("note", price.note);
        put("price_fen", std::optional(price.price));
        put("tenure", price.tenure);
        put("unit", price.unit);
        put("year", std::optional(price.year));
    }

    void property(const PropertyItem &item)
    {
        put("area", item.area);
        put("description", item.description);
        putIf("exempt", item.exempt);
        put("exempt_reason", item.exemptReason);
        put("exempt_until", item.exemptUntil);
        put("id", item.id);
        put("kind", item.kind);
        put("member", item.owner);
        put("value_fen", item.value);
    }

    void expense(const ExpenseItem &item)
    {
        put("amount_fen", std::optional(item.amount));
        put("evidence", item.evidence);
        put("id", item.id);
        put("kind", item.kind);
        put("label", item.label);
        put("member", item.member);
        put("months", item.months);
        putIf("rigid", item.rigid);
    }

    void obligor(const Obligor &obligor)
    {
        put("ability", std::optional(obligor.ability));
        put("agreed_yearly_fen", obligor.agreedYearly);
        put("duty", std::optional(obligor.duty));
        put("family_persons", obligor.familyPersons);
        put("family_yearly_income_fen", obligor.familyYearlyIncome);
        put("id", obligor.id);
        put("id_number", obligor.idNumberText);
        put("inability_reason", obligor.inabilityReason);
        put("name", obligor.name);
        put("note", obligor.note);
        put("own_yearly_income_fen", obligor.ownYearlyIncome);
        put("paid_yearly_fen", obligor.paidYearly);
        if (obligor.relation != 0)
            put("relation", std::optional(obligor.relation));
        put("supported_persons", obligor.supportedPersons);
        put("supports", obligor.supports);
    }

    void aidRequest(const AidRequest &request)
    {
        put("cause", request.cause);
        put("day", request.day);
        put("expense_fen", request.expense);
        put("hardship", std::optional(request.hardship));
        put("id", request.id);
        put("kind", std::optional(request.kind));
        putIf("local_hukou", request.localHukou, true);
        put("months", request.months);
        put("note", request.note);
        put("persons", request.persons);
        put("proposed_fen", request.proposed);
        put("recipient_class", request.recipientClass);
        put("resident_since", request.residentSince);
        list("stages", parseStages(request.stages).value_or(std::vector<AidStage>()), &DossierWriter::stage);
    }

    void stage(const AidStage &stage)
    {
        put("day", std::optional(stage.day));
        put("fen", stage.amount);
    }

    void medicalBill(const MedicalBill &bill)
    {
        const auto amount = [this](const char *key, Money value) {
            if (!value.isZero())
                put(key, std::optional(value));
        };
        amount("basic_paid_fen", bill.basicPaid);
        put("compliant_fen", std::optional(bill.compliant));
        put("day", bill.day);
        putIf("deep_poverty", bill.deepPoverty);
        put("disease", bill.disease);
        put("id", bill.id);
        putIf("in_patient", bill.inPatient, true);
        putIf("low_income", bill.lowIncome);
        amount("major_paid_fen", bill.majorPaid);
        put("member", bill.member);
        put("note", bill.note);
        amount("reinsurance_paid_fen", bill.reinsurancePaid);
        put("year", bill.year);
    }

    void received()
    {
        const Received &received = m_situation.received;
        if (!received.category && !received.since && received.state.isEmpty())
            return;
        m_json.key("received");
        m_json.beginObject();
        put("category", received.category);
        put("class", received.grade);
        put("gradual_exit_from", received.gradualExitFrom);
        put("gradual_exit_group", received.gradualExitGroup);
        put("gradual_exit_months", received.gradualExitMonths);
        put("last_amount_fen", received.lastAmount);
        put("monthly_amount_fen", received.monthlyAmount);
        put("since", received.since);
        put("state", received.state);
        m_json.endObject();
    }

    void answers()
    {
        if (m_situation.scoreAnswers.isEmpty())
            return;
        m_json.key("score_answers");
        m_json.beginObject();
        for (auto it = m_situation.scoreAnswers.cbegin(); it != m_situation.scoreAnswers.cend(); ++it) {
            m_json.key(it.key().toUtf8().constData());
            m_json.number(*it);
        }
        m_json.endObject();
    }

    const Situation &m_situation;
    JsonWriter m_json;
};

} // namespace

QByteArray toBytes(const Situation &situation) { return DossierWriter(situation).write(); }

QJsonObject toJson(const Situation &situation) { return QJsonDocument::fromJson(toBytes(situation)).object(); }

} // namespace xieli::policy
