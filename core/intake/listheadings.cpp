// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/headingwords.h"

namespace xieli::intake {

namespace {

constexpr HeadingWord listWords[] = {
    {Field::Day, u"(死亡|去世|死亡时|注销|火化/?土葬|死亡注销|离世|发生|处理|交易|入账|发放|生效|迁出|认定|识别|脱贫)<日期>|日期|时间"},
    {Field::Result, u"(处理|发放|交易|代发|回盘|入账|返回)?(结果|状态|标志|标识)|.*(状态|属性|情况)|是否成功|成功标志"},
    {Field::Reason, u"(失败|退回|退款|错误|返回|未成功|返盘)?(原因|信息|说明)|失败(?!.*(金额|数|日期|时间|标志|标识|码)).*|备注|摘要|附言"},
    {Field::Account, u".*(账号|帐号|卡号|账户|帐户)"},
    {Field::Name, u"姓名|户名|(收款人|持卡人|开户人|客户|账户|帐户|开户)(姓名|名称|户名|名)|户主(姓名)?|成员姓名|死者(姓名)?|逝者(姓名)?|对象姓名|人员姓名"},
    {Field::MonthlyAmount, u".*金额|应发.*|实发.*|发放额"},
};

// In the order of the columns of lists that have gone round; a list of persons alone.
constexpr HeadingWord povertyWords[] = {
    {Field::Result, u"(农?户|家庭|人口|人员|贫困户?|脱贫户?|监测户?|帮扶)?<类型>|(监测|帮扶|脱贫|低收入)(对象)?<类型>|识别类型|(是否|风险)(脱贫|(已)?消除(风险)?|稳定).*|风险是否(已)?消除"},
    {Field::Day, u"(识别|认定|纳入|脱贫|建档|建档立卡|监测)<日期>"},
    {Field::Name, u"(脱贫|贫困|监测|帮扶|建档立卡)(贫困)?户主?(的)?姓名|(脱贫|贫困|监测|帮扶)?(人口|对象|群众)?(的)?姓名|(脱贫|贫困|监测)(人口|对象|人员)"},
};

constexpr HeadingWord deathWords[] = {
    {Field::Day, u"(人员)?(死亡|去世|逝世|离世|故亡|身故|亡故|死亡时)(的)?<日期>"},
    {Field::OpenedOn, u"(户口|户籍|死亡)?(注销|火化|土葬|火化/?土葬|销户|登记|办理|上报)<日期>"},
    {Field::Name, u"(死|逝|亡|故)者(姓名)?|死亡(人员|人)?(的)?(姓名)?|亡故?人员?(姓名)?"},
    {Field::Result, u"(户口|户籍|人员)?(注销|销户)(的)?(原因|类别|类型|情况|说明|性质)"},
    {Field::Reason, u"死亡原因|死因|原因"},
};

constexpr HeadingWord disabilityWords[] = {
    {Field::IdNumber, u"证件号码"},
    {Field::DisabilityValidUntil, u"(残疾人?证|证件|证)?(有效期?|有效期限|到期|失效|截止)(至|止|限|到|截止|结束)?(日期?|时间)?"},
    {Field::DisabilityCertificate, u"(残疾人?|残)?证(件)?<号码>|残疾证"},
    {Field::Disability, u"(残疾人?证?)?(类别|类型)[及与和、/-]*(等级|级别)"},
    {Field::DisabilityKind, u"(残疾人?证?)?(主要)?(残疾)?(类别|类型|种类|类)"},
    {Field::DisabilityGrade, u"(残疾人?证?)?(主要)?(残疾)?(等级|级别|程度|级)"},
    {Field::DisabilityTick, u"(视力|听力|言语|语言|肢体|智力|精神|多重)(残疾)?|[一二三四1-4]级"}, // a column each, ticked or with the grade in it
    {Field::Result, u"(残疾人?)?证?件?(当前)?状态|(残疾人?证?|证件|证)?(是否|有无)?(已)?(注销|作废|冻结|失效|有效|过期|撤销)(状态|标志|标识|情况|与否|否|原因|<日期>)?"},
    {Field::OpenedOn, u"(首次)?(发证|办证|签发|评定|鉴定|领证)<日期>"},
    {Field::Name, u"残疾人(姓名)?|持证人(姓名)?"},
};

} // namespace

std::span<const HeadingWord> listHeadings(TableKind kind)
{
    switch (kind) {
    case TableKind::List: return listWords;
    case TableKind::Poverty: return povertyWords;
    case TableKind::Deaths: return deathWords;
    case TableKind::Disability: return disabilityWords;
    case TableKind::Roster:
    case TableKind::Survey: break;
    }
    return {};
}

} // namespace xieli::intake
