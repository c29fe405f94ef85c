// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/view.h"

#include "exchange/totals.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

VillageView::VillageView(Reader &reader, const OfficeId &village)
    : m_reader(reader), m_village(village), m_seats(reader), m_batches(receivedFrom(reader, village, u"payment_batch"_s)),
      m_postings(receivedFrom(reader, village, u"posting"_s))
{
    reader.forEach<PaymentLine>([&](const PaymentLine &line) {
        if (m_seats.keeps(m_village, line.household.text()))
            m_batches.insert(line.batch.text());
    });
}

bool VillageView::shows(const QString &table, const QString &key)
{
    if (table == "payment_batch"_L1)
        return m_batches.contains(key);
    const auto row = m_reader.row(table, key);
    return row && showsRow(table, key, *row);
}

bool VillageView::showsRow(const QString &table, const QString &key, const Row &row)
{
    if (table == "policy_overlay"_L1 || table == "policy_edition"_L1 || table == "law_edition"_L1)
        return true; // the township's figures are those of all its villages, and so are the laws with which it computed
    if (table == "work_day"_L1)
        return true; // one calendar for the days of all cases
    if (table == "posting"_L1)
        return m_postings.contains(key);
    if (table == "posting_objection"_L1 || table == "posting_entry"_L1)
        return m_postings.contains(shown(row.value(u"posting_id"_s)));
    if (table == "clash"_L1)
        return shown(row.value(u"village_id"_s)) == m_village.text();
    if (table == "alias"_L1) {
        const auto member = m_reader.row(u"member"_s, key);
        return member && m_seats.keeps(m_village, shown(member->value(u"household_id"_s)));
    }
    return m_seats.keeps(m_village, Seats::householdOf(table, key, row)); // pictures go with what shows them
}

} // namespace xieli::exchange
