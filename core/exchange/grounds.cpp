// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/grounds.h"

#include "exchange/destroyed.h"

#include <QSet>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

bool isFrom(Reader &reader, const OfficeId &village, const QString &assessment)
{
    const auto changes = reader.changesOf({{u"assessment"_s, assessment}});
    const auto made = changes.empty() ? std::nullopt : reader.journalEntry(changes.front());
    return made && made->origin == village.text();
}

} // namespace

bool isGround(const QString &table) { return table == "assessment"_L1 || table == "law_edition"_L1 || table == "policy_edition"_L1; }

Grounds groundsOf(const std::vector<CellChange> &changes)
{
    Grounds grounds;
    for (const CellChange &cell : changes)
        if (cell.table == "decision"_L1 && cell.column == "assessment_id"_L1 && cell.operation != Operation::Delete && !shown(cell.after).isEmpty())
            grounds[shown(cell.after)] = std::max(grounds.value(shown(cell.after)), cell.change);
    return grounds;
}

void addGrounds(Reader &reader, const OfficeId &village, const Grounds &grounds, std::vector<WholeRow> &rows)
{
    Grounds laws, editions;
    const auto add = [&](const QString &table, const QString &key, std::int64_t change) -> std::optional<Row> {
        auto row = isDestroyed(reader, table, key) ? std::nullopt : reader.row(table, key);
        if (!row)
            return std::nullopt;
        WholeRow whole{change, table, key, {}};
        for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
            whole.cells.emplace_back(cell.key(), cell.value());
        rows.push_back(std::move(whole));
        return row;
    };
    for (auto ground = grounds.cbegin(); ground != grounds.cend(); ++ground)
        if (!isFrom(reader, village, ground.key()))
            if (const auto row = add(u"assessment"_s, ground.key(), *ground))
                laws[shown(row->value(u"pack_digest"_s))] = std::max(laws.value(shown(row->value(u"pack_digest"_s))), *ground);
    for (auto law = laws.cbegin(); law != laws.cend(); ++law)
        if (const auto row = add(u"law_edition"_s, law.key(), *law))
            for (const QString &edition : shown(row->value(u"editions"_s)).split(u' ', Qt::SkipEmptyParts))
                editions[edition] = std::max(editions.value(edition), *law);
    for (auto edition = editions.cbegin(); edition != editions.cend(); ++edition)
        add(u"policy_edition"_s, edition.key(), *edition);
}

} // namespace xieli::exchange
