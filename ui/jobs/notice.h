// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLabel>

namespace xieli::ui {

class Desk;

/// The line in a page that says how the last act ended, in plain words. Hidden when there is nothing to say; it can be marked
/// and copied with the keyboard, and screen readers are told of a new text.
class Notice : public QLabel {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);
    void good(const QString &text) { say(text, "good"); }
    void note(const QString &text) { say(text, "note"); }
    void warn(const QString &text) { say(text, "warn"); }
    void bad(const QString &text) { say(text, "bad"); }
    void bad(const Desk &desk, const Error &error);
    void clear();

private:
    void say(const QString &text, const char *tone);
};

} // namespace xieli::ui
