// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/fields.h"
#include "policy/situation.h"

#include <QSet>

namespace xieli::policy {

bool isMemberOf(const Situation &situation, const MemberId &id);

/// Reads the items of one list of a dossier into the situation, strictly; an item's id is its own in that list, and where it
/// has none its place gives it one ("i1").
class DossierItems {
public:
    DossierItems(Reading &reading, Situation &situation) : m_reading(reading), m_out(situation) {}

    void readIncome(Fields &fields, qsizetype index);
    void readPrice(Fields &fields, qsizetype index);
    void readProperty(Fields &fields, qsizetype index);
    void readExpense(Fields &fields, qsizetype index);
    void readObligor(Fields &fields, qsizetype index);
    void readAid(Fields &fields, qsizetype index);
    void readBill(Fields &fields, qsizetype index);

private:
    template <class Item>
    void begin(Item &item, Fields &fields, QLatin1String prefix, qsizetype index)
    {
        item.id = decltype(item.id)(ownId(fields, prefix, index));
        item.household = m_out.household.id;
    }
    QString ownId(Fields &fields, QLatin1String prefix, qsizetype index);
    std::optional<MemberId> memberField(Fields &fields, QLatin1String key);
    QString kindField(Fields &fields, bool (*isKnown)(QStringView), QString (*listed)());
    std::optional<Quantity> quantityField(Fields &fields, QLatin1String key);

    Reading &m_reading;
    Situation &m_out;
    QSet<QString> m_ids;
};

} // namespace xieli::policy
