// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/workcalendar.h"
#include "policy/law.h"

#include <functional>

namespace xieli::policy {

class Fields;
class Reading;

/// So many days of a kind; empty where the place does not say.
struct Term {
    std::optional<int> days;
    TermUnit unit = TermUnit::Calendar;
};

/// 办理环节: one step of a flow. What the pack does not say is empty, and for the county to fill.
struct ProcedureStep {
    QString step;           ///< one of procedureSteps()
    QString owner;          ///< "village", "township", "county", "bank"; empty: the place does not say
    Term term;
    Term again;             ///< of a posting after a re-survey
    bool pauses = false;    ///< while it runs the term of the whole stands still
    bool isAssumed = false;
    Citations citations;
    QString note;
};

/// 办理流程 of a programme in a place, for a span of months.
struct Procedure {
    Span span;
    QString programme;      ///< "dibao", "tekun", "aid"
    QString flow;           ///< "ordinary", "quick", "emergency", "conference", "recheck"
    std::vector<ProcedureStep> steps;
    Term whole;             ///< of all steps together
    Term refusal;           ///< within which a refusal is told in writing
    Term papers;            ///< within which papers follow (先行救助)
    QString note;
    Citations citations;
    QString pack;

    const ProcedureStep *find(const QString &step) const;
};

/// "accept", "check", "visit", "opinion", "deliberation", "posting", "decision", "notice", "payment": in no other order.
const QStringList &procedureSteps();
const QStringList &procedureFlows();
const QStringList &procedureOwners();

/// Reads one flow of a pack's section `procedures`. Refused besides what Fields refuses: unknown steps, owners and flows, a step twice or
/// after one that follows it, a flow that does not begin with accepting or has no decision, days without a unit, and days without a citation.
Procedure readProcedure(Fields &fields, Reading &reading, const std::function<Citations(Fields &, bool)> &cites);

/// All flows of a law, the lowest pack first.
std::vector<Procedure> procedures(const Law &law);
/// The flow in force on a day: of the highest pack that has it, whole. Empty: no pack has one.
std::optional<Procedure> procedureFor(const Law &law, const QString &programme, const QString &flow, Day day);

} // namespace xieli::policy
