// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/whomay.h"

#include "base/codes.h"
#include "desk.h"

#include <QWidget>

namespace xieli::ui {

using namespace Qt::StringLiterals;

void letWhoMay(Desk &desk, QWidget *button, Right right, bool isEnabled)
{
    const bool may = desk.office().file->allows(right);
    button->setEnabled(may && isEnabled);
    if (!may)
        button->setToolTip(desk.say(Error{u"store.may_not_"_s + toCode(right), {{u"user"_s, desk.office().user}}}));
}

} // namespace xieli::ui
