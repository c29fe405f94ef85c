// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"

#include <QDialog>
#include <QPushButton>

#include <functional>

class QComboBox;
class QLabel;
class QTableView;

namespace xieli::ui {

class Desk;
class Notice;
class TablePane;
class WholeNumberFields;

/// A list that can leave. Only `read` is needed where it is a plain table; others bring their own way out.
struct OutgoingList {
    QString title;
    std::function<Result<papers::TableOut>()> read;     ///< with whole numbers where it has them
    /// Writes the file itself; empty: as exportTable() does.
    std::function<Result<casework::Exported>(const casework::ExportWish &, const QString &path, const casework::PdfMaker &)> write = {};
    bool hasLines = false;  ///< also as JSON lines, which `write` makes; their values with numbers are whole only where that is said
};

/// "Export…": as what a list leaves, whether its numbers stay masked, and if not, who takes it and why.
class ExportDialog : public QDialog {
    Q_OBJECT

public:
    ExportDialog(Desk &desk, OutgoingList list, papers::TableOut table, QWidget *parent);

    /// Writes the file as the fields say; `path` decides what it becomes.
    void saveTo(const QString &path);

private:
    void layOut();
    void askWhere();
    void updateFields();
    QString saysOfLines() const;
    QString suffix() const;

    Desk &m_desk;
    OutgoingList m_list;
    papers::TableOut m_table;
    QStringList m_numbers;
    QComboBox *m_kind;
    WholeNumberFields *m_whole;
    QLabel *m_says;
    Notice *m_notice;
    QPushButton *m_save;
};

/// The same button on every page with a list.
class ExportButton : public QPushButton {
    Q_OBJECT

public:
    ExportButton(Desk &desk, std::function<OutgoingList()> list, QWidget *parent);

    /// Of what a table shows: its rows as searched and sorted, its columns as they stand.
    static ExportButton *of(Desk &desk, TablePane *pane, QWidget *parent);
    /// The same of a table beside another one, which has the key.
    static ExportButton *beside(Desk &desk, QTableView *table, QWidget *parent);
    /// The table that it lets out, or stands for.
    const QTableView *table() const { return m_table; }
    void standFor(const QTableView *table) { m_table = table; }
    /// Opens the dialog.
    void ask();

private:
    Desk &m_desk;
    std::function<OutgoingList()> m_list;
    const QTableView *m_table = nullptr;
};

/// A table with its button above it, for a place that has no other buttons.
QWidget *withExport(Desk &desk, TablePane *pane, QWidget *parent);

/// What a table shows as plain values; whole numbers where its model has them behind masked ones (WholeRole).
papers::TableOut tableShown(const QTableView *table, const QString &title);

} // namespace xieli::ui
