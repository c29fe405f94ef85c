// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/enterpresses.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace xieli::ui {

namespace {

class EnterPresses : public QObject {
public:
    explicit EnterPresses(QWidget *window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        const auto *choice = qobject_cast<QComboBox *>(watched); // an editable one hands its keys on to the text within
        const bool types = qobject_cast<QLineEdit *>(watched) || qobject_cast<QPlainTextEdit *>(watched) || (choice && choice->isEditable());
        if (types && pressed->modifiers() == Qt::AltModifier && key >= Qt::Key_A && key <= Qt::Key_Z && isBelow(static_cast<QWidget *>(watched)))
            return true;
        if ((key != Qt::Key_Return && key != Qt::Key_Enter) || pressed->modifiers() & ~Qt::KeypadModifier)
            return false;
        auto *button = qobject_cast<QAbstractButton *>(watched);
        const bool presses = qobject_cast<QPushButton *>(button) || qobject_cast<QToolButton *>(button); // a tick is made with Space
        if (!presses || !isBelow(button))
            return false;
        button->click();
        return true;
    }

private:
    /// Dialogs too, where Enter would else press another button than the one that one sees it on.
    bool isBelow(const QWidget *widget) const
    {
        while (widget && widget != m_window)
            widget = widget->parentWidget();
        return widget;
    }

    QWidget *m_window;
};

class EnterWalks : public QObject {
public:
    explicit EnterWalks(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
    {
        dialog->installEventFilter(this);
        for (auto *text : dialog->findChildren<QPlainTextEdit *>()) // Shift+Enter begins a new line there
            text->installEventFilter(this);
    }

protected:
    /// What the field itself did not want comes to the dialog.
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *pressed = static_cast<QKeyEvent *>(event);
        if ((pressed->key() != Qt::Key_Return && pressed->key() != Qt::Key_Enter) || pressed->modifiers() & ~Qt::KeypadModifier)
            return false;
        QWidget *next = nextField(m_dialog->focusWidget());
        if (next)
            next->setFocus(Qt::TabFocusReason);
        return next;
    }

private:
    /// None where a button comes next or one began with a button.
    QWidget *nextField(QWidget *from) const
    {
        if (!from || qobject_cast<QAbstractButton *>(from))
            return nullptr;
        for (QWidget *next = from->nextInFocusChain(); next != from; next = next->nextInFocusChain()) {
            const bool reached = next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) && !next->focusProxy();
            if (reached)
                return qobject_cast<QPushButton *>(next) ? nullptr : next;
        }
        return nullptr;
    }

    QDialog *m_dialog;
};

} // namespace

void letEnterPress(QWidget *window) { new EnterPresses(window); }

void letEnterWalk(QDialog *dialog) { new EnterWalks(dialog); }

} // namespace xieli::ui
