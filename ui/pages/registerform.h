// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/registers.h"

#include <QDialog>
#include <QHash>

class QFormLayout;

namespace xieli::ui {

class Desk;
class FindingLabel;

/// One line of a register: the fields of its kind, in their order. What is missing is said, and the form stays open.
class RegisterForm : public QDialog {
    Q_OBJECT

public:
    /// Where the form is opened: in a register any household may be chosen; on a household's page it is that one.
    enum class From { Register, Household };
    /// `isNew`: the line is not in the file yet.
    RegisterForm(Desk &desk, const RegisterEntry &entry, bool isNew, QWidget *parent = nullptr, From from = From::Register);
    void store();
    /// For a line that is now done: today stands as the day, the keyboard is where the answer goes.
    void askForAnswer();
    /// The widget of a field; null where the kind has no such field.
    QWidget *field(casework::RegisterField field) const { return m_fields.value(field); }

private:
    QWidget *fieldFor(const casework::RegisterFieldInfo &info);
    QWidget *makeHouseholds();
    QWidget *makePersons();
    void fillPersons(const QString &household);
    QWidget *makeChoices(const casework::RegisterFieldInfo &info, const QString &chosen);
    void focusFirstBlank();
    bool readFields();
    void goToMissing(const Error &error);
    QString textOf(casework::RegisterField field) const;

    Desk &m_desk;
    RegisterEntry m_entry;
    bool m_isNew;
    From m_from;
    QHash<casework::RegisterField, QWidget *> m_fields;
    FindingLabel *m_finding;
};

} // namespace xieli::ui
