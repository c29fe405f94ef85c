// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QDialog>

class QLineEdit;

namespace xieli::ui {

class IdNumberField;
class FindingLabel;

/// The least that makes a household: its head and where it lives. The rest is written down on its page or on a visit.
class NewHousehold : public QDialog {
    Q_OBJECT

public:
    explicit NewHousehold(Desk &desk, QWidget *parent = nullptr);

signals:
    void registered(const xieli::HouseholdId &id);

private:
    void lookElsewhere();
    void store();

    Desk &m_desk;
    QLineEdit *m_name;
    IdNumberField *m_number;
    QLineEdit *m_village;
    QLineEdit *m_group;
    QLineEdit *m_phone;
    FindingLabel *m_finding;
};

} // namespace xieli::ui
