// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <functional>
#include <optional>
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
    // A cell by name, for what outlives the form: the table and column as the model names them, and the record's key.
    virtual QString table() const = 0;
    virtual QString key(int row) const = 0;
    virtual QString field(int column) const = 0;
    /// The cell of a record and column; invalid where there is none.
    QModelIndex cell(const QString &key, const QString &field) const
    {
        for (int row = 0; row < rowCount(); ++row)
            for (int column = 0; this->key(row) == key && column < columnCount(); ++column)
                if (this->field(column) == field)
                    return index(row, column);
        return {};
    }
    /// The cell as it stood when the records were set, in words; empty for a line begun since.
    virtual std::optional<QString> begun(const QModelIndex &cell) const = 0;
    /// A new line with the key that it had before.
    virtual void appendAs(const QString &key) = 0;
    /// Begun and nothing entered yet.
    virtual bool isUntouched(int row) const = 0;

    /// What a tick says, for who does not see it.
    static QString tickWords(CellKind kind, Qt::CheckState state)
    {
        if (kind == CellKind::TriCheck)
            return state == Qt::Checked ? tr("can") : state == Qt::Unchecked ? tr("cannot") : tr("not asked");
        return state == Qt::Checked ? tr("yes") : tr("no");
    }

    /// Texts that are no values: "column title: text".
    virtual QStringList refusedTexts() const = 0;

signals:
    /// A person changed something.
    void edited();
    /// What exactly, as text: a cell; field "+": the record was begun; "-": taken away.
    void noted(const QString &key, const QString &field, const QString &text);
};

} // namespace xieli::ui
