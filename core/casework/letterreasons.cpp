// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letterreasons.h"

#include "casework/assessing.h"
#include "casework/keptjson.h"
#include "casework/letterwords.h"
#include "casework/plainsteps.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;
using papers::LetterKind;

namespace {

QString yuanOf(const std::optional<Money> &money) { return money ? papers::yuan(*money) : QString(); }

QString ended(const QString &note) { return note.isEmpty() || note.endsWith(u'。') ? note : note + u'。'; }

/// An assumed figure of what the letter is about; a heating allowance is not.
bool isOfTheHousehold(const QString &figure)
{
    static const QStringList areas{u"dibao"_s, u"dibao_single"_s, u"layer"_s, u"tekun"_s, u"edge"_s, u"rigid"_s, u"gradual_exit"_s, u"income"_s, u"job_cost"_s,
                                   u"property"_s, u"support"_s, u"imputed"_s, u"deduct"_s, u"start"_s, u"minimum_wage"_s, u"average_wage"_s};
    return areas.contains(figure.section(u'.', 0, 0));
}

/// Was something in the step not checked for lack of this figure?
bool lacks(const QJsonObject &step, const QString &figure)
{
    if (step[u"value"].toString() == u"not_checked" && step[u"because"].toString().contains(figure))
        return true;
    const QJsonArray below = step[u"steps"].toArray();
    return std::any_of(below.begin(), below.end(), [&figure](const QJsonValue &child) { return lacks(child.toObject(), figure); });
}

} // namespace

QString LetterReasons::text(const QString &key, const Arguments &arguments) const { return m_wording.text(u"letters."_s + key, arguments); }

/// Without codes, with its months and amounts in words.
QString LetterReasons::named(const QString &sentence) const { return PlainSteps(m_case.result, m_wording).sentence(sentence); }

QStringList LetterReasons::plain() const
{
    QStringList sentences;
    addGone(sentences);
    const bool nobody = m_case.result[u"persons"].toInt() == 0;
    if (tellsChange()) {
        addChanges(sentences);
    } else if (m_kind == LetterKind::Stop && !m_case.stopsDibao()) {
        addTekun(sentences);
        if (!nobody && !m_case.decision && m_case.category() == u"dibao")
            sentences << text(u"category_dibao"_s);
        else if (!nobody)
            addOtherLayers(sentences);
    } else if (!nobody) {
        for (const QJsonObject &step : m_case.steps(u"property"_s))
            if (step[u"value"].toString() == u"exceeds")
                sentences << text(u"property"_s, {{u"what"_s, named(plainBecause(step, m_case.result, m_wording))}});
        addIncome(sentences);
        addOtherLayers(sentences);
        addTekun(sentences);
    }
    return sentences;
}

/// Who died or left since the decision that stands, or that stood before it changed for that.
void LetterReasons::addGone(QStringList &sentences) const
{
    const Decision *decision = m_kind == LetterKind::Stop ? m_case.stopped() : tellsChange() ? m_case.decisionBefore() : m_case.decision ? &*m_case.decision : nullptr;
    if (!decision)
        return;
    for (const Member &member : m_case.dossier.members) {
        if (decision->member && member.id != *decision->member)
            continue;
        const auto since = [decision](Day day) { return decision->startMonth <= Month::of(day) || decision->decidedOn <= day; };
        if (member.diedOn && since(*member.diedOn))
            sentences << text(u"died"_s, {{u"name"_s, member.name}, {u"day"_s, papers::dayWords(*member.diedOn)}});
        else if (member.leftOn && since(*member.leftOn))
            sentences << text(u"left"_s, {{u"name"_s, member.name}, {u"day"_s, papers::dayWords(*member.leftOn)}});
    }
    if (m_case.result[u"persons"].toInt() == 0 && !decision->member)
        sentences << text(u"nobody"_s);
}

void LetterReasons::addIncome(QStringList &sentences) const
{
    const auto income = m_case.fen(u"annual_income_fen"_s);
    const auto line = m_case.fen(u"line_fen"_s);
    const auto perCapita = m_case.fen(u"per_capita_fen"_s);
    if (!income || !line || !perCapita || m_case.category() == u"tekun")
        return;
    const int persons = m_case.result[u"persons"].toInt();
    const bool yearly = m_case.result[u"line_basis"].toString() == u"year";
    sentences << text(yearly ? u"income_year"_s : u"income_month"_s,
                      {{u"persons"_s, QString::number(persons)}, {u"income"_s, papers::yuan(*income)},
                       {u"per_capita"_s, papers::yuan(*perCapita)}, {u"line"_s, papers::yuan(*line)}});
    const Money limit = *line * (yearly ? 1 : 12) * persons;
    if (*income < limit)
        sentences << text(u"income_below"_s); // kept out by something else: its property
    else
        sentences << text(*income == limit ? u"income_equal"_s : u"income_above"_s, {{u"more"_s, papers::yuan(*income - limit)}});
    if (!m_case.steps(u"dibao.retest"_s).empty())
        sentences << text(u"retest"_s);
}

void LetterReasons::addOtherLayers(QStringList &sentences) const
{
    if (m_case.category() == u"edge" || m_case.category() == u"rigid")
        sentences << text(u"category_"_s + m_case.category());
    if (m_case.category() == u"tekun")
        sentences << text(u"replaced_by_tekun"_s);
    for (const QJsonValue &member : m_case.result[u"members"].toArray())
        for (const Member &person : m_case.dossier.members)
            if (person.id.text() == member[u"member"].toString() && m_case.category() != u"tekun")
                sentences << text(u"member_"_s + member[u"category"].toString(), {{u"name"_s, person.name}});
}

/// Why the amount is another: other persons, another class, other income; compared with the decision before. Where none of these tells it,
/// what the decision gives as its reason.
void LetterReasons::addChanges(QStringList &sentences) const
{
    const Decision &decision = *m_case.decisionBefore();
    const int persons = m_case.result[u"persons"].toInt();
    if (m_kind == LetterKind::Increase ? decision.persons < persons : decision.persons > persons)
        sentences << text(u"persons_change"_s, {{u"before"_s, QString::number(decision.persons)}, {u"after"_s, QString::number(persons)}});
    const QJsonValue grade = m_case.result[u"class"];
    if (decision.grade && grade.isDouble() && grade.toInt() != *decision.grade)
        sentences << text(u"class_change"_s, {{u"before"_s, gradeText(QString::number(*decision.grade), m_wording)},
                                              {u"after"_s, gradeText(QString::number(grade.toInt()), m_wording)}});
    const auto income = m_case.fen(u"annual_income_fen"_s);
    const auto line = m_case.fen(u"line_fen"_s);
    const auto perCapita = m_case.fen(u"per_capita_fen"_s);
    if (income && line && perCapita && !decision.grade) {
        const bool yearly = m_case.result[u"line_basis"].toString() == u"year";
        sentences << text(yearly ? u"income_year"_s : u"income_month"_s,
                          {{u"persons"_s, QString::number(persons)}, {u"income"_s, papers::yuan(*income)},
                           {u"per_capita"_s, papers::yuan(*perCapita)}, {u"line"_s, papers::yuan(*line)}});
        sentences << text(u"difference"_s);
    }
    if (const Decision *made = m_case.madeFrom(); sentences.isEmpty() && made && !made->reason.isEmpty())
        sentences << ended(named(made->reason));
}

void LetterReasons::addTekun(QStringList &sentences) const
{
    for (const Decision &lost : m_case.lostTekun) {
        const auto member = std::find_if(m_case.dossier.members.begin(), m_case.dossier.members.end(),
                                         [&lost](const Member &m) { return m.id == *lost.member; });
        if (member == m_case.dossier.members.end() || member->diedOn)
            continue;
        for (const QString &rule : {u"tekun.labour"_s, u"tekun.income"_s, u"tekun.obligors"_s})
            for (const QJsonObject &step : m_case.steps(rule))
                if (step[u"subject"].toString() == member->id.text() && step[u"value"].toString() == u"does_not_fit")
                    sentences << text(u"tekun_lost"_s, {{u"name"_s, member->name}, {u"because"_s, named(plainBecause(step, m_case.result, m_wording))}});
    }
}

QStringList LetterReasons::consequences() const
{
    QStringList sentences;
    if (m_kind == LetterKind::Refuse)
        return sentences;
    if (m_kind == LetterKind::GradualExit) {
        sentences << gradualExit();
    } else if (m_kind == LetterKind::Stop) {
        const Decision &stopped = *m_case.stopped();
        if (stopped.state == u"gradual_exit")
            sentences << text(u"gradual_exit_over"_s);
        const Month last = m_case.lastPaidMonth(stopped, m_issuedOn);
        sentences << text(u"last_paid"_s, {{u"last"_s, papers::monthWords(last)}, {u"stop"_s, papers::monthWords(last + 1)}});
    }
    const auto [amount, months] = m_case.overpaid();
    if (amount > Money())
        sentences << text(u"overpaid"_s, {{u"amount"_s, papers::yuan(amount)}, {u"months"_s, months.join(text(u"separator"_s))}});
    return sentences;
}

/// The months and the amount of the decision that was made; before it is made, those that the law would give from the assessed month on.
QString LetterReasons::gradualExit() const
{
    const Decision *made = m_case.exitDecision();
    const Month from = made ? made->startMonth : m_case.month();
    const auto &months = m_case.law.value(policy::Figure::GradualExitMonths, from);
    const int count = made && made->endMonth ? *made->endMonth - from + 1 : months.isKnown() ? int(months.number) : 1;
    const auto &form = m_case.law.value(policy::Figure::GradualExitAmount, from);
    const bool isSame = !form.isKnown() || form.word == u"last";
    const auto amount = made && made->monthlyAmount ? made->monthlyAmount : m_case.amountAfter();
    return text(isSame ? u"gradual_exit"_s : u"gradual_exit_share"_s,
                {{u"from"_s, papers::monthWords(from)}, {u"months"_s, QString::number(count)}, {u"to"_s, papers::monthWords(from + (count - 1))},
                 {u"stop"_s, papers::monthWords(from + count)}, {u"amount"_s, yuanOf(amount)}});
}

std::vector<std::pair<QString, QString>> LetterReasons::figures() const
{
    std::vector<std::pair<QString, QString>> pairs;
    const bool yearly = m_case.result[u"line_basis"].toString() == u"year";
    const auto add = [&](const QString &label, const QString &value) { pairs.emplace_back(m_wording.text(u"casework.label_"_s + label), value); };
    const auto addMoney = [&](const QString &label, const QString &key) {
        if (const auto money = m_case.fen(key))
            add(label, papers::yuan(*money));
    };
    if (m_case.result[u"persons"].toInt() == 0)
        return pairs;
    add(u"persons"_s, QString::number(m_case.result[u"persons"].toInt()));
    addMoney(u"income"_s, u"annual_income_fen"_s);
    addMoney(yearly ? u"per_capita_year"_s : u"per_capita_month"_s, u"per_capita_fen"_s);
    addMoney(yearly ? u"line_year"_s : u"line_month"_s, u"line_fen"_s);
    return pairs;
}

papers::LetterClause LetterReasons::clauseOf(const QJsonObject &step) const
{
    papers::LetterClause clause{ruleText(step[u"rule"].toString(), m_wording), valueText(step, m_wording), named(plainBecause(step, m_case.result, m_wording)),
                                clausesOf(step)};
    if (clause.cites.isEmpty()) // the program's own reading is no ground that an office could sign
        clause.cites << text(u"clause_for_the_pen"_s);
    if (step[u"rule"].toString() == u"tekun" && step[u"value"].isDouble())
        clause.outcome = m_wording.text(step[u"value"].toInt() > 0 ? u"casework.word_fits"_s : u"casework.word_does_not_fit"_s);
    return clause;
}

std::vector<QJsonObject> LetterReasons::clauseSteps() const
{
    static const QStringList ofLayers{u"income.total"_s, u"tekun"_s, u"property"_s, u"dibao"_s, u"dibao.retest"_s, u"gradual_exit"_s,
                                      u"dibao_single"_s, u"edge"_s, u"rigid"_s};
    static const QStringList ofAmount{u"persons"_s, u"income.total"_s, u"line"_s, u"dibao"_s, u"dibao.class_amount"_s, u"dibao.difference"_s,
                                      u"gradual_exit.amount"_s};
    static const QStringList ofTekun{u"tekun.labour"_s, u"tekun.income"_s, u"tekun.obligors"_s};
    const bool tekunStops = m_kind == LetterKind::Stop && !m_case.stopsDibao();
    const QStringList &wanted = tekunStops ? ofTekun : tellsChange() ? ofAmount : ofLayers;
    std::vector<QJsonObject> found;
    const auto take = [&](const QJsonObject &step) {
        const bool isLaw = step[u"value"].toString() != u"absent"; // a layer that the place did not have yet is no matter of this family
        if (isLaw && wanted.contains(step[u"rule"].toString()))
            found.push_back(step);
    };
    for (const QJsonValue &value : m_case.result[u"steps"].toArray()) {
        const QJsonObject step = value.toObject();
        take(step);
        if (!tekunStops)
            continue;
        for (const QJsonValue &child : step[u"steps"].toArray())
            if (child[u"subject"].toString() == m_case.lostTekun.front().member->text())
                take(child.toObject());
    }
    return found;
}

std::vector<papers::LetterClause> LetterReasons::clauses() const
{
    std::vector<papers::LetterClause> rows;
    for (const QJsonObject &step : clauseSteps())
        if (step[u"value"].toString() != u"not_checked") // the cautions name what was not examined
            rows.push_back(clauseOf(step));
    return rows;
}

/// What other programmes lack (an empty price subsidy) is no matter of this letter.
QStringList LetterReasons::cautions() const
{
    const std::vector<QJsonObject> steps = clauseSteps();
    QStringList sentences;
    for (const QJsonValue &finding : m_case.result[u"findings"].toArray()) {
        const QString kind = finding[u"kind"].toString();
        const QString figure = finding[u"key"].toString();
        if (kind == u"assumed" && isOfTheHousehold(figure))
            sentences << text(u"assumed"_s, {{u"figure"_s, named(figure)}, {u"note"_s, ended(finding[u"arguments"][u"note"].toString())}});
        else if (kind == u"empty" && std::any_of(steps.begin(), steps.end(), [&figure](const QJsonObject &step) { return lacks(step, figure); }))
            sentences << text(u"not_checked"_s, {{u"figure"_s, named(figure)}});
    }
    return sentences;
}

std::optional<papers::AmountChange> LetterReasons::change() const
{
    if (!tellsChange())
        return std::nullopt;
    return papers::AmountChange{*m_case.amountBefore(), *m_case.amountAfter(), m_case.changeMonth(m_kind, m_issuedOn)};
}

} // namespace xieli::casework
