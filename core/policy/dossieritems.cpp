// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/dossieritems.h"

#include "base/text.h"
#include "policy/kinds.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

bool isMemberOf(const Situation &situation, const MemberId &id)
{
    return std::any_of(situation.members.begin(), situation.members.end(), [&id](const Member &member) { return member.id == id; });
}

QString DossierItems::ownId(Fields &fields, QLatin1String prefix, qsizetype index)
{
    const QString given = fields.text("id"_L1);
    const QString id = given.isEmpty() ? u"%1%2"_s.arg(prefix).arg(index + 1) : given;
    if (m_ids.contains(id))
        m_reading.fail("bad_value"_L1, fields.path("id"_L1), {{u"value"_s, id}});
    m_ids.insert(id);
    return id;
}

std::optional<MemberId> DossierItems::memberField(Fields &fields, QLatin1String key)
{
    const QString id = fields.text(key);
    if (id.isEmpty())
        return std::nullopt;
    if (!isMemberOf(m_out, MemberId(id)))
        m_reading.fail("unknown_member"_L1, fields.path(key), {{u"value"_s, id}});
    return MemberId(id);
}

QString DossierItems::kindField(Fields &fields, bool (*isKnown)(QStringView), QString (*listed)())
{
    const QString kind = fields.text("kind"_L1, true);
    if (!kind.isEmpty() && !isKnown(kind))
        m_reading.fail("bad_code"_L1, fields.path("kind"_L1), {{u"value"_s, kind}, {u"known"_s, listed()}});
    return kind;
}

std::optional<Quantity> DossierItems::quantityField(Fields &fields, QLatin1String key)
{
    const QString text = fields.text(key);
    if (text.isEmpty())
        return std::nullopt;
    const auto quantity = Quantity::parse(text);
    if (!quantity || quantity->thousandths() < 0)
        m_reading.fail("bad_value"_L1, fields.path(key), {{u"value"_s, text}});
    return quantity;
}

void DossierItems::readIncome(Fields &fields, qsizetype index)
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

void DossierItems::readPrice(Fields &fields, qsizetype index)
{
    VillagePrice price;
    price.id = VillagePriceId(ownId(fields, "v"_L1, index));
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

void DossierItems::readProperty(Fields &fields, qsizetype index)
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

void DossierItems::readExpense(Fields &fields, qsizetype index)
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

void DossierItems::readObligor(Fields &fields, qsizetype index)
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

void DossierItems::readAid(Fields &fields, qsizetype index)
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

void DossierItems::readBill(Fields &fields, qsizetype index)
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

} // namespace xieli::policy
