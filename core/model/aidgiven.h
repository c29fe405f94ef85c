// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using TransientId = Id<struct TransientTag>;
using ConferenceId = Id<struct ConferenceTag>;
using AidDecisionId = Id<struct AidDecisionTag>;
using AidStageId = Id<struct AidStageTag>;
using AidPaymentId = Id<struct AidPaymentTag>;

/// 急难发生地救助: somebody helped where the emergency met him, without a household, hukou or papers here. In no list of households.
struct TransientPerson {
    TransientId id;
    QString name;                           ///< empty: unknown
    QString identity;
    QString unknownReason;                  ///< why name or number are not known
    QString photographDigest;               ///< Picture::digest; asked for where he is not known
    QString description;                    ///< sex, age, what he wore
    Day foundOn;
    QString foundPlace;
    QString hukouPlace;                     ///< as he says it
    QString cause;                          ///< what happened
    QString handedTo;                       ///< the office of his home, the rescue station
    std::optional<Day> handedOn;
    QString enteredBy;
    QString note;
    std::optional<Day> blankedOn;

    static constexpr auto table = "transient_person";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("name", self.name);
        field("id_number_text", self.identity);
        field("unknown_reason", self.unknownReason);
        field("photograph_digest", self.photographDigest);
        field("description", self.description);
        field("found_on", self.foundOn);
        field("found_place", self.foundPlace);
        field("hukou_place", self.hukouPlace);
        field("cause", self.cause);
        field("handed_to", self.handedTo);
        field("handed_on", self.handedOn);
        field("entered_by", self.enteredBy);
        field("note", self.note);
        field("blanked_on", self.blankedOn);
    }
};

/// 一事一议: the minutes of a conference about one matter. Never rewritten.
struct CaseConference {
    ConferenceId id;
    std::optional<HouseholdId> household;
    QString ofCase;
    QString request;
    QString transient;
    Day day;
    QString place;
    QString chair;
    QString present;                        ///< names, one a line
    QString recused;                        ///< names with the reason, one a line
    QString matter;
    QString discussion;
    int votesFor = 0;
    int votesAgainst = 0;
    int abstained = 0;
    QString result;                         ///< "agreed", "not_agreed"
    std::optional<Money> amount;
    QString minutesBy;
    QString enteredBy;
    std::optional<Day> blankedOn;

    static constexpr auto table = "case_conference";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("case_id", self.ofCase);
        field("aid_request_id", self.request);
        field("transient_id", self.transient);
        field("day", self.day);
        field("place", self.place);
        field("chair", self.chair);
        field("present", self.present);
        field("recused", self.recused);
        field("matter", self.matter);
        field("discussion", self.discussion);
        field("votes_for", self.votesFor);
        field("votes_against", self.votesAgainst);
        field("abstained", self.abstained);
        field("result", self.result);
        field("amount_fen", self.amount);
        field("minutes_by", self.minutesBy);
        field("entered_by", self.enteredBy);
        field("blanked_on", self.blankedOn);
    }
};

/// 临时救助决定: what was decided of one request, once. Voided with a reason, never deleted.
struct AidDecision {
    AidDecisionId id;
    std::optional<AidRequestId> request;
    std::optional<HouseholdId> household;
    std::optional<TransientId> transient;   ///< somebody without a household
    QString kind = QStringLiteral("ordinary");///< code of AidKind
    QString action = QStringLiteral("grant");///< "grant", "refuse"
    Money amount;                           ///< in all; zero where refused
    QString level;                          ///< "township", "county"
    Day decidedOn;
    QString decidedBy;
    QString enteredBy;                      ///< user
    QString document;
    QString conference;
    QString reason;
    QString aloneReason;                    ///< why one person entered and decided
    QString papersMissing;                  ///< 先行救助: what follows later
    std::optional<Day> papersDueOn;         ///< empty: the place says no day
    std::optional<Day> papersCameOn;
    std::optional<Day> voidedOn;
    QString voidReason;
    std::optional<Day> blankedOn;

    static constexpr auto table = "aid_decision";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("aid_request_id", self.request);
        field("household_id", self.household);
        field("transient_id", self.transient);
        field("kind", self.kind);
        field("action", self.action);
        field("amount_fen", self.amount);
        field("level", self.level);
        field("decided_on", self.decidedOn);
        field("decided_by", self.decidedBy);
        field("entered_by", self.enteredBy);
        field("document", self.document);
        field("conference_id", self.conference);
        field("reason", self.reason);
        field("alone_reason", self.aloneReason);
        field("papers_missing", self.papersMissing);
        field("papers_due_on", self.papersDueOn);
        field("papers_came_on", self.papersCameOn);
        field("voided_on", self.voidedOn);
        field("void_reason", self.voidReason);
        field("blanked_on", self.blankedOn);
    }
};

/// One date of payment of a decision. Never rewritten.
struct AidStagePlan {
    AidStageId id;
    AidDecisionId decision;
    int number = 1;                         ///< from 1
    Day dueOn;
    Money amount;
    std::optional<HouseholdId> household;   ///< that of the decision
    std::optional<Day> endedOn = {};        ///< what was not paid of it by this day is not paid any more
    QString endReason = {};

    static constexpr auto table = "aid_stage";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("aid_decision_id", self.decision);
        field("number", self.number);
        field("due_on", self.dueOn);
        field("amount_fen", self.amount);
        field("household_id", self.household);
        field("ended_on", self.endedOn);
        field("end_reason", self.endReason);
    }
};

/// What was given of a stage. Voided with a reason: the reserve gets a line that takes it back.
struct AidPayment {
    AidPaymentId id;
    AidStageId stage;
    AidDecisionId decision;
    Money amount;
    Day day;
    QString way = QStringLiteral("reserve");///< "reserve" from the reserve fund; "bank", "cash", "goods" from other money
    QString reserveEntry;
    QString receivedBy;
    QString goods;                          ///< what was given, where it is not money
    QString user;
    std::optional<Day> voidedOn;
    QString voidReason;
    std::optional<Day> blankedOn;
    std::optional<HouseholdId> household;   ///< that of the decision

    static constexpr auto table = "aid_payment";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("aid_stage_id", self.stage);
        field("aid_decision_id", self.decision);
        field("amount_fen", self.amount);
        field("day", self.day);
        field("way", self.way);
        field("reserve_entry_id", self.reserveEntry);
        field("received_by", self.receivedBy);
        field("goods", self.goods);
        field("by_user", self.user);
        field("voided_on", self.voidedOn);
        field("void_reason", self.voidReason);
        field("blanked_on", self.blankedOn);
        field("household_id", self.household);
    }
};

} // namespace xieli
