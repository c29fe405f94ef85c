// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listtaking.h"

#include "casework/familytelling.h"
#include "casework/listpeople.h"

#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

ListTaking::ListTaking(Office &office, SheetKind kind, const std::vector<intake::PersonOnList> &listed, SheetReport &report,
                       const papers::Wording &wording)
    : m_office(office), m_kind(kind), m_report(report), m_wording(wording)
{
    for (const intake::PersonOnList &person : listed)
        m_listed.insert(person.sheet + u'!' + QString::number(person.row), &person);
}

void ListTaking::take(Writer &writer, const QMap<QString, QString> &ticks)
{
    m_ticked.clear();
    for (ListLine &line : m_report.lines)
        if (line.mayTake && ticks.contains(line.key))
            m_ticked.push_back(&line);
    // of two deaths in one family the first comes first; of one day the head's last, so that nobody is made head for no day
    std::stable_sort(m_ticked.begin(), m_ticked.end(), [this](const ListLine *a, const ListLine *b) {
        return std::pair(dayOf(*a), !a->heads.empty()) < std::pair(dayOf(*b), !b->heads.empty());
    });
    QSet<QString> households;
    for (ListLine *line : m_ticked) {
        const auto done = writer.attempt([&] { takeOne(writer, *line, ticks.value(line->key)); });
        if (!done) {
            m_report.listed.push_back({line->match.sheet, line->match.row, {}, line->match.name + u": "_s + m_wording.say(done.error()), u"refused"_s});
            continue;
        }
        line->match.taken = true;
        households.insert(line->match.household);
        ++m_report.persons;
    }
    m_report.households = int(households.size());
}

Day ListTaking::dayOf(const ListLine &line) const
{
    const intake::PersonOnList *person = m_listed.value(line.key);
    return person ? person->day.value_or(Day()) : Day();
}

void ListTaking::takeOne(Writer &writer, const ListLine &line, const QString &head)
{
    switch (m_kind) {
    case SheetKind::Deaths: return die(writer, line, head);
    case SheetKind::Disability: return disable(writer, line);
    default: return mark(writer, line, line.match.outcome != ListOutcome::OnlyRegister);
    }
}

/// All others die by the same list, later: the one who outlives the rest is the head until the household ends with them.
std::optional<MemberId> ListTaking::lastToDie(const ListLine &line) const
{
    std::optional<MemberId> last;
    bool isLater = false;
    for (const ListLine *other : m_ticked) {
        if (isLater)
            for (const auto &[id, name] : line.heads)
                if (id.text() == other->match.member)
                    last = id;
        isLater = isLater || other == &line;
    }
    return last;
}

void ListTaking::die(Writer &writer, const ListLine &line, const QString &head)
{
    const EventNote note{dayOf(line), m_office.wording.text(u"casework.list_death_reason"_s), m_report.file};
    FamilyTelling here(writer, m_office, HouseholdId(line.match.household), FamilyEventKind::Death, note);
    here.goes(MemberId(line.match.member), true);
    HeadChoice choice;
    int named = 0;
    for (const auto &[id, name] : line.heads)
        if (head == id.text() || (!head.isEmpty() && head == name)) {
            choice.head = id;
            ++named;
        }
    if (named > 1)
        throw StoreFailure(u"casework.list_head_of_two"_s, {{u"name"_s, head}});
    if (!choice.head && !here.isDeserted())
        choice.head = lastToDie(line);
    here.turnTo(choice);
    if (here.isDeserted())
        here.close();
    here.write();
}

void ListTaking::disable(Writer &writer, const ListLine &line)
{
    auto member = writer.find<Member>(line.match.member);
    const intake::PersonOnList *listed = m_listed.value(line.key);
    if (!member || !listed)
        throw StoreFailure(u"casework.list_person_gone"_s, {{u"name"_s, line.match.name}});
    if (listed->disabilityKind)
        member->disabilityKind = listed->disabilityKind;
    if (listed->disabilityGrade)
        member->disabilityGrade = listed->disabilityGrade;
    if (!listed->certificate.isEmpty())
        member->disabilityCertificate = listed->certificate;
    if (listed->validUntil)
        member->disabilityValidUntil = listed->validUntil;
    writer.update(*member);
}

/// 建档立卡 of one person; the household has it as long as one of its people has.
void ListTaking::mark(Writer &writer, const ListLine &line, bool poor)
{
    auto dossier = writer.dossier(HouseholdId(line.match.household));
    if (!dossier)
        throw StoreFailure(u"casework.list_person_gone"_s, {{u"name"_s, line.match.name}});
    const auto before = dossier->members;
    std::vector<bool> was;
    for (const Member &member : before)
        was.push_back(isRegisteredPoor(*dossier, member));
    bool any = false;
    for (std::size_t i = 0; i < before.size(); ++i) {
        Member &member = dossier->members[i];
        const bool stays = !member.leftOn && !member.diedOn;
        if (stays)
            member.registeredPoor = member.id.text() == line.match.member ? poor : was[i];
        any = any || (stays && member.registeredPoor);
        if (member.registeredPoor != before[i].registeredPoor)
            writer.update(member);
    }
    if (dossier->household.registeredPoor != any) {
        dossier->household.registeredPoor = any;
        writer.update(dossier->household);
    }
}

} // namespace xieli::casework
