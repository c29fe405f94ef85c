// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger.h"
#include "casework/payguard.h"

#include <future>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

Month backPayFrom(const Dossier &dossier, const std::vector<PaymentLine> &paid, Month month)
{
    Month from = month;
    for (const Decision &decision : dossier.decisions)
        if (!decision.voidedOn)
            from = std::min(from, decision.startMonth);
    for (const PaymentLine &line : paid)
        from = std::min(from, line.forMonth);
    return from;
}

PaymentLine storedLine(const policy::ProposedLine &proposed, const HouseholdId &household, const PaymentBatchId &batch)
{
    PaymentLine line;
    line.id = PaymentLineId::create();
    line.batch = batch;
    line.household = household;
    line.member = proposed.member;
    line.benefit = proposed.benefit;
    line.forMonth = proposed.forMonth;
    line.kind = proposed.kind;
    line.amount = proposed.amount;
    line.grade = proposed.grade;
    line.persons = proposed.persons;
    line.coveredMembers = coveredText(proposed.covered);
    line.decision = proposed.decision;
    line.reason = proposed.reason;
    return line;
}

/// One sentence for all months that are held back because of one person.
struct Held {
    std::optional<IdNumber> person;
    Month from = Month(2000, 1);
    Month to = Month(2000, 1);

    void add(const IdNumber &number, Month month)
    {
        from = person ? std::min(from, month) : month;
        to = person ? std::max(to, month) : month;
        person = number;
    }
    Finding finding() const
    {
        const QString months = from == to ? to.toString() : from.toString() + u"—"_s + to.toString();
        return {FindingKind::Warning, u"casework.person_paid_elsewhere"_s, {{u"person"_s, person->masked()}, {u"month"_s, months}}};
    }
};

policy::Draft draftOf(const Dossier &dossier, const Ledger &ledger, const policy::Law &law, Month month)
{
    const std::vector<PaymentLine> paid = ledger.approved.value(dossier.household.id);
    if (dossier.decisions.empty() && paid.empty())
        return {};
    return policy::draftHousehold(
        {policy::situationOf(dossier, month), dossier.decisions, paid, ledger.knownMonths, ledger.recoveries.value(dossier.household.id),
         restingOn(dossier, month)}, law, month, backPayFrom(dossier, paid, month),
        policy::Telling::Findings); // a payment line keeps its formula
}

/// The households from `first` on, in two threads: the law is pure, so it does not matter who drafts whom.
std::vector<policy::Draft> draftedTogether(const Ledger &ledger, std::size_t first, std::size_t end, const policy::Law &law, Month month)
{
    std::vector<policy::Draft> drafts(end - first);
    const auto every = [&](std::size_t at) {
        for (; at < drafts.size(); at += 2)
            drafts[at] = draftOf(ledger.dossiers[first + at], ledger, law, month);
    };
    auto others = std::async(std::launch::async, every, 1);
    every(0);
    others.get();
    return drafts;
}

/// Households come in the order of the list: who comes first is paid.
void take(Drafted &drafted, PayGuard &guard, const Dossier &dossier, const policy::Draft &draft, const PaymentBatchId &batch)
{
    const QString head = dossier.head() ? dossier.head()->name : QString();
    for (const Finding &finding : draft.findings)
        drafted.findings.emplace_back(head, finding);
    Held held;
    for (const policy::ProposedLine &proposed : draft.lines) {
        const bool pays = proposed.kind != PaymentKind::Receivable && proposed.kind != PaymentKind::Recovery;
        if (const auto twice = pays ? guard.paidElsewhere(dossier, proposed.benefit, proposed.forMonth, proposed.covered) : std::nullopt)
            held.add(*twice, proposed.forMonth);
        else
            drafted.lines.push_back(storedLine(proposed, dossier.household.id, batch));
    }
    if (held.person)
        drafted.findings.emplace_back(head, held.finding());
}

} // namespace

policy::RestingOn restingOn(const Dossier &dossier, Month month)
{
    policy::RestingOn situations;
    if (dossier.surveys.size() < 2)
        return situations;
    for (const Decision &decision : dossier.decisions)
        if (auto situation = policy::situationBefore(dossier, month, decision.decidedOn))
            situations.emplace(decision.id, std::move(*situation));
    return situations;
}

Result<Drafted> draftAll(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch, Progress *progress)
{
    Drafted drafted;
    PayGuard guard;
    for (const Dossier &dossier : ledger.dossiers)
        guard.claimPaid(dossier, ledger.approved.value(dossier.household.id));
    constexpr std::size_t chunk = 256; // between two looks at "cancel"
    const std::size_t count = ledger.dossiers.size();
    for (std::size_t first = 0; first < count; first += chunk) {
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        const std::size_t end = std::min(first + chunk, count);
        const std::vector<policy::Draft> drafts = draftedTogether(ledger, first, end, law, month);
        for (std::size_t i = first; i < end; ++i)
            take(drafted, guard, ledger.dossiers[i], drafts[i - first], batch);
        if (progress)
            progress->report(int(end), int(count));
    }
    return drafted;
}

} // namespace xieli::casework
