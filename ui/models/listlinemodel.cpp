// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listlinemodel.h"

#include "look.h"
#include "papers/format.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::ListLine;

namespace {

QString listedNameOf(const ListLine &line) { return line.match.listedName.isEmpty() ? line.match.name : line.match.listedName; }
QString numberOf(const ListLine &line) { return line.match.listedNumber.isEmpty() ? line.match.number : line.match.listedNumber; }
QString familyOf(const ListLine &line) { return QStringList{line.match.head, line.match.group}.join(u' ').trimmed(); }

} // namespace

ListLineModel::ListLineModel(QObject *parent)
    : RowTable({{tr("Take"), [](const ListLine &) { return QString(); }},
                {tr("Result"), [](const ListLine &line) { return outcomeText(line.match.outcome); },
                 [](const ListLine &line) { return QVariant(static_cast<int>(line.match.outcome)); }},
                {tr("Name"), listedNameOf},
                RowColumn<ListLine>(tr("Identity number"), [](const ListLine &line) { return papers::numbersMasked(numberOf(line)); }).withWhole(numberOf),
                {tr("Head, group"), familyOf},
                {tr("Aid"), [](const ListLine &line) { return line.match.aid; }},
                {tr("The list says"), [](const ListLine &line) { return line.match.listedWords; }},
                {tr("Register has"), [](const ListLine &line) { return line.match.before; }},
                {tr("Becomes"), [](const ListLine &line) { return line.match.after; }},
                {tr("To be looked at"), [](const ListLine &line) { return line.why; }}},
               parent)
{
}

QString ListLineModel::outcomeText(ListOutcome outcome)
{
    switch (outcome) {
    case ListOutcome::Both: return tr("On both");
    case ListOutcome::OnlyList: return tr("List only");
    case ListOutcome::OnlyRegister: return tr("Register only");
    case ListOutcome::Doubtful: return tr("To be looked at");
    case ListOutcome::Already: return tr("Recorded already");
    case ListOutcome::Gone: return tr("Gone");
    }
    Q_UNREACHABLE();
}

void ListLineModel::setLines(std::vector<ListLine> lines)
{
    m_ticks.clear();
    setRows(std::move(lines));
}

void ListLineModel::tick(int row, const QString &head)
{
    if (!this->row(row).mayTake)
        return;
    m_ticks.insert(this->row(row).key, head);
    touched(row);
}

void ListLineModel::untick(int row)
{
    m_ticks.remove(this->row(row).key);
    touched(row);
}

void ListLineModel::touched(int row) { emit dataChanged(index(row, 0), index(row, columnCount() - 1)); }

int ListLineModel::proposals() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const ListLine &line) { return line.mayTake; }));
}

int ListLineModel::count(ListOutcome outcome) const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [outcome](const ListLine &line) { return line.match.outcome == outcome; }));
}

QString ListLineModel::code(const ListLine &line) const { return line.mayTake ? u"proposal"_s : toCode(line.match.outcome); }

QVariant ListLineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ListLine &line = row(index.row());
    const bool taken = line.match.taken;
    if (index.column() == Tick && role == Qt::DisplayRole)
        return taken ? u"✓"_s : !line.mayTake ? QString() : m_ticks.contains(line.key) ? u"☑"_s : u"☐"_s;
    if (index.column() == Tick && role == Qt::AccessibleTextRole)
        return taken ? tr("taken") : !line.mayTake ? tr("nothing follows") : m_ticks.contains(line.key) ? tr("ticked") : tr("not ticked");
    if (index.column() == Tick && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignCenter));
    if (role == Qt::ForegroundRole && line.match.outcome == ListOutcome::Doubtful && index.column() == Outcome)
        return colours().warn;
    if (role == Qt::ForegroundRole && !line.mayTake && !taken && index.column() != Why)
        return colours().faint;
    if (index.column() == After && role == Qt::DisplayRole && !m_ticks.value(line.key).isEmpty())
        for (const auto &[id, name] : line.heads)
            if (id.text() == m_ticks.value(line.key))
                return line.match.after + tr(", new head: %1").arg(name);
    return RowTable::data(index, role);
}

} // namespace xieli::ui
