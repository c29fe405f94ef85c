// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "model/prices.h"
#include "models/recordmodel.h"

#include <QDialog>

class QSpinBox;

namespace xieli::ui {

class FindingLabel;
class LedgerTable;

/// 价格表: what a mu, an animal or a kilogram was worth in a year; items without an amount are priced from it.
class PricesDialog : public QDialog {
    Q_OBJECT

public:
    PricesDialog(Desk &desk, int year, QWidget *parent = nullptr);
    /// The whole list as edited, all years.
    std::vector<VillagePrice> prices() const;
    LedgerTable *table() const { return m_table; }

private:
    void showYear(int year);
    void save();

    Desk &m_desk;
    int m_shown;
    std::vector<VillagePrice> m_others; ///< those of other years
    RecordModel<VillagePrice> *m_model;
    QSpinBox *m_year;
    FindingLabel *m_finding;
    LedgerTable *m_table;
};

} // namespace xieli::ui
