// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/plan.h"
#include "model/dossier.h"
#include "models/rowtable.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class TablePane;

/// 一户一策: needs and measures of a household by person, referrals and discoveries, in one table. Ctrl+N a measure, Enter opens a line,
/// Ctrl+Enter writes down that it is done.
class PlanPane : public QWidget {
    Q_OBJECT

public:
    explicit PlanPane(Desk &desk, QWidget *parent = nullptr);
    void setHousehold(const Dossier &dossier);
    int lineCount() const { return m_lines->rowCount(); }

    void begin(RegisterKind kind);
    void openLine();
    void finishLine();
    void removeLine();
    /// A discovery from before the household was in the register, chosen out of a list.
    void tieDiscovery();

private:
    /// Short, since one table holds all three.
    static QString kindWord(RegisterKind kind);
    QLayout *bar();
    void updateActions();
    void askToRemove();
    const casework::PlanLine *current() const;

    Desk &m_desk;
    Dossier m_dossier;
    RowTable<casework::PlanLine> *m_lines;
    TablePane *m_table;
    QLabel *m_count;
    QPushButton *m_measure;
    QPushButton *m_referral;
    QPushButton *m_discovery;
    QPushButton *m_tie;
    QPushButton *m_finish;
    QPushButton *m_remove;
};

} // namespace xieli::ui
