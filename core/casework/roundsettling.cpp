// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/decidinginside.h"
#include "casework/headname.h"
#include "casework/roundcauses.h"
#include "casework/rounds.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The lines that are named, each open or postponed, in a round that is open.
Result<std::vector<RoundItem>> unsettled(Reader &reader, const std::vector<RoundItemId> &ids)
{
    std::vector<RoundItem> items;
    for (const RoundItemId &id : ids) {
        auto item = reader.find<RoundItem>(id);
        if (!item)
            return fail(u"rounds.item_unknown"_s, {{u"id"_s, id.text()}});
        if (const auto round = reader.find<MonthlyRound>(item->round); !round || round->closedOn)
            return fail(u"rounds.closed"_s, {{u"month"_s, item->round}});
        if (item->state != u"open" && item->state != u"postponed")
            return fail(u"rounds.settled_already"_s, {{u"head"_s, headNameOf(reader, item->household)}, {u"state"_s, item->state}});
        items.push_back(std::move(*item));
    }
    return items;
}

QString streamOf(const RoundItem &item) { return streamKey(item.household, item.benefitMember, item.benefit); }

/// What is decided of one benefit of one household, with all the lines that it settles.
struct Accepted {
    std::vector<RoundItem> items;
    Proposal proposal;
    bool isDecided = false;             ///< it was when it began: the end of a gradual exit
    QSet<QString> before;               ///< decisions that stood there
};

/// The lines by benefit, with the other open lines of the same benefit.
Result<std::vector<Accepted>> grouped(Reader &reader, const std::vector<RoundItem> &named)
{
    std::vector<Accepted> groups;
    QSet<QString> seen;
    for (const RoundItem &item : named) {
        if (item.action == u"look")
            return fail(u"rounds.nothing_to_decide"_s, {{u"head"_s, headNameOf(reader, item.household)}});
        if (seen.contains(streamOf(item)))
            continue;
        seen.insert(streamOf(item));
        Accepted group;
        group.isDecided = !item.decision.isEmpty();
        for (RoundItem &other : reader.where<RoundItem>({{"round_id", Value(item.round)}, {"household_id", Value(item.household.text())}}))
            if (streamOf(other) == streamOf(item) && (other.state == u"open" || other.state == u"postponed"))
                group.items.push_back(std::move(other));
        for (const Decision &decision : reader.where<Decision>("household_id", item.household))
            group.before.insert(decision.id.text());
        groups.push_back(std::move(group));
    }
    return groups;
}

QString reasonOf(const Accepted &group, const QString &computed)
{
    QStringList parts;
    for (const RoundItem &item : group.items)
        if (!parts.contains(item.reason))
            parts << item.reason;
    const bool isSaid = std::any_of(parts.cbegin(), parts.cend(), [&](const QString &part) { return part.contains(computed); });
    if (!computed.isEmpty() && !isSaid)
        parts << computed;
    return parts.join(u"；"_s);
}

/// What is decided must be what the line shows.
Result<void> choose(Reader &reader, Accepted &group, const std::vector<Proposal> &fresh, const RoundAcceptance &wanted)
{
    const RoundItem &item = group.items.front();
    const Arguments head{{u"head"_s, headNameOf(reader, item.household)}};
    const auto found = std::find_if(fresh.begin(), fresh.end(), [&](const Proposal &one) {
        return one.household == item.household && one.benefit == item.benefit && (one.member ? one.member->text() : QString()) == item.benefitMember;
    });
    if (found != fresh.end()) {
        group.proposal = *found;
        const auto after = found->action == u"stop" ? std::optional(Money()) : found->monthlyAmount;
        const bool isClass = found->action == u"ask" && item.action == u"class";
        if (!isClass && (after != item.after || (found->action == u"stop") != (item.action == u"stop")))
            return fail(u"rounds.changed_since"_s, head);
        if (isClass && !wanted.grade)
            return fail(u"cases.class_needed"_s);
        if (isClass)
            group.proposal.grade = wanted.grade;
    } else if (const auto household = reader.find<Household>(item.household); item.action == u"stop" && household && household->closedOn) {
        group.proposal.household = item.household;
        if (!item.benefitMember.isEmpty())
            group.proposal.member = MemberId(item.benefitMember);
        group.proposal.benefit = item.benefit;
        group.proposal.category = item.benefit.startsWith(u"tekun") ? Category::Tekun : Category::Dibao;
        group.proposal.headName = head.value(u"head"_s);
        group.proposal.action = u"stop"_s;
    } else {
        return fail(u"rounds.changed_since"_s, head);
    }
    group.proposal.reason = reasonOf(group, group.proposal.reason);
    return {};
}

void settle(Writer &writer, RoundItem item, const QString &state, const QString &why, const QString &decision, const Office &office)
{
    item.state = state;
    item.why = why;
    item.user = office.user;
    item.settledOn = office.today;
    if (!decision.isEmpty())
        item.decision = decision;
    writer.update(item);
}

Result<void> settleAll(Office &office, const std::vector<RoundItemId> &ids, const QString &state, const QString &why)
{
    if (why.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"rounds.change_"_s + state, {{u"count"_s, QString::number(ids.size())}, {u"why"_s, why.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        const auto items = unsettled(writer, ids);
        if (!items)
            return tl::unexpected(items.error());
        for (const RoundItem &item : *items) {
            if (state == u"done" && item.action != u"look")
                return fail(u"rounds.must_decide"_s, {{u"head"_s, headNameOf(writer, item.household)}});
            settle(writer, item, state, why.trimmed(), {}, office);
        }
        return {};
    });
}

/// Each line with the decision that was made of it.
Result<void> settleAccepted(Writer &writer, const std::vector<Accepted> &groups, const Office &office)
{
    for (const Accepted &group : groups) {
        QString decision = group.isDecided ? group.items.front().decision : QString();
        for (const Decision &each : group.isDecided ? std::vector<Decision>() : writer.where<Decision>("household_id", group.proposal.household))
            if (!group.before.contains(each.id.text()) && each.benefit == group.proposal.benefit && each.member == group.proposal.member)
                decision = each.id.text();
        std::vector<RoundItemId> ids;
        for (const RoundItem &item : group.items)
            ids.push_back(item.id);
        const auto items = unsettled(writer, ids); // as they stand now
        if (!items)
            return tl::unexpected(items.error());
        for (const RoundItem &item : *items)
            settle(writer, item, u"accepted"_s, {}, decision, office);
    }
    return {};
}

} // namespace

Result<DecideReport> acceptItems(Office &office, const RoundAcceptance &wanted)
{
    auto groups = office.file->read([&](Reader &reader) -> Result<std::vector<Accepted>> {
        const auto items = unsettled(reader, wanted.items);
        if (!items)
            return tl::unexpected(items.error());
        if (items->empty())
            return fail(u"rounds.item_unknown"_s, {{u"id"_s, QString()}});
        const auto round = reader.find<MonthlyRound>(items->front().round);
        if (office.role == OfficeRole::Township) // a village only practises, and decide() says so
            if (const auto may = mayRelease(reader, office, round->openedBy, wanted.alone); !may)
                return tl::unexpected(may.error());
        return grouped(reader, *items);
    });
    if (!groups)
        return tl::unexpected(groups.error());
    const Month month = Month::parse(groups->front().items.front().round).value_or(Month::of(office.today));
    const auto fresh = proposals(office, effectiveMonth(office, month));
    if (!fresh)
        return tl::unexpected(fresh.error());
    std::vector<Proposal> decided;
    const auto chosen = office.file->read([&](Reader &reader) -> Result<void> {
        for (Accepted &group : *groups) {
            if (group.isDecided)
                continue;
            if (const auto fits = choose(reader, group, *fresh, wanted); !fits)
                return fits;
            decided.push_back(group.proposal);
        }
        return {};
    });
    if (!chosen)
        return tl::unexpected(chosen.error());
    const auto follow = [&](Writer &writer) { return settleAccepted(writer, *groups, office); };
    if (!decided.empty()) { // in one change: a decision without its line would be proposed again, a line without its decision pays nothing
        DecisionNote note = wanted.note;
        note.alone = wanted.alone;
        return decideWith(office, decided, note, follow);
    }
    const bool isAlone = !wanted.alone.reason.trimmed().isEmpty();
    const auto written = office.file->change({isAlone ? u"rounds.change_accepted_alone"_s : u"rounds.change_accepted"_s, {{u"count"_s, QString::number(groups->size())}, {u"reason"_s, wanted.alone.reason.trimmed()}}}, follow);
    return written ? Result<DecideReport>(DecideReport()) : tl::unexpected(written.error());
}

Result<void> declineItems(Office &office, const std::vector<RoundItemId> &items, const QString &why) { return settleAll(office, items, u"declined"_s, why); }
Result<void> postponeItems(Office &office, const std::vector<RoundItemId> &items, const QString &why) { return settleAll(office, items, u"postponed"_s, why); }
Result<void> finishItems(Office &office, const std::vector<RoundItemId> &items, const QString &why) { return settleAll(office, items, u"done"_s, why); }

Result<void> assignItems(Office &office, const std::vector<RoundItemId> &ids, const QString &person)
{
    return office.file->change({u"rounds.change_assigned"_s, {{u"count"_s, QString::number(ids.size())}, {u"person"_s, person.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        const auto items = unsettled(writer, ids);
        if (!items)
            return tl::unexpected(items.error());
        for (RoundItem item : *items) {
            item.assignedTo = person.trimmed();
            writer.update(item);
        }
        return {};
    });
}

Result<void> closeRound(Office &office, Month month, const QString &why)
{
    const QString id = month.toString();
    return office.file->change({u"rounds.change_close"_s, {{u"month"_s, id}, {u"why"_s, why.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto round = writer.find<MonthlyRound>(id);
        if (!round)
            return fail(u"rounds.not_opened"_s, {{u"month"_s, id}});
        if (round->closedOn)
            return fail(u"rounds.closed"_s, {{u"month"_s, id}});
        QStringList heads;
        int open = 0;
        for (const RoundItem &item : writer.where<RoundItem>("round_id", id))
            if (item.state == u"open") {
                ++open;
                if (const QString head = headNameOf(writer, item.household); heads.size() < 3 && !heads.contains(head))
                    heads << head;
            }
        if (open > 0 && why.trimmed().isEmpty())
            return fail(u"rounds.left_open"_s, {{u"count"_s, QString::number(open)}, {u"heads"_s, heads.join(u'、')}});
        round->closedOn = office.today;
        round->closedBy = office.user;
        round->closeReason = why.trimmed();
        writer.update(*round);
        return {};
    });
}

} // namespace xieli::casework
