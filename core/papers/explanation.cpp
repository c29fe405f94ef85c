// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/explanation.h"

#include "papers/chinese.h"
#include "papers/format.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Steps are numbered ("1.2.3"), so that people can speak about them.
struct StepLines {
    Tree tree = {};
    int deepest = 99;
    bool withReadings = false;

    void add(const std::vector<ExplanationNode> &nodes, int depth = 0, const QString &above = {})
    {
        if (depth >= deepest)
            return;
        int number = 0;
        for (const ExplanationNode &node : nodes) {
            const QString own = above + QString::number(++number);
            tree.lines.push_back({depth, own + u"  "_s + node.rule, node.value, node.because, withReadings ? node.cites + node.readings : node.cites});
            add(node.children, depth + 1, own + u'.');
        }
    }
};

bool restsOnAReading(const std::vector<ExplanationNode> &nodes)
{
    return std::any_of(nodes.begin(), nodes.end(), [](const ExplanationNode &node) {
        return (node.cites.isEmpty() && !node.readings.isEmpty()) || restsOnAReading(node.children);
    });
}

QString labelled(const QString &label, const QString &value, const Wording &wording)
{
    return wording.text(u"papers.explanation_pair"_s, {{u"label"_s, label}, {u"value"_s, value}});
}

} // namespace

QStringList explanationLines(const ExplanationInput &input, const Wording &wording)
{
    const QString indent = u"  "_s;
    QStringList lines{labelled(wording.text(u"papers.explanation_household"_s), input.household + (input.place.isEmpty() ? QString() : u' ' + input.place), wording),
                      labelled(wording.text(u"papers.explanation_month"_s), monthWords(input.month), wording),
                      labelled(wording.text(u"papers.explanation_policy"_s), input.policy, wording)};
    for (const auto &[label, value] : input.result)
        lines << labelled(label, value, wording);
    if (!input.findings.isEmpty())
        lines << wording.text(u"papers.explanation_findings"_s);
    int number = 0;
    for (const QString &finding : input.findings)
        lines << indent + QString::number(++number) + u". "_s + finding;
    lines << wording.text(u"papers.explanation_steps"_s);
    StepLines steps{.deepest = input.depth, .withReadings = true};
    steps.add(input.steps);
    for (const TreeLine &line : steps.tree.lines) {
        const QString margin = indent.repeated(line.depth + 1);
        lines << margin + (line.value.isEmpty() ? line.text : labelled(line.text, line.value, wording));
        if (!line.because.isEmpty())
            lines << margin + indent + line.because;
        for (const QString &cite : line.cites)
            lines << margin + indent + wording.text(u"papers.explanation_clause"_s, {{u"clause"_s, cite}});
    }
    lines << wording.text(u"papers.explanation_proposal"_s);
    return lines;
}

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
    for (const QString &finding : input.findingsOnPaper.isEmpty() ? input.findings : input.findingsOnPaper)
        paper.blocks.push_back(Paragraph{QString::number(++number) + u". "_s + finding, Align::Left, false, 0, 1});
    paper.blocks.push_back(Paragraph{wording.text(u"papers.explanation_steps"_s), Align::Left, true});
    StepLines steps{.deepest = input.depth};
    steps.add(input.steps);
    paper.blocks.push_back(std::move(steps.tree));
    if (restsOnAReading(input.steps))
        paper.blocks.push_back(Paragraph{wording.text(u"papers.explanation_without_clause"_s), Align::Left, false, 2});
    paper.blocks.push_back(Paragraph{wording.text(u"papers.explanation_proposal"_s), Align::Left, false, 2});
    paper.footerLeft = wording.text(u"papers.made_on"_s, arguments);
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    paper.runningHead = paper.title;
    if (wording.language().startsWith(u"zh"))
        setChinesePunctuation(paper);
    return paper;
}

} // namespace xieli::papers
