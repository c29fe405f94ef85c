// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/betterkind.h"

#include "base/text.h"

#include <QRegularExpression>

#include <array>

namespace xieli::intake {

using namespace Qt::StringLiterals;

namespace {

/// Words of headings that only one kind of sheet has. A file's name speaks for the kind it is read as, never against it.
struct Marks {
    TableKind kind;
    QRegularExpression decisive;    ///< nobody else has this column
    QRegularExpression telling;
    QRegularExpression fileName;
    int least;                      ///< telling headings that are needed where the kind it is read as has none
};

const std::array<Marks, 5> &marks()
{
    static const QRegularExpression never(u"(?!)"_s);
    static const std::array<Marks, 5> all{
        {{TableKind::Deaths, QRegularExpression(u"(死亡|去世|逝世|离世|故亡|身故|亡故)(的|时)?(日期|时间|年月日|日)"_s), QRegularExpression(u"死因|死亡|火化|土葬|逝者|殡葬|丧葬"_s),
          QRegularExpression(u"死亡|去世|丧葬"_s), 1},
         {TableKind::Disability, never,
          QRegularExpression(u"残疾人?证|残疾(类别|类型|种类|等级|级别|程度)|残疾人|持证人|^(视力|听力|言语|肢体|智力|精神|多重)(残疾)?$|^[一二三四]级$"_s), QRegularExpression(u"残疾|残联"_s), 1},
         {TableKind::Poverty, never, QRegularExpression(u"脱贫|贫困|监测|帮扶|返贫|识别|消除|低收入"_s), QRegularExpression(u"脱贫|贫困|监测|返贫|建档立卡|帮扶"_s), 1},
         {TableKind::Roster, never, QRegularExpression(u"保障(金|类别|人口|人数|标准|对象)|低保|特困|(补助|补差|救助|发放|应发|实发|享受|月).*(金额|额|金)$|账号|帐号|账户|卡号"_s),
          QRegularExpression(u"花名册|名册|低保|特困|发放"_s), 2},
         {TableKind::Survey, never, QRegularExpression(u"(工资|务工|种植|养殖|经营|转移|财产|劳务|打工).*|.*收入(项目|种类|来源|金额|合计)?$|成本|支出|单价"_s), QRegularExpression(u"收入|调查"_s), 2}}};
    return all;
}

/// What else stands on a roster: alone it says nothing.
bool isOfHouseholds(const QStringList &headings)
{
    static const QRegularExpression household(u"户主|家庭人口|人口数|与户主关系"_s);
    return std::any_of(headings.begin(), headings.end(), [](const QString &heading) { return heading.contains(household); });
}

struct Fit {
    int weight = 0;
    QStringList headings;
};

Fit fitOf(const Marks &kind, const QStringList &headings)
{
    constexpr int decisiveWeight = 3;
    Fit fit;
    for (const QString &heading : headings) {
        const int weight = heading.contains(kind.decisive) ? decisiveWeight : heading.contains(kind.telling) ? 1 : 0;
        fit.weight += weight;
        if (weight > 0)
            fit.headings << heading;
    }
    return fit;
}

} // namespace

std::optional<BetterKind> betterKind(const SheetColumns &sheet, const QString &fileName, TableKind readAs)
{
    constexpr int ofFileName = 2;
    QStringList headings;
    for (const MappedColumn &column : sheet.columns)
        headings << withoutBlanks(column.heading);
    int own = 0;
    for (const Marks &kind : marks())
        if (kind.kind == readAs)
            own = fitOf(kind, headings).weight + (fileName.contains(kind.fileName) ? ofFileName : 0);
    if (readAs == TableKind::Roster && isOfHouseholds(headings))
        ++own;
    std::optional<BetterKind> better;
    int most = 0;
    for (const Marks &kind : marks()) {
        const Fit fit = fitOf(kind, headings);
        const bool isList = kind.least == 1;
        const bool fits = own == 0 ? fit.weight >= kind.least : isList && fit.weight >= own + 2;
        if (kind.kind == readAs || !fits || fit.weight <= most)
            continue;
        most = fit.weight;
        better = BetterKind{kind.kind, fit.headings};
    }
    return better;
}

} // namespace xieli::intake
