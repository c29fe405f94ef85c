// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ledgermodel.h"

#include "look.h"

#include <QHash>
#include <QMap>

namespace xieli::ui {

/// One column of a ledger over records of one type.
template <class Record>
struct RecordColumn {
    QString title;
    int characters = 8;
    CellKind kind = CellKind::Text;
    /// The value as text: what is typed, the code of a choice, "1" / "0" / "" of a check.
    std::function<QString(const Record &)> read = nullptr;
    /// Takes a text; false: it is no value, nothing changed. Empty for derived columns.
    std::function<bool(Record &, const QString &)> write = nullptr;
    std::function<std::vector<CellChoice>()> choices = nullptr;
    QString field = QString(); ///< the column's name in findings
    QString hint = QString();
    /// Instead of the value, faint: what follows from elsewhere, such as the price of the village's list. Empty: the value.
    std::function<QString(const Record &)> instead = nullptr;
    bool number = false; ///< a derived figure, set to the right like typed ones
};

/// A ledger over a vector of records. New records are made by `makeNew`.
template <class Record>
class RecordModel : public LedgerModel {
public:
    RecordModel(std::vector<RecordColumn<Record>> columns, std::function<Record()> makeNew, QObject *parent)
        : LedgerModel(parent), m_columns(std::move(columns)), m_makeNew(std::move(makeNew))
    {
    }

    void setRecords(const std::vector<Record> &records)
    {
        beginResetModel();
        m_lines.clear();
        m_begun.clear();
        for (const Record &record : records) {
            m_lines.push_back({record, {}, false});
            m_begun.insert(record.id.text(), record);
        }
        endResetModel();
    }
    std::vector<Record> records() const
    {
        std::vector<Record> records;
        for (const Line &line : m_lines)
            records.push_back(line.record);
        return records;
    }
    const Record &record(int row) const { return m_lines.at(static_cast<std::size_t>(row)).record; }
    void setRemovable(std::function<bool(const Record &)> removable) { m_removable = std::move(removable); }
    /// Said of a cell: the sentence of its tool tip, and a tint. Empty: nothing is amiss.
    void setFindings(std::function<QString(const Record &, const QString &field)> finding) { m_finding = std::move(finding); }
    /// To be called when what findings or choices rest on changed.
    void tellOutsideChange()
    {
        if (!m_lines.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_lines.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }
    CellKind kind(int column) const override { return at(column).kind; }
    int characters(int column) const override { return at(column).characters; }
    std::vector<CellChoice> choices(int column) const override { return at(column).choices ? at(column).choices() : std::vector<CellChoice>(); }

    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const auto base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
        if (!index.isValid())
            return Qt::NoItemFlags;
        switch (kind(index.column())) {
        case CellKind::Derived: return base;
        case CellKind::Check:
        case CellKind::TriCheck: return base | Qt::ItemIsUserCheckable;
        default: return base | Qt::ItemIsEditable;
        }
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Line &line = m_lines.at(static_cast<std::size_t>(index.row()));
        const auto &column = at(index.column());
        const bool refused = line.refused.contains(index.column());
        const bool check = column.kind == CellKind::Check || column.kind == CellKind::TriCheck;
        switch (role) {
        case Qt::EditRole: return refused ? line.refused.value(index.column()) : column.read(line.record);
        case Qt::DisplayRole: return refused ? line.refused.value(index.column()) : check ? QString() : displayed(column, line.record);
        case Qt::CheckStateRole: return check ? QVariant(stateOf(column.read(line.record))) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (column.kind == CellKind::Number || column.number ? Qt::AlignRight : Qt::AlignLeft)));
        case Qt::ToolTipRole: return refused ? LedgerModel::tr("This is no value for “%1”; nothing was changed").arg(column.title) : findingOf(line.record, index.column());
        case Qt::ForegroundRole: return refused ? QVariant(colours().bad) : isDerived(column, line.record) ? QVariant(colours().faint) : QVariant();
        case Qt::BackgroundRole:
            if (refused)
                return colours().badSoft;
            return findingOf(line.record, index.column()).isEmpty() ? QVariant() : QVariant(colours().warnSoft);
        case Qt::AccessibleTextRole: {
            const QString said = refused ? line.refused.value(index.column())
                                 : check ? tickWords(column.kind, static_cast<Qt::CheckState>(stateOf(column.read(line.record)))) : displayed(column, line.record);
            return column.title + QStringLiteral(": ") + said;
        }
        default: return {};
        }
    }

    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !at(index.column()).write)
            return false;
        Line &line = m_lines.at(static_cast<std::size_t>(index.row()));
        const auto &column = at(index.column());
        const QString text = role == Qt::CheckStateRole ? codeOf(column, value.value<Qt::CheckState>()) : value.toString();
        const bool wasRefused = line.refused.remove(index.column()) > 0;
        if (!wasRefused && text == column.read(line.record))
            return true;
        const Record before = line.record;
        if (!column.write(line.record, text))
            line.refused.insert(index.column(), text);
        line.untouched = false;
        tellNoted(line, before, index.column(), text);
        emit dataChanged(index, index);
        if (columnCount() > 1) // derived cells, and amounts that follow quantity × price
            emit dataChanged(this->index(index.row(), 0), this->index(index.row(), columnCount() - 1));
        emit edited();
        return !line.refused.contains(index.column());
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation == Qt::Vertical)
            return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
        if (section < 0 || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole)
            return at(section).title;
        if (role == Qt::ToolTipRole && !at(section).hint.isEmpty())
            return at(section).hint;
        return {};
    }

    void append() override { appendRecord(m_makeNew()); }
    void appendAs(const QString &key) override
    {
        Record record = m_makeNew();
        record.id = decltype(record.id)(key);
        appendRecord(std::move(record));
    }
    QString table() const override { return QLatin1String(Record::table); }
    QString key(int row) const override { return record(row).id.text(); }
    QString field(int column) const override { return at(column).field; }
    std::optional<QString> begun(const QModelIndex &cell) const override
    {
        const auto before = cell.isValid() && at(cell.column()).write ? m_begun.constFind(key(cell.row())) : m_begun.constEnd();
        return before == m_begun.constEnd() ? std::nullopt : std::optional(shown(at(cell.column()), at(cell.column()).read(*before)));
    }
    /// The record as it stood when the records were set; null for one begun since.
    const Record *begunRecord(const QString &key) const
    {
        const auto before = m_begun.constFind(key);
        return before == m_begun.constEnd() ? nullptr : &*before;
    }
    bool isUntouched(int row) const override { return row >= 0 && row < rowCount() && m_lines.at(static_cast<std::size_t>(row)).untouched; }
    bool mayRemove(int row) const override { return row >= 0 && row < rowCount() && (!m_removable || m_removable(record(row))); }
    void remove(int row) override
    {
        if (!mayRemove(row))
            return;
        const QString gone = key(row);
        beginRemoveRows({}, row, row);
        m_lines.erase(m_lines.begin() + row);
        endRemoveRows();
        emit noted(gone, QStringLiteral("-"), {});
        emit edited();
    }

    QStringList refusedTexts() const override
    {
        QStringList texts;
        for (const Line &line : m_lines)
            for (auto it = line.refused.begin(); it != line.refused.end(); ++it)
                texts << at(it.key()).title + QStringLiteral(": ") + it.value();
        return texts;
    }

private:
    struct Line {
        Record record;
        QMap<int, QString> refused; ///< column → text that is no value
        bool untouched = false;     ///< begun and nothing entered yet
    };

    void appendRecord(Record record)
    {
        beginInsertRows({}, rowCount(), rowCount());
        m_lines.push_back({std::move(record), {}, true});
        endInsertRows();
        emit noted(key(rowCount() - 1), QStringLiteral("+"), {});
        emit edited();
    }
    /// The cell that was written, then those that followed it (an amount follows quantity × price).
    void tellNoted(const Line &line, const Record &before, int written, const QString &text)
    {
        const QString id = line.record.id.text();
        emit noted(id, at(written).field, text);
        for (int column = 0; column < columnCount(); ++column)
            if (column != written && at(column).write && at(column).read(before) != at(column).read(line.record))
                emit noted(id, at(column).field, at(column).read(line.record));
    }

    const RecordColumn<Record> &at(int column) const { return m_columns.at(static_cast<std::size_t>(column)); }
    QString findingOf(const Record &record, int column) const { return m_finding ? m_finding(record, at(column).field) : QString(); }

    static QString insteadOf(const RecordColumn<Record> &column, const Record &record) { return column.instead ? column.instead(record) : QString(); }
    static bool isDerived(const RecordColumn<Record> &column, const Record &record)
    {
        return column.kind == CellKind::Derived || !insteadOf(column, record).isEmpty();
    }
    static QString displayed(const RecordColumn<Record> &column, const Record &record)
    {
        const QString other = insteadOf(column, record);
        return other.isEmpty() ? shown(column, column.read(record)) : other;
    }
    static QString shown(const RecordColumn<Record> &column, const QString &text)
    {
        if (column.kind != CellKind::Choice)
            return text;
        for (const CellChoice &choice : column.choices())
            if (choice.code == text)
                return choice.words;
        return text;
    }
    static int stateOf(const QString &code) { return code == u'1' ? Qt::Checked : code.isEmpty() ? Qt::PartiallyChecked : Qt::Unchecked; }
    /// A three-state check goes round: not assessed → able → not able.
    static QString codeOf(const RecordColumn<Record> &column, Qt::CheckState state)
    {
        if (column.kind == CellKind::TriCheck && state == Qt::PartiallyChecked)
            return {};
        return state == Qt::Checked ? QStringLiteral("1") : QStringLiteral("0");
    }

    std::vector<RecordColumn<Record>> m_columns;
    std::function<Record()> m_makeNew;
    std::function<bool(const Record &)> m_removable;
    std::function<QString(const Record &, const QString &)> m_finding;
    std::vector<Line> m_lines;
    QHash<QString, Record> m_begun;
};

} // namespace xieli::ui
