// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casesinside.h"

#include "casework/decidinginside.h"
#include "casework/workdays.h"
#include "model/aidgiven.h"
#include "policy/owed.h"
#include "policy/startmonth.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct Ready {
    AssistanceCase matter;
    CaseStep step;
    std::optional<Decision> made;   ///< by an attempt that ended between deciding and the step
};

bool isOf(const QString &benefit, const QString &programme) { return benefit.startsWith(programme); }

/// Temporary aid is decided in its own place; where it was, that is told.
Error aidDecides(Reader &reader, const AssistanceCase &matter)
{
    for (const AidDecision &decision : reader.where<AidDecision>("aid_request_id", AidRequestId(matter.request)))
        if (!decision.voidedOn)
            return {decision.action == u"refuse" ? u"cases.aid_refused"_s : u"cases.aid_decided"_s, {{u"day"_s, isoText(decision.decidedOn)}, {u"amount"_s, decision.amount.toString()}}};
    return {u"cases.aid_decides"_s, {}};
}

/// The newest that was decided of the case and not voided.
std::optional<Decision> decidedOf(Reader &reader, const AssistanceCase &matter)
{
    std::optional<Decision> made;
    for (Decision &decision : reader.where<Decision>("household_id", matter.household))
        if (decision.ofCase == matter.id.text() && !decision.voidedOn)
            made = std::move(decision);
    return made;
}

Error caseDecidedError(const Decision &standing, const papers::Wording &wording)
{
    return {u"cases.decided_already"_s, {{u"day"_s, isoText(standing.decidedOn)}, {u"action"_s, wording.text(u"cases.action_"_s + standing.action)},
                                         {u"document"_s, standing.document}}};
}

/// Its day and level; and nothing is granted of which nothing was posted because the opinion was against it.
std::optional<Error> noteAmiss(Reader &reader, const Office &office, const AssistanceCase &matter, const CaseStep &step, const CaseDecision &wanted)
{
    const DecisionNote &note = wanted.note;
    if (note.decidedOn.isValid() && (note.decidedOn < *step.begunOn || note.decidedOn > office.today))
        return Error{u"cases.step_day"_s, {{u"day"_s, isoText(*step.begunOn)}}};
    const bool gives = wanted.action == u"grant" || wanted.action == u"change";
    return gives && isAgainst(stepsOf(reader, matter.id)) ? std::optional(Error{u"cases.opinion_against"_s, {}}) : std::nullopt;
}

const QStringList &knownActions()
{
    static const QStringList actions{u"grant"_s, u"change"_s, u"stop"_s, u"refuse"_s};
    return actions;
}

Result<Ready> readyFor(Reader &reader, const Office &office, const CaseId &id, const CaseDecision &wanted)
{
    const auto matter = reader.find<AssistanceCase>(id);
    if (!matter)
        return fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
    const auto step = matter->closedOn ? std::nullopt : currentOf(stepsOf(reader, id));
    if (!step)
        return fail(u"cases.closed"_s);
    if (!knownActions().contains(wanted.action))
        return fail(u"cases.action_unknown"_s, {{u"action"_s, wanted.action}, {u"known"_s, knownActions().join(u", "_s)}});
    if (matter->programme == u"aid")
        return tl::unexpected(aidDecides(reader, *matter));
    const auto standing = decidedOf(reader, *matter);
    if (standing && (step->step != u"decision" || standing->action != wanted.action))
        return tl::unexpected(caseDecidedError(*standing, office.wording));
    if (step->step != u"decision")
        return tl::unexpected(notItsTurn(*step, office.wording));
    if (lastingPause(reader, id))
        return fail(u"cases.stands_still"_s);
    if (auto amiss = noteAmiss(reader, office, *matter, *step, wanted))
        return tl::unexpected(*amiss);
    if (office.role == OfficeRole::Township) // a village only practises, and decide() says so
        if (const auto may = mayRelease(reader, office, matter->enteredBy, wanted.alone, u"accept"_s); !may)
            return tl::unexpected(may.error());
    return Ready{*matter, *step, standing};
}

Result<Proposal> ending(Office &office, const AssistanceCase &matter, const CaseDecision &wanted)
{
    if (wanted.reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    Proposal proposal;
    proposal.household = matter.household;
    proposal.member = matter.member;
    proposal.benefit = matter.programme == u"tekun" ? u"tekun_basic"_s : u"dibao"_s;
    proposal.category = matter.programme == u"tekun" ? Category::Tekun : Category::Dibao;
    proposal.action = wanted.action;
    proposal.reason = wanted.reason.trimmed();
    const auto kept = office.file->read([&](Reader &reader) {
        std::optional<StoredAssessment> newest;
        for (StoredAssessment &each : reader.where<StoredAssessment>("household_id", matter.household))
            if (!newest || newest->month <= each.month)
                newest = std::move(each);
        return newest;
    });
    if (!kept)
        return tl::unexpected(kept.error());
    if (*kept)
        proposal.assessment = (*kept)->id; // the letter finds its number and day by it
    return proposal;
}

/// A stop ends all that was granted under the programme: 特困 has a basic and a local part, 单人户 is a benefit of its own.
Result<std::vector<Proposal>> endings(Office &office, const AssistanceCase &matter, const CaseDecision &wanted)
{
    const auto one = ending(office, matter, wanted);
    if (!one)
        return tl::unexpected(one.error());
    const auto dossier = office.file->read([&](Reader &reader) { return reader.dossier(matter.household); });
    if (!dossier)
        return tl::unexpected(dossier.error());
    if (wanted.action != u"stop")
        return std::vector{*one};
    std::vector<Proposal> all;
    const Month month = Month::of(wanted.note.decidedOn.isValid() ? wanted.note.decidedOn : office.today);
    const std::vector<Decision> decisions = *dossier ? (*dossier)->decisions : std::vector<Decision>();
    const auto take = [&](bool anybodys) {
        for (const Decision &decision : decisions) {
            const bool runs = !decision.voidedOn && decision.gives() && (!decision.endMonth || month < *decision.endMonth);
            const bool isNew = std::none_of(all.begin(), all.end(), [&](const Proposal &other) { return other.benefit == decision.benefit && other.member == decision.member; });
            if (!runs || !isNew || (!anybodys && decision.member != matter.member) || !isOf(decision.benefit, matter.programme))
                continue;
            all.push_back(*one);
            all.back().benefit = decision.benefit;
            all.back().member = decision.member;
        }
    };
    take(false);
    if (all.empty() && !matter.member) // 特困 and 单人户 are decided for a person, also where the case names none
        take(true);
    if (all.empty())
        return fail(u"cases.nothing_to_stop"_s, {{u"month"_s, month.toString()}});
    return all;
}

/// What the kept assessment of the month suggests for the case.
Result<std::vector<Proposal>> suggested(Office &office, const AssistanceCase &matter, Month month)
{
    auto all = proposals(office, month);
    if (all)
        std::erase_if(*all, [&](const Proposal &one) { return one.household != matter.household || one.member != matter.member || !isOf(one.benefit, matter.programme); });
    return all;
}

/// What a person chose beside what was computed: another class, or fewer people. The amount is that of what he chose.
Result<void> choose(Proposal &one, const CaseDecision &wanted, const Dossier &dossier, const policy::Law &law, Month month)
{
    for (const MemberId &id : wanted.members)
        if (std::ranges::none_of(dossier.members, [&](const Member &member) { return member.id == id; }))
            return fail(u"casework.member_unknown"_s, {{u"id"_s, id.text()}});
    const bool isAsComputed = (!wanted.grade || wanted.grade == one.grade) && wanted.members.empty();
    one.grade = wanted.grade ? wanted.grade : one.grade;
    if (isAsComputed || one.member || one.benefit != u"dibao")
        return {};
    one.members = wanted.members;
    one.persons = wanted.members.empty() ? one.persons : int(wanted.members.size());
    Decision chosen;
    chosen.household = one.household;
    chosen.benefit = one.benefit;
    chosen.category = Category::Dibao;
    chosen.grade = one.grade;
    chosen.persons = one.persons;
    chosen.named = one.members;
    chosen.startMonth = month + policy::monthsToStart(law, month);
    one.monthlyAmount = policy::owedFor(chosen, policy::situationOf(dossier, chosen.startMonth), law, chosen.startMonth, policy::Telling::Quietly).amount;
    return {};
}

Result<std::vector<Proposal>> proposed(Office &office, const AssistanceCase &matter, const CaseDecision &wanted)
{
    if (wanted.action == u"stop" || wanted.action == u"refuse")
        return endings(office, matter, wanted);
    const Month month = Month::of(wanted.note.decidedOn.isValid() ? wanted.note.decidedOn : office.today);
    auto all = suggested(office, matter, month);
    if (!all)
        return tl::unexpected(all.error());
    std::erase_if(*all, [](const Proposal &one) { return one.action == u"stop" || one.action == u"continue"; });
    if (all->empty())
        return fail(u"cases.nothing_proposed"_s, {{u"month"_s, month.toString()}});
    const auto law = lawOf(office);
    const auto dossier = casework::dossier(office, matter.household);
    if (!law || !dossier)
        return tl::unexpected(law ? dossier.error() : law.error());
    for (Proposal &one : *all) {
        if (const auto chosen = choose(one, wanted, *dossier, **law, month); !chosen)
            return tl::unexpected(chosen.error());
        if (one.action == u"ask" && !one.grade && !one.member)
            return fail(u"cases.class_needed"_s);
    }
    return all;
}

/// The step of the decision ends, and the notice gets the term of what was decided.
void endDecision(Writer &writer, const Office &office, Ready ready, const Decision &made, const std::optional<policy::Procedure> &procedure)
{
    ready.matter.outcome = made.action == u"refuse" ? u"refused"_s : made.action == u"stop" ? u"stopped"_s : made.action == u"change" ? u"changed"_s : u"granted"_s;
    ready.matter.outcomeReason = made.gives() ? QString() : made.reason;
    ready.step.record = made.id.text();
    ready.step.doneBy = made.decidedBy;
    ready.step.enteredBy = office.user;
    if (made.action == u"refuse" && procedure && procedure->refusal.days)
        for (CaseStep &notice : stepsOf(writer, ready.matter.id))
            if (notice.step == u"notice" && !notice.doneOn) {
                notice.days = procedure->refusal.days; // a refusal has a term of its own
                notice.unit = procedure->refusal.unit == TermUnit::Working ? u"working"_s : u"calendar"_s;
                writer.update(notice);
            }
    writer.update(ready.matter);
    endStep(writer, ready.matter, ready.step, std::max(made.decidedOn, *ready.step.begunOn));
}

} // namespace

Result<std::vector<Proposal>> caseProposals(Office &office, const CaseId &id, Month month)
{
    const auto matter = office.file->read([&](Reader &reader) -> Result<AssistanceCase> {
        auto found = reader.find<AssistanceCase>(id);
        return found ? Result<AssistanceCase>(std::move(*found)) : fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
    });
    return matter ? suggested(office, *matter, month) : tl::unexpected(matter.error());
}

Result<DecisionId> decideCase(Office &office, const CaseId &id, const CaseDecision &wanted)
{
    const auto ready = office.file->read([&](Reader &reader) { return readyFor(reader, office, id, wanted); });
    if (!ready)
        return tl::unexpected(ready.error());
    const auto law = lawOf(office);
    const auto procedure = law ? policy::procedureFor(**law, ready->matter.programme, ready->matter.flow, ready->matter.acceptedOn) : std::nullopt;
    DecisionId made;
    const auto follow = [&](Writer &writer) -> Result<void> {
        const auto decision = decidedOf(writer, ready->matter);
        if (!decision)
            return fail(u"cases.nothing_proposed"_s, {{u"month"_s, Month::of(office.today).toString()}});
        made = decision->id;
        endDecision(writer, office, *ready, *decision, procedure);
        return {};
    };
    if (ready->made) { // by an older program, that ended between deciding and the step
        const auto ended = office.file->change({u"cases.change_decided"_s, {{u"by"_s, ready->made->decidedBy}}}, follow);
        return ended ? Result<DecisionId>(made) : tl::unexpected(ended.error());
    }
    const auto list = proposed(office, ready->matter, wanted);
    if (!list)
        return tl::unexpected(list.error());
    DecisionNote note = wanted.note;
    note.ofCase = id.text();
    note.alone = wanted.alone;
    note.level = note.level.isEmpty() ? ready->step.owner : note.level;
    const auto decided = decideWith(office, *list, note, follow);
    return decided ? Result<DecisionId>(made) : tl::unexpected(decided.error());
}

} // namespace xieli::casework
