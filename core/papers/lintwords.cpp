// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/lintwords.h"

#include "base/month.h"
#include "base/text.h"

#include <QFile>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Marks that people put between the digits of one number.
constexpr QStringView joiners = u" -–—－‐‑_()";
/// Marks that also part amounts and dates: a number across them counts only where it has the full shape of one.
constexpr QStringView wideJoiners = u" -–—－‐‑_().,/:、";

QString asciiDigits(QStringView text)
{
    static constexpr QStringView chinese = u"零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖";
    QString result;
    for (const char32_t character : text.toUcs4()) {
        const int value = QChar::digitValue(character);
        const qsizetype at = character < 0x10000 ? chinese.indexOf(QChar(static_cast<char16_t>(character))) : -1;
        if (value >= 0)
            result += QChar(u'0' + value);
        else if (at >= 0)
            result += QChar(u'0' + static_cast<int>(at == 10 ? 0 : at > 10 ? at - 10 : at));
        else
            result += QString::fromUcs4(&character, 1);
    }
    return result;
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

QString digitsOf(const QString &text)
{
    QString digits;
    for (QChar c : asciiDigits(cleaned(text)))
        if (isDigit(c))
            digits += c;
    return digits;
}

/// Runs of digits with the marks between them taken out; an X right behind seventeen digits belongs to the run.
QStringList runs(const QString &text, QStringView between)
{
    QStringList found;
    QString run;
    const auto close = [&] {
        if (!run.isEmpty())
            found << run;
        run.clear();
    };
    for (QChar c : text) {
        if (isDigit(c) || (run.size() == 17 && c.toUpper() == u'X'))
            run += c;
        else if (!between.contains(c))
            close();
    }
    close();
    return found;
}

/// Written dates ("2018-06-01", "2018.6.1 — 2018.6.7") are no numbers, unless digits touch them (629901-1973-03-30-…).
QString withoutDates(const QString &text)
{
    static const QString day = u"(?:19|20)[0-9]{2}[-./年][0-9]{1,2}[-./月][0-9]{1,2}日?"_s;
    static const QRegularExpression dates(u"(^|[^0-9 \\-–—_().])"_s + day + u"(?:[ \\-–—~至到]+"_s + day + u")?(?![ \\-–—_().]*[0-9])"_s);
    return QString(text).replace(dates, u"\\1日"_s);
}

bool isPlainDate(const QString &run)
{
    return run.size() == 8 && (run.startsWith(u"19") || run.startsWith(u"20")) && parseDay(run).has_value();
}

QString reasonForRun(const QString &run)
{
    const qsizetype size = run.size();
    if (size == 15 || size == 18)
        return u"papers.posting_identity"_s;
    if (size == 11 && run[0] == u'1' && run[1] >= u'3')
        return u"papers.posting_phone"_s;
    if (size >= 10 && size <= 12 && run[0] == u'0')
        return u"papers.posting_phone"_s;
    if (size >= 9)
        return u"papers.posting_account"_s;
    if (size >= 7 && run[0] != u'0' && !isPlainDate(run))
        return u"papers.posting_phone"_s;
    return {};
}

QString reasonForWideRun(const QString &run)
{
    const bool identity = run.size() == 18 && run[0] >= u'1' && run[0] <= u'8' && isPlainDate(run.mid(6, 8));
    const bool mobile = run.size() == 11 && run[0] == u'1' && run[1] >= u'3';
    return identity ? u"papers.posting_identity"_s : mobile ? u"papers.posting_phone"_s : QString();
}

QString alternatives(const QStringList &words)
{
    QStringList escaped;
    for (const QString &word : words)
        escaped << QRegularExpression::escape(word);
    return escaped.isEmpty() ? u"(?!)"_s : escaped.join(u'|');
}

} // namespace

LintWords LintWords::load()
{
    QStringList everywhere;
    QStringList outsideNames;
    QFile file(u":/xieli/papers/never-posted.txt"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QString word = withoutBlanks(line);
        if (word.isEmpty() || word.startsWith(u'#'))
            continue;
        (word.size() == 1 ? outsideNames : everywhere) << word;
    }
    LintWords words;
    words.m_inNames = QRegularExpression(alternatives(everywhere), QRegularExpression::CaseInsensitiveOption);
    words.m_anywhere = QRegularExpression(alternatives(everywhere + outsideNames), QRegularExpression::CaseInsensitiveOption);
    words.m_loaded = opened;
    return words;
}

QString LintWords::illness(const QString &text, bool isName) const
{
    const auto match = (isName ? m_inNames : m_anywhere).match(withoutBlanks(text));
    return match.hasMatch() ? match.captured() : QString();
}

Hotlines::Hotlines(const QStringList &numbers)
{
    for (const QString &number : numbers) {
        const QString digits = digitsOf(number);
        if (digits.size() >= 3 && digits.size() <= 12)
            m_digits << digits;
    }
}

bool Hotlines::areAll(QStringView run) const
{
    return std::any_of(m_digits.cbegin(), m_digits.cend(), [this, run](const QString &digits) {
        return run == digits || (run.startsWith(digits) && areAll(run.mid(digits.size())));
    });
}

QString forbiddenNumber(const QString &text, const Hotlines &hotlines)
{
    QString folded = asciiDigits(cleaned(text));
    static const QRegularExpression masked(u"[0-9]{2,}[*×xX●•■█#]{2,}[0-9xX]|[0-9]{6}[*×xX●•■█#]{2,}"_s);
    if (masked.match(folded).hasMatch())
        return u"papers.posting_identity"_s;
    folded = withoutDates(folded);
    for (const QString &run : runs(folded, joiners))
        if (const QString reason = reasonForRun(run); !reason.isEmpty() && !hotlines.areAll(run))
            return reason;
    for (const QString &run : runs(folded, wideJoiners))
        if (const QString reason = reasonForWideRun(run); !reason.isEmpty() && !hotlines.areAll(run))
            return reason;
    return {};
}

} // namespace xieli::papers
