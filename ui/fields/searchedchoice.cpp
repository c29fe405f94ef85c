// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/searchedchoice.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>

namespace xieli::ui {

namespace {

void takeOnlyOne(QComboBox *box)
{
    const QString typed = box->currentText().trimmed();
    if (typed.isEmpty())
        return;
    QList<int> having;
    for (int at = 0; at < box->count(); ++at)
        if (box->itemText(at).contains(typed, Qt::CaseInsensitive))
            having << at;
    const int at = meantIn(*box);
    if (at >= 0 || having.size() == 1)
        box->setCurrentIndex(at >= 0 ? at : having.front());
}

/// With nothing chosen Down would take the list's first line, whoever that is: it opens the list instead.
class OpensTheList : public QObject {
public:
    explicit OpensTheList(QComboBox *box) : QObject(box), m_box(box) { box->installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || meantIn(*m_box) >= 0)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Down && key != Qt::Key_Up && key != Qt::Key_PageDown && key != Qt::Key_PageUp)
            return false;
        m_box->showPopup();
        return true;
    }

private:
    QComboBox *m_box;
};

} // namespace

void letSearch(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    new OpensTheList(box);
    for (const auto left : {&QLineEdit::returnPressed, &QLineEdit::editingFinished})
        QObject::connect(box->lineEdit(), left, box, [box] { takeOnlyOne(box); });
}

int meantIn(const QComboBox &box)
{
    const int picked = box.currentIndex();
    if (picked >= 0 && box.currentText() == box.itemText(picked))
        return picked; // of two lines that read the same the one that was picked
    const QString typed = box.currentText().trimmed();
    if (const int whole = box.findText(typed, Qt::MatchFixedString | Qt::MatchCaseSensitive); whole >= 0 || typed.isEmpty())
        return whole;
    int found = -1;
    for (int at = 0; at < box.count(); ++at)
        if (box.itemText(at).section(u' ', 0, 0) == typed) {
            if (found >= 0)
                return -1;
            found = at;
        }
    return found;
}

} // namespace xieli::ui
