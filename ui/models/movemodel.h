// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/moves.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

/// Households that move; those for which somebody is waited for first.
class MoveModel : public RowTable<casework::MoveRow> {
    Q_DECLARE_TR_FUNCTIONS(MoveModel)

public:
    explicit MoveModel(QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// One line of what came with a household; chosen by part.
struct BroughtLine {
    QString part;
    casework::BroughtFile::Line line;
};

class BroughtModel : public RowTable<BroughtLine> {
    Q_DECLARE_TR_FUNCTIONS(BroughtModel)

public:
    explicit BroughtModel(QObject *parent = nullptr);
    void setFile(const casework::BroughtFile &file, const papers::Wording &wording);
};

} // namespace xieli::ui
