// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/workcalendar.h"
#include "casework/office.h"
#include "model/assistancecase.h"
#include "policy/procedure.h"

namespace xieli::casework {

/// 工作日历 of the office: holidays and make-up days, year by year, as the yearly notice has them. No year ships with the program.
WorkCalendar workCalendar(Reader &reader);
Result<WorkCalendar> workCalendar(Office &office);
/// The days of a year that are turned round, by day.
Result<std::vector<WorkDay>> workDays(Office &office, int year);

/// Puts a year's list in the place of what was there. `year` and `user` are given here. Refused (nothing is written): workdays.empty_list,
/// workdays.day_wrong {day}, workdays.other_year {day, year}, workdays.day_twice {day}, workdays.rest_on_weekend {day} (a holiday that is a
/// Saturday or Sunday needs no line), workdays.work_on_weekday {day}.
Result<void> keepWorkDays(Office &office, int year, std::vector<WorkDay> days);

/// A year's list as a sheet has it.
struct WorkDaysRead {
    int year = 0;           ///< of its first day
    std::vector<WorkDay> days;
    int skipped = 0;        ///< holidays that are Saturdays or Sundays anyway: notices name the whole holiday
    QStringList left;       ///< the rows that gave no day, each with its number and why; headings before the first day are none
};
/// Reads a sheet (xlsx, CSV): in each row a day, and a word among 休 / 放假 / rest or 班 / 上班 / 调休 / work; what else stands there is its
/// name. Refused: workdays.no_rows {file}, workdays.row_unclear {row}.
Result<WorkDaysRead> readWorkDays(const QString &path, const papers::Wording &wording);

struct WorkDaysTaken {
    int year = 0;
    int rest = 0;
    int work = 0;
    int skipped = 0;        ///< as WorkDaysRead has it
    QStringList left = {};  ///< as WorkDaysRead has it
};
/// Puts the year's list of a sheet in the place of what was there. Without a `source` the days keep the one
/// that they, or the year, had. Refused like readWorkDays and keepWorkDays.
Result<WorkDaysTaken> takeWorkDays(Office &office, const QString &path, const QString &source);

/// The last day of a term from a day on; the words say where it was counted without a year's list. Empty: the place does not say.
struct DueDay {
    std::optional<Day> day;
    Findings findings;      ///< workdays.year_missing {year}
};
DueDay dueDay(const policy::Term &term, Day begun, const std::vector<Standstill> &standstills, const WorkCalendar &calendar);

} // namespace xieli::casework
