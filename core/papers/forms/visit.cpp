// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

#include "model/relation.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// The lines of the survey form (经济状况核查表) and the kinds of the ledger that belong in each (policy-facts §8.3, §11).
struct FormLine {
    const char *key;
    QStringList kinds;
};
const std::vector<FormLine> &incomeLines()
{
    static const std::vector<FormLine> lines{{"income_wages", {u"W1"_s, u"W2"_s, u"W3"_s, u"W4"_s}},
                                             {"income_farming", {u"B1"_s, u"B2"_s, u"B3"_s, u"B5"_s}},
                                             {"income_trade", {u"B4"_s}},
                                             {"income_property", {u"P1"_s, u"P2"_s, u"P4"_s, u"P5"_s}},
                                             {"income_land", {u"P3"_s}},
                                             {"income_pension", {u"T1"_s, u"T2"_s, u"T3"_s}},
                                             {"income_support", {u"T4"_s, u"T5"_s, u"T6"_s}},
                                             {"income_allowance", {u"T7"_s, u"T9"_s}},
                                             {"income_other", {u"T8"_s, u"O1"_s, u"O2"_s}},
                                             {"income_paid_out", {u"T10"_s}}};
    return lines;
}
const std::vector<FormLine> &propertyLines()
{
    static const std::vector<FormLine> lines{{"property_house", {u"R1"_s, u"R2"_s, u"R4"_s}}, {"property_vehicle", {u"V1"_s, u"V2"_s, u"V3"_s}},
                                             {"property_shop", {u"R3"_s}}, {"property_money", {u"F1"_s, u"F2"_s, u"F3"_s, u"F4"_s, u"F5"_s}},
                                             {"property_company", {u"C1"_s, u"C2"_s}}, {"property_machine", {u"V4"_s, u"V5"_s}},
                                             {"property_livestock", {u"L1"_s}}, {"property_other", {u"L2"_s}}};
    return lines;
}

QString lineOf(const std::vector<FormLine> &lines, const QString &kind)
{
    for (const FormLine &line : lines)
        if (line.kinds.contains(kind))
            return QLatin1String(line.key);
    return {};
}

/// The survey that stands: the last accepted one.
const Survey *standing(const Dossier &dossier)
{
    const Survey *newest = nullptr;
    for (const Survey &survey : dossier.surveys)
        if (survey.acceptedOn && (!newest || *newest->acceptedOn <= *survey.acceptedOn))
            newest = &survey;
    return newest;
}

const Visit *lastVisit(const FormPen &pen)
{
    const Visit *last = nullptr;
    if (pen.input.dossier)
        for (const Visit &visit : pen.input.dossier->visits)
            if (!last || last->day <= visit.day)
                last = &visit;
    return last;
}

/// 区县 is for the pen: the office does not know its name.
QString placeOf(const FormPen &pen)
{
    const QString village = pen.isBlank() ? QString() : pen.input.dossier->household.village;
    const bool namesBoth = village.contains(u'乡') || village.contains(u'镇');
    const QString township = pen.isBlank() || pen.input.township.isEmpty() ? u"________"_s : pen.input.township;
    return pen.word(u"place_of_value"_s, {{u"township"_s, namesBoth ? QString() : township}, {u"village"_s, village.isEmpty() ? u"________"_s : village}});
}

/// With the card's number below it, of whoever has one.
QString numbersOf(const FormPen &pen, const Member &member)
{
    QStringList numbers{member.idNumberText};
    if (!member.disabilityCertificate.isEmpty())
        numbers << pen.word(u"certificate_of"_s, {{u"number"_s, member.disabilityCertificate}});
    return numbers.join(u'\n');
}

void writeHousehold(FormPen &pen)
{
    const Household *household = pen.input.dossier ? &pen.input.dossier->household : nullptr;
    const Visit *visit = lastVisit(pen);
    const auto known = [household](bool Household::*flag) { return household ? std::optional(household->*flag) : std::nullopt; };
    pen.row({pen.label(u"head"_s, 2), pen.value(pen.headName(), 3), pen.label(u"identity"_s, 2), pen.value(pen.headIdentity(), 6), pen.label(u"phone"_s, 2),
             pen.value(pen.phone(), 4), pen.label(u"visit_day"_s, 2), pen.value(visit ? dayWords(visit->day) : QString(), 3)});
    pen.row({pen.label(u"address"_s, 2), pen.value(pen.address(), 5), pen.label(u"residence"_s, 2),
             pen.value(pen.choice(u"residence"_s, household ? std::optional(household->residence) : std::nullopt), 4), pen.label(u"applied_for"_s, 2),
             pen.value(pen.appliedFor(), 9)});
    pen.row({pen.label(u"family_size"_s, 2), pen.centred(pen.countOf(pen.livingTogether()), 1), pen.label(u"protected"_s, 2),
             pen.centred(pen.countOf(pen.input.persons), 1), pen.label(u"receives"_s, 2), pen.value(pen.input.category + pen.input.grade, 3),
             pen.label(u"registered_poor"_s, 2), pen.value(pen.yesNo(known(&Household::registeredPoor)), 3), pen.label(u"staff_relative"_s, 3),
             pen.value(pen.yesNo(known(&Household::staffRelative)), 5)});
    if (!pen.input.numbersSaid.isEmpty())
        pen.row({pen.label(u"persons_said"_s, 2), pen.value(pen.input.numbersSaid.join(QString()), 22)});
    pen.row({pen.label(u"cause"_s, 2), pen.value(pen.choice(u"cause"_s, household ? household->povertyCause : std::nullopt), 22)});
}

/// What a member earned in the survey's months, before cost.
QString earned(const FormPen &pen, const Member &member)
{
    const Survey *survey = standing(*pen.input.dossier);
    std::optional<Money> sum;
    for (const IncomeItem &item : pen.input.dossier->income)
        if (survey && item.survey == survey->id && item.earner == member.id && !item.kind.startsWith(u'E') && !item.isPricedByList())
            sum = sum.value_or(Money()) + item.gross;
    return pen.moneyOf(sum);
}

void writeMembers(FormPen &pen)
{
    pen.section(u"section_members"_s);
    pen.headers({{"name", 2}, {"relation", 2}, {"sex", 1}, {"age", 1}, {"identity_and_certificate", 4}, {"marital", 2}, {"health", 2}, {"disability", 2}, {"labour", 2},
                 {"work", 2}, {"school", 2}, {"earned", 2}});
    const std::size_t least = pen.isBlank() ? 6 : pen.input.numbersSaid.isEmpty() ? 4 : 2; // who is gone leaves the room in which it is said
    pen.memberRows(pen.members(), least, {2, 2, 1, 1, 4, 2, 2, 2, 2, 2, 2, 2}, [&pen](const Member &member) {
        const auto marital = member.marital == Marital::Unstated ? std::nullopt : member.marital;
        return QStringList{pen.nameOf(member), relationName(member.relation), pen.sexOf(member), pen.ageOf(member.birthDate()), numbersOf(pen, member),
                           pen.name(u"marital"_s, marital), pen.name(u"health"_s, member.health),
                           pen.disabilityOf(member), pen.name(u"labour"_s, member.labourCapacity), pen.workOf(member), pen.name(u"school"_s, member.schoolStage),
                           earned(pen, member)};
    });
}

/// The part of `FormInput::besides` that has a line of its own on the form.
const QString obligorSupport = u"support"_s;

/// Amount and description of the items that belong in a line of the form.
std::pair<QString, QString> incomeOf(const FormPen &pen, const FormLine &line)
{
    if (pen.isBlank())
        return {};
    const Survey *survey = standing(*pen.input.dossier);
    std::optional<Money> sum;
    QStringList told;
    for (const IncomeItem &item : pen.input.dossier->income) {
        if (!survey || item.survey != survey->id || !line.kinds.contains(item.kind))
            continue;
        // what the law counts of it, so that the lines add up to the income of the year; what is paid out is no income
        const bool isOutgoing = item.kind == u"T10";
        const bool isCounted = !isOutgoing && pen.input.counted.contains(item.id.text());
        const Money net = item.isPricedByList() ? Money() : item.gross - item.cost;
        if (isCounted)
            sum = sum.value_or(Money()) + pen.input.counted.value(item.id.text());
        else if (!item.isPricedByList() && (isOutgoing || pen.input.counted.isEmpty()))
            sum = sum.value_or(Money()) + net;
        const QString much = item.quantity ? item.quantity->toString() + item.unit : QString();
        QString words = item.label.contains(much) ? item.label : item.label + much;
        if (isCounted && !item.isPricedByList() && net != pen.input.counted.value(item.id.text()))
            words += pen.word(u"income_counted_of"_s, {{u"net"_s, amount(net)}, {u"counted"_s, amount(pen.input.counted.value(item.id.text()))}});
        if (!words.isEmpty())
            told << words;
    }
    if (line.kinds.contains(u"T4"_s)) // what the obligors owe by the law stands where support stands, although nobody has paid it
        for (const auto &[key, money] : pen.input.besides)
            if (key == obligorSupport) {
                sum = sum.value_or(Money()) + money;
                told << pen.word(u"income_besides_"_s + key) + amount(money);
            }
    return {pen.moneyOf(sum), told.join(pen.word(u"separator"_s))};
}

void writeIncome(FormPen &pen)
{
    const Survey *survey = pen.isBlank() ? nullptr : standing(*pen.input.dossier);
    pen.section(u"section_income"_s, {{u"from"_s, survey ? monthWords(survey->from) : pen.word(u"blank_month"_s)},
                                      {u"to"_s, survey ? monthWords(survey->to) : pen.word(u"blank_month"_s)}});
    pen.headers({{"item", 4}, {"net_amount", 3}, {"details", 5}, {"item", 4}, {"net_amount", 3}, {"details", 5}});
    const auto &lines = incomeLines();
    for (std::size_t at = 0; at < lines.size(); at += 2) {
        FormRow cells;
        for (std::size_t side = at; side < at + 2; ++side) {
            const auto [sum, told] = incomeOf(pen, lines[side]);
            cells.push_back(pen.label(QLatin1String(lines[side].key), 4));
            cells.push_back({sum, 3, Align::Right});
            cells.push_back(pen.value(told, 5));
        }
        pen.row(std::move(cells));
    }
    Money sum;
    QStringList told;
    for (const auto &[key, money] : pen.input.besides)
        if (key != obligorSupport) {
            sum += money;
            told << pen.word(u"income_besides_"_s + key) + amount(money);
        }
    if (survey && !told.isEmpty())
        pen.row({pen.label(u"income_besides"_s, 4), {amount(sum), 3, Align::Right}, pen.value(told.join(pen.word(u"separator"_s)), 17)});
    const bool surveyed = survey != nullptr;
    const QString perCapita = surveyed ? pen.moneyOf(pen.input.perCapita) : QString();
    pen.row({pen.label(u"income_total"_s, 4), {surveyed ? pen.moneyOf(pen.input.annualIncome) : QString(), 3, Align::Right},
             {pen.perCapitaLabel(), 5}, {perCapita, 4, Align::Right},
             pen.label(pen.input.yearly ? u"line_year"_s : u"line_month"_s, 4), {pen.isBlank() ? QString() : pen.moneyOf(pen.input.line), 4, Align::Right}});
}

QStringList propertyOf(const FormPen &pen, const FormLine &line)
{
    QStringList owners, much, told;
    if (pen.isBlank())
        return {};
    for (const PropertyItem &item : pen.input.dossier->property) {
        if (!line.kinds.contains(item.kind))
            continue;
        for (const Member &member : pen.input.dossier->members)
            if (item.owner == member.id && !owners.contains(member.name))
                owners << member.name;
        if (item.area)
            much << pen.word(u"square_metres"_s, {{u"area"_s, item.area->toString()}});
        if (item.value && !item.value->isZero())
            much << yuan(*item.value);
        if (!item.description.isEmpty())
            told << item.description;
    }
    const QString separator = pen.word(u"separator"_s);
    return {owners.join(separator), much.join(separator), told.join(separator)};
}

void writeProperty(FormPen &pen)
{
    pen.section(u"section_property"_s);
    pen.headers({{"item", 3}, {"owner", 2}, {"area_or_value", 3}, {"details", 4}, {"item", 3}, {"owner", 2}, {"area_or_value", 3}, {"details", 4}});
    const auto &lines = propertyLines();
    for (std::size_t at = 0; at < lines.size(); at += 2) {
        FormRow cells;
        for (std::size_t side = at; side < at + 2; ++side) {
            const QStringList said = propertyOf(pen, lines[side]);
            cells.push_back(pen.label(QLatin1String(lines[side].key), 3));
            cells.push_back(pen.value(said.value(0), 2));
            cells.push_back(pen.value(said.value(1), 3));
            cells.push_back(pen.value(said.value(2), 4));
        }
        pen.row(std::move(cells));
    }
    pen.row({pen.label(u"house_kind"_s, 3), pen.value(pen.open(u"house_kind_boxes"_s), 21)});
}

void writeExpenses(FormPen &pen)
{
    QStringList known;
    if (pen.input.dossier)
        for (const ExpenseItem &item : pen.input.dossier->expenses)
            known << (item.label.isEmpty() ? pen.word(item.rigid ? u"expense_rigid"_s : u"expense_named"_s) : item.label) + u' ' + yuan(item.amount);
    pen.section(u"section_expenses"_s);
    pen.row({pen.label(u"expense_utilities"_s, 4), pen.value({}, 4), pen.label(u"expense_phone"_s, 4), pen.value({}, 4), pen.label(u"expense_property"_s, 4),
             pen.value({}, 4)});
    pen.row({pen.label(u"expense_other"_s, 4), pen.value(known.join(pen.word(u"separator"_s)), 8), pen.label(u"income_source"_s, 4), pen.value({}, 8)});
}

void writeObligorsAsked(FormPen &pen)
{
    pen.section(u"section_obligors"_s);
    pen.headers({{"name", 3}, {"relation", 2}, {"sex", 2}, {"age", 2}, {"obligor_persons", 3}, {"obligor_income", 4}, {"obligor_each", 3}, {"obligor_able", 5}});
    const std::vector<Obligor> all = pen.input.dossier ? pen.input.dossier->obligors : std::vector<Obligor>();
    if (pen.input.dossier && all.empty() && pen.input.dossier->household.noObligors)
        return pen.row({pen.value(pen.word(u"no_obligors"_s), 24)});
    for (std::size_t at = 0; at < std::max<std::size_t>(all.size(), 2); ++at) {
        const Obligor *obligor = at < all.size() ? &all[at] : nullptr;
        const auto number = obligor ? IdNumber::parse(obligor->idNumberText) : std::nullopt;
        const bool shared = obligor && obligor->familyPersons && *obligor->familyPersons > 0 && obligor->familyYearlyIncome;
        pen.row({pen.centred(obligor ? obligor->name : QString(), 3), pen.centred(obligor ? relationName(obligor->relation) : QString(), 2),
                 pen.centred(number ? pen.word(number->isFemale() ? u"sex_female"_s : u"sex_male"_s) : QString(), 2),
                 pen.centred(number ? pen.ageOf(number->birthDate()) : QString(), 2), pen.centred(obligor ? pen.countOf(obligor->familyPersons) : QString(), 3),
                 {obligor ? pen.moneyOf(obligor->familyYearlyIncome) : QString(), 4, Align::Right},
                 {shared ? amount(scaled(*obligor->familyYearlyIncome, Ratio(1, *obligor->familyPersons))) : QString(), 3, Align::Right},
                 pen.value(pen.box(obligor && obligor->ability == Ability::Able) + pen.word(u"able"_s) + u' '
                               + pen.box(obligor && obligor->ability == Ability::Unable) + pen.word(u"unable"_s), 5)});
    }
}

} // namespace

QString incomeLineOf(const QString &kind) { return lineOf(incomeLines(), kind); }
QString propertyLineOf(const QString &kind) { return lineOf(propertyLines(), kind); }

void writeVisit(FormPen &pen)
{
    pen.paper.orientation = Orientation::Landscape;
    pen.paper.placeLine += pen.word(u"place_of"_s, {{u"place"_s, placeOf(pen)}});
    writeHousehold(pen);
    writeMembers(pen);
    writeIncome(pen);
    writeProperty(pen);
    writeExpenses(pen);
    writeObligorsAsked(pen);
    const Visit *visit = lastVisit(pen);
    pen.section(u"section_findings"_s);
    pen.row(careRow(pen));
    pen.row({pen.label(u"visitors"_s, 4), pen.value(visit ? visit->firstVisitor : QString(), 4), pen.value(visit ? visit->secondVisitor : QString(), 4),
             pen.label(u"posted_in_village"_s, 4), pen.value(pen.yesNo({}), 3), pen.label(u"objection"_s, 3), pen.value(pen.yesNo({}), 2)});
    // the large sheet is written on both sides: the family on the front, and room for the findings on the back
    const int lines = pen.isLarge() ? 12 : 2;
    pen.row({pen.label(u"seen"_s, 4), pen.room(visit ? visit->notes : QString(), 20, lines)});
    pen.row({pen.label(u"neighbours"_s, 4), pen.room({}, 20, pen.isLarge() ? lines : 1)});
    pen.row({pen.label(u"opinion"_s, 4), pen.room(pen.open(u"opinion_boxes"_s), 20, lines)});
    pen.closeRows();
    pen.signatures({"sign_visitor", "sign_visitor_second", "sign_family", "sign_village", "sign_day"});
}

} // namespace xieli::papers
