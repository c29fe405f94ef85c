// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/undolast.h"

#include "casework/keeping.h"
#include "desk.h"
#include "jobs/ask.h"

#include <QCoreApplication>

namespace xieli::ui {

namespace {
struct UndoLast {
    Q_DECLARE_TR_FUNCTIONS(UndoLast)
};
} // namespace

void askToUndoLast(Desk &desk, QWidget *parent)
{
    const auto last = casework::lastUndoable(desk.office());
    if (!last) {
        desk.tell(desk.say(last.error()));
        return;
    }
    askFirst(parent, UndoLast::tr("Undo “%1”?").arg(last->title),
             UndoLast::tr("Written %1 by %2. The record keeps both changes.").arg(last->at, last->author), UndoLast::tr("Undo"),
             [&desk, change = *last] {
                 if (const auto undone = casework::undo(desk.office(), change.id); !undone)
                     desk.tellError(undone.error());
                 else
                     desk.tellChanged(UndoLast::tr("Undone: %1").arg(change.title));
             });
}

} // namespace xieli::ui
