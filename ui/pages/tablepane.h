// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowtable.h"

#include <QStackedWidget>

class QLabel;
class QTableView;

namespace xieli::ui {

/// A table of rows with its filter, and in its place, while there is no row at all, a sentence that says what to do.
class TablePane : public QStackedWidget {
    Q_OBJECT

public:
    /// Takes no ownership of `rows`. `filter` may be a kind of its own; null: a plain one.
    TablePane(QAbstractItemModel *rows, const QString &name, RowFilter *filter = nullptr, QWidget *parent = nullptr);

    void setEmptyText(const QString &sentence);
    /// Least widths in characters, one a column, never less than its head; the column of width 0 takes what is left over, and
    /// what that one does not need goes to columns whose text would be cut off (English is wider than Chinese).
    void setWidths(const QList<int> &characters);
    QTableView *table() const { return m_table; }
    RowFilter *filter() const { return m_filter; }
    /// The model's row of the current line, −1: none.
    int currentRow() const;
    void selectRow(int row);

signals:
    /// Row of the model, −1: none.
    void currentChanged(int row);
    /// Enter or double click.
    void activated(int row);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takeKey(const QKeyEvent &key);
    void offerOrders();
    void fitColumns();
    void keepWidth(int column, int was, int is);
    void drawKeptWidths();
    void showTableOrSentence();
    int rowOf(const QModelIndex &shown) const;

    QAbstractItemModel *m_rows;
    QList<int> m_widths; ///< least ones, in pixels; 0: takes what is left over
    bool m_fitting = false; ///< a width that changes now was not drawn by hand
    QList<int> m_fitted; ///< as they were made; a column that is otherwise was drawn by hand and stays so
    RowFilter *m_filter;
    QTableView *m_table;
    QLabel *m_sentence;
};

} // namespace xieli::ui
