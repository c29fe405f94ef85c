// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/twopeople.h"

#include "exchange/aliases.h"
#include "exchange/clashbook.h"
#include "exchange/rules.h"

namespace xieli::exchange {

using namespace Qt::StringLiterals;

bool isJudgedOtherwise(Reader &reader, const NetRecord &alias)
{
    if (alias.table != "alias"_L1 || alias.operation == Operation::Delete || !holds(Rule::TownshipJudgesPairs))
        return false;
    const QString old = alias.key, survivor = shown(alias.cells.value(u"survivor_id"_s).after);
    if (survivor.isEmpty())
        return false;
    const auto [one, other] = std::minmax(old, survivor);
    const auto clash = reader.find<Clash>(clashId(ClashKind::SamePerson, u"member"_s, one, other));
    return (clash && clash->state == ClashState::Decided && clash->decided == "two"_L1) || survivorOf(reader, survivor) == old;
}

std::vector<RecordFate> takeMergeBack(Writer &writer, const Parcel &parcel, const NetRecord &alias, const RowBefore &before)
{
    static const QStringList ofMerge{u"left_on"_s, u"left_reason"_s, u"closed_on"_s, u"closed_reason"_s};
    QMap<std::pair<QString, QString>, Row> restored;
    const std::int64_t merged = alias.cells.value(u"survivor_id"_s).change;
    for (const CellChange &cell : parcel.changes) {
        if (cell.change != merged || cell.operation != Operation::Update || !ofMerge.contains(cell.column))
            continue;
        const auto row = before(cell.table, cell.key);
        const auto now = writer.row(cell.table, cell.key);
        if (row && now && now->value(cell.column) == cell.after)
            restored[{cell.table, cell.key}].insert(cell.column, row->value(cell.column));
    }
    std::vector<RecordFate> fates;
    for (auto row = restored.cbegin(); row != restored.cend(); ++row) {
        writer.applyRow(row.key().first, row.key().second, *row);
        fates.push_back({row.key().first, row.key().second, Fate::Kept, reasonText({u"exchange.fate_two_people"_s, {}}), *row});
    }
    return fates;
}

bool isOfTwoPeople(const RecordFate &fate) { return !fate.reason.isEmpty() && reasonFrom(fate.reason).key == "exchange.fate_two_people"_L1; }

} // namespace xieli::exchange
