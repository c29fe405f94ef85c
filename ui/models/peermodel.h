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
    enum ColumnIndex { Office, Kind, Code, Trust, ToSend, LastPacked, LastTaken, Kept, Aside, ColumnCount };

    explicit PeerModel(QObject *parent = nullptr);
    /// Who looks, and when: a village that is late stands in red.
    void setReader(OfficeRole own, Day today);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    static QString trustText(const casework::PeerRow &row);

protected:
    /// "late", "revoked", "not_compared", or empty.
    QString code(const casework::PeerRow &row) const override;

private:
    bool isLate(const casework::PeerRow &row) const;

    Day m_today;
    OfficeRole m_own = OfficeRole::Village;
};

/// What became of each record of a parcel; chosen by fate.
class PeerFateModel : public RowTable<casework::FateRow> {
    Q_DECLARE_TR_FUNCTIONS(PeerFateModel)

public:
    explicit PeerFateModel(QObject *parent = nullptr);
    static QString fateText(const QString &fate);

protected:
    QString code(const casework::FateRow &row) const override { return row.fate; }
};

} // namespace xieli::ui
