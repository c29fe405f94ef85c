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

template <class Row> bool isSameRow(const Row &typed, const Row &begun)
{
    std::vector<const void *> was;
    Row::visit(begun, [&was](const char *, const auto &field) { was.push_back(&field); });
    std::size_t at = 0;
    bool same = true;
    Row::visit(typed, [&]<class T>(const char *, const T &field) { same = field == *static_cast<const T *>(was[at++]) && same; });
    return same;
}

} // namespace

bool isSame(const Dossier &typed, const Dossier &begun)
{
    bool same = isSameRow(typed.household, begun.household);
    const auto part = [&]<class Row>(std::vector<Row> Dossier::*rows) {
        same = same && (typed.*rows).size() == (begun.*rows).size() && std::all_of((typed.*rows).begin(), (typed.*rows).end(), [&](const Row &row) {
            const Row *was = find(begun.*rows, row);
            return was && isSameRow(row, *was);
        });
    };
    part(&Dossier::members);
    part(&Dossier::income);
    part(&Dossier::property);
    part(&Dossier::expenses);
    part(&Dossier::obligors);
    part(&Dossier::accounts);
    part(&Dossier::aidRequests);
    part(&Dossier::medicalBills);
    return same;
}

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
