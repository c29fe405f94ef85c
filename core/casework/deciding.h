// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/duties.h"
#include "casework/office.h"
#include "model/casefile.h"

namespace xieli::casework {

/// What a household that stops may be given instead where people choose it (seed 003-03): the last amount for some months.
struct ExitOffer {
    Month from = Month(2000, 1);    ///< its first month, where it is decided in the month assessed
    int mostMonths = 0;             ///< as the place says
    int persons = 0;
    std::optional<Money> monthlyAmount;
    bool frozen = false;
};

/// What is to be decided about a household. The machine proposes it from the assessment; a person decides.
struct Proposal {
    HouseholdId household;
    std::optional<MemberId> member;
    AssessmentId assessment;
    QString headName;
    QString benefit = QStringLiteral("dibao");
    Category category = Category::None;
    std::optional<int> grade;
    QString state;
    int persons = 0;
    std::optional<Money> monthlyAmount;
    bool frozen = false;
    Month startMonth = Month(2000, 1);
    std::optional<Month> from;      ///< of a gradual exit: its first month, where it is decided in the month assessed
    std::optional<Month> endMonth;  ///< its last month then; decided later, it begins and ends as much later
    QString action;         ///< "continue", "begin", "change", "stop", "refuse" (of a case), "ask" (needs a person: class 3 or 4, undetermined)
    QString reason;
    QString open = {};      ///< of an "ask": what the assessment could not find out, in words; empty: nothing of that kind
    std::optional<ExitOffer> exit = {}; ///< of a "stop": people may choose it instead
    std::vector<MemberId> members = {}; ///< whom it covers; empty: all who count then, where that is as many as `persons`
};

/// Of how many households an assessment of the month is kept; 0: there is nothing yet that could be decided from.
Result<int> assessedHouseholds(Office &office, Month month);
/// The decisions that the kept assessments of `month` suggest.
Result<std::vector<Proposal>> proposals(Office &office, Month month);

/// The stop as a gradual exit of so many months. Refused: casework.exit_not_offered {head}, casework.exit_months {head, most}.
Result<Proposal> asGradualExit(const Proposal &stop, int months);

struct DecisionNote {
    Day decidedOn;
    QString decidedBy;      ///< person and post
    QString document;       ///< number of the decision paper, or "训练" in the training township
    QString level = {};     ///< who decided: "township", "county"; empty: not said
    QString beforePosting = {}; ///< why it is decided while the posting still hangs; journalled
    QString ofCase = {};    ///< the case that it ends
    Alone alone = {};       ///< why one person assesses and decides, in an office of one; journalled
};

struct DecideReport {
    int decided = 0;
    int continued = 0;
    int stopped = 0;
    int refused = 0;
    int households = 0;     ///< about whom `decided` was decided; several decisions may be about one
    int leftOpen = 0;       ///< "ask" proposals that were not given a class
    std::vector<std::pair<QString, QString>> open; ///< of these: the head's name, and why a person must look
    Money monthlyTotal;
    QStringList unposted;   ///< heads of families newly taken in of whom no list hung (暂行办法 11): perhaps only on paper
};

/// What stands as `document` where a village's office decides for training.
QString trainingDocument();
/// What stands as `document` of a decision that is known from the roster alone: no paper's number.
QString rosterDocument();

/// Journals the decisions. A village's office may only do so for training (`document` says so); a township always may.
/// A decision in force of the same household and benefit ends with the month before the new one begins. A stop and a refusal are kept as
/// decisions of their own, with number, day, reason and who entered them; they are never in force. Whom a decision covers is kept by
/// name where it is as many as count on its first month. Who had an assessment computed does not decide from it where somebody else of the
/// office could: duties.same_person {user}; where nobody could, not without a reason: duties.alone_needs_reason {user}. Refused (nothing is
/// written): casework.decide_township_only,
/// _decide_needs_day_and_person, _start_month_unknown {month}, _posting_hangs {head, day}, _posting_objected {head} (unless
/// `beforePosting` says why); checks.hold {head, count, what} where something new or more is given while hits of the check wait for an answer.
Result<DecideReport> decide(Office &office, const std::vector<Proposal> &accepted, const DecisionNote &note);
/// Heads whose proposal is not what an assessment of today would propose: a death was written down since, or decided meanwhile. decide()
/// refuses them: casework.assessed_before_change {heads, count}.
Result<QStringList> changedSinceAssessed(Office &office, const std::vector<Proposal> &accepted);
/// Takes out of `accepted` what decide() would refuse because its family's posting still hangs or is objected to, with that refusal: the other
/// families are decided without it.
Result<std::vector<std::pair<Proposal, Error>>> takeHanging(Office &office, std::vector<Proposal> &accepted, const DecisionNote &note);
/// Says whom a household's decision covers, where it covers fewer than live there: as many as it covers, all of the household. What was
/// said before is replaced. Refused (nothing is written): casework.decision_unknown, _decide_township_only, _name_as_many {persons, named},
/// _member_unknown.
/// Those who are named; empty: nobody yet.
Result<std::vector<MemberId>> namedCovered(Office &office, const DecisionId &id);
Result<void> nameCovered(Office &office, const DecisionId &id, const std::vector<MemberId> &members);
/// Voids a decision with a reason; it is never deleted. A village voids only what it made itself for training or of its roster. What the decision
/// had taken the place of stands again as it stood, up to whatever has been decided since: those decisions are returned, none where nothing was
/// replaced or the journal does not tell it (a file healed from parcels). Refused (nothing is written): casework.reason_needed, _decision_unknown,
/// _decision_voided {day}, _decide_township_only, _void_township_only.
Result<std::vector<Decision>> voidDecision(Office &office, const DecisionId &id, const QString &reason);

} // namespace xieli::casework
