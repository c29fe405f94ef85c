// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "model/codelists.h"
#include "model/ids.h"

namespace xieli {

/// 家庭变动: what happened to a family on a day. Where two households are touched (分户, 并户, a move within the register) each
/// has its own event, and each names the other household. NotDead: a recorded death was none; it rests on a piece of evidence.
/// CameBack: a whole household that had left (see householdmove.h) is there again.
enum class FamilyEventKind { Birth, MarriageIn, MoveIn, Death, MarriageOut, MoveOut, Split, Founded, TookIn, Merged, NewHead, NewAddress, Closed, NotDead, CameBack };
template <> struct Codes<FamilyEventKind> {
    static constexpr std::array<Code<FamilyEventKind>, 15> list{
        {{FamilyEventKind::Birth, QLatin1String("birth")}, {FamilyEventKind::MarriageIn, QLatin1String("marriage_in")},
         {FamilyEventKind::MoveIn, QLatin1String("move_in")}, {FamilyEventKind::Death, QLatin1String("death")},
         {FamilyEventKind::MarriageOut, QLatin1String("marriage_out")}, {FamilyEventKind::MoveOut, QLatin1String("move_out")},
         {FamilyEventKind::Split, QLatin1String("split")}, {FamilyEventKind::Founded, QLatin1String("founded")},
         {FamilyEventKind::TookIn, QLatin1String("took_in")}, {FamilyEventKind::Merged, QLatin1String("merged")},
         {FamilyEventKind::NewHead, QLatin1String("new_head")}, {FamilyEventKind::NewAddress, QLatin1String("new_address")},
         {FamilyEventKind::Closed, QLatin1String("closed")}, {FamilyEventKind::NotDead, QLatin1String("not_dead")},
         {FamilyEventKind::CameBack, QLatin1String("came_back")}}};
};

struct FamilyEvent {
    FamilyEventId id;
    HouseholdId household;
    Day day;
    FamilyEventKind kind = FamilyEventKind::Birth;
    std::optional<HouseholdId> other;       ///< where they came from or went to, as far as it is in this register
    QString addressBefore, addressAfter;    ///< NewAddress only
    QString groupBefore, groupAfter;
    QString reason;
    QString paper;                          ///< certificate, judgment or other paper that it rests on

    static constexpr auto table = "family_event";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("day", self.day);
        field("kind", self.kind);
        field("other_household_id", self.other);
        field("address_before", self.addressBefore);
        field("address_after", self.addressAfter);
        field("group_before", self.groupBefore);
        field("group_after", self.groupAfter);
        field("reason", self.reason);
        field("paper", self.paper);
    }
};

/// One person of an event: who came or went, and how each one's relation to the head turned when the head changed.
struct FamilyEventPerson {
    FamilyEventPersonId id;
    FamilyEventId event;
    HouseholdId household;
    MemberId member;
    bool mover = false;                     ///< came or went; else only the relation to the head turned
    int relationBefore = 0;                 ///< GB/T 4761; 0 for who was not there
    int relationAfter = 0;

    static constexpr auto table = "family_event_person";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("event_id", self.event);
        field("household_id", self.household);
        field("member_id", self.member);
        field("mover", self.mover);
        field("relation_before", self.relationBefore);
        field("relation_after", self.relationAfter);
    }
};

} // namespace xieli
