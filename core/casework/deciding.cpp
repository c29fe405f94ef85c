// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/deciding.h"

#include "casework/assessing.h"
#include "casework/checkreports.h"
#include "casework/editions.h"
#include "casework/inforce.h"
#include "casework/keptjson.h"
#include "casework/postings.h"
#include "model/payment.h"
#include "policy/covered.h"
#include "policy/persons.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Money> moneyOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(Money::fromFen(value.toInteger())) : std::nullopt;
}

/// A kept result, as far as deciding looks at it.
struct KeptResult {
    std::optional<Category> category;
    QString state;
    std::optional<int> grade;
    int persons = 0;
    std::optional<Money> distance;
    std::optional<Money> amount;        ///< of the household's own 低保
    QJsonArray benefits;
    QSet<QString> openPersons;          ///< about whom the law could not come to a result
};

/// 单人户 and 特困; what other programmes give is shown and not decided here.
bool isDecidedForPerson(const QJsonObject &benefit)
{
    return !benefit.value(u"member"_s).isNull() && benefit.contains(u"monthly_fen"_s) && !benefit.contains(u"excluded_by"_s)
        && (benefit.value(u"benefit"_s).toString() == u"dibao_single"_s || benefit.value(u"benefit"_s).toString().startsWith(u"tekun"_s));
}

KeptResult resultOf(const StoredAssessment &kept)
{
    const QJsonObject json = QJsonDocument::fromJson(kept.result.text()).object();
    KeptResult result;
    result.category = fromCode<Category>(json.value(u"category"_s).toString());
    result.state = json.value(u"state"_s).toString();
    if (json.value(u"class"_s).isDouble())
        result.grade = json.value(u"class"_s).toInt();
    result.persons = json.value(u"persons"_s).toInt();
    result.distance = moneyOf(json.value(u"distance_fen"_s));
    result.benefits = json.value(u"benefits"_s).toArray();
    result.amount = dibaoOf(result.benefits);
    for (const QJsonValue &finding : json.value(u"findings"_s).toArray())
        if (finding[u"kind"_s] == u"not_determined"_s && !finding[u"subject"_s].toString().isEmpty())
            result.openPersons.insert(finding[u"subject"_s].toString());
    return result;
}

Proposal proposalFor(const Dossier &dossier, const StoredAssessment &kept, const KeptResult &result, const papers::Wording &wording)
{
    Proposal proposal;
    proposal.household = dossier.household.id;
    proposal.assessment = kept.id;
    proposal.headName = dossier.head() ? dossier.head()->name : QString();
    proposal.category = result.category.value_or(Category::None);
    proposal.state = result.state;
    proposal.grade = result.grade;
    proposal.persons = result.persons;
    proposal.monthlyAmount = result.amount;
    proposal.startMonth = kept.month;
    if (result.distance)
        proposal.reason = distanceText(*result.distance, wording);
    return proposal;
}

/// As many as were decided, and as many as are paid today: where one died and another joined, the decision covers one too few.
bool alike(const Decision &decision, const KeptResult &result, int covered)
{
    const bool sameClass = !result.grade || decision.grade == result.grade;
    const bool priced = decision.grade.has_value(); // a class decision is re-priced by the standard, not decided anew
    return sameClass && decision.persons == result.persons && covered == result.persons && (priced || decision.monthlyAmount == result.amount);
}

/// `covered`: persons whom the decision pays for in the month.
QString actionFor(const std::optional<Decision> &decision, const KeptResult &result, int covered)
{
    if (!result.category)
        return u"ask"_s;
    const bool fits = *result.category == Category::Dibao;
    if (!decision)
        return !fits ? QString() : result.amount ? u"begin"_s : u"ask"_s;
    if (result.state == u"stop"_s || !fits)
        return u"stop"_s;
    if (result.state == u"gradual_exit"_s)
        return decision->state == u"gradual_exit"_s ? u"continue"_s : u"change"_s;
    return alike(*decision, result, covered) ? u"continue"_s : u"change"_s;
}

/// Gradual exit keeps the last amount for the place's months (readings §5); where the place pays a share of it, that is
/// re-priced month by month.
void freeze(Proposal &proposal, const Decision &decision, const policy::Law &law, Month month)
{
    proposal.state = u"gradual_exit"_s;
    const auto &form = law.value(policy::Figure::GradualExitAmount, month);
    proposal.frozen = !form.isKnown() || form.word == u"last"_s;
    proposal.monthlyAmount = decision.monthlyAmount;
    proposal.persons = decision.persons;
    const auto &months = law.value(policy::Figure::GradualExitMonths, month);
    if (months.isKnown())
        proposal.endMonth = month + int(months.number) - 1;
}

std::optional<Proposal> householdProposal(const Dossier &dossier, const StoredAssessment &kept, const policy::Law &law,
                                          const papers::Wording &wording)
{
    const KeptResult result = resultOf(kept);
    const auto decision = decisionInForce(dossier.decisions, u"dibao"_s, kept.month);
    Proposal proposal = proposalFor(dossier, kept, result, wording);
    const policy::StopRules stop = policy::stopRules(policy::Context(law, kept.month, policy::Telling::Quietly));
    proposal.action = actionFor(decision, result, decision ? policy::coveredBy(*decision, dossier.members, dossier.decisions, kept.month, stop).persons : 0);
    if (proposal.action.isEmpty())
        return std::nullopt;
    if (proposal.action == u"change"_s && result.state == u"gradual_exit"_s)
        freeze(proposal, *decision, law, kept.month);
    else if (proposal.action == u"change"_s && !proposal.monthlyAmount)
        proposal.action = u"ask"_s;
    return proposal;
}

/// Persons with a result of their own: 单人户 and 特困.
void addPersons(std::vector<Proposal> &proposals, const Dossier &dossier, const StoredAssessment &kept, const papers::Wording &wording)
{
    const KeptResult result = resultOf(kept);
    for (const QJsonValue &benefit : result.benefits) {
        if (!isDecidedForPerson(benefit.toObject()))
            continue;
        Proposal proposal = proposalFor(dossier, kept, result, wording);
        proposal.member = MemberId(benefit[u"member"_s].toString());
        proposal.benefit = benefit[u"benefit"_s].toString();
        proposal.category = proposal.benefit.startsWith(u"tekun"_s) ? Category::Tekun : Category::Dibao;
        proposal.grade.reset();
        proposal.state.clear();
        proposal.persons = 1;
        proposal.monthlyAmount = moneyOf(benefit[u"monthly_fen"_s]);
        if (proposal.benefit == u"dibao_single"_s)
            proposal.monthlyAmount = dibaoOf(result.benefits, benefit[u"member"_s].toString());
        const auto inForce = decisionsInForce(dossier.decisions, kept.month);
        const bool standing = std::any_of(inForce.begin(), inForce.end(), [&](const Decision &decision) {
            return decision.member == proposal.member && decision.benefit == proposal.benefit;
        });
        proposal.action = standing ? u"continue"_s : proposal.monthlyAmount ? u"begin"_s : u"ask"_s;
        proposals.push_back(std::move(proposal));
    }
}

/// What a person was granted and the result does not give any more: 特困, its care, 单人户. Where the result is open, a person looks.
void stopPersons(std::vector<Proposal> &proposals, const Dossier &dossier, const StoredAssessment &kept, const papers::Wording &wording)
{
    const KeptResult result = resultOf(kept);
    for (const Decision &decision : decisionsInForce(dossier.decisions, kept.month)) {
        const bool isOurs = decision.benefit == u"dibao_single" || decision.benefit.startsWith(u"tekun");
        if (!decision.member || !isOurs)
            continue;
        const bool isGiven = std::any_of(result.benefits.begin(), result.benefits.end(), [&](const QJsonValue &benefit) {
            return isDecidedForPerson(benefit.toObject()) && benefit[u"member"_s].toString() == decision.member->text() && benefit[u"benefit"_s].toString() == decision.benefit;
        });
        if (isGiven)
            continue;
        Proposal proposal = proposalFor(dossier, kept, result, wording);
        proposal.member = decision.member;
        proposal.benefit = decision.benefit;
        proposal.category = decision.category;
        proposal.grade.reset();
        proposal.state.clear();
        proposal.persons = decision.persons;
        proposal.monthlyAmount = decision.monthlyAmount;
        proposal.action = result.category && !result.openPersons.contains(decision.member->text()) ? u"stop"_s : u"ask"_s;
        QString name;
        for (const Member &member : dossier.members)
            if (member.id == *decision.member)
                name = member.name;
        proposal.reason = wording.text(proposal.action == u"stop"_s ? u"casework.person_not_given"_s : u"casework.person_open"_s, {{u"name"_s, name}});
        proposals.push_back(std::move(proposal));
    }
}

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
    decision.endMonth = proposal.endMonth;
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
    } else if (proposal.action == u"refuse"_s) {
        enter(endingOf(proposal, start, note));
        ++report.refused;
        return;
    } else if (proposal.action == u"ask"_s && !proposal.grade) {
        ++report.leftOpen;
        return;
    } else {
        const bool frozen = proposal.state == u"gradual_exit"_s; // its months count from the month in which the stop would have begun
        const Month from = frozen ? proposal.startMonth : start;
        endEarlier(writer, writer.where<Decision>("household_id", proposal.household), proposal, from, note.decidedOn);
        ++report.decided;
        if (proposal.action == u"stop"_s) {
            enter(endingOf(proposal, from, note));
            ++report.stopped;
            return;
        }
        made.emplace_back(enter(decisionOf(proposal, from, note)), proposal.members);
    }
    if (proposal.monthlyAmount)
        report.monthlyTotal += *proposal.monthlyAmount;
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

/// What is new is decided after the posting's days (暂行办法 11): a list that still hangs, or is objected to, is waited for.
std::optional<Error> stillHanging(Office &office, const std::vector<Proposal> &accepted, const DecisionNote &note)
{
    if (!note.beforePosting.trimmed().isEmpty())
        return std::nullopt;
    const auto posted = firstPostings(office, Month::of(note.decidedOn));
    if (!posted)
        return posted.error();
    using State = FirstPosting::State;
    for (const Proposal &proposal : accepted) {
        const auto found = posted->constFind(proposal.household);
        if (!isNewThing(proposal) || found == posted->cend())
            continue;
        if (found->state == State::Objected)
            return Error{u"casework.posting_objected"_s, {{u"head"_s, proposal.headName}}};
        if (found->state == State::Running && !(found->lastDay && *found->lastDay < note.decidedOn))
            return Error{u"casework.posting_hangs"_s, {{u"head"_s, proposal.headName}, {u"day"_s, found->lastDay ? found->lastDay->toString(Qt::ISODate) : QString()}}};
    }
    return std::nullopt;
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

/// 经办、审批分开: what is begun, changed or stopped is not decided by who had it assessed, where another person could.
Result<void> mayDecide(Reader &reader, const Office &office, const std::vector<Proposal> &accepted)
{
    if (office.role != OfficeRole::Township || isOnePersonOffice(reader, office))
        return {};
    const auto decided = std::find_if(accepted.begin(), accepted.end(), [](const Proposal &proposal) { return proposal.action != u"continue" && !proposal.assessment.isEmpty(); });
    return decided == accepted.end() ? Result<void>() : mayRelease(reader, office, assessedBy(reader, decided->startMonth), {});
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

Result<std::vector<Proposal>> proposals(Office &office, Month month)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->read([&](Reader &reader) {
        QHash<HouseholdId, StoredAssessment> newest;
        for (StoredAssessment &assessment : reader.where<StoredAssessment>("month", month))
            newest.insert(assessment.household, std::move(assessment));
        QHash<QString, std::vector<MemberId>> named;
        for (const DecisionPerson &person : reader.all<DecisionPerson>())
            named[person.decision].push_back(person.member);
        std::vector<Proposal> list;
        for (Dossier &dossier : reader.dossiers()) {
            for (Decision &decision : dossier.decisions)
                decision.named = named.value(decision.id.text());
            const auto kept = newest.constFind(dossier.household.id);
            if (kept == newest.constEnd())
                continue;
            if (auto proposal = householdProposal(dossier, *kept, **law, office.wording))
                list.push_back(std::move(*proposal));
            addPersons(list, dossier, *kept, office.wording);
            stopPersons(list, dossier, *kept, office.wording);
        }
        return list;
    });
}

Result<DecideReport> decide(Office &office, const std::vector<Proposal> &accepted, const DecisionNote &note)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    if (office.role == OfficeRole::Village && note.document != trainingDocument())
        return fail(u"casework.decide_township_only"_s);
    if (!note.decidedOn.isValid() || note.decidedBy.trimmed().isEmpty())
        return fail(u"casework.decide_needs_day_and_person"_s);
    const Month decided = Month::of(note.decidedOn);
    const auto &delay = (*law)->value(policy::Figure::StartMonthsAfterDecision, decided);
    if (!delay.isKnown())
        return fail(u"casework.start_month_unknown"_s, {{u"month"_s, decided.toString()}});
    const Month start = decided + int(delay.number);
    if (auto hangs = stillHanging(office, accepted, note))
        return tl::unexpected(*hangs);
    if (const auto free = checkHolds(office, accepted); !free)
        return tl::unexpected(free.error());
    DecideReport report;
    Made made;
    const auto written = office.file->change(titleOf(note), [&](Writer &writer) -> Result<void> {
        if (auto may = mayDecide(writer, office, accepted); !may)
            return may;
        keepLaw(writer, **law);
        for (const Proposal &proposal : accepted)
            carryOut(writer, proposal, start, note, office, report, made);
        for (auto &[decision, members] : made) // who got an allowance of his own in the same sitting is known by now
            nameThem(writer, decision, std::move(members), **law);
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return report;
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

Result<void> voidDecision(Office &office, const DecisionId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"casework.change_void"_s, {{u"reason"_s, reason}}}, [&](Writer &writer) -> Result<void> {
        auto decision = writer.find<Decision>(id);
        if (!decision)
            return fail(u"casework.decision_unknown"_s, {{u"id"_s, id.text()}});
        if (office.role == OfficeRole::Village && decision->document != trainingDocument() && decision->document != rosterDocument())
            return fail(u"casework.decide_township_only"_s);
        decision->voidedOn = office.today;
        decision->voidReason = reason;
        writer.update(*decision);
        return {};
    });
}

} // namespace xieli::casework
