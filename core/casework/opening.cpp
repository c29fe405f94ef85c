// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"

#include "casework/deciding.h"
#include "casework/editions.h"
#include "casework/ledger.h"
#include "policy/covered.h"
#include "policy/persons.h"
#include "policy/streams.h"

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

/// Of which months between the two a household's payments are known: confirmed before, or approved by a batch that looked at it, or whose
/// lines of it came back from its village.
class KnownMonths {
public:
    KnownMonths(Reader &reader, Month from, Month to) : m_ledger(ledgerFor(reader, to)), m_from(from), m_to(to)
    {
        for (const PaymentLine &line : reader.where<PaymentLine>("kind", PaymentKind::Opening))
            if (isBetween(line.forMonth) && !m_confirmed.contains(line.household))
                m_confirmed.insert(line.household, line.forMonth);
    }
    const Ledger &ledger() const { return m_ledger; }
    std::optional<Error> problem(const HouseholdId &household) const
    {
        if (const auto month = m_confirmed.constFind(household); month != m_confirmed.constEnd())
            return Error{u"casework.month_confirmed"_s, {{u"month"_s, month->toString()}}};
        for (Month month : m_ledger.knownMonthsOf(household))
            if (isBetween(month))
                return approved(month);
        for (const PaymentLine &line : m_ledger.approved.value(household))
            if (isBetween(line.forMonth) && line.kind != PaymentKind::Recovery)
                return approved(line.forMonth);
        return std::nullopt;
    }

private:
    static Error approved(Month month) { return {u"casework.month_approved_already"_s, {{u"month"_s, month.toString()}}}; }
    bool isBetween(Month month) const { return m_from <= month && month <= m_to; }

    Ledger m_ledger;
    Month m_from;
    Month m_to;
    QHash<HouseholdId, Month> m_confirmed;
};

/// Whom the guard finds in two households that were both paid: a person confirms what was, so it is told and not refused.
std::vector<ConfirmReport::Double> doublesAmong(const std::vector<PaymentLine> &lines, const Ledger &ledger)
{
    QHash<HouseholdId, QString> heads;
    std::vector<PayGuard::People> people;
    for (const Dossier &dossier : *ledger.dossiers) {
        heads.insert(dossier.household.id, dossier.head() ? dossier.head()->name : u"?"_s);
        people.push_back(PayGuard::peopleOf(dossier));
    }
    std::vector<PayGuard::People *> all;
    for (PayGuard::People &each : people)
        all.push_back(&each);
    PayGuard::resolve(all, ledger.apart);
    PayGuard guard;
    QHash<HouseholdId, const PayGuard::People *> byHousehold;
    for (const PayGuard::People &each : people) {
        byHousehold.insert(each.household, &each);
        if (const auto paid = ledger.approved.constFind(each.household); paid != ledger.approved.cend())
            guard.claimPaid(each, *paid);
    }
    std::vector<ConfirmReport::Double> doubles;
    for (const PaymentLine &line : lines) {
        const PayGuard::People *own = byHousehold.value(line.household);
        std::vector<MemberId> covered;
        for (const QString &id : line.coveredMembers.split(u',', Qt::SkipEmptyParts))
            covered.push_back(MemberId(id));
        const auto twice = own && !line.amount.isZero() ? guard.refusal(*own, {line.benefit, line.forMonth, covered, line.persons}) : std::nullopt;
        if (!twice || twice->other.isEmpty())
            continue;
        const ConfirmReport::Double found{twice->person, heads.value(line.household), heads.value(twice->other)};
        const bool isKnown = std::any_of(doubles.begin(), doubles.end(), [&](const auto &one) { return one.person == found.person && one.head == found.head && one.otherHead == found.otherHead; });
        if (!isKnown)
            doubles.push_back(found);
    }
    return doubles;
}

bool isMeant(const Household &household, const ConfirmWhom &whom)
{
    return !household.closedOn && (whom.village.isEmpty() || household.village == whom.village) && (!whom.household || household.id == *whom.household);
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

/// What one household gets of a confirmation; `known` when its months are known.
class Confirming {
public:
    Confirming(Writer &writer, const Office &office, Month from, Month to) : m_writer(writer), m_office(office), m_from(from), m_to(to), m_known(writer, from, to)
    {
        m_batch.id = PaymentBatchId::create();
        m_batch.month = to;
        m_batch.title = openingTitle();
        m_batch.draftedOn = office.today;
        writer.insert(m_batch);
    }

    void takePaid(const Dossier &dossier)
    {
        if (!dossier.household.claimedMonthlyAmount)
            ++m_report.withoutAmount;
        else if (dossier.household.claimsOtherThanDibao())
            m_report.otherAid << (dossier.head() ? dossier.head()->name : dossier.household.claimedClassText);
        else if (!isKnown(dossier)) {
            const Decision decision = decisionFor(m_writer, dossier, m_from, m_office);
            ++m_report.households;
            for (Month month = m_from; month <= m_to; ++month)
                m_lines.push_back(openingLine(dossier, m_batch, decision, month));
        }
    }

    /// A month that a lost file paid: what the decisions in force gave.
    void takeDecided(const Dossier &dossier, const policy::Law &law)
    {
        std::vector<PaymentLine> lines;
        const auto decisions = m_known.ledger().withNames(dossier.decisions);
        for (const auto &[stream, own] : policy::streamsOf(decisions))
            for (Month month = m_from; month <= m_to; ++month) {
                const Decision *decision = policy::decisionIn(own, month);
                if (!decision || !policy::isInForce(*decision, month))
                    continue;
                const policy::Situation standing = policy::situationOf(dossier, month);
                const policy::RestingOn resting = restingOn(dossier, month, law, m_known.ledger().facts);
                const policy::Owed owed = policy::owedFor(*decision, resting.of(decision->id, month, standing), law, month, policy::Telling::Quietly, decisions);
                if (owed.amount && !owed.amount->isZero())
                    lines.push_back(decidedLine(*decision, month, owed));
            }
        if (lines.empty() || isKnown(dossier))
            return;
        ++m_report.households;
        std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    }

    void takeUnpaid(const Dossier &dossier, const QString &reason)
    {
        std::vector<PaymentLine> lines;
        for (const auto &[stream, decisions] : policy::streamsOf(dossier.decisions))
            for (Month month = m_from; month <= m_to; ++month)
                if (const Decision *decision = policy::decisionIn(decisions, month); decision && (!decision->endMonth || month <= *decision->endMonth))
                    lines.push_back(unpaidLine(*decision, month, reason));
        if (lines.empty() || isKnown(dossier))
            return;
        ++m_report.households;
        std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    }

    Result<ConfirmReport> finish()
    {
        if (m_lines.empty())
            return m_before ? tl::unexpected(*m_before) : m_report.otherAid.isEmpty() ? fail(u"casework.nothing_paid_to_confirm"_s)
                : fail(u"casework.other_aid_wants_decision"_s, {{u"heads"_s, m_report.otherAid.join(u'、')}});
        for (const PaymentLine &line : m_lines) {
            m_writer.insert(line);
            m_report.total += line.amount;
        }
        m_report.lines = int(m_lines.size());
        m_report.doubles = doublesAmong(m_lines, m_known.ledger());
        freeze(m_writer, m_batch, digestOf(m_lines), m_office, m_office.user);
        return m_report;
    }

private:
    bool isKnown(const Dossier &dossier)
    {
        const auto problem = m_known.problem(dossier.household.id);
        if (problem) {
            m_before = m_before ? m_before : problem;
            ++m_report.known;
        }
        return problem.has_value();
    }

    PaymentLine decidedLine(const Decision &decision, Month month, const policy::Owed &owed) const
    {
        PaymentLine line = unpaidLine(decision, month, owed.formula);
        line.amount = *owed.amount;
        line.grade = owed.grade;
        line.persons = owed.persons;
        line.coveredMembers = coveredText(owed.covered);
        return line;
    }

    PaymentLine unpaidLine(const Decision &decision, Month month, const QString &reason) const
    {
        PaymentLine line;
        line.id = PaymentLineId::create();
        line.batch = m_batch.id;
        line.household = decision.household;
        line.member = decision.member;
        line.benefit = decision.benefit;
        line.forMonth = month;
        line.kind = PaymentKind::Opening;
        line.decision = decision.id;
        line.reason = reason;
        return line;
    }

    Writer &m_writer;
    const Office &m_office;
    Month m_from;
    Month m_to;
    KnownMonths m_known;
    std::optional<Error> m_before; // of those whose months are known; another village's are not yet
    PaymentBatch m_batch;
    ConfirmReport m_report;
    std::vector<PaymentLine> m_lines;
};

/// What a person can know of: months in their order, and none that has not come yet.
Result<void> areToConfirm(Month from, Month to, Day today)
{
    if (to < from)
        return fail(u"casework.months_backwards"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}});
    const Month now = Month::of(today);
    if (to > now)
        return fail(u"casework.month_not_come"_s, {{u"month"_s, std::max(from, now + 1).toString()}, {u"today"_s, today.toString(Qt::ISODate)}, {u"last"_s, now.toString()}});
    return {};
}

/// Decided by more than the roster's word in one of the months.
bool isDecided(const Dossier &dossier, Month from, Month to)
{
    return std::ranges::any_of(dossier.decisions, [&](const Decision &decision) {
        return !decision.voidedOn && decision.gives() && decision.document != rosterDocument() && decision.startMonth <= to && (!decision.endMonth || from <= *decision.endMonth);
    });
}

} // namespace

Result<ConfirmReport> confirmPaid(Office &office, Month from, Month to, const ConfirmWhom &whom)
{
    if (auto known = areToConfirm(from, to, office.today); !known)
        return tl::unexpected(known.error());
    const auto law = lawOf(office);
    return office.file->change({u"casework.change_confirm"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}}}, [&](Writer &writer) {
        Confirming confirming(writer, office, from, to);
        for (const Dossier &dossier : writer.dossiers())
            if (isMeant(dossier.household, whom))
                law && whom.household && isDecided(dossier, from, to) ? confirming.takeDecided(dossier, **law) : confirming.takePaid(dossier);
        return confirming.finish();
    });
}

Result<ConfirmReport> confirmUnpaid(Office &office, Month from, Month to, const ConfirmWhom &whom, const QString &reason)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (auto known = areToConfirm(from, to, office.today); !known)
        return tl::unexpected(known.error());
    const QString why = reason.trimmed();
    if (why.isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"casework.change_confirm_unpaid"_s, {{u"from"_s, from.toString()}, {u"to"_s, to.toString()}, {u"reason"_s, why}}}, [&](Writer &writer) {
        Confirming confirming(writer, office, from, to);
        for (const Dossier &dossier : writer.dossiers())
            if (isMeant(dossier.household, whom))
                confirming.takeUnpaid(dossier, why);
        return confirming.finish();
    });
}

} // namespace xieli::casework
