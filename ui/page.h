// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QWidget>

namespace xieli::ui {

/// One seat of the main window. A page reads with queries, writes with casework verbs, and after a write calls
/// Desk::tellChanged(). Pages do not know one another; MainWindow only seats them.
///
/// Seated are, each as `explicit XPage(Desk &desk, QWidget *parent = nullptr)` in namespace xieli::ui:
///   HouseholdsPage, VisitsPage,
///   AssessmentPage ("assessmentpage.h"), PaymentsPage ("paymentspage.h"), PostingPage ("postingpage.h"),
///   ExchangePage ("exchangepage.h"), TakeInPage ("takeinpage.h"), WhatIfPage ("whatifpage.h"), HistoryPage ("historypage.h"),
///   all in ui/pages.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk) {}

    /// Stable, for settings, tests and screenshots: "assessment".
    virtual QString name() const = 0;
    /// The word in the navigation rail, translated: "认定".
    virtual QString title() const = 0;
    /// A name below :/xieli/icons, without ".svg".
    virtual QString iconName() const { return name(); }

    /// Reads anew. The window calls it when the page comes into view and something changed since, and for the page in view at
    /// once after Desk::changed() or Desk::monthChanged(). A page need not connect to those itself.
    virtual void refresh() = 0;
    /// False while something typed is not stored and the person, being asked, wants to stay.
    virtual bool mayLeave() { return true; }
    /// Shows the explanation of a kept assessment; only the assessment page does.
    virtual void showAssessment(const AssessmentId &) {}
    /// Puts the keyboard onto one record of the page, by its id: what the day's desk leads to.
    virtual void showRecord(const QString &) {}

    Desk &desk() const { return m_desk; }
    casework::Office &office() const { return m_desk.office(); }

private:
    Desk &m_desk;
};

} // namespace xieli::ui
