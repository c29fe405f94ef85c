// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/assessmenttree.h"

#include "look.h"

#include <QHeaderView>
#include <QResizeEvent>
#include <QStyledItemDelegate>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

enum TreeColumn { FigureColumn, ValueColumn, BecauseColumn, ClauseColumn };

QTreeWidgetItem *itemOf(const papers::ExplanationNode &node)
{
    const QStringList clauses = node.cites + node.readings;
    auto *item = new QTreeWidgetItem({node.rule, node.value, node.because, clauses.join(u"; "_s)});
    item->setTextAlignment(ValueColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setToolTip(FigureColumn, node.rule);
    item->setToolTip(BecauseColumn, node.because);
    item->setToolTip(ClauseColumn, clauses.join(u'\n'));
    item->setForeground(ClauseColumn, colours().faint);
    for (const auto &child : node.children)
        item->addChild(itemOf(child));
    return item;
}

/// Reasons are sentences and clauses are long: rows grow instead of hiding the end behind an ellipsis.
class WrappedCell : public QStyledItemDelegate {
public:
    explicit WrappedCell(QTreeWidget *tree) : QStyledItemDelegate(tree), m_tree(tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        constexpr int padding = 14;
        int depth = 1;
        for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
            ++depth;
        const bool spanned = m_tree->isFirstColumnSpanned(index.row(), index.parent());
        int width = spanned ? m_tree->viewport()->width() : m_tree->columnWidth(index.column());
        if (index.column() == FigureColumn)
            width -= depth * m_tree->indentation();
        const QRect text = option.fontMetrics.boundingRect(QRect(0, 0, std::max(40, width - padding), 10000), Qt::TextWordWrap | Qt::TextWrapAnywhere,
                                                           index.data().toString());
        return {std::max(40, width), text.height() + 8};
    }

private:
    QTreeWidget *m_tree;
};

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
    setUniformRowHeights(false);
    setWordWrap(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new WrappedCell(this));
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
    shareWidth();
}

void AssessmentTree::shareWidth()
{
    const int character = fontMetrics().horizontalAdvance(u'0');
    const int whole = std::max(60 * character, viewport()->width());
    setColumnWidth(FigureColumn, std::min(26 * character, whole / 4));
    setColumnWidth(ValueColumn, std::min(14 * character, whole / 7));
    setColumnWidth(BecauseColumn, (whole - columnWidth(FigureColumn) - columnWidth(ValueColumn)) * 3 / 5);
}

void AssessmentTree::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        shareWidth();
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
