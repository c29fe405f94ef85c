// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familytime.h"
#include "models/rowtable.h"

#include <QWidget>

class QPushButton;

namespace xieli::ui {

class DayField;
class Desk;
class TablePane;

/// 家庭变动: a household's history as facts with a day, oldest first; from here it is also seen as of any day.
class FamilyPane : public QWidget {
    Q_OBJECT

public:
    explicit FamilyPane(Desk &desk, QWidget *parent = nullptr);
    void setHousehold(const Dossier &dossier);
    int momentCount() const { return m_moments.rowCount(); }

signals:
    /// The dialog is wanted: what is typed elsewhere has to be stored first.
    void changeWanted();
    void dayWanted(const xieli::Day &day);

private:
    QString details(const casework::FamilyMoment &moment) const;
    void look();
    void showBrought();

    Desk &m_desk;
    RowTable<casework::FamilyMoment> m_moments;
    TablePane *m_table;
    DayField *m_day;
    QPushButton *m_look;
    QPushButton *m_change;
    QPushButton *m_brought;
    QString m_move; ///< by which the household came here; empty: it did not
};

} // namespace xieli::ui
