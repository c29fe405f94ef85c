// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/benefitread.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// One band of a table: from … to of the axis, and what else its row asks.
struct RowBand {
    int from = 0;
    int to = 0;
    std::size_t row = 0;
    Conditions rest;
};

bool isAxis(const Condition &condition)
{
    return condition.ask == Ask::Age || condition.ask == Ask::Class || condition.ask == Ask::DisabilityGrade || condition.ask == Ask::SelfCare
        || condition.ask == Ask::ResidenceMonths || condition.ask == Ask::PermitMonths;
}

/// The first condition that counts up is the table's axis.
std::optional<Ask> axisOf(const std::vector<AmountTableRow> &table)
{
    for (const AmountTableRow &row : table)
        for (const Condition &condition : row.when)
            if (isAxis(condition))
                return condition.ask;
    return std::nullopt;
}

void addBands(std::vector<RowBand> &bands, const AmountTableRow &row, std::size_t index, Ask axis)
{
    const auto on = std::find_if(row.when.begin(), row.when.end(), [axis](const Condition &c) { return c.ask == axis; });
    if (on == row.when.end())
        return;
    Conditions rest = row.when;
    std::erase_if(rest, [axis](const Condition &c) { return c.ask == axis; });
    if (on->codes == 0) {
        bands.push_back({on->from, on->to, index, std::move(rest)});
        return;
    }
    for (int bit = 0; bit < 31; ++bit)
        if (on->codes & (1u << bit))
            bands.push_back({bit, bit, index, rest});
}

} // namespace

void checkBands(const std::vector<AmountTableRow> &table, const QString &path, Reading &reading)
{
    const auto axis = axisOf(table);
    std::vector<RowBand> bands;
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].when.empty() && i + 1 < table.size()) // nothing after it would ever be looked at
            reading.fail("table_overlap"_L1, path + u"[%1]"_s.arg(i + 1));
        if (axis)
            addBands(bands, table[i], i, *axis);
    }
    std::stable_sort(bands.begin(), bands.end(), [](const RowBand &a, const RowBand &b) { return a.from < b.from; });
    std::vector<bool> done(bands.size());
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const RowBand *before = nullptr;
        for (std::size_t j = i; j < bands.size(); ++j) {
            if (done[j] || bands[j].rest != bands[i].rest)
                continue;
            done[j] = true;
            const QString place = path + u"[%1]"_s.arg(bands[j].row);
            if (before && bands[j].from <= before->to)
                reading.fail("table_overlap"_L1, place);
            else if (before && bands[j].from != before->to + 1)
                reading.fail("table_gap"_L1, place, {{u"from"_s, QString::number(before->to + 1)}, {u"to"_s, QString::number(bands[j].from - 1)}});
            before = &bands[j];
        }
    }
}

} // namespace xieli::policy
