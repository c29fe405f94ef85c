// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

namespace xieli {

namespace {

bool isInvisible(char32_t c)
{
    return c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x00AD || c == 0x2060 || (c >= 0x202A && c <= 0x202E) || c == 0;
}

QChar halfWidth(QChar c)
{
    return c >= QChar(0xFF01) && c <= QChar(0xFF5E) ? QChar(c.unicode() - 0xFEE0) : c;
}

} // namespace

QString cleaned(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (QChar c : text) {
        if (isInvisible(c.unicode()))
            continue;
        if (c.isSpace())
            c = u' ';
        if (c == u' ' && (result.isEmpty() || result.back() == u' '))
            continue;
        result += halfWidth(c);
    }
    while (result.endsWith(u' ') || result.endsWith(u'\''))
        result.chop(1);
    while (result.startsWith(u'\'') || result.startsWith(u' '))
        result.remove(0, 1);
    return result;
}

QString withoutBlanks(QStringView text) { return cleaned(text).remove(u' '); }

QString foldedName(QStringView text)
{
    QString name = withoutBlanks(text);
    for (QChar &c : name)
        if (QStringView(u"・•‧∙．.⋅●").contains(c))
            c = u'·';
    return name;
}

QString joined(std::initializer_list<QStringView> parts, QChar between)
{
    qsizetype size = 0;
    for (QStringView part : parts)
        size += part.size() + 1;
    QString text;
    text.reserve(size);
    for (const QStringView *part = parts.begin(); part != parts.end(); ++part) {
        if (part != parts.begin())
            text += between;
        text += *part;
    }
    return text;
}

} // namespace xieli
