// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/rebasing.h"

#include <algorithm>

namespace xieli::casework {

namespace {

/// Field by field, in the order in which the row lists its columns.
template <class Row> void leaveUntouched(Row &typed, const Row &begun, const Row &now)
{
    std::vector<const void *> was;
    std::vector<const void *> is;
    Row::visit(begun, [&was](const char *, const auto &field) { was.push_back(&field); });
    Row::visit(now, [&is](const char *, const auto &field) { is.push_back(&field); });
    std::size_t at = 0;
    Row::visit(typed, [&]<class T>(const char *, T &field) {
        if (field == *static_cast<const T *>(was[at]))
            field = *static_cast<const T *>(is[at]);
        ++at;
    });
}

template <class Row> const Row *find(const std::vector<Row> &rows, const Row &like)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&like](const Row &row) { return row.id == like.id; });
    return found == rows.end() ? nullptr : &*found;
}

template <class Row> std::vector<Row> rebasedRows(const std::vector<Row> &typed, const std::vector<Row> &begun, const std::vector<Row> &now)
{
    std::vector<Row> rows;
    for (Row row : typed) {
        const Row *was = find(begun, row);
        const Row *is = find(now, row);
        if (was && !is)
            continue; // taken away meanwhile
        if (was)
            leaveUntouched(row, *was, *is);
        rows.push_back(std::move(row));
    }
    for (const Row &row : now)
        if (!find(typed, row) && !find(begun, row))
            rows.push_back(row);
    return rows;
}

} // namespace

Dossier rebased(const Dossier &typed, const Dossier &begun, const Dossier &now)
{
    Dossier dossier = typed;
    leaveUntouched(dossier.household, begun.household, now.household);
    const auto part = [&]<class Row>(std::vector<Row> Dossier::*rows) { dossier.*rows = rebasedRows(typed.*rows, begun.*rows, now.*rows); };
    part(&Dossier::members);
    part(&Dossier::visits);
    part(&Dossier::surveys);
    part(&Dossier::income);
    part(&Dossier::property);
    part(&Dossier::expenses);
    part(&Dossier::obligors);
    part(&Dossier::accounts);
    part(&Dossier::aidRequests);
    part(&Dossier::medicalBills);
    return dossier;
}

} // namespace xieli::casework
