// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/words.h"

#include "base/idnumber.h"
#include "base/text.h"
#include "intake/numbers.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

template <class Value>
struct Meaning {
    const char16_t *pattern;
    Value value;
};

/// The first pattern that is found in the words.
template <class Value, size_t count>
std::optional<Value> meaningOf(const Meaning<Value> (&meanings)[count], QStringView text)
{
    const QString words = withoutBlanks(text);
    if (words.isEmpty())
        return std::nullopt;
    // compiled once per table and thread: a big roster asks a hundred thousand times
    thread_local QHash<const void *, std::vector<QRegularExpression>> compiled;
    std::vector<QRegularExpression> &patterns = compiled[meanings];
    if (patterns.empty())
        for (const Meaning<Value> &meaning : meanings)
            patterns.emplace_back(QString::fromUtf16(meaning.pattern));
    for (size_t i = 0; i < count; ++i)
        if (patterns[i].match(words).hasMatch())
            return meanings[i].value;
    return std::nullopt;
}

/// A level written as digit, Chinese numeral, Roman numeral (own characters or letters) or letter.
std::optional<int> levelOf(const QString &text)
{
    static const QStringList levels[] = {
        {u"1"_s, u"一"_s, u"Ⅰ"_s, u"I"_s, u"A"_s, u"壹"_s, u"甲"_s, u"ⅰ"_s, u"①"_s}, {u"2"_s, u"二"_s, u"Ⅱ"_s, u"II"_s, u"B"_s, u"贰"_s, u"乙"_s, u"ⅱ"_s, u"②"_s},
        {u"3"_s, u"三"_s, u"Ⅲ"_s, u"III"_s, u"C"_s, u"叁"_s, u"丙"_s, u"ⅲ"_s, u"③"_s}, {u"4"_s, u"四"_s, u"Ⅳ"_s, u"IV"_s, u"D"_s, u"肆"_s, u"丁"_s, u"ⅳ"_s, u"④"_s}};
    const QString upper = text.toUpper();
    for (int level = 0; level < 4; ++level)
        if (levels[level].contains(upper) || levels[level].contains(text))
            return level + 1;
    return std::nullopt;
}

IdentityReading digitsOf(QStringView typed, bool numberCell)
{
    const QString text = withoutBlanks(typed);
    if (!numberCell && !isScientific(text))
        return {text, false};
    const auto plain = plainDecimal(text);
    if (!plain)
        return {text, false};
    if (plain->size() <= 15 || plain->contains(u'.'))
        return {*plain, false};
    QString digits = *plain;
    while (digits.endsWith(u'0') && digits.size() > 1)
        digits.chop(1);
    const QString exponent = QString::number(plain->size() - 1);
    const QString mantissa = digits.size() > 1 ? digits.left(1) + u'.' + digits.mid(1) : digits;
    return {mantissa + u"E+"_s + exponent, true};
}

} // namespace

std::optional<int> readClass(QStringView typed)
{
    QString text = withoutBlanks(typed);
    static const QRegularExpression around(u"^(农村|城市|农牧村|第|低保|保障|施保)+|(类|档|级|等|类别|档次|等级|低保|保障|家庭|户|对象|人员)+$"_s);
    text.remove(around);
    return levelOf(text);
}

std::optional<LabourCapacity> readLabour(QStringView text)
{
    static constexpr Meaning<LabourCapacity> meanings[] = {
        {u"部分|半劳|弱劳|较弱|轻度|半|不完全", LabourCapacity::Partial},
        {u"完全丧失|全部丧失|^丧失|完全无|重度|失能", LabourCapacity::Lost},
        {u"^无|没有|不具备|未成年|^否|^4$", LabourCapacity::None},
        {u"有|正常|完全|具备|普通|全劳|健全|^强|技能劳|^1$", LabourCapacity::Full},
        {u"^2$", LabourCapacity::Partial},
        {u"^3$", LabourCapacity::Lost},
    };
    return meaningOf(meanings, text);
}

std::optional<Health> readHealth(QStringView text)
{
    static constexpr Meaning<Health> meanings[] = {
        {u"大病|重病|重大|重特大|癌|肿瘤|尿毒|白血|透析", Health::SeriousIllness},
        {u"残|盲|聋|哑|^6$", Health::Disabled},
        {u"慢性|慢病|长期病|长期患病|高血压|糖尿|风湿|肺|心脏|^3$", Health::ChronicIllness},
        {u"弱|多病|一般|较差|^差|年老|^2$", Health::Weak},
        {u"健康|良好|正常|健全|无病|^好|^1$", Health::Healthy},
        {u"患病|有病|疾病|病", Health::ChronicIllness},
    };
    return meaningOf(meanings, text);
}

std::optional<Sex> readSex(QStringView text)
{
    static constexpr Meaning<Sex> meanings[] = {{u"^(男|1|M|m)", Sex::Male}, {u"^(女|2|F|f)", Sex::Female}};
    return meaningOf(meanings, text);
}

std::optional<Marital> readMarital(QStringView text)
{
    static constexpr Meaning<Marital> meanings[] = {
        {u"未婚|^10$|单身", Marital::Single}, {u"丧偶|^30$", Marital::Widowed}, {u"离|^40$", Marital::Divorced},
        {u"已婚|初婚|再婚|复婚|^2[0-3]$", Marital::Married}, {u"未说明|^90$", Marital::Unstated}};
    return meaningOf(meanings, text);
}

std::optional<PovertyCause> readCause(QStringView text)
{
    static constexpr Meaning<PovertyCause> meanings[] = {
        {u"残", PovertyCause::Disability}, {u"病", PovertyCause::Illness}, {u"学", PovertyCause::Schooling},
        {u"灾", PovertyCause::Disaster}, {u"劳动?能?力|缺劳", PovertyCause::LackOfLabour},
        {u"失业", PovertyCause::Unemployment}, {u"失地|土地|缺地", PovertyCause::LandLoss},
        {u"意外|事故|突发", PovertyCause::Accident}, {u"收入", PovertyCause::LowIncome},
        {u"技术|技能|缺技", PovertyCause::LackOfSkill}, {u"其他|其它|其余", PovertyCause::Other}};
    return meaningOf(meanings, text);
}

std::optional<Residence> readResidence(QStringView text)
{
    static constexpr Meaning<Residence> meanings[] = {
        {u"非农|城镇|城市|^城|居民户", Residence::Urban}, {u"农|牧|村", Residence::Rural}};
    return meaningOf(meanings, text);
}

std::optional<bool> readYes(QStringView text)
{
    static constexpr Meaning<bool> meanings[] = {
        {u"^(否|不|非|无|没|×|✗|✘|[xXnN0]$|FALSE|一般|未建|未纳入)", false},
        {u"^(是|有|√|✓|✔|对|[yY1]$|TRUE|已|建档|脱贫|贫困|未脱贫|享受|在校|监测|边缘|低保)", true}};
    return meaningOf(meanings, text);
}

IdentityReading readIdentity(QStringView text, bool numberCell)
{
    IdentityReading reading = digitsOf(text, numberCell);
    reading.text = reading.text.toUpper();
    static const QRegularExpression label(u"^(居民|公民)?身份证?件?(号码?|证号)?:?(?=\\d)"_s);
    reading.text.remove(label);
    static const QRegularExpression marks(u"[-—–_.·•:、,;'\"`’‘]"_s);
    if (const QString bare = QString(reading.text).remove(marks); !reading.rounded && IdNumber::parse(bare))
        reading.text = bare; // "629901-19560312-0119"
    return reading;
}

IdentityReading readAccount(QStringView text, bool numberCell)
{
    IdentityReading reading = digitsOf(text, numberCell);
    if (!reading.rounded)
        reading.text.remove(QRegularExpression(u"[-—\\s]"_s));
    return reading;
}

} // namespace xieli::intake
