// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"
#include "page.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class JobBar;
class ListPeoplePane;
class Notice;
class SheetColumnsPane;
class SheetRowsPane;
class TakeInFigures;

/// 表格导入: a dry run shows first what a spreadsheet would do, row by row; only then it is taken in, as one act that can be
/// undone. What each column is taken for can be changed; of another office's list a person ticks what is to be taken.
class TakeInPage : public Page {
    Q_OBJECT

public:
    using Kind = casework::SheetKind;

    explicit TakeInPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("takein"), tr("Spreadsheets")}; }
    void refresh() override {}
    /// What the sheet is, until one is chosen.
    QWidget *firstField() override;

    /// Reads a file without storing anything and shows what it would do.
    void tryOut(const QString &path, Kind kind);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void layOut();
    void choose();
    void tryAgain();
    void tryAnew();
    void takeIn();
    void askAgain();
    void undoLast();
    void run(casework::Run run);
    casework::SheetOptions options(casework::Run run) const;
    void showReport(const casework::SheetReport &report, casework::Run run);
    void showTrial(const casework::SheetReport &report);
    void showUndone();
    void clearReport();
    QString earlierWords() const;
    QString betterWords(const casework::SheetReport &report) const;
    void showFailure(const Error &error);
    void say(const QString &key, const QString &code);
    void forget();
    bool isPeopleList() const { return kind() != Kind::Roster && kind() != Kind::Survey; }
    Kind kind() const;
    void updateActions();

    QPointer<QWidget> m_asking; ///< the choice for which the sheet is read again: the keyboard goes back to it
    QComboBox *m_kind;
    QLineEdit *m_file;
    QPushButton *m_choose;
    QLineEdit *m_village;
    Notice *m_notice;
    JobBar *m_job;
    TakeInFigures *m_figures;
    QTabWidget *m_parts;
    SheetRowsPane *m_rows;
    ListPeoplePane *m_people;
    SheetColumnsPane *m_columns;
    QPushButton *m_take;
    QPushButton *m_undo;

    QString m_path;
    std::optional<QMap<QString, QString>> m_choices;    ///< what the person said of this file's columns
    QByteArray m_looked;    ///< digest of the list whose lines stand to be ticked
    QMap<QString, QString> m_known;                     ///< what counts for them now, remembered or said
    std::optional<SheetMapping> m_remembered;
    std::optional<casework::EarlierTake> m_earlier;     ///< the very same list was taken before
    QString m_better;       ///< that the headings fit another kind better, in words; empty: they do not
    QString m_change;   ///< of the last real run, while it can be taken back
    bool m_tried = false;
};

} // namespace xieli::ui
