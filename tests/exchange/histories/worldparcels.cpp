// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

namespace xieli::test {

World::Sent World::pack(int from, int to)
{
    const naive::Known told = m_model.known(from);
    auto packed = must(exchange::packParcel(file(from), idOfDesk(to)), u"pack"_s);
    note(u"%1 packs %2 for %3 (%4 changes, %5 fates)"_s.arg(nameOfDesk(from)).arg(packed.sequence).arg(nameOfDesk(to)).arg(packed.changes).arg(packed.acknowledged));
    if (m_desks[std::size_t(from)].isOld)
        writeInFirstForm(from, to, packed);
    Post &post = m_posts[std::size_t(from)];
    Sent sent{packed.bytes, packed.sequence, told, post.taken.value(to), int(m_sent[{from, to}].size()), packed.digest};
    for (const Sent &earlier : m_sent[{from, to}])
        if (earlier.digest == packed.digest) {
            sent.number = earlier.number; // packed a second time from a copy: the same parcel
            break;
        }
    post.sent[to].insert(sent.number);
    m_sent[{from, to}].push_back(sent);
    if (packed.changes + packed.records + packed.acknowledged == 0)
        sent.sequence = 0; // nothing to say
    return sent;
}

bool World::deliver(int from, int to, const Sent &sent)
{
    if (m_desks[std::size_t(to)].isOld) {
        mustRefuse(from, to, sent);
        return false;
    }
    const auto report = must(exchange::takeIn(file(to), sent.bytes), u"take in"_s);
    note(u"%1 takes %2 of %3 in: %4"_s.arg(nameOfDesk(to)).arg(report.sequence).arg(nameOfDesk(from), toCode(report.outcome)));
    for (const exchange::RecordFate &fate : report.fates)
        if (report.outcome == exchange::Outcome::Taken && fate.fate != exchange::Fate::Accepted)
            note(u"    %1 %2 %3 %4 %5"_s.arg(toCode(fate.fate), fate.table, fate.key, fate.reason, exchange::rowText(fate.stands)));
    QMap<std::int64_t, int> &waiting = m_posts[std::size_t(to)].waiting[from];
    if (report.outcome == exchange::Outcome::Waiting)
        waiting.insert(report.sequence, sent.number);
    if (report.outcome != exchange::Outcome::Taken)
        return false;
    if (from == township && report.compared && !report.agree() && !m_model.hasStrangers(to))
        throw Trouble{u"%1 counts otherwise than its township, which has taken in all of its changes"_s.arg(nameOfDesk(to))};
    noteTaken(from, to, sent, report.healed);
    if (to == township && report.compared && !report.agree() && !m_model.hasStrangers(from)) // by now it is known whose households were refused
        throw Trouble{u"the township counts otherwise than %1, which has taken in all of its changes"_s.arg(nameOfDesk(from))};
    for (std::int64_t followed : report.followed)
        noteTaken(from, to, m_sent.value({from, to})[std::size_t(waiting.value(followed))], false);
    return true;
}

void World::noteTaken(int from, int to, const Sent &sent, bool isHealing)
{
    hear(from, to, sent, isHealing);
    if (to == township)
        hearAnswers();
}

void World::hear(int from, int to, const Sent &sent, bool isHealing)
{
    Post &post = m_posts[std::size_t(to)];
    post.taken[from].insert(sent.number);
    if (!isHealing)
        return m_model.deliver(to, from, sent.told);
    // the last of the receiver's own that both remember
    const QSet<int> common = post.sent.value(from) & sent.taken;
    const auto last = std::max_element(common.begin(), common.end());
    m_model.heal(to, from, sent.told, last == common.end() ? naive::Known() : m_sent.value({to, from})[std::size_t(*last)].told);
}

void World::exchangeBoth()
{
    const int village = anyVillage();
    deliver(village, township, pack(village, township));
    deliver(township, village, pack(township, village));
}

void World::packOne()
{
    const int village = anyVillage();
    const bool up = m_random.bounded(2) == 0;
    pack(up ? village : township, up ? township : village);
}

void World::deliverOne()
{
    const int village = anyVillage();
    const bool up = m_random.bounded(2) == 0;
    const int from = up ? village : township, to = up ? township : village;
    deliverLate(from, to);
}

/// Some parcel made at any time, perhaps for the second time, perhaps never to come at all.
void World::deliverLate(int from, int to)
{
    const std::vector<Sent> sent = m_sent.value({from, to});
    if (sent.empty()) {
        pack(from, to);
        return;
    }
    const int late = int(m_random.bounded(qMin(3, int(sent.size()))));
    deliver(from, to, sent[sent.size() - 1 - std::size_t(late)]);
}

/// A copy of a file is made, or an earlier one takes the place of the file, whose disk is lost.
void World::backUpOrRestore()
{
    if (!m_copies.empty() && m_random.bounded(2) == 0)
        return restore(m_copies[std::size_t(m_random.bounded(int(m_copies.size())))]);
    const bool isTownship = m_townshipToo && m_random.bounded(3) == 0;
    const int office = isTownship ? township : anyVillage();
    const QString path = m_folder->filePath(u"copy%1.xieli"_s.arg(m_copies.size()));
    must(file(office).backupTo(path), u"backup"_s);
    m_copies.push_back({office, path, m_model.memory(office), m_posts[std::size_t(office)]});
    note(u"%1 makes copy %2"_s.arg(nameOfDesk(office)).arg(m_copies.size()));
}

void World::restore(const Copy &copy)
{
    const QString path = m_folder->filePath(nameOfDesk(copy.office) + u".xieli"_s);
    m_desks[std::size_t(copy.office)].file.reset();
    QFile::remove(path);
    QFile::copy(copy.path, path);
    m_desks[std::size_t(copy.office)].file = std::make_unique<OfficeFile>(m_offices.open(*m_folder, nameOfDesk(copy.office)));
    m_model.restore(copy.office, copy.memory);
    m_posts[std::size_t(copy.office)] = copy.post;
    std::erase_if(m_merges, [&](const Merge &merge) { return merge.office == copy.office; });
    if (copy.office == township) // what it had decided since and told nobody is asked about again
        std::erase_if(m_apart, [&](const std::pair<QString, int> &pair) {
            const auto clash = row(township, u"clash"_s, pair.first);
            return !clash || clash->value(u"state"_s) != Value(toCode(ClashState::Decided));
        });
    note(u"%1 goes on with its copy %2"_s.arg(nameOfDesk(copy.office), QFileInfo(copy.path).fileName()));
}

/// Fresh parcels both ways, whatever became of the earlier ones, until neither end has anything left to say.
void World::settle()
{
    note(u"--- until quiet"_s);
    for (Desk &desk : m_desks)
        desk.isOld = false;
    for (int round = 0; round < 12; ++round) {
        bool isQuiet = true;
        for (int village = 0; village < township; ++village) {
            const Sent up = pack(village, township);
            deliver(village, township, up);
            const Sent down = pack(township, village);
            deliver(township, village, down);
            isQuiet = isQuiet && up.sequence == 0 && down.sequence == 0;
        }
        if (isQuiet)
            return;
    }
    throw Trouble{u"not quiet after twelve rounds"_s};
}

} // namespace xieli::test
