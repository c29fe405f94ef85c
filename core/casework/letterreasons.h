// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lettercase.h"

namespace xieli::casework {

/// The parts of a letter that come from the kept assessment, in words.
class LetterReasons {
public:
    LetterReasons(const LetterCase &facts, papers::LetterKind kind, Day issuedOn, const papers::Wording &wording)
        : m_case(facts), m_kind(kind), m_issuedOn(issuedOn), m_wording(wording)
    {
    }

    /// For the family: plain sentences.
    QStringList plain() const;
    /// Last month paid, gradual exit, what was paid too much.
    QStringList consequences() const;
    std::vector<std::pair<QString, QString>> figures() const;
    /// Which layers were tried and how each came out, with its clause.
    std::vector<papers::LetterClause> clauses() const;
    /// Assumed figures, and empty ones for which a clause of the letter could not be checked.
    QStringList cautions() const;
    std::optional<papers::AmountChange> change() const;

private:
    bool tellsChange() const { return m_kind == papers::LetterKind::Reduce || m_kind == papers::LetterKind::Increase; }
    QString text(const QString &key, const Arguments &arguments = {}) const;
    QString named(const QString &sentence) const;
    void addGone(QStringList &sentences) const;
    void addIncome(QStringList &sentences) const;
    void addOtherLayers(QStringList &sentences) const;
    void addChanges(QStringList &sentences) const;
    void addTekun(QStringList &sentences) const;
    QString gradualExit() const;
    papers::LetterClause clauseOf(const QJsonObject &step) const;
    std::vector<QJsonObject> clauseSteps() const;

    const LetterCase &m_case;
    papers::LetterKind m_kind;
    Day m_issuedOn;
    const papers::Wording &m_wording;
};

} // namespace xieli::casework
