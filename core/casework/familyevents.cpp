// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familyevents.h"

#include "casework/familytelling.h"
#include "casework/notdead.h"
#include "model/householdmove.h"
#include "model/relationto.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct ToldNames {
    QString head;
    QStringList members;
};

/// For the journal's title; the change itself reads again.
Result<ToldNames> namesOf(Office &office, const HouseholdId &household, const std::vector<MemberId> &persons)
{
    return office.file->read([&](Reader &reader) -> Result<ToldNames> {
        const auto dossier = reader.dossier(household);
        if (!dossier)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, household.text()}});
        ToldNames names{dossier->head() ? dossier->head()->name : QString(), {}};
        for (const Member &member : dossier->members)
            if (std::find(persons.begin(), persons.end(), member.id) != persons.end())
                names.members << member.name;
        return names;
    });
}

ChangeTitle titled(FamilyEventKind kind, const ToldNames &names, Day day)
{
    return {u"casework.change_family_"_s + toCode(kind),
            {{u"head"_s, names.head}, {u"names"_s, names.members.join(u'、')}, {u"day"_s, isoText(day)}}};
}

template <class T, class Body>
Result<T> told(Office &office, FamilyEventKind kind, const HouseholdId &household, const std::vector<MemberId> &persons, ToldNames names, Day day, Body body)
{
    const auto known = namesOf(office, household, persons);
    if (!known)
        return tl::unexpected(known.error());
    names.head = known->head;
    if (names.members.isEmpty())
        names.members = known->members;
    return office.file->change(titled(kind, names, day), [&](Writer &writer) -> Result<T> { return body(writer); });
}

std::vector<MemberId> unique(const std::vector<MemberId> &persons)
{
    std::vector<MemberId> once;
    for (const MemberId &id : persons)
        if (std::find(once.begin(), once.end(), id) == once.end())
            once.push_back(id);
    if (once.empty())
        refuseEvent(u"family_nobody"_s);
    return once;
}

/// The same person in another household, from the day on: nothing is copied that belongs to the old one alone.
Member movedFrom(const Member &before, int relation)
{
    Member member = before;
    member.cameFrom = before.id;
    member.relation = relation;
    return member;
}

/// The line of a household that goes elsewhere with its file.
HouseholdMove moveOf(const FamilyTelling &left, const Leaving &leaving)
{
    if (!left.isDeserted())
        refuseEvent(u"move_not_all"_s);
    HouseholdMove move;
    move.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    move.household = leaving.household;
    move.day = leaving.note.day;
    move.place = leaving.destination.trimmed();
    for (const Member &member : left.members()) {
        if (member.isHead())
            move.head = member.name;
        move.persons += member.coLiving && member.leftOn == leaving.note.day ? 1 : 0;
    }
    return move;
}

/// Who comes from another household of the register leaves it on the day; as recorded there, with the relation here.
Member recordLeft(Writer &writer, Office &office, const Joining &joining, FamilyEvent &here)
{
    const auto before = writer.find<Member>(*joining.from);
    if (!before || before->household == joining.household)
        refuseEvent(u"family_same_household"_s);
    const auto kind = joining.kind == FamilyEventKind::MarriageIn ? FamilyEventKind::MarriageOut : FamilyEventKind::MoveOut;
    FamilyTelling there(writer, office, before->household, kind, joining.note);
    const Member member = movedFrom(there.goes(*joining.from), joining.member.relation);
    there.turnTo(joining.headLeft);
    if (there.isDeserted())
        there.close();
    there.event().other = joining.household;
    there.write();
    here.other = before->household;
    return member;
}

} // namespace

Result<MemberId> recordJoining(Office &office, const Joining &joining)
{
    ToldNames names{{}, {joining.member.name}};
    return told<MemberId>(office, joining.kind, joining.household, {}, names, joining.note.day, [&](Writer &writer) {
        FamilyTelling here(writer, office, joining.household, joining.kind, joining.note);
        Joining known = joining;
        if (joining.from)
            known.member = recordLeft(writer, office, joining, here.event());
        here.checks().newcomer(known);
        Member &member = known.member;
        if (joining.kind == FamilyEventKind::Birth && !member.birthDate())
            member.typedBirthDate = joining.note.day;
        if (!joining.from)
            member.cameFrom = here.checks().leftElsewhere(member, joining.note.day);
        const MemberId id = here.joins(member);
        here.write();
        return id;
    });
}

Result<void> recordLeaving(Office &office, const Leaving &leaving)
{
    const auto left = told<void>(office, leaving.kind, leaving.household, leaving.persons, {}, leaving.note.day, [&](Writer &writer) -> Result<void> {
        FamilyTelling here(writer, office, leaving.household, leaving.kind, leaving.note);
        for (const MemberId &id : unique(leaving.persons))
            here.goes(id, leaving.kind == FamilyEventKind::Death);
        here.turnTo(leaving.head);
        if (here.isDeserted())
            here.close();
        here.write();
        if (leaving.kind == FamilyEventKind::MoveOut && !leaving.destination.trimmed().isEmpty())
            writer.insert(moveOf(here, leaving));
        return {};
    });
    if (left && leaving.kind == FamilyEventKind::Death)
        lookAtDeaths(office, leaving.persons);
    return left;
}

Result<HouseholdId> splitHousehold(Office &office, const Split &split)
{
    return told<HouseholdId>(office, FamilyEventKind::Split, split.household, split.persons, {}, split.note.day, [&](Writer &writer) {
        const std::vector<MemberId> persons = unique(split.persons);
        if (!split.founded.head || std::find(persons.begin(), persons.end(), *split.founded.head) == persons.end())
            refuseEvent(u"family_split_head"_s);
        FamilyTelling old(writer, office, split.household, FamilyEventKind::Split, split.note);
        std::vector<Member> movers;
        for (const MemberId &id : persons)
            movers.push_back(old.goes(id));
        if (old.isDeserted())
            refuseEvent(u"family_all_leave"_s);
        old.turnTo(split.stays);

        Household founded;
        founded.id = HouseholdId::create();
        founded.areaCode = old.household().areaCode;
        founded.village = old.household().village;
        founded.group = old.household().group;
        founded.residence = old.household().residence;
        founded.registeredPoor = old.household().registeredPoor;
        founded.heating = old.household().heating;
        founded.address = split.address.trimmed().isEmpty() ? old.household().address : split.address.trimmed();
        founded.openedOn = split.note.day;
        writer.insert(founded);
        old.event().other = founded.id;
        old.write();

        FamilyTelling fresh(writer, office, founded.id, FamilyEventKind::Founded, split.note);
        const auto suggested = relationsTo(*split.founded.head, movers);
        for (const Member &mover : movers) {
            const bool isHead = mover.id == *split.founded.head;
            const int relation = isHead ? 2 : split.founded.relations.value(mover.id, suggested.value(mover.id));
            if (relation == 2 && !isHead)
                refuseEvent(u"family_two_heads"_s, {{u"name"_s, mover.name}});
            fresh.joins(movedFrom(mover, relation));
        }
        fresh.event().other = split.household;
        fresh.write();
        return founded.id;
    });
}

Result<void> mergeHouseholds(Office &office, const Merge &merge)
{
    const auto taking = namesOf(office, merge.into, {});
    if (!taking)
        return tl::unexpected(taking.error());
    return told<void>(office, FamilyEventKind::Merged, merge.household, {}, {{}, {taking->head}}, merge.note.day, [&](Writer &writer) -> Result<void> {
        if (merge.household == merge.into)
            refuseEvent(u"family_same_household"_s);
        FamilyTelling gone(writer, office, merge.household, FamilyEventKind::Merged, merge.note);
        FamilyTelling into(writer, office, merge.into, FamilyEventKind::TookIn, merge.note);
        for (const Member &member : presentOn(gone.members(), merge.note.day)) {
            const int relation = merge.relations.value(member.id);
            if (relation == 2)
                refuseEvent(u"family_two_heads"_s, {{u"name"_s, member.name}});
            into.joins(movedFrom(gone.goes(member.id), relation));
        }
        gone.close();
        gone.event().other = merge.into;
        into.event().other = merge.household;
        gone.write();
        into.write();
        return {};
    });
}

Result<void> changeHead(Office &office, const NewHead &change)
{
    const std::vector<MemberId> persons = change.head.head ? std::vector{*change.head.head} : std::vector<MemberId>();
    return told<void>(office, FamilyEventKind::NewHead, change.household, persons, {}, change.note.day, [&](Writer &writer) -> Result<void> {
        FamilyTelling here(writer, office, change.household, FamilyEventKind::NewHead, change.note);
        if (!change.head.head)
            refuseEvent(u"family_nobody"_s);
        for (const Member &member : here.members())
            if (member.id == *change.head.head && member.isHead() && here.isPresent(member.id))
                refuseEvent(u"family_head_already"_s, {{u"name"_s, member.name}});
        here.turnTo(change.head);
        here.write();
        return {};
    });
}

Result<void> changeAddress(Office &office, const NewAddress &change)
{
    return told<void>(office, FamilyEventKind::NewAddress, change.household, {}, {{}, {change.address.trimmed()}}, change.note.day, [&](Writer &writer) -> Result<void> {
        FamilyTelling here(writer, office, change.household, FamilyEventKind::NewAddress, change.note);
        here.checks().addressFree(change.household, change.note.day);
        FamilyEvent &event = here.event();
        event.addressBefore = here.household().address;
        event.groupBefore = here.household().group;
        event.addressAfter = change.address.trimmed();
        event.groupAfter = change.group.trimmed();
        if (event.addressBefore == event.addressAfter && event.groupBefore == event.groupAfter)
            refuseEvent(u"family_address_same"_s);
        here.household().address = event.addressAfter;
        here.household().group = event.groupAfter;
        here.write();
        return {};
    });
}

Result<void> closeHousehold(Office &office, const HouseholdId &household, const EventNote &note)
{
    return told<void>(office, FamilyEventKind::Closed, household, {}, {}, note.day, [&](Writer &writer) -> Result<void> {
        FamilyTelling here(writer, office, household, FamilyEventKind::Closed, note);
        here.close();
        here.write();
        return {};
    });
}

} // namespace xieli::casework
