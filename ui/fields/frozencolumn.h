// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace xieli::ui {

/// The first column of a table once more, at its left edge, as soon as the table is scrolled to the right: so that one
/// always sees whose line it is. Only looked at; a click goes to the column itself.
class FrozenColumn : public QTableView {
    Q_OBJECT

public:
    explicit FrozenColumn(QTableView *table);

    /// What it covers of the table's viewport.
    int covered() const { return isHidden() ? 0 : width(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    QTableView *m_table;
};

} // namespace xieli::ui
