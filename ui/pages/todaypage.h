// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/due.h"
#include "casework/glance.h"
#include "page.h"

#include <functional>

class QLabel;
class QPushButton;

namespace xieli::ui {

class DueModel;
class JobBar;
class PairChart;
class TablePane;

/// The day's desk: what is due and why, each a click or Enter from where it is done; and the village at a glance.
class TodayPage : public Page {
    Q_OBJECT

public:
    explicit TodayPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("today"), tr("Today"), QStringLiteral("calendar")}; }
    void refresh() override;

    TablePane *list() const { return m_list; }
    /// A way back to where somebody was when the window closed last.
    void offerLastPlace(const QString &name, std::function<void()> go);

private:
    struct Day_ {
        std::vector<casework::DueItem> due;
        casework::Glance glance;
    };
    QWidget *charts();
    void put(const Day_ &day);
    void selectAgain(int row, const std::optional<casework::DueItem> &kept);
    void draw(const casework::Glance &glance);
    /// Where the thing is done.
    void go(int row);
    void goToPayments(Month month);
    void confirmDecisions(const casework::DueItem &item);

    DueModel *m_model;
    TablePane *m_list;
    QLabel *m_count;
    QPushButton *m_last;
    QLabel *m_reason; ///< of the current line, whole: large letters leave its column little room
    PairChart *m_categories;
    PairChart *m_money;
    PairChart *m_visits;
    JobBar *m_job;
};

} // namespace xieli::ui
