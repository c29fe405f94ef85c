// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ledger.h"
#include "papers/letter.h"

#include <QJsonArray>
#include <QJsonObject>

namespace xieli::casework {

/// What a letter is written from: one household, what was assessed of it, decided and paid.
struct LetterCase {
    const Dossier &dossier;
    const StoredAssessment &kept;
    const policy::Law &law;
    std::vector<PaymentLine> paid;              ///< approved lines of the household
    std::vector<Month> knownMonths;
    policy::Situation standing;
    policy::RestingOn resting;    ///< decisions that rest on an earlier survey
    QJsonObject result;
    std::optional<Decision> decision;           ///< 低保 of the household in force in the month
    std::vector<Decision> lostTekun;            ///< 特困 in force in the month that the assessment no longer finds

    /// `told`: decisions whose end was decided before the month, and told then. `tellsEnd`: that end itself is what is told.
    LetterCase(const Dossier &of, const StoredAssessment &assessment, const Ledger &ledger, const policy::Law &underLaw, const QSet<DecisionId> &told, bool tellsEnd = false);

    Month month() const { return kept.month; }
    QString category() const { return result[u"category"].toString(); }
    QString state() const { return result[u"state"].toString(); }
    bool saysMessage(const QString &message) const;
    std::optional<Money> fen(const QString &key) const;
    /// Steps of a rule, outermost ones and those below.
    std::vector<QJsonObject> steps(const QString &rule) const;

    /// Gradual exit begins: still paid, but the stop is announced.
    bool beginsGradualExit() const { return state() == u"gradual_exit" && decision && (decision->state != u"gradual_exit" || decision->assessment == kept.id); }
    /// The last month of what was paid once and has ended; empty: something is in force, or nothing ever was.
    std::optional<Month> endedIn() const;
    /// Since then the family was surveyed anew: whoever asks again is an applicant again.
    bool isAskedAnew(Month since) const;
    /// The household's 低保 stops, or is about to in gradual exit.
    bool stopsDibao() const { return decision && (category() != u"dibao" || state() == u"stop" || beginsGradualExit()); }
    /// The decision that a letter of stop is about: the household's own before that of a person's 特困. Null: none stops.
    const Decision *stopped() const { return stopsDibao() ? &*decision : lostTekun.empty() ? nullptr : &lostTekun.front(); }
    /// The decision that was made from this assessment: its number and day are the letter's where none are given. Null: none.
    const Decision *madeFrom() const;
    /// The gradual exit as decided: from this assessment, or in force in its month. Null: not decided yet.
    const Decision *exitDecision() const;
    /// What a month was paid before it changes: the last month of the ledger, else as decided.
    std::optional<Money> amountBefore() const;
    /// Of the household's 低保, as assessed.
    std::optional<Money> amountAfter() const;
    /// The decision that stood before the one made from this assessment, or that stands where none was made. Null: none.
    const Decision *decisionBefore() const;
    /// First month in which less (of an increase: more) is due already: by a later decision, or by itself since somebody died or left.
    std::optional<Month> changeInForce(papers::LetterKind kind) const;
    policy::Owed owed(const Decision &of, Month m) const;
    /// First month in which the change counts: as decided, else from a decision of that day.
    Month changeMonth(papers::LetterKind kind, Day decidedOn) const;
    /// Last month paid of a decision that stops.
    Month lastPaidMonth(const Decision &stopped, Day decidedOn) const;
    /// What was paid and is not owed by today's knowledge, with its months.
    std::pair<Money, QStringList> overpaid() const;

    /// Which letter the law calls for, or why none is.
    Result<papers::LetterKind> due() const;
    /// Whether a letter of that kind says the truth.
    Result<void> check(papers::LetterKind kind) const;

private:
    Result<void> checkRefusal() const;
    Result<void> checkChange(papers::LetterKind kind) const;
};

} // namespace xieli::casework
