// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatifwords.h"

#include "casework/assessing.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Outcome;

QString effectText(Effect effect, const papers::Wording &wording)
{
    switch (effect) {
    case Effect::Undetermined: return wording.text(u"whatif.effect_undetermined"_s);
    case Effect::Enters: return wording.text(u"whatif.effect_enters"_s);
    case Effect::Leaves: return wording.text(u"whatif.effect_leaves"_s);
    case Effect::Category: return wording.text(u"whatif.effect_category"_s);
    case Effect::Class: return wording.text(u"whatif.effect_class"_s);
    case Effect::Amount: return wording.text(u"whatif.effect_amount"_s);
    case Effect::Same: return wording.text(u"whatif.effect_same"_s);
    }
    Q_UNREACHABLE();
}

QString outcomeText(const Outcome &outcome, const papers::Wording &wording)
{
    if (!outcome.assessed)
        return wording.text(u"whatif.closed"_s);
    QString text = categoryText(outcome.category, wording);
    if (outcome.grade)
        text += u' ' + gradeText(QString::number(*outcome.grade), wording);
    else if (outcome.gradeByPeople)
        text += u' ' + gradeText(u"3 or 4"_s, wording);
    if (outcome.state == u"gradual_exit")
        text += u' ' + wording.text(u"casework.state_gradual_exit"_s);
    if (outcome.tekun > 0 && outcome.category != Category::Tekun)
        text += wording.text(u"whatif.with_tekun"_s, {{u"count"_s, QString::number(outcome.tekun)}});
    if (outcome.single > 0)
        text += wording.text(u"whatif.with_single"_s, {{u"count"_s, QString::number(outcome.single)}});
    return text;
}

QString amountText(const std::optional<Money> &amount) { return amount ? papers::amount(*amount) : QString(); }

std::optional<Money> difference(const std::optional<Money> &before, const std::optional<Money> &after)
{
    return before && after ? std::optional(*after - *before) : std::nullopt;
}

namespace {

constexpr qsizetype mostNamed = 3;

using policy::FigureChange;

bool within(const policy::Span &span, const WhatIfRow &row)
{
    return (!span.from || *span.from <= row.to) && (!span.to || row.from <= *span.to);
}

class Reason {
public:
    Reason(const WhatIfReport &report, const WhatIfRow &row, const papers::Wording &wording)
        : m_report(report), m_row(row), m_before(row.before), m_after(row.after), m_wording(wording)
    {
    }

    QString text() const
    {
        if (m_row.effect == Effect::Undetermined)
            return whyUndetermined();
        return movesCategory() ? whyCategory() : whyMoney();
    }

private:
    QString word(const QString &key, const Arguments &arguments = {}) const { return m_wording.text(u"whatif."_s + key, arguments); }

    /// In or out, another category, another state: what the line, the income or a condition decides.
    bool movesCategory() const
    {
        return m_row.effect == Effect::Enters || m_row.effect == Effect::Leaves || m_row.effect == Effect::Category || m_before.state != m_after.state;
    }

    QString whyUndetermined() const
    {
        const QString &missing = m_after.missing.isEmpty() ? m_before.missing : m_after.missing;
        QStringList names;
        for (const QString &key : missing.split(u' ', Qt::SkipEmptyParts))
            if (const auto figure = policy::figureOf(key))
                names << figureName(*figure, m_wording);
        if (!names.isEmpty())
            return word(u"reason_missing"_s, {{u"figures"_s, names.join(word(u"reason_and"_s))}});
        return word(m_before.gradeByPeople || m_after.gradeByPeople ? u"reason_people"_s : u"reason_unknown"_s);
    }

    /// Of the line or the income that was compared with it; empty where both are as before.
    QString whyLine() const
    {
        if (m_before.line != m_after.line && m_after.perCapita)
            return word(u"reason_line"_s, {{u"income"_s, amountText(m_after.perCapita)}, {u"before"_s, m_before.line ? amountText(m_before.line) : u"—"_s},
                                           {u"after"_s, m_after.line ? amountText(m_after.line) : u"—"_s}});
        if (m_before.perCapita != m_after.perCapita && m_before.perCapita && m_after.perCapita && m_after.line)
            return word(u"reason_income"_s, {{u"before"_s, amountText(m_before.perCapita)}, {u"after"_s, amountText(m_after.perCapita)},
                                             {u"line"_s, amountText(m_after.line)}});
        return {};
    }

    QString whyCategory() const
    {
        const QString line = whyLine();
        return line.isEmpty() ? named([](const FigureChange &) { return true; }) : line;
    }

    /// The class table first, then the line that a difference is taken to, then whatever else was given another amount.
    QString whyMoney() const
    {
        QStringList reasons;
        const bool byClass = m_after.grade.has_value();
        if (byClass && m_before.grade == m_after.grade)
            reasons << classAmount(*m_after.grade);
        else if (!byClass && m_before.dibao != m_after.dibao)
            reasons << whyLine();
        reasons.removeAll(QString());
        if (reasons.isEmpty() || goesWithMore())
            reasons << named([&](const FigureChange &change) { return !isLine(change) && !(reasons.size() > 0 && isClassAmount(change)); }, !reasons.isEmpty());
        reasons.removeAll(QString());
        return reasons.join(word(u"reason_also"_s));
    }

    /// What stands beside the allowance changed too.
    bool goesWithMore() const
    {
        return m_before.monthly && m_after.monthly && m_before.dibao && m_after.dibao
            && *m_after.monthly - *m_before.monthly != *m_after.dibao - *m_before.dibao;
    }

    static bool isMoney(policy::Figure figure)
    {
        const policy::Unit unit = policy::figureInfo(figure).unit;
        return unit == policy::Unit::FenPerMonth || unit == policy::Unit::FenPerYear || unit == policy::Unit::Fen;
    }
    static bool isLine(const FigureChange &change) { return policy::figureKey(change.figure).contains(u".line."); }
    static bool isClassAmount(const FigureChange &change)
    {
        return policy::figureKey(change.figure).startsWith(u"dibao.class.");
    }

    QString told(const FigureChange &change) const
    {
        if (change.before.isKnown() && change.after.isKnown() && isMoney(change.figure))
            return word(u"reason_money"_s, {{u"figure"_s, figureName(change.figure, m_wording)}, {u"before"_s, papers::amount(change.before.money())},
                                            {u"after"_s, papers::amount(change.after.money())}});
        return word(u"reason_figure"_s, {{u"figure"_s, figureName(change.figure, m_wording)}, {u"before"_s, valueWords(change.before, change.figure, m_wording)},
                                         {u"after"_s, valueWords(change.after, change.figure, m_wording)}});
    }

    QString classAmount(int grade) const
    {
        const QString key = u"dibao.class.%1.monthly"_s.arg(grade);
        for (const FigureChange &change : m_report.figures)
            if (within(change.span, m_row) && policy::figureKey(change.figure) == key)
                return told(change);
        return {};
    }

    /// The changed figures of these months, by name; `quietly`: nothing rather than "something".
    template <class Wanted>
    QString named(Wanted wanted, bool quietly = false) const
    {
        QStringList names;
        for (const FigureChange &change : m_report.figures)
            if (within(change.span, m_row) && wanted(change))
                names << told(change);
        for (const policy::TableChange &table : m_report.tables)
            names << word(u"reason_table"_s, {{u"table"_s, tableName(table, m_wording)}});
        for (const QString &benefit : m_report.benefits)
            names << word(u"reason_benefit"_s, {{u"benefit"_s, benefit}});
        if (names.isEmpty())
            return quietly ? QString() : word(u"reason_amount"_s);
        const bool more = names.size() > mostNamed;
        const QString text = names.mid(0, mostNamed).join(word(u"reason_and"_s));
        return more ? word(u"reason_more"_s, {{u"figures"_s, text}, {u"count"_s, QString::number(names.size())}}) : text;
    }

    const WhatIfReport &m_report;
    const WhatIfRow &m_row;
    const Outcome &m_before;
    const Outcome &m_after;
    const papers::Wording &m_wording;
};

} // namespace

QString reasonText(const WhatIfReport &report, const WhatIfRow &row, const papers::Wording &wording) { return Reason(report, row, wording).text(); }

} // namespace xieli::casework
