// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QFormLayout;
class QLayout;
class QPushButton;
class QSize;
class QWidget;

// What all dialogs of the house have in common.

namespace xieli::ui {

/// As large as wished, never larger than the screen leaves beside a title bar.
void sizeWithin(QDialog *dialog, const QSize &wished);
/// As large as what stands in it now, as far as the screen has room.
void fitToContents(QDialog *dialog);

/// Labels beside fields, with room between them.
QFormLayout *roomyForm();

/// Lays a small dialog out: its body, what is found amiss, and below at the right "Cancel" and the button `act`, which Enter
/// presses. `hint` stands at the left of them; `finding` may be null.
void layOutDialog(QDialog *dialog, QLayout *body, QWidget *finding, QPushButton *act, const QString &hint = {});

/// Lays a larger dialog out: `body`, scrolled where the screen has too little room for it, and `below`, which is always in sight.
void layOutScrolled(QDialog *dialog, QLayout *body, QLayout *below);

/// "Close", which closes the dialog without writing anything.
QPushButton *closeButton(QDialog *dialog);

} // namespace xieli::ui
