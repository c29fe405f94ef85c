// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reportspage.h"

#include "casework/reporttable.h"
#include "charts/pairchart.h"
#include "fields/frozencolumn.h"
#include "help/explained.h"
#include "jobs/notice.h"
#include "jobs/whomay.h"
#include "look.h"
#include "models/reportmodel.h"
#include "pages/tablepane.h"
#include "papers/format.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::BehindRow;

namespace {

constexpr int reportListWidth = 170;
constexpr int reportLineHeight = 30;
constexpr int reportChartHeight = 220;
constexpr int headPadding = 28;

std::vector<RowColumn<BehindRow>> behindColumns()
{
    return {{ReportsPage::tr("Village"), [](const BehindRow &row) { return row.village; }},
            {ReportsPage::tr("Group"), [](const BehindRow &row) { return row.group; }},
            {ReportsPage::tr("Head"), [](const BehindRow &row) { return row.headName; }},
            {ReportsPage::tr("Persons"), [](const BehindRow &row) { return row.persons.join(u'、'); }},
            {ReportsPage::tr("Part"), [](const BehindRow &row) { return QString::number(row.value); }, [](const BehindRow &row) { return QVariant(qlonglong(row.value)); }, true},
            {ReportsPage::tr("Why"), [](const BehindRow &row) { return row.why; }}};
}

} // namespace

/// Amounts in yuan where the figure is one of money.
class ReportsPage::Households : public RowTable<BehindRow> {
public:
    explicit Households(QObject *parent) : RowTable(behindColumns(), parent) {}
    void setMoney(bool money) { m_money = money; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        constexpr int part = 4;
        if (m_money && role == Qt::DisplayRole && index.isValid() && index.column() == part)
            return papers::amount(Money::fromFen(row(index.row()).value));
        return RowTable::data(index, role);
    }

private:
    bool m_money = false;
};

ReportsPage::ReportsPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_kind(new QComboBox(this))
    , m_title(sectionLabel({}, this))
    , m_checks(new QLabel(this))
    , m_notice(new Notice(this))
    , m_issue(primaryButton(tr("&Issue…"), this))
    , m_issued(new QPushButton(tr("Issue&d reports…"), this))
    , m_export(new ExportButton(desk, [this] { return outgoing(); }, this))
    , m_parts(new QListWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_tableSide(new QWidget(this))
    , m_table(new QTableView(this))
    , m_foot(faintLabel({}, this))
    , m_figures(new ReportModel(desk, this))
    , m_households(new Households(this))
    , m_behind(new TablePane(m_households, tr("Households behind the figure"), nullptr, this))
    , m_exportBehind(ExportButton::of(desk, m_behind, this))
    , m_charts(new QWidget(this))
    , m_chartColumn(new QVBoxLayout(m_charts))
{
    m_stack->addWidget(makeFigures());
    m_stack->addWidget(m_behind);
    m_stack->addWidget(m_charts);
    m_behind->setWidths({10, 8, 8, 0, 10, 16});
    m_behind->setEmptyText(tr("No household stands behind this figure."));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_parts);
    row->addWidget(m_stack, 1);
    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Statistics"), this));
    page->addWidget(makeHead());
    page->addWidget(m_notice);
    page->addLayout(row, 1);
    m_parts->setFixedWidth(reportListWidth);
    m_parts->setAccessibleName(tr("Parts of the report"));
    for (const QString &part : {tr("Households and persons"), tr("Who they are"), tr("Causes and classes"), tr("Money"), tr("Summary of payments"), tr("Sources of the money"), tr("Sources by village"), tr("Charts"), tr("Equations"), tr("Staffing"), tr("Double inclusion"), tr("Growth of the standards"), tr("Key groups"), tr("Six low-income kinds"),
                                tr("Inspections"), tr("Appraisal")})
        (new QListWidgetItem(part, m_parts))->setSizeHint({0, reportLineHeight});
    m_parts->setCurrentRow(FirstSection);
    m_exportBehind->hide();
    connect(m_stack, &QStackedWidget::currentChanged, this, [this] { // what leaves is what is looked at
        const bool isBehind = m_stack->currentWidget() == m_behind;
        m_exportBehind->setVisible(isBehind);
        m_export->setVisible(!isBehind);
    });
    addEntries();
    connect(m_parts, &QListWidget::currentRowChanged, this, &ReportsPage::showPart);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportsPage::refresh);
    connect(m_issue, &QPushButton::clicked, this, &ReportsPage::askToIssue);
    connect(m_issued, &QPushButton::clicked, this, &ReportsPage::openIssued);
    connect(m_behind, &TablePane::activated, this, [this](int at) { this->desk().goToHousehold(m_households->row(at).household); });
}

QWidget *ReportsPage::makeHead()
{
    auto *head = new QWidget(this);
    for (const QString &kind : {tr("Month"), tr("Quarter"), tr("Half-year"), tr("Year")})
        m_kind->addItem(kind);
    m_kind->setAccessibleName(tr("Period of the report"));
    explain(m_kind, u"report.period"_s);
    m_checks->setWordWrap(true);
    m_issue->setObjectName(u"issueReport"_s);
    letWhoMay(desk(), m_issue, Right::Review, true);
    auto *line = new WrapRow;
    line->addWidget(m_kind);
    line->addWidget(m_title);
    line->addStretch();
    m_entryLine = new QHBoxLayout;
    line->addLayout(m_entryLine);
    line->addWidget(m_exportBehind);
    line->addWidget(m_export);
    m_issued->setObjectName(u"issuedReportsButton"_s);
    line->addWidget(m_issued);
    line->addWidget(m_issue);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_checks);
    return head;
}

QWidget *ReportsPage::makeFigures()
{
    m_table->setModel(m_figures);
    m_table->setObjectName(u"figures"_s);
    m_table->setAccessibleName(tr("Figures of the report"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignCenter);
    new FrozenColumn(m_table);
    m_export->standFor(m_table);
    connect(m_table, &QTableView::doubleClicked, this, &ReportsPage::openFigure);
    auto *column = new QVBoxLayout(m_tableSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    m_foot->setObjectName(u"foot"_s);
    m_foot->setWordWrap(true);
    column->addWidget(m_foot);
    m_chartLine = new QHBoxLayout;
    column->addLayout(m_chartLine);
    return m_tableSide;
}

casework::ReportPeriod ReportsPage::period() const { return casework::ReportPeriod::of(casework::ReportKind(m_kind->currentIndex()), desk().month()); }

QWidget *ReportsPage::firstField() { return m_stack->currentWidget() == m_behind ? m_behind->currentWidget() : m_table; }

void ReportsPage::refresh()
{
    auto computed = casework::report(office(), period());
    if (!computed) {
        m_report.reset();
        return m_notice->bad(desk(), computed.error());
    }
    m_report = std::move(*computed);
    m_title->setText(period().words(desk().wording()));
    showChecks();
    showPart();
}

int ReportsPage::partCount() const { return m_parts->count(); }

void ReportsPage::choose(int part) { m_parts->setCurrentRow(part); }

void ReportsPage::showChecks()
{
    QStringList faults;
    for (const casework::ReportCheck &check : m_report->checks)
        if (!check.holds)
            faults << casework::checkText(check, desk().wording());
    m_checks->setText(faults.isEmpty() ? tr("✓ All %1 equations hold.").arg(m_report->checks.size())
                                       : tr("✗ %1 of %2 equations do not hold: %3").arg(faults.size()).arg(m_report->checks.size()).arg(faults.join(u"；"_s)));
    m_checks->setStyleSheet(faults.isEmpty() ? QString() : u"color: %1"_s.arg(colours().bad.name()));
}

void ReportsPage::showPart()
{
    if (!m_report)
        return;
    showEntries();
    const int part = m_parts->currentRow();
    if (part == Charts) {
        showCharts(m_chartColumn, casework::reportCharts(*m_report, desk().wording()));
        m_chartColumn->addStretch();
        m_stack->setCurrentWidget(m_charts);
        return;
    }
    showCharts(m_chartLine, {});
    m_foot->hide();
    if (part >= FirstOfYear)
        showYearTable(part - FirstOfYear);
    else if (part <= LastSection)
        m_figures->setSection(*m_report, casework::ReportSection(part));
    else
        showTable(part == Sources ? casework::sourceTable(*m_report, desk().wording())
                  : part == VillageSources ? casework::villageSourceTable(*m_report, desk().wording()) : casework::checkTable(*m_report, desk().wording()));
    m_table->resizeColumnsToContents();
    QFont bold = m_table->horizontalHeader()->font();
    bold.setBold(true); // as the head of the current column is written
    for (int column = 0; column < m_figures->columnCount(); ++column) {
        const int head = QFontMetrics(bold).horizontalAdvance(m_figures->headerData(column, Qt::Horizontal).toString()) + headPadding;
        m_table->setColumnWidth(column, std::max(m_table->columnWidth(column), head));
    }
    if (!m_table->currentIndex().isValid() && m_figures->rowCount() > 0)
        m_table->setCurrentIndex(m_figures->index(0, std::min(1, m_figures->columnCount() - 1)));
    m_stack->setCurrentWidget(m_tableSide);
}

void ReportsPage::showTable(const papers::TableOut &table)
{
    m_figures->setTable(table);
    m_foot->setText(table.footers.join(u'\n'));
    m_foot->setVisible(!table.footers.isEmpty());
}

void ReportsPage::showYearTable(int at)
{
    auto told = casework::yearTable(office(), casework::yearTables().value(at), period().last);
    if (!told)
        return m_notice->bad(desk(), told.error());
    m_figures->setTable(told->table);
    showCharts(m_chartLine, told->table.charts);
    m_yearTable = std::move(*told);
}

void ReportsPage::showCharts(QBoxLayout *place, const std::vector<papers::Bars> &charts)
{
    while (QLayoutItem *item = place->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const papers::Bars &bars : charts) {
        auto *chart = new PairChart(this);
        chart->setFigures(bars);
        chart->setMinimumHeight(reportChartHeight);
        place->addWidget(chart);
    }
}

void ReportsPage::showBehind(const QString &title, std::vector<BehindRow> rows, bool isMoney)
{
    m_notice->clear();
    m_title->setText(title);
    m_households->setMoney(isMoney);
    m_households->setRows(std::move(rows));
    m_stack->setCurrentWidget(m_behind);
    m_behind->selectRow(m_households->rowCount() == 0 ? -1 : 0);
    m_behind->currentWidget()->setFocus();
}

void ReportsPage::backToFigure()
{
    m_notice->clear();
    m_title->setText(period().words(desk().wording()));
    m_stack->setCurrentWidget(m_tableSide);
    m_table->setFocus();
}

void ReportsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_stack->currentWidget() == m_tableSide)
        return openFigure();
    if (event->key() == Qt::Key_Escape && m_stack->currentWidget() == m_behind)
        return backToFigure();
    Page::keyPressEvent(event);
}

void ReportsPage::issue(const QString &reason)
{
    if (const auto done = casework::issueReport(office(), period(), {}, reason); !done)
        return m_notice->bad(desk(), done.error());
    desk().tellChanged(tr("Report issued: %1").arg(period().words(desk().wording())));
}

/// The whole report, with all its parts, whatever part is looked at.
OutgoingList ReportsPage::outgoing()
{
    const casework::ReportPeriod wanted = period();
    if (m_parts->currentRow() >= FirstOfYear && m_yearTable)
        return {m_yearTable->table.title, [table = m_yearTable->table]() -> Result<papers::TableOut> { return table; }};
    return {casework::reportTable(*m_report, casework::ReportSection::Balance, office().wording).title,
            [this]() -> Result<papers::TableOut> { return casework::reportTable(*m_report, casework::ReportSection::Balance, office().wording); },
            [this, wanted](const casework::ExportWish &, const QString &path, const casework::PdfMaker &pdf) -> Result<casework::Exported> {
                const auto computed = casework::report(office(), wanted);
                if (!computed)
                    return tl::unexpected(computed.error());
                const auto written = casework::writeReport(office(), *computed, path, pdf);
                return written ? Result<casework::Exported>(casework::Exported()) : tl::unexpected(written.error());
            }};
}

} // namespace xieli::ui
