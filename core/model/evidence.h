// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"

#include <QByteArray>

namespace xieli {

/// 证明事项: what a photograph or scan proves.
enum class Proof { Identity, Register, Income, Housing, Property, Illness, Disability, Expense, Schooling, Marriage, Death, Support, Visit, Signed, Posting, Other };
template <> struct Codes<Proof> {
    static constexpr std::array<Code<Proof>, 16> list{
        {{Proof::Identity, QLatin1String("identity")}, {Proof::Register, QLatin1String("register")}, {Proof::Income, QLatin1String("income")},
         {Proof::Housing, QLatin1String("housing")}, {Proof::Property, QLatin1String("property")}, {Proof::Illness, QLatin1String("illness")},
         {Proof::Disability, QLatin1String("disability")}, {Proof::Expense, QLatin1String("expense")}, {Proof::Schooling, QLatin1String("schooling")},
         {Proof::Marriage, QLatin1String("marriage")}, {Proof::Death, QLatin1String("death")}, {Proof::Support, QLatin1String("support")},
         {Proof::Visit, QLatin1String("visit")}, {Proof::Signed, QLatin1String("signed")}, {Proof::Posting, QLatin1String("posting")},
         {Proof::Other, QLatin1String("other")}}};
};

/// 图片: the bytes, kept once under their digest, shrunk and without position or device data. Several pieces of evidence may show
/// the same one.
struct Picture {
    QString digest;                         ///< hex; the key
    QByteArray jpeg;
    int width = 0;
    int height = 0;

    static constexpr auto table = "picture";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.digest);
        field("jpeg", self.jpeg);
        field("width", self.width);
        field("height", self.height);
    }
};

/// 佐证材料: a picture in a household's file with its caption and what it proves.
struct Evidence {
    EvidenceId id;
    HouseholdId household;
    QString picture;                        ///< Picture::digest
    Proof proves = Proof::Other;
    QString caption;
    std::optional<Day> takenOn;
    QString takenBy;
    std::optional<MemberId> member;         ///< whom it is about; empty: the household
    std::optional<VisitId> visitId;
    std::optional<FamilyEventId> event;
    std::optional<ExpenseItemId> expense;
    Day addedOn;

    static constexpr auto table = "evidence";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("picture_digest", self.picture);
        field("proves", self.proves);
        field("caption", self.caption);
        field("taken_on", self.takenOn);
        field("taken_by", self.takenBy);
        field("member_id", self.member);
        field("visit_id", self.visitId);
        field("event_id", self.event);
        field("expense_item_id", self.expense);
        field("added_on", self.addedOn);
    }
};

} // namespace xieli
