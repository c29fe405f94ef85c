// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casefile.h"
#include "policy/law.h"
#include "policy/resting.h"
#include "policy/situation.h"
#include "policy/step.h"

namespace xieli::policy {

/// What a decision in force gives for one month, by today's knowledge.
struct Owed {
    std::optional<Money> amount;        ///< empty: a figure is missing, see the findings
    int persons = 0;                    ///< protected persons in that month
    std::vector<MemberId> covered;      ///< the persons, where they are known by name
    std::optional<int> grade;
    std::optional<Money> extras;        ///< 分类施保金 within `amount`; empty: the decided amount stands, or no 低保
    QString formula;                    ///< "310.00×2", for the payment line
    Step step;
    Findings findings;
};

/// Re-prices a decision for `month`: class amount × persons, difference from the standing income, a benefit's figure;
/// a frozen one stays. Zero before its start, after its end, if voided, and once nobody is left.
/// Persons as coveredBy() counts them; `beside` are the household's decisions, this one may be among them.
/// Decisions of a difference are priced with the income in `standing`: that of the survey on which they rest.
Owed owedFor(const Decision &decision, const Situation &standing, const Law &law, Month month, Telling telling = Telling::Fully,
             const std::vector<Decision> &beside = {});

/// What the draft of one household looks at.
struct DraftInput {
    Situation standing;                 ///< members, standing income; its month does not matter
    std::vector<Decision> decisions;    ///< of this household, the voided ones too: what was paid on them is to be recovered
    std::vector<PaymentLine> ledger;    ///< approved lines and confirmed opening payments of this household
    std::vector<Month> knownMonths;     ///< months whose payments are known even where the ledger has no line
    std::vector<RecoveryDecision> recoveries = {};
    RestingOn restingOn = {};
};

/// A payment line as it would be drafted; nothing is stored here.
struct ProposedLine {
    PaymentKind kind = PaymentKind::Regular;
    Month forMonth = Month(2000, 1);
    QString benefit;
    std::optional<MemberId> member;
    Money amount;                       ///< negative only for Receivable: shown, never netted. Positive there: less is to be
                                        ///< recovered than was noted. Recovery: what is due of a recovery decision
    std::optional<int> grade;
    int persons = 0;
    std::vector<MemberId> covered;
    std::optional<DecisionId> decision; ///< of a Recovery: the id of its recovery decision
    QString reason;                     ///< "310.00×3−292.00×3"
    Step step;
    std::optional<Money> extras = {};   ///< of a month's own line: 分类施保金 within `amount`, where it is known
};

struct Draft {
    std::vector<ProposedLine> lines;    ///< by benefit and person; back-pay in the order of months, then the month itself
    Findings findings;
    Money owed = {};                    ///< what the decisions in force give for the month itself, paid before or not
};

/// The month's regular lines and, for every month from `backPayFrom` to the month before, owed − paid (readings §4).
/// A month whose payment is unknown gives a finding and no line. What is paid already is never paid twice: where more is
/// owed again than a receivable left, the receivable is lessened before anything is paid.
Draft draftHousehold(const DraftInput &input, const Law &law, Month month, Month backPayFrom, Telling telling = Telling::Fully);

} // namespace xieli::policy
