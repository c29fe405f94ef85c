// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/month.h"

#include <QRegularExpression>

namespace xieli {

namespace {
constexpr int firstYear = 1900;
constexpr int lastYear = 2199;

struct Parts {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Year, month and day taken apart in one go: QDate does it anew for each of them, and ages are asked for millions of times.
Parts partsOf(Day day)
{
    if (!day.isValid())
        return {};
    const std::int64_t days = day.toJulianDay() - 1721120;  // since 1 March of the year 0
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097; // 400 years
    const std::int64_t ofEra = days - era * 146097;
    const std::int64_t yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const std::int64_t ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100); // from 1 March
    const std::int64_t fromMarch = (5 * ofYear + 2) / 153;
    const bool isNextYear = fromMarch >= 10;
    return {int(yearOfEra + era * 400 + isNextYear), int(isNextYear ? fromMarch - 9 : fromMarch + 3),
            int(ofYear - (153 * fromMarch + 2) / 5 + 1)};
}

void putDigits(QChar *at, int count, int value)
{
    for (; count > 0; value /= 10)
        at[--count] = QChar(u'0' + value % 10);
}
}

Month::Month(int year, int month) : m_index(year * 12 + month - 1)
{
    Q_ASSERT(year >= firstYear && year <= lastYear && month >= 1 && month <= 12);
}

Month Month::of(Day day)
{
    const Parts parts = partsOf(day);
    return fromIndex(parts.year * 12 + parts.month - 1); // a date far ahead is no reason to stop
}

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
    QString text(7, u'-');
    putDigits(text.data(), 4, year());
    putDigits(text.data() + 5, 2, month());
    return text;
}

QString isoText(Day day)
{
    const Parts parts = partsOf(day);
    if (parts.year < 1 || parts.year > 9999)
        return day.toString(Qt::ISODate);
    QString text(10, u'-');
    putDigits(text.data(), 4, parts.year);
    putDigits(text.data() + 5, 2, parts.month);
    putDigits(text.data() + 8, 2, parts.day);
    return text;
}

Day addMonths(Day day, int months) { return day.addMonths(months); }

int ageOn(Day birth, Day day)
{
    const Parts born = partsOf(birth);
    const Parts today = partsOf(day);
    const bool isBefore = today.month < born.month || (today.month == born.month && today.day < born.day);
    return today.year - born.year - (isBefore ? 1 : 0);
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
