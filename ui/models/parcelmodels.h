// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/stick.h"
#include "casework/villages.h"
#include "models/rowtable.h"
#include "papers/wording.h"

#include <QCoreApplication>

namespace xieli::ui {

/// The files of a stick and what became of each; chosen by outcome.
class StickModel : public RowTable<casework::StickFile> {
    Q_DECLARE_TR_FUNCTIONS(StickModel)

public:
    explicit StickModel(const papers::Wording &wording, QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    QString code(const casework::StickFile &row) const override { return toCode(row.outcome); }
};

/// Parcels packed here and taken in: who sent what when; chosen by office.
class ParcelModel : public RowTable<casework::ParcelRow> {
    Q_DECLARE_TR_FUNCTIONS(ParcelModel)

public:
    explicit ParcelModel(const papers::Wording &wording, QObject *parent = nullptr);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    QString code(const casework::ParcelRow &row) const override { return row.office.text(); }
};

/// Records of other offices that cannot go in yet; chosen by office.
class AsideModel : public RowTable<casework::AsideRow> {
    Q_DECLARE_TR_FUNCTIONS(AsideModel)

public:
    explicit AsideModel(QObject *parent = nullptr);

protected:
    QString code(const casework::AsideRow &row) const override { return row.office.text(); }
};

} // namespace xieli::ui
