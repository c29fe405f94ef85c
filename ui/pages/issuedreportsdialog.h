// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/reportissue.h"
#include "models/rowtable.h"

#include <QDialog>

class QComboBox;
class QLabel;

namespace xieli::ui {

class Desk;
class TablePane;

/// 已上报的统计报表: what was issued when and by whom, newest first, and below in which figures one differs from another.
class IssuedReportsDialog : public QDialog {
    Q_OBJECT

public:
    IssuedReportsDialog(Desk &desk, QWidget *parent);

    TablePane *issued() const { return m_issued; }
    TablePane *differences() const { return m_differences; }
    QComboBox *with() const { return m_with; }

private:
    void layOut();
    void read();
    /// The others to compare with: first the one before it of the same period, else of the same kind.
    void offer(int row);
    void compare();
    QString words(const ReportIssue &issue) const;

    Desk &m_desk;
    RowTable<ReportIssue> m_rows;
    RowTable<casework::ReportDifference> m_found;
    TablePane *m_issued;
    TablePane *m_differences;
    QComboBox *m_with;
    QLabel *m_said;
};

} // namespace xieli::ui
