// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <initializer_list>
#include <utility>

class QWidget;

namespace xieli::ui {

/// Names the entry of the help book that F1 tells in a field, and in whatever is in it that names none: "visit.day".
void explain(std::initializer_list<std::pair<QWidget *, const char *>> fields);
void explain(QWidget *field, const QString &key);

/// The entries that may speak where the keyboard is, the nearest first: the cell of a ledger, the field, the dialog, the page.
QStringList explanationsOf(const QWidget *widget);

/// What is found amiss in the field itself, in words; empty: nothing.
QString amissIn(const QWidget *widget);

/// The place of the field on the screen: of a table the current cell.
QRect placeOf(const QWidget *widget);

} // namespace xieli::ui
