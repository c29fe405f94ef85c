// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/sheets.h"

#include <QWidget>

class QLabel;

namespace xieli::ui {

/// The totals of a spreadsheet: rows = taken + refused + skipped, and what came of them.
class TakeInFigures : public QWidget {
    Q_OBJECT

public:
    explicit TakeInFigures(QWidget *parent = nullptr);

    /// `wouldBe`: nothing is stored yet.
    void showReport(casework::SheetKind kind, const casework::SheetReport &report, bool wouldBe);

private:
    void showPeople(const casework::SheetReport &report, bool wouldBe);

    QLabel *m_equation;
    QLabel *m_households;
    QLabel *m_householdsLabel;
    QLabel *m_persons;
    QLabel *m_personsLabel;
    QLabel *m_total;
    QLabel *m_totalLabel;
};

} // namespace xieli::ui
