// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "models/listlinemodel.h"
#include "models/sheetmodel.h"
#include "page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class JobBar;
class Notice;
class SheetColumnsPane;
class TablePane;

/// 表格导入: a dry run shows first what a spreadsheet would do, row by row; only then it is taken in, as one act that can be
/// undone. What each column is taken for can be changed; of another office's list a person ticks what is to be taken.
class TakeInPage : public Page {
    Q_OBJECT

public:
    using Kind = casework::SheetKind;

    explicit TakeInPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("takein"), tr("Spreadsheets")}; }
    void refresh() override {}

    /// Reads a file without storing anything and shows what it would do.
    void tryOut(const QString &path, Kind kind);
    /// What a file's name says it is; nullopt when it says nothing.
    static std::optional<Kind> guessedKind(const QString &path);
    /// Takes or leaves a line of another office's list; asks for the new head where one dies.
    void toggle(int row);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    QWidget *makeRows();
    QWidget *makePeople();
    void choose();
    void tryAgain();
    void tryAnew();
    void takeIn();
    void undoLast();
    void run(casework::Run run);
    casework::SheetOptions options(casework::Run run) const;
    void showReport(const casework::SheetReport &report, casework::Run run);
    void showUndone();
    void showCounts(const casework::SheetReport &report);
    void showFailure(const Error &error);
    void say(const QString &key, const QString &code);
    void forget();
    void askForHead(int row);
    bool isPeopleList() const { return kind() != Kind::Roster && kind() != Kind::Survey; }
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
    QLabel *m_householdsLabel;
    QLabel *m_persons;
    QLabel *m_personsLabel;
    QLabel *m_total;
    QLabel *m_totalLabel;
    QTabWidget *m_parts;
    SheetModel *m_model;
    TablePane *m_rows;
    QComboBox *m_fate;
    QLineEdit *m_find;
    ListLineModel *m_lines;
    TablePane *m_people;
    QComboBox *m_outcome;
    QPushButton *m_tick;
    QWidget *m_peoplePart;
    SheetColumnsPane *m_columns;
    QPushButton *m_take;
    QPushButton *m_undo;

    QString m_path;
    std::optional<QMap<QString, QString>> m_choices;    ///< what the person said of this file's columns
    QByteArray m_looked;    ///< digest of the list whose lines stand to be ticked
    QMap<QString, QString> m_known;                     ///< what counts for them now, remembered or said
    std::optional<SheetMapping> m_remembered;
    QString m_change;   ///< of the last real run, while it can be taken back
    bool m_tried = false;
};

} // namespace xieli::ui
