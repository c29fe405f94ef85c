// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/postingrule.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QString columnsKey = u"posting.columns"_s;
const QString maskKey = u"posting.mask"_s;
const QString minorsKey = u"posting.minors"_s;
const QString townshipKey = u"posting.hotline_township"_s;
const QString countyKey = u"posting.hotline_county"_s;

} // namespace

QString columnsText(const std::vector<papers::PostingColumn> &columns)
{
    QStringList words;
    for (const papers::PostingColumn column : columns)
        words << toCode(column);
    return words.join(u' ');
}

std::vector<papers::PostingColumn> columnsOf(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<papers::PostingColumn> columns;
    for (const auto &code : Codes<papers::PostingColumn>::list)
        if (words.contains(code.text))
            columns.push_back(code.value);
    return columns;
}

Result<PostingRule> postingRule(Office &office)
{
    return office.file->read([](Reader &reader) {
        PostingRule rule;
        if (const auto columns = columnsOf(reader.setting(columnsKey).value_or(QString())); !columns.empty())
            rule.columns = columns;
        rule.maskNames = reader.setting(maskKey) == u"yes"_s;
        rule.minors = fromCode<MinorRule>(reader.setting(minorsKey).value_or(QString())).value_or(MinorRule::Guardian);
        rule.hotlineTownship = reader.setting(townshipKey).value_or(QString());
        rule.hotlineCounty = reader.setting(countyKey).value_or(QString());
        return rule;
    });
}

void keepRule(Writer &writer, const PostingRule &rule)
{
    writer.setSetting(columnsKey, columnsText(rule.columns));
    writer.setSetting(maskKey, rule.maskNames ? u"yes"_s : u"no"_s);
    writer.setSetting(minorsKey, toCode(rule.minors));
    writer.setSetting(townshipKey, rule.hotlineTownship);
    writer.setSetting(countyKey, rule.hotlineCounty);
}

} // namespace xieli::casework
