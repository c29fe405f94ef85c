// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "papers/wording.h"

#include <optional>
#include <vector>

namespace xieli::casework {

/// 月报、季报 (003-09)、半年报、年报 (000-30).
enum class ReportKind { Month, Quarter, HalfYear, Year };

/// The months that a report tells of.
struct ReportPeriod {
    ReportKind kind = ReportKind::Month;
    Month first = Month(2000, 1);
    Month last = Month(2000, 1);

    /// Reads "2018-06", "2018-Q2", "2018-H1", "2018"; nothing else.
    static std::optional<ReportPeriod> parse(QStringView code);
    /// The period of a kind in which the month lies.
    static ReportPeriod of(ReportKind kind, Month month);
    QString code() const;
    /// "2018年6月", "2018年第二季度".
    QString words(const papers::Wording &wording) const;
    std::vector<Month> months() const;

    friend bool operator==(const ReportPeriod &, const ReportPeriod &) = default;
};

} // namespace xieli::casework
