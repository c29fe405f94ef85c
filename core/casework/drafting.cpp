// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/draftrun.h"

#include <map>

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
    line.extras = proposed.extras;
    return line;
}

/// One sentence for all months that are held back for one reason.
class Held {
public:
    void add(const PayGuard::Refusal &why, Month month)
    {
        const Key key{why.key, why.person, why.other};
        const auto known = m_months.find(key);
        if (known == m_months.end()) {
            m_months.insert({key, {month, month}});
            return;
        }
        known->second.first = std::min(known->second.first, month);
        known->second.second = std::max(known->second.second, month);
    }
    /// `headOf`: the name of the household that keeps the person.
    template <class HeadOf>
    std::vector<Finding> findings(HeadOf headOf) const
    {
        std::vector<Finding> findings;
        for (const auto &[why, months] : m_months) {
            const QString words = months.first == months.second ? months.first.toString() : months.first.toString() + u"—"_s + months.second.toString();
            const auto &[key, person, other] = why;
            findings.push_back({FindingKind::Warning, key, {{u"person"_s, person}, {u"month"_s, words}, {u"other"_s, headOf(other)}}});
        }
        return findings;
    }

private:
    using Key = std::tuple<QString, QString, HouseholdId>;
    std::map<Key, std::pair<Month, Month>> m_months;
};

/// Money that goes to the family; so does a debt that is lessened.
bool pays(const policy::ProposedLine &line) { return line.kind != PaymentKind::Recovery && line.amount > Money(); }

/// A new debt of money that the bank sent back: nobody has it, so nothing is to be recovered. What is issued again is looked at by the next draft.
bool owesBounced(const PaymentLine &line, const QHash<QString, PaymentOrder> &bounced)
{
    return line.kind == PaymentKind::Receivable && line.amount.isNegative() && !bounced.isEmpty() && bounced.contains(ownMonth(line));
}

Finding bouncedFinding(const PaymentLine &line, const PaymentOrder &order)
{
    return {FindingKind::Warning, u"casework.receivable_bounced"_s, {{u"month"_s, line.forMonth.toString()}, {u"amount"_s, (-line.amount).toString()},
                                                                    {u"payee"_s, order.payee}, {u"sum"_s, order.amount.toString()}}};
}

PayGuard::What whatOf(const policy::ProposedLine &line) { return {line.benefit, line.forMonth, line.covered, line.persons}; }

QString headIn(const Dossier &dossier) { return dossier.head() ? dossier.head()->name : QStringLiteral("?"); }

policy::Draft draftOf(const Dossier &dossier, const Ledger &ledger, const policy::Law &law, Month month)
{
    static const std::vector<PaymentLine> none;
    const auto lines = ledger.approved.constFind(dossier.household.id);
    const std::vector<PaymentLine> &paid = lines == ledger.approved.constEnd() ? none : *lines;
    if (dossier.decisions.empty() && paid.empty())
        return {};
    return policy::draftHousehold(
        {policy::situationOf(dossier, month), ledger.withNames(dossier.decisions), paid, ledger.knownMonthsOf(dossier.household.id),
         ledger.recoveries.value(dossier.household.id), restingOn(dossier, month, law, ledger.facts)}, law, month, backPayFrom(dossier, paid, month),
        policy::Telling::Findings); // a payment line keeps its formula
}

} // namespace

/// Households come in the order of the list: who comes first is paid.
void DraftRun::take(std::size_t place, const policy::Draft &draft, Drafted &drafted)
{
    const Dossier &dossier = m_dossiers[place];
    drafted.decided += draft.owed;
    if (m_held.contains(dossier.household.id))
        return hold(place, draft, drafted);
    const QString head = dossier.head() ? dossier.head()->name : QString();
    for (const Finding &finding : draft.findings)
        drafted.findings.emplace_back(head, finding);
    Held held;
    for (const policy::ProposedLine &proposed : draft.lines) {
        if (const auto why = pays(proposed) ? m_guard.refusal(m_people[place], whatOf(proposed)) : std::nullopt)
            held.add(*why, proposed.forMonth);
        else if (PaymentLine line = storedLine(proposed, dossier.household.id, m_batch); !owesBounced(line, m_bounced))
            drafted.lines.push_back(std::move(line));
        else
            drafted.findings.emplace_back(head, bouncedFinding(line, m_bounced.value(ownMonth(line))));
    }
    for (Finding &finding : held.findings([this](const HouseholdId &id) { return headNamed(id); }))
        drafted.findings.emplace_back(head, std::move(finding));
}

policy::RestingOn restingOn(const Dossier &dossier, Month month, const policy::Law &law, const FactsThen &facts)
{
    policy::RestingOn situations;
    for (const Decision &decision : dossier.decisions)
        if (auto situation = policy::situationOfDecision(dossier, month, decision))
            situations.add(decision.id, {}, std::move(*situation));
    if (facts.hasTurns(dossier.household.id))
        facts.addPhases(situations, dossier, policy::situationOf(dossier, month), law);
    return situations;
}

QString DraftRun::headNamed(const HouseholdId &id) const
{
    const auto isIt = [&id](const Dossier &dossier) { return dossier.household.id == id; };
    if (const auto here = std::find_if(m_dossiers.begin(), m_dossiers.end(), isIt); here != m_dossiers.end())
        return headIn(*here);
    const auto left = std::find_if(m_brought.begin(), m_brought.end(), [&](const BroughtPay &brought) { return isIt(brought.people); });
    return left == m_brought.end() ? QStringLiteral("?") : headIn(left->people);
}

/// Nothing is paid before a person has decided; what was missed comes with the month after.
void DraftRun::hold(std::size_t place, const policy::Draft &draft, Drafted &drafted)
{
    if (std::none_of(draft.lines.begin(), draft.lines.end(), pays))
        return;
    const Dossier &dossier = m_dossiers[place];
    for (const policy::ProposedLine &line : draft.lines)
        if (pays(line)) // nobody else is paid for these people meanwhile
            m_guard.refusal(m_people[place], whatOf(line));
    drafted.findings.emplace_back(dossier.head() ? dossier.head()->name : QString(), Finding{FindingKind::Warning, u"casework.clash_holds_pay"_s, {}});
}

DraftRun::DraftRun(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch, Progress *progress)
    : m_compute([this, &ledger, &law, month](std::size_t at) { return draftOf((*ledger.dossiers)[m_first + at], ledger, law, month); })
    , m_dossiers(*ledger.dossiers)
    , m_held(ledger.held)
    , m_bounced(ledger.bounced)
    , m_brought(ledger.brought)
    , m_batch(batch)
    , m_progress(progress)
{
    const std::function<PayGuard::People(std::size_t)> people = [this](std::size_t at) { return PayGuard::peopleOf(m_dossiers[at]); };
    m_people = Together<PayGuard::People>(m_dossiers.size(), people).take();
    begin(0);
    std::vector<PayGuard::People> left;
    for (const BroughtPay &brought : ledger.brought)
        left.push_back(PayGuard::peopleOf(brought.people));
    std::vector<PayGuard::People *> all;
    for (std::vector<PayGuard::People> *some : {&m_people, &left})
        for (PayGuard::People &each : *some)
            all.push_back(&each);
    PayGuard::resolve(std::move(all), ledger.apart);
    std::size_t lines = 0;
    for (const auto &paid : ledger.approved)
        lines += paid.size();
    m_guard.reserve(lines * 2); // mostly one to three people in a household
    for (const PayGuard::People &household : m_people)
        if (const auto paid = ledger.approved.constFind(household.household); paid != ledger.approved.constEnd())
            m_guard.claimPaid(household, *paid);
    for (std::size_t at = 0; at < left.size(); ++at)
        m_guard.claimPaid(left[at], ledger.brought[at].paid);
}

void DraftRun::begin(std::size_t first)
{
    constexpr std::size_t chunk = 4096; // between two looks at "cancel"
    const std::size_t count = std::min(chunk, m_dossiers.size() - first);
    m_first = first;
    m_chunk = count ? std::make_unique<Together<policy::Draft>>(count, m_compute) : nullptr;
}

Result<Drafted> DraftRun::next()
{
    Drafted drafted;
    if (m_progress && m_progress->cancelled())
        return fail(u"casework.cancelled"_s);
    const std::size_t first = m_first;
    const std::vector<policy::Draft> drafts = m_chunk->take();
    begin(first + drafts.size());
    for (std::size_t i = 0; i < drafts.size(); ++i)
        take(first + i, drafts[i], drafted);
    if (m_progress)
        m_progress->report(int(m_first), int(m_dossiers.size()));
    return drafted;
}

void Drafted::add(Drafted &&more)
{
    std::move(more.lines.begin(), more.lines.end(), std::back_inserter(lines));
    std::move(more.findings.begin(), more.findings.end(), std::back_inserter(findings));
    decided += more.decided;
}

Result<Drafted> draftAll(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch)
{
    Drafted drafted;
    for (DraftRun run(ledger, law, month, batch); !run.atEnd();) {
        auto more = run.next();
        if (!more)
            return more;
        drafted.add(std::move(*more));
    }
    return drafted;
}

} // namespace xieli::casework
