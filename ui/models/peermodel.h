// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exchanging.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// The offices that are known here, and what waits for each.
class PeerModel : public RowTable<casework::PeerRow> {
    Q_DECLARE_TR_FUNCTIONS(PeerModel)

public:
    explicit PeerModel(QObject *parent = nullptr);
};

/// What became of each record of a parcel; chosen by fate.
class PeerFateModel : public RowTable<casework::FateRow> {
    Q_DECLARE_TR_FUNCTIONS(PeerFateModel)

public:
    explicit PeerFateModel(QObject *parent = nullptr);
    static QString fateText(const QString &fate);
    static QString tableText(const QString &table);

protected:
    QString code(const casework::FateRow &row) const override { return row.fate; }
};

} // namespace xieli::ui
