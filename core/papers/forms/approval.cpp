// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

#include "model/relation.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Those of some kinds (by first letters), as the form asks for them in one cell.
QString propertyWith(const FormPen &pen, const QString &letter)
{
    QStringList told;
    if (pen.input.dossier)
        for (const PropertyItem &item : pen.input.dossier->property)
            if (item.kind.startsWith(letter)) {
                QStringList parts{item.description};
                if (item.area)
                    parts << pen.word(u"square_metres"_s, {{u"area"_s, item.area->toString()}});
                if (item.value)
                    parts << yuan(*item.value);
                parts.removeAll(QString());
                told << parts.join(u' ');
            }
    return told.join(pen.word(u"separator"_s));
}

std::optional<Money> monthly(const FormInput &input)
{
    if (!input.annualIncome || !input.surveyFrom)
        return std::nullopt;
    return scaled(*input.annualIncome, Ratio(1, 12));
}

/// The income of a month for each, where the law counts a year divided into months.
std::optional<Money> perCapitaMonthly(const FormInput &input)
{
    if (!input.perCapita || !input.surveyFrom)
        return std::nullopt;
    return input.yearly ? scaled(*input.perCapita, Ratio(1, 12)) : input.perCapita;
}

std::optional<Money> spent(const FormPen &pen)
{
    std::optional<Money> sum;
    if (pen.input.dossier)
        for (const ExpenseItem &item : pen.input.dossier->expenses)
            sum = sum.value_or(Money()) + item.amount;
    return sum;
}

/// Who holds the account, where that is one of the family.
QString holderIdentity(const FormPen &pen)
{
    const BankAccount *account = pen.account();
    for (const Member &member : pen.members())
        if (account && !account->holderName.isEmpty() && member.name == account->holderName)
            return member.idNumberText;
    return {};
}

/// Of those who live together: with a certificate of grade 1 or 2, or with any other.
QString disabledOf(const FormPen &pen, bool heavily)
{
    if (pen.isBlank())
        return {};
    const std::vector<Member> all = pen.members();
    return QString::number(std::count_if(all.begin(), all.end(), [heavily](const Member &member) {
        const bool isHeavy = member.disabilityGrade && *member.disabilityGrade <= 2;
        return member.coLiving && (member.disabilityKind || member.disabilityGrade) && isHeavy == heavily;
    }));
}

/// What some places ask for besides (家庭项目): what the record knows, else for the pen.
void furtherEconomy(FormPen &pen)
{
    const FormInput &input = pen.input;
    const bool known = !pen.isBlank() && input.surveyFrom;
    pen.row({pen.label(u"months_summed"_s, 3),
             pen.value(known ? pen.word(u"months_of"_s, {{u"from"_s, monthWords(*input.surveyFrom)}, {u"to"_s, monthWords(*input.surveyTo)}}) : QString(), 6),
             pen.label(u"income_summed"_s, 3), pen.value(known ? pen.moneyOf(input.annualIncome) : QString(), 5), pen.label(u"expense_summed"_s, 3),
             pen.value(pen.moneyOf(spent(pen)), 4)});
    pen.row({pen.label(u"heavily_disabled"_s, 4), pen.value(disabledOf(pen, true), 2), pen.label(u"otherwise_disabled"_s, 3), pen.value(disabledOf(pen, false), 3),
             pen.label(u"living_aid"_s, 3), pen.value({}, 3), pen.label(u"other_aid"_s, 3), pen.value({}, 3)});
}

void opinion(FormPen &pen, const QString &key, const QString &text)
{
    const int lines = pen.isLarge() ? 8 : 6; // an open sheet has room for whole sentences
    pen.row({pen.label(key, 4), pen.room(text, 20, lines, pen.word(u"opinion_signed"_s))});
}

} // namespace

/// 审核确认表: the family as recorded, what was computed, and room for the three opinions.
void writeApproval(FormPen &pen)
{
    const FormInput &input = pen.input;
    const Household *household = input.dossier ? &input.dossier->household : nullptr;
    const BankAccount *account = pen.account();
    const Member *head = pen.head();
    if (pen.isLarge())
        pen.paper.orientation = Orientation::Landscape;
    pen.row({pen.label(u"applying_unit"_s, 4), pen.value(input.office, 8), pen.label(u"applied_for"_s, 4),
             pen.value(pen.choice(u"category"_s, input.categoryCode), 8)});
    pen.row({pen.label(u"head"_s, 4), pen.value(pen.headName(), 8), pen.label(u"identity"_s, 4), pen.value(pen.headIdentity(), 8)});
    pen.row({pen.label(u"address"_s, 4), pen.value(pen.address(), 8), pen.label(u"phone"_s, 4), pen.value(pen.phone(), 8)});
    pen.row({pen.label(u"residence"_s, 4), pen.value(pen.choice(u"residence"_s, household ? std::optional(household->residence) : std::nullopt), 8),
             pen.label(u"staff_relative"_s, 4), pen.value(pen.yesNo(household ? std::optional(household->staffRelative) : std::nullopt), 8)});
    pen.row({pen.label(u"body"_s, 4), pen.value(pen.choice(u"health"_s, head ? head->health : std::nullopt), 20)});
    pen.row({pen.label(u"cause"_s, 4), pen.value(pen.choice(u"cause"_s, household ? household->povertyCause : std::nullopt), 20)});
    pen.row({pen.label(u"employer"_s, 3), pen.value({}, 4), pen.label(u"identity_kind"_s, 2), pen.value({}, 3), pen.label(u"edge_kind"_s, 2), pen.value({}, 3),
             pen.label(u"why_applied"_s, 3), pen.value({}, 4)});
    pen.section(u"section_members"_s);
    pen.headers({{"name", 4}, {"relation", 3}, {"sex", 2}, {"age", 2}, {"identity", 6}, {"disability", 3}, {"labour", 4}});
    pen.memberRows(pen.members(), pen.isBlank() ? 5 : 3, {4, 3, 2, 2, 6, 3, 4}, [&pen](const Member &member) {
        return QStringList{pen.nameOf(member), relationName(member.relation), pen.sexOf(member), pen.ageOf(member.birthDate()), member.idNumberText,
                           pen.disabilityOf(member), pen.name(u"labour"_s, member.labourCapacity)};
    });
    pen.section(u"section_economy"_s);
    pen.row({pen.label(u"monthly_income"_s, 4), pen.value(pen.moneyOf(monthly(input)), 4), pen.label(u"per_capita_monthly"_s, 4),
             pen.value(pen.moneyOf(perCapitaMonthly(input)), 4), pen.label(u"property_vehicle"_s, 3), pen.value(propertyWith(pen, u"V"_s), 5)});
    pen.row({pen.label(u"property_money"_s, 4), pen.value(propertyWith(pen, u"F"_s), 8), pen.label(u"property_house"_s, 4),
             pen.value(propertyWith(pen, u"R"_s), 8)});
    furtherEconomy(pen);
    pen.row({pen.label(u"protected"_s, 4), pen.value(pen.countOf(input.persons), 8), pen.label(u"class"_s, 4), pen.value(input.grade, 8)});
    if (!input.numbersSaid.isEmpty())
        pen.row({pen.label(u"persons_said"_s, 4), pen.value(input.numbersSaid.join(QString()), 20)});
    if (input.categoryCode == Category::Tekun) // it rests on 三无 and its own standard, not on the line of 低保
        pen.row({pen.label(u"tekun_standard"_s, 4), pen.value(input.tekunParts.join(pen.word(u"separator"_s)), 20)});
    else
        pen.row({pen.label(input.yearly ? u"line_year"_s : u"line_month"_s, 4), pen.value(pen.moneyOf(input.line), 8),
                 pen.label(input.yearly ? u"distance_year"_s : u"distance_month"_s, 4), pen.value(pen.moneyOf(input.distance), 8)});
    pen.row({pen.label(u"monthly_amount"_s, 4), pen.value(pen.moneyOf(input.monthlyAmount), 8), pen.label(u"card_capitals"_s, 4),
             pen.value(input.monthlyAmount ? capitals(*input.monthlyAmount) : QString(), 8)});
    pen.goBeside();
    pen.row({pen.label(u"holder"_s, 4), pen.value(account ? account->holderName : QString(), 8), pen.label(u"bank"_s, 4),
             pen.value(account ? account->bank : QString(), 8)});
    pen.row({pen.label(u"account"_s, 4), pen.value(account ? account->number : QString(), 8), pen.label(u"holder_identity"_s, 4), pen.value(holderIdentity(pen), 8)});
    pen.row({pen.label(u"aid_from"_s, 4), pen.value(input.from ? monthWords(*input.from) : QString(), 4), pen.label(u"certificate_of_aid"_s, 4), pen.value({}, 4),
             pen.label(u"death_open"_s, 3), pen.value(pen.open(u"death_open_boxes"_s), 5)});
    pen.section(u"section_opinions"_s);
    opinion(pen, u"opinion_village"_s, pen.open(u"posted_from_to"_s));
    opinion(pen, u"opinion_township"_s, pen.open(u"opinion_boxes"_s));
    opinion(pen, u"opinion_county"_s, pen.word(u"confirmed_from"_s, {{u"month"_s, input.from ? monthWords(*input.from) : pen.word(u"blank_month"_s)},
                                                                     {u"number"_s, pen.lineOrBlank(input.documentNumber)}}));
}

} // namespace xieli::papers
