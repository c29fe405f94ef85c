// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/helpfigures.h"

#include <QDialog>

class QTextBrowser;

namespace xieli::ui {

/// What is to be told of one field.
struct HelpSaying {
    papers::HelpEntry entry;
    QString month;                              ///< of which the figures speak, "2018-06"
    std::vector<casework::HelpFigure> figures;
    QString amiss;                              ///< what is found amiss in the field now
};

/// The small window beside the field. Esc closes it and the keyboard is back in the field; arrows scroll; F1 once more shows the keys.
class HelpWindow : public QDialog {
    Q_OBJECT

public:
    /// `field`: where the keyboard is, so that a cell which is being edited stays open.
    HelpWindow(const HelpSaying &saying, QWidget *field);

    /// Beside `place`, which it covers only where the screen leaves no room.
    void showBeside(const QRect &place);
    QString text() const;

signals:
    void keysWanted();

protected:
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    QString htmlOf(const HelpSaying &saying) const;

    QTextBrowser *m_words;
};

/// Where a window of this size goes: below, above, right or left of `place`, whole within `room`; where none of these has the
/// room, on the larger side of above and below, lower than it wished.
QRect beside(const QRect &place, const QSize &wished, const QRect &room, int leastHeight);

} // namespace xieli::ui
