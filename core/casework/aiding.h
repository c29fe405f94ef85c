// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/duties.h"
#include "model/aid.h"
#include "model/aidgiven.h"
#include "model/evidence.h"

namespace xieli::casework {

/// 临时救助: one request is decided once, and no more is given than was decided. Township only.
struct AidNote {
    std::optional<AidRequestId> request;    ///< of a household
    std::optional<TransientId> transient;   ///< or somebody without one
    AidKind kind = AidKind::Advance;        ///< of somebody without a household; a request says its own
    bool refused = false;
    Money amount;                           ///< in all
    std::vector<AidStage> stages = {};      ///< dates of payment with their amounts; empty: those of the request, else once on the day
    Day decidedOn;
    QString decidedBy;                      ///< person and post
    QString level = QStringLiteral("township"); ///< "county": the county decided, its paper says so
    QString document;
    std::optional<ConferenceId> conference; ///< 一事一议: the minutes
    QString reason;
    QString papersMissing = {};             ///< 先行救助: what follows later
    Alone alone = {};                       ///< why the person who entered the request decides it, in an office of one
};

/// Refused (nothing is written): duties.…; aid.request_unknown, aid.transient_unknown; aid.decided_elsewhere
/// {place, day, amount}, aid.moved_away {place}, aid.not_arrived (of a household that moves); aid.decided_already {day}; aid.day_and_person;
/// aid.amount; aid.reason_needed (a refusal); aid.law_refuses {why}; aid.above_result {amount, most}; aid.above_township {amount, most} (the
/// county decides); aid.county_document; aid.minutes_needed, aid.minutes_other, aid.minutes_against, aid.minutes_amount {amount};
/// aid.stages_sum {amount, sum}, aid.stages_order, aid.stage_before_decision {day, decided}; casework.day_future. A case of the request that
/// waits for the decision goes on with it.
Result<AidDecisionId> decideAid(Office &office, const AidNote &note);
/// Nothing may have been given of it, or all of that voided: aid.paid_already.
Result<void> voidAidDecision(Office &office, const AidDecisionId &id, const QString &reason);

struct AidPaid {
    AidStageId stage;
    std::optional<Money> amount = {};       ///< empty: what is left of the stage
    Day day;
    QString way = QStringLiteral("reserve"); ///< "reserve", "bank", "cash", "goods"
    QString receivedBy;                     ///< who signed for it
    QString goods = {};
};
/// Pays a stage: the payment and the line of the reserve fund in one change. Refused (nothing is written): aid.stage_unknown, aid.decision_void,
/// aid.before_decision {day}, aid.stage_early {day}, aid.stage_paid {left}, aid.paid_on_other {day, decided, paid} (another decision of the same request was paid),
/// aid.beyond_decided {decided, paid, amount, left} (in all stages together), aid.receiver_needed, aid.goods_needed, aid.way_unknown, aid.papers_overdue {day} (the first
/// stage is paid, and the papers that were to follow did not come), relief.reserve_overdraft.
Result<AidPaymentId> payAidStage(Office &office, const AidPaid &paid);
/// The reserve fund gets a line that takes the spending back; nothing is erased. Refused: aid.payment_unknown, aid.voided_already,
/// casework.reason_needed.
Result<void> voidAidPayment(Office &office, const AidPaymentId &id, const QString &reason);
/// What is not paid yet of a decision is not paid any more: the hardship ended, the person died (002-14 一次审批、分阶段). What was paid stays. Refused:
/// duties.township_only, casework.reason_needed, aid.decision_void, aid.nothing_to_end.
Result<void> endAidStages(Office &office, const AidDecisionId &id, const QString &reason);
/// 补齐手续. Refused: aid.no_papers_open.
Result<void> notePapersCame(Office &office, const AidDecisionId &id, Day day);

/// Somebody helped where the emergency met him. A name or number that is not known needs its reason and a photograph: refused otherwise with
/// aid.unknown_needs_reason, aid.unknown_needs_photograph; aid.found_where.
Result<TransientId> registerTransient(Office &office, TransientPerson person, const std::optional<Picture> &photograph);
Result<void> handOver(Office &office, const TransientId &id, const QString &to, Day day);
Result<std::vector<TransientPerson>> transients(Office &office);

/// 一事一议: keeps the minutes. Refused: aid.conference_words (day, chair, who was present, matter and result are needed), aid.conference_votes
/// {votes, present} (more votes than people, those who had to leave not counted), aid.recused_voted {name} (somebody is named as present and
/// as having left).
Result<ConferenceId> recordConference(Office &office, CaseConference minutes);

/// A stage with what was given of it.
struct AidStageRow {
    AidStagePlan stage;
    std::vector<AidPayment> payments;       ///< the voided ones too
    Money paid;
    Money left() const { return stage.endedOn ? Money() : stage.amount - paid; }
};
/// What the place from which a household came had decided of its request, and given.
struct AidElsewhere {
    QString place;
    QString action;                         ///< "grant", "refuse"
    Money amount;
    Money paid;
    Day decidedOn;
};
/// A request, or somebody without a household, with what became of it.
struct AidRow {
    std::optional<AidRequest> request;
    std::optional<TransientPerson> transient;
    QString name;                           ///< of the head, or of the person; empty: not known
    QString group;
    std::optional<AidDecision> decision;    ///< that stands; the voided ones are in the journal
    std::vector<AidStageRow> stages;
    Money paid;
    std::optional<AidElsewhere> elsewhere = {}; ///< decided before the household came: history, never payable here
    QString movedTo = {};                   ///< undecided, and gone with the household: decided there
    /// What is still to be paid of the decision.
    Money left() const
    {
        Money sum;
        for (const AidStageRow &stage : stages)
            sum += stage.left();
        return sum;
    }
    bool isOpen() const { return !decision && !elsewhere && movedTo.isEmpty(); }
};
/// Undecided ones first, then what is left to pay, then the newest.
Result<std::vector<AidRow>> aidRows(Office &office);

} // namespace xieli::casework
