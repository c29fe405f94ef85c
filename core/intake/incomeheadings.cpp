// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/incomeheadings.h"

#include "base/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

const QString countedUnits = u"亩|分地|公顷|只|头|匹|羽|口|峰|条|尾|箱|窝|群|笼|棵|株|斤|市斤|公斤|千克|kg|KG|吨|担|袋|辆|台|间|套|平方米|平米|㎡|m2|人|天|日|工日|次|个|份"_s;

QString inside(const Column &column)
{
    static const QRegularExpression brackets(u"[(\\[【]([^)\\]】]*)[)\\]】]"_s);
    return brackets.match(withoutBlanks(column.own)).captured(1);
}

} // namespace

bool settleMeasure(Column &column, std::optional<Field> &field, const QString &incomeKind)
{
    static const QRegularExpression counted(u"^(?:%1)(?:数|/年)?$"_s.arg(countedUnits));
    static const QRegularExpression priced(u"^元?[/每](?:%1)$"_s.arg(countedUnits));
    static const QRegularExpression size(u"(面积|亩数|头数|只数|株数|棵数|数量|存栏(数|量)?|出栏(数|量)|产量|规模|天数)$"_s);
    static const QRegularExpression monthly(u"^(元?[/每·按]?(人[/·]?)?月(均)?|每人每月|月标准)$"_s);
    const QString unit = inside(column);
    const QString bare = bareHeading(column.own);
    const bool isWage = incomeKind.startsWith(u'W');
    const auto becomes = [&](Field what, int timesAYear = 1) {
        field = what;
        column.incomeKind = incomeKind;
        column.timesAYear = timesAYear;
        return true;
    };
    if (field == Field::Months)
        return true;
    if (field == Field::Cost)
        return false;
    if (counted.match(unit).hasMatch() || (size.match(bare).hasMatch() && !unit.contains(u'元')))
        return becomes(Field::Quantity);
    if (priced.match(unit).hasMatch() || field == Field::UnitPrice)
        return becomes(Field::UnitPrice);
    if (isWage && (unit == u"月" || unit == u"个月" || unit == u"月数"))
        return becomes(Field::Months);
    const bool ofMonth = monthly.match(unit).hasMatch() || bare.startsWith(u"月") || bare.startsWith(u"每月") || bare.endsWith(u"月均");
    if (ofMonth)
        return isWage ? becomes(Field::UnitPrice) : becomes(Field::IncomeOfKind, 12);
    if (unit.contains(u'季') || bare.startsWith(u"季") || bare.startsWith(u"每季"))
        return becomes(Field::IncomeOfKind, 4);
    if (unit.contains(u"半年") || bare.startsWith(u"半年"))
        return becomes(Field::IncomeOfKind, 2);
    return false;
}

QString subjectOf(const Column &column)
{
    static const QRegularExpression rest(u"^(月|每月|年|全年)|(种植|养殖)?(面积|亩数|头数|只数|株数|棵数|数量|存栏(数|量)?|出栏(数|量)?|产量|规模|天数|月数|单价|价格|销售|毛?收入|金额|总额)+$"_s);
    const QString bare = bareHeading(column.own);
    const QString left = QString(bare).remove(rest);
    return left.isEmpty() && !column.above.isEmpty() ? bareHeading(column.above.section(u'/', -1)) : left;
}

QString unitOf(const Column &column)
{
    const QString unit = inside(column);
    if (!unit.isEmpty())
        return unit;
    const QString bare = bareHeading(column.own);
    return bare.endsWith(u"面积") || bare.endsWith(u"亩数") ? u"亩"_s : bare.endsWith(u"头数") ? u"头"_s : bare.endsWith(u"只数") ? u"只"_s : bare.endsWith(u"月数") ? u"月"_s : QString();
}

} // namespace xieli::intake
