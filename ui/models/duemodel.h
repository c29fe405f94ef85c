// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"
#include "models/rowtable.h"
#include "papers/wording.h"

#include <QCoreApplication>

namespace xieli::ui {

/// What is due, with how many days are left on the day at hand; chosen by its kind.
class DueModel : public RowTable<casework::DueItem> {
    Q_DECLARE_TR_FUNCTIONS(DueModel)

public:
    enum Column { Left, Kind, Name, Group, Reason };

    /// `wording` and `today` are the desk's, which outlives the model.
    DueModel(const papers::Wording &wording, const Day &today, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// "3 days late", "today", "in 5 days".
    static QString leftWords(int days);

protected:
    QString code(const casework::DueItem &item) const override { return toCode(item.kind); }

private:
    Day m_today;
};

} // namespace xieli::ui
