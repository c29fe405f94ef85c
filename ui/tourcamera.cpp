// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourcamera.h"

#include "help/helpkeys.h"
#include "help/helpwindow.h"
#include "mainwindow.h"
#include "page.h"
#include "settle.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>

namespace xieli::ui {

using namespace Qt::StringLiterals;

void TourCamera::shootTabs(Page *page, const QString &name)
{
    QTabWidget *tabs = nullptr;
    for (auto *each : page->findChildren<QTabWidget *>())
        if (each->isVisible())
            tabs = each;
    const int count = tabs ? tabs->count() : 1;
    for (int tab = 0; tab < count; ++tab) {
        if (tabs)
            tabs->setCurrentIndex(tab);
        settle(m_window);
        const QString own = tabs ? u"%1-%2"_s.arg(name).arg(tab + 1) : name;
        shoot(m_window, own);
        shootDialogs(page, own);
    }
}

void TourCamera::shootDialogs(QWidget *page, const QString &name)
{
    int number = 0;
    QList<QPointer<QPushButton>> buttons;
    for (auto *button : page->findChildren<QPushButton *>())
        if (button->isVisible() && button->isEnabled() && button->text().endsWith(u'…') && !m_pressed.contains(button))
            buttons << button;
    for (const auto &button : buttons) {
        if (!button || !button->isVisible())
            continue;
        m_pressed.insert(button);
        button->click();
        settle(m_window);
        shootOpen(u"%1-dialog-%2"_s.arg(name).arg(++number));
    }
}

void TourCamera::shootOpen(const QString &name)
{
    QList<QPointer<QDialog>> open;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(widget))
            open << dialog;
    for (const auto &dialog : open) { // closing one may close another
        if (!dialog || !dialog->isVisible())
            continue;
        if (!qobject_cast<QFileDialog *>(dialog.data()) && !dialog->inherits("QAbstractPrintDialog"))
            shoot(*dialog, name);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->reject();
        settle(m_window);
    }
}

void TourCamera::shootHelp(QWidget *field, const QString &name)
{
    QKeyEvent ask(QEvent::KeyPress, Qt::Key_F1, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &ask);
    settle(m_window);
    HelpWindow *help = m_window.help()->open();
    if (!help)
        return;
    if (m_look) {
        m_look(*help, name);
        help->close();
        return settle(m_window);
    }
    QPixmap picture = m_window.grab();
    QPainter painter(&picture);
    const QPoint origin = m_window.mapToGlobal(QPoint());
    if (QWidget *dialog = field->window(); dialog != &m_window)
        painter.drawPixmap(dialog->mapToGlobal(QPoint()) - origin, dialog->grab());
    painter.drawPixmap(help->mapToGlobal(QPoint()) - origin, help->grab());
    painter.end();
    keep(picture, name);
    help->close();
    settle(m_window);
}

void TourCamera::shoot(QWidget &widget, const QString &name)
{
    if (m_look)
        m_look(widget, name);
    else
        keep(widget.grab(), name);
}

void TourCamera::keep(const QPixmap &picture, const QString &name)
{
    const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(m_files.size() + 1, 3, 10, QLatin1Char('0')).arg(name));
    if (picture.save(path, "PNG", 90)) // many: quick to write rather than small
        m_files << path;
}

void TourCamera::pressEscape(QWidget *widget)
{
    QKeyEvent leave(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &leave);
    settle(m_window);
}

void TourCamera::settleWindow() { settle(m_window); }

} // namespace xieli::ui
