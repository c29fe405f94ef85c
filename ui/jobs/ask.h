// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QMessageBox;
class QWidget;

namespace xieli::ui {

/// Questions that do not stop the window's loop: each opens a dialog, returns at once, and calls `then` only on a yes.
void askToOpen(QWidget *parent, const QString &title, const QString &filter, std::function<void(const QString &)> then);
/// One file or several at once.
void askToOpenSeveral(QWidget *parent, const QString &title, const QString &filter, std::function<void(const QStringList &)> then);
void askForFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then);
/// `suggested` is a file name without a folder; it begins in the folder used last, else in Documents.
void askToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
               std::function<void(const QString &)> then);
/// One line of text, such as the reason why something is voided.
void askForReason(QWidget *parent, const QString &title, const QString &question, std::function<void(const QString &)> then);
/// Whoever entered something and decides it alone says why; `then` is not called without a reason.
void askWhyAlone(QWidget *parent, const QString &title, std::function<void(const QString &)> then);
/// `text` is the question in one sentence, `detail` what follows from a yes; the first button says `yes`.
QMessageBox *askFirst(QWidget *parent, const QString &text, const QString &detail, const QString &yes, std::function<void()> then);

} // namespace xieli::ui
