// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/meetings.h"

#include "exchange/aliases.h"
#include "exchange/rules.h"
#include "exchange/scope.h"
#include "exchange/twoaccounts.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

bool isSigned(const Visit &visit) { return visit.visitorsSigned && visit.familySigned; }

/// Whether the village wrote the visit and something about the member in one go.
class SpokenOf {
public:
    SpokenOf(Reader &reader, const Parcel &parcel)
    {
        QSet<std::int64_t> visited;
        for (const CellChange &cell : parcel.changes)
            if (cell.table == "visit"_L1 && cell.operation == Operation::Insert) {
                visited.insert(cell.change);
                m_visits.insert(cell.key, cell.change);
            }
        for (const CellChange &cell : parcel.changes)
            if (visited.contains(cell.change) && cell.operation != Operation::Delete)
                if (const QString member = memberOf(reader, cell); !member.isEmpty())
                    m_members.insert({cell.change, member});
    }
    bool contains(const Visit &visit, const Member &member) const
    {
        const auto change = m_visits.constFind(visit.id.text());
        return change != m_visits.cend() && m_members.contains({*change, member.id.text()});
    }

private:
    static QString memberOf(Reader &reader, const CellChange &cell)
    {
        if (cell.table == "member"_L1)
            return endings().contains(cell.column) ? QString() : cell.key;
        if (cell.table != "income_item"_L1 && cell.table != "evidence"_L1)
            return {};
        const auto row = reader.row(cell.table, cell.key);
        return row ? shown(row->value(u"member_id"_s)) : QString();
    }
    QHash<QString, std::int64_t> m_visits;
    QSet<std::pair<std::int64_t, QString>> m_members;
};

class Deaths {
public:
    Deaths(Writer &writer, const Seats &seats, const SpokenOf *spokenOf, Day today) : m_writer(writer), m_seats(seats), m_spokenOf(spokenOf), m_today(today) {}

    void look(const HouseholdId &household)
    {
        if (m_looked.contains(household))
            return;
        m_looked.insert(household);
        const auto family = m_writer.where<Member>("household_id", household);
        if (std::none_of(family.begin(), family.end(), [](const Member &member) { return member.diedOn.has_value(); }))
            return;
        for (const Visit &visit : m_writer.where<Visit>("household_id", household))
            for (const Member &member : family)
                if (isSigned(visit) && member.diedOn && *member.diedOn < visit.day
                    && (wasAlone(family, member, visit.day) || (m_spokenOf && m_spokenOf->contains(visit, member))))
                    meetDeathAndVisit(m_writer, m_seats, member, visit, m_today);
    }

private:
    Writer &m_writer;
    const Seats &m_seats;
    const SpokenOf *m_spokenOf;
    Day m_today;
    QSet<HouseholdId> m_looked;
};

/// Open questions about pairs of which one is changed: what does not look the same any more is no question.
void settlePairs(Writer &writer, const std::vector<NetRecord> &records)
{
    const auto open = writer.where<Clash>(Reader::Conditions{{"state", toCode(ClashState::Open)}, {"kind", toCode(ClashKind::SamePerson)}});
    if (open.empty())
        return;
    QSet<QString> changed;
    for (const NetRecord &record : records)
        if (record.table == "member"_L1)
            changed.insert(record.key);
    for (const Clash &clash : open) {
        if (!changed.contains(clash.recordKey) && !changed.contains(clash.otherKey))
            continue;
        const auto one = writer.find<Member>(clash.recordKey);
        const auto other = writer.find<Member>(clash.otherKey);
        const auto isGone = [](const std::optional<Member> &member) { return !member || member->leftOn || member->diedOn; };
        if (isGone(one) || isGone(other) || !looksTheSame(*one, *other))
            overtake(writer, clash);
    }
}

} // namespace

bool wasAlone(const std::vector<Member> &family, const Member &dead, Day day)
{
    return std::none_of(family.begin(), family.end(), [&](const Member &other) {
        return other.id != dead.id && other.coLiving && (!other.joinedOn || *other.joinedOn <= day) && (!other.leftOn || *other.leftOn > day)
            && (!other.diedOn || *other.diedOn > day);
    });
}

std::vector<RecordFate> leadOn(Writer &writer, const Seats &seats, ClashBook &book, const Peer &sender, OfficeRole own, const std::vector<NetRecord> &records)
{
    std::vector<RecordFate> fates;
    if (writer.count<Alias>() == 0)
        return fates;
    for (const NetRecord &record : records) {
        const auto led = ledOn(writer, record);
        if (!led)
            continue;
        const auto current = writer.row(led->table, led->key);
        const QString household = shown(current->value(u"household_id"_s));
        const auto keeper = seats.keeperOf(household);
        const bool isTheirs = own == OfficeRole::Village || keeper == sender.id;
        Settling by;
        by.senderOwns = own == OfficeRole::Township && isTheirs;
        by.isAsked = true;
        const Verdict verdict = settle(*led, current, by);
        if (verdict.act == Verdict::Act::Write)
            if (!writer.attempt([&] { writer.applyRow(led->table, led->key, verdict.values); }))
                continue; // the record that was given up keeps what cannot stand here
        book.noteLedOn(*led, *current, verdict, keeper ? keeper->text() : QString());
        if (!isTheirs)
            continue; // whose survivor it is not learns nothing of it
        RecordFate fate{led->table, led->key, Fate::Merged, {}, verdict.stands};
        fate.stands.insert(verdict.values);
        fates.push_back(fate);
    }
    return fates;
}

void meetPeople(Writer &writer, const Seats &seats, const Parcel &parcel, const std::vector<NetRecord> &records, Day today)
{
    QSet<QString> named; // whose number, name or birth date came
    QSet<HouseholdId> households;
    for (const NetRecord &record : records) {
        if (record.table == "visit"_L1)
            if (const auto visit = writer.find<Visit>(record.key))
                households.insert(visit->household);
        if (record.table != "member"_L1 || record.operation == Operation::Delete)
            continue;
        for (const QString &column : {u"name"_s, u"id_number_text"_s, u"birth_date"_s})
            if (record.cells.contains(column))
                named.insert(record.key);
        if (record.cells.contains(u"died_on"_s))
            if (const auto member = writer.find<Member>(record.key)) {
                settleDeath(writer, member->id);
                households.insert(member->household);
            }
    }
    const SpokenOf spokenOf(writer, parcel);
    Deaths deaths(writer, seats, &spokenOf, today);
    for (const HouseholdId &household : households)
        deaths.look(household);
    settlePairs(writer, records);
    if (!named.isEmpty() && holds(Rule::SamePersonAsked))
        for (const PersonPair &pair : samePersons(writer, named))
            meetSamePerson(writer, seats, pair, today);
}

void meetArrived(Writer &writer, const HouseholdId &household, Day today)
{
    QSet<QString> family;
    for (const Member &member : writer.where<Member>("household_id", household))
        family.insert(member.id.text());
    const Seats seats(writer);
    meetArrivedAccounts(writer, seats, household, today);
    if (family.isEmpty() || !holds(Rule::SamePersonAsked))
        return;
    for (const PersonPair &pair : samePersons(writer, family))
        meetSamePerson(writer, seats, pair, today);
}

void meetDeath(Writer &writer, const MemberId &dead, Day today)
{
    const auto member = writer.find<Member>(dead);
    if (!member)
        return;
    const Seats seats(writer);
    Deaths(writer, seats, nullptr, today).look(member->household);
}

void settleDeath(Writer &writer, const MemberId &id)
{
    const auto clash = writer.find<Clash>(clashId(ClashKind::AliveAfterDeath, u"member"_s, id.text(), u"died_on"_s));
    if (!clash || clash->state != ClashState::Open)
        return;
    const auto member = writer.find<Member>(id);
    const auto visit = writer.find<Visit>(clash->villageVisit);
    if (!member || !member->diedOn || !visit || visit->day <= *member->diedOn)
        overtake(writer, *clash);
}

} // namespace xieli::exchange
