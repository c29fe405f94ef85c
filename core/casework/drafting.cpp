// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ledger.h"

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

/// covered person × benefit × month is paid once, also where somebody stands in two households (readings §4).
class PayGuard {
public:
    /// The identity number that is paid already by another household's line; then that line must not be paid.
    std::optional<IdNumber> paidElsewhere(const Dossier &dossier, const policy::ProposedLine &line)
    {
        std::vector<QString> keys;
        for (const Member &member : dossier.members) {
            const auto number = member.idNumber();
            if (!number || std::find(line.covered.begin(), line.covered.end(), member.id) == line.covered.end())
                continue;
            const QString key = number->full() + u'|' + line.benefit + u'|' + line.forMonth.toString();
            if (const auto owner = m_paid.constFind(key); owner != m_paid.constEnd() && *owner != dossier.household.id)
                return number;
            keys.push_back(key);
        }
        for (const QString &key : keys)
            m_paid.insert(key, dossier.household.id);
        return std::nullopt;
    }

private:
    QHash<QString, HouseholdId> m_paid;
};

void draftOne(Drafted &drafted, PayGuard &guard, const Dossier &dossier, const Ledger &ledger, const policy::Law &law, Month month,
              const PaymentBatchId &batch)
{
    if (dossier.decisions.empty())
        return;
    const std::vector<PaymentLine> paid = ledger.approved.value(dossier.household.id);
    const policy::Draft draft = policy::draftHousehold(
        {policy::situationOf(dossier, month), dossier.decisions, paid, ledger.knownMonths}, law, month, backPayFrom(dossier, paid, month));
    const QString head = dossier.head() ? dossier.head()->name : QString();
    for (const Finding &finding : draft.findings)
        drafted.findings.emplace_back(head, finding);
    for (const policy::ProposedLine &proposed : draft.lines) {
        if (const auto twice = guard.paidElsewhere(dossier, proposed)) {
            drafted.findings.emplace_back(head, Finding{FindingKind::Warning, u"casework.person_paid_elsewhere"_s,
                                                        {{u"person"_s, twice->masked()}, {u"month"_s, proposed.forMonth.toString()}}});
            continue;
        }
        drafted.lines.push_back(storedLine(proposed, dossier.household.id, batch));
    }
}

} // namespace

Result<Drafted> draftAll(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch, Progress *progress)
{
    Drafted drafted;
    PayGuard guard;
    int done = 0;
    for (const Dossier &dossier : ledger.dossiers) {
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        draftOne(drafted, guard, dossier, ledger, law, month, batch);
        if (progress)
            progress->report(++done, int(ledger.dossiers.size()));
    }
    return drafted;
}

} // namespace xieli::casework
