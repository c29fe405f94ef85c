// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgermodel.h"

#include <QStyledItemDelegate>

namespace xieli::ui {

/// Editors of ledger cells. Each keystroke that is a value goes into the model at once, so that the result beside follows.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    CellDelegate(const LedgerModel *ledger, QObject *parent);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

signals:
    /// Enter in an editor, after its value is stored.
    void entered();
    /// Up (−1) or down (1) in a line of text.
    void leftVertically(int rows);

protected:
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    const LedgerModel *m_ledger;
};

} // namespace xieli::ui
