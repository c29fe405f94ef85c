// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using RoundItemId = Id<struct RoundItemTag>;
using RecheckBatchId = Id<struct RecheckBatchTag>;
using RecheckItemId = Id<struct RecheckItemTag>;
using CountyVisitId = Id<struct CountyVisitTag>;
using SampleId = Id<struct SampleTag>;
using SamplePickId = Id<struct SamplePickTag>;

/// 动态调整: the round of one month.
struct MonthlyRound {
    QString id;                             ///< the month: "2018-06"
    Day openedOn;
    QString openedBy;
    Day lookedOn;                           ///< the register was gone through last
    std::optional<Day> closedOn;
    QString closedBy;
    QString closeReason;                    ///< why something was left open

    static constexpr auto table = "monthly_round";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("opened_on", self.openedOn);
        field("opened_by", self.openedBy);
        field("looked_on", self.lookedOn);
        field("closed_on", self.closedOn);
        field("closed_by", self.closedBy);
        field("close_reason", self.closeReason);
    }
};

/// 工作清单的一行: one cause in one household, and what is proposed because of it.
struct RoundItem {
    RoundItemId id;                         ///< the cause's key and the month, so that it comes once
    QString round;
    HouseholdId household;
    std::optional<MemberId> member;         ///< of whom the cause is; empty: the household
    QString causeKey;                       ///< the same in every round
    QString cause;                          ///< "death", "left", "joined", "age", "certificate", "list_poverty", "list_disability", "list_deaths", "validity", "review", "exit_ends", "survey", "check", "computed"
    std::optional<Day> causeDay;
    QString record;                         ///< what the cause rests on
    QString action;                         ///< "increase", "reduce", "stop", "exit", "change", "begin", "class" (people must say the class), "look" (nothing follows for the money)
    QString benefit;                        ///< of the proposal
    QString benefitMember;                  ///< id; empty: the household's own
    std::optional<Money> before;            ///< a month, as paid for the month
    std::optional<Money> after;             ///< a month, as proposed
    QString reason;                         ///< sentence
    QString letter;                         ///< code of the letter that the law wants; empty: none
    QString state = QStringLiteral("open"); ///< "open", "accepted", "declined", "postponed", "done", "gone"
    QString why;
    QString user;                           ///< who settled it
    std::optional<Day> settledOn;
    QString decision;
    QString assignedTo;

    static constexpr auto table = "round_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("round_id", self.round);
        field("household_id", self.household);
        field("member_id", self.member);
        field("cause_key", self.causeKey);
        field("cause", self.cause);
        field("cause_day", self.causeDay);
        field("record", self.record);
        field("action", self.action);
        field("benefit", self.benefit);
        field("benefit_member", self.benefitMember);
        field("before_fen", self.before);
        field("after_fen", self.after);
        field("reason", self.reason);
        field("letter", self.letter);
        field("state", self.state);
        field("why", self.why);
        field("by_user", self.user);
        field("settled_on", self.settledOn);
        field("decision_id", self.decision);
        field("assigned_to", self.assignedTo);
    }
};

/// 复核批次: the households of a class, a village or a benefit that are looked at together.
struct RecheckBatch {
    RecheckBatchId id;
    QString name;
    QString benefit;                        ///< empty: any
    std::optional<int> grade;               ///< empty: any
    QString village;                        ///< empty: any
    Day openedOn;
    QString openedBy;
    std::optional<Day> dueOn;
    std::optional<Day> closedOn;
    QString closeReason;

    static constexpr auto table = "recheck_batch";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("benefit", self.benefit);
        field("class", self.grade);
        field("village", self.village);
        field("opened_on", self.openedOn);
        field("opened_by", self.openedBy);
        field("due_on", self.dueOn);
        field("closed_on", self.closedOn);
        field("close_reason", self.closeReason);
    }
};

/// One household of such a batch.
struct RecheckItem {
    RecheckItemId id;
    RecheckBatchId batch;
    HouseholdId household;
    QString assignedTo;
    QString result;                         ///< "", "same", "changed", "stop", "not_met"
    QString note;
    QString visitId;                          ///< on which it rests
    std::optional<Day> doneOn;
    QString user;

    static constexpr auto table = "recheck_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("household_id", self.household);
        field("assigned_to", self.assignedTo);
        field("result", self.result);
        field("note", self.note);
        field("visit_id", self.visitId);
        field("done_on", self.doneOn);
        field("by_user", self.user);
    }
};

/// 县级入户: the county visits every household of a near relative of staff (57号).
struct CountyVisit {
    CountyVisitId id;
    HouseholdId household;
    Day day;
    QString visitors;
    QString result;                         ///< "fits", "does_not_fit", "not_met"
    QString note;
    QString evidence;
    QString enteredBy;

    static constexpr auto table = "county_visit";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("day", self.day);
        field("visitors", self.visitors);
        field("result", self.result);
        field("note", self.note);
        field("evidence_id", self.evidence);
        field("entered_by", self.enteredBy);
    }
};

/// 抽查: a sample drawn by a recorded seed; never changed.
struct VerificationSample {
    SampleId id;
    Month month = Month(2000, 1);
    QString scope;                          ///< "in_force", "new"
    QString purpose;
    int population = 0;                     ///< households among which was drawn
    QString populationDigest;               ///< hex SHA-256 over their ids in order, a line each
    QString share;                          ///< "1/10"
    std::optional<int> least;
    std::optional<int> most;
    QString pack;                           ///< whose formula that is
    int size = 0;
    QString seed;
    QString algorithm;
    Day drawnOn;
    QString drawnBy;

    static constexpr auto table = "verification_sample";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("month", self.month);
        field("scope", self.scope);
        field("purpose", self.purpose);
        field("population", self.population);
        field("population_digest", self.populationDigest);
        field("share", self.share);
        field("least", self.least);
        field("most", self.most);
        field("pack", self.pack);
        field("size", self.size);
        field("seed", self.seed);
        field("algorithm", self.algorithm);
        field("drawn_on", self.drawnOn);
        field("drawn_by", self.drawnBy);
    }
};

/// One household that was drawn.
struct SamplePick {
    SamplePickId id;
    SampleId sample;
    int position = 0;
    HouseholdId household;
    QString result;                         ///< "", "confirmed", "differs", "not_met"
    QString found;
    QString user;
    std::optional<Day> day;

    static constexpr auto table = "sample_pick";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("sample_id", self.sample);
        field("position", self.position);
        field("household_id", self.household);
        field("result", self.result);
        field("found", self.found);
        field("by_user", self.user);
        field("day", self.day);
    }
};

} // namespace xieli
