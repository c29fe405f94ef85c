// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locking.h"

#include "lockscreen.h"

#include <QApplication>
#include <QSettings>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

constexpr int usualIdleMinutes = 10;

int idleMinutes() { return QSettings().value(u"idleMinutes"_s, usualIdleMinutes).toInt(); }

} // namespace

Locking::Locking(Desk &desk, QMainWindow *window) : QObject(window), m_window(window), m_screen(new LockScreen(desk, window))
{
    connect(m_screen, &LockScreen::opened, this, &Locking::unlocked);
    m_idle.setParent(this); // a member is destroyed before its parent's children are
    m_idle.setObjectName(u"idle"_s);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &Locking::lock);
    setIdleMinutes(idleMinutes());
    qApp->installEventFilter(this);
}

Locking::~Locking() { qApp->removeEventFilter(this); }

void Locking::lock()
{
    if (isLocked())
        return;
    m_idle.stop();
    m_focused = m_window->focusWidget();
    for (QWidget *widget : QApplication::topLevelWidgets()) // a dialog would stay readable above the cover
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible()) {
            m_hidden << dialog;
            dialog->hide();
        }
    m_window->centralWidget()->setEnabled(false); // nothing beneath can take the keyboard
    m_screen->cover();
}

void Locking::unlocked()
{
    m_window->centralWidget()->setEnabled(true);
    setIdleMinutes(idleMinutes());
    auto *pages = m_window->centralWidget()->findChild<QStackedWidget *>();
    if (QWidget *before = m_focused ? m_focused.data() : pages ? pages->currentWidget() : nullptr)
        before->setFocus(); // where one was
    for (const QPointer<QDialog> &dialog : std::exchange(m_hidden, {}))
        if (dialog)
            dialog->open();
}

QString Locking::hiddenDialog() const
{
    for (const QPointer<QDialog> &dialog : m_hidden)
        if (dialog)
            return dialog->windowTitle();
    return {};
}

bool Locking::isLocked() const { return m_screen->isVisible(); }

void Locking::setIdleMinutes(int minutes)
{
    if (minutes <= 0)
        return m_idle.stop();
    m_idle.start(minutes * 60 * 1000);
}

bool Locking::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (m_idle.isActive())
            m_idle.start();
        break;
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
        // Locked: no shortcut reaches what lies beneath.
        if (isLocked() && watched != m_screen && !m_screen->isAncestorOf(qobject_cast<QWidget *>(watched)))
            return true;
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xieli::ui
