// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookchoice.h"

#include <QSize>
#include <QStringList>

#include <functional>

class QWidget;

namespace xieli::casework {
struct Office;
}

namespace xieli::ui {

/// Of one office in one look: every page, every tab of it, every dialog that a button with "…" opens, a household part by part,
/// the visit form, the why, the lock; as PNG into `folder`. The look must be worn already. The files written.
QStringList tourOf(casework::Office office, const QString &language, const QSize &size, const QString &folder);

/// The same way round without pictures: `look` is shown each window and dialog as it stands open, with its name.
void walkThrough(casework::Office office, const QString &language, const QSize &size, const std::function<void(QWidget &, const QString &)> &look);

/// Makes a training village beside the pictures, goes through it in each look (light, dark, high contrast, large letters, English),
/// each in a folder of its own, and writes an index of them all. Empty where the folder cannot be written.
/// `wear` puts a look on the program: its colours, size and translations.
QStringList takeTour(const QString &folder, const QSize &size, const std::function<void(const LookChoice &)> &wear);

} // namespace xieli::ui
