// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familytime.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace xieli::ui {

class Desk;

/// Finds somebody who lives in another household of the register: type a part of the name, choose from those found.
class PersonFinder : public QWidget {
    Q_OBJECT

public:
    /// `nobody`: what stands in the choice while nobody is chosen.
    PersonFinder(Desk &desk, const HouseholdId &except, const QString &nobody, QWidget *parent = nullptr);

    void setDay(Day day) { m_day = day; }
    /// Null: nobody is chosen.
    const casework::PresentPerson *chosen() const;
    QLineEdit *edit() const { return m_text; }
    void look();

signals:
    void changed();

private:
    Desk &m_desk;
    HouseholdId m_except;
    QString m_nobody;
    Day m_day;
    QLineEdit *m_text;
    QComboBox *m_found;
    std::vector<casework::PresentPerson> m_people;
};

} // namespace xieli::ui
