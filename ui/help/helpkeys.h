// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/helpbook.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace xieli::ui {

class Desk;
class HelpWindow;

/// F1 tells the rule of the field in which the keyboard is, in the window and in every dialog above it; once more, or with Ctrl,
/// it shows the keys. No shortcut, for one of the window does not reach a modal dialog.
class HelpKeys : public QObject {
    Q_OBJECT

public:
    HelpKeys(Desk &desk, QWidget *window);
    ~HelpKeys() override;

    /// The window that stands open; null: none.
    HelpWindow *open() const;
    const papers::HelpBook &book() const { return m_book; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isBeneath(const QWidget *widget) const;
    void tell(QWidget *field);
    void showKeys(const QWidget *field);

    Desk &m_desk;
    QWidget *m_window;
    papers::HelpBook m_book;
    QPointer<HelpWindow> m_open;
};

} // namespace xieli::ui
