// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/days.h"

#include "base/text.h"
#include "intake/numbers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

/// "二〇一八年三月五日" → "2018年3月5日"; any other text as it was. 正月, 冬月 and 腊月 are of another calendar and stay words.
QString inDigits(const QString &text)
{
    static const QRegularExpression words(u"^([零〇○一二三四五六七八九]{4}|\\d{4})年([一二三四五六七八九十]{1,3}|\\d{1,2})月(?:([一二三四五六七八九十廿卅]{1,3}|\\d{1,2})[日号])?$"_s);
    const auto match = words.match(text);
    if (!match.hasMatch())
        return text;
    const auto number = [](QString part) {
        part.replace(u'○', u'〇').replace(u"廿"_s, u"二十"_s).replace(u"卅"_s, u"三十"_s);
        return QString::number(readChineseNumber(part).value_or(part.toInt()));
    };
    const QString day = match.captured(3).isEmpty() ? QString() : number(match.captured(3)) + u'日';
    return number(match.captured(1)) + u'年' + number(match.captured(2)) + u'月' + day;
}

QString bareDay(QStringView text)
{
    static const QRegularExpression clock(u"[T ]?\\d{1,2}:\\d{2}(:\\d{2})?(\\.\\d+)?$"_s);
    static const QRegularExpression stops(u"(?<=\\d)[。．·、,](?=\\d)"_s); // the keyboard stood on Chinese: "2018。3。5"
    static const QRegularExpression end(u"[。．.、,;]$"_s);
    return inDigits(withoutBlanks(cleaned(text).remove(clock)).replace(stops, u"."_s).remove(end));
}

std::optional<Day> dayOf(const QString &year, const QString &month, const QString &day)
{
    return parseDay(u"%1-%2-%3"_s.arg(year, month, day));
}

} // namespace

std::optional<Day> readDay(QStringView text, bool numberCell)
{
    constexpr int firstSerial = 3654;   // 1910
    constexpr int lastSerial = 73050;   // 2099
    const QString bare = bareDay(text);
    if (const auto day = parseDay(bare))
        return day;
    static const QRegularExpression dayLess(u"^(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})[号日]?$"_s);
    if (const auto match = dayLess.match(bare); match.hasMatch())
        return dayOf(match.captured(1), match.captured(2), match.captured(3));
    const auto decimal = numberCell ? plainDecimal(bare) : std::nullopt;
    if (!decimal)
        return std::nullopt;
    bool isNumber = false;
    const int serial = decimal->section(u'.', 0, 0).toInt(&isNumber);
    return isNumber && serial >= firstSerial && serial <= lastSerial ? std::optional(Day(1899, 12, 30).addDays(serial)) : std::nullopt;
}

bool isMonthAlone(QStringView text)
{
    static const QRegularExpression month(u"^(?:19|20)\\d{2}(?:[年./-](?:0?[1-9]|1[0-2])月?份?|0[1-9]|1[0-2])$"_s);
    return month.match(bareDay(text)).hasMatch();
}

std::optional<Day> readShortDay(QStringView text)
{
    static const QRegularExpression serial(u"^(?:3[6-9]|[4-6]\\d)\\d{3}$"_s);
    if (serial.match(withoutBlanks(text)).hasMatch())
        return readDay(text, true);
    static const QRegularExpression shape(u"^(\\d{2})[年./-](\\d{1,2})[月./-](\\d{1,2})[号日]?$"_s);
    const auto match = shape.match(bareDay(text));
    return match.hasMatch() ? dayOf(u"20"_s + match.captured(1), match.captured(2), match.captured(3)) : std::nullopt;
}

std::optional<Day> readEndOfSpan(QStringView text)
{
    static const QRegularExpression span(u"^(\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?|\\d{8})(?:[-—–~]+|至|到)(\\d{4}[年./-]\\d{1,2}[月./-]\\d{1,2}日?|\\d{8})(?:止|日止)?$"_s);
    const auto match = span.match(withoutBlanks(text));
    const auto first = match.hasMatch() ? readDay(match.captured(1), false) : std::nullopt;
    const auto last = match.hasMatch() ? readDay(match.captured(2), false) : std::nullopt;
    return first && last && *first <= *last ? last : std::nullopt;
}

} // namespace xieli::intake
