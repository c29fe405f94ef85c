// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"

#include "casework/deciding.h"
#include "casework/ledger.h"
#include "policy/persons.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The people a household's roster amount was paid for: those living in it in that month.
std::vector<MemberId> presentMembers(const Dossier &dossier, Month month)
{
    std::vector<MemberId> members;
    for (const Member &member : dossier.members)
        if (policy::isPerson(member, month))
            members.push_back(member.id);
    return members;
}

Decision openingDecision(const Dossier &dossier, Month from, const Office &office)
{
    const Household &household = dossier.household;
    Decision decision;
    decision.id = DecisionId::create();
    decision.household = household.id;
    decision.benefit = u"dibao"_s;
    decision.category = Category::Dibao;
    decision.grade = household.claimedClass;
    decision.persons = household.claimedPersons.value_or(int(presentMembers(dossier, from).size()));
    decision.monthlyAmount = household.claimedMonthlyAmount;
    decision.startMonth = from;
    decision.decidedOn = office.today;
    decision.decidedBy = office.user;
    decision.document = rosterDocument();
    return decision;
}

PaymentLine openingLine(const Dossier &dossier, const PaymentBatch &batch, const Decision &decision, Month month)
{
    PaymentLine line;
    line.id = PaymentLineId::create();
    line.batch = batch.id;
    line.household = dossier.household.id;
    line.benefit = decision.benefit;
    line.forMonth = month;
    line.kind = PaymentKind::Opening;
    line.amount = *dossier.household.claimedMonthlyAmount;
    line.grade = decision.grade;
    line.persons = decision.persons;
    line.coveredMembers = coveredText(presentMembers(dossier, month));
    line.decision = decision.id;
    return line;
}

/// Of which months between the two a household's payments are known: confirmed before, or approved by a batch that looked at it.
class KnownMonths {
public:
    KnownMonths(Reader &reader, Month from, Month to) : m_ledger(ledgerFor(reader, to)), m_from(from), m_to(to)
    {
        for (const PaymentLine &line : reader.where<PaymentLine>("kind", PaymentKind::Opening))
            if (from <= line.forMonth && line.forMonth <= to && !m_confirmed.contains(line.household))
                m_confirmed.insert(line.household, line.forMonth);
    }
    std::optional<Error> problem(const HouseholdId &household) const
    {
        if (const auto month = m_confirmed.constFind(household); month != m_confirmed.constEnd())
            return Error{u"casework.month_confirmed"_s, {{u"month"_s, month->toString()}}};
        for (Month month : m_ledger.knownMonthsOf(household))
            if (m_from <= month && month <= m_to)
                return Error{u"casework.month_approved_already"_s, {{u"month"_s, month.toString()}}};
        return std::nullopt;
    }

private:
    Ledger m_ledger;
    Month m_from;
    Month m_to;
    QHash<HouseholdId, Month> m_confirmed;
};

/// A roster's decision is made once; a second confirmation of other months only reaches further back.
Decision decisionFor(Writer &writer, const Dossier &dossier, Month from, const Office &office)
{
    for (Decision decision : dossier.decisions) {
        if (decision.voidedOn || decision.member || decision.benefit != u"dibao"_s)
            continue;
        if (decision.startMonth > from) {
            decision.startMonth = from;
            writer.update(decision);
        }
        return decision;
    }
    const Decision decision = openingDecision(dossier, from, office);
    writer.insert(decision);
    return decision;
}

} // namespace

Result<ConfirmReport> confirmPaid(Office &office, Month from, Month to)
{
    if (to < from)
        return fail(u"casework.months_backwards"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}});
    const ChangeTitle title{u"casework.change_confirm"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}}};
    return office.file->change(title, [&](Writer &writer) -> Result<ConfirmReport> {
        const KnownMonths known(writer, from, to);
        std::optional<Error> before; // of those whose months are known; another village's are not yet
        PaymentBatch batch;
        batch.id = PaymentBatchId::create();
        batch.month = to;
        batch.title = openingTitle();
        batch.draftedOn = office.today;
        writer.insert(batch);
        ConfirmReport report;
        std::vector<PaymentLine> lines;
        for (const Dossier &dossier : writer.dossiers()) {
            if (dossier.household.closedOn)
                continue;
            if (!dossier.household.claimedMonthlyAmount) {
                ++report.withoutAmount;
                continue;
            }
            if (const auto problem = known.problem(dossier.household.id)) {
                before = before ? before : problem;
                continue;
            }
            const Decision decision = decisionFor(writer, dossier, from, office);
            ++report.households;
            for (Month month = from; month <= to; ++month)
                lines.push_back(openingLine(dossier, batch, decision, month));
        }
        if (lines.empty())
            return before ? tl::unexpected(*before) : fail(u"casework.nothing_to_confirm"_s);
        for (const PaymentLine &line : lines) {
            writer.insert(line);
            report.total += line.amount;
        }
        report.lines = int(lines.size());
        freeze(writer, batch, lines, office, office.user);
        return report;
    });
}

} // namespace xieli::casework
