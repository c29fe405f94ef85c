// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/sheetpen.h"

#include "intake/sheet.h"

#include <QSet>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

lxw_row_t at(int row) { return lxw_row_t(row); }
lxw_col_t across(int column) { return lxw_col_t(column); }

lxw_format *bordered(lxw_workbook *workbook, const char *numberFormat, bool bold)
{
    lxw_format *format = workbook_add_format(workbook);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    format_set_num_format(format, numberFormat);
    if (bold)
        format_set_bold(format);
    return format;
}

/// A spreadsheet keeps no other numbers than floating ones: here, and nowhere else, an amount becomes one. fen / 100 is
/// the nearest to the two decimals, so that the file holds exactly those.
auto spreadsheetNumber(Money money) { return money.fen() / 100.0; }
auto spreadsheetNumber(std::int64_t count) { return count / 1.0; }
auto spreadsheetShare(std::int64_t tenths) { return tenths / 1000.0; }

constexpr int lineHeight = 16;
constexpr int titleHeight = 28;
constexpr int rowPixels = 20;           ///< of a row whose height nobody set
constexpr int chartHeight = 288;        ///< of the library's chart, in pixels
constexpr int chartFrame = 90;          ///< title and scale
constexpr int barPixels = 36;
constexpr lxw_color_t barColour = 0x2F6DB5;

constexpr int mostRowsOnPage = 90;

int pixelsOf(const ChartOut &chart) { return chartFrame + barPixels * int(chart.bars.size()); }
int rowsOfChart(const ChartOut &chart) { return pixelsOf(chart) / rowPixels + 2; }

const char *figureFormat(ChartOut::Unit unit)
{
    return unit == ChartOut::Unit::Money ? "#,##0.00" : unit == ChartOut::Unit::Share ? "0.0%" : "0";
}

/// Not every program lets rows grow by themselves, and merged cells never do: how many lines a text takes in so many
/// characters, a Chinese one being two wide.
int linesOf(const QString &text, int width)
{
    int wide = 1;
    for (const QChar character : text)
        wide += character.unicode() < 0x2e80 ? 1 : 2;
    return width <= 0 ? 1 : (wide + width - 1) / width;
}

} // namespace

SheetPen::SheetPen(lxw_workbook *workbook, lxw_worksheet *page, const SheetOut &sheet)
    : m_workbook(workbook), m_page(page), m_sheet(sheet)
{
    makeFormats();
}

void SheetPen::makeFormats()
{
    m_title = workbook_add_format(m_workbook);
    format_set_bold(m_title);
    format_set_font_size(m_title, 16);
    format_set_align(m_title, LXW_ALIGN_CENTER);
    format_set_align(m_title, LXW_ALIGN_VERTICAL_CENTER);
    m_plain = workbook_add_format(m_workbook);
    format_set_text_wrap(m_plain);
    format_set_align(m_plain, LXW_ALIGN_VERTICAL_TOP);
    m_asked = workbook_add_format(m_workbook);
    format_set_bold(m_asked);
    m_header = bordered(m_workbook, "@", true);
    format_set_align(m_header, LXW_ALIGN_CENTER);
    format_set_text_wrap(m_header);
    m_text = bordered(m_workbook, "@", false);
    m_wrapped = bordered(m_workbook, "@", false);
    format_set_text_wrap(m_wrapped);
    m_money = bordered(m_workbook, "#,##0.00", false);
    m_count = bordered(m_workbook, "0", false);
    m_share = bordered(m_workbook, "0.0%", false);
    m_totalText = bordered(m_workbook, "@", true);
    m_totalMoney = bordered(m_workbook, "#,##0.00", true);
    m_totalCount = bordered(m_workbook, "0", true);
}

void SheetPen::write()
{
    setPage();
    writeLine(m_sheet.title, m_title);
    for (const QString &line : m_sheet.subtitles)
        writeLine(line, m_plain);
    if (!m_sheet.columns.empty()) {
        writeHeaders();
        writeRows();
        writeTotals();
    }
    for (const QString &line : m_sheet.footers)
        writeLine(line, m_plain);
    for (const ChartOut &chart : m_sheet.charts)
        writeChart(chart);
    writeLine(m_sheet.mark, m_plain);
}

/// What a sheet with charts takes of a page, counted in plain rows.
int SheetPen::rowsInAll() const
{
    constexpr int around = 6; // title, subtitles, headers
    int rows = around + int(m_sheet.rows.size() + m_sheet.footers.size());
    for (const ChartOut &chart : m_sheet.charts)
        rows += int(chart.bars.size()) * 2 + rowsOfChart(chart) + 2;
    return rows;
}

void SheetPen::setPage()
{
    constexpr int a4 = 9;
    constexpr int a3 = 8;
    worksheet_set_paper(m_page, m_sheet.paperA3 ? a3 : a4);
    if (m_sheet.landscape)
        worksheet_set_landscape(m_page);
    worksheet_fit_to_pages(m_page, 1, m_sheet.charts.empty() || rowsInAll() > mostRowsOnPage ? 0 : 1); // a chart is not cut in two
    worksheet_set_margins(m_page, 0.4, 0.4, 0.5, 0.6); // inches: what is narrower prints larger
    worksheet_set_footer(m_page, "&C第 &P 页 共 &N 页");
    if (!m_sheet.mark.isEmpty()) {
        constexpr int longest = 200; // a header holds 255 places
        const QString mark = QString(m_sheet.mark).replace(u'&', u"&&"_s).left(longest);
        worksheet_set_header(m_page, (u"&C"_s + mark).toUtf8().constData());
    }
    for (size_t i = 0; i < m_sheet.columns.size(); ++i)
        worksheet_set_column(m_page, across(int(i)), across(int(i)), m_sheet.columns[i].width, nullptr);
}

void SheetPen::writeLine(const QString &text, lxw_format *format)
{
    if (text.isEmpty())
        return;
    if (lastColumn() > 0)
        worksheet_merge_range(m_page, at(m_row), 0, at(m_row), across(lastColumn()), text.toUtf8().constData(), format);
    else
        worksheet_write_string(m_page, at(m_row), 0, text.toUtf8().constData(), format);
    int width = 0;
    for (const ColumnOut &column : m_sheet.columns)
        width += column.width;
    worksheet_set_row(m_page, at(m_row), format == m_title ? titleHeight : lineHeight * linesOf(text, width), nullptr);
    ++m_row;
}

void SheetPen::writeHeaders()
{
    const auto &columns = m_sheet.columns;
    const bool grouped = std::any_of(columns.begin(), columns.end(), [](const ColumnOut &c) { return !c.group.isEmpty(); });
    const int first = m_row;
    const int last = grouped ? m_row + 1 : m_row;
    for (int i = 0; i <= lastColumn(); ++i) {
        const QByteArray header = columns[size_t(i)].header.toUtf8();
        if (!grouped || !columns[size_t(i)].group.isEmpty())
            worksheet_write_string(m_page, at(last), across(i), header.constData(), m_header);
        else
            worksheet_merge_range(m_page, at(first), across(i), at(last), across(i), header.constData(), m_header);
    }
    int headerLines = 1;
    for (const ColumnOut &column : columns)
        if (!grouped || !column.group.isEmpty())
            headerLines = std::max(headerLines, linesOf(column.header, column.width));
    if (headerLines > 1)
        worksheet_set_row(m_page, at(last), lineHeight * headerLines, nullptr);
    int lines = 1;
    for (int i = 0; grouped && i <= lastColumn();) {
        int end = i;
        while (end < lastColumn() && columns[size_t(end) + 1].group == columns[size_t(i)].group)
            ++end;
        const QByteArray group = columns[size_t(i)].group.toUtf8();
        int width = 0;
        for (int column = i; column <= end; ++column)
            width += columns[size_t(column)].width;
        lines = std::max(lines, linesOf(columns[size_t(i)].group, width));
        if (!group.isEmpty() && end > i)
            worksheet_merge_range(m_page, at(first), across(i), at(first), across(end), group.constData(), m_header);
        else if (!group.isEmpty())
            worksheet_write_string(m_page, at(first), across(i), group.constData(), m_header);
        i = end + 1;
    }
    if (lines > 1)
        worksheet_set_row(m_page, at(first), lineHeight * lines, nullptr);
    worksheet_repeat_rows(m_page, at(first), at(last));
    worksheet_freeze_panes(m_page, at(last + 1), 0);
    m_row = last + 1;
}

void SheetPen::writeRows()
{
    m_firstDataRow = m_row;
    QSet<quint64> covered; // cells that a merged block above has already drawn
    const auto place = [](int row, int column) { return quint64(row) << 16 | quint64(column); };
    for (const MergeOut &merge : m_sheet.merges) {
        if (merge.lastRow <= merge.firstRow)
            continue;
        worksheet_merge_range(m_page, at(m_row + merge.firstRow), across(merge.column), at(m_row + merge.lastRow), across(merge.column), "",
                              m_text);
        for (int row = merge.firstRow + 1; row <= merge.lastRow; ++row)
            covered.insert(place(row, merge.column));
    }
    for (int row = 0; row < int(m_sheet.rows.size()); ++row) {
        const auto &cells = m_sheet.rows[size_t(row)];
        int lines = 1;
        for (int column = 0; column <= lastColumn() && column < int(cells.size()); ++column)
            if (m_sheet.columns[size_t(column)].wraps)
                lines = std::max(lines, linesOf(cells[size_t(column)].text, m_sheet.columns[size_t(column)].width));
        if (lines > 1)
            worksheet_set_row(m_page, at(m_row + row), lineHeight * lines, nullptr);
        for (int column = 0; column <= lastColumn(); ++column)
            if (!covered.contains(place(row, column)))
                writeCell(m_row + row, column, column < int(cells.size()) ? cells[size_t(column)] : CellOut(),
                          m_sheet.columns[size_t(column)].type);
    }
    m_row += int(m_sheet.rows.size());
}

void SheetPen::writeMoney(int row, int column, Money money, lxw_format *format)
{
    worksheet_write_number(m_page, at(row), across(column), spreadsheetNumber(money), format);
}

void SheetPen::writeCell(int row, int column, const CellOut &cell, ColumnType type)
{
    lxw_format *text = m_sheet.columns[size_t(column)].wraps ? m_wrapped : m_text;
    lxw_format *format = type == ColumnType::Money ? m_money : type == ColumnType::Count ? m_count : text;
    if (cell.money)
        writeMoney(row, column, *cell.money, m_money);
    else if (cell.count)
        worksheet_write_number(m_page, at(row), across(column), spreadsheetNumber(*cell.count), m_count);
    else if (cell.text.isEmpty())
        worksheet_write_blank(m_page, at(row), across(column), format);
    else
        worksheet_write_string(m_page, at(row), across(column), cell.text.toUtf8().constData(), text);
}

/// A formula for those who go on counting, with the sum as stored value for programs that only read.
void SheetPen::writeSum(int row, int column)
{
    Money sum;
    for (const auto &cells : m_sheet.rows)
        if (column < int(cells.size())) {
            const CellOut &cell = cells[size_t(column)];
            sum += cell.money ? *cell.money : Money::fromYuan(cell.count.value_or(0));
        }
    const QString letters = columnLetters(column);
    const QString formula = u"=SUM(%1%2:%1%3)"_s.arg(letters).arg(m_firstDataRow + 1).arg(m_row);
    const bool money = m_sheet.columns[size_t(column)].type == ColumnType::Money;
    worksheet_write_formula_num(m_page, at(row), across(column), formula.toUtf8().constData(), money ? m_totalMoney : m_totalCount,
                                spreadsheetNumber(sum));
}

/// Its question, a line for each bar, and below them the chart.
void SheetPen::writeChart(const ChartOut &chart)
{
    if (chart.bars.empty() || m_sheet.columns.size() < 2)
        return;
    ++m_row;
    writeLine(chart.question, m_asked);
    const int first = m_row;
    for (const ChartOut::Bar &bar : chart.bars) {
        worksheet_write_string(m_page, at(m_row), 0, bar.label.toUtf8().constData(), m_wrapped);
        worksheet_set_row(m_page, at(m_row), lineHeight * linesOf(bar.label, m_sheet.columns.front().width), nullptr);
        if (chart.unit == ChartOut::Unit::Money)
            writeMoney(m_row, 1, Money::fromFen(bar.amount), m_money);
        else if (chart.unit == ChartOut::Unit::Share)
            worksheet_write_number(m_page, at(m_row), 1, spreadsheetShare(bar.amount), m_share);
        else
            worksheet_write_number(m_page, at(m_row), 1, spreadsheetNumber(bar.amount), m_count);
        ++m_row;
    }
    insertChart(chart, first);
}

void SheetPen::insertChart(const ChartOut &chart, int firstRow)
{
    lxw_chart *drawn = workbook_add_chart(m_workbook, LXW_CHART_BAR);
    if (!drawn)
        return;
    lxw_chart_series *series = chart_add_series(drawn, nullptr, nullptr);
    chart_series_set_categories(series, m_page->name, at(firstRow), 0, at(m_row - 1), 0);
    chart_series_set_values(series, m_page->name, at(firstRow), 1, at(m_row - 1), 1);
    chart_series_set_labels(series);
    chart_series_set_labels_num_format(series, figureFormat(chart.unit));
    lxw_chart_font small{};
    small.size = 8; // not every program gives an amount more room than its bar is high
    chart_series_set_labels_font(series, &small);
    lxw_chart_fill fill{};
    fill.color = barColour;
    chart_series_set_fill(series, &fill);
    const QByteArray question = chart.question.toUtf8();
    chart_title_set_name(drawn, question.constData());
    lxw_chart_font bold{};
    bold.bold = 1;
    bold.size = 12;
    chart_title_set_name_font(drawn, &bold);
    chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
    chart_axis_set_reverse(drawn->y_axis); // of lying bars the upright axis: the first bar on top, as in the list
    chart_axis_set_crossing_max(drawn->y_axis); // and the scale below
    chart_axis_set_min(drawn->x_axis, 0);
    chart_axis_set_num_format(drawn->x_axis, figureFormat(chart.unit));
    chart_set_series_gap(drawn, 60);
    lxw_chart_options options{};
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.x_scale = 1.4;
    options.y_scale = pixelsOf(chart) * 1.0 / chartHeight;
    QByteArray description = question;
    options.description = description.data();
    worksheet_insert_chart_opt(m_page, at(m_row), 0, drawn, &options);
    m_row += rowsOfChart(chart);
}

void SheetPen::writeTotals()
{
    if (m_sheet.totalLabel.isEmpty())
        return;
    for (int column = 0; column <= lastColumn(); ++column) {
        const ColumnOut &out = m_sheet.columns[size_t(column)];
        if (out.total && out.type != ColumnType::Text && !m_sheet.rows.empty())
            writeSum(m_row, column);
        else if (column == 0)
            worksheet_write_string(m_page, at(m_row), 0, m_sheet.totalLabel.toUtf8().constData(), m_totalText);
        else
            worksheet_write_blank(m_page, at(m_row), across(column), m_totalText);
    }
    ++m_row;
}

} // namespace xieli::intake
