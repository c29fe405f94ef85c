// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/paying.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// A month's payments, one household a row. What was paid too much stands in its own column and is never netted.
class PaymentModel : public RowTable<casework::PaymentRow> {
    Q_DECLARE_TR_FUNCTIONS(PaymentModel)

public:
    explicit PaymentModel(QObject *parent = nullptr);

protected:
    QString code(const casework::PaymentRow &row) const override;
    /// Back-pay and receivable open to their months and reasons.
    QString tip(const casework::PaymentRow &row, int column) const override;
};

} // namespace xieli::ui
