// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lettercase.h"

#include "casework/inforce.h"
#include "casework/keptjson.h"
#include "papers/format.h"
#include "policy/covered.h"
#include "policy/receivables.h"
#include "policy/startmonth.h"

#include <QJsonDocument>

namespace xieli::casework {

using namespace Qt::StringLiterals;
using papers::LetterKind;

namespace {

void collect(std::vector<QJsonObject> &found, const QJsonArray &steps, const QString &rule)
{
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        if (step[u"rule"].toString() == rule)
            found.push_back(step);
        collect(found, step[u"steps"].toArray(), rule);
    }
}

bool findsTekun(const QJsonObject &result, const MemberId &member)
{
    const QJsonArray members = result[u"members"].toArray();
    return std::any_of(members.begin(), members.end(), [&](const QJsonValue &found) {
        return found[u"category"].toString() == u"tekun" && found[u"member"].toString() == member.text();
    });
}

} // namespace

LetterCase::LetterCase(const Dossier &of, const StoredAssessment &assessment, const Ledger &ledger, const policy::Law &underLaw, const QSet<DecisionId> &told, bool tellsEnd)
    : dossier(of), kept(assessment), law(underLaw), paid(ledger.approved.value(of.household.id)), knownMonths(ledger.knownMonthsOf(of.household.id)),
      standing(policy::situationOf(of, assessment.month)), resting(restingOn(of, assessment.month, underLaw, ledger.facts)),
      result(QJsonDocument::fromJson(assessment.result.text()).object()), decision(decisionInForce(of.decisions, u"dibao"_s, assessment.month))
{
    // where a stop counts from its own month, what it ended is what the letter is about; elsewhere an end in the month before
    // was told in its own month already
    const auto earlier = decisionInForce(of.decisions, u"dibao"_s, month() - 1);
    const bool tells = tellsEnd || (policy::monthsToStart(law, month()) == 0 && earlier && !told.contains(earlier->id));
    if (tells && !decision && earlier && earlier->endMonth && category() != u"dibao")
        decision = earlier;
    auto considered = decisionsInForce(dossier.decisions, month());
    for (const Decision &before : tellsEnd ? decisionsInForce(dossier.decisions, month() - 1) : std::vector<Decision>())
        if (before.endMonth == month() - 1)
            considered.push_back(before);
    for (const Decision &inForce : considered) {
        const bool again = std::any_of(lostTekun.begin(), lostTekun.end(), [&](const Decision &lost) { return lost.member == inForce.member; });
        if (inForce.member && inForce.benefit.startsWith(u"tekun") && !again && !findsTekun(result, *inForce.member))
            lostTekun.push_back(inForce);
    }
}

std::optional<Month> LetterCase::endedIn() const
{
    std::optional<Month> last;
    for (const Decision &made : dossier.decisions) {
        const bool rests = made.member && (!made.endMonth || *made.endMonth >= month()); // what one member goes on receiving is his own
        if (made.voidedOn || rests || made.startMonth > month())
            continue;
        if (!made.endMonth || *made.endMonth >= month())
            return std::nullopt;
        last = std::max(last.value_or(*made.endMonth), *made.endMonth);
    }
    return last;
}

bool LetterCase::isAskedAnew(Month since) const
{
    return std::any_of(dossier.surveys.begin(), dossier.surveys.end(),
                       [since](const Survey &survey) { // of those months too: an old survey may be typed in late
                           return survey.acceptedOn && since < Month::of(*survey.acceptedOn) && since <= survey.to;
                       });
}

bool LetterCase::saysMessage(const QString &message) const
{
    const QJsonArray findings = result[u"findings"].toArray();
    return std::any_of(findings.begin(), findings.end(), [&](const QJsonValue &finding) { return finding[u"message"].toString() == message; });
}

std::optional<Money> LetterCase::fen(const QString &key) const
{
    const QJsonValue value = result[key];
    return value.isDouble() ? std::optional(Money::fromFen(value.toInteger())) : std::nullopt;
}

std::vector<QJsonObject> LetterCase::steps(const QString &rule) const
{
    std::vector<QJsonObject> found;
    collect(found, result[u"steps"].toArray(), rule);
    return found;
}

const Decision *LetterCase::madeFrom() const
{
    for (const Decision &made : dossier.decisions)
        if (!made.voidedOn && !made.member && made.benefit == u"dibao" && made.assessment == kept.id)
            return &made;
    return nullptr;
}

const Decision *LetterCase::exitDecision() const
{
    if (const Decision *made = madeFrom(); made && made->state == u"gradual_exit")
        return made;
    return decision && decision->state == u"gradual_exit" ? &*decision : nullptr;
}

std::optional<Money> LetterCase::amountBefore() const
{
    std::optional<Month> last;
    const auto isOwn = [](const PaymentLine &line) {
        return line.benefit == u"dibao" && !line.member && line.kind != PaymentKind::Receivable && line.kind != PaymentKind::Recovery;
    };
    for (const PaymentLine &line : paid)
        if (isOwn(line))
            last = std::max(last.value_or(line.forMonth), line.forMonth);
    if (last) {
        Money amount;
        for (const PaymentLine &line : paid)
            if (isOwn(line) && line.forMonth == *last)
                amount += line.amount;
        return amount;
    }
    if (!decision)
        return std::nullopt;
    const auto earlier = decisionInForce(dossier.decisions, u"dibao"_s, decision->startMonth - 1);
    return earlier ? earlier->monthlyAmount : decision->monthlyAmount;
}

std::optional<Money> LetterCase::amountAfter() const { return dibaoOf(result[u"benefits"].toArray()); }

const Decision *LetterCase::decisionBefore() const
{
    if (!decision || decision->assessment != kept.id)
        return decision ? &*decision : nullptr;
    const Decision *before = nullptr;
    for (const Decision &earlier : dossier.decisions) {
        const bool isOwn = !earlier.voidedOn && !earlier.member && earlier.benefit == u"dibao" && earlier.id != decision->id;
        if (isOwn && earlier.startMonth < decision->startMonth && (!before || before->startMonth < earlier.startMonth))
            before = &earlier;
    }
    return before ? before : &*decision;
}

std::optional<Month> LetterCase::changeInForce(LetterKind kind) const
{
    const auto before = amountBefore();
    // somebody died or left: the decision itself gives less since then, and so did the one before it where that was heard of late
    std::optional<Month> since;
    for (Month m = month(); decision && before; m = m - 1) {
        const auto inForce = decision->startMonth <= m ? decision : decisionInForce(dossier.decisions, u"dibao"_s, m);
        if (!inForce)
            break;
        const auto amount = owed(*inForce, m).amount;
        if (!amount || (kind == LetterKind::Increase ? *amount <= *before : *amount >= *before))
            break;
        since = m;
    }
    if (since)
        return since;
    for (const Decision &later : dossier.decisions)
        if (!later.voidedOn && !later.member && later.benefit == u"dibao" && month() < later.startMonth)
            return later.startMonth;
    return std::nullopt;
}

Month LetterCase::changeMonth(LetterKind kind, Day decidedOn) const
{
    const Month decided = Month::of(decidedOn);
    return changeInForce(kind).value_or(decided + policy::monthsToStart(law, decided));
}

policy::Owed LetterCase::owed(const Decision &of, Month m) const
{
    return policy::owedFor(of, resting.of(of.id, m, standing), law, m, policy::Telling::Quietly, dossier.decisions);
}

Month LetterCase::lastPaidMonth(const Decision &stopped, Day decidedOn) const
{
    Month last = Month::of(decidedOn) + policy::monthsToStart(law, Month::of(decidedOn)) - 1;
    if (stopped.endMonth)
        last = *stopped.endMonth;
    // where nobody is left it ends by itself
    for (Month m = stopped.startMonth; m <= last; ++m)
        if (owed(stopped, m).persons == 0)
            return m - 1;
    return last;
}

std::pair<Money, QStringList> LetterCase::overpaid() const
{
    std::map<Month, Money> months;
    for (const auto &[what, open] : policy::outstanding(paid))
        months[what.month] += open;
    Month until = month();
    Month from = month();
    for (const PaymentLine &line : paid) {
        until = std::max(until, line.forMonth + 1);
        from = std::min(from, line.forMonth);
    }
    const policy::DraftInput input{standing, dossier.decisions, paid, knownMonths, {}, resting};
    for (const policy::ProposedLine &line : policy::draftHousehold(input, law, until, from).lines)
        if (line.kind == PaymentKind::Receivable)
            months[line.forMonth] -= line.amount;
    std::pair<Money, QStringList> found;
    for (const auto &[month, amount] : months) {
        if (amount <= Money())
            continue;
        found.first += amount;
        found.second << papers::monthWords(month);
    }
    return found;
}

Result<LetterKind> LetterCase::due() const
{
    for (const LetterKind kind : {LetterKind::Stop, LetterKind::GradualExit, LetterKind::Reduce, LetterKind::Refuse})
        if (check(kind))
            return kind;
    const auto refused = check(decision ? LetterKind::Stop : LetterKind::Refuse);
    return tl::unexpected(refused.error());
}

Result<void> LetterCase::check(LetterKind kind) const
{
    if (!fromCode<Category>(category()))
        return fail(u"casework.letter_not_determined"_s);
    if (kind == LetterKind::Refuse)
        return checkRefusal();
    if (!decision && lostTekun.empty())
        return fail(u"casework.letter_receives_nothing"_s);
    if (kind == LetterKind::GradualExit)
        return beginsGradualExit() ? Result<void>() : fail(u"casework.letter_no_exit"_s);
    if (kind != LetterKind::Stop)
        return checkChange(kind);
    if (beginsGradualExit())
        return fail(u"casework.letter_exits"_s);
    return stopped() ? Result<void>() : fail(u"casework.letter_stays"_s);
}

Result<void> LetterCase::checkRefusal() const
{
    const auto inForce = decisionsInForce(dossier.decisions, month()); // one of its members may receive by himself, and the family not have asked
    const bool receives = std::any_of(inForce.begin(), inForce.end(), [this](const Decision &each) {
        return (each.benefit.startsWith(u"dibao") || each.benefit.startsWith(u"tekun")) && !isAskedAnew(each.startMonth);
    });
    if (decision || receives)
        return fail(u"casework.letter_receives"_s);
    if (category() == u"dibao" || category() == u"tekun")
        return fail(u"casework.letter_fits"_s);
    const int decidedAfter = policy::monthsToStart(law, month()) == 0 ? 1 : 0; // where a stop counts from its own month, that is when it was decided
    if (const auto ended = endedIn(); ended && !isAskedAnew(*ended + decidedAfter))
        return fail(u"casework.letter_ended_before"_s, {{u"month"_s, papers::monthWords(*ended)}});
    return saysMessage(u"policy.income_not_surveyed"_s) ? fail(u"casework.letter_not_surveyed"_s) : Result<void>();
}

Result<void> LetterCase::checkChange(LetterKind kind) const
{
    const bool isMore = kind == LetterKind::Increase;
    const auto before = amountBefore();
    const auto after = amountAfter();
    if (!decision || category() != u"dibao" || state() == u"stop" || state() == u"gradual_exit")
        return fail(isMore ? u"casework.letter_no_increase"_s : u"casework.letter_no_reduction"_s);
    if (!before || !after)
        return fail(u"casework.letter_not_determined"_s);
    if (isMore ? *after <= *before : *after >= *before)
        return fail(isMore ? u"casework.letter_not_more"_s : u"casework.letter_not_less"_s, {{u"before"_s, before->toString()}, {u"after"_s, after->toString()}});
    return {};
}

} // namespace xieli::casework
