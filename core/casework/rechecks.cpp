// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/rechecks.h"

#include "casework/inforce.h"
#include "casework/rounds.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QStringList &recheckResults()
{
    static const QStringList all{u"same"_s, u"changed"_s, u"stop"_s, u"not_met"_s};
    return all;
}

bool fits(const Dossier &dossier, const RecheckWish &wish, Month month)
{
    if (!wish.village.isEmpty() && dossier.household.village != wish.village)
        return false;
    for (const Decision &decision : decisionsInForce(dossier.decisions, month))
        if ((wish.benefit.isEmpty() || decision.benefit.startsWith(wish.benefit)) && (!wish.grade || decision.grade == wish.grade))
            return true;
    return false;
}

/// Households that wait in a batch which is not closed.
QSet<HouseholdId> waiting(Reader &reader)
{
    QSet<HouseholdId> found;
    for (const RecheckBatch &batch : reader.all<RecheckBatch>())
        if (!batch.closedOn)
            for (const RecheckItem &item : reader.where<RecheckItem>("batch_id", batch.id))
                if (item.result.isEmpty())
                    found.insert(item.household);
    return found;
}

QString nameOf(const RecheckWish &wish, const Office &office)
{
    if (!wish.name.trimmed().isEmpty())
        return wish.name.trimmed();
    const papers::Wording &wording = office.wording;
    return wording.text(u"rechecks.name"_s, {{u"benefit"_s, wish.benefit.isEmpty() ? QString() : wording.text(u"cases.programme_"_s + wish.benefit)},
                                             {u"class"_s, wish.grade ? wording.text(u"rechecks.class"_s, {{u"class"_s, QString::number(*wish.grade)}}) : QString()}, {u"village"_s, wish.village}}).simplified();
}

struct Open {
    RecheckItem item;
    RecheckBatch batch;
};

Result<Open> openItem(Reader &reader, const RecheckItemId &id)
{
    const auto item = reader.find<RecheckItem>(id);
    const auto batch = item ? reader.find<RecheckBatch>(item->batch) : std::nullopt;
    if (!batch)
        return fail(u"rechecks.unknown"_s, {{u"id"_s, id.text()}});
    if (batch->closedOn)
        return fail(u"rechecks.closed"_s);
    return Open{*item, *batch};
}

std::optional<Visit> visitSince(Reader &reader, const HouseholdId &household, Day since)
{
    std::optional<Visit> newest;
    for (Visit &visit : reader.where<Visit>("household_id", household))
        if (visit.day >= since && (!newest || newest->day <= visit.day))
            newest = std::move(visit);
    return newest;
}

RecheckView viewOf(Reader &reader, const RecheckBatch &batch, const QHash<HouseholdId, const Dossier *> &dossiers)
{
    RecheckView view;
    view.batch = batch;
    for (RecheckItem &item : reader.where<RecheckItem>("batch_id", batch.id)) {
        RecheckRow row;
        if (const Dossier *dossier = dossiers.value(item.household)) {
            row.head = dossier->head() ? dossier->head()->name : QString();
            row.village = dossier->household.village;
            row.group = dossier->household.group;
            for (const Visit &visit : dossier->visits)
                if (visit.day >= batch.openedOn && (!row.visited || *row.visited < visit.day))
                    row.visited = visit.day;
        }
        if (!item.result.isEmpty()) {
            ++view.done;
            ++view.results[item.result];
        }
        row.item = std::move(item);
        view.rows.push_back(std::move(row));
    }
    std::stable_sort(view.rows.begin(), view.rows.end(), [](const RecheckRow &one, const RecheckRow &other) {
        const bool first = !one.item.result.isEmpty(), second = !other.item.result.isEmpty();
        return std::tie(first, one.village, one.group, one.head) < std::tie(second, other.village, other.group, other.head);
    });
    return view;
}

} // namespace

Result<RecheckBatchId> beginRechecks(Office &office, const RecheckWish &wish)
{
    if (wish.dueOn && *wish.dueOn < office.today)
        return fail(u"rechecks.due_past"_s, {{u"day"_s, isoText(*wish.dueOn)}, {u"today"_s, isoText(office.today)}});
    RecheckBatch batch{RecheckBatchId::create(), nameOf(wish, office), wish.benefit, wish.grade, wish.village, office.today, office.user, wish.dueOn, {}, {}};
    return office.file->change({u"rechecks.change_begin"_s, {{u"name"_s, batch.name}}}, [&](Writer &writer) -> Result<RecheckBatchId> {
        const QSet<HouseholdId> before = waiting(writer);
        std::vector<RecheckItem> items;
        for (const Dossier &dossier : *writer.wholeRegister())
            if (!dossier.household.closedOn && !before.contains(dossier.household.id) && fits(dossier, wish, Month::of(office.today)))
                items.push_back({RecheckItemId::create(), batch.id, dossier.household.id, {}, {}, {}, {}, {}, {}});
        if (items.empty())
            return fail(u"rechecks.nobody"_s);
        writer.insert(batch);
        writer.insertAll(items);
        return batch.id;
    });
}

Result<std::vector<RecheckView>> rechecks(Office &office)
{
    return office.file->read([&](Reader &reader) {
        const auto whole = reader.wholeRegister();
        QHash<HouseholdId, const Dossier *> dossiers;
        for (const Dossier &dossier : *whole)
            dossiers.insert(dossier.household.id, &dossier);
        std::vector<RecheckView> views;
        for (const RecheckBatch &batch : reader.all<RecheckBatch>())
            views.insert(views.begin(), viewOf(reader, batch, dossiers));
        return views;
    });
}

Result<void> assignRechecks(Office &office, const std::vector<RecheckItemId> &items, const QString &person)
{
    return office.file->change({u"rechecks.change_assign"_s, {{u"count"_s, QString::number(items.size())}, {u"person"_s, person.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        for (const RecheckItemId &id : items) {
            auto open = openItem(writer, id);
            if (!open)
                return tl::unexpected(open.error());
            open->item.assignedTo = person.trimmed();
            writer.update(open->item);
        }
        return {};
    });
}

Result<void> noteRecheck(Office &office, const RecheckItemId &id, const QString &result, const QString &note)
{
    if (!recheckResults().contains(result))
        return fail(u"rechecks.result"_s, {{u"known"_s, recheckResults().join(u", "_s)}});
    if (result == u"not_met" && note.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"rechecks.change_done"_s, {}}, [&](Writer &writer) -> Result<void> {
        auto open = openItem(writer, id);
        if (!open)
            return tl::unexpected(open.error());
        RecheckItem &item = open->item;
        const auto visit = visitSince(writer, item.household, open->batch.openedOn);
        if (!visit && result != u"not_met") {
            const auto dossier = writer.dossier(item.household);
            return fail(u"rechecks.visit_needed"_s, {{u"head"_s, dossier && dossier->head() ? dossier->head()->name : QString()}, {u"day"_s, isoText(open->batch.openedOn)}});
        }
        item.result = result;
        item.note = note.trimmed();
        item.visitId = visit ? visit->id.text() : QString();
        item.doneOn = office.today;
        item.user = office.user;
        writer.update(item);
        return {};
    });
}

Result<void> closeRechecks(Office &office, const RecheckBatchId &id, const QString &why)
{
    return office.file->change({u"rechecks.change_close"_s, {{u"name"_s, why.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto batch = writer.find<RecheckBatch>(id);
        if (!batch)
            return fail(u"rechecks.unknown"_s, {{u"id"_s, id.text()}});
        if (batch->closedOn)
            return fail(u"rechecks.closed"_s);
        const int left = writer.count<RecheckItem>({{"batch_id", Value(id.text())}, {"result", Value(QString(u""_s))}});
        if (left > 0 && why.trimmed().isEmpty())
            return fail(u"rechecks.left_open"_s, {{u"count"_s, QString::number(left)}});
        batch->closedOn = office.today;
        batch->closeReason = why.trimmed();
        writer.update(*batch);
        return {};
    });
}

} // namespace xieli::casework
