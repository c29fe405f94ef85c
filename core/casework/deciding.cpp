// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/decidinginside.h"

#include "casework/assessing.h"
#include "casework/checkreports.h"
#include "casework/editions.h"
#include "casework/inforce.h"
#include "casework/postings.h"
#include "casework/surveybehind.h"
#include "casework/toconfirm.h"
#include "model/payment.h"
#include "policy/covered.h"
#include "policy/persons.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

void endEarlier(Writer &writer, const std::vector<Decision> &decisions, const Proposal &proposal, Month start, Day day)
{
    for (Decision decision : decisions) {
        if (decision.voidedOn || !decision.gives() || decision.benefit != proposal.benefit || decision.member != proposal.member
            || (decision.endMonth && *decision.endMonth < start))
            continue;
        if (decision.startMonth >= start) {
            decision.voidedOn = day;
            decision.voidReason = superseded;
        } else {
            decision.endMonth = start - 1;
        }
        writer.update(decision);
    }
}

Decision decisionOf(const Proposal &proposal, Month start, const DecisionNote &note)
{
    Decision decision;
    decision.id = DecisionId::create();
    decision.household = proposal.household;
    decision.member = proposal.member;
    decision.benefit = proposal.benefit;
    decision.category = proposal.category;
    decision.grade = proposal.grade;
    decision.state = proposal.state == u"gradual_exit"_s ? proposal.state : QString();
    decision.persons = proposal.persons;
    decision.monthlyAmount = proposal.monthlyAmount;
    decision.frozen = proposal.frozen;
    decision.startMonth = start;
    if (proposal.from && proposal.endMonth) // its months count from the month in which the stop would have begun (readings §4)
        decision.endMonth = start + (*proposal.endMonth - *proposal.from);
    decision.decidedOn = note.decidedOn;
    decision.decidedBy = note.decidedBy;
    decision.document = note.document;
    if (!proposal.assessment.isEmpty()) // of a household that ended nothing is assessed any more
        decision.assessment = proposal.assessment;
    decision.reason = proposal.reason;
    decision.action = proposal.action == u"change"_s ? proposal.action : u"grant"_s;
    decision.level = note.level;
    decision.ofCase = note.ofCase;
    return decision;
}

/// A stop or a refusal: it says from which month on nothing is given, and its own months are none.
Decision endingOf(const Proposal &proposal, Month start, const DecisionNote &note)
{
    Decision ending = decisionOf(proposal, start, note);
    ending.action = proposal.action;
    ending.state.clear();
    ending.grade.reset();
    ending.persons = 0;
    ending.monthlyAmount.reset();
    ending.frozen = false;
    ending.endMonth = start - 1;
    return ending;
}

/// Who counts in the decision's first month and has no living allowance of his own: named where nothing is left to guess.
std::vector<MemberId> coveredOf(Reader &reader, const Decision &decision, const policy::Law &law)
{
    const policy::StopRules stop = policy::stopRules(policy::Context(law, decision.startMonth, policy::Telling::Quietly));
    const auto inForce = decisionsInForce(reader.where<Decision>("household_id", decision.household), decision.startMonth);
    std::vector<MemberId> covered;
    for (const Member &member : reader.where<Member>("household_id", decision.household)) {
        const bool hasOwn = std::any_of(inForce.begin(), inForce.end(), [&](const Decision &other) { return other.member == member.id; });
        if (!hasOwn && policy::isPerson(member, decision.startMonth, stop))
            covered.push_back(member.id);
    }
    return covered;
}

void nameThem(Writer &writer, const Decision &decision, std::vector<MemberId> members, const policy::Law &law)
{
    if (decision.member)
        return;
    if (members.empty())
        members = coveredOf(writer, decision, law);
    if (int(members.size()) != decision.persons)
        return; // a person names them (nameCovered)
    for (const MemberId &member : members)
        writer.insert(DecisionPerson{decision.id.text() + u'/' + member.text(), decision.household, member, decision.id.text()});
}

/// Why a person must look: what the assessment could not find out, else which part of the result is a person's.
QString openReason(const Proposal &proposal, const papers::Wording &wording)
{
    if (!proposal.open.isEmpty())
        return proposal.open;
    if (proposal.member)
        return proposal.reason;
    return wording.text(proposal.category == Category::Dibao ? proposal.monthlyAmount ? u"casework.open_class"_s : u"casework.open_amount"_s : u"casework.open_undetermined"_s);
}

using Made = std::vector<std::pair<Decision, std::vector<MemberId>>>;

/// Writes one accepted proposal; counts it.
void carryOut(Writer &writer, const Proposal &proposal, Month start, const DecisionNote &note, const Office &office, DecideReport &report, Made &made)
{
    const auto enter = [&](Decision decision) {
        decision.enteredBy = office.user;
        writer.insert(decision);
        return decision;
    };
    if (proposal.action == u"continue"_s) {
        ++report.continued;
        for (const Decision &decision : decisionsInForce(writer.where<Decision>("household_id", proposal.household), proposal.startMonth))
            if (decision.benefit == proposal.benefit && decision.member == proposal.member)
                noteConfirmed(writer, office, decision.id);
    } else if (proposal.action == u"refuse"_s) {
        enter(endingOf(proposal, start, note));
        ++report.refused;
        return;
    } else if (proposal.action == u"ask"_s && !proposal.grade) {
        ++report.leftOpen;
        report.open.emplace_back(proposal.headName, openReason(proposal, office.wording));
        return;
    } else {
        endEarlier(writer, writer.where<Decision>("household_id", proposal.household), proposal, start, note.decidedOn);
        ++report.decided;
        if (proposal.action == u"stop"_s) {
            enter(endingOf(proposal, start, note));
            ++report.stopped;
            return;
        }
        Decision decision = decisionOf(proposal, start, note);
        if (decision.assessment)
            decision.survey = surveyBehind(writer, *decision.assessment);
        made.emplace_back(enter(std::move(decision)), proposal.members);
    }
    if (proposal.monthlyAmount)
        report.monthlyTotal += *proposal.monthlyAmount;
}

/// Whose standing changes by it: a "continue", a refusal and what is left open are no decisions that count.
int householdsDecided(const std::vector<Proposal> &accepted)
{
    QSet<HouseholdId> households;
    for (const Proposal &proposal : accepted)
        if (proposal.action != u"continue" && proposal.action != u"refuse" && (proposal.action != u"ask" || proposal.grade))
            households.insert(proposal.household);
    return int(households.size());
}

bool isNewThing(const Proposal &proposal)
{
    return proposal.action == u"begin"_s || proposal.action == u"ask"_s || (proposal.action == u"change"_s && proposal.state != u"gradual_exit"_s);
}

/// Less than what is decided: somebody died or left, and that waits for no check.
bool lessens(Reader &reader, const Proposal &proposal)
{
    std::optional<Money> before;
    for (const Decision &decision : decisionsInForce(reader.where<Decision>("household_id", proposal.household), proposal.startMonth))
        if (decision.benefit == proposal.benefit && decision.member == proposal.member)
            before = decision.monthlyAmount;
    return proposal.action == u"change" && before && proposal.monthlyAmount && *proposal.monthlyAmount < *before;
}

/// 核对: nothing new is decided of a household while what its check found waits for an answer.
Result<void> checkHolds(Office &office, const std::vector<Proposal> &accepted)
{
    const auto open = office.file->read([](Reader &reader) { return unansweredHits(reader); });
    if (!open)
        return tl::unexpected(open.error());
    for (const Proposal &proposal : accepted) {
        const bool gives = proposal.action != u"ask" || proposal.grade;
        if (!isNewThing(proposal) || !gives || !open->contains(proposal.household))
            continue;
        const auto isLess = office.file->read([&](Reader &reader) { return lessens(reader, proposal); });
        if (isLess && *isLess)
            continue;
        QStringList what;
        const auto files = checksOf(office, proposal.household);
        for (const CheckFile &file : files ? *files : std::vector<CheckFile>())
            for (const CheckRow &hit : file.hits)
                if (file.counts && hit.isOpen())
                    what << (hit.name + u' ' + checkKindText(hit.item.kind, office.wording)).trimmed();
        return fail(u"checks.hold"_s, {{u"head"_s, proposal.headName}, {u"count"_s, QString::number(open->value(proposal.household))}, {u"what"_s, what.join(u'、')}});
    }
    return {};
}

/// A result that is kept is decided while it is what today's record gives. The stop of a case is its person's own.
Result<void> stillAsAssessed(Office &office, std::vector<Proposal> accepted, const DecisionNote &note)
{
    std::erase_if(accepted, [&](const Proposal &proposal) { return !note.ofCase.isEmpty() && proposal.action == u"stop"; });
    const auto changed = changedSinceAssessed(office, accepted);
    if (!changed)
        return tl::unexpected(changed.error());
    constexpr int told = 5;
    return changed->isEmpty() ? Result<void>() : fail(u"casework.assessed_before_change"_s, {{u"heads"_s, changed->mid(0, told).join(office.wording.text(u"parcels.name_comma"_s))},
                                                                                             {u"count"_s, QString::number(changed->size())}});
}

/// What is new is decided after the posting's days (暂行办法 11): a list that still hangs, or is objected to, is waited for.
std::optional<Error> stillHanging(const FirstPostings &posted, const Proposal &proposal, const DecisionNote &note)
{
    using State = FirstPosting::State;
    if (!note.beforePosting.trimmed().isEmpty() || !isNewThing(proposal))
        return std::nullopt;
    const FirstPosting found = posted.of(proposal.household, postedUnder(proposal.benefit), proposal.member);
    if (found.state == State::Objected)
        return Error{u"casework.posting_objected"_s, {{u"head"_s, proposal.headName}}};
    if (found.state == State::Running && !(found.lastDay && *found.lastDay < note.decidedOn))
        return Error{u"casework.posting_hangs"_s, {{u"head"_s, proposal.headName}, {u"day"_s, found.lastDay ? found.lastDay->toString(Qt::ISODate) : QString()}}};
    return std::nullopt;
}

/// Families newly taken in of whom no list ever hung: it may have hung on paper alone, so it is told and not refused.
QStringList unpostedHeads(const FirstPostings &posted, const std::vector<Proposal> &accepted)
{
    QStringList heads;
    QSet<HouseholdId> named; // basic living and care of one person are two proposals
    for (const Proposal &proposal : accepted) {
        const bool isTakenIn = proposal.action == u"begin" || (proposal.action == u"ask" && proposal.grade);
        if (isTakenIn && !named.contains(proposal.household) && posted.of(proposal.household, postedUnder(proposal.benefit), proposal.member).state == FirstPosting::State::Missing) {
            heads << proposal.headName;
            named.insert(proposal.household);
        }
    }
    return heads;
}

/// Who had the month assessed last, here; results are kept in bulk, so it is the run that tells. Empty: it was long ago, or not here.
QString assessedBy(Reader &reader, Month month)
{
    constexpr int looked = 1000; // changes; what is decided was assessed shortly before
    for (const JournalEntry &entry : reader.journal(looked)) // newest first
        if (entry.title.key == u"casework.change_assess" && entry.origin == u"local" && entry.title.arguments.value(u"month"_s) == month.toString())
            return entry.author;
    return {};
}

/// 经办、审批分开: what is begun, changed or stopped is not decided by who had it assessed, where another person could; where nobody could, not
/// without a reason.
Result<void> mayDecide(Reader &reader, const Office &office, const std::vector<Proposal> &accepted, const Alone &alone)
{
    if (office.role != OfficeRole::Township)
        return {};
    const auto decided = std::find_if(accepted.begin(), accepted.end(), [](const Proposal &proposal) { return proposal.action != u"continue" && !proposal.assessment.isEmpty(); });
    return decided == accepted.end() ? Result<void>() : mayRelease(reader, office, assessedBy(reader, decided->startMonth), alone, u"assess"_s);
}

ChangeTitle titleOf(const DecisionNote &note)
{
    const QString early = note.beforePosting.trimmed();
    const QString alone = note.alone.reason.trimmed();
    const QString key = note.document == trainingDocument() ? u"casework.change_decide_training"_s : !early.isEmpty() ? u"casework.change_decide_early"_s
        : !alone.isEmpty() ? u"casework.change_decide_alone"_s : u"casework.change_decide"_s;
    return {key, {{u"document"_s, note.document}, {u"by"_s, note.decidedBy}, {u"day"_s, note.decidedOn.toString(Qt::ISODate)},
                  {u"why"_s, early.isEmpty() ? alone : alone.isEmpty() ? early : early + u'；' + alone}}};
}

} // namespace

QString trainingDocument() { return u"训练"_s; }
QString rosterDocument() { return u"roster"_s; }

Result<DecideReport> decide(Office &office, const std::vector<Proposal> &accepted, const DecisionNote &note)
{
    return decideWith(office, accepted, note, [](Writer &) { return Result<void>(); });
}

Result<DecideReport> decideWith(Office &office, const std::vector<Proposal> &accepted, const DecisionNote &note, const std::function<Result<void>(Writer &)> &follows)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    if (office.role == OfficeRole::Village && note.document != trainingDocument())
        return fail(u"casework.decide_township_only"_s);
    if (!note.decidedOn.isValid() || note.decidedBy.trimmed().isEmpty())
        return fail(u"casework.decide_needs_day_and_person"_s);
    if (!note.level.isEmpty() && note.level != u"township" && note.level != u"county")
        return fail(u"cases.level"_s, {{u"level"_s, note.level}});
    const Month decided = Month::of(note.decidedOn);
    const auto &delay = (*law)->value(policy::Figure::StartMonthsAfterDecision, decided);
    if (!delay.isKnown())
        return fail(u"casework.start_month_unknown"_s, {{u"month"_s, decided.toString()}});
    const Month start = decided + int(delay.number);
    const auto posted = firstPostings(office, decided);
    if (!posted)
        return tl::unexpected(posted.error());
    for (const Proposal &proposal : accepted)
        if (auto hangs = stillHanging(*posted, proposal, note))
            return tl::unexpected(*hangs);
    if (const auto free = checkHolds(office, accepted); !free)
        return tl::unexpected(free.error());
    if (const auto fresh = stillAsAssessed(office, accepted, note); !fresh)
        return tl::unexpected(fresh.error());
    DecideReport report;
    Made made;
    const auto written = office.file->change(titleOf(note), [&](Writer &writer) -> Result<void> {
        if (auto may = mayDecide(writer, office, accepted, note.alone); !may)
            return may;
        keepLaw(writer, **law);
        for (const Proposal &proposal : accepted)
            carryOut(writer, proposal, start, note, office, report, made);
        report.households = householdsDecided(accepted);
        for (auto &[decision, members] : made) // who got an allowance of his own in the same sitting is known by now
            nameThem(writer, decision, std::move(members), **law);
        return follows(writer);
    });
    if (!written)
        return tl::unexpected(written.error());
    if (office.role == OfficeRole::Township) // a village only practises
        report.unposted = unpostedHeads(*posted, accepted);
    return report;
}

Result<std::vector<MemberId>> namedCovered(Office &office, const DecisionId &id)
{
    return office.file->read([&](Reader &reader) {
        std::vector<MemberId> named;
        for (const DecisionPerson &person : reader.where<DecisionPerson>("decision_id", id.text()))
            named.push_back(person.member);
        return named;
    });
}

Result<std::vector<std::pair<Proposal, Error>>> takeHanging(Office &office, std::vector<Proposal> &accepted, const DecisionNote &note)
{
    using Hanging = std::vector<std::pair<Proposal, Error>>;
    const auto posted = firstPostings(office, Month::of(note.decidedOn));
    if (!posted)
        return tl::unexpected(posted.error());
    Hanging hanging;
    std::vector<Proposal> free;
    for (Proposal &proposal : accepted) {
        if (auto hangs = stillHanging(*posted, proposal, note))
            hanging.emplace_back(std::move(proposal), std::move(*hangs));
        else
            free.push_back(std::move(proposal));
    }
    accepted = std::move(free);
    return hanging;
}

Result<void> nameCovered(Office &office, const DecisionId &id, const std::vector<MemberId> &members)
{
    return office.file->change({u"casework.change_name_covered"_s, {{u"count"_s, QString::number(members.size())}}}, [&](Writer &writer) -> Result<void> {
        const auto decision = writer.find<Decision>(id);
        if (!decision)
            return fail(u"casework.decision_unknown"_s, {{u"id"_s, id.text()}});
        if (office.role == OfficeRole::Village && decision->document != trainingDocument() && decision->document != rosterDocument())
            return fail(u"casework.decide_township_only"_s);
        if (decision->member || int(members.size()) != decision->persons)
            return fail(u"casework.name_as_many"_s, {{u"persons"_s, QString::number(decision->persons)}, {u"named"_s, QString::number(members.size())}});
        for (const MemberId &member : members)
            if (const auto known = writer.find<Member>(member); !known || known->household != decision->household)
                return fail(u"casework.member_unknown"_s, {{u"id"_s, member.text()}});
        for (const DecisionPerson &before : writer.where<DecisionPerson>("decision_id", id.text()))
            writer.remove<DecisionPerson>(before.id);
        for (const MemberId &member : members)
            writer.put(DecisionPerson{id.text() + u'/' + member.text(), decision->household, member, id.text()});
        return {};
    });
}

} // namespace xieli::casework
