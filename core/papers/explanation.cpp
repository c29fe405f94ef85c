// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/explanation.h"

#include "papers/format.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Steps are numbered ("1.2.3"), so that people can speak about them.
void addLines(Tree &tree, const std::vector<ExplanationNode> &nodes, int depth, int deepest, const QString &above = {})
{
    if (depth >= deepest)
        return;
    int number = 0;
    for (const ExplanationNode &node : nodes) {
        const QString own = above + QString::number(++number);
        tree.lines.push_back({depth, own + u"  "_s + node.rule, node.value, node.because, node.cites});
        addLines(tree, node.children, depth + 1, deepest, own + u'.');
    }
}

} // namespace

Paper explanationPaper(const ExplanationInput &input, const Wording &wording)
{
    const Arguments arguments{{u"household"_s, input.household}, {u"place"_s, input.place}, {u"month"_s, monthWords(input.month)},
                              {u"policy"_s, input.policy}, {u"day"_s, dayWords(input.printedOn)}};
    Paper paper;
    paper.title = wording.text(u"papers.explanation_title"_s, arguments);
    paper.placeLine = input.place;
    std::vector<std::pair<QString, QString>> facts{{wording.text(u"papers.explanation_household"_s), input.household},
                                                   {wording.text(u"papers.explanation_month"_s), monthWords(input.month)}};
    facts.insert(facts.end(), input.result.begin(), input.result.end());
    paper.blocks.push_back(Grid{std::move(facts), 2});
    paper.blocks.push_back(Grid{{{wording.text(u"papers.explanation_policy"_s), input.policy}}, 1});
    if (!input.findings.isEmpty())
        paper.blocks.push_back(Paragraph{wording.text(u"papers.explanation_findings"_s), Align::Left, true});
    int number = 0;
    for (const QString &finding : input.findings)
        paper.blocks.push_back(Paragraph{QString::number(++number) + u". "_s + finding, Align::Left, false, 0, 1});
    paper.blocks.push_back(Paragraph{wording.text(u"papers.explanation_steps"_s), Align::Left, true});
    Tree tree;
    addLines(tree, input.steps, 0, input.depth);
    paper.blocks.push_back(std::move(tree));
    paper.blocks.push_back(Paragraph{wording.text(u"papers.explanation_proposal"_s), Align::Left, false, 2});
    paper.footerLeft = wording.text(u"papers.made_on"_s, arguments);
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    return paper;
}

} // namespace xieli::papers
