// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"
#include "casework/duties.h"
#include "model/assistancecase.h"

namespace xieli::casework {

/// 办理事项: a case goes through the steps of the place's procedure (policy/procedure.h), each with its owner and its clock. What the place
/// does not say has no clock; it never stops the case.
struct CaseWish {
    HouseholdId household;
    std::optional<MemberId> member = {};
    QString memberName = {};                ///< or by name, where one of the household is called so
    QString programme = QStringLiteral("dibao");
    QString flow = QStringLiteral("ordinary");
    QString number = {};
    QString applicant = {};
    QString entrusted = {};
    QString cameBy = QStringLiteral("window");
    Day acceptedOn = {};
    std::optional<AidRequestId> request = {}; ///< of temporary aid
    QStringList handed = {};                ///< papers handed over
    QStringList missing = {};               ///< told once what is missing: the case waits at its first step until they came
};
/// Refused (nothing is written): cases.household_unknown, cases.open_already {day}, cases.procedure_unknown {programme, flow, day},
/// cases.accepted_when, cases.request_needed (temporary aid), cases.came_unknown {code, known}, casework.member_unknown {id} (not of the household),
/// cases.member_needed (特困 in a household of several; who lives alone is meant without being named).
Result<CaseId> acceptCase(Office &office, const CaseWish &wish);
/// A paper that was missing came; when the last one has, the first step is done. Refused: cases.paper_unknown.
Result<void> notePaper(Office &office, const QString &paper, Day day);

/// One open or closed case as a list shows it.
struct CaseRow {
    AssistanceCase matter;
    QString head;
    QString group;
    std::vector<CaseStep> steps;            ///< in order, those sent back too
    std::vector<CasePause> pauses;
    std::vector<CasePaper> papers;
    std::optional<CaseStep> step;           ///< whose turn it is; empty: closed
    bool isPaused = false;
    std::optional<Day> due;                 ///< of the step; empty: the place says no days, or it stands still
    std::optional<Day> wholeDue;            ///< of all steps together
    std::optional<int> left;                ///< days of the term's unit; negative: late
    Findings findings;                      ///< workdays.year_missing {year}: the day is approximate
    std::vector<AssistanceCase> twins;      ///< open too, of the same household and matter: both offices accepted it before they exchanged
    bool isLate() const { return left && *left < 0; }
};
enum class CaseChoice { Open, All };
/// Late ones first, the latest on top; then by day; those without a clock last.
Result<std::vector<CaseRow>> cases(Office &office, CaseChoice choice = CaseChoice::Open);
/// Refused: cases.unknown.
Result<CaseRow> caseRow(Office &office, const CaseId &id);

struct StepNote {
    QString step = {};                      ///< empty: the one whose turn it is
    Day day = {};
    QString by = {};                        ///< who did it
    QString opinion = {};                   ///< of the step "opinion": "fits", "does_not_fit"
    QString note = {};
    QString paperNumber = {};
};
/// Ends the step whose turn it is and begins the next. Refused (nothing is written): cases.unknown, cases.closed, cases.not_its_turn {step},
/// cases.stands_still, cases.step_day {day}, cases.papers_missing {papers}, cases.check_open {count}, cases.visit_needed {day}, cases.visit_again {day}, cases.two_visitors,
/// cases.visit_unsigned, cases.opinion_needed, cases.opinion_reason (it differs from what was computed), cases.posting_needed,
/// cases.posting_hangs {day}, cases.posting_objected, cases.decide_it (by decideCase), cases.aid_undecided, cases.not_paid_yet.
Result<void> finishStep(Office &office, const CaseId &id, const StepNote &note);

/// Why a case goes back: "papers_missing", "visit_incomplete", "income_unclear", "property_unclear", "check_differs", "posting_faulty",
/// "objection", "other".
const QStringList &backCodes();
/// The step ends as sent back; `to` and what follows it are done again, a posting in the days for a re-survey. `missing`: papers that the family
/// is told to bring (supplementSlip()). Refused: cases.unknown,
/// cases.closed, cases.back_code {code}, cases.back_step {step}, cases.back_decided {day, document}, casework.reason_needed.
Result<void> sendBack(Office &office, const CaseId &id, const QString &to, const QString &code, const QString &reason, const QStringList &missing = {});

/// Refused: cases.closed, cases.stands_still, cases.step_day, casework.reason_needed.
Result<void> pauseCase(Office &office, const CaseId &id, const QString &kind, Day from, const QString &reason);
/// Runs again from that day on. Refused: cases.runs, cases.step_day.
Result<void> resumeCase(Office &office, const CaseId &id, Day from);
/// Refused: cases.closed, casework.reason_needed.
Result<void> withdrawCase(Office &office, const CaseId &id, Day day, const QString &reason);

/// Of two open cases of one matter, which both offices accepted, this one ends and the other goes on (the township's, say): it stays on record with the
/// reason, and what papers it has the other gets. Refused: cases.unknown, cases.closed, cases.no_twin, casework.reason_needed.
Result<void> joinCase(Office &office, const CaseId &duplicate, const QString &reason);

struct CaseDecision {
    QString action = QStringLiteral("grant"); ///< "grant", "change", "stop", "refuse"
    DecisionNote note;
    std::optional<int> grade = {};
    std::vector<MemberId> members = {};     ///< whom it covers; empty: all who count
    QString reason = {};                    ///< of a stop or a refusal
    Alone alone = {};                       ///< why the person who entered the case decides it, in an office of one
};
/// What the kept assessment of the month suggests for the case, for whoever decides it: begin, change, continue, stop, or "ask"; empty: it was not
/// assessed, or nothing fits. Refused: cases.unknown.
Result<std::vector<Proposal>> caseProposals(Office &office, const CaseId &id, Month month);
/// The case's decision, of what the kept assessment of the month proposes. Refused (nothing is written): as decide(), mayRelease() and
/// cases.not_its_turn {step}, cases.aid_decides (temporary aid is decided by decideAid), cases.nothing_proposed {month},
/// cases.class_needed, casework.reason_needed.
Result<DecisionId> decideCase(Office &office, const CaseId &id, const CaseDecision &wanted);

QString stepText(const QString &step, const papers::Wording &wording);
QString ownerText(const QString &owner, const papers::Wording &wording);
/// "还剩 3 个工作日", "已超 2 天", "没有规定天数", "暂停中"
QString clockText(const CaseRow &row, const papers::Wording &wording);

} // namespace xieli::casework
