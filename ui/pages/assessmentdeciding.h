// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "models/assessmentproposals.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class DayField;
class JobBar;
class Notice;
class TablePane;

/// Proposals of a month, and the decision on the ticked ones. A village's office decides for training only, and says so.
class AssessmentDeciding : public QWidget {
    Q_OBJECT

public:
    AssessmentDeciding(Desk &desk, QWidget *parent);
    void refresh();
    AssessmentProposals *proposals() const { return m_model; }
    /// Decides the ticked proposals, without asking; `beforePosting`: why while a list still hangs; `alone`: why one person has it assessed and
    /// decides. Both are asked for where they are needed.
    void decide(const QString &beforePosting = {}, const QString &alone = {});

private:
    void askForMissing(const QString &refusal, const QString &beforePosting, const QString &alone);
    void layOut();
    void askToDecide();
    /// 渐退: instead of a stop, where the place leaves it to people.
    void askForExit();
    void showDecided(const casework::DecideReport &report, const std::vector<std::pair<casework::Proposal, Error>> &hanging);
    void updateActions();

    Desk &m_desk;
    AssessmentProposals *m_model;
    TablePane *m_rows;
    Notice *m_notice;
    JobBar *m_job;
    QLabel *m_training;
    QLineEdit *m_document;
    QLineEdit *m_decider;
    DayField *m_day;
    QLabel *m_count;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_exit;
    QPushButton *m_decide;
};

} // namespace xieli::ui
