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

std::optional<Month> confirmedBefore(Reader &reader, Month from, Month to)
{
    for (const PaymentLine &line : reader.where<PaymentLine>("kind", PaymentKind::Opening))
        if (from <= line.forMonth && line.forMonth <= to)
            return line.forMonth;
    return std::nullopt;
}

/// What was approved here is known to have been paid: a roster has nothing to say of that month.
std::optional<Month> approvedWithin(Reader &reader, Month from, Month to)
{
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        if (batch.state == BatchState::Approved && batch.title != openingTitle() && from <= batch.month && batch.month <= to)
            return batch.month;
    return std::nullopt;
}

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
        if (const auto before = confirmedBefore(writer, from, to))
            return fail(u"casework.month_confirmed"_s, {{u"month"_s, before->toString()}});
        if (const auto approved = approvedWithin(writer, from, to))
            return fail(u"casework.month_approved_already"_s, {{u"month"_s, approved->toString()}});
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
            const Decision decision = decisionFor(writer, dossier, from, office);
            ++report.households;
            for (Month month = from; month <= to; ++month)
                lines.push_back(openingLine(dossier, batch, decision, month));
        }
        if (lines.empty())
            return fail(u"casework.nothing_to_confirm"_s);
        for (const PaymentLine &line : lines) {
            writer.insert(line);
            report.total += line.amount;
        }
        report.lines = int(lines.size());
        freeze(writer, batch, lines, office.user, office.today);
        return report;
    });
}

} // namespace xieli::casework
