// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/format.h"

#include "base/idnumber.h"

#include <QRegularExpression>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView digits = u"零壹贰叁肆伍陆柒捌玖";

/// 1 … 9999 without leading or trailing zero signs: 1005 → 壹仟零伍.
QString fourPlaces(int value)
{
    static constexpr QStringView units = u"仟佰拾";
    QString result;
    bool gap = false;
    for (int place = 0, divisor = 1000; divisor > 0; ++place, divisor /= 10) {
        const int digit = value / divisor % 10;
        if (digit == 0) {
            gap = !result.isEmpty();
            continue;
        }
        if (gap)
            result += digits[0];
        gap = false;
        result += digits[digit];
        if (place < 3)
            result += units[place];
    }
    return result;
}

/// Whole yuan, without the sign 元. Between two groups a single 零 stands where the lower one does not fill its first place.
QString wholeYuan(std::uint64_t value)
{
    struct Group {
        std::uint64_t size;
        QStringView unit;
    };
    static constexpr Group groups[]{{100'000'000, u"亿"}, {10'000, u"万"}};
    for (const auto &[size, unit] : groups) {
        if (value < size)
            continue;
        const std::uint64_t rest = value % size;
        const QString high = wholeYuan(value / size) + unit.toString();
        if (rest == 0)
            return high;
        return high + (rest < size / 10 ? QString(digits[0]) : QString()) + wholeYuan(rest);
    }
    return fourPlaces(static_cast<int>(value));
}

} // namespace

QString amount(Money money)
{
    QString text = money.toString();
    for (qsizetype at = text.size() - 6; at > (money.isNegative() ? 1 : 0); at -= 3)
        text.insert(at, u',');
    return text;
}

QString yuan(Money money) { return amount(money) + u" 元"_s; }

QString capitals(Money money)
{
    const std::uint64_t fen = money.isNegative() ? std::uint64_t(0) - static_cast<std::uint64_t>(money.fen())
                                                 : static_cast<std::uint64_t>(money.fen());
    const std::uint64_t whole = fen / 100;
    const qsizetype jiao = static_cast<qsizetype>(fen / 10 % 10);
    const qsizetype odd = static_cast<qsizetype>(fen % 10);
    QString result = money.isNegative() ? u"负"_s : QString();
    if (whole > 0 || fen == 0)
        result += (whole > 0 ? wholeYuan(whole) : QString(digits[0])) + u'元';
    if (jiao > 0)
        result += QString(digits[jiao]) + u'角';
    else if (odd > 0 && whole > 0)
        result += digits[0];
    return odd > 0 ? result + digits[odd] + u'分' : result + u'整';
}

QString monthWords(Month month) { return u"%1年%2月"_s.arg(month.year()).arg(month.month()); }

QString dayWords(Day day)
{
    return day.isValid() ? u"%1年%2月%3日"_s.arg(day.year()).arg(day.month()).arg(day.day()) : QString();
}

QString maskedName(const QString &name)
{
    const QList<uint> characters = name.toUcs4();
    const qsizetype count = characters.size();
    if (count < 2)
        return count == 0 ? QString() : u"*"_s;
    const auto one = [&characters](qsizetype at) {
        const char32_t character = characters[at];
        return QString::fromUcs4(&character, 1);
    };
    const qsizetype hidden = count == 2 ? 1 : count - 2;
    return one(0) + QString(hidden, u'*') + (count == 2 ? QString() : one(count - 1));
}

QString maskedNumber(const QString &number)
{
    if (const auto identity = IdNumber::parse(number))
        return identity->masked(); // alike on every paper
    if (number.size() >= 12)
        return number.left(4) + QString(number.size() - 8, u'*') + number.right(4);
    const qsizetype shown = std::min<qsizetype>(4, number.size() / 2);
    return QString(number.size() - shown, u'*') + number.right(shown);
}

namespace {

/// Fourteen digits or more, of either width and also with blanks or strokes between any of them as people write numbers down; the
/// last place may be the X of an identity number. Days, months and telephones are none, nor parts of one.
const QRegularExpression &wholeNumber()
{
    static const QString dayOrMonth = u"(?<![0-9])[12][0-9]{3}-[01][0-9](?:-[0-3][0-9])?(?![0-9])"_s;
    static const QString telephone = u"(?<![0-9])(?<![0-9][ -])1[3-9][0-9]{9}(?![0-9])"_s;
    static const QString between = u"(?:[ \\t\u00a0\u3000]{1,2}|[-－–—])?"_s;
    static const QRegularExpression number(u"(?:"_s + dayOrMonth + u'|' + telephone + u")(*SKIP)(*FAIL)|(?<![0-9０-９*])[0-9０-９](?:"_s + between + u"[0-9０-９]){12,}"_s
                                           + between + u"[0-9０-９XxＸｘ](?![0-9０-９])"_s);
    return number;
}

QString withoutStrokes(QString number)
{
    erase_if(number, [](QChar each) { return !each.isLetterOrNumber(); });
    return number;
}

} // namespace

QString numbersMasked(const QString &text)
{
    QString masked;
    qsizetype from = 0;
    for (auto matches = wholeNumber().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        masked += text.mid(from, match.capturedStart() - from) + maskedNumber(withoutStrokes(match.captured()));
        from = match.capturedEnd();
    }
    return masked + text.mid(from);
}

bool holdsWholeNumber(const QString &text) { return wholeNumber().match(text).hasMatch(); }

QStringList wholeNumbersIn(const QString &text)
{
    QStringList numbers;
    for (auto matches = wholeNumber().globalMatch(text); matches.hasNext();)
        numbers << withoutStrokes(matches.next().captured());
    return numbers;
}

} // namespace xieli::papers
