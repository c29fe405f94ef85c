// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "fields/codebox.h"
#include "model/household.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;
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
    /// Something is typed that is no value.
    bool hasNonsense() const;
    /// The field in which the keyboard is, by its column; empty: none of these.
    QString fieldOf(const QWidget *focus) const;
    QWidget *widgetOf(const QString &field) const;
    /// Types a field's text again, value or not.
    void enter(const QString &field, const QString &text);
    void showFindings(const QString &household, const Findings &findings, const std::function<QString(const Finding &)> &say);

signals:
    void changed();
    /// A person changed a field; its text as it stands, or its code.
    void noted(const QString &field, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Seat {
        QLabel *words;
        QWidget *field;
        int row, column, span;
    };
    void arrange(bool isNarrow);

    void enableRelative();
    void watch();
    void tell(const QString &field, const QString &text);

    QLineEdit *m_village;
    QLineEdit *m_group;
    QLineEdit *m_address;
    QLineEdit *m_phone;
    CodeBox<Residence> *m_residence;
    CodeBox<PovertyCause> *m_cause;
    CodeBox<Heating> *m_heating;
    QCheckBox *m_poor;
    QCheckBox *m_noObligors;
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
    QGridLayout *m_grid = nullptr;
    std::vector<Seat> m_seats;
    bool m_isNarrow = false;
    QList<std::pair<QString, QWidget *>> m_widgets; ///< by the column's name: what takes the keyboard
};

} // namespace xieli::ui
