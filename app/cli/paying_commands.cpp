// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/issue.h"

#include "casework/issuing.h"
#include "casework/paying.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

int confirmPaid(Call &call)
{
    const auto from = monthOption(call, u"from"_s);
    if (!from)
        return Misuse;
    const auto to = monthOption(call, u"to"_s);
    if (!to)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    casework::ConfirmWhom whom{call.option(u"village"_s)};
    if (call.has(u"household"_s) || call.has(u"head"_s)) {
        const auto household = namedHousehold(call, *office);
        if (!household)
            return call.refuse(household.error());
        whom.household = *household;
    }
    const bool unpaid = call.has(u"unpaid"_s);
    const auto report = unpaid ? casework::confirmUnpaid(*office, *from, *to, whom, call.option(u"reason"_s)) : casework::confirmPaid(*office, *from, *to, whom);
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(unpaid ? u"cli.unpaid_confirmed"_s : u"cli.paid_confirmed"_s,
                               {{u"from"_s, from->toString()}, {u"to"_s, to->toString()},
                                {u"households"_s, QString::number(report->households)}, {u"lines"_s, QString::number(report->lines)},
                                {u"total"_s, report->total.toString()}}));
    if (report->withoutAmount > 0)
        call.say(call.wording.text(u"cli.paid_unknown"_s, {{u"households"_s, QString::number(report->withoutAmount)}}));
    if (!report->otherAid.isEmpty())
        call.say(call.wording.text(u"casework.other_aid_left_out"_s, {{u"heads"_s, report->otherAid.join(call.wording.text(u"casework.list_separator"_s))}}));
    if (report->known > 0)
        call.say(call.wording.text(u"cli.paid_known"_s, {{u"households"_s, QString::number(report->known)}}));
    call.answer({{u"households"_s, report->households}, {u"lines"_s, report->lines}, {u"total_fen"_s, qint64(report->total.fen())},
                 {u"without_amount"_s, report->withoutAmount}, {u"known"_s, report->known}, {u"other_aid"_s, QJsonArray::fromStringList(report->otherAid)}});
    return Done;
}

namespace {

QJsonObject lineAnswer(const PaymentLine &line)
{
    return {{u"for_month"_s, line.forMonth.toString()}, {u"benefit"_s, line.benefit}, {u"kind"_s, toCode(line.kind)},
            {u"amount_fen"_s, qint64(line.amount.fen())}, {u"persons"_s, line.persons}, {u"reason"_s, line.reason}};
}

QJsonObject draftAnswer(const casework::DraftReport &report, const papers::Wording &wording)
{
    QJsonArray rows;
    for (const auto &row : report.rows) {
        QJsonArray lines;
        for (const PaymentLine &line : row.lines)
            lines.append(lineAnswer(line));
        rows.append(QJsonObject{{u"household"_s, row.household.text()}, {u"head"_s, row.headName}, {u"group"_s, row.group},
                                {u"class"_s, row.grade ? QJsonValue(*row.grade) : QJsonValue()}, {u"persons"_s, row.persons},
                                {u"regular_fen"_s, qint64(row.regular.fen())}, {u"back_pay_fen"_s, qint64(row.backPay.fen())},
                                {u"receivable_fen"_s, qint64(row.receivable.fen())}, {u"recovery_fen"_s, qint64(row.recovery.fen())},
                                {u"lines"_s, lines}});
    }
    QJsonArray findings;
    for (const auto &[head, finding] : report.findings)
        findings.append(QJsonObject{{u"head"_s, head}, {u"key"_s, finding.key}, {u"text"_s, wording.say(finding)}});
    return {{u"month"_s, report.month.toString()}, {u"batch"_s, report.batch.text()}, {u"state"_s, toCode(report.state)},
            {u"households"_s, report.households}, {u"persons"_s, report.persons}, {u"regular_fen"_s, qint64(report.regular.fen())},
            {u"back_pay_fen"_s, qint64(report.backPay.fen())}, {u"receivable_fen"_s, qint64(report.receivable.fen())},
            {u"recovery_fen"_s, qint64(report.recovery.fen())},
            {u"rows"_s, rows}, {u"findings"_s, findings}};
}

} // namespace

int draft(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto report = casework::draftPayments(*office, *month);
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(u"cli.drafted"_s,
                               {{u"month"_s, month->toString()}, {u"households"_s, QString::number(report->households)},
                                {u"persons"_s, QString::number(report->persons)}, {u"regular"_s, report->regular.toString()},
                                {u"back_pay"_s, report->backPay.toString()}, {u"receivable"_s, report->receivable.toString()}}));
    if (!report->recovery.isZero())
        call.say(call.wording.text(u"cli.draft_recovery"_s, {{u"amount"_s, report->recovery.toString()}}));
    if (report->households == 0)
        call.say(call.wording.text(u"cli.draft_nothing"_s));
    for (const auto &[head, finding] : report->findings)
        call.say(u"  "_s + head + u":"_s + call.wording.say(finding));
    call.answer(draftAnswer(*report, call.wording));
    return Done;
}

int approve(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const QString approver = call.has(u"by"_s) ? call.option(u"by"_s) : office->user;
    if (const auto done = casework::approvePayments(*office, *month, approver, {call.option(u"alone"_s)}); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.approved"_s, {{u"month"_s, month->toString()}, {u"by"_s, approver}}));
    call.answer({{u"month"_s, month->toString()}, {u"state"_s, u"approved"_s}});
    return Done;
}

int roster(Call &call)
{
    int exit = Done;
    auto out = monthlyOutput(call, exit);
    if (!out)
        return exit;
    if (!call.has(u"whole"_s) && out->path.endsWith(u".pdf"_s, Qt::CaseInsensitive)) {
        const auto sheet = sheetOption(call);
        if (!sheet)
            return Misuse;
        const auto paper = casework::payRosterPaper(out->office, out->month, {.sheet = *sheet, .village = call.option(u"village"_s)});
        return paper ? giveOut(call, out->office, *paper, u"pay_roster"_s) : call.refuse(paper.error());
    }
    const auto exported = casework::exportPayRoster(out->office, out->month, exportWish(call), out->path, pdfMaker(), call.option(u"village"_s));
    if (!exported)
        return call.refuse(exported.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, out->path}}));
    call.answer({{u"file"_s, out->path}});
    return Done;
}

} // namespace xieli::cli
