// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issued.h"

#include <QWidget>

class QLabel;

namespace xieli::ui {

class Desk;
class IssuedModel;
class TablePane;

/// The papers issued about one household, newest first; Enter opens one, with its signed copy.
class IssuedPane : public QWidget {
    Q_OBJECT

public:
    explicit IssuedPane(Desk &desk, QWidget *parent = nullptr);
    void setHousehold(const HouseholdId &household);
    int rowCount() const;
    void openLine(int row);

private:
    Desk &m_desk;
    IssuedModel *m_model;
    TablePane *m_table;
};

} // namespace xieli::ui
