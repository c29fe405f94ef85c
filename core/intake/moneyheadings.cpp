// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/moneyheadings.h"

#include "base/text.h"
#include "intake/numbers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int longestPeriod = 12;

bool isMoney(std::optional<Field> field)
{
    return field == Field::MonthlyAmount || field == Field::PerPersonAmount || field == Field::YearlyAmount;
}

bool saysPerson(const QString &text)
{
    static const QRegularExpression person(u"人均|每人|个人|[/·.]人|人[/·.每月]|按人"_s);
    return person.match(text).hasMatch();
}

bool saysHousehold(const QString &text)
{
    static const QRegularExpression household(u"每户|户均|全户|家庭|全家|按户|本户|[/·.]户|户[/·.每月]|^户$"_s);
    return household.match(text).hasMatch();
}

/// "户/月", "人均/月", "月", "元/户·月": a unit and nothing else.
bool isUnitAlone(const QString &text)
{
    static const QRegularExpression unit(u"^[(]?元?[/·.每按]*(人均|户均|人|户|家庭|月|季度?|年)([/·.每]*(人|户|月|季度?|年))*元?(标准|金额|额|数)?[)]?$"_s);
    return unit.match(text).hasMatch();
}

QString inBrackets(const QString &text)
{
    static const QRegularExpression brackets(u"\\(([^)]*)\\)"_s);
    QString inside;
    for (auto match = brackets.globalMatch(text); match.hasNext();)
        inside += u' ' + match.next().captured(1);
    return inside;
}

} // namespace

int monthsOf(QStringView typed)
{
    const QString text = withoutBlanks(typed);
    static const QRegularExpression once(u"累计|补发|一次性"_s);
    static const QRegularExpression count(u"([\\d一二三四五六七八九十]{1,2})个月"_s);
    static const QRegularExpression span(u"(\\d{1,2})月?(?:份)?[-—–~至到](\\d{1,2})月"_s);
    static const QRegularExpression year(u"(?<![\\d零〇一二三四五六七八九])年|年(度|均)"_s);
    if (once.match(text).hasMatch())
        return -1;
    if (text.contains(u'季'))
        return 3;
    if (text.contains(u"半年"))
        return 6;
    if (const auto match = count.match(text); match.hasMatch())
        if (const auto months = readCount(match.captured(1)); months && *months >= 1 && *months <= longestPeriod)
            return *months;
    if (const auto match = span.match(text); match.hasMatch())
        if (const int months = match.captured(2).toInt() - match.captured(1).toInt() + 1; months >= 1 && months <= longestPeriod)
            return months;
    if (text.contains(u'月'))
        return 1;
    return year.match(text).hasMatch() ? 12 : 0;
}

int monthsOfTitles(const QStringList &titles)
{
    static const QRegularExpression month(u"\\d{4}年\\d{1,2}月|^\\d{1,2}月份?$"_s);
    static const QRegularExpression period(u"[一二三四1-4]季度?|[上下]半年|个月|\\d月?份?[-—–~至到]\\d{1,2}月"_s);
    int found = 0;
    for (const QString &title : titles) {
        const QString text = withoutBlanks(title);
        if (period.match(text).hasMatch())
            return std::max(0, monthsOf(text)); // a quarter's list may bear the month of its payment besides
        if (month.match(text).hasMatch())
            found = 1;
    }
    return found;
}

std::optional<Field> moneyFieldOf(QStringView heading, QStringView above, std::optional<Field> byWords)
{
    const QString own = withoutBlanks(heading);
    const QString over = withoutBlanks(above);
    static const QRegularExpression money(u"补助|补贴|保障|低保|救助|补差|发放|标准|金额|资金|待遇|领取|应发|实发"_s);
    static const QRegularExpression noMoney(u"人数|人口|户数|类别|档次|日期|时间|原因|账号|帐号|卡号"_s);
    static const QRegularExpression ofHousehold(u"^(每户|户均?|家庭|全家|全户|按户|本户)(每?月|月均)?.*(补助|保障|低保|救助|补差|发放|领取|享受|资金|标准|金|额)+(金|额|标准|资金|合计)*$"_s);
    static const QRegularExpression ofPeriod(u"^(\\d{4}年)?(第?[一二三四1-4]季度?|[上下]?半年|\\d{1,2}月?份?([-—–~至到]\\d{1,2})?月份?|[\\d一二三四五六七八九十]{1,2}个月|全年)(应发|实发|发放|补助|领取|低保|保障|共发)(金额|资金|金|额|数|合计)*$"_s);
    const QString bare = bareHeading(heading);
    const bool isUnit = !isMoney(byWords) && isUnitAlone(own) && money.match(over).hasMatch() && !noMoney.match(over).hasMatch();
    const bool isNamed = !byWords && ofPeriod.match(bare).hasMatch() ? true : !byWords && ofHousehold.match(bare).hasMatch() && !noMoney.match(bare).hasMatch() && (bare.contains(u'金') || bare.contains(u'额') || bare.contains(u"标准"));
    if (!isMoney(byWords) && !isUnit && !isNamed)
        return byWords;
    const QString unit = isUnit || isNamed ? own : inBrackets(own);
    const QString said = saysPerson(unit) || saysHousehold(unit) ? unit : isUnit ? over : QString();
    const bool person = saysPerson(said), household = saysHousehold(said) && !person;
    const int months = monthsOf(own) != 0 ? monthsOf(own) : monthsOf(over);
    if (person)
        return months > 1 ? std::nullopt : std::optional(Field::PerPersonAmount); // a person's of several months is nothing to reckon with
    if (months > 1 && (household || isUnit || isNamed || byWords == Field::MonthlyAmount))
        return Field::YearlyAmount;
    if (household || isUnit || isNamed)
        return Field::MonthlyAmount;
    return byWords;
}

int surenessOf(const Column &column)
{
    static const QRegularExpression sum(u"合计|总计|总额|小计"_s);
    const QString heading = withoutBlanks(column.heading);
    const int months = column.own.isEmpty() || monthsOf(column.own) == 0 ? monthsOf(heading) : monthsOf(column.own);
    return (sum.match(heading).hasMatch() ? 4 : 0) + (months == 1 ? 2 : 0) + (saysHousehold(heading) ? 1 : 0);
}

} // namespace xieli::intake
