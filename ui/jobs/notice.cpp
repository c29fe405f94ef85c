// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/notice.h"

#include "desk.h"
#include "look.h"

#include <QAccessible>

namespace xieli::ui {

Notice::Notice(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setTone(this, "note"); // so that the style leaves room at the edges from the start
    hide();
}

void Notice::bad(const Desk &desk, const Error &error)
{
    bad(desk.say(error));
}

void Notice::clear()
{
    QLabel::clear();
    hide();
}

void Notice::say(const QString &text, const char *tone)
{
    setText(text);
    setTone(this, tone);
    setAccessibleName(text);
    show();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

} // namespace xieli::ui
