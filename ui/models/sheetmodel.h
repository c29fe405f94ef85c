// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// The rows and cells of a sheet about which something is to be said; chosen by fate.
class SheetModel : public RowTable<casework::ListedRow> {
    Q_DECLARE_TR_FUNCTIONS(SheetModel)

public:
    explicit SheetModel(QObject *parent = nullptr);
    static QString fateText(const QString &fate);

protected:
    QString code(const casework::ListedRow &row) const override { return row.fate; }
};

} // namespace xieli::ui
