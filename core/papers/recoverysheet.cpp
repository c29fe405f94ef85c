// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/recoverysheet.h"

#include "papers/format.h"

#include <QRegularExpression>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupsOnALine = 4;

QStringList groupsOf(const QString &key)
{
    static const QRegularExpression between(u"[\\s-]+"_s);
    const QStringList parts = key.split(between, Qt::SkipEmptyParts);
    if (parts.size() != 1)
        return parts;
    QStringList groups;
    for (qsizetype at = 0; at < parts.first().size(); at += 4)
        groups << parts.first().mid(at, 4);
    return groups;
}

} // namespace

Paper recoverySheet(const RecoveryInput &input, const Wording &wording)
{
    const QStringList groups = groupsOf(input.key);
    const Arguments arguments{{u"office"_s, input.office}, {u"file"_s, input.fileName}, {u"day"_s, dayWords(input.createdOn)},
                              {u"count"_s, QString::number(groups.size())}, {u"line"_s, QString::number(groupsOnALine)}};
    Paper paper;
    paper.title = wording.text(u"papers.recovery_title"_s);
    paper.blocks.push_back(Grid{{{wording.text(u"papers.recovery_office"_s), input.office},
                                 {wording.text(u"papers.recovery_file"_s), input.fileName},
                                 {wording.text(u"papers.recovery_day"_s), dayWords(input.createdOn)}}, 1});
    paper.blocks.push_back(Paragraph{wording.text(u"papers.recovery_what"_s, arguments), Align::Left, false, 2});
    paper.blocks.push_back(KeyGroups{groups, groupsOnALine});
    for (const QString &key : {u"papers.recovery_use"_s, u"papers.recovery_keep"_s, u"papers.recovery_never"_s,
                               u"papers.recovery_lost"_s, u"papers.recovery_letters"_s})
        paper.blocks.push_back(Paragraph{wording.text(key, arguments), Align::Left, false, 0, 0});
    paper.blocks.push_back(Signatures{{wording.text(u"papers.recovery_kept_by"_s), wording.text(u"papers.recovery_kept_where"_s)}});
    paper.footerLeft = wording.text(u"papers.made_on"_s, arguments);
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    return paper;
}

} // namespace xieli::papers
