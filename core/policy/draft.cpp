// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/covered.h"
#include "policy/receivables.h"
#include "policy/streams.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

struct Paid {
    bool known = false;
    Money amount;      ///< paid, less what is already noted as receivable
    bool hasLine = false;
    std::optional<Money> opening; ///< paid by the roster's word
};

class Drafting {
public:
    Drafting(const DraftInput &input, const Law &law, Month month, Month from, Telling telling)
        : m_input(input), m_law(law), m_month(month), m_from(from), m_telling(telling)
    {
    }

    Draft run()
    {
        Streams streams = streamsOf(m_input.decisions, true);
        for (const PaymentLine &line : m_input.ledger)
            streams[{line.benefit, line.member}];
        m_open = outstanding(m_input.ledger);
        for (const auto &[stream, decisions] : streams)
            draftStream(stream, decisions);
        checkCoveredOnce();
        for (ProposedLine &line : recoveriesDue(m_input.recoveries, m_input.ledger, m_open, m_month))
            m_draft.lines.push_back(std::move(line));
        return std::move(m_draft);
    }

private:
    Paid paidIn(const Stream &stream, Month month) const
    {
        Paid paid;
        paid.known = std::find(m_input.knownMonths.begin(), m_input.knownMonths.end(), month) != m_input.knownMonths.end();
        for (const PaymentLine &line : m_input.ledger) {
            if (line.forMonth != month || line.benefit != stream.first || line.member != stream.second || line.kind == PaymentKind::Recovery)
                continue;
            paid.known = true;
            paid.hasLine = true;
            paid.amount += line.amount;
            if (line.kind == PaymentKind::Opening && !line.amount.isZero()) // of nothing: a person said that it was not paid
                paid.opening = paid.opening.value_or(Money()) + line.amount;
        }
        return paid;
    }

    /// A decision for the month was voided, and not because another one took its place.
    static bool wasVoidedIn(const std::vector<const Decision *> &decisions, Month month)
    {
        return std::any_of(decisions.begin(), decisions.end(), [month](const Decision *decision) {
            return decision->voidedOn && !decision->isSuperseded() && decision->startMonth <= month
                && (!decision->endMonth || month <= *decision->endMonth);
        });
    }

    void draftStream(const Stream &stream, const std::vector<const Decision *> &decisions)
    {
        QStringList unknown;
        QStringList undecided;
        QStringList voided;
        for (Month month = m_from; month < m_month; ++month) {
            const Paid paid = paidIn(stream, month);
            const Decision *decision = decisionIn(decisions, month);
            if (!decision) {
                if (!paid.amount.isZero())
                    undecided << month.toString();
                continue;
            }
            Owed owed = price(*decision, month);
            if (!paid.known) {
                if (!owed.amount || !owed.amount->isZero())
                    unknown << month.toString();
                continue;
            }
            askBefore(stream, decisions, *decision, month, owed, paid);
            if (owed.amount && *owed.amount < paid.amount && wasVoidedIn(decisions, month))
                voided << month.toString();
            settle(stream, *decision, month, std::move(owed), paid);
        }
        say(u"policy.payment_unknown"_s, stream, unknown);
        say(u"policy.paid_before_decision"_s, stream, undecided);
        say(u"policy.paid_on_voided_decision"_s, stream, voided);
        draftMonth(stream, decisions);
    }

    void draftMonth(const Stream &stream, const std::vector<const Decision *> &decisions)
    {
        const Decision *decision = decisionIn(decisions, m_month);
        if (!decision)
            return;
        const Paid paid = paidIn(stream, m_month);
        Owed owed = price(*decision, m_month);
        m_draft.owed += owed.amount.value_or(Money());
        if (paid.hasLine) {
            settle(stream, *decision, m_month, std::move(owed), paid); // never twice: only what is missing
        } else if (owed.amount && !owed.amount->isZero()) {
            const Money amount = *owed.amount;
            const QString reason = owed.formula;
            Step step = owed.step;
            const std::optional<Money> extras = owed.extras;
            add(PaymentKind::Regular, stream, *decision, m_month, amount, reason, std::move(owed), std::move(step));
            m_draft.lines.back().extras = extras;
        }
    }

    /// Prices a decision once a month and keeps its findings, each once.
    Owed price(const Decision &decision, Month month)
    {
        Owed owed = owedFor(decision, m_input.restingOn.of(decision.id, month, m_input.standing), m_law, month, m_telling, m_input.decisions);
        for (Finding &finding : owed.findings) {
            Finding dateless = finding;
            dateless.arguments.remove(u"month"_s);
            if (std::find(m_said.begin(), m_said.end(), dateless) != m_said.end())
                continue;
            m_said.push_back(std::move(dateless));
            m_draft.findings.push_back(std::move(finding));
        }
        return owed;
    }

    void settle(const Stream &stream, const Decision &decision, Month month, Owed owed, const Paid &paid)
    {
        if (!owed.amount || *owed.amount == paid.amount || isPaidByChangedFacts(decision, month, paid))
            return;
        const Money difference = *owed.amount - paid.amount;
        Money &open = m_open[{month, stream.first, stream.second}];
        const Money lessened = std::max(Money(), std::min(difference, open));
        if (difference.isNegative() || !lessened.isZero())
            addDifference(PaymentKind::Receivable, stream, decision, month, lessened.isZero() ? difference : lessened, difference, owed, paid);
        if (difference > lessened)
            addDifference(PaymentKind::BackPay, stream, decision, month, difference - lessened, difference, owed, paid);
        open -= lessened; // what is only noted by this draft is not recovered by it
    }

    /// The change of a fact was heard of late, or again after a copy of an older day: the month was paid by it.
    bool isPaidByChangedFacts(const Decision &decision, Month month, const Paid &paid) const
    {
        const Situation &then = m_input.restingOn.of(decision.id, month, m_input.standing);
        const Situation &last = m_input.restingOn.lastOf(decision.id, m_input.standing);
        return &then != &last && owedFor(decision, last, m_law, month, Telling::Quietly, m_input.decisions).amount == paid.amount;
    }

    /// `amount`: the line's part of the whole difference, where a debt is lessened and the rest is paid.
    void addDifference(PaymentKind kind, const Stream &stream, const Decision &decision, Month month, Money amount, Money difference, const Owed &owed, const Paid &paid)
    {
        QString reason = owed.formula + without(paid.amount); // below zero: more was noted as owed back than ever came
        if (amount != difference)
            reason += without(difference - amount);
        Step step = Context(m_law, month, m_telling).step(Rule::BackPay, amount, {{"month"_L1, month.toString()}, {"owed"_L1, yuan(*owed.amount)},
            {"paid"_L1, yuan(paid.amount)}, {"amount"_L1, yuan(amount)}});
        step.children.push_back(owed.step);
        add(kind, stream, decision, month, amount, reason, owed, std::move(step));
    }

    /// The roster's word reaches back to the months that were confirmed, and the decision made of it begins there. Where the
    /// first of them was paid by another figure than today's, so may have been the months before: it must be asked.
    void askBefore(const Stream &stream, const std::vector<const Decision *> &decisions, const Decision &decision, Month month,
                   const Owed &owed, const Paid &paid)
    {
        if (&decision != decisions.front() || month != decision.startMonth || !paid.opening || !owed.amount || *owed.amount == *paid.opening)
            return;
        const Law &law = m_law;
        Decision earlier = decision;
        QStringList months;
        for (Month before = month - 1; months.size() < 12; before = before - 1) {
            earlier.startMonth = before;
            const auto amount = owedFor(earlier, m_input.standing, law, before, Telling::Quietly, m_input.decisions).amount;
            if (!amount || *amount == *paid.opening || paidIn(stream, before).known)
                break;
            months.prepend(before.toString());
        }
        say(u"policy.before_opening_unknown"_s, stream, months);
    }

    static QString without(Money amount) { return amount.isNegative() ? u"+"_s + yuan(-amount) : u"−"_s + yuan(amount); }

    void add(PaymentKind kind, const Stream &stream, const Decision &decision, Month month, Money amount, QString reason, Owed owed, Step step)
    {
        m_draft.lines.push_back({kind, month, stream.first, stream.second, amount, owed.grade, owed.persons, std::move(owed.covered),
                                 decision.id, std::move(reason), std::move(step)});
    }

    void say(const QString &key, const Stream &stream, const QStringList &months)
    {
        if (!months.isEmpty())
            m_draft.findings.push_back({FindingKind::Warning, key, {{u"benefit"_s, stream.first}, {u"months"_s, months.join(u", "_s)}},
                                        stream.second ? stream.second->text() : QString(), {}});
    }

    /// Guard: a person is paid 低保 once, by the household or as 单人户 (readings §4).
    void checkCoveredOnce()
    {
        for (const ProposedLine &line : m_draft.lines) {
            if (line.kind != PaymentKind::Regular || line.benefit != u"dibao_single" || !line.member)
                continue;
            for (const ProposedLine &other : m_draft.lines)
                if (other.kind == PaymentKind::Regular && other.benefit == u"dibao" && other.forMonth == line.forMonth
                    && std::find(other.covered.begin(), other.covered.end(), *line.member) != other.covered.end())
                    m_draft.findings.push_back({FindingKind::Warning, u"policy.person_covered_twice"_s,
                                                {{u"month"_s, line.forMonth.toString()}}, line.member->text(), {}});
        }
    }

    const DraftInput &m_input;
    const Law &m_law;
    Month m_month;
    Month m_from;
    Telling m_telling;
    std::map<PaidFor, Money> m_open;
    Draft m_draft;
    Findings m_said;
};

} // namespace

Draft draftHousehold(const DraftInput &input, const Law &law, Month month, Month backPayFrom, Telling telling)
{
    return Drafting(input, law, month, backPayFrom, telling).run();
}

} // namespace xieli::policy
