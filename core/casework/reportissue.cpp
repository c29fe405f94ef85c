// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/reportissue.h"

#include "base/digest.h"
#include "casework/reportinside.h"
#include "store/writer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::map<ReportRowKey, ReportFigures> figuresOf(const ReportIssue &issue)
{
    std::map<ReportRowKey, ReportFigures> rows;
    const QJsonObject cells = QJsonDocument::fromJson(issue.cells.text()).object();
    for (const QJsonValue value : cells[u"rows"].toArray()) {
        const QJsonObject row = value.toObject();
        ReportFigures &figures = rows[{row[u"village"].toString(), fromCode<Programme>(row[u"programme"].toString()).value_or(Programme::Total)}];
        for (const ReportColumnInfo &info : reportColumns())
            figures[std::size_t(info.column)] = row[info.code].toInteger();
    }
    return rows;
}

QString faultsOf(const Report &report, const papers::Wording &wording)
{
    QStringList faults;
    for (const ReportCheck &check : report.checks)
        if (!check.holds)
            faults << checkText(check, wording);
    return faults.join(u"；"_s);
}

QByteArray digested(const QByteArray &cells, const QByteArray &members) { return cells + '\n' + members; }

Result<ReportIssue> found(Reader &reader, const ReportIssueId &id)
{
    auto issue = reader.find<ReportIssue>(id);
    return issue ? Result<ReportIssue>(std::move(*issue)) : fail(u"reports.issue_unknown"_s);
}

} // namespace

std::optional<ReportIssue> issuedFor(Reader &reader, const QString &period)
{
    std::optional<ReportIssue> last;
    for (ReportIssue &issue : reader.where<ReportIssue>("period", period))
        last = std::move(issue);
    return last;
}

std::optional<ReportIssue> issuedBefore(Reader &reader, Month first)
{
    for (const ReportKind kind : {ReportKind::Month, ReportKind::Quarter, ReportKind::HalfYear, ReportKind::Year}) {
        const ReportPeriod period = ReportPeriod::of(kind, first - 1);
        if (period.last != first - 1)
            continue;
        if (auto issue = issuedFor(reader, period.code()))
            return issue;
    }
    return std::nullopt;
}

IssuedStandings standingsOf(const ReportIssue &issue)
{
    IssuedStandings all;
    for (const QJsonValue value : QJsonDocument::fromJson(issue.members.text()).array()) {
        const QJsonArray row = value.toArray();
        const auto programme = fromCode<Programme>(row[2].toString());
        if (!programme)
            continue;
        ProgrammeStanding &standing = all[HouseholdId(row[0].toString())][{row[1].toString(), *programme}];
        standing.isHousehold = row[3].toInt() == 1;
        for (const QJsonValue person : row[4].toArray())
            standing.persons.insert(person.toString());
    }
    return all;
}

std::int64_t issuedTotal(const ReportIssue &issue, ReportColumn column)
{
    return figuresOf(issue)[{}][std::size_t(column)];
}

Result<ReportIssueId> issueReport(Office &office, const ReportPeriod &period, const ReportTexts &texts, const QString &reasonForFaults)
{
    if (Month::of(office.today) < period.last)
        return fail(u"reports.not_over"_s, {{u"period"_s, period.words(office.wording)}});
    const auto computed = report(office, period);
    if (!computed)
        return tl::unexpected(computed.error());
    const QString reason = computed->hasFaults() ? reasonForFaults.trimmed() : QString();
    if (computed->hasFaults() && reason.isEmpty())
        return fail(u"reports.faults"_s, {{u"checks"_s, faultsOf(*computed, office.wording)}});
    const ReportIssue issue{ReportIssueId::create(), period.code(), 1, PackedText::fold(computed->cells), PackedText::fold(computed->members),
                            xieli::digestOf(digested(computed->cells, computed->members)), texts.progress.trimmed(), texts.difficulties.trimmed(), texts.experience.trimmed(),
                            office.today, office.user, reason};
    const auto done = office.file->change({u"reports.change_issue"_s, {{u"period"_s, period.words(office.wording)}}}, [&](Writer &writer) -> Result<void> {
        const auto last = issuedFor(writer, issue.period);
        if (last && last->digest == issue.digest && last->progress == issue.progress && last->difficulties == issue.difficulties && last->experience == issue.experience)
            return fail(u"reports.unchanged"_s, {{u"period"_s, period.words(office.wording)}});
        writer.insert(issue);
        return {};
    });
    return done ? Result<ReportIssueId>(issue.id) : tl::unexpected(done.error());
}

Result<std::vector<ReportIssue>> issuedReports(Office &office, bool whole)
{
    return office.file->read([whole](Reader &reader) {
        if (whole)
            return reader.all<ReportIssue>();
        std::vector<ReportIssue> issues;
        reader.forEachOf<ReportIssue>({"id", "period", "form", "digest", "progress", "difficulties", "experience", "issued_on", "issued_by", "reason"}, {},
                                      [&](ReportIssue issue) { issues.push_back(std::move(issue)); });
        return issues;
    });
}

Result<std::vector<ReportDifference>> compareIssued(Office &office, const ReportIssueId &one, const ReportIssueId &other)
{
    return office.file->read([&](Reader &reader) -> Result<std::vector<ReportDifference>> {
        const auto first = found(reader, one);
        const auto second = found(reader, other);
        if (!first || !second)
            return tl::unexpected(first ? second.error() : first.error());
        auto left = figuresOf(*first);
        auto right = figuresOf(*second);
        for (const auto &[row, figures] : right)
            left[row]; // a row that only the second has is nothing in the first
        std::vector<ReportDifference> differences;
        for (const auto &[row, figures] : left)
            for (const ReportColumnInfo &info : reportColumns())
                if (const std::int64_t then = right[row][std::size_t(info.column)]; then != figures[std::size_t(info.column)])
                    differences.push_back({row, info.column, figures[std::size_t(info.column)], then});
        return differences;
    });
}

} // namespace xieli::casework
