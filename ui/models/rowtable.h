// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "base/money.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <functional>
#include <limits>
#include <optional>
#include <vector>

namespace xieli::ui {

/// Roles that every table of rows answers beside Qt's own.
enum RowRole {
    SortRole = Qt::UserRole + 1, ///< typed value to sort by, never the shown text
    CodeRole,                    ///< the row's code for a choice of rows (category, fate, outcome …); column 0
    WholeRole,   ///< the cell with its whole number, where it shows a masked one: for lists that leave
    SoughtRole,                  ///< further text that the row is found by, beside what it shows; column 0
};

/// One column of a table: its head, the text of a cell, and the typed value that it is sorted by (empty: the text).
template <class Row>
struct RowColumn {
    using Text = std::function<QString(const Row &)>;
    using Value = std::function<QVariant(const Row &)>;

    /// `number`: set to the right; `hint`: the head's tool tip.
    RowColumn(QString columnTitle, Text shownText, Value sortedBy = nullptr, bool isNumber = false, QString columnHint = QString())
        : title(std::move(columnTitle)), text(std::move(shownText)), sortBy(std::move(sortedBy)), number(isNumber), hint(std::move(columnHint))
    {
    }

    /// The same column, telling the whole number behind a masked one to lists that leave.
    RowColumn withWhole(Text wholeText) &&
    {
        whole = std::move(wholeText);
        return std::move(*this);
    }

    QString title;
    Text text;
    Value sortBy;
    bool number;
    QString hint;
    Text whole = nullptr;
};

/// A read-only table over a vector of rows: formatting happens here and nowhere else.
template <class Row>
class RowTable : public QAbstractTableModel {
public:
    RowTable(std::vector<RowColumn<Row>> columns, QObject *parent) : QAbstractTableModel(parent), m_columns(std::move(columns)) {}

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows.at(static_cast<std::size_t>(index)); }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &shown = row(index.row());
        const auto &column = m_columns.at(static_cast<std::size_t>(index.column()));
        switch (role) {
        case Qt::DisplayRole:
            return column.text(shown);
        case Qt::ToolTipRole:
            return tip(shown, index.column());
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft)));
        case SortRole:
            return column.sortBy ? column.sortBy(shown) : QVariant(column.text(shown));
        case CodeRole:
            return code(shown);
        case WholeRole:
            return column.whole ? QVariant(column.whole(shown)) : QVariant();
        case SoughtRole:
            return sought(shown);
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const auto &column = m_columns.at(static_cast<std::size_t>(section));
        if (role == Qt::DisplayRole)
            return column.title;
        if (role == Qt::ToolTipRole && !column.hint.isEmpty())
            return column.hint;
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft)));
        return {};
    }

protected:
    /// What rows are chosen by; "" where there is no such choice.
    virtual QString code(const Row &) const { return {}; }
    /// Beside the shown text: pinyin, keys. "": nothing.
    virtual QString sought(const Row &) const { return {}; }
    /// The whole of a cell that may be cut off.
    virtual QString tip(const Row &row, int column) const { return m_columns.at(static_cast<std::size_t>(column)).text(row); }

    std::vector<Row> m_rows;

private:
    std::vector<RowColumn<Row>> m_columns;
};

/// Sorts by SortRole, chooses by CodeRole and by text: each word of it stands in some column or in SoughtRole.
class RowFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit RowFilter(QObject *parent = nullptr);
    /// Empty: all rows.
    void setCode(const QString &code);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QString m_code;
    QStringList m_words;
};

/// The typed value that an amount or day is sorted by. None sorts first: an invalid QVariant would sort last.
inline QVariant sortedMoney(const std::optional<Money> &amount)
{
    return amount ? QVariant(static_cast<qlonglong>(amount->fen())) : QVariant(std::numeric_limits<qlonglong>::min());
}
inline QVariant sortedDay(const std::optional<Day> &day)
{
    return day ? QVariant(*day) : QVariant(QDate(1, 1, 1));
}

} // namespace xieli::ui
