// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/keeping.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// The journal: when, who, what.
class HistoryModel : public RowTable<casework::HistoryRow> {
    Q_DECLARE_TR_FUNCTIONS(HistoryModel)

public:
    explicit HistoryModel(QObject *parent = nullptr);

protected:
    QString code(const casework::HistoryRow &row) const override;
};

} // namespace xieli::ui
