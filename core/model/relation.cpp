// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/relation.h"

#include "base/text.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace xieli {

namespace {

struct Entry {
    int code;
    char sex; ///< 'm', 'f', ' '
    const char16_t *words; ///< the standard's word first, then what people write
};

/// GB/T 4761 (policy-facts §10).
constexpr Entry entries[] = {
    {1, ' ', u"本人"},
    {2, ' ', u"户主 户长 家长 户主本人 本户 申请人"},
    {10, ' ', u"配偶 爱人 老伴 伴侣 夫妻 对象 之配偶"},
    {11, 'm', u"夫 丈夫 之夫 老公 男人"},
    {12, 'f', u"妻 妻子 之妻 老婆 媳妇 女人 婆姨"},
    {20, 'm', u"子 儿子 之子 儿 男孩"},
    {21, 'm', u"独生子"},
    {22, 'm', u"长子 大儿子 大儿 大子"},
    {23, 'm', u"次子 二子 二儿子 二儿"},
    {24, 'm', u"三子 三儿子 三儿"},
    {25, 'm', u"四子 四儿子"},
    {26, 'm', u"五子 五儿子 小儿子"},
    {27, 'm', u"养子或继子 养子 继子"},
    {28, 'm', u"女婿 婿 上门女婿"},
    {29, 'm', u"其他儿子"},
    {30, 'f', u"女 女儿 之女 闺女 姑娘 女孩"},
    {31, 'f', u"独生女"},
    {32, 'f', u"长女 大女儿 大女"},
    {33, 'f', u"次女 二女 二女儿"},
    {34, 'f', u"三女 三女儿"},
    {35, 'f', u"四女 四女儿"},
    {36, 'f', u"五女 五女儿 小女儿"},
    {37, 'f', u"养女或继女 养女 继女"},
    {38, 'f', u"儿媳 儿媳妇 长媳 次媳 大儿媳 二儿媳 子媳"},
    {39, 'f', u"其他女儿"},
    {40, ' ', u"孙子女或外孙子女 孙子女 孙辈 外孙子女 孙 孙子/女"},
    {41, 'm', u"孙子 之孙 长孙 次孙 孙儿"},
    {42, 'f', u"孙女 孙女儿 长孙女 次孙女"},
    {43, 'm', u"外孙子 外孙 外孙儿"},
    {44, 'f', u"外孙女"},
    {45, 'f', u"孙媳妇或外孙媳妇 孙媳 孙媳妇 外孙媳 外孙媳妇"},
    {46, 'm', u"孙女婿或外孙女婿 孙女婿 外孙女婿 孙婿"},
    {47, 'm', u"曾孙子或外曾孙子 曾孙 曾孙子 重孙 重孙子 外曾孙 外曾孙子"},
    {48, 'f', u"曾孙女或外曾孙女 曾孙女 重孙女 外曾孙女"},
    {49, ' ', u"其他孙辈 其他孙子女"},
    {50, ' ', u"父母"},
    {51, 'm', u"父亲 父 之父 爸爸 爸"},
    {52, 'f', u"母亲 母 之母 妈妈 妈"},
    {53, 'm', u"公公"},
    {54, 'f', u"婆婆"},
    {55, 'm', u"岳父 丈人"},
    {56, 'f', u"岳母 丈母娘 丈母"},
    {57, 'm', u"继父或养父 继父 养父"},
    {58, 'f', u"继母或养母 继母 养母"},
    {59, ' ', u"其他父母关系 公婆 岳父母"},
    {60, ' ', u"祖父母或外祖父母 祖父母 祖辈 外祖父母"},
    {61, 'm', u"祖父 爷爷 爷"},
    {62, 'f', u"祖母 奶奶 奶"},
    {63, 'm', u"外祖父 外公 姥爷 姥姥爷"},
    {64, 'f', u"外祖母 外婆 姥姥"},
    {65, ' ', u"配偶的祖父母或外祖父母 配偶祖辈"},
    {66, ' ', u"曾祖父 曾祖父母 太爷"},
    {67, ' ', u"曾祖母"},
    {68, ' ', u"配偶的曾祖父母 配偶曾祖"},
    {69, ' ', u"其他祖父母或外祖父母关系"},
    {70, ' ', u"兄弟姐妹 兄弟姊妹"},
    {71, 'm', u"兄 哥 哥哥 兄长 长兄 大哥 二哥"},
    {72, 'f', u"嫂 嫂子 嫂嫂"},
    {73, 'm', u"弟 弟弟 兄弟 胞弟"},
    {74, 'f', u"弟媳 弟妹 弟媳妇"},
    {75, 'f', u"姐姐 姐 姊 大姐 二姐"},
    {76, 'm', u"姐夫"},
    {77, 'f', u"妹妹 妹 胞妹"},
    {78, 'm', u"妹夫"},
    {79, ' ', u"其他兄弟姐妹"},
    {80, ' ', u"其他 其它 其他关系"},
    {81, 'm', u"伯父 伯伯 大伯"},
    {82, 'f', u"伯母 大娘"},
    {83, 'm', u"叔父 叔叔 叔"},
    {84, 'f', u"婶母 婶婶 婶 婶子"},
    {85, 'm', u"舅父 舅舅 舅"},
    {86, 'f', u"舅母 舅妈"},
    {87, 'm', u"姨父 姨夫"},
    {88, 'f', u"姨母 姨妈 姨"},
    {89, 'm', u"姑父"},
    {90, 'f', u"姑母 姑姑 姑妈 姑"},
    {91, ' ', u"堂兄弟姐妹 堂兄 堂弟 堂姐 堂妹 堂"},
    {92, ' ', u"表兄弟姐妹 表兄 表弟 表姐 表妹 表"},
    {93, 'm', u"侄子 侄儿 侄"},
    {94, 'f', u"侄女 侄女儿"},
    {95, 'm', u"外甥 甥"},
    {96, 'f', u"外甥女 甥女"},
    {97, ' ', u"其他亲属 亲属 亲戚"},
    {99, ' ', u"非亲属 无关系 朋友"},
};

QHash<QString, int> wordTable()
{
    QHash<QString, int> table;
    for (const Entry &entry : entries)
        for (const QString &word : QString::fromUtf16(entry.words).split(u' '))
            table.insert(word, entry.code);
    table.insert(u"本人"_s, 2);
    return table;
}

const Entry *entryOf(int code)
{
    for (const Entry &entry : entries)
        if (entry.code == code)
            return &entry;
    return nullptr;
}

} // namespace

int relationCode(QStringView typed)
{
    static const QHash<QString, int> table = wordTable();
    QString words = withoutBlanks(typed);
    const qsizetype bracket = words.indexOf(u'(');
    if (bracket > 0)
        words.truncate(bracket);
    for (const QString &prefix : {u"户主的"_s, u"户主之"_s, u"户主"_s, u"之"_s, u"系"_s, u"其"_s}) {
        if (table.contains(words))
            return table.value(words);
        if (words.startsWith(prefix) && words.size() > prefix.size())
            words.remove(0, prefix.size());
    }
    if (table.contains(words))
        return table.value(words);
    bool number = false;
    const int code = words.toInt(&number);
    return number && words.size() == 2 && entryOf(code) ? (code == 1 ? 2 : code) : 0;
}

QString relationName(int code)
{
    const Entry *entry = entryOf(code);
    return entry ? QString::fromUtf16(entry->words).section(u' ', 0, 0) : QString();
}

std::optional<Sex> relationSex(int code)
{
    const Entry *entry = entryOf(code);
    if (!entry || entry->sex == ' ')
        return std::nullopt;
    return entry->sex == 'm' ? Sex::Male : Sex::Female;
}

const std::vector<Relation> &relations()
{
    static const std::vector<Relation> list = [] {
        std::vector<Relation> made;
        for (const Entry &entry : entries)
            made.push_back({entry.code, relationName(entry.code)});
        return made;
    }();
    return list;
}

} // namespace xieli
