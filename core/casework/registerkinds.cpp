// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/registerkinds.h"

#include <algorithm>

namespace xieli::casework {

using namespace Qt::StringLiterals;
using enum RegisterField;

namespace {

constexpr bool needed = true;

const std::vector<RegisterKindInfo> &kinds()
{
    static const std::vector<RegisterKindInfo> list{
        {RegisterKind::Relief, // 000-23
         {{Day, needed}, {Household}, {Name}, {What, needed, {u"food"_s, u"clothing"_s, u"heating"_s, u"other"_s}}, {Source}, {Detail}, {Amount}, {Handler},
          {DueOn}, {Answer}, {AnsweredOn}},
         true},
        {RegisterKind::ElderCare, // 000-28
         {{Day, needed}, {Household}, {Name}, {What, needed, {u"visited"_s, u"telephoned"_s, u"doctor"_s, u"errand"_s, u"home_care"_s, u"other"_s}}, {Detail},
          {Handler}, {DueOn}},
         false},
        {RegisterKind::Declaration, // 001-08
         {{Day, needed}, {Household, needed}, {What, needed, {u"unchanged"_s, u"income"_s, u"persons"_s, u"property"_s, u"expense"_s, u"other"_s}}, {Detail}, {Handler}},
         false},
        {RegisterKind::Newcomer, // 001-26
         {{Day, needed}, {Name, needed}, {What, needed, {u"relations"_s, u"tenants"_s, u"mobile"_s}}, {Source}, {Detail}, {Handler}, {DueOn}},
         false},
        {RegisterKind::Petition, // 001-21
         {{Day, needed}, {Name}, {Household}, {Source, needed, {u"came"_s, u"letter"_s, u"online"_s, u"telephone"_s, u"passed_on"_s}}, {What, needed}, {Handler, needed},
          {DueOn}, {Answer}, {AnsweredOn}},
         true},
        {RegisterKind::Hotline, // 002-10
         {{Day, needed}, {Detail, needed}, {Name}, {Household}, {What, needed}, {Handler}, {DueOn}, {Answer}, {AnsweredOn}},
         true},
        {RegisterKind::LowIncome, // 002-09
         {{Day, needed}, {Household, needed}, {What, needed, {u"dibao"_s, u"tekun"_s, u"edge"_s, u"relapse"_s, u"rigid"_s, u"other"_s}},
          {Source, needed, {u"visits"_s, u"declared"_s, u"reported"_s, u"compared"_s, u"hotline"_s, u"history"_s}}, {Detail}},
         false},
        {RegisterKind::Measure, // 001-14, its needs as 001-17 names them
         {{Day, needed}, {Household, needed}, {Person}, {Source, needed, {u"living"_s, u"family"_s, u"psychology"_s, u"employment"_s, u"development"_s, u"other"_s}}, {What, needed},
          {Detail}, {Handler, needed}, {DueOn}, {Answer}, {AnsweredOn}},
         true, true, false},
        {RegisterKind::Referral, // 000-21; the departments are those of 000-21 and who else is asked
         {{Day, needed}, {Household}, {Person}, {Name},
          {Source, needed, {u"human_resources"_s, u"education"_s, u"health"_s, u"medical_insurance"_s, u"housing"_s, u"disabled_federation"_s, u"social_work"_s}, true},
          {What, needed}, {Handler, needed}, {DueOn}, {Answer}, {AnsweredOn}},
         true, true},
        {RegisterKind::Discovery, // 000-21, 002 §二(二)2
         {{Day, needed}, {Source, needed, {u"visits"_s, u"random_check"_s, u"neighbours"_s, u"compared"_s, u"hotline"_s, u"departments"_s, u"society"_s}, true},
          {Household}, {Name}, {Place}, {What, needed}, {Handler, needed}, {DueOn}, {Answer}, {AnsweredOn}},
         true, true},
        {RegisterKind::Bounced, // money that came back; the bank's own file is read by the township
         {{Day, needed}, {Household, needed}, {Person}, {Amount, needed}, {What, needed, {u"account_wrong"_s, u"name_differs"_s, u"account_closed"_s, u"not_collected"_s}, true},
          {Source}, {Handler}, {DueOn}, {Answer}, {AnsweredOn}},
         true},
    };
    return list;
}

} // namespace

const RegisterFieldInfo *RegisterKindInfo::find(RegisterField field) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [field](const RegisterFieldInfo &info) { return info.field == field; });
    return found == fields.end() ? nullptr : &*found;
}

const RegisterKindInfo &kindInfo(RegisterKind kind)
{
    return *std::find_if(kinds().begin(), kinds().end(), [kind](const RegisterKindInfo &info) { return info.kind == kind; });
}

QString kindText(RegisterKind kind, const papers::Wording &wording) { return wording.text(u"registers.kind_"_s + toCode(kind)); }

QString fieldText(RegisterKind kind, RegisterField field, const papers::Wording &wording)
{
    const QString own = u"registers."_s + toCode(kind) + u'_' + toCode(field);
    return wording.text(wording.knows(own) ? own : u"registers.field_"_s + toCode(field));
}

QString choiceText(const QString &code, const papers::Wording &wording)
{
    const QString key = u"registers.choice_"_s + code;
    return wording.knows(key) ? wording.text(key) : code;
}

} // namespace xieli::casework
