// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

QString maskedIdentity(const FormPen &pen)
{
    const auto number = pen.head() ? pen.head()->idNumber() : std::nullopt;
    return number ? number->masked() : QString();
}

QString covered(const FormPen &pen)
{
    QStringList names;
    for (const Member &member : pen.members())
        if (member.coLiving)
            names << member.name;
    return names.join(u'、');
}

} // namespace

/// 家庭明白卡: what, how much, why, from when, whom to call. It hangs in the family's house: numbers are masked.
void writeCard(FormPen &pen)
{
    const FormInput &input = pen.input;
    const BankAccount *account = pen.account();
    pen.row({pen.label(u"head"_s, 4), pen.value(pen.headName(), 8), pen.label(u"identity"_s, 4), pen.value(maskedIdentity(pen), 8)});
    pen.row({pen.label(u"address"_s, 4), pen.value(pen.address(), 20)});
    pen.row({pen.label(u"card_what"_s, 4), pen.value(input.category, 8), pen.label(u"class"_s, 4), pen.value(input.grade, 8)});
    pen.row({pen.label(u"card_persons"_s, 4), pen.centred(pen.countOf(input.persons), 3), pen.label(u"card_family"_s, 4), pen.value(covered(pen), 13)});
    pen.row({pen.label(u"card_amount"_s, 4), pen.value(input.monthlyAmount ? yuan(*input.monthlyAmount) : QString(), 8), pen.label(u"card_from"_s, 4),
             pen.value(input.from ? monthWords(*input.from) : QString(), 8)});
    pen.row({pen.label(u"card_capitals"_s, 4), pen.value(input.monthlyAmount ? capitals(*input.monthlyAmount) : QString(), 20)});
    pen.row({pen.label(u"bank"_s, 4), pen.value(account ? account->bank : QString(), 8), pen.label(u"account"_s, 4),
             pen.value(account ? maskedNumber(account->number) : QString(), 8)});
    pen.section(u"section_why"_s);
    pen.row({pen.room(input.why.join(u'\n'), 24, 5)});
    pen.section(u"section_duties"_s);
    pen.row({pen.room(pen.word(u"card_duties"_s), 24, 3)});
    pen.section(u"section_call"_s);
    pen.row({pen.label(u"card_worker"_s, 6), pen.value(pen.isBlank() ? QString() : input.worker, 6), pen.label(u"phone"_s, 4),
             pen.value(pen.lineOrBlank({}, 16), 8)});
    pen.row({pen.label(u"card_township"_s, 6), pen.value({}, 6), pen.label(u"phone"_s, 4), pen.value(pen.lineOrBlank(input.hotlineTownship, 16), 8)});
    pen.row({pen.label(u"card_county"_s, 6), pen.value({}, 6), pen.label(u"phone"_s, 4), pen.value(pen.lineOrBlank(input.hotlineCounty, 16), 8)});
    pen.closeRows();
    pen.signatures({"sign_family", "sign_worker", "sign_day"});
}

} // namespace xieli::papers
