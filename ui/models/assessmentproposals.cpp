// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/assessmentproposals.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::Proposal;

namespace {

QString period(const Proposal &proposal)
{
    if (!proposal.from || !proposal.endMonth)
        return proposal.startMonth.toString();
    return proposal.from->toString() + u"…"_s + proposal.endMonth->toString();
}

bool asks(const Proposal &proposal)
{
    return proposal.action == u"ask"_s;
}

} // namespace

AssessmentProposals::AssessmentProposals(QObject *parent)
    : RowTable({{tr("Proposal"), [](const Proposal &row) { return actionText(row.action); }},
                {tr("Head of household"), [](const Proposal &row) { return row.headName; }},
                {tr("Category"), [](const Proposal &row) { return categoryWords(row.category, std::nullopt); }},
                {tr("Class"),
                 [](const Proposal &row) {
                     return row.grade ? QString::number(*row.grade) : asks(row) ? tr("to be chosen") : QString();
                 },
                 [](const Proposal &row) { return QVariant(row.grade.value_or(9)); }, true},
                {tr("Persons"), [](const Proposal &row) { return QString::number(row.persons); },
                 [](const Proposal &row) { return QVariant(row.persons); }, true},
                {tr("A month"), [](const Proposal &row) { return moneyWords(row.monthlyAmount); },
                 [](const Proposal &row) { return sortedMoney(row.monthlyAmount); }, true},
                {tr("From"), period},
                {tr("First posting"), [this](const Proposal &row) { return postingText(row); }},
                {tr("Reason"), [](const Proposal &row) { return row.reason; }}},
               parent)
{
}

void AssessmentProposals::setProposals(std::vector<Proposal> proposals)
{
    m_ticked.clear();
    for (std::size_t index = 0; index < proposals.size(); ++index)
        if (!asks(proposals[index]))
            m_ticked.insert(static_cast<int>(index));
    setRows(std::move(proposals));
}

std::vector<Proposal> AssessmentProposals::accepted() const
{
    std::vector<Proposal> result;
    for (const int index : m_ticked)
        result.push_back(row(index));
    return result;
}

int AssessmentProposals::asking() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Proposal &row) { return asks(row) && !row.grade; }));
}

void AssessmentProposals::setAllTicked(bool ticked)
{
    m_ticked.clear();
    for (int index = 0; ticked && index < rowCount(); ++index)
        if (canBeTicked(index))
            m_ticked.insert(index);
    if (rowCount() > 0)
        emit dataChanged(index(0, ActionColumn), index(rowCount() - 1, ActionColumn), {Qt::CheckStateRole});
}

bool AssessmentProposals::canBeTicked(int index) const
{
    return !asks(row(index)) || row(index).grade.has_value();
}

QVariant AssessmentProposals::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::CheckStateRole && index.column() == ActionColumn)
        return m_ticked.count(index.row()) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::EditRole && index.column() == GradeColumn)
        return row(index.row()).grade.value_or(0);
    if (role == Qt::ForegroundRole && index.column() == PostingColumn && needsPosting(row(index.row())))
        return postingOf(row(index.row())).state == casework::FirstPosting::State::Over ? QVariant() : QVariant(colours().warn);
    if (role == Qt::ForegroundRole && asks(row(index.row())) && index.column() == GradeColumn)
        return colours().warn;
    return RowTable::data(index, role);
}

void AssessmentProposals::replace(int row, casework::Proposal proposal)
{
    m_rows[static_cast<std::size_t>(row)] = std::move(proposal);
    m_ticked.insert(row);
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

bool AssessmentProposals::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == Qt::CheckStateRole && index.column() == ActionColumn && canBeTicked(index.row())) {
        if (value.toInt() == Qt::Checked)
            m_ticked.insert(index.row());
        else
            m_ticked.erase(index.row());
        emit dataChanged(index, index, {Qt::CheckStateRole});
        return true;
    }
    const int grade = value.toInt();
    if (role != Qt::EditRole || index.column() != GradeColumn || grade < 1 || grade > 4 || !asks(row(index.row())))
        return false;
    m_rows[static_cast<std::size_t>(index.row())].grade = grade;
    m_ticked.insert(index.row());
    emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
    return true;
}

Qt::ItemFlags AssessmentProposals::flags(const QModelIndex &index) const
{
    auto result = RowTable::flags(index);
    if (!index.isValid())
        return result;
    if (index.column() == ActionColumn && canBeTicked(index.row()))
        result |= Qt::ItemIsUserCheckable;
    if (index.column() == GradeColumn && asks(row(index.row())))
        result |= Qt::ItemIsEditable;
    return result;
}

bool AssessmentProposals::needsPosting(const Proposal &proposal)
{
    return proposal.state != u"gradual_exit"_s && (proposal.action == u"begin"_s || proposal.action == u"change"_s || asks(proposal));
}

casework::FirstPosting AssessmentProposals::postingOf(const Proposal &proposal) const { return m_postings.of(proposal.household, casework::postedUnder(proposal.benefit), proposal.member); }

QString AssessmentProposals::postingText(const Proposal &proposal) const
{
    if (!needsPosting(proposal))
        return {};
    const casework::FirstPosting posting = postingOf(proposal);
    using State = casework::FirstPosting::State;
    switch (posting.state) {
    case State::Over: return tr("over");
    case State::Objected: return tr("objected to");
    case State::Running: return posting.lastDay ? tr("until %1").arg(dayWords(posting.lastDay)) : tr("hangs");
    case State::Missing: break;
    }
    return tr("not posted");
}

int AssessmentProposals::notPosted() const
{
    return static_cast<int>(std::count_if(m_ticked.begin(), m_ticked.end(), [this](int at) {
        return needsPosting(row(at)) && postingOf(row(at)).state != casework::FirstPosting::State::Over;
    }));
}

QString AssessmentProposals::actionText(const QString &action)
{
    if (action == u"continue"_s)
        return tr("Continue");
    if (action == u"begin"_s)
        return tr("Begin");
    if (action == u"change"_s)
        return tr("Change");
    if (action == u"stop"_s)
        return tr("Stop");
    if (action == u"ask"_s)
        return tr("A person decides");
    return action;
}

} // namespace xieli::ui
