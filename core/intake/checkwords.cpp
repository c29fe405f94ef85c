// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/checkwords.h"

#include "base/text.h"
#include "intake/numbers.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

const QRegularExpression &expression(const char16_t *pattern)
{
    thread_local QHash<QString, QRegularExpression> known;
    const QString text = QString::fromUtf16(pattern);
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text, QRegularExpression(text));
    return *found;
}

/// One clause of a cell.
bool isNothing(const QString &clause, const QString &kind)
{
    if (meansNothing(clause) || matches(clause, u"^(否|0+(\\.0+)?(元|万元|辆|套|处|个|户|笔|条)?|-+|/|不存在)$"))
        return true;
    if (matches(clause, u"^(经核对|经查询|经查)?正常$"))
        return kind.isEmpty() || kind == u"died";
    if (kind.isEmpty() && matches(clause, u"^(经核对)?,?(符合(条件|规定|要求|标准|低保条件|救助条件)?|(核对)?(通过|合格))$"))
        return true; // of the whole: nothing stands against it
    if (matches(clause, u"^(经核对|经查询|经查)?(暂)?未(查到|查询到|发现|检索到|核查到|核对到|比对到|匹配到|反馈)[^\\d一二两三四五六七八九十几多]*$"))
        return true;
    if (matches(clause, u"^(未|没有|无|查无)(登记|注册|参保|缴纳|缴存|领取|购买|持有|享受|查询|死亡|此人|该人)?(的)?(信息|记录|数据|情况)?$"))
        return true;
    // nothing may follow but the name of a kind of thing: 无牌, 无证 and the like are said of things that were found
    return matches(clause, u"^((本人|其|该人)?名下)?((均|暂|查)?(无|没有)(任何|相关|有关|其他|其它|名下|查询|核对|反馈|登记|银行|商业|社会|个人)*"
                           "(车|车辆|机动车|机动车辆|汽车|轿车|摩托车|农机|船舶|房|房产|房屋|住房|不动产|商铺|宅基地|存款|储蓄|余额|理财|证券|股票|基金|债券|保险|保单|工商|工商登记|企业|市场主体|个体|个体工商户|公司|"
                           "养老金|养老保险|退休金|社保|公积金|工资|收入|纳税|个税|个人所得税|就业|补贴|死亡|殡葬|火化|婚姻|财产|资产|异常|问题|疑点|预警|出入|变化|结果|值)?"
                           "(登记|注册|缴纳|缴存|参保|领取|发放|纳税|持有)*的?(信息|记录|数据|情况|结果|财产)?)+$");
}

} // namespace

bool matches(const QString &words, const char16_t *pattern) { return expression(pattern).match(words).hasMatch(); }

bool saysNothing(const QString &words, const QString &kind)
{
    const QStringList clauses = withoutBlanks(words).split(expression(u"[,，;；。、]"), Qt::SkipEmptyParts);
    return std::all_of(clauses.begin(), clauses.end(), [&](const QString &clause) { return isNothing(clause, kind); });
}

std::optional<int> countIn(const QString &words)
{
    const auto match = expression(u"(\\d{1,2})(辆|台|套|处|间|户|家|艘)").match(words);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

bool isMoneyHeading(const QString &heading)
{
    if (matches(heading, u"(?<!单)元|金额|余额|价值|市值|估值|数额|总额"))
        return true;
    const bool isMeasure = matches(heading, u"号|户数|笔数|数量|个数|家数|面积|日期|时间|期限|年限|月数|名称|机构|开户行|单位|地址|状态|类型|是否|有无");
    return !isMeasure && matches(heading, u"存款|收入|工资|待遇|公积金|养老金|退休金|理财|基金|证券|资产");
}

QString checkKindOf(const QString &words)
{
    // in this order: 车辆保险 is a car, 公积金 no deposit
    static const std::pair<const char16_t *, const char *> kinds[] = {
        {u"死亡|殡葬|火化|去世", "died"}, {u"农机|拖拉机|收割机|挖掘机|大型机械", "V4"}, {u"摩托|电动车", "V3"}, {u"货车|卡车", "V2"}, {u"船舶|渔船|船只", "V5"},
        {u"车|机动车", "V1"}, {u"公积金", "F5"}, {u"商铺|门面|写字楼", "R3"}, {u"宅基地", "R4"}, {u"房|不动产", "R1"}, {u"存款|银行|储蓄|余额|现金", "F1"},
        {u"(城乡)?居民.*养老|新农保", "T2"}, {u"养老金|退休|离休|养老待遇|养老保险待遇", "T1"}, {u"失业金|工伤待遇|生育津贴", "T7"}, {u"赔偿|补偿|征地|拆迁", "T8"},
        {u"理财|证券|股票|基金|债券|股金", "F2"}, {u"商业保险|保险现金|人寿|保单", "F3"}, {u"个体", "C2"}, {u"工商|企业|市场主体|公司|股东|法人|注册资|出资", "C1"},
        {u"工资|薪|个税|个人所得税|纳税|财政供养|参保单位|就业|社保缴", "W1"}, {u"补贴", "B5"}, {u"牲畜|牛|羊存栏", "L1"}, {u"租金|出租", "P2"}, {u"流转", "P3"}, {u"分红", "P4"}};
    for (const auto &[pattern, kind] : kinds)
        if (matches(words, pattern))
            return QString::fromLatin1(kind);
    return {};
}

bool isIncomeKind(const QString &kind) { return kind.startsWith(u'W') || kind.startsWith(u'B') || kind.startsWith(u'P') || kind.startsWith(u'T'); }

bool isPropertyAtLarge(const QString &words) { return matches(words, u"资产|财产(?!(核对|情况|信息|项目|类别|类型|名称)$)|投资|债权"); }

} // namespace xieli::intake
