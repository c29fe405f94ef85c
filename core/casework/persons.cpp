// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/persons.h"

#include "casework/clashes.h"
#include "casework/headname.h"
#include "exchange/aliases.h"
#include "exchange/clashbook.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString headOrUnknown(Reader &reader, const HouseholdId &household)
{
    const QString name = headNameOf(reader, household);
    return name.isEmpty() ? u"?"_s : name;
}

/// Whether anybody but `old` still lives there.
bool othersStay(Reader &reader, const Member &old)
{
    const auto family = reader.where<Member>("household_id", old.household);
    return std::any_of(family.begin(), family.end(), [&](const Member &member) { return member.id != old.id && member.coLiving && !member.leftOn && !member.diedOn; });
}

std::optional<Error> mergeProblem(Reader &reader, const std::optional<Member> &old, const std::optional<Member> &survivor)
{
    if (!old || !survivor || old->id == survivor->id)
        return Error{u"casework.persons_unknown"_s};
    for (const auto &[one, key] : {std::pair(*old, 0), std::pair(*survivor, 1)})
        if (one.leftOn || one.diedOn)
            return Error{u"casework.persons_gone"_s, {{u"name"_s, one.name}, {u"head"_s, headOrUnknown(reader, one.household)}}};
    if (old->isHead() && othersStay(reader, *old))
        return Error{u"casework.persons_head"_s, {{u"name"_s, old->name}}};
    return std::nullopt;
}

/// The last day of the month before the second record of one household counted anywhere: it never was a person of its own.
Day beforeItCounted(Reader &reader, const Member &twice, Day today)
{
    Month first = Month::of(today);
    if (twice.joinedOn)
        first = std::min(first, Month::of(*twice.joinedOn));
    else
        for (const Decision &decision : reader.where<Decision>("household_id", twice.household))
            first = std::min(first, decision.startMonth);
    return first.firstDay().addDays(-1);
}

/// What is known of the person from the record that is given up alone is known of the one that stays.
void takeOver(Writer &writer, const Member &old, const Member &survivor)
{
    const auto given = writer.row(QLatin1String(Member::table), old.id.text());
    const auto stays = writer.row(QLatin1String(Member::table), survivor.id.text());
    const auto blanks = writer.defaultsOf(QLatin1String(Member::table));
    QMap<QString, Value> news;
    for (auto cell = stays->cbegin(); cell != stays->cend(); ++cell)
        if (!exchange::isOfPlace(cell.key()) && *cell == blanks.value(cell.key()) && given->value(cell.key()) != *cell)
            news.insert(cell.key(), given->value(cell.key()));
    if (!news.isEmpty())
        writer.applyRow(QLatin1String(Member::table), survivor.id.text(), news);
}

Result<void> merge(Writer &writer, const Office &office, const MemberId &oldId, const MemberId &survivorId, const QString &why)
{
    auto old = writer.find<Member>(oldId);
    const auto survivor = writer.find<Member>(survivorId);
    if (const auto problem = mergeProblem(writer, old, survivor))
        return tl::unexpected(*problem);
    const bool isTwiceInOne = old->household == survivor->household;
    const QString reason = office.wording.text(isTwiceInOne ? u"casework.persons_twice_reason"_s : u"casework.persons_left_reason"_s, {{u"head"_s, headOrUnknown(writer, survivor->household)}});
    const bool isDeserted = !othersStay(writer, *old);
    old->leftOn = isTwiceInOne ? beforeItCounted(writer, *old, office.today) : office.today;
    old->leftReason = reason;
    takeOver(writer, *old, *survivor);
    writer.update(*old);
    if (auto household = writer.find<Household>(old->household); household && isDeserted && !household->closedOn) {
        household->closedOn = office.today;
        household->closedReason = reason;
        writer.update(*household);
    }
    writer.insert(Alias{old->id.text(), survivor->id.text(), office.today, office.user, why});
    return {};
}

Result<void> note(Office &office, const QString &id, const QString &decided, const QString &why, const QString &title)
{
    return office.file->change({title}, [&](Writer &writer) -> Result<void> {
        auto clash = writer.find<Clash>(id);
        if (!clash)
            return fail(u"casework.clash_unknown"_s);
        clash->state = ClashState::Decided;
        clash->decided = decided;
        clash->decidedBy = office.user;
        clash->decidedOn = office.today;
        clash->decidedWhy = why;
        writer.update(*clash);
        return {};
    });
}

} // namespace

Result<int> findSamePersons(Office &office)
{
    return office.file->change({u"casework.change_persons_looked"_s}, [&](Writer &writer) {
        const exchange::Seats seats(writer);
        const QString own = office.role == OfficeRole::Village ? office.id.text() : QString();
        QSet<QString> found;
        for (const exchange::PersonPair &pair : exchange::samePersons(writer)) {
            exchange::meetSamePerson(writer, seats, pair, office.today, own);
            found.insert(exchange::clashId(ClashKind::SamePerson, u"member"_s, pair.one.id.text(), pair.other.id.text()));
        }
        int open = 0;
        for (Clash clash : writer.where<Clash>("kind", ClashKind::SamePerson)) {
            if (!found.contains(clash.id)) {
                exchange::overtake(writer, clash);
            } else if (isOpenClash(writer, clash)) {
                ++open;
                if (clash.state != ClashState::Open) { // its merge was undone
                    clash.state = ClashState::Open;
                    writer.update(clash);
                }
            }
        }
        return open;
    });
}

Result<void> mergePersons(Office &office, const MemberId &old, const MemberId &survivor, const QString &why)
{
    const auto names = office.file->read([&](Reader &reader) {
        const auto one = reader.find<Member>(old);
        const auto other = reader.find<Member>(survivor);
        return Arguments{{u"name"_s, one ? one->name : u"?"_s}, {u"head"_s, other ? headOrUnknown(reader, other->household) : u"?"_s}, {u"why"_s, why}};
    });
    if (!names)
        return tl::unexpected(names.error());
    return office.file->change({u"casework.change_persons_merged"_s, *names}, [&](Writer &writer) { return merge(writer, office, old, survivor, why); });
}

Result<void> giveBackLedOn(Office &office, std::int64_t merge)
{
    struct Parted {
        QString survivor;
        QString name;
        QMap<QString, Value> before;
    };
    const auto found = office.file->read([&](Reader &reader) {
        std::vector<Parted> parted;
        const auto change = reader.change(merge);
        for (const CellChange &cell : change ? change->cells : std::vector<CellChange>())
            if (cell.table == QLatin1String(Alias::table) && cell.op == RowOp::Insert && cell.column == u"survivor_id" && !reader.find<Alias>(cell.key)) {
                const QString survivor = shownValue(cell.after);
                const auto member = reader.find<Member>(survivor);
                parted.push_back({survivor, member ? member->name : QString(), exchange::ledOnSince(reader, cell.key, survivor, merge)});
            }
        std::erase_if(parted, [](const Parted &one) { return one.before.isEmpty(); });
        return parted;
    });
    if (!found)
        return tl::unexpected(found.error());
    for (const Parted &one : *found) {
        const auto given = office.file->change({u"casework.change_persons_parted"_s, {{u"name"_s, one.name}}},
                                               [&](Writer &writer) { writer.applyRow(u"member"_s, one.survivor, one.before); });
        if (!given)
            return given;
    }
    return {};
}

Result<void> twoPeople(Office &office, const QString &clash, const QString &why) { return note(office, clash, u"two"_s, why, u"casework.change_persons_two"_s); }

Result<void> noteMerged(Office &office, const QString &clash, const QString &why) { return note(office, clash, u"same"_s, why, u"casework.change_persons_noted"_s); }

} // namespace xieli::casework
