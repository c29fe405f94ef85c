// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"

#include <set>
#include <vector>

namespace xieli {

/// 工作日历: Saturdays and Sundays rest, but for the days that a year's list turns round. Pure arithmetic.
struct WorkCalendar {
    std::set<Day> rest;         ///< holidays that fall on other days of the week
    std::set<Day> work;         ///< Saturdays and Sundays that are worked (调休上班)
    std::set<int> years;        ///< for which a list was given

    bool isWorkDay(Day day) const;
    bool knows(int year) const { return years.contains(year); }
};

enum class TermUnit { Calendar, Working };

/// Days that do not run, from … up to the day before `until`; without `until` it still lasts.
struct Standstill {
    Day from;
    std::optional<Day> until;
};

/// The last day of a term.
struct TermEnd {
    std::optional<Day> day;             ///< empty: it stands still and nobody knows until when
    std::set<int> yearsWithoutList = {}; ///< working days were counted in these years by the days of the week alone
};

/// `days` (at least 1) counted from the day after `begun`; days inside a standstill do not count. A standstill that lasts leaves the
/// end open, but for a term that ends before it began.
TermEnd termEnd(Day begun, int days, TermUnit unit, const std::vector<Standstill> &standstills, const WorkCalendar &calendar);

/// How many days of the unit lie between today and the last day: 0 on the last day, negative: late by so many.
int daysLeft(Day today, Day last, TermUnit unit, const WorkCalendar &calendar);

} // namespace xieli
