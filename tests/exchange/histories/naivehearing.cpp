// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/naive.h"

#include <algorithm>

namespace xieli::naive {

using namespace Qt::StringLiterals;

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

/// Whether somebody who has heard all that takes the record for one that is there: of the run, or of an earlier life of its author.
bool Model::isHeardBy(const Known &heard, const std::vector<int> &run) const
{
    const Edit &last = m_edits[std::size_t(run.back())];
    const auto edits = m_byCell.value(last.cell);
    return std::any_of(edits.begin(), edits.end(), [&](int edit) {
        const Edit &of = m_edits[std::size_t(edit)];
        const bool isOfAuthor = std::find(run.begin(), run.end(), edit) != run.end() || (of.office == last.office && of.life < last.life);
        return heard.has(edit) && isOfAuthor && of.after == there;
    });
}

/// Who takes back what he wrote himself, before anybody heard of it or he of others, has written nothing; and what he wrote to a
/// record before he removed it went with it. Of a record that was `heard` of the removal is a word, though it was made in the same run.
void Model::takeBack(int author, const std::vector<int> &run, const Known &heard)
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
        const bool isHeardOf = field.key().column.isEmpty() && m_edits[std::size_t(last)].after == gone && isHeardBy(heard, *field);
        const bool isNothing = m_edits[std::size_t(first)].before == m_edits[std::size_t(last)].after && !isConfirmed && !isHeardOf && !heardBetween(first, last);
        const auto presence = fields.constFind(Cell{field.key().record, {}});
        const bool wentWithIt = !field.key().column.isEmpty() && presence != fields.cend() && m_edits[std::size_t(presence->back())].after == gone;
        if (isNothing || wentWithIt)
            for (int edit : *field) {
                m_edits[std::size_t(edit)].isVoid = true;
                m_edits[std::size_t(edit)].wentWithIt = wentWithIt && !m_edits[std::size_t(edit)].isRemoval;
            }
    }
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

void Model::deliver(int receiver, int sender, const Known &told, Telling telling)
{
    Known &known = m_known[std::size_t(receiver)];
    const int village = receiver == m_township ? sender : receiver;
    std::vector<int> run;
    for (int edit = 0; edit < int(m_edits.size()); ++edit) {
        if (!told.has(edit) || known.has(edit))
            continue;
        const Edit &news = m_edits[std::size_t(edit)];
        if (news.office == receiver && telling == Telling::News) // what a lost life of his said himself only a whole content tells him
            continue;
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
    takeBack(sender, run, known);
    pairTwins(receiver, sender, told, run);
    for (int edit : run) // the rest is not for the receiver's eyes
        known.add(edit);
    if (isRestored(sender)) // a parcel of the life that was lost may come after all
        sayWhatWasTakenBack(sender);
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
    m_own[std::size_t(office)].add(number);
}

/// What the lost life had taken back stands in the copy, which knows nothing of that.
void Model::sayWhatWasTakenBack(int office)
{
    const Known own = m_own[std::size_t(office)];
    std::vector<int> again;
    for (auto cell = m_byCell.cbegin(); cell != m_byCell.cend(); ++cell) {
        int last = -1;
        bool isTakenBack = false;
        for (int edit : *cell) {
            const Edit &of = m_edits[std::size_t(edit)];
            if (of.office == office && own.has(edit))
                last = edit;
            else if (of.office == office && last >= 0)
                isTakenBack = isTakenBack || of.isVoid;
        }
        if (isTakenBack && m_edits[std::size_t(last)].isVoid)
            again.push_back(last);
    }
    for (int edit : again)
        sayAgain(office, edit);
}

void Model::restore(int office, const Memory &then)
{
    m_known[std::size_t(office)] = then.known;
    m_own[std::size_t(office)] = then.own;
    sayWhatWasTakenBack(office);
    ++m_lives[std::size_t(office)];
    if (office == m_township)
        m_homes = then.homes;
}

void Model::heal(int receiver, int sender, const Known &told, const Known &common)
{
    const Known before = known(receiver), own = m_own[std::size_t(receiver)];
    const int village = receiver == m_township ? sender : receiver;
    deliver(receiver, sender, told, Telling::Whole);
    std::vector<int> since;
    for (int edit = 0; edit < int(m_edits.size()); ++edit)
        if (const Edit &of = m_edits[std::size_t(edit)]; of.office == receiver && own.has(edit) && !common.has(edit) && isMine(of.cell.record, village))
            since.push_back(edit);
    takeBack(receiver, since, told); // against the last that both know of it has changed nothing
    QMap<Cell, int> last;
    for (int edit : since)
        if (!m_edits[std::size_t(edit)].isVoid)
            last[m_edits[std::size_t(edit)].cell] = edit;
    // that a record was made is no new word: who has removed it since knew
    const auto isMaking = [this](int edit) {
        const Edit &of = m_edits[std::size_t(edit)];
        const auto edits = m_byCell.value(of.cell);
        return of.cell.column.isEmpty() && !of.isVoid && std::none_of(edits.begin(), edits.end(), [&](int other) { return other < edit && m_edits[std::size_t(other)].office == of.office; });
    };
    for (int edit : last)
        if (!isMaking(edit) && told.has(edit) && isLatest(edit, before) && !isLatest(edit, told))
            sayAgain(receiver, edit);
}

} // namespace xieli::naive
