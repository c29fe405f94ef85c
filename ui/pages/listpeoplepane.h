// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listlinemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class TablePane;

/// The people of another office's list beside the register; a person ticks what is to be taken. Where a head dies, who is head from
/// then on is asked, and asked anew when that one's death is ticked too.
class ListPeoplePane : public QWidget {
    Q_OBJECT

public:
    explicit ListPeoplePane(Desk &desk, QWidget *parent = nullptr);

    /// `mayTick`: the lines are a proposal and not yet what was done.
    void setLines(const std::vector<casework::ListLine> &lines, bool mayTick);
    const QMap<QString, QString> &ticks() const { return m_lines->ticks(); }
    int proposals() const { return m_lines->proposals(); }
    int count(ListOutcome outcome) const { return m_lines->count(outcome); }
    /// Takes or leaves a line.
    void toggle(int row);
    void beginAtTop();

signals:
    void ticked();

private:
    QWidget *makeChoice(Desk &desk);
    void settleHeads();
    void askForHead(int row, const std::vector<std::pair<MemberId, QString>> &heads);
    void showCurrent();

    ListLineModel *m_lines;
    TablePane *m_people;
    QComboBox *m_outcome;
    QPushButton *m_tick;
    QLabel *m_says;         ///< of the current line, which may be cut off in the table
    bool m_mayTick = false;
};

} // namespace xieli::ui
