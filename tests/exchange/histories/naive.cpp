// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/naive.h"

#include <algorithm>

namespace xieli::naive {

using namespace Qt::StringLiterals;

void Known::add(int edit)
{
    if (edit >= int(m_edits.size()))
        m_edits.resize(std::size_t(edit) + 1);
    m_edits[std::size_t(edit)] = true;
}

void Known::add(const Known &other)
{
    if (other.m_edits.size() > m_edits.size())
        m_edits.resize(other.m_edits.size());
    for (std::size_t edit = 0; edit < other.m_edits.size(); ++edit)
        m_edits[edit] = m_edits[edit] || other.m_edits[edit];
}

void Model::add(int office, const Cell &cell, const QString &before, const QString &after, bool isRemoval)
{
    const int number = int(m_edits.size());
    m_edits.push_back({office, m_lives[std::size_t(office)], cell, before, after, known(office), isRemoval});
    m_byCell[cell].push_back(number);
    m_known[std::size_t(office)].add(number);
    m_own[std::size_t(office)].add(number);
}

void Model::make(int office, const QString &record, const Thing &thing)
{
    if (!m_things.contains(record)) {
        m_things.insert(record, thing);
        if (!thing.parent.isEmpty())
            m_children[thing.parent] << record;
    }
    add(office, {record, {}}, gone, there);
}

void Model::remove(int office, const QString &record, const QMap<QString, QString> &holds)
{
    add(office, {record, {}}, there, gone);
    for (auto field = holds.begin(); field != holds.end(); ++field)
        add(office, {record, field.key()}, field.value(), {}, true);
}

void Model::putBack(int office, const QString &record, const QMap<QString, QString> &holds)
{
    add(office, {record, {}}, gone, there);
    for (auto field = holds.begin(); field != holds.end(); ++field)
        add(office, {record, field.key()}, {}, field.value());
}

void Model::write(int office, const Cell &cell, const QString &before, const QString &after) { add(office, cell, before, after); }

void Model::decide(int office, const Cell &cell, const QString &before, const QString &after)
{
    add(office, cell, before, after);
    m_edits.back().isDecision = true;
}

void Model::approve(const QString &batch)
{
    add(m_township, {batch, u"state"_s}, u"draft"_s, u"approved"_s);
    m_edits.back().isApproval = true;
}

bool Model::sees(const Edit &of, int edit) const
{
    const std::vector<int> &twins = m_edits[std::size_t(edit)].twins;
    return of.seen.has(edit) || std::any_of(twins.begin(), twins.end(), [&](int twin) { return of.seen.has(twin); });
}

bool Model::isLatest(int edit, const Known &among) const
{
    const auto edits = m_byCell.value(m_edits[std::size_t(edit)].cell);
    return std::none_of(edits.begin(), edits.end(), [&](int other) { return other != edit && among.has(other) && m_edits[std::size_t(other)].seen.has(edit); });
}

bool Model::isLost(const QString &record) const
{
    const auto edits = m_byCell.value({record, {}});
    return std::none_of(edits.begin(), edits.end(), [this](int edit) { return isKnown(edit); });
}

std::optional<int> Model::homeOf(const QString &household) const
{
    const auto home = m_homes.constFind(household);
    return home == m_homes.cend() ? std::nullopt : std::optional(*home);
}

bool Model::isKnown(int edit) const
{
    return std::any_of(m_known.begin(), m_known.end(), [edit](const Known &known) { return known.has(edit); });
}

/// What the township had not heard of when it approved comes too late.
bool Model::isFrozenOut(int edit) const
{
    const Edit &of = m_edits[std::size_t(edit)];
    const Thing thing = m_things.value(of.cell.record);
    const QString batch = thing.isApprovable ? of.cell.record : thing.batch;
    if (batch.isEmpty())
        return false;
    for (int approval : m_byCell.value({batch, u"state"_s}))
        if (m_edits[std::size_t(approval)].isApproval && isKnown(approval) && approval != edit && !m_edits[std::size_t(approval)].seen.has(edit))
            return true;
    return false;
}

bool Model::counts(int edit) const
{
    const Edit &of = m_edits[std::size_t(edit)];
    if (of.isVoid || !isKnown(edit) || isFrozenOut(edit))
        return false;
    if (of.office == m_township)
        return true;
    const Thing thing = m_things.value(of.cell.record);
    if (!thing.household.isEmpty() && homeOf(thing.household).value_or(of.office) != of.office)
        return false; // another village's household
    return thing.keeper == Keeper::Village || thing.maker != m_township; // nor is a decision of the township's a village's to write
}

std::vector<int> Model::editsOf(const Cell &cell) const
{
    std::vector<int> edits;
    for (int edit : m_byCell.value(cell))
        if (counts(edit) && !m_edits[std::size_t(edit)].isRemoval)
            edits.push_back(edit);
    return edits;
}

bool Model::isWritten(const Cell &cell, int since) const
{
    const auto edits = m_byCell.value(cell);
    return std::any_of(edits.begin(), edits.end(), [since](int edit) { return edit > since; });
}

bool Model::isShared(const Cell &cell) const
{
    if (!ledTo(cell).isEmpty())
        return true;
    QSet<std::pair<int, int>> authors;
    for (int edit : m_byCell.value(cell))
        authors.insert({m_edits[std::size_t(edit)].office, m_edits[std::size_t(edit)].life});
    // what a copy holds and what was written after it was made are two words of one life
    return authors.size() > 1 || std::any_of(authors.begin(), authors.end(), [this](const auto &author) { return isRestored(author.first); });
}

} // namespace xieli::naive
