// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/casepapers.h"
#include "casework/cases.h"
#include "models/rowtable.h"
#include "page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class AidPane;
class AskDialog;
class Notice;
class TablePane;

/// 办理: every case with its step, whose turn it is and how many days are left, late ones on top; beside it temporary aid and its reserve.
class CasesPage : public Page {
    Q_OBJECT

public:
    explicit CasesPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("cases"), tr("Cases"), QStringLiteral("check")}; }
    void refresh() override;
    /// A case, or a request, person or decision of temporary aid, by its id.
    void showRecord(const QString &id) override;
    int rowCount() const;

    void acceptNew();
    /// The file of the family whose case it is.
    void openHousehold();
    void endStep();
    void sendBackStep();
    void standStill();
    void decideIt();
    void withdrawIt();
    void keepWorkDays();
    /// "receipt", "supplement", "notice": of the case in the current line.
    void showPaper(casework::CasePaperKind kind);

private:
    QWidget *makeCases();
    void showCurrent();
    QString whose(const casework::CaseRow &row) const;
    QString groundsOf(const casework::CaseRow &row);
    QString openHits(const HouseholdId &household);
    void offerWay(AskDialog &dialog, const QString &step, const HouseholdId &household);
    void papersCame(const QStringList &missing);
    const casework::CaseRow *current() const;

    RowTable<casework::CaseRow> *m_model;
    TablePane *m_table;
    QLabel *m_ribbon;
    Notice *m_notice;
    QTabWidget *m_tabs;
    AidPane *m_aid;
    QPushButton *m_done;
    QPushButton *m_back;
    QPushButton *m_pause;
    QPushButton *m_decide;
    QPushButton *m_papers;
    QPushButton *m_withdraw;
    QPushButton *m_household;
};

} // namespace xieli::ui
