// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/columns.h"

#include "base/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

/// A heading means `field` where the whole bare heading matches. The first that matches wins: order matters.
struct Word {
    Field field;
    const char16_t *pattern;
};

constexpr Word rosterWords[] = {
    {Field::Sequence, u"序号?|编号|序列号?|顺序号|NO\\.?|行号|№"},
    {Field::HouseholdNumber, u"户编?号|家庭编号|户籍?序号|户序|低保(证|户)(编?号)|救助证(编?号)|证书编?号|户代码|户口簿号"},
    {Field::HeadId, u"(户主|申请人|户主本人|持证人|家长)的?(公民)?(身份证?|证件)(号码?|件号码?)?|户主身份(证|证明)(号|号码)?"},
    {Field::HeadName, u"(户主|户长|家长|低保户主|低保户|救助户|持证人|家庭户主|户主本人|申请人|户代表)(的)?(姓名|名字|名称?|名)?|户名|户主\\(?申请人\\)?(姓名)?|所属户主|所在户主?"},
    {Field::Relation, u"与?(户主|申请人|持证人|本人|户代表)的?(之间)?的?关系|与户主|关系|家庭关系|成员关系|称谓|户主关系|与.*户主.*关系|与申请人关系"},
    {Field::MemberNames, u"(其他|其它|共同生活)?(家庭)?(其他|其它)?成员(姓名)?(名单|情况)|其他成员|其它成员|共同生活人员"},
    {Field::Name, u"姓名|成员姓名|家庭成员(姓名)?|(共同生活)?(的)?(家庭)?成员(姓名|名字|名)?|人员姓名|(保障|救助|低保|享受|补助)(对象|人员|人)(姓名)?|对象姓名|名字|家庭人员姓名|被保障人(姓名)?|死者姓名|死亡人员(姓名)?|受益人(姓名)?|本人姓名"},
    {Field::DisabilityCertificate, u"残疾证?件?(号码?|编号)|残疾人?证(号码?|编号)?|残证号码?"},
    {Field::DisabilityKind, u"残疾(类别|类型|种类|类)|残类|致残类别"},
    {Field::DisabilityGrade, u"残疾(等级|级别|程度|级)|残级|伤残等级"},
    {Field::Disability, u"残疾(类别|类型|种类|类)?[及与和、/\\-—]*(等级|级别|程度)?(情况|状况)?|残疾(情况|状况)|是否残疾人?"},
    {Field::IdNumber, u"(公民|成员|家庭成员|本人|人员|对象|居民|死者)?(公民)?(身份证?|证件|居民身份证|身份)(件|证)?(号码?|编号)|(居民|公民|本人|成员)?身份证|(公民)?身份号码|ID(号码?)?|身份证件号码?|身份证明号码?"},
    {Field::AccountHolder, u"(开户|账户|帐户|银行卡|存折|卡|一卡通)(人|名|户名|持有人|姓名|人姓名)|开户名称?|持卡人(姓名)?|收款人(姓名|户名)?|代持人"},
    {Field::Bank, u"开户(银行|行)(名称)?|银行(名称)?|发放银行|代发银行|金融机构|开户机构|开户网点"},
    {Field::Account, u"(惠农|惠民|财政|社保|社会保障|农村|银行|低保|金融)*(一卡通|一折通|“?一卡通”?)(银行)?(卡|账|帐|存折)?(号码?|户)?|(银行|开户|存折|存款|社保卡|社会保障卡|惠农|发放|收款|储蓄|打卡|低保金|领取)*(账|帐|卡|折)(号码?|户|户号码?)|(银行|社保)卡号?码?|账户|帐户|.*(账号|帐号|卡号|账户号码?)"},
    {Field::Persons, u"家庭(总)?人(口|数)(数|总数)?|(户内|全家|家庭|在册|户籍|共同生活|常住)(总)?(人口|人数|成员数|人口数)|(家庭)?成员(人)?数(量)?|人口(数)?|总人口|家庭规模|户人口"},
    {Field::CoveredPersons, u"(月?(保障|享受|低保|救助|补助|领取|纳入|核定|应保|施保|发放|供养)(对象|低保)?人(口|数)(数)?)|(保障|享受|低保|救助|在保)人(口|数)(数)?|享受低保人数|人数|保障对象人?数|在保人数"},
    {Field::PerPersonAmount, u"(月|每月)?(人均|每人每月|每人|个人)(月|每月)?(的)?(补助|保障|补差|低保|救助|发放|享受|领取|供养)?(标准|金|水平|金额|额|款)*|(月)?(补助|保障|低保|补差|救助|发放|享受|类别|供养)?(金)?标准|人月(补助|保障|补差)?(标准|金额|额|水平)?|月?人均.*|标准|每人每月.*"},
    {Field::YearlyAmount, u".*(全年|年度?|每年|季度?|半年|累计|补发|一次性).*(金额|补助|保障金|低保金|发放|资金|额).*|(年|季).*(金|额)"},
    {Field::MonthlyAmount, u"(户|全户|家庭|每户|本户)?(应|实|核定|享受|拟)?(月|每月|本月|当月|按月)?(户|全户|户均|家庭)?(应|实|核定|享受|拟|领取)?(发放?|领取|补助|保障|补差|低保|救助|差额|生活补助|施保|享受|补贴|月|定补)(总|资|补助|补差|低保|补|差)?(金额|金|额|资金|款|数额|总额|金总额|金数|额度|差额|保障金)+(合计|总额|总计|数)?|(户|全户|家庭|户均)?月(发放|补助|保障|补差|低保|领取|享受|补贴)|(户)?每?月发?(金额|额)|合计金额|金额|(应发|实发|发放)(数|额|金额|合计|金)?|(户)?(保障|低保|补助)金|月保|户补差"},
    {Field::Class, u"(低保|保障|救助|享受|施保|补助|分类|家庭|困难|人员|对象|月补助)*(类别|类型|档次|等次|档|等级|级别|类|类次|档级)|类|施保分类|分类|ABC类"},
    {Field::PovertyCause, u"(主要|家庭)?(致贫|致困|贫困|困难|救助|申请|享受低保|保障|纳入)(主要)?(原因|成因|类型|情况)|困难原因|原因"},
    {Field::RegisteredPoor, u"(是否)?(为|属|属于)?(建档立卡|脱贫|贫困|精准扶贫|脱贫不稳定|监测)(贫困)?(户|人口|对象|家庭)?(户)?(是否)?|建档立卡.*"},
    {Field::Health, u"(身体|健康|身体健康|患病)(状况|情况|状态|程度)?|疾病(情况|状况)|是否患病"},
    {Field::Labour, u"(有无|是否有)?劳动(能力|力)(状况|情况|程度|类型|等级)?|劳动(能力)?|劳力"},
    {Field::Marital, u"婚姻(状况|情况|状态)?|婚否"},
    {Field::Student, u"是否(在校|学生|就学|在读).*|在校(生|学生)?(情况|状况)?|就学(情况|状况)|学生|就读.*|文化程度和?就学情况"},
    {Field::Occupation, u"职业|从业(状况|情况)|就业(状况|情况)|务工情况|工作单位"},
    {Field::Sex, u"性别"},
    {Field::Age, u"(实足|周岁)?年龄|岁数|周岁"},
    {Field::BirthDate, u"出生(日期|年月|年月日|时间)?|生日"},
    {Field::Group, u"(所在|所属)?(村民)?(村|自然|村民)?(组别|小组|组|社|队|屯|寨|小队|生产队|合作社)(名|名称|别)?|(村|社)(组|民小组)|自然(村|屯)|村民小组|组社|社别|所属组|村屯"},
    {Field::Village, u"(所在|所属)?(行政)?村(委会|民委员会|名|名称|别|庄)?|村\\(?居\\)?(委会)?|村\\(社区\\)|村社区?|社区|单位|(所在)?村居"},
    {Field::Residence, u"户(籍|口)(性质|类别|类型)|城乡(类别|类型|属性|性质|分类)?|低保类型"},
    {Field::Phone, u"(联系|户主|本人|家庭|移动)?(电话|手机|联系方式|电话号码|手机号码?|联系电话)(号码?)?|联系方法"},
    {Field::Address, u"(家庭|居住|详细|户籍|现|现居住)*(住址|地址|所在地|住所|居住地)"},
    {Field::OpenedOn, u"(低保|享受|批准|审批|纳入|保障|救助|起保|施保|开始|进入|认定)*(时间|日期|年月|起始时间|开始时间)"},
    {Field::Remark, u"备注?|说明|其他情况|附注|备考"},
};

constexpr Word surveyWords[] = {
    {Field::Item, u"(家庭)?(收入|项目)(的)?(项目|名称|类别|类型|种类|来源|内容|科目)(名称)?|收入(项目|来源)?|项目|来源|科目|收入构成"},
    {Field::Unit, u"(计量|数量)?单位"},
    {Field::UnitPrice, u"单价|(参考|市场|平均|核定)?单?价格?|月(均)?(工资|收入|标准)|标准|每(月|亩|只|头)(收入|金额|工资)?|单位(收入|金额)|日工资"},
    {Field::Quantity, u"(数量|面积|规模|头数|亩数|月数|只数|天数)(或.*)?|数额?|数量.*"},
    {Field::Months, u"(务工|工作|就业)?(月数|月份数|时长|务工时间)"},
    {Field::Cost, u"(生产|经营|必要|就业|年)*(性)?(成本|费用|开支)(支出|费用|金额)?|(经营|生产)?支出|成本.*|扣除(成本|金额)?"},
    {Field::TotalIncome, u"(家庭)?(年|全年|年度)?(总|纯|净|可支配|人均)(收入|纯收入|可支配收入)(合计|总计|金额)?|(收入|全年|家庭)?(合计|总计|小计)(收入|金额)?|.*(总收入|纯收入|净收入合计|可支配收入|人均.*收入)|年人均.*|月人均.*"},
    {Field::Amount, u"(全年|年|年度|收入|毛|总|合计|每年|本年)*(收入|金额|收入金额|所得|总额|额|数额|现金收入|毛收入)(合计|小计)?|金额.*|年收入.*|全年.*"},
    {Field::Evidence, u"(证明|佐证|凭证|依据|来源依据|核实(方式|情况)|证明材料)(材料|资料)?|核查方式"},
    {Field::Persons, u"家庭(总)?人(口|数)(数|总数)?|人口(数)?|(共同生活)?(成员)?人数|成员数"},
    {Field::Name, u"(收入人|取得收入人|务工人员?|劳动者|从业人员?|收入成员|成员|家庭成员|姓名|人员)(姓名)?"},
};

constexpr Word listWords[] = {
    {Field::Day, u"(死亡|去世|死亡时|注销|火化/?土葬|死亡注销|离世|发生|处理|交易|入账|发放|生效|迁出|认定|识别|脱贫)(日期|时间|年月日|年月|年度)|日期|时间"},
    {Field::Result, u"(处理|发放|交易|代发|回盘|入账|返回)?(结果|状态|标志|标识)|.*(状态|属性|情况)|是否成功|成功标志"},
    {Field::Reason, u"(失败|退回|退款|错误|返回|未成功|返盘)?(原因|信息|说明)|失败.*|备注|摘要|附言"},
    {Field::Account, u".*(账号|帐号|卡号|账户|帐户)"},
    {Field::Name, u"姓名|户名|(收款人|持卡人|开户人|客户|账户|帐户|开户)(姓名|名称|户名|名)|户主(姓名)?|成员姓名|死者(姓名)?|逝者(姓名)?|对象姓名|人员姓名"},
    {Field::MonthlyAmount, u".*金额|应发.*|实发.*|发放额"},
};

// In the order of the columns of lists that have gone round; a list of persons alone.
constexpr Word povertyWords[] = {
    {Field::Result, u"(农?户|家庭|人口|人员|贫困户?|脱贫户?|监测户?|帮扶)?(类型|属性|类别|状态)|(监测|帮扶|脱贫|低收入)(对象)?(类别|类型|状态)|识别类型|(是否|风险)(脱贫|(已)?消除(风险)?|稳定).*|风险是否(已)?消除"},
    {Field::Day, u"(识别|认定|纳入|脱贫|建档|建档立卡|监测)(日期|时间|年度|年月)"},
    {Field::Name, u"(脱贫|贫困|监测|帮扶|建档立卡)(贫困)?户主?(的)?姓名|(脱贫|贫困|监测|帮扶)?(人口|对象|群众)?(的)?姓名|(脱贫|贫困|监测)(人口|对象|人员)"},
};

constexpr Word deathWords[] = {
    {Field::Day, u"(人员)?(死亡|去世|逝世|离世|故亡|身故|亡故|死亡时)(的)?(日期?|时间|年月日?|年月)"},
    {Field::OpenedOn, u"(户口|户籍|死亡)?(注销|火化|土葬|火化/?土葬|销户|登记|办理|上报)(日期|时间)"},
    {Field::Name, u"(死|逝|亡|故)者(姓名)?|死亡(人员|人)?(的)?(姓名)?|亡故?人员?(姓名)?"},
    {Field::Reason, u"死亡原因|死因|原因"},
};

constexpr Word disabilityWords[] = {
    {Field::DisabilityValidUntil, u"(残疾人?证|证件|证)?(有效期?|有效期限|到期|失效|截止)(至|止|限|到|截止|结束)?(日期?|时间)?"},
    {Field::DisabilityCertificate, u"(残疾人?|残)?证(件)?(号码?|编号)|残疾证"},
    {Field::Disability, u"(残疾人?证?)?(类别|类型)[及与和、/-]*(等级|级别)"},
    {Field::DisabilityKind, u"(残疾人?证?)?(主要)?(残疾)?(类别|类型|种类|类)"},
    {Field::DisabilityGrade, u"(残疾人?证?)?(主要)?(残疾)?(等级|级别|程度|级)"},
    {Field::Result, u"(残疾人?)?证?件?(当前)?状态"},
    {Field::OpenedOn, u"(首次)?(发证|办证|签发|评定|鉴定|领证)(日期|时间)"},
    {Field::Name, u"残疾人(姓名)?|持证人(姓名)?"},
};

template <size_t count>
std::optional<Field> match(const Word (&words)[count], const QString &heading)
{
    static const std::vector<QRegularExpression> patterns = [&words] {
        std::vector<QRegularExpression> made;
        for (const Word &word : words)
            made.emplace_back(u"^(?:"_s + QString::fromUtf16(word.pattern) + u")$"_s, QRegularExpression::CaseInsensitiveOption);
        return made;
    }();
    for (size_t i = 0; i < count; ++i)
        if (patterns[i].match(heading).hasMatch())
            return words[i].field;
    return std::nullopt;
}

/// "户主信息 / 姓名" is the head's name, "家庭成员 / 姓名" the person's.
std::optional<Field> ofHead(Field field, QStringView above)
{
    static const QRegularExpression head(u"户主|申请人|户代表"_s);
    static const QRegularExpression member(u"成员|人员|对象"_s);
    const QString text = above.toString();
    if (!head.match(text).hasMatch() || member.match(text).hasMatch())
        return field;
    if (field == Field::Name)
        return Field::HeadName;
    if (field == Field::IdNumber)
        return Field::HeadId;
    return field;
}

} // namespace

QString bareHeading(QStringView heading)
{
    QString text = withoutBlanks(heading);
    static const QRegularExpression brackets(u"\\([^)]*\\)|\\[[^\\]]*\\]|【[^】]*】|〔[^〕]*〕"_s);
    static const QRegularExpression marks(u"[:：*＊、,，。.;“”\"'_]+$|^[*＊、,.“\"']+|[“”\"]"_s);
    QString bare = QString(text).remove(brackets).remove(marks);
    static const QRegularExpression openBracket(u"\\(.*$"_s);
    bare.remove(openBracket);
    return bare.isEmpty() ? text : bare;
}

std::optional<Field> fieldOf(QStringView heading, QStringView above, TableKind kind)
{
    const QString bare = bareHeading(heading);
    if (bare.isEmpty() || bare.size() > 24)
        return std::nullopt;
    std::optional<Field> field;
    if (kind == TableKind::Survey)
        field = match(surveyWords, bare);
    else if (kind == TableKind::List)
        field = match(listWords, bare);
    else if (kind == TableKind::Poverty)
        field = match(povertyWords, bare);
    else if (kind == TableKind::Deaths)
        field = match(deathWords, bare);
    else if (kind == TableKind::Disability && bare != u"证件号码")
        field = match(disabilityWords, bare);
    if (!field)
        field = match(rosterWords, bare);
    if (kind == TableKind::Roster && field == Field::MonthlyAmount && heading.contains(u'年') && !heading.contains(u'月'))
        return Field::YearlyAmount;
    return field ? ofHead(*field, above) : std::nullopt;
}

QString fieldName(Field field)
{
    switch (field) {
    case Field::Name: return u"姓名"_s;
    case Field::HeadName: return u"户主姓名"_s;
    case Field::IdNumber: return u"身份证号码"_s;
    case Field::HeadId: return u"户主身份证号"_s;
    case Field::Relation: return u"与户主关系"_s;
    case Field::MonthlyAmount: return u"月补助金额"_s;
    case Field::Item: return u"收入项目"_s;
    case Field::Amount: return u"全年金额"_s;
    case Field::Account: return u"账号"_s;
    default: return {};
    }
}

} // namespace xieli::intake
