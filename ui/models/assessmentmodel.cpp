// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/assessmentmodel.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::AssessmentRow;

namespace {

constexpr int OutcomeColumn = 8;

QVariant sortedCategory(const AssessmentRow &row)
{
    return (row.category ? static_cast<int>(*row.category) : 99) * 10 + row.grade.value_or(9);
}

} // namespace

AssessmentModel::AssessmentModel(QObject *parent)
    : RowTable({{tr("Head of household"), [](const AssessmentRow &row) { return row.headName; }},
                {tr("Group"), [](const AssessmentRow &row) { return row.group; }},
                {tr("Persons"), [](const AssessmentRow &row) { return QString::number(row.persons); },
                 [](const AssessmentRow &row) { return QVariant(row.persons); }, true},
                {tr("Per capita"), [](const AssessmentRow &row) { return moneyWords(row.perCapita); },
                 [](const AssessmentRow &row) { return sortedMoney(row.perCapita); }, true,
                 tr("Countable income of one person, in the basis of the line (year or month)")},
                {tr("To the line"), [](const AssessmentRow &row) { return moneyWords(row.distance); },
                 [](const AssessmentRow &row) { return sortedMoney(row.distance); }, true,
                 tr("How far the income of one person is from the nearest line")},
                {tr("Category"), [](const AssessmentRow &row) { return categoryWords(row.category, std::nullopt); }, sortedCategory},
                {tr("Class"), [](const AssessmentRow &row) { return row.grade ? QString::number(*row.grade) : QString(); },
                 [](const AssessmentRow &row) { return QVariant(row.grade.value_or(9)); }, true},
                {tr("A month"), [](const AssessmentRow &row) { return moneyWords(row.monthlyAmount); },
                 [](const AssessmentRow &row) { return sortedMoney(row.monthlyAmount); }, true, tr("Proposed amount of the household")},
                {tr("Beside the decision"),
                 [](const AssessmentRow &row) {
                     const QString outcome = outcomeText(row.outcome);
                     const QString state = stateText(row.state);
                     return state.isEmpty() ? outcome : outcome + u" · "_s + state;
                 }},
                {tr("Findings"), [](const AssessmentRow &row) { return row.findings ? QString::number(row.findings) : QString(); },
                 [](const AssessmentRow &row) { return QVariant(row.findings); }, true}},
               parent)
{
}

QVariant AssessmentModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::ForegroundRole && index.column() == OutcomeColumn && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        const QString &outcome = row(index.row()).outcome;
        if (outcome == u"stop"_s || outcome == u"undetermined"_s)
            return colours().bad;
        if (outcome == u"new"_s || outcome == u"change"_s)
            return colours().warn;
        return colours().good;
    }
    return RowTable::data(index, role);
}

int AssessmentModel::rowOf(const AssessmentId &id) const
{
    for (int index = 0; index < rowCount(); ++index)
        if (row(index).assessment == id)
            return index;
    return -1;
}

QString AssessmentModel::outcomeText(const QString &outcome)
{
    if (outcome == u"same"_s)
        return tr("As decided");
    if (outcome == u"new"_s)
        return tr("New");
    if (outcome == u"change"_s)
        return tr("Change");
    if (outcome == u"stop"_s)
        return tr("Stop");
    if (outcome == u"none"_s)
        return tr("Not entitled");
    if (outcome == u"undetermined"_s)
        return tr("Not determined");
    return outcome;
}

QString AssessmentModel::stateText(const QString &state)
{
    if (state == u"gradual_exit"_s)
        return tr("gradual exit");
    if (state == u"stay_at_line"_s)
        return tr("stays, exactly at the line");
    if (state == u"returned"_s)
        return tr("fell below the line again");
    return {}; // "new", "stay" and "stop" say no more than the outcome
}

QString AssessmentModel::categoryCode(const AssessmentRow &row)
{
    return row.category ? toCode(*row.category) : QString();
}

QString AssessmentModel::code(const AssessmentRow &row) const
{
    return categoryCode(row) + u'/' + row.outcome;
}

void AssessmentFilter::setCategory(const std::optional<QString> &category)
{
    m_category = category;
    invalidateFilter();
}

void AssessmentFilter::setOutcome(const QString &outcome)
{
    m_outcome = outcome;
    invalidateFilter();
}

bool AssessmentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QString code = sourceModel()->index(row, 0, parent).data(CodeRole).toString();
    if (m_category && code.section(u'/', 0, 0) != *m_category)
        return false;
    if (!m_outcome.isEmpty() && code.section(u'/', 1) != m_outcome)
        return false;
    return RowFilter::filterAcceptsRow(row, parent);
}

} // namespace xieli::ui
