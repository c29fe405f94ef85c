// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/naive.h"

#include <algorithm>

namespace xieli::naive {

using namespace Qt::StringLiterals;

/// Whether the remover had written the same value itself: then it took away what it knew.
bool Model::isKnownOtherwise(int removal, int touch) const
{
    const Edit &of = m_edits[std::size_t(removal)];
    const Edit &by = m_edits[std::size_t(touch)];
    const auto edits = m_byCell.value(by.cell);
    return !by.cell.column.isEmpty() && std::any_of(edits.begin(), edits.end(), [&](int edit) {
        return m_edits[std::size_t(edit)].office == of.office && of.seen.has(edit) && m_edits[std::size_t(edit)].after == by.after;
    });
}

/// All that says that somebody wants the record: it was made, or a field of it written, or something hung on it.
std::vector<int> Model::touches(const QString &record, bool withChildren) const
{
    std::vector<int> edits;
    for (auto field = m_byCell.lowerBound({record, {}}); field != m_byCell.end() && field.key().record == record; ++field)
        for (int edit : editsOf(field.key()))
            if (m_edits[std::size_t(edit)].after != gone && !m_edits[std::size_t(edit)].isPassing)
                edits.push_back(edit);
    for (const QString &child : withChildren ? m_children.value(record) : QStringList())
        for (int edit : editsOf({child, {}}))
            if (m_edits[std::size_t(edit)].after == there)
                edits.push_back(edit);
    return edits;
}

bool Model::isWanted(const QString &record, bool withChildren) const
{
    const std::vector<int> presence = editsOf({record, {}});
    const auto isThere = [this](int edit) { return m_edits[std::size_t(edit)].after == there; };
    if (std::none_of(presence.begin(), presence.end(), isThere))
        return false;
    const QStringList children = m_children.value(record);
    if (std::any_of(children.begin(), children.end(), [this](const QString &child) { return isWanted(child, false); }))
        return true;
    const std::vector<int> wanted = touches(record, withChildren);
    return std::none_of(presence.begin(), presence.end(), [&](int removal) {
        return !isThere(removal) && std::all_of(wanted.begin(), wanted.end(), [&](int edit) {
            return sees(m_edits[std::size_t(removal)], edit) || (!withChildren && isKnownOtherwise(removal, edit));
        });
    });
}

/// What was hung on it unseen and taken away again leaves it to chance whether the removal came before or after.
Standing Model::standing(const QString &record) const
{
    const bool isWantedItself = isWanted(record, false);
    return isWantedItself == isWanted(record, true) ? (isWantedItself ? Standing::Yes : Standing::No) : Standing::Either;
}

QSet<int> Model::removedInVain(const QString &record) const
{
    QSet<int> offices;
    const std::vector<int> wanted = touches(record, true);
    for (int removal : editsOf({record, {}})) {
        const Edit &of = m_edits[std::size_t(removal)];
        const bool isTakenBack = std::any_of(wanted.begin(), wanted.end(), [&](int edit) {
            const Edit &touch = m_edits[std::size_t(edit)]; // the remover itself wants it again, or somebody who knew
            return !sees(of, edit) && (touch.office == of.office || sees(touch, removal));
        });
        if (of.after == gone && !isTakenBack)
            offices.insert(of.office);
    }
    return offices;
}

/// Of two days the earlier; a day beats none; and a death of which anybody was told is not taken away any more.
Answer Model::ending(const QStringList &latest, const std::vector<int> &all, const QString &column) const
{
    QStringList days;
    for (const QString &value : latest)
        if (value != nothing && !days.contains(value))
            days << value;
    days.sort();
    Answer answer{days.isEmpty() ? nothing : days.front(), false, {}, days.size() > 1 ? days : QStringList(), {}};
    const auto isBlank = [this](int edit) { return m_edits[std::size_t(edit)].after == nothing; };
    if (std::none_of(all.begin(), all.end(), isBlank))
        return answer;
    // somebody took it back: whether the other day had been seen cannot always be told, and then a day stands
    QSet<int> takers;
    for (int edit : all) {
        if (isBlank(edit))
            takers.insert(m_edits[std::size_t(edit)].office);
        else
            answer.among << m_edits[std::size_t(edit)].after;
    }
    const auto isOfLostLife = [this](int edit) { return m_edits[std::size_t(edit)].life < m_lives[std::size_t(m_edits[std::size_t(edit)].office)]; };
    if (column != "died_on"_L1 || takers.size() > 1 || std::any_of(all.begin(), all.end(), isOfLostLife))
        answer.among << nothing; // both say so, or who had said it has forgotten it
    answer.isAny = !answer.among.isEmpty();
    answer.rivals.clear();
    return answer;
}

/// The record stands against its remover's will; what the remover had written to it before may stand with it or not.
Answer Model::answer(const Cell &cell) const
{
    Answer answer = strictAnswer(cell);
    QStringList left;
    for (int edit : m_byCell.value(cell))
        if (m_edits[std::size_t(edit)].wentWithIt)
            left << m_edits[std::size_t(edit)].after;
    if (left.isEmpty())
        return answer;
    if (!answer.isAny)
        answer.among << answer.value;
    return {answer.value, true, answer.among + answer.rivals + left, {}, {}};
}

Answer Model::strictAnswer(const Cell &cell) const
{
    const Thing thing = m_things.value(cell.record);
    const std::vector<int> all = editsOf(cell);
    std::vector<int> latest;
    for (int edit : all)
        if (std::none_of(all.begin(), all.end(), [&](int other) { return other != edit && sees(m_edits[std::size_t(other)], edit); }))
            latest.push_back(edit);
    QStringList values;
    for (int edit : latest)
        if (!values.contains(m_edits[std::size_t(edit)].after))
            values << m_edits[std::size_t(edit)].after;
    if (values.isEmpty())
        return {thing.first.value(cell.column), false, {}, {}, {}};
    if (cell.column == "died_on"_L1 || cell.column == "left_on"_L1 || cell.column == "closed_on"_L1)
        return ending(values, all, cell.column);
    Answer answer{values.front(), false, {}, {}, {}};
    if (values.size() == 1)
        return answer;
    for (int edit : latest) {
        const Edit &of = m_edits[std::size_t(edit)];
        if ((of.office == m_township) == (thing.keeper == Keeper::Township))
            answer.value = of.after; // of two lives of one office the later
        else
            answer.overruled.insert(of.office);
    }
    // who went on from the same value, which he had written himself, had no reason to ask
    const auto wentOn = [&](int edit) {
        return std::any_of(latest.begin(), latest.end(), [&](int other) { return other != edit && isKnownOtherwise(other, edit); });
    };
    // nor had who wrote over the very value that the other came back to
    const auto wroteOver = [&](int edit) {
        return std::any_of(latest.begin(), latest.end(), [&](int other) { return m_edits[std::size_t(other)].before == m_edits[std::size_t(edit)].after; });
    };
    if (thing.keeper == Keeper::Village && std::none_of(latest.begin(), latest.end(), wroteOver) && std::none_of(latest.begin(), latest.end(), wentOn))
        answer.rivals = values;
    return answer;
}

} // namespace xieli::naive
