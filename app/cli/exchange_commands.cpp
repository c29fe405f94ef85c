// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/exchanging.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

int introduce(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto code = casework::introduce(*office, call.option(u"o"_s));
    if (!code)
        return call.refuse(code.error());
    call.say(call.wording.text(u"cli.introduced"_s, {{u"file"_s, call.option(u"o"_s)}, {u"code"_s, *code}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"code"_s, *code}});
    return Done;
}

int trust(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto peer = casework::trust(*office, call.words().at(1));
    if (!peer)
        return call.refuse(peer.error());
    call.say(call.wording.text(u"cli.trusted"_s, {{u"name"_s, peer->name}, {u"code"_s, peer->code}}));
    call.answer({{u"name"_s, peer->name}, {u"office"_s, peer->id.text()}, {u"role"_s, toCode(peer->role)}, {u"code"_s, peer->code}});
    return Done;
}

int pack(Call &call)
{
    if (!call.has(u"to"_s) || !call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.pack_needs"_s, {}));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto report = casework::packParcel(*office, call.option(u"to"_s), call.option(u"o"_s));
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(u"cli.packed"_s,
                               {{u"file"_s, report->file}, {u"receiver"_s, report->receiver},
                                {u"sequence"_s, QString::number(report->sequence)}, {u"changes"_s, QString::number(report->changes)},
                                {u"households"_s, QString::number(report->households)}, {u"persons"_s, QString::number(report->persons)},
                                {u"total"_s, report->total.toString()}, {u"digest"_s, report->digest.left(16)}}));
    call.answer({{u"file"_s, report->file}, {u"receiver"_s, report->receiver}, {u"sequence"_s, report->sequence},
                 {u"changes"_s, report->changes}, {u"households"_s, report->households}, {u"persons"_s, report->persons},
                 {u"total_fen"_s, qint64(report->total.fen())}, {u"pictures"_s, report->pictures}, {u"picture_bytes"_s, qint64(report->pictureBytes)},
                 {u"digest"_s, report->digest}});
    return Done;
}

namespace {

QJsonObject parcelAnswer(const casework::ParcelReport &report)
{
    QJsonObject byFate;
    for (auto it = report.byFate.cbegin(); it != report.byFate.cend(); ++it)
        byFate.insert(it.key(), it.value());
    QJsonArray fates;
    for (const auto &fate : report.fates)
        fates.append(QJsonObject{{u"table"_s, fate.table}, {u"key"_s, fate.key}, {u"what"_s, fate.what}, {u"fate"_s, fate.fate},
                                 {u"reason"_s, fate.reason}});
    return {{u"file"_s, report.file}, {u"sender"_s, report.sender}, {u"sequence"_s, report.sequence}, {u"outcome"_s, report.outcome},
            {u"records"_s, report.records}, {u"households"_s, report.households}, {u"persons"_s, report.persons},
            {u"total_fen"_s, qint64(report.total.fen())}, {u"acknowledged"_s, report.acknowledged},
            {u"forgotten"_s, report.forgotten}, {u"totals_compared"_s, report.totalsCompared}, {u"totals_agree"_s, report.totalsAgree}, {u"by_fate"_s, byFate},
            {u"fates"_s, fates}};
}

} // namespace

int takeIn(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    int exit = Done;
    for (const QString &path : call.words().mid(1)) {
        const auto report = casework::takeInParcel(*office, path);
        if (!report) {
            exit = call.refuse(report.error());
            call.answer({{u"file"_s, path}, {u"outcome"_s, u"refused"_s}, {u"key"_s, report.error().key},
                         {u"reason"_s, call.wording.say(report.error())}});
            continue;
        }
        call.say(call.wording.text(u"cli.parcel_"_s + report->outcome,
                                   {{u"file"_s, path}, {u"sender"_s, report->sender}, {u"sequence"_s, QString::number(report->sequence)},
                                    {u"records"_s, QString::number(report->records)},
                                    {u"households"_s, QString::number(report->households)},
                                    {u"persons"_s, QString::number(report->persons)}, {u"total"_s, report->total.toString()},
                                    {u"accepted"_s, QString::number(report->byFate.value(u"accepted"_s))},
                                    {u"merged"_s, QString::number(report->byFate.value(u"merged"_s))},
                                    {u"kept"_s, QString::number(report->byFate.value(u"kept"_s))},
                                    {u"refused"_s, QString::number(report->byFate.value(u"refused"_s))},
                                    {u"acknowledged"_s, QString::number(report->acknowledged)}}));
        if (report->forgotten > 0)
            call.say(call.wording.text(u"exchange.forgotten"_s, {{u"office"_s, report->sender}, {u"sequence"_s, QString::number(report->forgotten)}}));
        if (report->totalsCompared)
            call.say(call.wording.text(report->totalsAgree ? u"casework.totals_agree"_s : u"casework.totals_differ"_s));
        call.answer(parcelAnswer(*report));
    }
    return exit;
}

} // namespace xieli::cli
