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

/// Whether the author heard of something about the same field, or about the record's being there, while writing the run.
bool Model::heardBetween(int first, int last) const
{
    const Edit &from = m_edits[std::size_t(first)];
    const Edit &to = m_edits[std::size_t(last)];
    const auto heard = [&](const Cell &cell) {
        const auto edits = m_byCell.value(cell);
        return std::any_of(edits.begin(), edits.end(), [&](int edit) {
            return m_edits[std::size_t(edit)].office != from.office && counts(edit) && to.seen.has(edit) && !from.seen.has(edit);
        });
    };
    const QString parent = m_things.value(from.cell.record).parent;
    return heard(from.cell) || heard({from.cell.record, {}}) || (!parent.isEmpty() && heard({parent, {}}));
}

/// Who takes back what he wrote himself, before anybody heard of it or he of others, has written nothing; and what he wrote to a
/// record before he removed it went with it.
void Model::takeBack(int author, const std::vector<int> &run)
{
    QMap<Cell, std::vector<int>> fields;
    for (int edit : run)
        if (m_edits[std::size_t(edit)].office == author)
            fields[m_edits[std::size_t(edit)].cell].push_back(edit);
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const int first = field->front(), last = field->back();
        // who confirms what stands, or decides, has said something
        const bool isConfirmed = std::any_of(field->begin(), field->end(), [this](int edit) {
            return m_edits[std::size_t(edit)].isDecision || m_edits[std::size_t(edit)].before == m_edits[std::size_t(edit)].after;
        });
        if (!field.key().column.isEmpty() && !heardBetween(first, last))
            for (int edit : *field)
                m_edits[std::size_t(edit)].isPassing = edit != last;
        const bool isNothing = m_edits[std::size_t(first)].before == m_edits[std::size_t(last)].after && !isConfirmed && !heardBetween(first, last);
        const auto presence = fields.constFind(Cell{field.key().record, {}});
        const bool wentWithIt = !field.key().column.isEmpty() && presence != fields.cend() && m_edits[std::size_t(presence->back())].after == gone;
        if (isNothing || wentWithIt)
            for (int edit : *field) {
                m_edits[std::size_t(edit)].isVoid = true;
                m_edits[std::size_t(edit)].wentWithIt = wentWithIt && !m_edits[std::size_t(edit)].isRemoval;
            }
    }
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

/// Who hears from the other what he has written himself, and still says, has nothing to settle with him: both said one thing.
void Model::pairTwins(int receiver, int sender, const Known &told, const std::vector<int> &run)
{
    const Known &known = m_known[std::size_t(receiver)];
    for (int theirs : run) {
        const Edit &news = m_edits[std::size_t(theirs)];
        if (news.office != sender || news.isVoid || news.isRemoval || !isLatest(theirs, told))
            continue;
        for (int ours : m_byCell.value(news.cell)) {
            Edit &own = m_edits[std::size_t(ours)];
            if (own.office == receiver && known.has(ours) && own.after == news.after && !own.isVoid && !news.seen.has(ours) && isLatest(ours, known))
                own.twins.push_back(theirs);
        }
    }
}

bool Model::isMine(const QString &record, int village) const
{
    const QString household = m_things.value(record).household;
    return household.isEmpty() ? m_things.value(record).maker == village : homeOf(household).value_or(village) == village;
}

void Model::deliver(int receiver, int sender, const Known &told)
{
    Known &known = m_known[std::size_t(receiver)];
    const int village = receiver == m_township ? sender : receiver;
    std::vector<int> run;
    for (int edit = 0; edit < int(m_edits.size()); ++edit) {
        if (!told.has(edit) || known.has(edit))
            continue;
        const Edit &news = m_edits[std::size_t(edit)];
        const QString household = m_things.value(news.cell.record).household;
        if (receiver == m_township && !household.isEmpty() && news.office == sender) {
            if (!m_homes.contains(household))
                m_homes.insert(household, sender);
            else if (m_homes.value(household) != sender)
                m_strangers.insert(sender);
        }
        if (isMine(news.cell.record, village))
            run.push_back(edit);
    }
    takeBack(sender, run);
    pairTwins(receiver, sender, told, run);
    for (int edit : run) // the rest is not for the receiver's eyes
        known.add(edit);
}

void Model::restore(int office, const Memory &then)
{
    m_known[std::size_t(office)] = then.known;
    ++m_lives[std::size_t(office)];
    if (office == m_township)
        m_homes = then.homes;
}

/// The same words, said by a later life that has not heard what became of them.
void Model::sayAgain(int office, int edit)
{
    Edit again = m_edits[std::size_t(edit)];
    again.life = m_lives[std::size_t(office)];
    again.isVoid = again.wentWithIt = again.isPassing = false;
    again.twins.clear();
    const int number = int(m_edits.size());
    m_byCell[again.cell].push_back(number);
    m_edits.push_back(std::move(again));
    m_known[std::size_t(office)].add(number);
}

void Model::heal(int receiver, int sender, const Known &told, const Known &common)
{
    const Known before = known(receiver);
    const int village = receiver == m_township ? sender : receiver;
    deliver(receiver, sender, told);
    QMap<Cell, int> last;
    for (int edit = 0; edit < int(m_edits.size()); ++edit) {
        const Edit &of = m_edits[std::size_t(edit)];
        if (of.office == receiver && before.has(edit) && !common.has(edit) && isMine(of.cell.record, village))
            last[of.cell] = edit;
    }
    for (int edit : last)
        if (told.has(edit) && isLatest(edit, before) && !isLatest(edit, told))
            sayAgain(receiver, edit);
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

/// All that says that somebody wants the record: it was made, or a field of it written, or something hung on it.
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

bool Model::isShared(const Cell &cell) const
{
    QSet<std::pair<int, int>> authors;
    for (int edit : m_byCell.value(cell))
        authors.insert({m_edits[std::size_t(edit)].office, m_edits[std::size_t(edit)].life});
    // what a copy holds and what was written after it was made are two words of one life
    return authors.size() > 1 || std::any_of(authors.begin(), authors.end(), [this](const auto &author) { return isRestored(author.first); });
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
