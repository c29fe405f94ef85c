// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familytime.h"
#include "models/rowtable.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace xieli::ui {

class DayField;
class Desk;
class TablePane;

/// A household as of a day: to be read, never written. Up and down arrows in its day go a day on or back.
class AsOfView : public QWidget {
    Q_OBJECT

public:
    explicit AsOfView(Desk &desk, QWidget *parent = nullptr);

    /// False where it cannot be read; the window has been told.
    bool show(const HouseholdId &household, Day day);
    QString banner() const;
    QString facts() const;
    int memberCount() const { return m_members.rowCount(); }

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell(const casework::FamilyAsOf &then);
    TablePane *addTable(const QString &title, QAbstractItemModel *model, const QString &empty);

    Desk &m_desk;
    HouseholdId m_household;
    RowTable<Member> m_members;
    RowTable<IncomeItem> m_income;
    RowTable<Decision> *m_decisions;
    RowTable<casework::HouseholdPayment> *m_payments;
    RowTable<Visit> *m_visits;
    QLabel *m_banner;
    QLabel *m_name;
    QLabel *m_facts;
    DayField *m_day;
    QTabWidget *m_parts;
};

} // namespace xieli::ui
