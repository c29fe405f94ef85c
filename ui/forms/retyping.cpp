// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/retyping.h"

#include "forms/dossierledgers.h"
#include "forms/householdfields.h"
#include "forms/visitfields.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

void removeLine(LedgerModel &ledger, const QString &key)
{
    for (int row = ledger.rowCount() - 1; row >= 0; --row)
        if (ledger.key(row) == key)
            ledger.remove(row);
}

/// False where there is no such line. `own`: the table whose record is the form's fields.
template <class Fields>
bool typeAgain(const DraftEntry &entry, const DossierLedgers &ledgers, Fields &fields, const char *own)
{
    const auto &[table, key, field] = entry.place;
    LedgerModel *ledger = ledgers.ledger(table);
    if (table == QLatin1String(own)) {
        fields.enter(field, entry.text);
    } else if (!ledger) {
        return false;
    } else if (field == u"+") {
        ledger->appendAs(key);
    } else if (field == u"-") {
        removeLine(*ledger, key);
    } else {
        const QModelIndex cell = ledger->cell(key, field);
        if (!cell.isValid())
            return false;
        ledger->setData(cell, entry.text); // what is no value stands there as it was typed
    }
    return true;
}

template <class Fields>
QStringList typeAllAgain(const std::vector<DraftEntry> &entries, const DossierLedgers &ledgers, Fields &fields, const char *own)
{
    QSet<QString> gone; // by the person's own hand
    for (const DraftEntry &entry : entries)
        if (entry.place.field == u"-")
            gone.insert(entry.place.key);
    QStringList homeless;
    for (const DraftEntry &entry : entries)
        if (!typeAgain(entry, ledgers, fields, own) && !gone.contains(entry.place.key) && !entry.text.isEmpty())
            homeless << entry.text;
    return homeless;
}

} // namespace

QStringList retype(const std::vector<DraftEntry> &entries, const DossierLedgers &ledgers, VisitFields &fields)
{
    return typeAllAgain(entries, ledgers, fields, Visit::table);
}

QStringList retype(const std::vector<DraftEntry> &entries, const DossierLedgers &ledgers, HouseholdFields &fields)
{
    return typeAllAgain(entries, ledgers, fields, Household::table);
}

} // namespace xieli::ui
