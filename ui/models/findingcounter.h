// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QHash>
#include <QTimer>

#include <optional>

namespace xieli::ui {

/// Counts what is amiss in the households' data while their list is already in use, and tells when all are counted.
class FindingCounter : public QObject {
    Q_OBJECT

public:
    FindingCounter(Desk &desk, QObject *parent);
    /// From the beginning.
    void start();

    /// Nothing until all are counted. A household that is not among them is new.
    const std::optional<QHash<HouseholdId, int>> &findings() const { return m_findings; }

signals:
    void counted(const QHash<HouseholdId, int> &findings);

private:
    void countSome();

    Desk &m_desk;
    QTimer m_timer;
    std::int64_t m_after = 0;
    QHash<HouseholdId, int> m_soFar;
    std::optional<QHash<HouseholdId, int>> m_findings;
};

} // namespace xieli::ui
