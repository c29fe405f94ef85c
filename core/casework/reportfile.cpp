// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/savefile.h"
#include "casework/issueinside.h"
#include "casework/reportinside.h"
#include "casework/reporttable.h"
#include "casework/tablefile.h"
#include "papers/format.h"
#include "store/reader.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array sections{ReportSection::Balance, ReportSection::People, ReportSection::Causes, ReportSection::Money, ReportSection::Summary};

void addTable(papers::Paper &paper, const papers::TableOut &table)
{
    for (const QString &line : table.subtitles)
        paper.blocks.push_back(papers::Paragraph{line, papers::Align::Left, line == table.subtitles.front(), 0, 0, true});
    paper.blocks.push_back(paperTable(table));
    for (const QString &line : table.footers)
        paper.blocks.push_back(papers::Paragraph{line});
}

void addIssue(papers::Paper &paper, const ReportIssue &issue, const papers::Wording &wording)
{
    const auto add = [&](const char16_t *key, const QString &text) {
        if (text.isEmpty())
            return;
        paper.blocks.push_back(papers::Paragraph{wording.text(QString::fromUtf16(key)), papers::Align::Left, true, 0, 0, true});
        paper.blocks.push_back(papers::Paragraph{text, papers::Align::Left, false, 2});
    };
    add(u"reports.progress", issue.progress);
    add(u"reports.difficulties", issue.difficulties);
    add(u"reports.experience", issue.experience);
    if (!issue.reason.isEmpty())
        paper.blocks.push_back(papers::Paragraph{wording.text(u"reports.issued_reason"_s, {{u"reason"_s, issue.reason}})});
    paper.blocks.push_back(papers::Paragraph{wording.text(u"reports.issue_note"_s, {{u"day"_s, papers::dayWords(issue.issuedOn)}, {u"user"_s, issue.issuedBy}, {u"digest"_s, issue.digest.left(12)}})});
}

/// Of the very figures that are printed; others were issued before.
std::optional<ReportIssue> issueOf(Office &office, const Report &report)
{
    const auto issue = office.file->read([&](Reader &reader) -> Result<std::optional<ReportIssue>> { return issuedFor(reader, report.period.code()); });
    return issue && *issue && (*issue)->cells.text() == report.cells ? *issue : std::nullopt;
}

/// All columns in one list, for programs that read lists.
papers::TableOut wholeTable(const Report &report, const papers::Wording &wording)
{
    papers::TableOut whole = reportTable(report, ReportSection::Balance, wording);
    constexpr std::size_t names = 2;
    for (const ReportSection section : {ReportSection::People, ReportSection::Causes, ReportSection::Money}) {
        const papers::TableOut more = reportTable(report, section, wording);
        whole.columns.insert(whole.columns.end(), more.columns.begin() + names, more.columns.end());
        for (std::size_t row = 0; row < whole.rows.size(); ++row)
            whole.rows[row].insert(whole.rows[row].end(), more.rows[row].begin() + names, more.rows[row].end());
    }
    return whole;
}

Result<void> save(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !commitWhole(file))
        return fail(u"casework.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    return {};
}

Result<void> writeBook(Office &office, const Report &report, const std::vector<YearTable> &year, const QString &path)
{
    const papers::Wording &wording = office.wording;
    std::vector<intake::SheetOut> sheets;
    const auto add = [&](const papers::TableOut &table) { sheets.push_back(sheetOf(table, table.subtitles.front(), {})); };
    for (const ReportSection section : sections)
        add(reportTable(report, section, wording));
    add(sourceTable(report, wording));
    add(villageSourceTable(report, wording));
    add(checkTable(report, wording));
    for (const YearTable &each : year)
        sheets.push_back(sheetOf(each.table, each.table.title, {}));
    return intake::writeWorkbook(path, sheets);
}

/// 年报 (000-30): with the tables of the year, as far as it has come.
Result<std::vector<YearTable>> tablesOfYear(Office &office, const ReportPeriod &period)
{
    std::vector<YearTable> tables;
    if (period.kind != ReportKind::Year)
        return tables;
    for (const QString &code : yearTables()) {
        auto table = yearTable(office, code, std::min(period.last, Month::of(office.today)));
        if (!table)
            return tl::unexpected(table.error());
        tables.push_back(std::move(*table));
    }
    return tables;
}

void addYearTable(papers::Paper &paper, const papers::TableOut &table)
{
    paper.blocks.push_back(papers::Paragraph{table.title, papers::Align::Left, true, 0, 0, true});
    for (const QString &line : table.subtitles)
        paper.blocks.push_back(papers::Paragraph{line, papers::Align::Left, false, 0, 0, true});
    paper.blocks.push_back(paperTable(table));
    for (const QString &line : table.footers)
        paper.blocks.push_back(papers::Paragraph{line});
    for (const papers::Bars &chart : table.charts)
        paper.blocks.push_back(chart);
}

} // namespace

papers::Paper reportPaper(const Office &office, const Report &report, const std::optional<ReportIssue> &issue, const std::vector<YearTable> &year)
{
    const papers::Wording &wording = office.wording;
    papers::Paper paper;
    paper.title = wording.text(u"reports.title"_s, {{u"period"_s, report.period.words(wording)}});
    paper.placeLine = office.name;
    paper.sheet = papers::Sheet::A3;
    paper.orientation = papers::Orientation::Landscape;
    for (const ReportSection section : sections)
        addTable(paper, reportTable(report, section, wording));
    if (!report.sources.empty())
        for (const papers::TableOut &table : {sourceTable(report, wording), villageSourceTable(report, wording)})
            addTable(paper, table);
    for (papers::Bars &chart : reportCharts(report, wording))
        paper.blocks.push_back(std::move(chart));
    addTable(paper, checkTable(report, wording));
    for (const YearTable &each : year)
        addYearTable(paper, each.table);
    if (issue)
        addIssue(paper, *issue, wording);
    paper.isDraft = !issue;
    paper.footerLeft = wording.text(u"papers.made_on"_s, {{u"day"_s, papers::dayWords(office.today)}});
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    return paper;
}

Result<void> writeReport(Office &office, const Report &report, const QString &path, const PdfMaker &pdf)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    const bool isBook = path.endsWith(u".xlsx"_s, Qt::CaseInsensitive);
    if (!isBook && !path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
        return writeTable(office, wholeTable(report, office.wording), {}, path);
    const auto year = tablesOfYear(office, report.period);
    if (!year)
        return tl::unexpected(year.error());
    if (isBook)
        return writeBook(office, report, *year, path);
    const auto bytes = pdf(reportPaper(office, report, issueOf(office, report), *year));
    return bytes ? save(*bytes, path) : tl::unexpected(bytes.error());
}

} // namespace xieli::casework
