// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reporttable.h"

#include "casework/funding.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int villageWidth = 12;
constexpr int programmeWidth = 18;
constexpr int reportCountWidth = 8;
constexpr int moneyWidth = 13;

papers::CellOut cellOf(std::int64_t value, ReportColumn column)
{
    if (infoOf(column).unit == ReportUnit::Fen)
        return papers::CellOut(Money::fromFen(value));
    return papers::CellOut(int(value));
}

papers::ColumnOut columnOut(ReportColumn column, const papers::Wording &wording)
{
    const bool isMoney = infoOf(column).unit == ReportUnit::Fen;
    const bool isYear = infoOf(column).code.startsWith("y_"_L1);
    return {columnText(column, wording), isMoney ? wording.text(isYear ? u"reports.group_year"_s : u"reports.group_period"_s) : QString(),
            isMoney ? papers::CellKind::Money : papers::CellKind::Count, isMoney ? moneyWidth : reportCountWidth};
}

QString beginningText(const Report &report, const papers::Wording &wording)
{
    return report.begins.isEmpty() ? wording.text(u"reports.begins_computed"_s) : wording.text(u"reports.begins_issued"_s, {{u"period"_s, report.begins}});
}

QString sectionText(ReportSection section, const papers::Wording &wording)
{
    static const std::array<QString, 5> codes{u"balance"_s, u"people"_s, u"causes"_s, u"money"_s, u"summary"_s};
    return wording.text(u"reports.section_"_s + codes[std::size_t(section)]);
}

papers::Bars beforeAndNow(const Report &report, const papers::Wording &wording)
{
    papers::Bars bars{wording.text(u"reports.chart_standing"_s), {}};
    const QString unit = wording.text(u"reports.unit_households"_s);
    for (const Programme programme : {Programme::DibaoRural, Programme::DibaoUrban, Programme::TekunCentralRural, Programme::TekunDispersedRural, Programme::TekunUrban})
        for (const auto &[column, when] : {std::pair(ReportColumn::HouseholdsBegin, u"reports.chart_before"_s), {ReportColumn::Households, u"reports.chart_now"_s}})
            if (report.at({{}, programme, ReportColumn::HouseholdsBegin}) + report.at({{}, programme, ReportColumn::Households}) > 0) {
                const std::int64_t value = report.at({{}, programme, column});
                bars.bars.push_back({programmeText(programme, wording) + u' ' + wording.text(when), value, QString::number(value) + unit});
            }
    return bars;
}

papers::Bars comingAndGoing(const Report &report, const papers::Wording &wording)
{
    papers::Bars bars{wording.text(u"reports.chart_change"_s), {}};
    for (const ReportRowKey &row : rowsOf(report)) {
        if (row.village.isEmpty() || row.programme != Programme::Total)
            continue;
        for (const auto &[column, what] : {std::pair(ReportColumn::HouseholdsNew, u"reports.chart_new"_s), {ReportColumn::HouseholdsExit, u"reports.chart_exit"_s}})
            if (const std::int64_t value = report.at({row.village, row.programme, column}); value > 0)
                bars.bars.push_back({villageText(row.village, wording) + u' ' + wording.text(what), value, QString::number(value) + wording.text(u"reports.unit_households"_s)});
    }
    return bars;
}

std::vector<papers::Bars> drawn(std::vector<papers::Bars> charts)
{
    std::erase_if(charts, [](const papers::Bars &chart) { return chart.bars.empty(); });
    return charts;
}

} // namespace

QString villageText(const QString &village, const papers::Wording &wording)
{
    return village.isEmpty() ? wording.text(u"reports.all_villages"_s) : village == noVillage() ? wording.text(u"reports.no_village"_s) : village;
}

std::vector<ReportRowKey> rowsOf(const Report &report)
{
    std::vector<ReportRowKey> rows;
    for (const auto &[row, figures] : report.rows)
        if (row == ReportRowKey() || std::any_of(figures.begin(), figures.end(), [](std::int64_t value) { return value != 0; }))
            rows.push_back(row);
    return rows;
}

std::vector<ReportColumn> columnsOf(ReportSection section)
{
    if (section == ReportSection::Summary)
        return {ReportColumn::Households, ReportColumn::Persons, ReportColumn::Regular, ReportColumn::Out};
    std::vector<ReportColumn> columns;
    for (const ReportColumnInfo &info : reportColumns())
        if (info.section == section)
            columns.push_back(info.column);
    return columns;
}

papers::TableOut reportTable(const Report &report, ReportSection section, const papers::Wording &wording)
{
    papers::TableOut table;
    table.title = wording.text(u"reports.title"_s, {{u"period"_s, report.period.words(wording)}});
    table.subtitles << sectionText(section, wording);
    if (section == ReportSection::Balance)
        table.subtitles << beginningText(report, wording);
    table.columns = {{wording.text(u"reports.village"_s), {}, papers::CellKind::Text, villageWidth}, {wording.text(u"reports.programme"_s), {}, papers::CellKind::Text, programmeWidth}};
    const std::vector<ReportColumn> columns = columnsOf(section);
    for (const ReportColumn column : columns)
        table.columns.push_back(columnOut(column, wording));
    if (section == ReportSection::Money)
        table.columns.push_back({wording.text(u"reports.per_head"_s), {}, papers::CellKind::Money, moneyWidth});
    for (const ReportRowKey &row : rowsOf(report)) {
        std::vector<papers::CellOut> cells{villageText(row.village, wording), programmeText(row.programme, wording)};
        for (const ReportColumn column : columns)
            cells.push_back(cellOf(report.at({row.village, row.programme, column}), column));
        if (section == ReportSection::Money) {
            const auto perHead = report.perHead(row);
            cells.emplace_back();
            if (perHead)
                cells.back().emplace<Money>(*perHead);
        }
        table.rows.push_back(std::move(cells));
    }
    if (section == ReportSection::Balance)
        table.charts = drawn({beforeAndNow(report, wording), comingAndGoing(report, wording)});
    return table;
}

papers::TableOut checkTable(const Report &report, const papers::Wording &wording)
{
    papers::TableOut table;
    table.title = wording.text(u"reports.title"_s, {{u"period"_s, report.period.words(wording)}});
    table.subtitles << wording.text(u"reports.section_checks"_s);
    table.columns = {{wording.text(u"reports.check_heading"_s), {}, papers::CellKind::Text, 70}, {wording.text(u"reports.check_result"_s), {}, papers::CellKind::Text, reportCountWidth}};
    for (const ReportCheck &check : report.checks)
        table.rows.push_back({checkText(check, wording), wording.text(check.holds ? u"reports.check_holds"_s : u"reports.check_fails"_s)});
    return table;
}

papers::TableOut behindTable(const CellKey &key, const Report &report, const std::vector<BehindRow> &rows, const papers::Wording &wording)
{
    const bool isMoney = infoOf(key.column).unit == ReportUnit::Fen;
    const std::int64_t value = report.at(key);
    papers::TableOut table;
    table.title = wording.text(u"reports.behind_title"_s, {{u"row"_s, rowText({key.village, key.programme}, wording)}, {u"column"_s, columnText(key.column, wording)},
                                                          {u"value"_s, isMoney ? papers::amount(Money::fromFen(value)) : QString::number(value)}});
    table.subtitles << report.period.words(wording);
    table.columns = {{wording.text(u"reports.village"_s), {}, papers::CellKind::Text, villageWidth}, {wording.text(u"reports.behind_group"_s), {}, papers::CellKind::Text, reportCountWidth},
                     {wording.text(u"reports.behind_head"_s), {}, papers::CellKind::Text, villageWidth}, {wording.text(u"reports.behind_persons"_s), {}, papers::CellKind::Text, 30},
                     {wording.text(u"reports.behind_value"_s), {}, isMoney ? papers::CellKind::Money : papers::CellKind::Count, moneyWidth},
                     {wording.text(u"reports.behind_why"_s), {}, papers::CellKind::Text, 30}};
    for (const BehindRow &row : rows)
        table.rows.push_back({villageText(row.village, wording), row.group, row.headName, row.persons.join(u'、'), cellOf(row.value, key.column), row.why});
    return table;
}

std::vector<papers::Bars> reportCharts(const Report &report, const papers::Wording &wording)
{
    return drawn({beforeAndNow(report, wording), comingAndGoing(report, wording), sourceBars(report, wording)});
}

} // namespace xieli::casework
