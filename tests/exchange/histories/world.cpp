// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

namespace xieli::test {

World::World(const Offices &offices, quint32 seed) : m_offices(offices), m_folder(offices.copies()), m_random(seed), m_restores(qEnvironmentVariable("XIELI_RESTORES") != "0"_L1), m_townshipToo(seed > 10000 && seed <= 20000), m_townshipPays(seed > 20000), m_model(4, township)
{
    const QStringList names{u"village"_s, u"other"_s, u"third"_s, u"township"_s};
    for (int number = 0; number < int(names.size()); ++number) {
        auto open = std::make_unique<OfficeFile>(offices.open(*m_folder, names[number]));
        const OfficeId id = idOf(*open);
        m_desks.push_back({names[number], number, std::move(open), id});
    }
    if (m_random.bounded(4) == 0)
        m_desks[std::size_t(anyVillage())].isOld = true;
}

QString World::live(int steps)
{
    try {
        for (int number = 0; number < steps; ++number)
            step();
        settle();
        judge();
    } catch (const Trouble &trouble) {
        return trouble.what;
    }
    return {};
}

void World::step()
{
    // by weight
    static const std::vector<std::pair<int, void (World::*)()>> kinds{
        {5, &World::newFamily}, {1, &World::stranger}, {28, &World::edit}, {6, &World::quarrel}, {2, &World::takeDeathBack}, {4, &World::addIncome}, {7, &World::remove}, {4, &World::putBack},
        {4, &World::decide}, {3, &World::draft}, {3, &World::redraft}, {3, &World::approve}, {4, &World::answerClash}, {5, &World::exchangeBoth},
        {11, &World::packOne}, {14, &World::deliverOne}, {2, &World::moveOut}, {2, &World::giveMove}, {2, &World::answerMove},
        {3, &World::enterTwice}, {2, &World::mergePersons}, {1, &World::undoMerge}, {1, &World::tellApart}, {1, &World::update}};
    if (m_restores && m_random.bounded(16) == 0)
        return backUpOrRestore();
    if (m_townshipPays && m_random.bounded(12) == 0)
        return townshipPays();
    int sum = 0;
    for (const auto &kind : kinds)
        sum += kind.first;
    int drawn = int(m_random.bounded(sum));
    if (m_families.empty())
        return newFamily();
    for (const auto &[weight, what] : kinds) {
        if (drawn < weight)
            return (this->*what)();
        drawn -= weight;
    }
}

/// Mostly the first, so that much happens to few families.
int World::anyVillage()
{
    const int drawn = int(m_random.bounded(10));
    return drawn < 6 ? 0 : drawn < 9 ? 1 : 2;
}

std::optional<exchange::Row> World::row(int office, const QString &table, const QString &key)
{
    return must(file(office).read([&](Reader &reader) { return reader.row(table, key); }), u"read"_s);
}

QStringList World::keysAt(int office, const QString &table)
{
    return must(file(office).read([&](Reader &reader) {
        QStringList keys;
        for (const QString &key : m_keys.value(table))
            if (reader.row(table, key))
                keys << key;
        return keys;
    }), u"read"_s);
}

} // namespace xieli::test
