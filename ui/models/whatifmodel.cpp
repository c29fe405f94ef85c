// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/whatifmodel.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using policy::Effect;

namespace {

constexpr int EffectColumn = 4;

QString monthsText(const WhatIfLine &line)
{
    return line.row.from == line.row.to ? line.row.from.toString() : line.row.from.toString() + u" – "_s + line.row.to.toString();
}

/// "+30.00", so that more and less are told apart without colour.
QString signedWords(const std::optional<Money> &amount)
{
    return amount && !amount->isNegative() && !amount->isZero() ? u'+' + moneyWords(amount) : moneyWords(amount);
}

} // namespace

WhatIfModel::WhatIfModel(const papers::Wording &wording, QObject *parent)
    : RowTable({{tr("Head of household"), [](const WhatIfLine &line) { return line.household.head; }},
                {tr("Village"), [](const WhatIfLine &line) { return line.household.village; }},
                {tr("Group"), [](const WhatIfLine &line) { return line.household.group; }},
                {tr("Months"), monthsText, [](const WhatIfLine &line) { return QVariant(line.row.from.index() * 10000 + line.row.to.index()); }},
                {tr("Effect"), [&wording](const WhatIfLine &line) { return casework::effectText(line.row.effect, wording); },
                 [](const WhatIfLine &line) { return QVariant(int(line.row.effect)); }},
                {tr("Now"), [&wording](const WhatIfLine &line) { return casework::outcomeText(line.row.before, wording); }},
                {tr("Then"), [&wording](const WhatIfLine &line) { return casework::outcomeText(line.row.after, wording); }},
                {tr("A month now"), [](const WhatIfLine &line) { return moneyWords(line.row.before.monthly); },
                 [](const WhatIfLine &line) { return sortedMoney(line.row.before.monthly); }, true, tr("All monthly benefits of a fresh assessment; empty: not known")},
                {tr("then"), [](const WhatIfLine &line) { return moneyWords(line.row.after.monthly); },
                 [](const WhatIfLine &line) { return sortedMoney(line.row.after.monthly); }, true},
                {tr("Difference"), [](const WhatIfLine &line) { return signedWords(casework::difference(line.row.before.monthly, line.row.after.monthly)); },
                 [](const WhatIfLine &line) { return sortedMoney(casework::difference(line.row.before.monthly, line.row.after.monthly)); }, true},
                {tr("Owed now"), [](const WhatIfLine &line) { return moneyWords(line.row.before.owedIfWhole()); },
                 [](const WhatIfLine &line) { return sortedMoney(line.row.before.owedIfWhole()); }, true, tr("By the decisions in force, as the month is drafted; empty: not known")},
                {tr("then"), [](const WhatIfLine &line) { return moneyWords(line.row.after.owedIfWhole()); },
                 [](const WhatIfLine &line) { return sortedMoney(line.row.after.owedIfWhole()); }, true},
                {tr("Reason"), [](const WhatIfLine &line) { return line.reason; }}},
               parent),
      m_wording(wording)
{
}

void WhatIfModel::setReport(const casework::WhatIfReport &report)
{
    std::vector<WhatIfLine> lines;
    lines.reserve(report.rows.size());
    for (const casework::WhatIfRow &row : report.rows)
        lines.push_back({report.listed[row.household], row, casework::reasonText(report, row, m_wording)});
    setRows(std::move(lines));
}

QVariant WhatIfModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole && index.column() == EffectColumn && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        switch (row(index.row()).row.effect) {
        case Effect::Undetermined:
        case Effect::Leaves: return colours().bad;
        case Effect::Enters: return colours().good;
        default: return colours().warn;
        }
    }
    return RowTable::data(index, role);
}

QString WhatIfModel::codeOf(Effect effect) { return QString::number(int(effect)); }

LawChangeModel::LawChangeModel(const papers::Wording &wording, QObject *parent)
    : RowTable({{tr("Figure"), [&wording](const policy::FigureChange &change) { return casework::figureName(change.figure, wording); }},
                {tr("Months"), [&wording](const policy::FigureChange &change) { return casework::spanWords(change.span, wording); }},
                {tr("Now"), [&wording](const policy::FigureChange &change) { return casework::valueWords(change.before, change.figure, wording); }},
                {tr("Then"), [&wording](const policy::FigureChange &change) { return casework::valueWords(change.after, change.figure, wording); }}},
               parent)
{
}

} // namespace xieli::ui
