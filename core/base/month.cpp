// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/month.h"

#include <QRegularExpression>

namespace xieli {

namespace {
constexpr int firstYear = 1900;
constexpr int lastYear = 2199;
}

Month::Month(int year, int month) : m_index(year * 12 + month - 1)
{
    Q_ASSERT(year >= firstYear && year <= lastYear && month >= 1 && month <= 12);
}

Month Month::of(Day day) { return Month(day.year(), day.month()); }

Month Month::fromIndex(int index)
{
    Month month;
    month.m_index = index;
    return month;
}

std::optional<Month> Month::parse(QStringView text)
{
    if (text.size() != 7 || text[4] != u'-')
        return std::nullopt;
    bool yearOk = false;
    bool monthOk = false;
    const int year = text.left(4).toInt(&yearOk);
    const int month = text.mid(5).toInt(&monthOk);
    for (qsizetype i : {0, 1, 2, 3, 5, 6})
        if (text[i] < u'0' || text[i] > u'9')
            return std::nullopt;
    if (!yearOk || !monthOk || year < firstYear || year > lastYear || month < 1 || month > 12)
        return std::nullopt;
    return Month(year, month);
}

Day Month::firstDay() const { return Day(year(), month(), 1); }
Day Month::lastDay() const { return Day(year(), month(), firstDay().daysInMonth()); }

QString Month::toString() const
{
    return QStringLiteral("%1-%2").arg(year(), 4, 10, QLatin1Char('0')).arg(month(), 2, 10, QLatin1Char('0'));
}

Day addMonths(Day day, int months) { return day.addMonths(months); }

int ageOn(Day birth, Day day)
{
    int years = day.year() - birth.year();
    if (day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day()))
        --years;
    return years;
}

std::optional<Day> parseDay(QStringView text)
{
    static const QRegularExpression shape(
        QStringLiteral("^(\\d{4})(?:[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))$"));
    const auto match = shape.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    for (int group : {2, 4, 6}) {
        if (match.captured(group).isEmpty())
            continue;
        const Day day(match.captured(1).toInt(), match.captured(group).toInt(), match.captured(group + 1).toInt());
        if (day.isValid() && day.year() >= firstYear && day.year() <= lastYear)
            return day;
    }
    return std::nullopt;
}

} // namespace xieli
