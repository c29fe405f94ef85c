// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/incomewords.h"

#include "base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

struct KindWords {
    const char *code;
    const char16_t *pattern;
};

/// The first whose pattern is found in the words wins: what the law never counts first, narrow words before wide ones.
constexpr KindWords kindWords[] = {
    {"E01", u"优待|抚恤|烈属|军属补助|参战|复员"},
    {"E02", u"计划?生育?|计生|奖扶|特扶|独生子女"},
    {"E03", u"奖学金|助学金|雨露计划|教育资助|助学补助"},
    {"E04", u"见义勇为"},
    {"E06", u"残疾人?(两项|生活|护理|困难|重度)?(生活|护理)?补[贴助]|两项补贴|重残|护理补贴"},
    {"E07", u"高龄|长寿|老龄津贴|老年津贴|敬老金"},
    {"E09", u"孤儿|事实无人"},
    {"E13", u"价格补贴|物价|取暖|采暖|冬春"},
    {"E05", u"低保|最低生活保障|五保|特困|临时救助|医疗救助|救助[金款]|救济|教育救助|住房救助|危房改造|慰问"},
    {"E10", u"(医保|医疗|合作医疗|住院)报销"},
    {"E11", u"慈善|捐[赠助款]"},
    {"T2", u"基础养老|城乡居民.*养老|居民养老|新农保|城乡居保|农村养老|(六十|60)(周)?岁.*养老|养老补贴"},
    {"T3", u"个人账户养老"},
    {"T1", u"退休|离休|养老|社保金"},
    {"T4", u"赡养|子女(给|供)"},
    {"T5", u"抚养"},
    {"T6", u"扶养"},
    {"T7", u"失业|工伤|生育(津贴|保险)"},
    {"T8", u"赔偿|补偿|征地|拆迁|征收"},
    {"B5", u"草原|草畜|奖补|地力|粮食?直补|粮补|良种|农资|耕地|退耕|还林|公益林|生态(补|奖)|轮作|大豆补|玉米补|水稻补|农机补|惠农补|农业补贴|种粮|直补|政策性补[贴助]"},
    {"W3", u"公益(性)?岗|护林|生态护|保洁|环卫|草管员|护草|护路|管护员|公岗"},
    {"W4", u"村(干部|主任|支书|医|社干部|两委|级)|误工补贴|社长|组长|文书"},
    {"W2", u"务工|打工|零工|临时工|劳务|外出|帮工|散工|短工|打零"},
    {"W1", u"工资|薪|上班|就业收入|稳定就业|劳动报酬"},
    {"P3", u"流转|土地(承包|租)|承包费|出租土地|土地收益|转包|草场(出租|流转|承包)"},
    {"P2", u"房租|租金|出租|租赁"},
    {"P4", u"分红|集体(经济|收益)|入股|股金"},
    {"P1", u"利息|红利|存款|理财|股息"},
    {"P5", u"变卖|出售(房|财|资)"},
    {"B3", u"林果|采集|虫草|药材|采药|果园|苹果|花椒|核桃|蘑菇|山货|林业|挖药"},
    {"B2", u"养殖|畜牧|牧业|养[牛羊猪鸡鸭鱼蜂兔马驴]|[牛羊猪鸡鸭鱼蜂兔马驴骡](收入|出栏)?$|(牦牛|绵羊|山羊|肉牛|奶牛|仔猪|母猪|渔业|水产|出栏|酥油|羊毛|牛奶)"},
    {"B1", u"种植|农业|农作物|粮食|青稞|小麦|玉米|油菜|油料|马铃薯|土豆|洋芋|蔬菜|大豆|水稻|豌豆|蚕豆|燕麦|饲草|棉花|烟叶|种地|农产品"},
    {"B4", u"经营|经商|商店|小卖部|运输|出租车|个体|做生意|生意|加工|手工|餐饮|服务业|二三产|作坊|刺绣"},
    {"P3", u"财产(性|净)?"},
    {"T10", u"转移(性|净)?支出"},
    {"T9", u"转移(性|净)?|(其他|其它).*补[贴助]|补[贴助]$"},
    {"O1", u"馈赠|礼金|继承|遗产|中奖|彩票"},
    {"O2", u"^(其他|其它)(收入|项目|来源)?$"},
};

const std::vector<QRegularExpression> &patterns()
{
    static const std::vector<QRegularExpression> made = [] {
        std::vector<QRegularExpression> list;
        for (const KindWords &words : kindWords)
            list.emplace_back(QString::fromUtf16(words.pattern));
        return list;
    }();
    return made;
}

/// Without brackets and what is in them.
QString bareWords(QStringView words)
{
    static const QRegularExpression brackets(u"\\([^)]*\\)"_s);
    return withoutBlanks(words).remove(brackets);
}

std::optional<QString> kindIn(const QString &words)
{
    if (words.isEmpty())
        return std::nullopt;
    for (size_t i = 0; i < std::size(kindWords); ++i)
        if (patterns()[i].match(words).hasMatch())
            return QString::fromLatin1(kindWords[i].code);
    return std::nullopt;
}

} // namespace

IncomeKind incomeKindOf(QStringView typed)
{
    const QString words = withoutBlanks(typed);
    thread_local QHash<QString, IncomeKind> asked; // the same dozen words stand in thousands of rows
    constexpr qsizetype remembered = 4096;
    if (asked.size() > remembered)
        asked.clear();
    if (const auto known = asked.constFind(words); known != asked.constEnd())
        return *known;
    // "种植(青稞)": what stands before the bracket says the kind, what stands inside only helps
    const qsizetype bracket = words.indexOf(u'(');
    auto code = kindIn(bracket > 0 ? words.left(bracket) : words);
    if (!code && bracket > 0)
        code = kindIn(words);
    const IncomeKind kind{code.value_or(u"O2"_s), code.has_value()};
    asked.insert(words, kind);
    return kind;
}

bool isAsset(QStringView words)
{
    static const QRegularExpression asset(u"^(家庭|银行|现有|名下)*(存款|储蓄|现金|存单|理财(产品)?|债权|债务|欠款|欠债|负债|贷款|借款|房产|住房|车辆|机动车)(余额|金额|总额|数额|数量|面积|本金)?$"_s);
    return asset.match(bareWords(words)).hasMatch();
}

bool isLand(QStringView words)
{
    static const QRegularExpression land(u"^(家庭|承包|现有)*(耕地|林地|草场|草地|土地|承包地|水浇地|旱地|山地|宅基地)(面积|亩数|数量)?$"_s);
    return land.match(bareWords(words)).hasMatch();
}

QStringList incomeKindCodes()
{
    QStringList codes;
    for (const KindWords &words : kindWords)
        codes << QString::fromLatin1(words.code);
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace xieli::intake
