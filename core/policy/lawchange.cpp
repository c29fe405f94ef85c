// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/lawchange.h"

#include <set>

namespace xieli::policy {

namespace {

const Month first = Month(1900, 1);

/// The months in which some value of the figure begins, and the first of all.
std::set<Month> beginnings(const std::vector<DatedValue> &before, const std::vector<DatedValue> &after)
{
    std::set<Month> months{first};
    for (const auto *values : {&before, &after})
        for (const DatedValue &value : *values) {
            if (value.span.from)
                months.insert(*value.span.from);
            if (value.span.to)
                months.insert(*value.span.to + 1);
        }
    return months;
}

void addChanges(std::vector<FigureChange> &changes, Figure figure, const Law &before, const Law &after)
{
    std::optional<FigureChange> open;
    const auto close = [&](std::optional<Month> to) {
        if (open) {
            open->span.to = to;
            changes.push_back(std::move(*open));
        }
        open.reset();
    };
    for (const Month month : beginnings(before.values(figure), after.values(figure))) {
        const DatedValue &old = before.value(figure, month);
        const DatedValue &now = after.value(figure, month);
        if (open && saysTheSame(open->before, old) && saysTheSame(open->after, now))
            continue;
        if (month != first)
            close(month - 1);
        if (!saysTheSame(old, now))
            open = FigureChange{figure, {month == first ? std::nullopt : std::optional(month), {}}, old, now};
    }
    close({});
}

std::vector<const BenefitRow *> rowsOf(const Law &law, const QString &benefit)
{
    std::vector<const BenefitRow *> rows;
    for (const BenefitRow &row : law.benefits())
        if (row.benefit == benefit)
            rows.push_back(&row);
    return rows;
}

std::vector<const ImputedRow *> rowsOf(const Law &law, ImputedStatus status)
{
    std::vector<const ImputedRow *> rows;
    for (const ImputedRow &row : law.imputed())
        if (row.status == status)
            rows.push_back(&row);
    return rows;
}

/// Cited anew is no change.
bool imputesTheSame(const ImputedRow *a, const ImputedRow *b)
{
    return a->sex == b->sex && a->span.from == b->span.from && a->span.to == b->span.to && a->bands == b->bands;
}

void addImputed(std::vector<TableChange> &changes, const Law &before, const Law &after)
{
    for (const auto &status : Codes<ImputedStatus>::list) {
        const auto old = rowsOf(before, status.value);
        const auto now = rowsOf(after, status.value);
        if (!std::equal(old.begin(), old.end(), now.begin(), now.end(), imputesTheSame))
            changes.push_back({TableChange::What::Imputed, status.text, (now.empty() ? old : now).front()->title});
    }
}

void addDeclared(std::vector<TableChange> &changes, const Law &before, const Law &after)
{
    for (const DeclaredFigure &declared : after.declared()) {
        const FigureRef was = before.figure(declared.key);
        const FigureRef is = after.figure(declared.key);
        const auto &values = after.values(is);
        const bool same = was.isValid()
            ? std::ranges::all_of(beginnings(before.values(was), values), [&](Month month) { return saysTheSame(before.value(was, month), after.value(is, month)); })
            : std::ranges::none_of(values, &DatedValue::isKnown);
        if (!same)
            changes.push_back({TableChange::What::Declared, declared.key, after.titleOf(is)});
    }
}

} // namespace

bool saysTheSame(const DatedValue &a, const DatedValue &b)
{
    if (!a.isKnown() || !b.isKnown())
        return a.isKnown() == b.isKnown();
    return a.number == b.number && a.ratio == b.ratio && a.word == b.word && a.codes == b.codes && a.day == b.day && a.bands == b.bands
        && a.rounding == b.rounding;
}

std::vector<FigureChange> changesOf(const Law &before, const Law &after)
{
    std::vector<FigureChange> changes;
    for (const FigureInfo &info : figureTable())
        addChanges(changes, info.figure, before, after);
    return changes;
}

std::vector<TableChange> changedTables(const Law &before, const Law &after)
{
    std::vector<TableChange> changes;
    addImputed(changes, before, after);
    addDeclared(changes, before, after);
    return changes;
}

QStringList changedBenefits(const Law &before, const Law &after)
{
    QStringList changed;
    for (const Law *law : {&before, &after})
        for (const BenefitRow &row : law->benefits()) {
            const auto old = rowsOf(before, row.benefit);
            const auto now = rowsOf(after, row.benefit);
            const bool same = std::equal(old.begin(), old.end(), now.begin(), now.end(), [](const auto *a, const auto *b) { return *a == *b; });
            if (!same && !changed.contains(row.benefit))
                changed << row.benefit;
        }
    return changed;
}

} // namespace xieli::policy
