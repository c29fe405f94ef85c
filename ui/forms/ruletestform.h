// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/householdtest.h"
#include "desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace xieli::ui {

class FindingLabel;
class MoneyField;
class MonthField;

/// A rule test written at the desk: a household of the register, a month, what must come out and the clause that says so.
/// What comes out today stands beside it.
class RuleTestForm : public QDialog {
    Q_OBJECT

public:
    explicit RuleTestForm(Desk &desk, QWidget *parent = nullptr);

    void store();

signals:
    void stored();

private:
    void fillHouseholds();
    void layOut();
    void showPresent();
    /// Empty where something is still to be written; then it was said what.
    std::optional<casework::HouseholdExpectation> typed();

    Desk &m_desk;
    QComboBox *m_household;
    MonthField *m_month;
    QLabel *m_present;
    QComboBox *m_category;
    MoneyField *m_amount;
    QLineEdit *m_title;
    QLineEdit *m_clause;
    FindingLabel *m_finding;
};

} // namespace xieli::ui
