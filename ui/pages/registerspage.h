// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/registers.h"
#include "models/rowtable.h"
#include "jobs/exportlist.h"
#include "page.h"

#include <QMap>
#include <QSet>

class QDialog;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace xieli::ui {

class Notice;
class TablePane;

/// 台账: the registers at the left, the chosen one at the right. Those that the families' files tell are only looked at; those kept
/// by hand are written with the keyboard: Ctrl+N a new line, Enter opens one.
class RegistersPage : public Page {
    Q_OBJECT

public:
    explicit RegistersPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("registers"), tr("Registers")}; }
    void refresh() override;
    /// A register by its code, or a line by its id.
    void showRecord(const QString &id) override;

    void choose(const QString &code);
    int rowCount() const;
    /// A new line of the chosen register; of one that the files tell, a line of the register that it leans on, for the current family.
    void newLine();
    void openLine();
    void removeLine();
    /// The chosen register for the export.
    OutgoingList outgoing();

private:
    class Model;
    struct Pane {
        Model *model;
        TablePane *table;
    };

    QWidget *makeList();
    QWidget *makeTable();
    Pane &paneOf(const casework::RegisterTable &table);
    void showTable();
    void updateActions();
    void askToRemove();
    void openDialog(QDialog *dialog);
    void goToFresh(const QSet<QString> &before);
    const casework::RegisterLine *current() const;
    std::optional<RegisterKind> kindToWrite() const;

    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_note;
    Notice *m_notice;
    QLineEdit *m_find;
    QStackedWidget *m_stack;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_remove;
    ExportButton *m_export;
    QMap<QString, Pane> m_panes;
    std::optional<casework::RegisterTable> m_table;
};

} // namespace xieli::ui
