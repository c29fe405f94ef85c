// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using DestructionId = Id<struct DestructionTag>;
using RetentionHoldId = Id<struct RetentionHoldTag>;

enum class DestructionScope { Files, Routine };
template <> struct Codes<DestructionScope> {
    static constexpr std::array<Code<DestructionScope>, 2> list{{{DestructionScope::Files, QLatin1String("files")}, {DestructionScope::Routine, QLatin1String("routine")}}};
};

/// 日常管理类档案: what is kept of no one household, by what it is.
enum class RoutineKind {
    Posting,    ///< a list that hung on the board, with its lines, objections and the photograph
    Paper,      ///< an issued paper about the whole village, with its bytes and signed copies
    Copy,       ///< a kept paper that no line of the issued papers names: rosters
    List,       ///< a spreadsheet taken in: its rows, refused ones too, and what they were compared with
    Export,     ///< a line of 出表登记
    Register,   ///< a line of a register about somebody who is in no household's file
    Publication,///< a run into a county's database: who took it and why; the run stays
    Mapping,    ///< headings of a sheet that are remembered: the name of the sheet; the headings stay
    Transient,  ///< 急难发生地救助: a person without a household, the minutes and decisions (审批类)
};
template <> struct Codes<RoutineKind> {
    static constexpr std::array<Code<RoutineKind>, 9> list{
        {{RoutineKind::Posting, QLatin1String("posting")}, {RoutineKind::Paper, QLatin1String("paper")}, {RoutineKind::Copy, QLatin1String("copy")},
         {RoutineKind::List, QLatin1String("list")}, {RoutineKind::Export, QLatin1String("export")}, {RoutineKind::Register, QLatin1String("register")},
         {RoutineKind::Publication, QLatin1String("publication")}, {RoutineKind::Mapping, QLatin1String("mapping")},
         {RoutineKind::Transient, QLatin1String("transient")}}};
};

/// 销毁: one list of files whose time of keeping was over. Prepared by one person, carried out with a second one; the row is kept for ever.
struct Destruction {
    DestructionId id;
    int number = 0;                     ///< 1, 2, 3 …: it stands on the list
    QString document;                   ///< 批准文号
    Day preparedOn;
    QString preparedBy;
    std::optional<Day> executedOn;      ///< the values are gone
    QString executedBy;
    QString secondBy;
    int files = 0;                      ///< of the routine class: pieces
    int records = 0;
    std::optional<Day> sweptOn;         ///< and no page of this file holds them any more
    std::optional<Day> withdrawnOn;
    DestructionScope scope = DestructionScope::Files;

    static constexpr auto table = "destruction";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("number", self.number);
        field("document", self.document);
        field("prepared_on", self.preparedOn);
        field("prepared_by", self.preparedBy);
        field("executed_on", self.executedOn);
        field("executed_by", self.executedBy);
        field("second_by", self.secondBy);
        field("files", self.files);
        field("records", self.records);
        field("swept_on", self.sweptOn);
        field("withdrawn_on", self.withdrawnOn);
        field("scope", self.scope);
    }
};

/// One file of such a list.
struct DestructionFile {
    QString id;                         ///< destruction, a colon, number in the list
    DestructionId destruction;
    int number = 0;
    HouseholdId household;
    Day endedOn;                        ///< when its time began to be counted
    Day dueOn;                          ///< from when on it was listed
    bool accounting = false;            ///< its accounting papers go too

    static constexpr auto table = "destruction_file";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("destruction_id", self.destruction);
        field("number", self.number);
        field("household_id", self.household);
        field("ended_on", self.endedOn);
        field("due_on", self.dueOn);
        field("accounting", self.accounting);
    }
};

/// One piece of a list of the routine class. It bears no name, so that it can be kept for ever.
struct DestructionItem {
    QString id;                         ///< destruction, a colon, number in the list
    DestructionId destruction;
    int number = 0;
    RoutineKind kind = RoutineKind::Posting;
    QString key;                        ///< of the record at its head
    Day endedOn;
    Day dueOn;
    int records = 0;                    ///< how many of it were blanked

    static constexpr auto table = "destruction_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("destruction_id", self.destruction);
        field("number", self.number);
        field("kind", self.kind);
        field("record_key", self.key);
        field("ended_on", self.endedOn);
        field("due_on", self.dueOn);
        field("records", self.records);
    }
};

/// A record whose values are gone: it is neither sent nor taken in again.
struct DestroyedRecord {
    QString id;                         ///< "table:key"
    DestructionId destruction;
    std::optional<HouseholdId> household; ///< empty: it belonged to no one household's file

    static constexpr auto table = "destroyed_record";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("destruction_id", self.destruction);
        field("household_id", self.household);
    }
};

/// 暂缓销毁: a file that must be kept beyond its time.
struct RetentionHold {
    RetentionHoldId id;
    HouseholdId household;
    Day since;
    QString byUser;
    QString reason;                     ///< 信访、审计、诉讼 …
    std::optional<Day> until;           ///< empty: until it is released
    std::optional<Day> releasedOn;
    QString releasedBy;
    QString releasedWhy;

    static constexpr auto table = "retention_hold";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("since", self.since);
        field("by_user", self.byUser);
        field("reason", self.reason);
        field("until_day", self.until);
        field("released_on", self.releasedOn);
        field("released_by", self.releasedBy);
        field("released_why", self.releasedWhy);
    }
};

} // namespace xieli
