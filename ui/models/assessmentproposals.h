// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"
#include "casework/postings.h"
#include "models/rowtable.h"

#include <QCoreApplication>

#include <set>

namespace xieli::ui {

/// What the kept assessments suggest. A person ticks what is decided; where the machine asks ("ask") the class is typed by
/// a person first, 1–4, and then the row can be ticked.
class AssessmentProposals : public RowTable<casework::Proposal> {
    Q_DECLARE_TR_FUNCTIONS(AssessmentProposals)

public:
    enum Column { ActionColumn, HeadColumn, CategoryColumn, GradeColumn, PersonsColumn, AmountColumn, FromColumn, PostingColumn, ReasonColumn };

    explicit AssessmentProposals(QObject *parent = nullptr);

    /// All rows but those that ask are ticked at first.
    void setProposals(std::vector<casework::Proposal> proposals);
    /// What the first postings say; set before the proposals.
    void setPostings(casework::FirstPostings postings) { m_postings = std::move(postings); }
    /// Ticked ones whose first posting is missing, still runs, or is objected to.
    int notPosted() const;
    std::vector<casework::Proposal> accepted() const;
    int asking() const; ///< rows that ask and have not been answered
    void setAllTicked(bool ticked);
    /// What people chose instead of the proposal: a gradual exit instead of a stop. The row is ticked.
    void replace(int row, casework::Proposal proposal);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    static QString actionText(const QString &action);

protected:
    QString code(const casework::Proposal &row) const override { return row.action; }

private:
    bool canBeTicked(int row) const;
    casework::FirstPosting postingOf(const casework::Proposal &proposal) const;
    QString postingText(const casework::Proposal &proposal) const;
    /// What begins or changes is posted first; what goes on, stops or runs out is not.
    static bool needsPosting(const casework::Proposal &proposal);

    std::set<int> m_ticked;
    casework::FirstPostings m_postings;
};

} // namespace xieli::ui
