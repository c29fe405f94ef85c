// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using CaseId = Id<struct CaseTag>;
using CaseStepId = Id<struct CaseStepTag>;

/// 办理事项: one application or review of one household, from acceptance to its end.
struct AssistanceCase {
    CaseId id;
    HouseholdId household;
    std::optional<MemberId> member;         ///< 单人户 and 特困: the person; empty: the household
    QString programme;                      ///< "dibao", "tekun", "aid" as the packs' procedures name them
    QString flow = QStringLiteral("ordinary");///< "ordinary", "quick", "emergency", "conference", "recheck"
    QString number;                         ///< of the receipt of the application
    QString applicant;
    QString entrusted;                      ///< who applies for him
    QString cameBy;                         ///< "window", "village", "online", "found", "hotline"
    Day acceptedOn;                         ///< the law of this day governs the case
    QString pack;                           ///< whose procedure it follows
    std::optional<int> wholeDays;           ///< of all steps together, where the pack says so
    QString wholeUnit;                      ///< "calendar", "working"
    QString request;                        ///< of temporary aid
    QString outcome;                        ///< "", "granted", "changed", "stopped", "refused", "withdrawn"
    QString outcomeReason;
    std::optional<Day> closedOn;
    QString enteredBy;                      ///< user who accepted it: does not decide it
    std::optional<Day> blankedOn;           ///< retention ended

    static constexpr auto table = "assistance_case";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("member_id", self.member);
        field("programme", self.programme);
        field("flow", self.flow);
        field("number", self.number);
        field("applicant", self.applicant);
        field("entrusted", self.entrusted);
        field("came_by", self.cameBy);
        field("accepted_on", self.acceptedOn);
        field("pack", self.pack);
        field("whole_days", self.wholeDays);
        field("whole_unit", self.wholeUnit);
        field("aid_request_id", self.request);
        field("outcome", self.outcome);
        field("outcome_reason", self.outcomeReason);
        field("closed_on", self.closedOn);
        field("entered_by", self.enteredBy);
        field("blanked_on", self.blankedOn);
    }
};

/// One step of a case with its clock. A step that was sent back stays as it ended; what is to be done again is a new row.
struct CaseStep {
    CaseStepId id;
    CaseId ofCase;
    HouseholdId household;
    int position = 0;                       ///< in the case, from 1
    QString step;                           ///< "accept", "check", "visit", "opinion", "deliberation", "posting", "decision", "notice", "payment"
    QString owner;                          ///< "village", "township", "county", "bank"; empty: the place does not say
    std::optional<int> days;                ///< empty: the place does not say
    QString unit;                           ///< "calendar", "working"
    bool pauses = false;                    ///< while it runs the case's whole term stands still
    std::optional<Day> begunOn;             ///< empty: its turn has not come
    std::optional<Day> doneOn;
    QString doneBy;                         ///< who did it, in the office that did it
    QString enteredBy;                      ///< user
    QString opinion;                        ///< "fits", "does_not_fit"
    QString record;                         ///< id of the visit, posting, decision or paper
    QString note;
    QString backTo;                         ///< sent back: to which step
    QString backCode;
    QString backReason;

    static constexpr auto table = "case_step";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("case_id", self.ofCase);
        field("household_id", self.household);
        field("position", self.position);
        field("step", self.step);
        field("owner", self.owner);
        field("days", self.days);
        field("unit", self.unit);
        field("pauses", self.pauses);
        field("begun_on", self.begunOn);
        field("done_on", self.doneOn);
        field("done_by", self.doneBy);
        field("entered_by", self.enteredBy);
        field("opinion", self.opinion);
        field("record", self.record);
        field("note", self.note);
        field("back_to", self.backTo);
        field("back_code", self.backCode);
        field("back_reason", self.backReason);
    }
};

/// 暂停: while it lasts no clock of the case runs.
struct CasePause {
    QString id;
    CaseId ofCase;
    HouseholdId household;
    QString kind;                           ///< "check", "deliberation", "family", "other"
    Day from;                               ///< first day that does not run
    std::optional<Day> until;               ///< the day on which it runs again; empty: it lasts
    QString reason;
    QString user;

    static constexpr auto table = "case_pause";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("case_id", self.ofCase);
        field("household_id", self.household);
        field("kind", self.kind);
        field("from_day", self.from);
        field("until_day", self.until);
        field("reason", self.reason);
        field("by_user", self.user);
    }
};

/// 要件: a paper that the family hands over, or has not yet.
struct CasePaper {
    QString id;
    CaseId ofCase;
    HouseholdId household;
    QString what;
    std::optional<Day> handedOn;            ///< empty: missing
    QString note;

    static constexpr auto table = "case_paper";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("case_id", self.ofCase);
        field("household_id", self.household);
        field("what", self.what);
        field("handed_on", self.handedOn);
        field("note", self.note);
    }
};

/// A day that is no Saturday or Sunday and yet a holiday, or is one and yet worked.
struct WorkDay {
    QString id;                             ///< the day, YYYY-MM-DD
    int year = 0;
    QString kind = QStringLiteral("rest");  ///< "rest", "work"
    QString name;                           ///< 春节
    QString source;                         ///< the notice that says so
    QString user;

    static constexpr auto table = "work_day";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("year", self.year);
        field("kind", self.kind);
        field("name", self.name);
        field("source", self.source);
        field("by_user", self.user);
    }
};

} // namespace xieli
