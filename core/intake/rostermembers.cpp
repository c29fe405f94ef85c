// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterhousehold.h"

#include "base/text.h"
#include "intake/numbers.h"
#include "intake/personwords.h"
#include "model/relation.h"

using namespace Qt::StringLiterals;

namespace xieli::intake {

void HouseholdMaker::addMembers(RosterHousehold &made)
{
    for (const int row : m_group->rows) {
        addRow(made, row);
        for (const std::vector<Column> &person : m_header.beside) {
            m_beside = &person;
            if (const Found name = in(row, Field::Name); !meansNothing(name.text))
                addMember(made, row, nameOf(name.text), in(row, Field::IdNumber));
            else if (const Found id = in(row, Field::IdNumber); !meansNothing(id.text)) {
                remark(name, u"intake.name_missing"_s);
                addMember(made, row, {}, id);
            }
            m_beside = nullptr;
        }
    }
}

void HouseholdMaker::addRow(RosterHousehold &made, int row)
{
    const bool people = m_header.has(Field::Name);
    const Field idField = m_header.has(Field::IdNumber) || people ? Field::IdNumber : Field::HeadId;
    Found name = in(row, people ? Field::Name : Field::HeadName);
    const Found id = in(row, idField);
    if (meansNothing(name.text))
        name.text.clear();
    const NamedPeople named = peopleIn(rawText(name), rawText(id), rawText(in(row, Field::Relation)));
    if (named.people.size() > 1)
        return addSeveral(made, row, named, name, id);
    const bool nobody = name.text.isEmpty() && id.text.isEmpty() && in(row, Field::Relation).text.isEmpty()
        && in(row, Field::Health).text.isEmpty();
    if (nobody && (m_group->rows.size() > 1 || m_header.has(Field::HeadId)))
        return; // a row for the household alone; its members stand below it
    const bool headRow = row == m_group->rows.front();
    QString text = name.text;
    if (text.isEmpty() && headRow && !made.headName.isEmpty())
        text = made.headName;
    else if (text.isEmpty())
        remark(name, u"intake.name_missing"_s);
    const NamedPerson person = named.people.empty() ? NamedPerson{nameOf(text), {}, {}, {}} : named.people.front();
    if (!person.aside.isEmpty())
        remark(name, u"intake.name_aside"_s, {{u"name"_s, person.name}, {u"rest"_s, person.aside}});
    const bool ownNumber = id.text.isEmpty() && !person.idText.isEmpty();
    addMember(made, row, person.name, ownNumber ? Found{person.idText, name.row, name.column, false} : id, person.relation);
}

/// Several people in one cell. A single number beside them is the head's where the head stands in a column of his own.
void HouseholdMaker::addSeveral(RosterHousehold &made, int row, const NamedPeople &named, const Found &name, const Found &id)
{
    const bool headIsApart = !made.headName.isEmpty() && !m_header.has(Field::HeadId)
        && std::none_of(named.people.begin(), named.people.end(), [&](const NamedPerson &one) { return foldedName(one.name) == foldedName(made.headName); });
    if (headIsApart && named.idsLeft.size() == 1)
        m_headNumber = id;
    else if (!named.idsLeft.isEmpty())
        remark(id, u"intake.numbers_do_not_fit"_s, {{u"people"_s, QString::number(named.people.size())}, {u"count"_s, QString::number(named.idsLeft.size())}});
    for (const NamedPerson &person : named.people) {
        if (!person.aside.isEmpty())
            remark(name, u"intake.name_aside"_s, {{u"name"_s, person.name}, {u"rest"_s, person.aside}});
        addMember(made, row, person.name, {person.idText, id.row, id.column, false}, person.relation.isEmpty() ? u"-"_s : person.relation);
    }
}

void HouseholdMaker::addMember(RosterHousehold &made, int row, const QString &name, const Found &id, const QString &relation)
{
    Member member;
    member.id = MemberId::create();
    member.household = made.household.id;
    member.name = name;
    fillIdentity(member, id);
    fillPerson(member, row, relation);
    if (!m_header.has(Field::Name) && !m_header.has(Field::Relation))
        member.relation = 2;
    made.members.push_back(std::move(member));
    made.memberRows.push_back(row + 1);
}

void HouseholdMaker::addNamedOnly(RosterHousehold &made)
{
    const Found others = first(Field::MemberNames);
    if (others.text.isEmpty() || meansNothing(others.text))
        return;
    const NamedPeople named = peopleIn(rawText(others), {});
    for (const NamedPerson &person : named.people) {
        const bool present = std::any_of(made.members.begin(), made.members.end(),
                                         [&](const Member &m) { return foldedName(m.name) == foldedName(person.name); });
        if (present)
            continue;
        Member member;
        member.id = MemberId::create();
        member.household = made.household.id;
        member.name = person.name;
        member.relation = relationCode(person.relation);
        fillIdentity(member, {person.idText, others.row, others.column, false});
        if (!person.aside.isEmpty())
            remark(others, u"intake.name_aside"_s, {{u"name"_s, person.name}, {u"rest"_s, person.aside}});
        made.members.push_back(std::move(member));
        made.memberRows.push_back(others.row + 1);
    }
}

void HouseholdMaker::settleHead(RosterHousehold &made)
{
    auto &members = made.members;
    const auto isHead = [](const Member &m) { return m.isHead(); };
    const QString wanted = foldedName(made.headName);
    const auto heads = std::count_if(members.begin(), members.end(), isHead);
    if (heads > 1)
        remark(first(Field::Relation), u"intake.heads_several"_s, {{u"count"_s, QString::number(heads)}});
    if (heads == 0 && !wanted.isEmpty()) {
        const auto named = std::find_if(members.begin(), members.end(),
                                        [&](const Member &m) { return foldedName(m.name) == wanted && m.relation == 0; });
        if (named != members.end())
            named->relation = 2;
        else
            addHead(made);
    }
    if (members.size() == 1 && !m_header.has(Field::Relation) && wanted.isEmpty())
        members.front().relation = 2; // a list of single people says no relation
    const auto head = std::find_if(members.begin(), members.end(), isHead);
    if (head == members.end())
        remark(first(Field::HeadName), u"intake.head_missing"_s);
    else if (wanted.isEmpty())
        made.headName = head->name;
    else if (foldedName(head->name) != wanted)
        remark(first(Field::HeadName), u"intake.head_differs"_s, {{u"head"_s, made.headName}, {u"member"_s, head->name}});
    if (made.headName.isEmpty() && !members.empty())
        made.headName = members.front().name;
}

/// Lists of "the other members" leave the head to the household's own columns.
void HouseholdMaker::addHead(RosterHousehold &made)
{
    const Found id = m_header.has(Field::HeadId) ? first(Field::HeadId) : m_headNumber;
    const auto declared = readCount(first(Field::Persons).text);
    const bool fits = declared ? *declared > int(made.members.size()) : true;
    const bool listed = std::any_of(made.members.begin(), made.members.end(),
                                    [&](const Member &m) { return foldedName(m.name) == foldedName(made.headName); });
    if (listed || (id.text.isEmpty() && !fits))
        return;
    Member head;
    head.id = MemberId::create();
    head.household = made.household.id;
    head.name = nameOf(made.headName);
    head.relation = 2;
    remark(first(Field::HeadName), u"intake.head_added"_s, {{u"name"_s, head.name}});
    fillIdentity(head, id);
    made.members.insert(made.members.begin(), std::move(head));
    made.memberRows.insert(made.memberRows.begin(), made.firstRow);
}

void HouseholdMaker::compare(const RosterHousehold &made)
{
    const Found declared = first(Field::Persons);
    const auto persons = readCount(declared.text);
    const int counted = int(made.members.size());
    if (persons && *persons != counted)
        remark(declared, u"intake.persons_differ"_s, {{u"name"_s, made.headName}, {u"counted"_s, QString::number(counted)}});
    else if (!persons && !meansNothing(declared.text))
        remark(declared, u"intake.count_unreadable"_s);
    const Found covered = first(Field::CoveredPersons);
    const auto protectedPersons = readCount(covered.text);
    if (!protectedPersons && !meansNothing(covered.text))
        remark(covered, u"intake.count_unreadable"_s);
    if (protectedPersons && *protectedPersons > persons.value_or(counted))
        remark(covered, u"intake.covered_above_persons"_s, {{u"name"_s, made.headName}, {u"counted"_s, QString::number(counted)}});
}

} // namespace xieli::intake
