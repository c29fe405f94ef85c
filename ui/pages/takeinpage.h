// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "models/sheetmodel.h"
#include "page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class JobBar;
class Notice;
class TablePane;

/// 表格导入: a dry run shows first what a spreadsheet would do, row by row; only then it is taken in, as one act that can be
/// undone.
class TakeInPage : public Page {
    Q_OBJECT

public:
    enum class Kind { Roster, Survey };

    explicit TakeInPage(Desk &desk, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("takein"); }
    QString title() const override { return tr("Spreadsheets"); }
    void refresh() override {}

    /// Reads a file without storing anything and shows what it would do.
    void tryOut(const QString &path, Kind kind);
    /// What a file's name says it is; nullopt when it says nothing.
    static std::optional<Kind> guessedKind(const QString &path);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void choose();
    void tryAgain();
    void takeIn();
    void undoLast();
    void run(casework::Run run);
    void showReport(const casework::SheetReport &report, casework::Run run);
    void showUndone();
    void showCounts(const casework::SheetReport &report);
    void showFailure(const Error &error);
    Kind kind() const;
    void updateActions();

    QComboBox *m_kind;
    QLineEdit *m_file;
    QPushButton *m_choose;
    QLineEdit *m_village;
    Notice *m_notice;
    JobBar *m_job;
    QWidget *m_counts;
    QLabel *m_equation;
    QLabel *m_households;
    QLabel *m_persons;
    QLabel *m_personsLabel;
    QLabel *m_total;
    SheetModel *m_model;
    TablePane *m_rows;
    QComboBox *m_fate;
    QLineEdit *m_find;
    QPushButton *m_take;
    QPushButton *m_undo;

    QString m_path;
    QString m_change;   ///< of the last real run, while it can be taken back
    bool m_tried = false;
};

} // namespace xieli::ui
