// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"
#include "models/rowtable.h"

#include <QCoreApplication>

#include <set>

namespace xieli::ui {

/// What the kept assessments suggest. A person ticks what is decided; where the machine asks ("ask") the class is typed by
/// a person first, 1–4, and then the row can be ticked.
class AssessmentProposals : public RowTable<casework::Proposal> {
    Q_DECLARE_TR_FUNCTIONS(AssessmentProposals)

public:
    enum Column { ActionColumn, HeadColumn, CategoryColumn, GradeColumn, PersonsColumn, AmountColumn, FromColumn, ReasonColumn };

    explicit AssessmentProposals(QObject *parent = nullptr);

    /// All rows but those that ask are ticked at first.
    void setProposals(std::vector<casework::Proposal> proposals);
    std::vector<casework::Proposal> accepted() const;
    int asking() const; ///< rows that ask and have not been answered
    void setAllTicked(bool ticked);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    static QString actionText(const QString &action);

protected:
    QString code(const casework::Proposal &row) const override { return row.action; }

private:
    bool canBeTicked(int row) const;

    std::set<int> m_ticked;
};

} // namespace xieli::ui
