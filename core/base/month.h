// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <compare>
#include <optional>

namespace xieli {

/// A calendar day. Policy never sees a time of day.
using Day = QDate;

/// A calendar month between 1900-01 and 2199-12, kept as one integer (year × 12 + month − 1).
class Month {
public:
    /// `month` 1–12. Asserts on nonsense; use parse() at the border.
    Month(int year, int month);
    static Month of(Day day);
    /// Reads "2018-01" only.
    static std::optional<Month> parse(QStringView text);
    static Month fromIndex(int index);

    int year() const { return m_index / 12; }
    int month() const { return m_index % 12 + 1; }
    int index() const { return m_index; }
    Day firstDay() const;
    Day lastDay() const;
    /// "2018-01"
    QString toString() const;

    friend Month operator+(Month m, int months) { return fromIndex(m.m_index + months); }
    friend Month operator-(Month m, int months) { return fromIndex(m.m_index - months); }
    friend int operator-(Month a, Month b) { return a.m_index - b.m_index; }
    Month &operator++() { ++m_index; return *this; }
    friend auto operator<=>(Month, Month) = default;

private:
    Month() = default;
    int m_index = 0;
};

/// "2018-01-05": as Qt::ISODate, but fast; empty for an invalid day.
QString isoText(Day day);
/// The same; empty for no day.
inline QString isoText(const std::optional<Day> &day) { return day ? isoText(*day) : QString(); }

/// n months after day d: the same day of the month, else that month's last day (readings §4).
Day addMonths(Day day, int months);

/// Complete years on `day`. An age begins on the birthday; someone born on 29 February has it on 1 March in other
/// years (readings §4). Negative before birth.
int ageOn(Day birth, Day day);
constexpr int ageOfMajority = 18; ///< in years: below it one is 未成年人

/// Reads a day as offices write it: 2018-01-05, 2018/1/5, 2018.1.5, 20180105, 2018年1月5日. Refuses impossible dates.
std::optional<Day> parseDay(QStringView text);

} // namespace xieli
