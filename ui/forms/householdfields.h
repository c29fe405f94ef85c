// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "fields/codebox.h"
#include "model/household.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace xieli::ui {

class DayField;
class FindingLabel;
class MoneyField;

/// The household's own fields: place, residence, telephone, what the roster claims.
class HouseholdFields : public QWidget {
    Q_OBJECT

public:
    explicit HouseholdFields(QWidget *parent = nullptr);
    void setHousehold(const Household &household);
    /// `known` with what is typed here.
    Household edited(Household known) const;
    void showFindings(const QString &household, const Findings &findings, const std::function<QString(const Finding &)> &say);

signals:
    void changed();

private:
    void enableRelative();

    QLineEdit *m_village;
    QLineEdit *m_group;
    QLineEdit *m_address;
    QLineEdit *m_phone;
    CodeBox<Residence> *m_residence;
    CodeBox<PovertyCause> *m_cause;
    CodeBox<Heating> *m_heating;
    QCheckBox *m_poor;
    QCheckBox *m_relative;
    QLineEdit *m_relativeName;
    QLineEdit *m_relativePost;
    QLineEdit *m_relativeRelation;
    MoneyField *m_claimed;
    DayField *m_opened;
    DayField *m_closed;
    QLineEdit *m_closedReason;
    QPlainTextEdit *m_note;
    FindingLabel *m_finding;
};

} // namespace xieli::ui
