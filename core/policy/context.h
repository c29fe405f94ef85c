// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"
#include "policy/situation.h"
#include "policy/step.h"

#include <bitset>
#include <initializer_list>

namespace xieli::policy {

/// A figure looked up: null where it is empty.
using Known = const DatedValue *;

/// A number as a sentence shows it: written out only where it is read.
struct Shown {
    std::int64_t number = 0;
    bool isMoney = false;
    operator QString() const;
};
/// "1234.50", as Money::toString(), but fast.
inline Shown yuan(Money amount) { return {amount.fen(), true}; }
inline Shown digits(std::int64_t value) { return {value, false}; }

/// One computation on its way: the law in one month, and what must be said beside the result.
class Context {
public:
    Context(const Law &law, Month month, Telling telling = Telling::Fully) : m_law(law), m_month(month), m_telling(telling) {}

    const Law &law() const { return m_law; }
    bool isSecondForm() const { return m_law.isSecondForm(); }
    Month month() const { return m_month; }
    bool isQuiet() const { return m_telling == Telling::Quietly; }
    bool tellsSteps() const { return m_telling == Telling::Fully; }

    /// The figure, to be computed with. Says a finding once where it is assumed, and where it is empty (null is given).
    Known use(FigureRef figure);
    /// The same of a declared figure by its key; null and nothing said where the law does not know the key.
    Known use(const QString &key);
    /// The figure without any finding; null where it is empty or absent.
    Known peek(FigureRef figure) const;
    Known peek(const QString &key) const;
    /// The figure is on; an empty or absent flag is off. Nothing is said.
    bool isOn(Figure figure) const;
    /// use() for a flag that a result leans on: says so where it is assumed.
    bool leanOn(Figure figure);
    /// Says that an empty figure was needed.
    void sayEmpty(FigureRef figure);
    void sayEmpty(const QString &key);

    /// Says it unless the same was said already.
    void sayOnce(Finding finding);
    /// Some pack has an entry for the figure in the month, if only an empty one: an older edition, which does not know the
    /// figure, keeps its silence.
    bool isNamed(Figure figure) const { return m_law.value(figure, m_month).status != FigureStatus::Absent; }

    void say(FindingKind kind, QString key, Arguments arguments = {}, QString subject = {}, QString field = {});

    /// say(), but never the same key about the same subject and field twice.
    void sayOnce(FindingKind kind, const QString &key, const Arguments &arguments, const QString &subject, const QString &field = {});

    /// What is put into a rule's wording. It only looks at its text, so it lives no longer than the call it is written in.
    struct Word {
        Word(QLatin1String name_, const QString &text_) : name(name_), text(text_) {}
        Word(QLatin1String name_, Shown number_) : name(name_), number(number_), isNumber(true) {}
        QLatin1String name;
        QStringView text;
        Shown number;
        bool isNumber = false;
    };
    /// A step whose sentence is the rule's dated wording with the words put in; empty where nothing is to be told.
    Step step(Rule rule, StepValue value, std::initializer_list<Word> words, QString subject = {}) const;
    /// Adds the clause of the figure to the step's citations.
    static void cite(Step &step, Known figure);

    bool hasSaid(const QString &key) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [&key](const Finding &finding) { return finding.key == key; });
    }
    Findings takeFindings() { return std::move(m_findings); }

private:
    const Law &m_law;
    Month m_month;
    Telling m_telling;
    Findings m_findings;
    bool isSaid(FigureRef figure);
    void sayFigure(FindingKind kind, QString message, FigureRef figure, const DatedValue &value);

    std::bitset<figureCount> m_said;
    std::vector<FigureRef> m_saidDeclared;
};

/// "1.5" where the ratio ends within nine decimals, else "1/3".
QString decimals(const Ratio &ratio);

} // namespace xieli::policy
