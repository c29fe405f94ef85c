// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/whatifwords.h"
#include "models/rowtable.h"

namespace xieli::ui {

/// The households that a changed law would touch, one line for months with the same outcome.
struct WhatIfLine {
    casework::ListedHousehold household;
    casework::WhatIfRow row;
    QString reason;
};

class WhatIfModel : public RowTable<WhatIfLine> {
    Q_OBJECT

public:
    WhatIfModel(const papers::Wording &wording, QObject *parent = nullptr);
    void setReport(const casework::WhatIfReport &report);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// What the lines of an effect are chosen by.
    static QString codeOf(policy::Effect effect);

protected:
    QString code(const WhatIfLine &line) const override { return codeOf(line.row.effect); }

private:
    const papers::Wording &m_wording;
};

/// What is changed: figure, months, old and new value.
class LawChangeModel : public RowTable<policy::FigureChange> {
    Q_OBJECT

public:
    LawChangeModel(const papers::Wording &wording, QObject *parent = nullptr);
};

} // namespace xieli::ui
