// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rowkinds.h"

#include "base/text.h"
#include "intake/numbers.h"
#include "model/relation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

QString textIn(const Sheet &sheet, const Header &header, int row, Field field)
{
    const Column *column = header.column(field);
    return column ? withoutBlanks(sheet.at(row, column->index).text) : QString();
}

/// A number of at least fifteen digits, as only identity and bank numbers have.
bool isLongNumber(const QString &text)
{
    return text.size() >= 15 && std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= 14;
}

struct Texts {
    QStringList all;            ///< not blank, without the remark column
    QStringList withRemarks;
};

Texts textsOf(const Sheet &sheet, const Header &header, int row)
{
    const Column *remark = header.column(Field::Remark);
    Texts texts;
    for (int column = 0; column < sheet.width(row); ++column) {
        const QString text = withoutBlanks(sheet.at(row, column).text);
        if (text.isEmpty())
            continue;
        texts.withRemarks << text;
        if (!remark || remark->index != column)
            texts.all << text;
    }
    return texts;
}

bool looksLikePerson(const Sheet &sheet, const Header &header, int row)
{
    const QString name = textIn(sheet, header, row, header.has(Field::Name) ? Field::Name : Field::HeadName);
    if (name.isEmpty() || name.contains(u':') || name.size() > 20)
        return false;
    const QString relation = textIn(sheet, header, row, Field::Relation);
    if (relationCode(relation) != 0)
        return true;
    for (const Field field : {Field::IdNumber, Field::HeadId, Field::Account, Field::Health, Field::Labour, Field::Class, Field::Item})
        if (!textIn(sheet, header, row, field).isEmpty())
            return true;
    return false;
}

/// "姓名" where a name should stand, and no number: a line of headings, and nobody is called so.
bool namesTheHeading(const Sheet &sheet, const Header &header, int row)
{
    const QString name = textIn(sheet, header, row, header.has(Field::Name) ? Field::Name : Field::HeadName);
    const QString number = textIn(sheet, header, row, header.has(Field::IdNumber) ? Field::IdNumber : Field::HeadId);
    return name.contains(u"姓名") && std::none_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
}

std::optional<RowKind> totalKind(const QStringList &texts)
{
    static const QRegularExpression grand(u"^(全?(村|乡|镇|县|表))?(总合计|合计|总计|共计|累计|总和)(金额|人数|户数)?([:(].*|\\(?大写.*|.{0,3}\\d.*)?$"
                                          "|^(以上|上述|全村|全表|本表)?[总合]?共[计有]?:?[\\d一二三四五六七八九十百]+[户人名].*$|^[(]?(人民币|金额)?[(]?大写[):].*$"_s);
    static const QRegularExpression sub(u"^.{0,12}(小计|合计|本页计|页计|共计|总计)([:(].*|.{0,3}\\d.*)?$"_s);
    for (const QString &text : texts) {
        if (grand.match(text).hasMatch())
            return RowKind::GrandTotal;
        if (sub.match(text).hasMatch())
            return RowKind::Subtotal;
    }
    return std::nullopt;
}

/// 合计 in any cell before the amounts, the name's or the number's too, with nothing in the row that only a person has; "4户" where a name
/// or a number should stand counts the rows above.
std::optional<RowKind> totalOfRow(const Sheet &sheet, const Header &header, int row)
{
    static const QRegularExpression sub(u"^.{0,12}?(小计|本页计|页计|[组社村]计|[组社村户]合计)[:(]?.{0,8}$"_s);
    static const QRegularExpression grand(u"^(全?(村|乡|镇|县|表))?(总合计|合计|总计|共计|总和|汇总|总数)(金额|人数|户数)?[:(]?[^\\p{Han}]{0,8}[户人名元)]?$"_s);
    static const QRegularExpression counted(u"^(共|总|合)?计?:?[\\d一二三四五六七八九十百]{1,4}(户|人|户[\\d一二三四五六七八九十百]{1,4}人)$"_s);
    const Column *remark = header.column(Field::Remark);
    const Column *kind = header.column(Field::Item);
    for (int column = 0; column < sheet.width(row); ++column) {
        const QString text = withoutBlanks(sheet.at(row, column).text);
        if (text.isEmpty() || (remark && remark->index == column) || (kind && kind->index == column))
            continue;
        if (grand.match(text).hasMatch())
            return RowKind::GrandTotal;
        if (sub.match(text).hasMatch())
            return RowKind::Subtotal;
        const bool isMoney = std::any_of(header.columns.begin(), header.columns.end(), [column](const Column &one) {
            return one.index == column && (one.field == Field::MonthlyAmount || one.field == Field::PerPersonAmount || one.field == Field::YearlyAmount || one.field == Field::IncomeOfKind || one.field == Field::Amount);
        });
        if (isMoney)
            break; // what leads the row is over
    }
    static const QRegularExpression label(u"^(总?户数|总?人数|户数合计|累计.{0,6}|[本当]?[月季年期]?共?(发放|支出)(金额|资金|合计)?|总金额|资金(合计|总计|总额)|[实应]发(合计|总额))[:(]?[^\\p{Han}]*[户人名元)]?$"_s);
    for (const Field field : {Field::Name, Field::HeadName, Field::IdNumber, Field::HeadId})
        if (const QString text = textIn(sheet, header, row, field); counted.match(text).hasMatch())
            return RowKind::GrandTotal;
        else if (label.match(text).hasMatch())
            return RowKind::Note; // what was paid till now, or how many there are: not the sum of the rows above
    return std::nullopt;
}

bool isSignature(const QStringList &texts)
{
    static const QRegularExpression label(u"(填表|制表|审核|经办|复核|核对|填报|负责|调查|监督|主管|签字|签名|签章|盖章|公章|日期|时间|主任|书记|村委|乡镇|民政|电话|单位|领导)[^:]{0,12}:"_s);
    static const QRegularExpression seal(u"[(](盖章|签字|签章|公章|签名)[)]|(盖章|签字|签章)$"_s);
    return std::any_of(texts.begin(), texts.end(), [](const QString &text) {
        return label.match(text).hasMatch() || seal.match(text).hasMatch();
    });
}

} // namespace

RowKind rowKindOf(const Sheet &sheet, const Header &header, int row)
{
    const Texts texts = textsOf(sheet, header, row);
    if (repeatsHeader(sheet, header, row) || namesTheHeading(sheet, header, row))
        return RowKind::HeaderAgain;
    for (const QString &title : header.titles)
        if (title.size() > 3 && texts.withRemarks.contains(withoutBlanks(title)))
            return RowKind::TitleAgain;
    if (const QString item = textIn(sheet, header, row, Field::Item); !item.isEmpty() && totalKind({item}))
        return RowKind::Subtotal;
    const bool numbered = std::any_of(texts.all.begin(), texts.all.end(), isLongNumber);
    if (const auto total = numbered ? std::nullopt : totalOfRow(sheet, header, row))
        return *total;
    if (numbered || looksLikePerson(sheet, header, row))
        return RowKind::Data;
    if (const auto total = totalKind(texts.all))
        return *total;
    if (isSignature(texts.withRemarks))
        return RowKind::Signature;
    static const QRegularExpression note(u"^(注|备注|说明|填表说明|附|注释|填报说明|此表|本表|第\\d+页)"_s);
    static const QRegularExpression dateOnly(u"^\\d{4}[年./-]\\d{1,2}([月./-](\\d{1,2}日?)?)?$"_s);
    if (texts.withRemarks.size() <= 3
        && (note.match(texts.withRemarks.value(0)).hasMatch() || dateOnly.match(texts.withRemarks.value(0)).hasMatch()))
        return RowKind::Note;
    const bool named = !textIn(sheet, header, row, Field::Name).isEmpty() || !textIn(sheet, header, row, Field::HeadName).isEmpty();
    if (texts.withRemarks.size() == 1) {
        const QString text = texts.withRemarks[0];
        if (!named && !readAmount(text))
            return text.size() > 20 ? RowKind::Note : RowKind::Section;
        if (text.size() > 20)
            return RowKind::Note;
        if (!groupOfSection(text).isEmpty() || !villageOfSection(text).isEmpty())
            return RowKind::Section;
    }
    return RowKind::Data;
}

QString skipReason(RowKind kind)
{
    switch (kind) {
    case RowKind::GrandTotal: return u"intake.skip_total"_s;
    case RowKind::Subtotal: return u"intake.skip_subtotal"_s;
    case RowKind::Signature: return u"intake.skip_signature"_s;
    case RowKind::Note: return u"intake.skip_note"_s;
    case RowKind::Section: return u"intake.skip_section"_s;
    case RowKind::HeaderAgain: return u"intake.skip_header"_s;
    case RowKind::TitleAgain: return u"intake.skip_title"_s;
    case RowKind::Data: break;
    }
    return {};
}

QString rowExcerpt(const Sheet &sheet, int row)
{
    QStringList texts;
    for (int column = 0; column < sheet.width(row) && texts.size() < 3; ++column)
        if (!sheet.at(row, column).isBlank()) {
            const QString text = cleaned(sheet.at(row, column).text);
            texts << (text.size() > 24 ? text.left(24) + u"…"_s : text);
        }
    return texts.join(u" | "_s);
}

bool isWanted(const Sheet &sheet, const QStringList &selection)
{
    return selection.isEmpty() ? !sheet.hidden : selection.contains(sheet.name);
}

bool hasOtherHeadings(const Sheet &sheet, const Header &header, int row)
{
    for (int column = 0; column < sheet.width(row); ++column) {
        const QString text = withoutBlanks(sheet.at(row, column).text);
        bool known = text.isEmpty();
        for (int line = header.firstRow; line <= header.lastRow; ++line)
            known = known || text == withoutBlanks(sheet.shown(line, column).text);
        if (!known)
            return true;
    }
    return false;
}

QString groupAbove(const Header &header)
{
    for (auto title = header.titles.rbegin(); title != header.titles.rend(); ++title)
        if (const QString group = groupOfSection(*title); !group.isEmpty())
            return group;
    return {};
}

QString villageOfSection(QStringView text)
{
    static const QRegularExpression village(u"^[(]?[一二三四五六七八九十\\d]*[)、.]?(\\p{Han}{1,8}(?:村|社区|村委会|居委会))[:：]?$"_s);
    const auto match = village.match(withoutBlanks(text));
    return match.hasMatch() && groupOfSection(text).isEmpty() ? match.captured(1) : QString();
}

QString villageAbove(const Header &header)
{
    static const QRegularExpression said(u"(?:^|[^\\p{Han}])(?:行政村|村名|村别|村委会|所在村|村居|村|填报单位|单位名称)[:：]((?:\\p{Han}{1,6}(?:乡|镇))?)(\\p{Han}{1,8}?(?:村|社区))(?:委会|民委员会)?"_s);
    for (const QString &title : header.titles)
        if (const auto match = said.match(cleaned(title)); match.hasMatch())
            return match.captured(2);
        else if (const auto bare = said.match(withoutBlanks(title)); bare.hasMatch())
            return bare.captured(2);
    return {};
}

QString groupOfSection(QStringView text)
{
    static const QRegularExpression group(
        u"^[(]?[一二三四五六七八九十\\d]*[)、.]?((?:第)?[\\p{Han}\\d]{1,6}(?:村民小组|小组|组|社|队|屯))[:：]?$"_s);
    const auto match = group.match(withoutBlanks(text));
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace xieli::intake
