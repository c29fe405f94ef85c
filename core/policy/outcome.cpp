// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/outcome.h"

namespace xieli::policy {

namespace {

size_t fenOf(const std::optional<Money> &amount) { return amount ? qHash(qint64(amount->fen())) : size_t(1); }

void sumBenefits(Outcome &outcome, const Assessment &result)
{
    outcome.monthly = Money();
    outcome.yearly = Money();
    for (const BenefitAmount &benefit : result.benefits) {
        std::optional<Money> &sum = benefit.once ? outcome.yearly : outcome.monthly;
        sum = sum && benefit.amount ? std::optional(*sum + *benefit.amount) : std::nullopt;
        if (benefit.benefit == QLatin1String("dibao"))
            outcome.dibao = benefit.amount;
        outcome.details = qHashMulti(outcome.details, benefit.benefit, benefit.member.value_or(MemberId()), fenOf(benefit.amount), benefit.once);
    }
}

void takeAssessment(Outcome &outcome, const Assessment &result)
{
    outcome.assessed = true;
    outcome.category = result.category;
    outcome.state = result.state;
    outcome.grade = result.grade;
    outcome.gradeByPeople = !result.grade && !result.gradeText.isEmpty();
    outcome.line = result.line;
    outcome.perCapita = result.perCapita;
    sumBenefits(outcome, result);
    for (const MemberResult &member : result.members) {
        ++(member.category == u"tekun" ? outcome.tekun : outcome.single);
        outcome.details = qHashMulti(outcome.details, member.member, member.category, fenOf(member.monthlyAmount));
    }
    QStringList missing;
    for (const Finding &finding : result.findings)
        if (const QString key = finding.kind == FindingKind::Empty ? finding.arguments.value(QStringLiteral("key")) : QString(); !key.isEmpty())
            missing << key;
    missing.removeDuplicates();
    outcome.missing = missing.join(u' ');
}

/// All decisions of the streams, where one may bear upon another.
std::vector<Decision> besideIn(const Streams &streams)
{
    std::vector<Decision> beside;
    std::size_t count = 0;
    for (const auto &[stream, decisions] : streams)
        count += decisions.size();
    if (count < 2)
        return beside;
    for (const auto &[stream, decisions] : streams)
        for (const Decision *decision : decisions)
            beside.push_back(*decision);
    return beside;
}

void takeOwed(Outcome &outcome, const Streams &streams, const Situation &standing, const Law &law, const Withheld &withheld,
              const RestingOn &resting)
{
    const std::vector<Decision> beside = besideIn(streams);
    for (const auto &[stream, decisions] : streams) {
        const Decision *decision = decisionIn(decisions, standing.month);
        if (!decision)
            continue;
        const Owed owed = owedFor(*decision, resting.of(decision->id, standing.month, standing), law, standing.month, Telling::Quietly, beside);
        if (!owed.amount)
            outcome.owedWhole = false;
        else if (!owed.amount->isZero() && !(withheld && withheld(*decision, owed, standing.month)))
            outcome.owed += *owed.amount;
    }
}

} // namespace

Outcome outcomeOf(const Situation &situation, const Streams &streams, const Law &law, bool isOpen, const Withheld &withheld,
                  const RestingOn &resting)
{
    Outcome outcome;
    takeOwed(outcome, streams, situation, law, withheld, resting);
    if (isOpen)
        takeAssessment(outcome, assess(situation, law, Telling::Quietly));
    return outcome;
}

Effect effectOf(const Outcome &before, const Outcome &after)
{
    if ((before.assessed && !before.category) || (after.assessed && !after.category))
        return Effect::Undetermined;
    if (before.receives() != after.receives())
        return after.receives() ? Effect::Enters : Effect::Leaves;
    if (before.category != after.category || before.tekun != after.tekun || before.single != after.single)
        return Effect::Category;
    if (before.grade != after.grade || before.gradeByPeople != after.gradeByPeople || before.state != after.state)
        return Effect::Class;
    if (!before.isDetermined() || !after.isDetermined())
        return Effect::Undetermined;
    if (before.monthly != after.monthly || before.yearly != after.yearly || before.owed != after.owed || before.details != after.details)
        return Effect::Amount;
    return Effect::Same;
}

} // namespace xieli::policy
