// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reversals.h"

#include "exchange/rules.h"
#include "model/evidence.h"
#include "model/familyevent.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

void Reversals::expect(const std::vector<NetRecord> &records)
{
    const auto after = [](const NetRecord &record, const QString &column) { return shown(record.cells.value(column).after); };
    QHash<QString, QString> days; // of such events of this parcel, and of those that are here already
    QSet<QString> proven;
    for (const NetRecord &record : records) {
        if (record.operation == Operation::Delete)
            continue;
        if (record.table == "family_event"_L1 && after(record, u"kind"_s) == toCode(FamilyEventKind::NotDead))
            days.insert(record.key, after(record, u"day"_s));
        if (record.table == "evidence"_L1)
            proven.insert(after(record, u"event_id"_s));
    }
    for (const NetRecord &record : records) {
        if (record.table != "family_event_person"_L1 || record.operation == Operation::Delete)
            continue;
        const QString event = after(record, u"event_id"_s);
        const QString member = after(record, u"member_id"_s);
        if (days.contains(event) && proven.contains(event))
            m_expected.insert(member, std::max(m_expected.value(member), days.value(event)));
    }
}

bool Reversals::standsIn(Reader &reader, const QString &member, Day diedOn)
{
    for (const FamilyEventPerson &person : reader.where<FamilyEventPerson>("member_id", member)) {
        const auto event = reader.find<FamilyEvent>(person.event);
        if (event && event->kind == FamilyEventKind::NotDead && event->day >= diedOn && reader.count<Evidence>({{"event_id", event->id.text()}}) > 0)
            return true;
    }
    return false;
}

bool Reversals::speakAgainst(const QString &member, const Value &diedOn) const
{
    const QString died = shown(diedOn);
    if (died.isEmpty())
        return false;
    return !holds(Rule::OnlyProofRevives) || m_expected.value(member) >= died || standsIn(m_reader, member, Day::fromString(died, Qt::ISODate));
}

} // namespace xieli::exchange
