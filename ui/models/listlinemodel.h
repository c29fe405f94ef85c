// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "models/rowtable.h"

#include <QCoreApplication>
#include <QMap>

namespace xieli::ui {

/// The people of another office's list beside the register, with a tick before what a person takes; chosen by outcome.
class ListLineModel : public RowTable<casework::ListLine> {
    Q_DECLARE_TR_FUNCTIONS(ListLineModel)

public:
    enum Column { Tick, Outcome, Name, Number, Family, Aid, Listed, Before, After, Why };

    explicit ListLineModel(QObject *parent = nullptr);

    static QString outcomeText(ListOutcome outcome);
    /// Replaces the lines; nothing is ticked.
    void setLines(std::vector<casework::ListLine> lines);
    bool isTicked(int row) const { return m_ticks.contains(this->row(row).key); }
    /// `head`: the id of the new head, where one is needed.
    void tick(int row, const QString &head = {});
    void untick(int row);
    const QMap<QString, QString> &ticks() const { return m_ticks; }
    int proposals() const;
    int count(ListOutcome outcome) const;

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    QString code(const casework::ListLine &line) const override;

private:
    void touched(int row);

    QMap<QString, QString> m_ticks;
};

} // namespace xieli::ui
