// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace xieli::ui {

/// Around something that fits on an ordinary screen and has to be scrolled on one of few points: large letters, a display scaled to
/// 150 or 200 per cent. Wants all the room of what is in it, and is content with little.
class RoomyScroll : public QScrollArea {
    Q_OBJECT

public:
    /// `sideways` false: scrolled up and down only, and never narrower than what is in it.
    explicit RoomyScroll(QWidget *inside, QWidget *parent = nullptr, bool sideways = true);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool m_sideways;
};

/// Wherever the keyboard goes, by Tab, by a label's key or by the program, the place is scrolled into view.
void keepKeyboardInView();

} // namespace xieli::ui
