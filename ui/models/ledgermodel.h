// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace xieli::ui {

/// How a cell of a ledger is entered.
enum class CellKind { Text, Number, Choice, Check, TriCheck, IdNumber, Derived };

/// One entry of a choice: the code kept and the words shown.
struct CellChoice {
    QString code;
    QString words;
};

/// An editable table whose rows are records. A cell speaks in text at the border (Qt::EditRole); what is no value of the
/// column's type is refused: the record keeps its value, the cell shows the typed text, marked, until it is mended.
class LedgerModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    virtual CellKind kind(int column) const = 0;
    virtual std::vector<CellChoice> choices(int column) const = 0;
    /// Width in characters; 0: takes what is left over.
    virtual int characters(int column) const = 0;
    virtual void append() = 0;
    /// False where a row must stay (members leave by a day, never by deleting).
    virtual bool mayRemove(int row) const = 0;
    virtual void remove(int row) = 0;
    /// Texts that are no values: "column title: text".
    virtual QStringList refusedTexts() const = 0;

signals:
    /// A person changed something.
    void edited();
};

} // namespace xieli::ui
