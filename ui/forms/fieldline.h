// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QModelIndex;

namespace xieli::ui {

/// What is to be said of the field in which the keyboard is.
struct FieldWords {
    QString title;    ///< "Income · maize · Price"
    QString before;   ///< as it stood when the form was opened; may be empty
    QString capitals; ///< the amount in Chinese capitals; empty where it is none
    QString remark;   ///< what is amiss, or else what the field means
    bool amiss = false;
};

class LedgerTable;

/// What is to be said of a cell of a ledger: whose line it is, since the head of the table may be out of sight; the figure of last
/// time; an amount in capitals; what is amiss, or else what the field means.
FieldWords wordsOf(const LedgerTable &table, const QModelIndex &cell);

/// A line below the form that always stands at the same place, for those who have no mouse to point at things: the figure of
/// last time, the amount in capitals, and the sentence that a tool tip would hide.
class FieldLine : public QFrame {
    Q_OBJECT

public:
    explicit FieldLine(QWidget *parent);
    void say(const FieldWords &words);
    /// How many lines of the remark there is room for; the form does not jump.
    void setLines(int lines);
    const FieldWords &said() const { return m_said; }

private:
    FieldWords m_said;
    QLabel *m_title;
    QLabel *m_before;
    QLabel *m_capitals;
    QLabel *m_remark;
};

} // namespace xieli::ui
