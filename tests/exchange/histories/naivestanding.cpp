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

/// Whether its author, knowing of it, wrote something else to the field: his last word is the one that counts.
bool Model::isGoneOnFrom(int edit) const
{
    const Edit &of = m_edits[std::size_t(edit)];
    const auto edits = m_byCell.value(of.cell);
    return !of.cell.column.isEmpty() && std::any_of(edits.begin(), edits.end(), [&](int later) {
        const Edit &by = m_edits[std::size_t(later)];
        return by.office == of.office && by.life == of.life && by.seen.has(edit) && !by.isRemoval && counts(later);
    });
}

/// All that says that somebody wants the record: it was made, or a field of it written, or something hung on it.
std::vector<int> Model::touches(const QString &record, bool withChildren) const
{
    std::vector<int> edits;
    for (auto field = m_byCell.lowerBound({record, {}}); field != m_byCell.end() && field.key().record == record; ++field)
        for (int edit : editsOf(field.key()))
            if (const Edit &of = m_edits[std::size_t(edit)]; of.after != gone && !of.isPassing && !(of.isDecision && of.before == of.after) && !isGoneOnFrom(edit))
                edits.push_back(edit); // a decision for what stands touches the question alone
    for (const QString &child : withChildren ? m_children.value(record) : QStringList())
        for (auto field = m_byCell.lowerBound({child, {}}); field != m_byCell.end() && field.key().record == child; ++field)
            for (int edit : *field) // also what went again before it was told: it held the removal up where it was written
                if (const Edit &of = m_edits[std::size_t(edit)]; of.after != gone && (counts(edit) ? !of.isPassing && !of.isRemoval : of.wentWithIt))
                    edits.push_back(edit);
    return edits;
}

/// Whether the remover knew of it only as of another value than its own, about which nobody had decided.
bool Model::isRivalOfOwn(int removal, int touch) const
{
    const Edit &of = m_edits[std::size_t(removal)];
    const Edit &by = m_edits[std::size_t(touch)];
    const auto edits = m_byCell.value(by.cell);
    return !by.cell.column.isEmpty() && by.office != of.office && std::any_of(edits.begin(), edits.end(), [&](int edit) {
        const Edit &own = m_edits[std::size_t(edit)];
        return own.office == of.office && of.seen.has(edit) && !own.isRemoval && !own.seen.has(touch) && !by.seen.has(edit);
    });
}

/// Whether the remover's own value stands over it, and a question names both.
bool Model::isOverruledBy(int removal, int touch) const
{
    const bool isKeeper = (m_edits[std::size_t(removal)].office == m_township) == (m_things.value(m_edits[std::size_t(removal)].cell.record).keeper == Keeper::Township);
    return isKeeper && isRivalOfOwn(removal, touch);
}

bool Model::isWanted(const QString &record, bool withChildren) const
{
    const std::vector<int> presence = editsOf({record, {}});
    const auto isThere = [this](int edit) { return m_edits[std::size_t(edit)].after == there; };
    if (std::none_of(presence.begin(), presence.end(), isThere))
        return false;
    const QStringList children = m_children.value(record);
    if (std::any_of(children.begin(), children.end(), [&](const QString &child) { return isWanted(child, withChildren); }))
        return true;
    const std::vector<int> wanted = touches(record, withChildren);
    return std::none_of(presence.begin(), presence.end(), [&](int removal) {
        return !isThere(removal) && std::all_of(wanted.begin(), wanted.end(), [&](int edit) {
            const bool isSeen = sees(m_edits[std::size_t(removal)], edit) && !(withChildren && isRivalOfOwn(removal, edit));
            return isSeen || (!withChildren && (isKnownOtherwise(removal, edit) || isOverruledBy(removal, edit)));
        });
    });
}

/// Whether somebody hung it on a record that another office had removed meanwhile, where it has no place to stand in: put back after that
/// office had removed this one too; or told, refused there, and gone with its author's disk before that office gave way.
bool Model::hasNoPlace(const QString &record) const
{
    const auto removals = [&](const QString &of, int hung) { // neither office had heard of the other
        const Edit &back = m_edits[std::size_t(hung)];
        QSet<int> offices;
        for (int edit : editsOf({of, {}}))
            if (const Edit &by = m_edits[std::size_t(edit)]; by.after == gone && by.office != back.office && !back.seen.has(edit) && !by.seen.has(hung))
                offices.insert(by.office);
        return offices;
    };
    const QString parent = m_things.value(record).parent;
    bool isBack = false;
    for (int edit : parent.isEmpty() ? std::vector<int>() : editsOf({record, {}})) {
        const Edit &of = m_edits[std::size_t(edit)];
        isBack = isBack || of.after == gone;
        const QSet<int> removers = of.after == there ? removals(parent, edit) : QSet<int>();
        if ((isBack && removers.intersects(removals(record, edit))) || (isRestored(of.office) && !removers.isEmpty()))
            return true;
    }
    // the same for what was written to it, where it went together with what it hung on
    const std::vector<int> written = parent.isEmpty() ? std::vector<int>() : touches(record, false);
    return std::any_of(written.begin(), written.end(), [&](int edit) {
        return isRestored(m_edits[std::size_t(edit)].office) && removals(parent, edit).intersects(removals(record, edit));
    });
}

/// An office that removed it again itself need not be told.
QSet<int> Model::putBackInVain(const QString &record) const
{
    QMap<int, bool> wants;
    for (int edit : hasNoPlace(record) ? editsOf({record, {}}) : std::vector<int>())
        wants[m_edits[std::size_t(edit)].office] = m_edits[std::size_t(edit)].after == there;
    QSet<int> offices;
    for (auto office = wants.begin(); office != wants.end(); ++office)
        if (*office)
            offices.insert(office.key());
    return offices;
}

/// Whether an office removes what a life of its own, lost since, had put back: its copy does not know which was first.
bool Model::isRemovedOverLostLife(const QString &record) const
{
    const std::vector<int> presence = editsOf({record, {}});
    return std::any_of(presence.begin(), presence.end(), [&](int removal) {
        const Edit &of = m_edits[std::size_t(removal)];
        return of.after == gone && std::any_of(presence.begin(), presence.end(), [&](int back) {
            const Edit &by = m_edits[std::size_t(back)];
            return by.after == there && by.office == of.office && by.life < of.life && !of.seen.has(back);
        });
    });
}

/// What was hung on it unseen and taken away again leaves it to chance whether the removal came before or after; and who removes what he
/// is asked about may be asked about that too.
Standing Model::standing(const QString &record) const
{
    const QStringList children = m_children.value(record);
    if (hasNoPlace(record) || std::any_of(children.begin(), children.end(), [this](const QString &child) { return hasNoPlace(child); }))
        return Standing::Either;
    if (isRemovedOverLostLife(record) || std::any_of(children.begin(), children.end(), [this](const QString &child) { return isRemovedOverLostLife(child); }))
        return Standing::Either;
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
    // what a lost life had said is in the question no more where its office has said another day since
    const auto isUnsaid = [&](const QString &day) {
        return std::all_of(all.begin(), all.end(), [&](int edit) {
            const Edit &of = m_edits[std::size_t(edit)];
            return of.after != day || std::any_of(all.begin(), all.end(), [&](int other) {
                return m_edits[std::size_t(other)].office == of.office && m_edits[std::size_t(other)].life > of.life;
            });
        });
    };
    QStringList asked = days;
    asked.removeIf(isUnsaid);
    Answer answer{days.isEmpty() ? nothing : days.front(), false, {}, asked.size() > 1 ? asked : QStringList(), {}};
    const auto isOfLostLife = [this](int edit) { return m_edits[std::size_t(edit)].life < m_lives[std::size_t(m_edits[std::size_t(edit)].office)]; };
    // an earlier day that a copy still has stands over what its lost life said after it
    for (int edit : std::any_of(all.begin(), all.end(), isOfLostLife) ? all : std::vector<int>())
        if (m_edits[std::size_t(edit)].after != nothing)
            answer.among << m_edits[std::size_t(edit)].after;
    answer.isAny = !answer.among.isEmpty();
    const auto isBlank = [this](int edit) { return m_edits[std::size_t(edit)].after == nothing; };
    // who wrote over the very day that the other came back to had seen it, as far as days tell: then his own stands, and nobody asks
    const auto wentOver = [&](int edit) {
        const Edit &of = m_edits[std::size_t(edit)];
        return of.before != nothing && of.before != of.after && latest.contains(of.before) && latest.contains(of.after);
    };
    if (answer.rivals.size() > 1 && std::any_of(all.begin(), all.end(), wentOver)) {
        answer.rivals.clear();
        answer.isAny = true;
        answer.among = days;
    }
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
    if (column != "died_on"_L1 || takers.size() > 1 || std::any_of(all.begin(), all.end(), isOfLostLife))
        answer.among << nothing; // both say so, or who had said it has forgotten it
    answer.isAny = !answer.among.isEmpty();
    answer.rivals.clear();
    return answer;
}

/// What was written to records that were given up for this one.
QStringList Model::ledTo(const Cell &cell) const
{
    QStringList values;
    for (const QString &from : m_led.value(cell.record)) {
        for (int edit : m_byCell.value({from, cell.column}))
            values << m_edits[std::size_t(edit)].after;
        values << ledTo({from, cell.column});
    }
    return values;
}

/// The record stands against its remover's will; what the remover had written to it before may stand with it or not.
Answer Model::answer(const Cell &cell) const
{
    Answer answer = strictAnswer(cell);
    QStringList left = ledTo(cell);
    for (int edit : m_byCell.value(cell))
        if (m_edits[std::size_t(edit)].wentWithIt)
            left << m_edits[std::size_t(edit)].after;
    if (left.isEmpty() && (answer.rivals.isEmpty() || standing(cell.record) != Standing::Either))
        return answer;
    if (!answer.isAny)
        answer.among << answer.value;
    return {answer.value, true, answer.among + answer.rivals + left, {}, {}};
}

/// What the field held before the first that the author of `other` wrote to it up to there and the author of `edit` had not heard of.
QString Model::oldValue(int other, int edit) const
{
    const Edit &by = m_edits[std::size_t(other)];
    for (int first : m_byCell.value(by.cell))
        if (const Edit &of = m_edits[std::size_t(first)]; of.office == by.office && first <= other && !sees(m_edits[std::size_t(edit)], first))
            return of.before;
    return by.before;
}

QStringList Model::latestValues(const std::vector<int> &all, bool withTwins) const
{
    QStringList values;
    for (int edit : all) {
        const bool isOvertaken = std::any_of(all.begin(), all.end(), [&](int other) {
            const Edit &later = m_edits[std::size_t(other)];
            return other != edit && (withTwins ? sees(later, edit) : later.seen.has(edit));
        });
        if (const QString &value = m_edits[std::size_t(edit)].after; !isOvertaken && !values.contains(value))
            values << value;
    }
    return values;
}

Answer Model::strictAnswer(const Cell &cell) const
{
    const Thing thing = m_things.value(cell.record);
    const std::vector<int> all = editsOf(cell);
    std::vector<int> latest;
    for (int edit : all)
        if (std::none_of(all.begin(), all.end(), [&](int other) { return other != edit && sees(m_edits[std::size_t(other)], edit); }))
            latest.push_back(edit);
    const QStringList values = latestValues(all, true);
    if (values.isEmpty())
        return {thing.first.value(cell.column), false, {}, {}, {}};
    if (cell.column == "died_on"_L1 || cell.column == "left_on"_L1 || cell.column == "closed_on"_L1)
        return ending(values, all, cell.column);
    Answer answer{values.front(), false, {}, {}, {}};
    // who removed the record knowing one of them had done with it, though another brought it back
    const std::vector<int> presence = editsOf({cell.record, {}});
    const bool isDoneWith = std::any_of(presence.begin(), presence.end(), [&](int removal) {
        const Edit &of = m_edits[std::size_t(removal)];
        return of.after == gone && std::any_of(latest.begin(), latest.end(), [&](int edit) { return of.seen.has(edit); });
    });
    const auto isOfLostLife = [&](int edit) { return m_edits[std::size_t(edit)].life < m_lives[std::size_t(m_edits[std::size_t(edit)].office)]; };
    if (isDoneWith && std::any_of(latest.begin(), latest.end(), isOfLostLife)) { // it stands as its author's copy has it
        QStringList among = values + QStringList{thing.first.value(cell.column)};
        for (int edit : all)
            among << m_edits[std::size_t(edit)].after;
        return {values.front(), true, among, {}, {}};
    }
    if (isDoneWith && values.size() > 1)
        return {values.front(), true, values, {}, {}};
    if (values.size() == 1) {
        // who went on from what both had said alike may be asked about what the other had told before he heard of that
        const QStringList untwinned = latestValues(all, false);
        if (untwinned.size() < 2)
            return answer;
        // who went back to what the field held before both spoke has changed nothing against that
        const bool wentBack = std::any_of(latest.begin(), latest.end(), [&](int edit) {
            return std::any_of(all.begin(), all.end(), [&](int other) {
                return m_edits[std::size_t(other)].after != m_edits[std::size_t(edit)].after && !m_edits[std::size_t(edit)].seen.has(other) && oldValue(edit, other) == m_edits[std::size_t(edit)].after;
            });
        });
        if (wentBack)
            return {values.front(), true, untwinned, {}, {}};
        answer.asked = untwinned;
        return answer;
    }
    // who came back to what both held has changed nothing: the other's stands, or his own where he is asked first
    const auto cameBack = [&](int edit) {
        return std::any_of(all.begin(), all.end(), [&](int other) {
            const bool isOfOther = m_edits[std::size_t(other)].office != m_edits[std::size_t(edit)].office && !m_edits[std::size_t(edit)].seen.has(other);
            const bool isLast = std::find(latest.begin(), latest.end(), other) != latest.end();
            return other != edit && (isLast || isOfOther) && oldValue(edit, other) == m_edits[std::size_t(edit)].after;
        });
    };
    if (std::any_of(latest.begin(), latest.end(), cameBack))
        return {values.front(), true, values, {}, {}};
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
    // nor had who wrote over the very value that the other came back to: against the old value that one changed nothing
    const auto wroteOver = [&](int edit) {
        return std::any_of(latest.begin(), latest.end(), [&](int other) {
            return m_edits[std::size_t(other)].before == m_edits[std::size_t(edit)].after || (other != edit && oldValue(other, edit) == m_edits[std::size_t(edit)].after);
        });
    };
    if (thing.keeper == Keeper::Village && std::none_of(latest.begin(), latest.end(), wroteOver) && std::none_of(latest.begin(), latest.end(), wentOn))
        answer.rivals = values;
    return answer;
}

} // namespace xieli::naive
