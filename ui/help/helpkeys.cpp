// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpkeys.h"

#include "desk.h"
#include "help/explained.h"
#include "help/helpwindow.h"
#include "keysheet.h"
#include "lockscreen.h"

#include <QApplication>
#include <QKeyEvent>

namespace xieli::ui {

using namespace Qt::StringLiterals;

HelpKeys::HelpKeys(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window), m_book(papers::HelpBook::load(desk.language()))
{
    qApp->installEventFilter(this);
}

HelpKeys::~HelpKeys() { qApp->removeEventFilter(this); }

HelpWindow *HelpKeys::open() const { return m_open && m_open->isVisible() ? m_open.data() : nullptr; } // closed ones are deleted later

bool HelpKeys::isBeneath(const QWidget *widget) const
{
    while (widget && widget != m_window)
        widget = widget->parentWidget();
    return widget;
}

bool HelpKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto modifiers = key->modifiers() & ~Qt::KeypadModifier;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_F1 || (modifiers && modifiers != Qt::ControlModifier) || !widget || !isBeneath(widget))
        return false;
    if (key->isAutoRepeat() || isKeySheet(widget->window()))
        return true;
    const bool again = m_open && (m_open == widget || m_open->isAncestorOf(widget));
    if (again || modifiers)
        showKeys(again ? m_open->parentWidget() : widget);
    else
        tell(widget);
    return true;
}

void HelpKeys::showKeys(const QWidget *field)
{
    QWidget *behind = field->window();
    if (m_open)
        m_open->close();
    showKeySheet(behind);
}

void HelpKeys::tell(QWidget *field)
{
    if (QWidget *popup = QApplication::activePopupWidget()) // the list of a choice
        popup->close();
    const papers::HelpEntry *entry = nullptr;
    for (const QString &key : explanationsOf(field))
        if (!entry)
            entry = m_book.find(key);
    if (!entry)
        return showKeySheet(field->window());
    HelpSaying saying{*entry, m_desk.month().toString(), {}, {}};
    const auto *cover = m_window->findChild<LockScreen *>();
    if (!cover || !cover->isVisible()) { // a locked office says nothing of its own
        saying.amiss = amissIn(field);
        if (m_desk.office().law)
            saying.figures = casework::helpFigures(*entry, *m_desk.office().law, m_desk.month(), m_desk.wording());
    }
    if (m_open)
        m_open->close();
    m_open = new HelpWindow(saying, field);
    connect(m_open, &HelpWindow::keysWanted, this, [this] { showKeys(m_open->parentWidget()); });
    m_open->showBeside(placeOf(field));
}

} // namespace xieli::ui
