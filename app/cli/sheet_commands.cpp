// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/sheets.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

using Take = Result<casework::SheetReport> (*)(casework::Office &, const QString &, const casework::SheetOptions &, Progress *);

QJsonArray listed(const casework::SheetReport &report)
{
    QJsonArray rows;
    for (const auto &row : report.listed)
        rows.append(QJsonObject{{u"sheet"_s, row.sheet}, {u"row"_s, row.row}, {u"column"_s, row.column}, {u"reason"_s, row.reason},
                                {u"fate"_s, row.fate}});
    return rows;
}

int take(Call &call, Take verb, const QString &summaryKey)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    casework::SheetOptions options;
    options.run = call.has(u"dry-run"_s) ? casework::Run::Dry : casework::Run::Real;
    options.village = call.option(u"village"_s);
    options.language = call.wording.language();
    const auto report = verb(*office, call.words().at(1), options, nullptr);
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(summaryKey, {{u"rows"_s, QString::number(report->rows)}, {u"taken"_s, QString::number(report->taken)},
                                            {u"refused"_s, QString::number(report->refused)},
                                            {u"skipped"_s, QString::number(report->skipped)},
                                            {u"households"_s, QString::number(report->households)},
                                            {u"persons"_s, QString::number(report->persons)}, {u"total"_s, report->total.toString()}}));
    for (const auto &row : report->listed)
        call.say(u"  %1 第 %2 行 %3 %4 [%5]"_s.arg(row.sheet).arg(row.row).arg(row.column, row.reason,
                                                   call.wording.text(u"cli.fate_"_s + row.fate, {})));
    call.answer({{u"file"_s, report->file}, {u"rows"_s, report->rows}, {u"taken"_s, report->taken}, {u"refused"_s, report->refused},
                 {u"skipped"_s, report->skipped}, {u"households"_s, report->households}, {u"persons"_s, report->persons},
                 {u"total_fen"_s, qint64(report->total.fen())}, {u"change"_s, report->change},
                 {u"dry_run"_s, options.run == casework::Run::Dry}, {u"listed"_s, listed(*report)}});
    return Done;
}

} // namespace

int takeRoster(Call &call) { return take(call, casework::takeRoster, u"cli.roster_taken"_s); }
int takeSurvey(Call &call) { return take(call, casework::takeSurvey, u"cli.survey_taken"_s); }

} // namespace xieli::cli
