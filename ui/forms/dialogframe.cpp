// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dialogframe.h"

#include "fields/taborder.h"
#include "look.h"
#include "roomyscroll.h"
#include "wraprow.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace xieli::ui {

namespace {

struct DialogFrame {
    Q_DECLARE_TR_FUNCTIONS(DialogFrame)

public:
    static QString cancel() { return tr("Cancel"); }
    static QString close() { return tr("C&lose"); }
};

/// Shows a dialog with all that is in it, as far as the screen has room, and the keyboard in its first field; what has no room is
/// scrolled.
class FitsScreen : public QObject {
public:
    /// `first`: the field that stands first. The chain of the Tab key is a ring, and what was made first stands behind the dialog in it, a button mostly.
    FitsScreen(QDialog *dialog, QWidget *first) : QObject(dialog), m_dialog(dialog), m_first(first) { dialog->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_dialog && event->type() == QEvent::LayoutRequest && m_dialog->isVisible())
            QTimer::singleShot(0, m_dialog, [dialog = m_dialog] { growToContents(dialog); }); // a line came into it
        if (watched != m_dialog || event->type() != QEvent::Show)
            return false;
        if (m_dialog->testAttribute(Qt::WA_Resized))
            growToContents(m_dialog);
        else
            fitToContents(m_dialog);
        if (!m_dialog->focusWidget())
            enterFirstField();
        return false;
    }

private:
    static void growToContents(QDialog *dialog)
    {
        const QSize wished = dialog->layout()->totalSizeHint();
        if (wished.height() > dialog->height() || wished.width() > dialog->width())
            sizeWithin(dialog, dialog->size().expandedTo(wished));
    }
    void enterFirstField() const
    {
        QWidget *next = m_first ? m_first.data() : m_dialog->nextInFocusChain();
        const QWidget *begun = next;
        do {
            if ((next->focusPolicy() & Qt::TabFocus) && next->isEnabled() && next->isVisibleTo(m_dialog) && next != m_dialog)
                return next->setFocus(Qt::TabFocusReason);
            next = next->nextInFocusChain();
        } while (next != begun);
    }

    QDialog *m_dialog;
    QPointer<QWidget> m_first;
};

/// About what a desktop puts around a window.
constexpr QSize aroundWindow(16, 48);

} // namespace

void sizeWithin(QDialog *dialog, const QSize &wished)
{
    const QSize room = dialog->screen()->availableGeometry().size() - aroundWindow;
    dialog->resize(wished.boundedTo(room));
}

void fitToContents(QDialog *dialog)
{
    for (auto *part : dialog->findChildren<RoomyScroll *>())
        part->widget()->layout()->activate();
    dialog->layout()->invalidate();
    sizeWithin(dialog, dialog->layout()->totalSizeHint());
}

QFormLayout *roomyForm()
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    return form;
}

void layOutScrolled(QDialog *dialog, QLayout *body, QLayout *below)
{
    auto *inside = new QWidget(dialog);
    body->setContentsMargins(0, 0, 0, 0);
    inside->setLayout(body);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(12);
    column->addWidget(new RoomyScroll(inside, dialog), 1);
    column->addLayout(below);
    new FitsScreen(dialog, tabAsLaidOut(column));
}

void layOutDialog(QDialog *dialog, QLayout *body, QWidget *finding, QPushButton *act, const QString &hint)
{
    auto *cancel = new QPushButton(DialogFrame::cancel(), dialog);
    act->setDefault(true);
    auto *buttons = new WrapRow(true);
    if (!hint.isEmpty()) {
        QLabel *words = faintLabel(hint, dialog);
        buttons->addGrowing(words);
    }
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(14);
    auto *inside = new QWidget(dialog);
    body->setContentsMargins(0, 0, 0, 0);
    inside->setLayout(body);
    column->addWidget(new RoomyScroll(inside, dialog));
    if (finding)
        column->addWidget(finding);
    column->addLayout(buttons);
    new FitsScreen(dialog, tabAsLaidOut(column));
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(new QShortcut(QKeySequence::Save, dialog), &QShortcut::activated, act, [act] { act->click(); });
}

QPushButton *closeButton(QDialog *dialog)
{
    auto *close = new QPushButton(DialogFrame::close(), dialog);
    close->setObjectName(QStringLiteral("close"));
    close->setAutoDefault(false);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::reject);
    return close;
}

} // namespace xieli::ui
