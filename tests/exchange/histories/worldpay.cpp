// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

namespace xieli::test {

void World::decide()
{
    const int office = m_random.bounded(4) == 0 ? anyVillage() : township;
    const QString household = pick(keysAt(office, u"household"_s));
    if (household.isEmpty())
        return;
    Decision decision;
    decision.id = newId<DecisionId>();
    decision.household = HouseholdId(household);
    decision.startMonth = Month(2018, 7);
    decision.monthlyAmount = Money::fromYuan(310);
    note(u"%1 decides %2 on %3"_s.arg(nameOfDesk(office), decision.id.text(), household));
    naive::Thing thing{household, recordName(u"household"_s, household)};
    thing.keeper = naive::Keeper::Township;
    must(file(office).change({u"test.decide"_s}, [&](Writer &writer) { make(office, writer, decision, thing); }), u"decide"_s);
}

void World::addLines(int village, Writer &writer, const PaymentBatch &batch)
{
    for (const QString &household : m_keys.value(u"household"_s)) {
        if (!writer.row(u"household"_s, household))
            continue;
        PaymentLine line;
        line.id = newId<PaymentLineId>();
        line.batch = batch.id;
        line.household = HouseholdId(household);
        line.benefit = u"dibao"_s;
        line.forMonth = batch.month;
        line.amount = Money::fromYuan(300 + int(m_random.bounded(20)));
        line.persons = 1;
        const QString ofBatch = recordName(u"payment_batch"_s, batch.id.text());
        make(village, writer, line, {household, ofBatch, ofBatch, naive::Keeper::Township});
    }
}

void World::draft(int office)
{
    PaymentBatch batch;
    batch.id = newId<PaymentBatchId>();
    batch.month = Month(2018, 6);
    batch.draftedOn = theDay;
    note(u"%1 drafts %2"_s.arg(nameOfDesk(office), batch.id.text()));
    must(file(office).change({u"test.draft"_s}, [&](Writer &writer) {
        make(office, writer, batch, {{}, {}, {}, naive::Keeper::Township, true});
        addLines(office, writer, batch);
    }), u"draft"_s);
}

/// Other lines in the same batch, or another batch in its place.
void World::redraft(int office)
{
    QStringList drafts;
    for (const QString &key : keysAt(office, u"payment_batch"_s))
        if (row(office, u"payment_batch"_s, key)->value(u"state"_s) == Value(u"draft"_s) && m_model.things().value(recordName(u"payment_batch"_s, key)).maker == office)
            drafts << key;
    const QString key = pick(drafts);
    if (key.isEmpty())
        return office == township ? draft(office) : draft();
    const bool anew = m_random.bounded(2) == 0;
    note(u"%1 drafts %2 anew"_s.arg(nameOfDesk(office), key));
    must(file(office).change({u"test.redraft"_s}, [&](Writer &writer) {
        if (anew)
            return removeWithChildren(office, writer, u"payment_batch"_s, key);
        for (const QString &line : m_keys.value(u"payment_line"_s))
            if (const auto held = writer.row(u"payment_line"_s, line); held && shownValue(held->value(u"batch_id"_s)) == key)
                removeWithChildren(office, writer, u"payment_line"_s, line);
        PaymentBatch batch;
        batch.id = PaymentBatchId(key);
        batch.month = Month(2018, 6);
        addLines(office, writer, batch);
    }), u"redraft"_s);
    if (anew)
        office == township ? draft(office) : draft();
}

/// All villages' households in one batch, drafted, perhaps anew, perhaps approved before a village hears of it.
void World::townshipPays()
{
    redraft(township);
    if (m_random.bounded(2) == 0)
        approve();
}

void World::approve()
{
    QStringList drafts;
    for (const QString &key : keysAt(township, u"payment_batch"_s))
        if (row(township, u"payment_batch"_s, key)->value(u"state"_s) == Value(u"draft"_s))
            drafts << key;
    const QString key = pick(drafts);
    if (key.isEmpty())
        return;
    note(u"township approves %1"_s.arg(key));
    must(file(township).change({u"test.approve"_s}, [&](Writer &writer) {
        writer.applyRow(u"payment_batch"_s, key, {{u"state"_s, u"approved"_s}, {u"approved_on"_s, u"2018-06-05"_s}});
    }), u"approve"_s);
    m_model.approve(recordName(u"payment_batch"_s, key));
}

} // namespace xieli::test
