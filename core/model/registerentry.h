// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

/// 台账的种类, as the documents ask for them (policy-facts §1: 000-21, 000-23, 000-28, 001-08, 001-14,
/// 001-21, 001-26, 002-09, 002-10).
enum class RegisterKind { Relief, ElderCare, Declaration, Newcomer, Petition, Hotline, LowIncome, Measure, Referral, Discovery, Bounced };
template <> struct Codes<RegisterKind> {
    static constexpr std::array<Code<RegisterKind>, 11> list{
        {{RegisterKind::Relief, QLatin1String("relief")}, {RegisterKind::ElderCare, QLatin1String("elder_care")},
         {RegisterKind::Declaration, QLatin1String("declaration")}, {RegisterKind::Newcomer, QLatin1String("newcomer")},
         {RegisterKind::Petition, QLatin1String("petition")}, {RegisterKind::Hotline, QLatin1String("hotline")},
         {RegisterKind::LowIncome, QLatin1String("low_income")}, {RegisterKind::Measure, QLatin1String("measure")},
         {RegisterKind::Referral, QLatin1String("referral")}, {RegisterKind::Discovery, QLatin1String("discovery")},
         {RegisterKind::Bounced, QLatin1String("bounced")}}};
};

/// 台账登记: one line of a register that people keep by hand. What its texts mean is told by its kind (casework/registerkinds.h).
struct RegisterEntry {
    RegisterEntryId id;
    RegisterKind kind = RegisterKind::Petition;
    std::optional<HouseholdId> household;   ///< empty: about somebody who is in no household's file
    std::optional<MemberId> member;         ///< empty: about the whole household
    QString name;                           ///< who it is about or who came; empty: the household's head, or anonymous
    QString place;                          ///< address and telephone of somebody who is in no household's file
    Day day;
    QString source;                         ///< a code of the kind's list, or words
    QString what;                           ///< likewise
    QString detail;
    QString handler;                        ///< who sees to it
    std::optional<Money> amount;
    std::optional<Day> dueOn;               ///< by when it is to be answered or done
    QString answer;
    std::optional<Day> answeredOn;          ///< empty: open

    static constexpr auto table = "register_entry";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("kind", self.kind);
        field("household_id", self.household);
        field("member_id", self.member);
        field("name", self.name);
        field("day", self.day);
        field("source", self.source);
        field("what", self.what);
        field("detail", self.detail);
        field("handler", self.handler);
        field("amount_fen", self.amount);
        field("due_on", self.dueOn);
        field("answer", self.answer);
        field("answered_on", self.answeredOn);
        field("place", self.place);
    }
};

} // namespace xieli
