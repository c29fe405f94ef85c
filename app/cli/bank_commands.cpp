// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/bankfile.h"
#include "casework/bankformats.h"
#include "casework/bankreturn.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject rowAnswer(const casework::ReturnRow &found)
{
    QJsonArray candidates;
    for (const PaymentOrderId &id : found.candidates)
        candidates.append(id.text());
    return {{u"row"_s, found.row.id.text()}, {u"number"_s, found.row.number}, {u"name"_s, found.row.name},
            {u"amount_fen"_s, found.row.amount ? QJsonValue(fen(*found.row.amount)) : QJsonValue()}, {u"result"_s, toCode(found.row.outcome)},
            {u"reason"_s, found.row.reason}, {u"order"_s, found.row.order}, {u"doubt"_s, found.row.doubt}, {u"candidates"_s, candidates}};
}

void sayReturn(const Call &call, const casework::ReturnReport &report)
{
    const auto count = [](int n) { return QString::number(n); };
    call.say(call.wording.text(u"cli.bank_return"_s, {{u"paid"_s, count(report.paid)}, {u"paid_sum"_s, report.paidSum.toString()}, {u"bounced"_s, count(report.bounced)},
        {u"bounced_sum"_s, report.bouncedSum.toString()}, {u"doubts"_s, count(report.doubts)}, {u"without"_s, count(report.withoutRow)}, {u"without_sum"_s, report.withoutRowSum.toString()},
        {u"sum"_s, report.sum.toString()}}));
    if (report.repeated > 0)
        call.say(call.wording.text(u"casework.rows_repeated"_s, {{u"count"_s, count(report.repeated)}}));
    for (const casework::ReturnRow &found : report.rows) {
        const bool isOpen = found.row.order.isEmpty();
        if (isOpen || found.row.outcome == BankResult::Bounced)
            call.say(u"  "_s + QStringList{found.row.id.text(), found.row.name, found.row.amount ? found.row.amount->toString() : QString(), found.row.result, found.row.reason,
                                           isOpen ? call.wording.text(u"casework.doubt_"_s + found.row.doubt) : QString()}.join(u"  "_s));
    }
}

std::optional<BankResult> meaningOption(const Call &call) { return call.has(u"means"_s) ? fromCode<BankResult>(call.option(u"means"_s)) : std::nullopt; }

} // namespace

int bankFormats(Call &call)
{
    const QStringList words = call.words();
    const QString act = words.size() > 1 ? words.at(1) : u"list"_s;
    auto office = act == "keep"_L1 || act == "forget"_L1 ? openedOffice(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if ((act == "keep"_L1 || act == "forget"_L1) && words.size() > 2) {
        QFile file(words.at(2));
        if (act == "keep"_L1 && !file.open(QIODevice::ReadOnly))
            return call.refuse({u"casework.bank_format_bad"_s, {{u"what"_s, file.errorString()}}});
        const auto done = act == "keep"_L1 ? casework::keepBankFormat(*office, file.readAll()) : casework::removeBankFormat(*office, words.at(2));
        if (!done)
            return call.refuse(done.error());
    } else if (act == "show"_L1 && words.size() > 2) {
        const auto format = casework::bankFormat(*office, words.at(2));
        if (!format)
            return call.refuse(format.error());
        printLine(QJsonDocument::fromJson(format->json).toJson(QJsonDocument::Indented).trimmed());
        return Done;
    } else if (act != "list"_L1) {
        return call.misuse(act);
    }
    const auto formats = casework::bankFormats(*office);
    if (!formats)
        return call.refuse(formats.error());
    QJsonArray names;
    for (const casework::BankFormat &format : *formats) {
        call.say(format.name);
        names.append(QJsonObject{{u"name"_s, format.name}, {u"built_in"_s, format.isBuiltIn}});
    }
    call.answer({{u"formats"_s, names}});
    return Done;
}

int bankFile(Call &call)
{
    int exit = Done;
    auto out = monthlyOutput(call, exit);
    if (!out)
        return exit;
    const auto files = casework::writeBankFiles(out->office, out->month, call.option(u"format"_s), exportWish(call), out->path, {call.has(u"again"_s), call.has(u"rewrite"_s)});
    if (!files)
        return call.refuse(files.error());
    for (const QString &path : files->paths)
        call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, path}}));
    call.say(call.wording.text(u"cli.bank_file"_s, {{u"orders"_s, QString::number(files->orders)}, {u"sum"_s, files->sum.toString()},
                                                   {u"left"_s, QString::number(files->leftOutCount)}, {u"left_sum"_s, files->leftOut.toString()}}));
    if (!files->before.empty())
        call.say(call.wording.text(call.has(u"rewrite"_s) ? u"cli.bank_rewritten"_s : u"cli.bank_left_written"_s,
                                   {{u"orders"_s, casework::ordersInWords(files->before, call.wording)}, {u"sum"_s, casework::sumOf(files->before).toString()}}));
    if (!files->doubles.empty())
        call.say(call.wording.text(u"cli.bank_doubles"_s, {{u"orders"_s, casework::ordersInWords(files->doubles, call.wording)}, {u"sum"_s, casework::sumOf(files->doubles).toString()}}));
    if (!files->unknown.empty() && !call.has(u"rewrite"_s))
        call.say(call.wording.text(u"cli.bank_unknown"_s, {{u"orders"_s, casework::ordersInWords(files->unknown, call.wording)}, {u"sum"_s, casework::sumOf(files->unknown).toString()}}));
    if (!files->answered.empty() && !call.has(u"rewrite"_s))
        call.warn(call.wording.text(u"cli.bank_answered"_s, {{u"orders"_s, casework::ordersInWords(files->answered, call.wording)}, {u"sum"_s, casework::sumOf(files->answered).toString()}}));
    QJsonArray before, doubles, answered;
    for (const PaymentOrder &order : files->answered)
        answered.append(order.id.text());
    for (const PaymentOrder &order : files->doubles)
        doubles.append(order.id.text());
    for (const PaymentOrder &order : files->before)
        before.append(order.id.text());
    call.answer({{u"files"_s, QJsonArray::fromStringList(files->paths)}, {u"orders"_s, files->orders}, {u"sum_fen"_s, fen(files->sum)},
                 {u"left_out"_s, files->leftOutCount}, {u"left_out_fen"_s, fen(files->leftOut)}, {u"written_before"_s, before}, {u"double"_s, doubles}, {u"answered"_s, answered}});
    return Done;
}

int bankReturn(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    const auto on = month ? dayOption(call, u"on"_s, {}) : std::nullopt;
    if (!on)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto report = casework::takeBankReturn(*office, call.words().at(1), {*month, orToday(*on, *office), call.has(u"dry-run"_s), call.has(u"even-so"_s)});
    if (!report)
        return call.refuse(report.error());
    sayReturn(call, *report);
    QJsonArray rows;
    for (const casework::ReturnRow &found : report->rows)
        rows.append(rowAnswer(found));
    call.answer({{u"return"_s, report->id.text()}, {u"paid"_s, report->paid}, {u"paid_fen"_s, fen(report->paidSum)}, {u"bounced"_s, report->bounced},
                 {u"bounced_fen"_s, fen(report->bouncedSum)}, {u"doubts"_s, report->doubts}, {u"repeated"_s, report->repeated}, {u"without_row"_s, report->withoutRow},
                 {u"without_row_fen"_s, fen(report->withoutRowSum)}, {u"sum_fen"_s, fen(report->sum)}, {u"rows"_s, rows}});
    return Done;
}

int settleRow(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto done = casework::settleBankRow(*office, BankRowId(call.words().at(1)), PaymentOrderId(call.words().at(2)), call.option(u"reason"_s), meaningOption(call));
    if (!done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.row_settled"_s));
    call.answer({{u"settled"_s, true}});
    return Done;
}

int orderOutcome(Call &call)
{
    const auto kind = fromCode<OutcomeKind>(call.words().at(1));
    const auto on = dayOption(call, u"on"_s, {});
    if (!kind || !on)
        return kind ? Misuse : call.misuse(call.words().at(1));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto done = casework::noteOutcome(*office, PaymentOrderId(call.words().at(2)), *kind, orToday(*on, *office), call.option(u"reason"_s)); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.outcome_noted"_s));
    call.answer({{u"order"_s, call.words().at(2)}, {u"kind"_s, toCode(*kind)}});
    return Done;
}

int reissue(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const QString approver = call.has(u"by"_s) ? call.option(u"by"_s) : office->user;
    const auto report = casework::reissuePayments(*office, *month, approver, {call.option(u"alone"_s)}, call.has(u"dry-run"_s));
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(u"cli.reissued"_s, {{u"count"_s, QString::number(report->orders)}, {u"sum"_s, report->sum.toString()}}));
    QJsonArray left;
    for (const auto &[order, why] : report->left) {
        call.say(u"  "_s + QStringList{order.id.text(), order.payee, order.amount.toString(), call.wording.text(why)}.join(u"  "_s));
        left.append(QJsonObject{{u"order"_s, order.id.text()}, {u"payee"_s, order.payee}, {u"amount_fen"_s, fen(order.amount)}, {u"why"_s, why}});
    }
    call.answer({{u"orders"_s, report->orders}, {u"sum_fen"_s, fen(report->sum)}, {u"left"_s, left}});
    return Done;
}

} // namespace xieli::cli
