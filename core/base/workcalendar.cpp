// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/workcalendar.h"

namespace xieli {

namespace {

constexpr int longest = 3660; ///< days; no term of any law is longer, and a file may say anything

enum class Runs { Yes, No, Unknown };

Runs runsOn(Day day, const std::vector<Standstill> &standstills)
{
    Runs runs = Runs::Yes;
    for (const Standstill &still : standstills) {
        if (day < still.from || (still.until && day >= *still.until))
            continue;
        if (!still.until)
            return Runs::Unknown;
        runs = Runs::No;
    }
    return runs;
}

bool counts(Day day, TermUnit unit, const WorkCalendar &calendar) { return unit == TermUnit::Calendar || calendar.isWorkDay(day); }

} // namespace

bool WorkCalendar::isWorkDay(Day day) const
{
    if (work.contains(day))
        return true;
    return day.dayOfWeek() <= 5 && !rest.contains(day);
}

TermEnd termEnd(Day begun, int days, TermUnit unit, const std::vector<Standstill> &standstills, const WorkCalendar &calendar)
{
    TermEnd end;
    Day day = begun;
    int left = std::max(1, days);
    for (int step = 0; step < longest; ++step) {
        day = day.addDays(1);
        const Runs runs = runsOn(day, standstills);
        if (runs == Runs::Unknown)
            return end;
        if (unit == TermUnit::Working && !calendar.knows(day.year()))
            end.yearsWithoutList.insert(day.year());
        if (runs == Runs::Yes && counts(day, unit, calendar) && --left == 0) {
            end.day = day;
            return end;
        }
    }
    return end;
}

int daysLeft(Day today, Day last, TermUnit unit, const WorkCalendar &calendar)
{
    const bool late = last < today;
    int days = 0;
    for (Day day = late ? last : today; day < (late ? today : last) && days < longest;) {
        day = day.addDays(1);
        days += counts(day, unit, calendar) ? 1 : 0;
    }
    return late ? -std::max(1, days) : days;
}

} // namespace xieli
