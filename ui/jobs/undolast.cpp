// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/undolast.h"

#include "changenames.h"
#include "desk.h"
#include "jobs/ask.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QMessageBox>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

struct UndoLast {
    Q_DECLARE_TR_FUNCTIONS(UndoLast)
};

void askLast(Desk &desk, QWidget *parent, const Result<casework::HistoryRow> &last)
{
    if (!last)
        return desk.tell(desk.say(last.error()));
    askToTakeBack(desk, parent, *last, [&desk, change = *last] {
        if (const auto undone = casework::undo(desk.office(), change.id); !undone)
            desk.tellError(undone.error());
        else
            desk.tellChanged(takenBackWords(change));
    });
}

} // namespace

void askToUndoLast(Desk &desk, QWidget *parent) { askLast(desk, parent, casework::lastUndoable(desk.office(), tellingOf(desk))); }

void askToRedoLast(Desk &desk, QWidget *parent) { askLast(desk, parent, casework::lastRedoable(desk.office(), tellingOf(desk))); }

void askToTakeBack(Desk &desk, QWidget *parent, const casework::HistoryRow &row, const std::function<void()> &act)
{
    constexpr qsizetype mostShown = 12;
    constexpr int roomy = 620;
    QStringList lines;
    if (!row.words.isEmpty())
        lines << row.title;
    if (row.parts.size() > 3) // the question names the first ones
        for (const QString &part : row.parts.mid(0, mostShown))
            lines << u"· "_s + part;
    if (row.parts.size() > mostShown)
        lines << u"· …"_s;
    lines << (row.isUndo ? UndoLast::tr("What was undone is written again. The record keeps all three changes.") : UndoLast::tr("The fields get back what stood in them before. The record keeps both changes."));
    QMessageBox *box = askFirst(parent, casework::askWords(row, desk.wording()), lines.join(u'\n'), row.isUndo ? UndoLast::tr("Redo") : UndoLast::tr("Undo"), act);
    if (auto *grid = qobject_cast<QGridLayout *>(box->layout())) // old and new value side by side
        grid->addItem(new QSpacerItem(roomy, 0), grid->rowCount(), 0, 1, grid->columnCount());
}

QString takenBackWords(const casework::HistoryRow &row)
{
    const QString &what = row.words.isEmpty() ? row.title : row.words;
    return row.isUndo ? UndoLast::tr("Done again: %1").arg(what) : UndoLast::tr("Undone: %1").arg(what);
}

} // namespace xieli::ui
