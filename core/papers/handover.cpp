// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/handover.h"

#include "papers/format.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

QString inEights(const QString &hex)
{
    QStringList groups;
    for (qsizetype at = 0; at < hex.size(); at += 8)
        groups << hex.mid(at, 8);
    return groups.join(u' ');
}

} // namespace

Paper handoverSlip(const HandoverInput &input, const Wording &wording)
{
    const auto label = [&wording](const QString &key) { return wording.text(key); };
    Paper paper;
    paper.title = label(u"papers.handover_title"_s);
    paper.blocks.push_back(Paragraph{label(u"papers.handover_what"_s), Align::Left, false, 2});
    paper.blocks.push_back(Grid{{{label(u"papers.handover_from"_s), input.from},
                                 {label(u"papers.handover_to"_s), input.to},
                                 {label(u"papers.handover_sequence"_s), QString::number(input.sequence)},
                                 {label(u"papers.handover_day"_s), dayWords(input.packedOn)},
                                 {label(u"papers.handover_changes"_s), QString::number(input.changes)},
                                 {label(u"papers.handover_households"_s), QString::number(input.households)},
                                 {label(u"papers.handover_persons"_s), QString::number(input.persons)},
                                 {label(u"papers.handover_money"_s), yuan(input.money)}}, 2});
    paper.blocks.push_back(Grid{{{label(u"papers.handover_capitals"_s), capitals(input.money)},
                                 {label(u"papers.handover_file"_s), input.fileName},
                                 {label(u"papers.handover_digest"_s), inEights(input.digest)}}, 1});
    paper.blocks.push_back(Paragraph{label(u"papers.handover_compare"_s), Align::Left, false, 2});
    paper.blocks.push_back(Signatures{{label(u"papers.handover_given_by"_s), label(u"papers.handover_taken_by"_s)}});
    paper.footerLeft = wording.text(u"papers.made_on"_s, {{u"day"_s, dayWords(input.packedOn)}});
    paper.pageFooter = label(u"papers.page_of_pages"_s);
    return paper;
}

} // namespace xieli::papers
