// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportverbs.h"

#include "casework/reporttable.h"
#include "papers/format.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QString said(std::int64_t value, casework::ReportColumn column)
{
    return casework::infoOf(column).unit == casework::ReportUnit::Fen ? papers::amount(Money::fromFen(value)) : QString::number(value);
}

/// "柳树湾村/dibao_rural/h_new", "/total/p".
std::optional<casework::CellKey> cellOption(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 3)
        return std::nullopt;
    const auto programme = fromCode<casework::Programme>(parts[1]);
    const auto column = casework::reportColumn(parts[2]);
    return programme && column ? std::optional(casework::CellKey{parts[0], *programme, *column}) : std::nullopt;
}

void tellBehind(Call &call, const std::vector<casework::BehindRow> &rows, casework::ReportColumn column, std::int64_t value)
{
    QJsonArray list;
    for (const casework::BehindRow &row : rows) {
        call.say(QStringList{row.village, row.group, row.headName, row.persons.join(u'、'), said(row.value, column), row.why}.join(u"  "_s));
        list.append(QJsonObject{{u"household"_s, row.household.text()}, {u"village"_s, row.village}, {u"group"_s, row.group}, {u"head"_s, row.headName},
                                {u"persons"_s, QJsonArray::fromStringList(row.persons)}, {u"value"_s, qint64(row.value)}, {u"why"_s, row.why}});
    }
    call.answer({{u"value"_s, qint64(value)}, {u"rows"_s, list}});
}

/// "source/dibao/centre", "source/上湾村/dibao/centre": the households paid of the pot to which the source gave.
int showBehindSource(Call &call, casework::Office &office, const casework::Report &report, const casework::SourceKey &key)
{
    const auto rows = casework::behindSource(office, report.period, key);
    if (!rows)
        return call.refuse(rows.error());
    call.say(casework::sourceTitle(report, key, call.wording));
    if (const QString note = casework::sourceNote(report, key, *rows, call.wording); !note.isEmpty())
        call.say(note);
    tellBehind(call, *rows, casework::ReportColumn::Out, casework::sourceFigure(report, key).fen());
    return Done;
}

int showBehind(Call &call, casework::Office &office, const casework::Report &report)
{
    if (const QStringList parts = call.option(u"behind"_s).split(u'/'); parts[0] == u"source" && parts.size() == 3)
        return showBehindSource(call, office, report, {parts[1], parts[2]});
    else if (parts[0] == u"source" && parts.size() == 4)
        return showBehindSource(call, office, report, {parts[2], parts[3], parts[1]});
    const auto key = cellOption(call.option(u"behind"_s));
    if (!key)
        return call.misuse(call.wording.text(u"reports.cell_needed"_s));
    const auto rows = casework::behind(office, report.period, *key);
    if (!rows)
        return call.refuse(rows.error());
    call.say(casework::behindTable(*key, report, *rows, call.wording).title);
    tellBehind(call, *rows, key->column, report.at(*key));
    return Done;
}

/// Each line of the table with what is not nothing in it, and why some of it is not divided.
void saySources(const Call &call, const casework::Report &report)
{
    const papers::TableOut table = casework::villageSourceTable(report, call.wording);
    if (table.rows.empty())
        return;
    call.say(table.subtitles.front());
    for (const std::vector<papers::CellOut> &row : table.rows) {
        QStringList words{std::get<QString>(row[0]), std::get<QString>(row[1])};
        for (std::size_t column = 2; column < row.size(); ++column)
            if (const auto *amount = std::get_if<Money>(&row[column]); amount && !amount->isZero())
                words << table.columns[column].header + u' ' + papers::amount(*amount);
        call.say(words.join(u"  "_s));
    }
    if (std::any_of(report.villageSources.begin(), report.villageSources.end(), [](const casework::VillageSourceRow &row) { return row.village.isEmpty(); }))
        for (const QString &line : table.footers)
            call.say(line);
}

void sayReport(const Call &call, const casework::Report &report)
{
    static const std::vector<casework::ReportColumn> told{casework::ReportColumn::HouseholdsBegin, casework::ReportColumn::HouseholdsFix, casework::ReportColumn::HouseholdsNew,
        casework::ReportColumn::HouseholdsExit, casework::ReportColumn::Households, casework::ReportColumn::Persons, casework::ReportColumn::Out, casework::ReportColumn::YearOut};
    for (const casework::ReportRowKey &row : casework::rowsOf(report)) {
        QStringList figures{casework::rowText(row, call.wording)};
        for (const casework::ReportColumn column : told)
            figures << casework::columnText(column, call.wording) + u' ' + said(report.at({row.village, row.programme, column}), column);
        call.say(figures.join(u"  "_s));
    }
    saySources(call, report);
    for (const casework::ReportCheck &check : report.checks)
        call.say((check.holds ? u"✓ "_s : u"✗ "_s) + casework::checkText(check, call.wording));
}

/// What is not divided among villages stands in a row without one.
QJsonArray villageSources(const casework::Report &report)
{
    QJsonArray rows;
    for (const casework::VillageSourceRow &row : report.villageSources) {
        QJsonObject told{{u"village"_s, row.village}, {u"benefit"_s, row.benefit}, {u"out_fen"_s, qint64(row.out.fen())}, {u"together_fen"_s, qint64(row.together.fen())},
                         {u"blank_fen"_s, qint64(row.blank.fen())}};
        for (const auto &[source, amount] : row.parts)
            told.insert(source + u"_fen"_s, qint64(amount.fen()));
        rows.append(told);
    }
    return rows;
}

QJsonObject reportAnswer(const casework::Report &report)
{
    QJsonObject answer = QJsonDocument::fromJson(report.cells).object();
    answer.insert(u"village_sources"_s, villageSources(report));
    QJsonArray checks;
    for (const casework::ReportCheck &check : report.checks) {
        QJsonArray households;
        for (const HouseholdId &household : check.households)
            households.append(household.text());
        checks.append(QJsonObject{{u"code"_s, check.code}, {u"holds"_s, check.holds}, {u"left"_s, check.left}, {u"right"_s, check.right}, {u"households"_s, households}});
    }
    answer.insert(u"checks"_s, checks);
    return answer;
}

int issue(Call &call, casework::Office &office, const casework::ReportPeriod &period)
{
    const auto id = casework::issueReport(office, period, {call.option(u"progress"_s), call.option(u"difficulties"_s), call.option(u"experience"_s)}, call.option(u"why"_s));
    if (!id)
        return call.refuse(id.error());
    call.say(call.wording.text(u"reports.said_issued"_s, {{u"period"_s, period.words(call.wording)}, {u"id"_s, id->text()}}));
    call.answer({{u"issued"_s, id->text()}, {u"period"_s, period.code()}});
    return Done;
}

int listIssued(Call &call, casework::Office &office)
{
    const auto issues = casework::issuedReports(office, false);
    if (!issues)
        return call.refuse(issues.error());
    QJsonArray list;
    for (const ReportIssue &each : *issues) {
        call.say(QStringList{each.id.text(), each.period, each.issuedOn.toString(Qt::ISODate), each.issuedBy, each.digest.left(12), each.reason}.join(u"  "_s));
        list.append(QJsonObject{{u"id"_s, each.id.text()}, {u"period"_s, each.period}, {u"issued_on"_s, each.issuedOn.toString(Qt::ISODate)}, {u"issued_by"_s, each.issuedBy},
                                {u"digest"_s, each.digest}, {u"reason"_s, each.reason}});
    }
    call.answer({{u"issued"_s, list}});
    return Done;
}

int compare(Call &call, casework::Office &office)
{
    const auto differences = casework::compareIssued(office, ReportIssueId(call.words().value(2)), ReportIssueId(call.words().value(3)));
    if (!differences)
        return call.refuse(differences.error());
    QJsonArray list;
    for (const casework::ReportDifference &each : *differences) {
        call.say(casework::rowText(each.row, call.wording) + u"  "_s + casework::columnText(each.column, call.wording) + u"  "_s + said(each.one, each.column) + u" → "_s + said(each.other, each.column));
        list.append(QJsonObject{{u"village"_s, each.row.village}, {u"programme"_s, QString(toCode(each.row.programme))}, {u"column"_s, QString(casework::infoOf(each.column).code)},
                                {u"one"_s, qint64(each.one)}, {u"other"_s, qint64(each.other)}});
    }
    call.answer({{u"differences"_s, list}});
    return Done;
}

int reportVerb(Call &call)
{
    const QString what = call.words().value(1, u"show"_s);
    if ((what != u"show" && what != u"issued" && what != u"compare") || (what == u"compare" && call.words().size() != 4))
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"report"_s}}));
    const auto period = casework::ReportPeriod::parse(call.option(u"period"_s));
    if (what == u"show" && !period)
        return call.misuse(call.wording.text(u"reports.period_needed"_s));
    auto office = call.has(u"issue"_s) ? openedOffice(call) : call.has(u"o"_s) ? officeToWriteFrom(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (what == u"issued")
        return listIssued(call, *office);
    if (what == u"compare")
        return compare(call, *office);
    if (call.has(u"issue"_s))
        if (const int exit = issue(call, *office, *period); exit != Done || !call.has(u"o"_s))
            return exit;
    const auto report = casework::report(*office, *period);
    if (!report)
        return call.refuse(report.error());
    if (call.has(u"behind"_s))
        return showBehind(call, *office, *report);
    if (call.has(u"o"_s)) {
        if (const auto written = casework::writeReport(*office, *report, call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
        call.say(call.wording.text(u"reports.said_written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    } else {
        sayReport(call, *report);
    }
    if (!call.has(u"issue"_s))
        call.answer(reportAnswer(*report));
    return Done;
}

} // namespace

std::vector<Verb> reportVerbs()
{
    std::vector<Verb> verbs{
        {"report", reportVerb, "OFFICE [show|issued|compare] [ID ID]", 1,
         {{"period", "PERIOD", "2018-06（月报）、2018-Q2（季报）、2018-H1（半年报）、2018（年报）"}, {"o", "FILE", "要写出的文件（.xlsx、.pdf，否则 CSV）"},
          {"behind", "CELL", "打开一个数：村/类别/栏目，例如 /dibao_rural/h_new；资金来源：source/dibao/centre（或 out、blank），一个村的 source/村/dibao/centre（或 together）"}, {"issue", nullptr, "上报：数字从此固定，下期从它的期末数起"},
          {"why", "TEXT", "等式不平还要上报：为什么"}, {"progress", "TEXT", "工作进展"}, {"difficulties", "TEXT", "存在困难"}, {"experience", "TEXT", "经验做法"}},
         "统计报表：按村、按类别的户数、人数、资金，各等式核对；上报、已上报的、两份对比"},
    };
    for (const auto &more : {openDataVerbs(), yearlyVerbs()})
        verbs.insert(verbs.end(), more.begin(), more.end());
    return verbs;
}

} // namespace xieli::cli
