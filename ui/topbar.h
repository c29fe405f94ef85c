// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QFrame>

class QLineEdit;

namespace xieli::ui {

class MonthField;

/// Above the pages: whose office it is, the search for a household, the month at hand, the lock.
class TopBar : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(Desk &desk, QWidget *parent = nullptr);

    /// The desk's month, where it is another than the one shown.
    void showMonth();
    /// The keyboard goes to the search; `anew`: what stands there is marked, to be typed over.
    void enterSearch(bool anew = true);
    /// What was looked for is found.
    void clearSearch();

signals:
    void lookWanted();
    void lockWanted();
    void sought(const QString &text); ///< as one types
    void taken(const QString &text);  ///< by Enter

private:
    void layOut();

    Desk &m_desk;
    QLineEdit *m_search;
    MonthField *m_month;
};

} // namespace xieli::ui
