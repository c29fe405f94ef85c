// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/elsewhere.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// "4组 赵仁" of a household, for the sentence.
QString called(Reader &reader, const Household &household)
{
    Dossier people;
    people.members = reader.where<Member>("household_id", household.id);
    const Member *head = people.head();
    return (household.group + u' ' + (head ? head->name : u"?"_s)).trimmed();
}

void lookForPerson(Reader &reader, const Member &member, std::vector<Elsewhere> &found)
{
    const auto number = member.idNumber();
    if (!number)
        return;
    for (const FoundPerson &person : reader.withIdNumber(number->full())) {
        const auto household = reader.find<Household>(person.household);
        const auto other = reader.find<Member>(person.member);
        if (person.household == member.household || !household || !other)
            continue;
        const auto gone = other->leftOn ? other->leftOn : other->diedOn ? other->diedOn : household->closedOn;
        Arguments arguments{{u"name"_s, other->name}, {u"where"_s, called(reader, *household)}};
        if (gone)
            arguments.insert(u"day"_s, gone->toString(Qt::ISODate));
        found.push_back({{gone ? FindingKind::Note : FindingKind::Warning, gone ? u"casework.person_was_elsewhere"_s : u"casework.person_elsewhere"_s,
                          arguments, member.id.text(), u"id_number_text"_s}, person.household});
    }
}

void lookForCard(Reader &reader, const BankAccount &account, std::vector<Elsewhere> &found)
{
    if (account.number.isEmpty())
        return;
    for (const BankAccount &other : reader.where<BankAccount>("number", account.number)) {
        const auto household = reader.find<Household>(other.household);
        if (other.household == account.household || !household)
            continue;
        found.push_back({{FindingKind::Warning, u"casework.card_elsewhere"_s, {{u"where"_s, called(reader, *household)}}, account.id.text(), u"number"_s},
                         other.household});
    }
}

} // namespace

Result<std::vector<Elsewhere>> foundElsewhere(Office &office, const Dossier &dossier)
{
    return office.file->read([&](Reader &reader) {
        std::vector<Elsewhere> found;
        for (Member member : dossier.members) {
            if (member.diedOn || member.leftOn)
                continue; // who left is meant to be elsewhere
            member.household = dossier.household.id; // a line begun just now has none yet
            lookForPerson(reader, member, found);
        }
        for (BankAccount account : dossier.accounts) {
            account.household = dossier.household.id;
            lookForCard(reader, account, found);
        }
        return found;
    });
}

Findings ElsewhereWatch::look(Office &office, const Dossier &dossier)
{
    QStringList numbers;
    for (const Member &member : dossier.members)
        numbers << member.id.text() + member.idNumberText;
    for (const BankAccount &account : dossier.accounts)
        numbers << account.id.text() + account.number;
    if (numbers != m_numbers) {
        auto found = foundElsewhere(office, dossier);
        m_found = found ? std::move(*found) : std::vector<Elsewhere>(); // a look that fails says nothing; saving will say what is wrong
        m_numbers = numbers;
    }
    Findings findings;
    for (const Elsewhere &found : m_found)
        findings.push_back(found.finding);
    return findings;
}

HouseholdId ElsewhereWatch::householdFor(const QString &record) const
{
    for (const Elsewhere &found : m_found)
        if (found.finding.subject == record)
            return found.household;
    return m_found.empty() ? HouseholdId() : m_found.front().household;
}

} // namespace xieli::casework
