// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

namespace xieli::test {

namespace {

const QString aliasTable = u"alias"_s;

bool isBlank(const exchange::Row &row, const QString &column) { return isNull(row.value(column)); }

} // namespace

/// A village writes the same number for somebody of another of its households, or of another village's.
void World::enterTwice()
{
    const int village = anyVillage();
    const QString key = pick(keysAt(village, u"member"_s));
    if (!key.isEmpty())
        set(village, u"member"_s, key, u"id_number_text"_s, Value(sameNumber));
}

/// A question about two records of one person that the office may answer.
std::optional<Clash> World::anyPair(int office)
{
    const auto open = must(file(office).read([](Reader &reader) {
        return reader.where<Clash>(Reader::Conditions{{"state", toCode(ClashState::Open)}, {"kind", toCode(ClashKind::SamePerson)}});
    }), u"pairs"_s);
    std::vector<Clash> able;
    for (const Clash &clash : open) {
        const auto one = row(office, u"member"_s, clash.recordKey), other = row(office, u"member"_s, clash.otherKey);
        const auto isHere = [](const std::optional<exchange::Row> &member) { return member && isBlank(*member, u"left_on"_s) && isBlank(*member, u"died_on"_s); };
        if (isHere(one) && isHere(other) && !m_judged.contains(clash.recordKey) && !m_judged.contains(clash.otherKey))
            able.push_back(clash);
    }
    return able.empty() ? std::nullopt : std::optional(able[std::size_t(m_random.bounded(int(able.size())))]);
}

/// One of the two is given up: it leads on to the other.
void World::mergePersons()
{
    const int office = anyOffice();
    const auto pair = anyPair(office);
    if (!pair || m_desks[std::size_t(office)].isOld)
        return enterTwice();
    const bool isFirst = m_random.bounded(2) == 0;
    const QString old = isFirst ? pair->recordKey : pair->otherKey, survivor = isFirst ? pair->otherKey : pair->recordKey;
    const QString household = shownValue(row(office, u"member"_s, old)->value(u"household_id"_s));
    note(u"%1 merges %2 into %3"_s.arg(nameOfDesk(office), old, survivor));
    m_judged << old << survivor;
    Merge merge{office, 0, old, {}};
    must(file(office).change({u"test.merge"_s}, [&](Writer &writer) {
        const auto write = [&](const std::pair<QString, QString> &record, const QString &column) {
            writeField(office, writer, record, column, Value(theDay.toString(Qt::ISODate)));
            merge.fields.push_back({recordName(record.first, record.second), column});
        };
        write({u"member"_s, old}, u"left_on"_s);
        if (isBlank(*writer.row(u"household"_s, household), u"closed_on"_s) && !othersStay(writer, household, old))
            write({u"household"_s, household}, u"closed_on"_s);
        naive::Thing thing{household};
        thing.keeper = naive::Keeper::Township;
        make(office, writer, Alias{old, survivor, theDay, u"甲"_s, u"same"_s}, thing);
    }), u"merge"_s);
    merge.change = file(office).lastSequence();
    m_merges.push_back(merge);
    m_model.lead(recordName(u"member"_s, old), recordName(u"member"_s, survivor));
}

bool World::othersStay(Reader &reader, const QString &household, const QString &but)
{
    const auto family = reader.where<Member>("household_id", household);
    return std::any_of(family.begin(), family.end(), [&](const Member &each) { return each.id.text() != but && each.coLiving && !each.leftOn && !each.diedOn; });
}

/// It was a mistake: as undo does it, where nothing of it has changed since.
void World::undoMerge()
{
    if (m_merges.empty())
        return mergePersons();
    const Merge merge = m_merges[std::size_t(m_random.bounded(int(m_merges.size())))];
    std::erase_if(m_merges, [&](const Merge &each) { return each.old == merge.old; });
    if (!file(merge.office).undo(merge.change))
        return;
    note(u"%1 undoes the merge of %2"_s.arg(nameOfDesk(merge.office), merge.old));
    m_model.remove(merge.office, recordName(aliasTable, merge.old), {});
    for (const naive::Cell &cell : merge.fields)
        m_model.write(merge.office, cell, theDay.toString(Qt::ISODate), naive::nothing);
}

/// They look the same and are two: nobody asks again until a number changes.
void World::tellApart()
{
    auto pair = anyPair(township);
    if (!pair)
        return enterTwice();
    pair->state = ClashState::Decided;
    pair->decided = u"two"_s;
    note(u"township says that %1 and %2 are two"_s.arg(pair->recordKey, pair->otherKey));
    must(file(township).change({u"test.two"_s}, [&](Writer &writer) { writer.update(*pair); }), u"two"_s);
    m_judged << pair->recordKey << pair->otherKey;
    m_apart.push_back({pair->id, m_model.lastEdit()});
}

/// Two records of one person, both there in open households, are asked about.
void World::judgePersons()
{
    std::vector<std::pair<QString, exchange::Row>> same;
    for (const QString &key : keysAt(township, u"member"_s)) {
        const exchange::Row member = *row(township, u"member"_s, key);
        const naive::Cell household{recordName(u"household"_s, shownValue(member.value(u"household_id"_s))), u"closed_on"_s};
        const QString record = recordName(u"member"_s, key);
        const bool isHere = isBlank(member, u"left_on"_s) && isBlank(member, u"died_on"_s); // who had left before a move has left there too
        const bool wasThroughout = isHere && !m_model.isWritten({record, u"left_on"_s}) && !m_model.isWritten({record, u"died_on"_s}) && !m_model.isWritten(household);
        if (wasThroughout && toldValue(member.value(u"id_number_text"_s)) == sameNumber)
            same.push_back({key, member});
    }
    for (std::size_t at = 0; at < same.size(); ++at)
        for (std::size_t next = at + 1; next < same.size(); ++next) {
            const bool isAsked = std::any_of(m_clashes.begin(), m_clashes.end(), [&](const Clash &clash) {
                return clash.kind == ClashKind::SamePerson && (clash.recordKey == same[at].first || clash.otherKey == same[at].first)
                    && (clash.recordKey == same[next].first || clash.otherKey == same[next].first) && clash.state != ClashState::Overtaken;
            });
            if (!isAsked)
                throw Trouble{u"nobody asks whether %1 and %2 are one person"_s.arg(same[at].first, same[next].first)};
        }
    for (const auto &[id, since] : m_apart)
        for (const Clash &clash : m_clashes)
            if (clash.id == id && clash.state == ClashState::Open && !m_model.isWritten({recordName(u"member"_s, clash.recordKey), u"id_number_text"_s}, since)
                && !m_model.isWritten({recordName(u"member"_s, clash.otherKey), u"id_number_text"_s}, since))
                throw Trouble{u"%1 and %2 were two, and are asked about again"_s.arg(clash.recordKey, clash.otherKey)};
}

} // namespace xieli::test
