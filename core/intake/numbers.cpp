// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/numbers.h"

#include "base/text.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int maximumExponent = 40;
/// Ten thousand million yuan is no amount of a village; below it no product of ours leaves 64 bits.
constexpr int maximumDigits = 10;
constexpr qint64 maximumQuantity = 1'000'000'000; // thousandths

/// A decimal cut at `places` decimals, half up, in units of the last place; the rest tells how far it was off.
struct CutDecimal {
    qint64 units = 0;
    bool off = false; ///< by more than 0.000001
};

std::optional<CutDecimal> cutAt(const QString &decimal, int places)
{
    const bool negative = decimal.startsWith(u'-');
    const QString whole = decimal.mid(negative ? 1 : 0).section(u'.', 0, 0);
    QString fraction = decimal.section(u'.', 1, 1);
    if (whole.size() > maximumDigits)
        return std::nullopt;
    constexpr int restPlaces = 12;
    fraction = fraction.leftJustified(places + restPlaces, u'0', true);
    qint64 units = (whole + fraction.left(places)).toLongLong();
    const qint64 rest = fraction.mid(places).toLongLong();
    constexpr qint64 one = 1'000'000'000'000;
    if (rest >= one / 2)
        ++units;
    // 0.000001 of a yuan, in the rest's own unit
    qint64 tolerance = one / 1'000'000;
    for (int i = 0; i < places; ++i)
        tolerance *= 10;
    return CutDecimal{negative ? -units : units, std::min(rest, one - rest) > tolerance};
}

int chineseDigit(QChar c)
{
    static const QString digits = u"零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖"_s;
    if (c == u'两' || c == u'贰' || c == u'弍')
        return 2;
    const qsizetype at = digits.indexOf(c);
    return at < 0 ? -1 : int(at % 10);
}

qint64 chineseUnit(QChar c)
{
    switch (c.unicode()) {
    case u'十': case u'拾': return 10;
    case u'百': case u'佰': return 100;
    case u'千': case u'仟': return 1000;
    case u'万': return 10'000;
    default: return 0;
    }
}

/// "五六亩", "十几只", "三百多元": about so much is no number.
bool isAbout(const QString &text)
{
    static const QRegularExpression about(u"[一二三四五六七八九两][一二三四五六七八九两]|[几多来余]"_s);
    return about.match(text).hasMatch();
}

std::optional<Money> chineseAmount(const QString &text)
{
    static const QRegularExpression pattern(u"^([^元圆块角毛分整正]+)[元圆块]?(?:([^角毛分]+)[角毛])?(?:零?([^角毛分]+)分)?[整正]?$"_s);
    const auto match = pattern.match(text);
    const auto yuan = match.hasMatch() && !isAbout(text) ? readChineseNumber(match.capturedView(1)) : std::nullopt;
    if (!yuan)
        return std::nullopt;
    Money money = Money::fromYuan(*yuan);
    for (const auto &[group, fen] : {std::pair(2, 10), std::pair(3, 1)}) {
        if (match.capturedView(group).isEmpty())
            continue;
        const auto digit = readChineseNumber(match.capturedView(group));
        if (!digit)
            return std::nullopt;
        money += Money::fromFen(*digit * fen);
    }
    return money;
}

/// `unit` is one pattern for each caller, compiled once.
QString withoutUnit(QString text, const QRegularExpression &unit) { return text.remove(unit); }

/// "1,168.00" → "1168.00"; empty where a comma does not stand between thousands.
QString ungrouped(const QString &text)
{
    if (!text.contains(u','))
        return text;
    static const QRegularExpression grouped(u"^[+-]?\\d{1,3}(,\\d{3})+(\\.\\d*)?$"_s);
    return grouped.match(text).hasMatch() ? QString(text).remove(u',') : QString();
}

} // namespace

std::optional<qint64> readChineseNumber(QStringView text)
{
    qint64 total = 0;
    qint64 section = 0;
    qint64 digit = 0;
    bool units = false;
    if (text.isEmpty() || text.size() > 12)
        return std::nullopt;
    for (const QChar c : text) {
        if (const int value = chineseDigit(c); value >= 0) {
            digit = units ? value : digit * 10 + value;
            continue;
        }
        const qint64 unit = chineseUnit(c);
        constexpr qint64 sane = 1'000'000;
        if (unit == 0 || digit > sane || section > sane || total > sane * sane)
            return std::nullopt;
        units = true;
        if (unit == 10'000) {
            total += (section + digit) * unit;
            section = 0;
        } else {
            section += (digit == 0 ? 1 : digit) * unit;
        }
        digit = 0;
    }
    // "八百五" is 850, "一万二" 12,000; "八百零五" has its own word
    const qint64 unitBefore = text.size() > 1 && digit > 0 ? chineseUnit(text[text.size() - 2]) : 0;
    if (unitBefore >= 100)
        digit *= unitBefore / 10;
    const qint64 value = total + section + digit;
    return value < 10'000'000'000 ? std::optional(value) : std::nullopt;
}

std::optional<QString> plainDecimal(QStringView text)
{
    static const QRegularExpression pattern(u"^([+-]?)(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$"_s);
    const auto match = pattern.match(text.toString());
    QString whole = match.captured(2);
    QString fraction = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;
    const int exponent = match.captured(4).toInt();
    if (exponent > maximumExponent || exponent < -maximumExponent)
        return std::nullopt;
    if (exponent > 0) {
        fraction = fraction.leftJustified(exponent, u'0');
        whole += fraction.left(exponent);
        fraction = fraction.mid(exponent);
    } else if (exponent < 0) {
        whole = whole.rightJustified(-exponent, u'0');
        fraction = whole.right(-exponent) + fraction;
        whole.chop(-exponent);
    }
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (whole.isEmpty())
        whole = u"0"_s;
    const bool zero = whole == u"0" && fraction.isEmpty();
    const QString sign = match.captured(1) == u"-" && !zero ? u"-"_s : QString();
    return fraction.isEmpty() ? sign + whole : sign + whole + u'.' + fraction;
}

bool isScientific(QStringView text)
{
    static const QRegularExpression pattern(u"^[+-]?\\d*\\.?\\d+[eE][+-]?\\d+$"_s);
    return pattern.match(withoutBlanks(text)).hasMatch();
}

bool meansNothing(QStringView text)
{
    static const QRegularExpression nothing(u"^[-—–_/\\\\无没*]*$|^[(]?(没有|无残疾|暂无|空白?)[)]?$"_s);
    return nothing.match(withoutBlanks(text)).hasMatch();
}

std::optional<AmountReading> readAmount(QStringView typed, int power)
{
    QString text = withoutBlanks(typed);
    if (text.startsWith(u'(') && text.endsWith(u')'))
        text = u'-' + text.mid(1, text.size() - 2);
    static const QRegularExpression nearly(u"^(大?约|近)|左右$"_s);
    const bool about = text.contains(nearly);
    text.remove(nearly);
    static const QRegularExpression sign(u"^(人民币|RMB|CNY|[¥￥$])+"_s, QRegularExpression::CaseInsensitiveOption);
    text.remove(sign);
    if (const auto words = chineseAmount(text))
        return AmountReading{*words, false, true, about};
    const bool tenThousands = text.endsWith(u"万元") || text.endsWith(u'万');
    static const QRegularExpression unit(u"万?[元圆块]?整?(?:/?(?:每)?[人户]?[·./]?(?:月|年|季度?)?)?$"_s);
    const QString bare = withoutUnit(text, unit);
    const bool saysUnit = bare.size() != text.size();
    text = ungrouped(bare);
    auto decimal = plainDecimal(text);
    if (decimal && (tenThousands || (power != 0 && !saysUnit)))
        decimal = plainDecimal(*decimal + u'E' + QString::number(tenThousands ? 4 : power));
    const auto cut = decimal ? cutAt(*decimal, 2) : std::nullopt;
    if (!cut)
        return std::nullopt;
    return AmountReading{Money::fromFen(cut->units), cut->off, false, about};
}

QString doubtOf(const AmountReading &reading)
{
    return reading.about ? u"intake.amount_about"_s : reading.rounded ? u"intake.amount_rounded"_s : reading.words ? u"intake.amount_words"_s : QString();
}

std::optional<int> readCount(QStringView typed)
{
    static const QRegularExpression unit(u"[人口位名个]+$"_s);
    const QString text = withoutUnit(withoutBlanks(typed), unit);
    if (const auto words = readChineseNumber(text); words && *words < 1000)
        return int(*words);
    const auto decimal = plainDecimal(text);
    if (!decimal || decimal->contains(u'.') || decimal->size() > 4)
        return std::nullopt;
    return decimal->toInt();
}

std::optional<Quantity> readQuantity(QStringView typed)
{
    static const QRegularExpression unit(u"[\\p{Han}]{0,4}$"_s);
    static const QRegularExpression words(u"^([零一二三四五六七八九十百千两]+)[\\p{Han}]{0,3}$"_s);
    if (const auto match = words.match(withoutBlanks(typed)); match.hasMatch() && !isAbout(match.captured()))
        if (const auto number = readChineseNumber(match.captured(1)); number && *number < maximumQuantity / 1000)
            return Quantity::fromThousandths(*number * 1000);
    const QString text = ungrouped(withoutUnit(withoutBlanks(typed), unit));
    const auto decimal = plainDecimal(text);
    const auto cut = decimal ? cutAt(*decimal, 3) : std::nullopt;
    return cut && std::abs(cut->units) <= maximumQuantity ? std::optional(Quantity::fromThousandths(cut->units)) : std::nullopt;
}

} // namespace xieli::intake
