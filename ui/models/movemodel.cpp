// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/movemodel.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::MoveRow;

namespace {

bool isWaitedFor(const MoveRow &row) { return row.mayGive || row.mayAnswer || row.mayReopen || row.news > 0; }

} // namespace

MoveModel::MoveModel(QObject *parent)
    : RowTable({{tr("Left on"), [](const MoveRow &row) { return dayWords(row.day); }, [](const MoveRow &row) { return QVariant(row.day); }},
                {tr("Household of"), [](const MoveRow &row) { return row.head; }},
                {tr("Persons"), [](const MoveRow &row) { return QString::number(row.persons); }, [](const MoveRow &row) { return QVariant(row.persons); }, true},
                {tr("From"), [](const MoveRow &row) { return row.from; }},
                {tr("To"), [](const MoveRow &row) { return row.to; }},
                {tr("Where it stands"), [](const MoveRow &row) { return row.told; }},
                {tr("Later news"), [](const MoveRow &row) { return row.news > 0 ? QString::number(row.news) : QString(); }, [](const MoveRow &row) { return QVariant(row.news); }, true,
                 tr("What the place that they left wrote after the move, and nobody here has read")}},
               parent)
{
}

QVariant MoveModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole && (index.column() == 5 || index.column() == 6)) {
        const MoveRow &shown = row(index.row());
        if (shown.state == MoveState::Arrived && shown.news == 0)
            return colours().good;
        return isWaitedFor(shown) ? QVariant(colours().warn) : QVariant();
    }
    return RowTable::data(index, role);
}

BroughtModel::BroughtModel(QObject *parent)
    : RowTable({{tr("Part"), [](const BroughtLine &row) { return row.part; }},
                {tr("When"), [](const BroughtLine &row) { return row.line.when; }},
                {tr("What"), [](const BroughtLine &row) { return row.line.what; }},
                {tr("Details"), [](const BroughtLine &row) { return row.line.detail; }},
                {tr("Yuan"), [](const BroughtLine &row) { return row.line.isMoney ? moneyWords(row.line.amount) : QString(); },
                 [](const BroughtLine &row) { return sortedMoney(row.line.isMoney ? std::optional(row.line.amount) : std::nullopt); }, true}},
               parent)
{
}

void BroughtModel::setFile(const casework::BroughtFile &file, const papers::Wording &wording)
{
    std::vector<BroughtLine> rows;
    const auto add = [&](const QString &part, const std::vector<casework::BroughtFile::Line> &lines) {
        for (const auto &line : lines)
            rows.push_back({wording.text(u"cli.move_part_"_s + part), line});
    };
    add(u"later"_s, file.later);
    add(u"decisions"_s, file.decisions);
    add(u"payments"_s, file.payments);
    add(u"aid"_s, file.aid);
    add(u"events"_s, file.events);
    setRows(std::move(rows));
}

} // namespace xieli::ui
