// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/formreasons.h"

#include "casework/changedlaw.h"
#include "casework/issueinside.h"
#include "casework/assessing.h"
#include "casework/ledger.h"
#include "papers/format.h"
#include "policy/owed.h"

#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct Priced {
    Decision decision;
    std::optional<Money> amount;
    QString formula;                    ///< "84.00×5", "(310.00×24−6000.00)÷12"
};

std::vector<Priced> pricedIn(const Dossier &dossier, const std::vector<Decision> &inForce, Month month, const Office &office)
{
    std::vector<Priced> all;
    const policy::Situation standing = policy::situationOf(dossier, month);
    const policy::RestingOn resting = office.law ? restingOn(dossier, month, *office.law, {}) : policy::RestingOn();
    for (const Decision &decision : inForce) {
        const policy::Owed owed = office.law ? policy::owedFor(decision, resting.of(decision.id, month, standing), *office.law, month, policy::Telling::Findings, dossier.decisions)
                                             : policy::Owed();
        all.push_back({decision, owed.amount, owed.formula});
    }
    return all;
}

class Reasons {
public:
    Reasons(const papers::FormInput &input, const std::vector<Decision> &inForce, int persons, const Office &office)
        : m_input(input), m_persons(persons), m_office(office), m_priced(pricedIn(*input.dossier, inForce, input.month, office))
    {
    }

    QStringList sentences() const
    {
        if (m_priced.empty())
            return {text(u"why_nothing"_s)};
        QStringList told;
        for (const Priced &priced : m_priced)
            if (!priced.decision.member && priced.decision.category == Category::Dibao)
                addIncome(told, priced.decision);
        addTekun(told);
        if (addsUp())
            for (const Priced &priced : m_priced)
                told << amountOf(priced);
        if (m_input.monthlyAmount && (!addsUp() || m_priced.size() > 1))
            told << text(u"why_total"_s, {{u"amount"_s, papers::yuan(*m_input.monthlyAmount)}});
        return told;
    }

    QStringList tekunParts() const
    {
        QStringList parts;
        for (const Priced &priced : m_priced)
            if (priced.decision.category == Category::Tekun && priced.amount)
                parts << benefitOf(priced) + u' ' + papers::yuan(*priced.amount);
        return parts;
    }

private:
    QString text(const QString &key, const Arguments &arguments = {}) const { return m_office.wording.text(u"forms."_s + key, arguments); }
    QString benefitOf(const Priced &priced) const { return m_office.law ? benefitName(priced.decision.benefit, *m_office.law) : QString(); }
    QString nameOf(const Decision &decision) const
    {
        for (const Member &member : m_input.dossier->members)
            if (decision.member == member.id)
                return member.name;
        return {};
    }

    /// The parts are what is paid; where the month pays something else, only the whole is told.
    bool addsUp() const
    {
        Money sum;
        for (const Priced &priced : m_priced) {
            if (!priced.amount)
                return false;
            sum += *priced.amount;
        }
        return m_input.monthlyAmount == sum;
    }

    void addIncome(QStringList &told, const Decision &decision) const
    {
        if (decision.state == u"gradual_exit") {
            told << text(u"why_exit"_s);
            return;
        }
        if (!m_input.surveyFrom || !m_input.annualIncome || !m_input.perCapita || !m_input.line)
            return;
        told << m_office.wording.text(m_input.yearly ? u"letters.income_year"_s : u"letters.income_month"_s,
                                      {{u"persons"_s, QString::number(m_persons)}, {u"income"_s, papers::yuan(*m_input.annualIncome)},
                                       {u"per_capita"_s, papers::yuan(*m_input.perCapita)}, {u"line"_s, papers::yuan(*m_input.line)}});
        if (*m_input.perCapita < *m_input.line)
            told << text(u"why_below"_s);
    }

    /// 特困 rests on the three that are wanting, not on the line of 低保 (社会救助暂行办法 14).
    void addTekun(QStringList &told) const
    {
        QStringList names;
        for (const Priced &priced : m_priced)
            if (const QString name = nameOf(priced.decision); priced.decision.category == Category::Tekun && !names.contains(name))
                names << name;
        names.removeAll(QString());
        if (!names.isEmpty())
            told << text(u"why_tekun"_s, {{u"name"_s, names.join(m_office.wording.text(u"letters.separator"_s))}});
    }

    QString amountOf(const Priced &priced) const
    {
        static const QRegularExpression each(u"^(\\d+\\.\\d\\d)×(\\d+)((?:\\+\\d+\\.\\d\\d)*)$"_s);
        static const QRegularExpression lacking(u"^\\((\\d+\\.\\d\\d)×(\\d+)−(\\d+\\.\\d\\d)\\)÷12((?:\\+\\d+\\.\\d\\d)*)$"_s);
        const Decision &decision = priced.decision;
        Arguments words{{u"category"_s, categoryText(decision.category, m_office.wording)}, {u"grade"_s, gradeWords(decision.grade, m_input.month, m_office)},
                        {u"persons"_s, QString::number(decision.persons)}, {u"amount"_s, papers::yuan(*priced.amount)}, {u"extra"_s, QString()},
                        {u"benefit"_s, benefitOf(priced)}, {u"name"_s, nameOf(decision)}};
        const auto money = [](const QRegularExpressionMatch &match, int at) { return Money::parse(match.captured(at)).value_or(Money()); };
        if (decision.category == Category::Tekun)
            return text(u"why_part"_s, words);
        if (const auto match = each.match(priced.formula); match.hasMatch()) {
            words[u"rate"_s] = papers::yuan(money(match, 1));
            words[u"persons"_s] = match.captured(2);
            words[u"extra"_s] = extraOf(match.captured(3));
            return text(u"why_each"_s, words);
        }
        if (const auto match = lacking.match(priced.formula); match.hasMatch()) {
            words[u"limit"_s] = papers::yuan(money(match, 1) * match.captured(2).toInt());
            words[u"income"_s] = papers::yuan(money(match, 3));
            words[u"extra"_s] = extraOf(match.captured(4));
            return text(u"why_difference"_s, words);
        }
        return text(decision.member ? u"why_part"_s : u"why_decided"_s, words);
    }

    QString extraOf(const QString &added) const
    {
        Money extra;
        for (const QString &one : added.split(u'+', Qt::SkipEmptyParts))
            extra += Money::parse(one).value_or(Money());
        return extra.isZero() ? QString() : text(u"why_extra"_s, {{u"amount"_s, papers::yuan(extra)}});
    }

    const papers::FormInput &m_input;
    int m_persons;
    const Office &m_office;
    std::vector<Priced> m_priced;
};

} // namespace

FormReasons reasonsOf(const papers::FormInput &input, const std::vector<Decision> &inForce, int persons, const Office &office)
{
    const Reasons reasons(input, inForce, persons, office);
    return {reasons.sentences(), reasons.tekunParts()};
}

} // namespace xieli::casework
