// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casesinside.h"

#include "casework/workdays.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct Ready {
    AssistanceCase matter;
    CaseStep step;
    std::optional<Decision> made;   ///< by an attempt that ended between deciding and the step
};

bool isOf(const QString &benefit, const QString &programme) { return benefit.startsWith(programme); }

Result<Ready> readyFor(Reader &reader, const Office &office, const CaseId &id, const CaseDecision &wanted)
{
    const auto matter = reader.find<AssistanceCase>(id);
    if (!matter)
        return fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
    const auto step = matter->closedOn ? std::nullopt : currentOf(stepsOf(reader, id));
    if (!step)
        return fail(u"cases.closed"_s);
    if (matter->programme == u"aid")
        return fail(u"cases.aid_decides"_s);
    if (step->step != u"decision")
        return fail(u"cases.not_its_turn"_s, {{u"step"_s, step->step}});
    if (lastingPause(reader, id))
        return fail(u"cases.stands_still"_s);
    if (office.role == OfficeRole::Township) // a village only practises, and decide() says so
        if (const auto may = mayRelease(reader, office, matter->enteredBy, wanted.alone); !may)
            return tl::unexpected(may.error());
    Ready ready{*matter, *step, {}};
    for (const Decision &decision : reader.where<Decision>("household_id", matter->household))
        if (decision.ofCase == id.text() && !decision.voidedOn)
            ready.made = decision;
    return ready;
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
    std::vector<Proposal> all;
    if (wanted.action == u"stop" && *dossier)
        for (const Decision &decision : (*dossier)->decisions) {
            const bool runs = !decision.voidedOn && decision.gives() && (!decision.endMonth || Month::of(wanted.note.decidedOn.isValid() ? wanted.note.decidedOn : office.today) < *decision.endMonth);
            const bool isNew = std::none_of(all.begin(), all.end(), [&](const Proposal &other) { return other.benefit == decision.benefit; });
            if (!runs || !isNew || decision.member != matter.member || !isOf(decision.benefit, matter.programme))
                continue;
            all.push_back(*one);
            all.back().benefit = decision.benefit;
        }
    return all.empty() ? std::vector{*one} : all;
}

Result<std::vector<Proposal>> proposed(Office &office, const AssistanceCase &matter, const CaseDecision &wanted)
{
    if (wanted.action == u"stop" || wanted.action == u"refuse")
        return endings(office, matter, wanted);
    const Month month = Month::of(wanted.note.decidedOn.isValid() ? wanted.note.decidedOn : office.today);
    auto all = proposals(office, month);
    if (!all)
        return tl::unexpected(all.error());
    std::erase_if(*all, [&](const Proposal &one) {
        return one.household != matter.household || one.member != matter.member || !isOf(one.benefit, matter.programme) || one.action == u"stop" || one.action == u"continue";
    });
    if (all->empty())
        return fail(u"cases.nothing_proposed"_s, {{u"month"_s, month.toString()}});
    for (Proposal &one : *all) {
        one.grade = wanted.grade ? wanted.grade : one.grade;
        one.members = wanted.members;
        if (one.action == u"ask" && !one.grade && !one.member)
            return fail(u"cases.class_needed"_s);
    }
    return all;
}

} // namespace

Result<DecisionId> decideCase(Office &office, const CaseId &id, const CaseDecision &wanted)
{
    const auto ready = office.file->read([&](Reader &reader) { return readyFor(reader, office, id, wanted); });
    if (!ready)
        return tl::unexpected(ready.error());
    if (!ready->made) {
        const auto list = proposed(office, ready->matter, wanted);
        if (!list)
            return tl::unexpected(list.error());
        DecisionNote note = wanted.note;
        note.ofCase = id.text();
        note.alone = wanted.alone;
        note.level = note.level.isEmpty() ? ready->step.owner : note.level;
        if (const auto decided = decide(office, *list, note); !decided)
            return tl::unexpected(decided.error());
    }
    const auto law = lawOf(office);
    const auto procedure = law ? policy::procedureFor(**law, ready->matter.programme, ready->matter.flow, ready->matter.acceptedOn) : std::nullopt;
    const QString key = wanted.alone.reason.trimmed().isEmpty() ? u"cases.change_decided"_s : u"cases.change_decided_alone"_s;
    return office.file->change({key, {{u"by"_s, wanted.note.decidedBy}, {u"reason"_s, wanted.alone.reason.trimmed()}}}, [&](Writer &writer) -> Result<DecisionId> {
        auto now = readyFor(writer, office, id, wanted);
        if (!now || !now->made)
            return now ? Result<DecisionId>(fail(u"cases.nothing_proposed"_s, {{u"month"_s, Month::of(office.today).toString()}})) : tl::unexpected(now.error());
        const Decision &made = *now->made;
        now->matter.outcome = made.action == u"refuse" ? u"refused"_s : made.action == u"stop" ? u"stopped"_s : made.action == u"change" ? u"changed"_s : u"granted"_s;
        now->matter.outcomeReason = made.gives() ? QString() : made.reason;
        now->step.record = made.id.text();
        now->step.doneBy = made.decidedBy;
        now->step.enteredBy = office.user;
        if (made.action == u"refuse" && procedure && procedure->refusal.days)
            for (CaseStep &notice : stepsOf(writer, id))
                if (notice.step == u"notice" && !notice.doneOn) {
                    notice.days = procedure->refusal.days; // a refusal has a term of its own
                    notice.unit = procedure->refusal.unit == TermUnit::Working ? u"working"_s : u"calendar"_s;
                    writer.update(notice);
                }
        writer.update(now->matter);
        endStep(writer, now->matter, now->step, std::max(made.decidedOn, *now->step.begunOn));
        return made.id;
    });
}

} // namespace xieli::casework
