// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/savefile.h"
#include "casework/listing.h"
#include "casework/slips.h"
#include "papers/format.h"

#include <QFileInfo>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QString dayOr(const Call &call, const std::optional<Day> &day)
{
    return day ? day->toString(Qt::ISODate) : call.wording.text(u"parcels.never"_s);
}

QString trustWords(const Call &call, const casework::PeerRow &peer)
{
    if (peer.revokedOn)
        return call.wording.text(u"parcels.trust_revoked"_s, {{u"day"_s, dayOr(call, peer.revokedOn)}, {u"reason"_s, peer.revokedWhy}});
    if (peer.comparedOn)
        return call.wording.text(u"parcels.trust_compared"_s, {{u"day"_s, dayOr(call, peer.comparedOn)}, {u"user"_s, peer.comparedBy}});
    return call.wording.text(u"parcels.trust_not_compared"_s);
}

/// Since when nothing has come of it, where that is too long; else empty.
QString lateWords(const Call &call, const casework::PeerRow &peer, const casework::Office &office)
{
    if (!casework::isLate(peer, office.role, office.today))
        return {};
    return call.wording.text(peer.lastReceived ? u"parcels.peer_late"_s : u"parcels.peer_never"_s, {{u"days"_s, QString::number(peer.silentDays(office.today))}});
}

QJsonObject peerAnswer(const casework::PeerRow &peer)
{
    const auto day = [](const std::optional<Day> &given) { return given ? QJsonValue(given->toString(Qt::ISODate)) : QJsonValue(); };
    return {{u"name"_s, peer.name}, {u"office"_s, peer.id.text()}, {u"role"_s, toCode(peer.role)}, {u"code"_s, peer.code},
            {u"compared_on"_s, day(peer.comparedOn)}, {u"compared_by"_s, peer.comparedBy}, {u"revoked_on"_s, day(peer.revokedOn)},
            {u"revoked_why"_s, peer.revokedWhy}, {u"changes"_s, peer.changesToSend}, {u"last_sent"_s, day(peer.lastSent)},
            {u"last_received"_s, day(peer.lastReceived)}, {u"households"_s, peer.households}, {u"aside"_s, peer.aside}, {u"waiting"_s, peer.waiting}};
}

/// The slip of a parcel as PDF.
Result<void> writeSlip(casework::Office &office, const QString &receiver, int sequence, const QString &path)
{
    if (const auto own = casework::overOwnFile(office, path))
        return tl::unexpected(*own);
    const auto paper = casework::handoverSlip(office, receiver, sequence);
    if (!paper)
        return tl::unexpected(paper.error());
    const auto bytes = pdfMaker()(*paper);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !commitWhole(file))
        return fail(u"papers.pdf_not_written"_s, {{u"file"_s, QFileInfo(path).fileName()}, {u"reason"_s, file.errorString()}});
    return {};
}

} // namespace

void sayCode(const Call &call, bool compared, const QString &office, const QString &code)
{
    if (!compared)
        call.say(call.wording.text(u"parcels.code_not_compared"_s, {{u"office"_s, office}, {u"code"_s, code}}));
}

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
    call.answer(peerAnswer(*peer));
    return Done;
}

int peers(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::peers(*office);
    if (!rows)
        return call.refuse(rows.error());
    if (rows->empty())
        call.say(call.wording.text(u"parcels.peers_empty"_s));
    for (const casework::PeerRow &peer : *rows) {
        call.say(call.wording.text(u"parcels.peer_line"_s,
                                   {{u"name"_s, peer.name}, {u"role"_s, call.wording.text(u"parcels.role_"_s + toCode(peer.role))}, {u"code"_s, peer.code},
                                    {u"trust"_s, trustWords(call, peer)}, {u"changes"_s, QString::number(peer.changesToSend)},
                                    {u"sent"_s, dayOr(call, peer.lastSent)}, {u"received"_s, dayOr(call, peer.lastReceived)}, {u"late"_s, lateWords(call, peer, *office)}})
                     .trimmed());
        QJsonObject answer = peerAnswer(peer);
        answer.insert(u"late"_s, casework::isLate(peer, office->role, office->today));
        call.answer(answer);
    }
    return Done;
}

int keptHouseholds(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto known = casework::peers(*office);
    const auto only = call.has(u"of"_s) ? casework::peerNamed(*office, call.option(u"of"_s)) : Result<casework::PeerRow>();
    const auto rows = casework::households(*office);
    if (!known || !only || !rows)
        return call.refuse(!known ? known.error() : !only ? only.error() : rows.error());
    QMap<OfficeId, QString> names;
    for (const casework::PeerRow &peer : *known)
        names.insert(peer.id, peer.name);
    std::vector<casework::HouseholdRow> shown = *rows;
    std::erase_if(shown, [&](const casework::HouseholdRow &row) { return call.has(u"of"_s) && row.keeper != only->id; });
    const QString own = call.wording.text(u"parcels.own_household"_s);
    std::stable_sort(shown.begin(), shown.end(), [&](const auto &a, const auto &b) { return names.value(a.keeper) < names.value(b.keeper); });
    for (const casework::HouseholdRow &row : shown) {
        const QString keeper = row.keeper.isEmpty() ? own : names.value(row.keeper);
        call.say(call.wording.text(u"parcels.kept_line"_s, {{u"id"_s, row.id.text()}, {u"office"_s, keeper}, {u"head"_s, row.headName}, {u"group"_s, row.group}, {u"persons"_s, QString::number(row.persons)}}));
        call.answer({{u"household"_s, row.id.text()}, {u"keeper"_s, row.keeper.text()}, {u"village"_s, row.keeper.isEmpty() ? QString() : keeper}, {u"head"_s, row.headName},
                     {u"group"_s, row.group}, {u"persons"_s, row.persons}});
    }
    call.say(call.wording.text(u"parcels.kept_count"_s, {{u"count"_s, QString::number(shown.size())}}));
    return Done;
}

int compareCode(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto peer = casework::confirmCode(*office, call.words().at(1));
    if (!peer)
        return call.refuse(peer.error());
    call.say(call.wording.text(u"parcels.compared"_s, {{u"office"_s, peer->name}, {u"code"_s, peer->code}}));
    call.answer(peerAnswer(*peer));
    return Done;
}

int revoke(Call &call)
{
    if (!call.has(u"reason"_s))
        return call.misuse(call.wording.text(u"parcels.revoke_needs"_s));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto peer = casework::revoke(*office, call.words().at(1), call.option(u"reason"_s));
    if (!peer)
        return call.refuse(peer.error());
    call.say(call.wording.text(u"parcels.revoked"_s, {{u"office"_s, peer->name}}));
    call.answer(peerAnswer(*peer));
    return Done;
}

int pack(Call &call)
{
    if (!call.has(u"to"_s) || !call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.pack_needs"_s, {}));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (call.has(u"slip"_s)) // before anything is packed
        if (const auto own = casework::overOwnFile(*office, call.option(u"slip"_s)))
            return call.refuse(*own);
    const auto report = casework::packParcel(*office, call.option(u"to"_s), call.option(u"o"_s), nullptr,
                                             call.has(u"replace"_s) ? casework::Standing::Replace : casework::Standing::Refuse);
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(report->changes == 0 && report->records > 0 ? u"cli.packed_whole"_s : u"cli.packed"_s,
                               {{u"file"_s, report->file}, {u"receiver"_s, report->receiver},
                                {u"sequence"_s, QString::number(report->sequence)}, {u"changes"_s, QString::number(report->changes)}, {u"records"_s, QString::number(report->records)},
                                {u"households"_s, QString::number(report->households)}, {u"persons"_s, QString::number(report->persons)},
                                {u"total"_s, report->total.toString()}, {u"digest"_s, report->digest.left(16)}}));
    if (const QString carry = casework::toCarry(*report, call.wording); !carry.isEmpty())
        call.say(carry);
    sayCode(call, report->codeCompared, report->receiver, report->code);
    call.answer({{u"file"_s, report->file}, {u"files"_s, QJsonArray::fromStringList(report->files)}, {u"receiver"_s, report->receiver}, {u"sequence"_s, report->sequence},
                 {u"changes"_s, report->changes}, {u"households"_s, report->households}, {u"persons"_s, report->persons},
                 {u"total_fen"_s, qint64(report->total.fen())}, {u"pictures"_s, report->pictures}, {u"picture_bytes"_s, qint64(report->pictureBytes)},
                 {u"digest"_s, report->digest}, {u"code_compared"_s, report->codeCompared}});
    if (!call.has(u"slip"_s))
        return Done;
    if (const auto slip = writeSlip(*office, report->receiverId.text(), report->sequence, call.option(u"slip"_s)); !slip)
        return call.refuse(slip.error());
    call.say(call.wording.text(u"parcels.slip_written"_s, {{u"file"_s, call.option(u"slip"_s)}}));
    return Done;
}

int slip(Call &call)
{
    if (!call.has(u"to"_s) || !call.has(u"o"_s))
        return call.misuse(call.wording.text(u"parcels.slip_needs"_s));
    const auto sequence = numberOption(call, u"number"_s, 0, 1, 1000000000);
    if (!sequence)
        return Misuse;
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (const auto written = writeSlip(*office, call.option(u"to"_s), *sequence, call.option(u"o"_s)); !written)
        return call.refuse(written.error());
    call.say(call.wording.text(u"parcels.slip_written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}});
    return Done;
}

} // namespace xieli::cli
