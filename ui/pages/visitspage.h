// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/drafts.h"
#include "page.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace xieli::ui {

class FindingCounter;
class HouseholdsModel;
class TablePane;
class VisitForm;

/// 走访: who waits longest for a visit, and the visit form in its place.
class VisitsPage : public Page {
    Q_OBJECT

public:
    explicit VisitsPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("visits"), tr("Visits")}; }
    void refresh() override;
    bool mayLeave() override;
    /// Opens the form, with what was typed of this household's visit before and not saved.
    void begin(const HouseholdId &id);
    /// The household in whose visit the program ended, by a power cut or otherwise; empty: none.
    HouseholdId brokenOff();
    VisitForm *form() const { return m_form; }

private:
    void showList();
    void readList();
    void showUnfinished();
    bool isOpen() const;

    HouseholdsModel *m_model;
    TablePane *m_list;
    VisitForm *m_form;
    QStackedWidget *m_stack;
    QLabel *m_count;
    bool m_stale = true; ///< the list has not been read since something changed
    QPushButton *m_unfinished;
    FindingCounter *m_counter;
    std::vector<casework::KeptDraft> m_drafts; ///< newest first
};

} // namespace xieli::ui
