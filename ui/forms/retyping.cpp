// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/retyping.h"

#include "forms/dossierledgers.h"
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

/// False where there is no such line.
bool typeAgain(const DraftEntry &entry, const DossierLedgers &ledgers, VisitFields &fields)
{
    const auto &[table, key, field] = entry.place;
    LedgerModel *ledger = ledgers.ledger(table);
    if (table == QLatin1String(Visit::table)) {
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

} // namespace

QStringList retype(const std::vector<DraftEntry> &entries, const DossierLedgers &ledgers, VisitFields &fields)
{
    QSet<QString> gone; // by the person's own hand
    for (const DraftEntry &entry : entries)
        if (entry.place.field == u"-")
            gone.insert(entry.place.key);
    QStringList homeless;
    for (const DraftEntry &entry : entries)
        if (!typeAgain(entry, ledgers, fields) && !gone.contains(entry.place.key) && !entry.text.isEmpty())
            homeless << entry.text;
    return homeless;
}

} // namespace xieli::ui
