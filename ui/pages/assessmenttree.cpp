// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/assessmenttree.h"

#include "look.h"

#include <QHeaderView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

enum Column { FigureColumn, ValueColumn, BecauseColumn, ClauseColumn };

QTreeWidgetItem *itemOf(const papers::ExplanationNode &node)
{
    auto *item = new QTreeWidgetItem({node.rule, node.value, node.because, node.cites.join(u"; "_s)});
    item->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(FigureColumn, node.rule);
    item->setToolTip(BecauseColumn, node.because);
    item->setToolTip(ClauseColumn, node.cites.join(u'\n'));
    item->setForeground(ClauseColumn, colours().faint);
    for (const auto &child : node.children)
        item->addChild(itemOf(child));
    return item;
}

QFont strong(QFont font)
{
    font.setBold(true);
    return font;
}

} // namespace

AssessmentTree::AssessmentTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setColumnCount(4);
    setHeaderLabels({tr("Figure"), tr("Value"), tr("How it was computed"), tr("Clause")});
    headerItem()->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
    setAccessibleName(tr("Explanation"));
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    header()->setStretchLastSection(true);
    const int character = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(FigureColumn, 36 * character);
    setColumnWidth(ValueColumn, 24 * character);
    setColumnWidth(BecauseColumn, 46 * character);
}

void AssessmentTree::clearExplanation()
{
    clear();
}

void AssessmentTree::show(const papers::ExplanationInput &explanation)
{
    clear();
    addResult(explanation);
    addFindings(explanation.findings);
    for (const auto &step : explanation.steps)
        addTopLevelItem(itemOf(step));
    // a reader wants the whole way down for one household; the list above says the result already
    expandAll();
    topLevelItem(0)->setExpanded(false);
    scrollToTop();
}

void AssessmentTree::addResult(const papers::ExplanationInput &explanation)
{
    auto *result = new QTreeWidgetItem({tr("Result: %1").arg(explanation.household), {}, explanation.policy});
    result->setFont(FigureColumn, strong(font()));
    result->setToolTip(BecauseColumn, explanation.policy);
    result->setSizeHint(FigureColumn, QSize(0, fontMetrics().height() + 8)); // rows are as high as the first
    for (const auto &[label, value] : explanation.result) {
        auto *line = new QTreeWidgetItem({label, value});
        line->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
        line->setToolTip(ValueColumn, value);
        result->addChild(line);
    }
    addTopLevelItem(result);
}

void AssessmentTree::addFindings(const QStringList &findings)
{
    if (findings.isEmpty())
        return;
    auto *heed = new QTreeWidgetItem({tr("To be heeded")});
    heed->setFont(FigureColumn, strong(font()));
    heed->setForeground(FigureColumn, colours().warn);
    addTopLevelItem(heed);
    for (const QString &finding : findings) {
        auto *line = new QTreeWidgetItem({finding});
        line->setToolTip(FigureColumn, finding);
        line->setForeground(FigureColumn, colours().warn);
        heed->addChild(line);
        line->setFirstColumnSpanned(true);
    }
}

} // namespace xieli::ui
