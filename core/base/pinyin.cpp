// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"

#include "base/text.h"

#include <QMap>

#include <unicode/translit.h>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

/// Surnames that ICU's own table of names reads wrongly (platform facts).
const QMap<QChar, QString> &surnames()
{
    static const QMap<QChar, QString> table{{u'朴', u"piao"_s}, {u'缪', u"miao"_s}, {u'覃', u"qin"_s}, {u'盖', u"ge"_s}, {u'隗', u"wei"_s}};
    return table;
}

/// One per thread: a transliterator must not be shared, and making one is dear.
const icu::Transliterator *transliterator()
{
    static thread_local const std::unique_ptr<icu::Transliterator> made = [] {
        UErrorCode status = U_ZERO_ERROR;
        UParseError error;
        const QString rules = u"::Han-Latin/Names; [\u00fc\u01d6\u01d8\u01da\u01dc\u00dc] > v; ::Latin-ASCII; ::Lower;"_s;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createFromRules(
            u"xieli", icu::UnicodeString(false, reinterpret_cast<const char16_t *>(rules.utf16()), int32_t(rules.size())),
            UTRANS_FORWARD, error, status));
    }();
    return made.get();
}

QString syllables(const QString &name)
{
    const QString clean = foldedName(name);
    if (clean.isEmpty() || !transliterator())
        return {};
    const QString surname = surnames().value(clean.front());
    const QString rest = surname.isEmpty() ? clean : clean.mid(1);
    icu::UnicodeString text(reinterpret_cast<const char16_t *>(rest.utf16()), int32_t(rest.size()));
    transliterator()->transliterate(text);
    const QString read(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
    return surname.isEmpty() ? read : surname + u' ' + read;
}

bool isLetter(QChar c) { return c >= u'a' && c <= u'z'; }

} // namespace

Spelling spelling(const QString &name)
{
    Spelling result;
    bool inside = false;
    for (QChar c : syllables(name)) {
        if (isLetter(c)) {
            result.pinyin += c;
            if (!inside)
                result.initials += c;
        }
        inside = isLetter(c);
    }
    return result;
}

QString pinyin(const QString &name) { return spelling(name).pinyin; }
QString initials(const QString &name) { return spelling(name).initials; }

QString pinyinWithU(const QString &pinyin)
{
    // v stands in no other syllable
    return QString(pinyin).replace(u'v', u'u');
}

} // namespace xieli
