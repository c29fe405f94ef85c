// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/notdead.h"

#include "casework/evidence.h"
#include "casework/headname.h"
#include "casework/familytelling.h"
#include "exchange/keys.h"
#include "exchange/meetings.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The question that the fact answers, where it was open here.
void answer(Writer &writer, const Office &office, const NotDead &fact)
{
    auto clash = writer.find<Clash>(exchange::clashId(ClashKind::AliveAfterDeath, u"member"_s, fact.person.text(), u"died_on"_s));
    if (!clash || clash->state != ClashState::Open)
        return;
    clash->state = ClashState::Decided;
    clash->decided = u"alive"_s;
    clash->decidedBy = office.user;
    clash->decidedOn = office.today;
    clash->decidedWhy = fact.note.reason;
    writer.update(*clash);
}

Result<void> write(Writer &writer, const Office &office, const NotDead &fact)
{
    auto member = writer.find<Member>(fact.person);
    auto household = writer.find<Household>(fact.household);
    auto evidence = writer.find<Evidence>(fact.evidence);
    if (!member || !household || member->household != fact.household)
        return fail(u"casework.family_nobody"_s);
    if (!fact.note.day.isValid())
        return fail(u"casework.family_no_day"_s);
    if (fact.note.day > office.today)
        return fail(u"casework.family_in_future"_s, {{u"day"_s, isoText(fact.note.day)}, {u"today"_s, isoText(office.today)}});
    if (!member->diedOn)
        return fail(u"casework.not_dead_lives"_s, {{u"name"_s, member->name}});
    if (fact.note.day < *member->diedOn)
        return fail(u"casework.not_dead_before"_s, {{u"name"_s, member->name}, {u"died"_s, isoText(*member->diedOn)}, {u"day"_s, isoText(fact.note.day)}});
    if (!evidence || evidence->household != fact.household || evidence->event)
        return fail(u"casework.not_dead_evidence"_s, {{u"name"_s, member->name}});
    FamilyEvent event;
    event.id = FamilyEventId::create();
    event.household = fact.household;
    event.day = fact.note.day;
    event.kind = FamilyEventKind::NotDead;
    event.reason = fact.note.reason.trimmed();
    event.paper = fact.note.paper.trimmed();
    if (household->closedOn && household->closedOn == member->diedOn) { // by that death
        household->closedOn.reset();
        household->closedReason.clear();
        writer.update(*household);
    }
    member->diedOn.reset();
    writer.update(*member);
    writer.insert(event);
    writer.insert(FamilyEventPerson{FamilyEventPersonId::create(), event.id, fact.household, member->id, true, member->relation, member->relation});
    evidence->event = event.id;
    writer.update(*evidence);
    return {};
}

} // namespace

Result<void> recordNotDead(Office &office, const NotDead &fact)
{
    const auto names = office.file->read([&](Reader &reader) {
        const auto member = reader.find<Member>(fact.person);
        const auto dossier = reader.dossier(fact.household);
        return std::pair(dossier && dossier->head() ? dossier->head()->name : QString(), member ? member->name : QString());
    });
    if (!names)
        return tl::unexpected(names.error());
    const ChangeTitle title{u"casework.change_family_not_dead"_s, {{u"head"_s, names->first}, {u"names"_s, names->second}, {u"day"_s, isoText(fact.note.day)}}};
    if (const auto written = office.file->change(title, [&](Writer &writer) { return write(writer, office, fact); }); !written)
        return written;
    // a change of its own: an answer is never undone, the fact is, and then the question is open again
    if (office.role == OfficeRole::Township)
        (void)office.file->change({u"casework.change_not_dead_answers"_s, title.arguments}, [&](Writer &writer) { answer(writer, office, fact); });
    return {};
}

Result<std::vector<Evidence>> freeEvidence(Office &office, const HouseholdId &household)
{
    auto all = evidenceOf(office, household);
    if (all)
        std::erase_if(*all, [](const Evidence &evidence) { return evidence.event.has_value(); });
    return all;
}

Result<std::vector<HouseholdId>> withDead(Office &office, const QString &head, const QString &person)
{
    return office.file->read([&](Reader &reader) {
        std::vector<HouseholdId> found;
        for (const Member &member : reader.where<Member>("name", person))
            if (member.diedOn && headNameOf(reader, member.household) == head && std::find(found.begin(), found.end(), member.household) == found.end())
                found.push_back(member.household);
        return found;
    });
}

Result<std::optional<EvidenceId>> freeEvidenceOf(Office &office, const HouseholdId &household, const QByteArray &jpeg)
{
    const auto free = freeEvidence(office, household);
    if (!free)
        return tl::unexpected(free.error());
    const QString digest = QString::fromLatin1(exchange::digestOf(jpeg).toHex());
    const auto same = std::find_if(free->begin(), free->end(), [&](const Evidence &evidence) { return evidence.picture == digest; });
    return same == free->end() ? std::nullopt : std::optional(same->id);
}

bool isClosedByDeath(const Dossier &dossier)
{
    const auto &closed = dossier.household.closedOn;
    return closed && std::any_of(dossier.members.begin(), dossier.members.end(), [&](const Member &member) { return member.diedOn == closed; });
}

void lookAtDeaths(Office &office, const std::vector<MemberId> &dead)
{
    if (office.role != OfficeRole::Township)
        return;
    // the death stands already: what this finds is a question about it, and no reason to refuse it
    (void)office.file->change({u"casework.change_deaths_met"_s}, [&](Writer &writer) {
        for (const MemberId &id : dead)
            exchange::meetDeath(writer, id, office.today);
    });
}

} // namespace xieli::casework
