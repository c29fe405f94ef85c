// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/clashes.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// The queue of questions; chosen by kind.
class ClashModel : public RowTable<casework::ClashRow> {
    Q_DECLARE_TR_FUNCTIONS(ClashModel)

public:
    /// `wording` is the desk's, which outlives the model.
    explicit ClashModel(const papers::Wording &wording, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    QString code(const casework::ClashRow &row) const override { return toCode(row.clash.kind); }
    QString sought(const casework::ClashRow &row) const override { return row.first + u' ' + row.second; }
};

} // namespace xieli::ui
