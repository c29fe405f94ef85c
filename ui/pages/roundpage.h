// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/roundletters.h"
#include "models/rowtable.h"
#include "page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class CheckPane;
class JobBar;
class NearRelativesPane;
class Notice;
class RechecksPane;
class SamplesPane;
class TablePane;

/// 动态: the month's work list with what it proposes; beside it what the county's check found, re-checks, near relatives, samples.
class RoundPage : public Page {
    Q_OBJECT

public:
    explicit RoundPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("round"), tr("Round"), QStringLiteral("calendar")}; }
    void refresh() override;
    /// A line of the list, or a hit of a check, by its id; or "check:" and a household: what the check found of it, and where reports are taken in.
    void showRecord(const QString &id) override;
    int rowCount() const { return m_model->rowCount(); }

    void lookThrough();
    void acceptLines();
    /// "decline", "postpone", "done", "assign": the line that is chosen, or all open ones like it.
    void settleLines(const QString &how);
    void closeIt();
    /// Issues what accepted lines call for: all of the round that has no letter yet, or those of `items`.
    void issueLetters();
    void issueLettersOf(const std::vector<RoundItemId> &items);

private:
    QWidget *makeRound();
    void showCurrent();
    const casework::RoundRow *current() const;
    std::vector<RoundItemId> likeCurrent(const QString &which) const;
    std::vector<RoundItemId> withoutLetter() const;
    void lettersIssued(const casework::RoundLetters &done);

    RowTable<casework::RoundRow> *m_model;
    TablePane *m_table;
    QTabWidget *m_tabs;
    QLabel *m_summary;
    QLabel *m_line;
    Notice *m_notice;
    QPushButton *m_look, *m_close, *m_accept, *m_decline, *m_postpone, *m_done, *m_assign, *m_letter, *m_letters;
    JobBar *m_job;
    CheckPane *m_checks;
    RechecksPane *m_rechecks;
    NearRelativesPane *m_relatives;
    SamplesPane *m_samples;
    Month m_effective = Month(2000, 1); ///< in which the month's decisions begin
    bool m_isOpen = false;      ///< the month's round was opened and is not closed
};

} // namespace xieli::ui
