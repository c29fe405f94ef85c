// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/personwords.h"

#include "base/text.h"
#include "intake/numbers.h"
#include "model/relation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

QStringList partsOf(const QString &text, const QRegularExpression &marks)
{
    QStringList parts;
    for (const QString &part : text.split(marks, Qt::SkipEmptyParts))
        if (const QString bare = cleaned(part); !bare.isEmpty())
            parts << bare;
    return parts;
}

/// Lines of a cell part people only where each line can be a name: a long one may have been broken by hand.
QStringList namesIn(const QString &text, qsizetype numbers)
{
    static const QRegularExpression marks(u"[、,，;；/]"_s);
    static const QRegularExpression marksAndLines(u"[、,，;；/\\n\\r]"_s);
    static const QRegularExpression anyBreak(u"[、,，;；/\\s\\x{00a0}\\x{3000}]+"_s);
    const QStringList byLines = partsOf(text, marksAndLines);
    const bool whole = std::all_of(byLines.begin(), byLines.end(), [](const QString &line) { return withoutBlanks(line).size() >= 2 && !line.startsWith(u'('); });
    if (byLines.size() > 1 && whole)
        return byLines;
    const QStringList byBlanks = partsOf(text, anyBreak);
    if (numbers > 1 && byBlanks.size() == numbers)
        return byBlanks;
    const QStringList byMarks = partsOf(text, marks);
    return byMarks.isEmpty() ? QStringList{cleaned(text)} : byMarks;
}

QStringList numbersIn(const QString &text)
{
    static const QRegularExpression breaks(u"[、,，;；/\\s\\x{00a0}\\x{3000}]+"_s);
    QStringList numbers = partsOf(text, breaks);
    // one number in groups, "629901 19560312 0119", is one
    if (std::any_of(numbers.begin(), numbers.end(), [](const QString &one) { return one.size() < 15; }))
        numbers = {withoutBlanks(text)};
    numbers.removeAll(QString());
    return numbers;
}

void readAside(NamedPerson &person, const QString &words)
{
    static const QStringList ofName{u"大"_s, u"小"_s, u"老"_s};
    if (ofName.contains(words)) // 赵仁(大) and 赵仁(小) are two
        person.name += u'(' + words + u')';
    else if (relationCode(words) != 0)
        person.relation = words;
    else
        person.aside = words;
}

NamedPerson personOf(const QString &part)
{
    static const QRegularExpression number(u"(?<![\\dA-Za-z])(\\d{17}[\\dXx]|\\d{15})(?![\\dA-Za-z])"_s);
    static const QRegularExpression bracket(u"[(（]([^()（）]*)[)）]?"_s);
    static const QRegularExpression colon(u"^([^:：]{1,4})[:：]"_s);
    NamedPerson person;
    QString text = part;
    if (const auto match = number.match(text); match.hasMatch()) {
        person.idText = match.captured(1);
        text.remove(match.capturedStart(), match.capturedLength());
    }
    if (const auto match = colon.match(text); match.hasMatch() && relationCode(match.captured(1)) != 0) {
        person.relation = match.captured(1);
        text.remove(0, match.capturedLength());
    }
    QStringList asides;
    for (auto match = bracket.match(text); match.hasMatch(); match = bracket.match(text)) {
        asides << withoutBlanks(match.captured(1));
        text.remove(match.capturedStart(), match.capturedLength());
    }
    person.name = nameOf(cleaned(text));
    asides.removeAll(QString());
    for (const QString &aside : asides)
        readAside(person, aside);
    return person;
}

} // namespace

QString nameOf(const QString &text)
{
    static const QRegularExpression latin(u"[A-Za-z]"_s);
    return latin.match(text).hasMatch() ? text : withoutBlanks(text);
}

NamedPeople peopleIn(const QString &names, const QString &ids, const QString &relations)
{
    NamedPeople found;
    // nearly every cell of a big roster holds a name and nothing else
    static const QRegularExpression more(u"[、,，;；/()（）:：\\s\\d\\x{00a0}\\x{3000}]"_s);
    if (!meansNothing(names) && !more.match(names).hasMatch()) {
        found.people.push_back({nameOf(cleaned(names)), {}, {}, {}});
        return found;
    }
    QStringList numbers = meansNothing(ids) ? QStringList() : numbersIn(ids);
    if (meansNothing(names))
        return found;
    for (const QString &part : namesIn(names, numbers.size()))
        if (NamedPerson person = personOf(part); !person.name.isEmpty() || !person.idText.isEmpty())
            found.people.push_back(std::move(person));
    static const QRegularExpression marks(u"[、,，;；/\\s]+"_s);
    const QStringList words = partsOf(relations, marks);
    const auto count = qsizetype(found.people.size());
    for (qsizetype i = 0; i < count; ++i) {
        NamedPerson &person = found.people[size_t(i)];
        if (numbers.size() == count && count > 1)
            person.idText = numbers[i];
        if (words.size() == count && count > 1)
            person.relation = words[i];
    }
    if (numbers.size() != count && count > 1)
        found.idsLeft = numbers;
    return found;
}

} // namespace xieli::intake
