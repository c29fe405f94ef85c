// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/assessing.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// The kept assessments of a month beside the decisions in force. CodeRole is "category/outcome"; AssessmentFilter knows both.
class AssessmentModel : public RowTable<casework::AssessmentRow> {
    Q_DECLARE_TR_FUNCTIONS(AssessmentModel)

public:
    explicit AssessmentModel(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// The row of an assessment, −1 when it is not among them.
    int rowOf(const AssessmentId &id) const;
    /// "same", "new", "change", "stop", "undetermined" in words.
    static QString outcomeText(const QString &outcome);
    /// What a state adds to the outcome ("gradual_exit", "stay_at_line", "returned"); empty for the plain ones.
    static QString stateText(const QString &state);
    /// "" where it could not be told.
    static QString categoryCode(const casework::AssessmentRow &row);

protected:
    QString code(const casework::AssessmentRow &row) const override;
};

/// Chooses by category, by outcome, and by text.
class AssessmentFilter : public RowFilter {
    Q_OBJECT

public:
    using RowFilter::RowFilter;
    /// nullopt: all; "" : where the category could not be told.
    void setCategory(const std::optional<QString> &category);
    /// Empty: all.
    void setOutcome(const QString &outcome);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<QString> m_category;
    QString m_outcome;
};

} // namespace xieli::ui
