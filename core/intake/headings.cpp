// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/headingwords.h"

#include "base/text.h"
#include "intake/moneyheadings.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

struct Compiled {
    Field field;
    QRegularExpression pattern;
};

/// The named parts of headings, written out.
QString writtenOut(QString pattern)
{
    static const std::pair<QString, QString> parts[] = {
        {u"<日期>"_s, u"(日期?|时间|年月日?|年度)"_s}, {u"<号码>"_s, u"(号码?|编号)"_s}, {u"<类型>"_s, u"(类型|属性|类别|状态)"_s}};
    for (const auto &[name, words] : parts)
        pattern.replace(name, words);
    return pattern;
}

std::vector<Compiled> compiled(std::span<const HeadingWord> words)
{
    std::vector<Compiled> made;
    for (const HeadingWord &word : words)
        made.push_back({word.field, QRegularExpression(u"^(?:"_s + writtenOut(QString::fromUtf16(word.pattern)) + u")$"_s, QRegularExpression::CaseInsensitiveOption)});
    return made;
}

/// A kind's own words, then those of rosters.
const std::vector<Compiled> &wordsOf(TableKind kind)
{
    static const auto all = [] {
        QHash<int, std::vector<Compiled>> tables;
        const auto roster = compiled(rosterHeadings());
        for (const TableKind one : {TableKind::Roster, TableKind::Survey, TableKind::List, TableKind::Poverty, TableKind::Deaths, TableKind::Disability}) {
            std::vector<Compiled> &words = tables[int(one)];
            words = compiled(one == TableKind::Survey ? surveyHeadings() : listHeadings(one));
            words.insert(words.end(), roster.begin(), roster.end());
        }
        return tables;
    }();
    return *all.constFind(int(kind));
}

std::optional<Field> match(TableKind kind, const QString &heading)
{
    for (const Compiled &word : wordsOf(kind))
        if (word.pattern.match(heading).hasMatch())
            return word.field;
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
    const std::optional<Field> field = match(kind, bare);
    if (kind == TableKind::Roster && field == Field::MonthlyAmount && heading.contains(u'年') && !heading.contains(u'月'))
        return Field::YearlyAmount;
    if (kind == TableKind::Roster)
        if (const auto money = moneyFieldOf(heading, above, field); money != field)
            return money;
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
