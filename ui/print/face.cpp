// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/face.h"

#include <QFontMetricsF>
#include <QTextBoundaryFinder>

#include <vector>

namespace xieli::print {

using namespace Qt::StringLiterals;

namespace {

/// WenQuanYi comes first because its text can be taken out of a PDF again exactly; Noto draws the rare characters that it
/// lacks; the others stand in where neither is installed.
QFont paperFont(int pixels)
{
    QFont font;
    font.setFamilies({u"WenQuanYi Zen Hei"_s, u"Noto Sans CJK SC"_s, u"WenQuanYi Micro Hei"_s, u"Source Han Sans SC"_s,
                      u"Microsoft YaHei"_s, u"SimSun"_s, u"PingFang SC"_s, u"sans-serif"_s});
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false); // widths must add up
    return font;
}

bool startsNoLine(QChar c) { return QStringView(u"，。、；：？！）》」』】〕”’％%…·)").contains(c); }

bool endsNoLine(QChar c) { return QStringView(u"（《「『【〔“‘(").contains(c); }

/// "1月", "7天": a number keeps its unit.
bool isUnit(QChar c) { return QStringView(u"年月日元户人组类天号页").contains(c); }

bool isWordPart(QChar c)
{
    return (c.unicode() < 0x2E80 && !c.isSpace()) || c.isMark();
}

/// Parts between which a line may end.
std::vector<QStringView> partsOf(QStringView text)
{
    std::vector<QStringView> parts;
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    qsizetype start = 0;
    qsizetype at = 0;
    while ((at = graphemes.toNextBoundary()) > 0) {
        if (at < text.size()) {
            const QChar before = text[at - 1];
            const QChar after = text[at];
            const bool oneWord = isWordPart(before) && isWordPart(after);
            if (oneWord || (before.isDigit() && isUnit(after)) || startsNoLine(after) || endsNoLine(before))
                continue;
        }
        parts.push_back(text.mid(start, at - start));
        start = at;
    }
    return parts;
}

QStringView withoutEndBlanks(QStringView text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return text;
}

} // namespace

Face::Face(int tenthsOfPoint) : m_font(paperFont(tenthsOfPoint)), m_size(tenthsOfPoint)
{
    const QFontMetricsF metrics(m_font);
    m_ascent = metrics.ascent();
    m_lineHeight = qMax(metrics.height(), m_size * 1.3);
}

qreal Face::advance(char32_t character) const
{
    const auto known = m_advances.constFind(character);
    if (known != m_advances.cend())
        return *known;
    const qreal measured = QFontMetricsF(m_font).horizontalAdvance(QString::fromUcs4(&character, 1));
    m_advances.insert(character, measured);
    return measured;
}

qreal Face::width(QStringView text) const
{
    qreal sum = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            character = QChar::surrogateToUcs4(text[at], text[at + 1]), ++at;
        sum += advance(character);
    }
    return sum;
}

qreal Face::widestPart(QStringView text) const
{
    qreal widest = 0;
    for (QStringView part : partsOf(text))
        widest = qMax(widest, width(withoutEndBlanks(part)));
    return widest;
}

void Face::wrapParagraph(QStringList &lines, QStringView text, qreal room, qreal firstIndent) const
{
    const qreal tolerance = 0.5;
    QStringView line = text.left(0);
    qreal left = room - firstIndent;
    const auto close = [&](const QChar *next) {
        lines << withoutEndBlanks(line).toString();
        line = QStringView(next, qsizetype(0));
        left = room;
    };
    const auto put = [&](QStringView part, qreal needed) {
        line = QStringView(line.data(), part.data() + part.size());
        left -= needed;
    };
    for (QStringView part : partsOf(text)) {
        const qreal needed = width(withoutEndBlanks(part));
        if (needed > left + tolerance && !line.isEmpty())
            close(part.data());
        if (needed <= left + tolerance) {
            put(part, width(part));
            continue;
        }
        QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, part.data(), part.size());
        for (qsizetype start = 0, end = 0; (end = graphemes.toNextBoundary()) > 0; start = end) {
            const QStringView grapheme = part.mid(start, end - start);
            const qreal own = width(grapheme);
            if (own > left + tolerance && !line.isEmpty())
                close(grapheme.data());
            put(grapheme, own);
        }
    }
    lines << withoutEndBlanks(line).toString();
}

QStringList Face::wrapped(const QString &text, qreal room, qreal firstIndent) const
{
    if (width(text) <= room - firstIndent && !text.contains(u'\n'))
        return {text};
    QStringList lines;
    for (QStringView paragraph : QStringView(text).split(u'\n'))
        wrapParagraph(lines, paragraph, room, lines.isEmpty() ? firstIndent : 0);
    return lines;
}

} // namespace xieli::print
