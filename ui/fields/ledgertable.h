// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgermodel.h"

#include <QTableView>

namespace xieli::ui {

class FrozenColumn;

/// A ledger for the keyboard: Enter goes to the next cell and opens it, after the last one begins a new line; Ctrl+N new line,
/// Ctrl+D takes the line away, Space ticks, arrows up and down leave a cell. Shows all its rows; the page scrolls.
class LedgerTable : public QTableView {
    Q_OBJECT

public:
    /// `name` is what a screen reader says. `growing`: as high as its rows; else it scrolls.
    LedgerTable(LedgerModel *model, const QString &name, bool growing, QWidget *parent = nullptr);

    LedgerModel *ledger() const { return m_ledger; }
    /// Stands in the table while there is no line.
    void setEmptyText(const QString &sentence) { m_emptyText = sentence; }
    /// The first column stays in view when the others are scrolled: it says whose line it is.
    void freezeFirstColumn();
    FrozenColumn *frozen() const { return m_frozen; }
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void newLine();
    void deleteLine();
    /// To the next cell that can be entered; after the last one a new line.
    void goOn(bool open);
    /// Lines that were begun and left without a word go again.
    void dropUntouched();

signals:
    /// Enter on a line that was begun and left empty: this ledger has nothing more.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    bool enterable(const QModelIndex &index) const;
    bool enterableBefore(const QModelIndex &index) const;

    LedgerModel *m_ledger;
    bool m_growing;
    QString m_name;
    QString m_emptyText;
    FrozenColumn *m_frozen = nullptr;
};

} // namespace xieli::ui
