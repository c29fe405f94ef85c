// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fields/findinglabel.h"

#include <QLineEdit>

namespace xieli::ui {

/// A line in which one typed value is entered, with the finding beside it. It yields a value or none; what is no value stays
/// on screen as typed, marked, and is never taken for one.
class TypedField : public QWidget {
    Q_OBJECT

public:
    explicit TypedField(QWidget *parent = nullptr);

    QLineEdit *edit() const { return m_edit; }
    FindingLabel *finding() const { return m_finding; }
    /// Something is typed, and it is no value.
    bool isNonsense() const { return m_nonsense; }
    QString typed() const { return m_edit->text(); }

signals:
    /// The value (or its absence) changed by typing.
    void changed();

protected:
    /// Interprets `text` (cleaned, not empty). False: it is no value.
    virtual bool read(const QString &text) = 0;
    virtual void forget() = 0;
    /// The text of the value as it should be shown once the field is left; empty: leave as typed.
    virtual QString shown() const = 0;
    /// What is said of nonsense.
    virtual QString complaint() const = 0;
    /// Up and down arrows; does nothing unless the field counts.
    virtual void step(int) {}

    /// Puts a text in as if it were read from the record: no signal.
    void put(const QString &text);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void interpret();

    QLineEdit *m_edit;
    FindingLabel *m_finding;
    bool m_nonsense = false;
};

} // namespace xieli::ui
