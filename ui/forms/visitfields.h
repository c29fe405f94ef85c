// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ledger.h"

#include <QObject>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace xieli::ui {

class DayField;

/// The visit's own fields: day and visitors at the beginning, notes and signatures at the end. Each is known by its column's
/// name, so that a draft finds it again.
class VisitFields : public QObject {
    Q_OBJECT

public:
    explicit VisitFields(QWidget *parent);

    QWidget *opening() const { return m_opening; }
    QWidget *closing() const { return m_closing; }

    void setVisit(const Visit &visit);
    /// `known` with what stands in the fields; no day where none is typed.
    Visit visit(Visit known) const;

    /// The field in which the keyboard is; empty: none of these.
    QString fieldOf(const QWidget *focus) const;
    QWidget *widgetOf(const QString &field) const;
    QString titleOf(const QString &field) const;
    /// Types a field's text again, value or not.
    void enter(const QString &field, const QString &text);

signals:
    /// A person changed a field; its text as it stands.
    void noted(const QString &field, const QString &text);
    /// Enter: on to the next field.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeOpening(QWidget *parent);
    QWidget *makeClosing(QWidget *parent);
    void watch(const QString &field, QWidget *widget);

    DayField *m_day;
    QLineEdit *m_first;
    QLineEdit *m_second;
    QCheckBox *m_visitorsSigned;
    QCheckBox *m_familySigned;
    QPlainTextEdit *m_notes;
    QList<std::pair<QString, QWidget *>> m_widgets; ///< by the column's name: what takes the keyboard
    QWidget *m_opening = nullptr;
    QWidget *m_closing = nullptr;
};

} // namespace xieli::ui
