// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QLabel;
class QStackedWidget;

namespace xieli::ui {

class HouseholdsModel;
class TablePane;
class VisitForm;

/// 走访: who waits longest for a visit, and the visit form in its place.
class VisitsPage : public Page {
    Q_OBJECT

public:
    explicit VisitsPage(Desk &desk, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("visits"); }
    QString title() const override { return tr("Visits"); }
    void refresh() override;
    bool mayLeave() override;
    void begin(const HouseholdId &id);
    VisitForm *form() const { return m_form; }

private:
    void showList();

    HouseholdsModel *m_model;
    TablePane *m_list;
    VisitForm *m_form;
    QStackedWidget *m_stack;
    QLabel *m_count;
};

} // namespace xieli::ui
