// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/peers.h"

#include "exchange/desk.h"
#include "exchange/files.h"
#include "exchange/pack.h"
#include "exchange/peers.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t largestIntroduction = 64 * 1024;

QString whySetting(const OfficeId &peer) { return u"exchange.revoked_why."_s + peer.text(); }

PeerRow rowOf(const exchange::Introduction &introduction)
{
    PeerRow row;
    row.id = introduction.office;
    row.name = introduction.name;
    row.role = introduction.role;
    row.code = introduction.fingerprint();
    return row;
}

void addTrust(Reader &reader, PeerRow &row)
{
    const Peer peer = reader.find<Peer>(row.id).value_or(Peer());
    row.knownSince = peer.introducedOn;
    // introduced anew since: what was compared was another code
    if (peer.comparedOn && *peer.comparedOn >= peer.introducedOn) {
        row.comparedOn = peer.comparedOn;
        row.comparedBy = peer.comparedBy;
    }
    const auto revoked = reader.setting(exchange::revokedSetting(row.id));
    if (revoked) {
        row.revokedOn = Day::fromString(*revoked, Qt::ISODate);
        row.revokedWhy = reader.setting(whySetting(row.id)).value_or(QString());
    }
}

void addParcels(Reader &reader, PeerRow &row)
{
    for (const ParcelSent &parcel : reader.where<ParcelSent>("peer_id", row.id))
        if (!parcel.isUnwritten())
            row.lastSent = std::max(row.lastSent.value_or(parcel.createdOn), parcel.createdOn);
    for (const ParcelReceived &parcel : reader.where<ParcelReceived>("peer_id", row.id))
        row.lastReceived = std::max(row.lastReceived.value_or(parcel.receivedOn), parcel.receivedOn);
    const Reader::Conditions its{{"peer_id", row.id.text()}};
    row.households = reader.count<HouseholdSeat>(its);
    row.aside = reader.count<RecordAside>(its);
    row.waiting = reader.count<ParcelWaiting>(its);
    for (const ParcelAside &parcel : reader.where<ParcelAside>(its))
        row.waiting += !parcel.settledOn;
}

Result<PeerRow> readAgain(Office &office, const OfficeId &id) { return peerNamed(office, id.text()); }

} // namespace

bool isLate(const PeerRow &row, OfficeRole own, Day today, int days)
{
    return days > 0 && own == OfficeRole::Township && row.role == OfficeRole::Village && !row.revokedOn && row.silentDays(today) >= days;
}

QString suggestedIntroduction(const Office &office) { return exchange::introductionFileName(office.id, office.today); }

Result<QString> introduce(Office &office, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    const auto bytes = exchange::introduce(*office.file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (const auto written = exchange::writeWhole(path, *bytes); !written)
        return tl::unexpected(written.error());
    const auto own = exchange::ownIntroduction(*office.file);
    return own ? Result<QString>(own->fingerprint()) : tl::unexpected(own.error());
}

Result<PeerRow> trust(Office &office, const QString &path)
{
    const auto bytes = exchange::readWhole(path, largestIntroduction);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto peer = exchange::trust(*office.file, *bytes);
    return peer ? readAgain(office, peer->office) : tl::unexpected(peer.error());
}

Result<std::vector<PeerRow>> peers(Office &office)
{
    const auto known = exchange::knownPeers(*office.file);
    if (!known)
        return tl::unexpected(known.error());
    std::vector<PeerRow> rows;
    for (const exchange::KnownPeer &peer : *known) {
        PeerRow &row = rows.emplace_back(rowOf(peer.introduction));
        if (const auto waiting = exchange::countToSend(*office.file, row.id); waiting && !peer.revoked)
            row.changesToSend = *waiting;
    }
    const auto read = office.file->read([&rows](Reader &reader) {
        for (PeerRow &row : rows) {
            addTrust(reader, row);
            addParcels(reader, row);
        }
    });
    return read ? Result<std::vector<PeerRow>>(std::move(rows)) : tl::unexpected(read.error());
}

Result<PeerRow> peerNamed(Office &office, const QString &nameOrId)
{
    const auto known = exchange::knownPeers(*office.file);
    if (!known)
        return tl::unexpected(known.error());
    QStringList names;
    QStringList ids;
    std::vector<PeerRow> called;
    std::optional<PeerRow> revoked; // the only one of its name: it is told that it is revoked
    for (const exchange::KnownPeer &peer : *known) {
        const exchange::Introduction &introduction = peer.introduction;
        names << introduction.name;
        if (introduction.office.text() == nameOrId)
            called = {rowOf(introduction)};
        if (introduction.office.text() == nameOrId)
            break;
        if (introduction.name != nameOrId)
            continue;
        if (peer.revoked) {
            revoked = rowOf(introduction);
            continue;
        }
        called.push_back(rowOf(introduction));
        ids << introduction.office.text() + u" ("_s + introduction.fingerprint() + u')';
    }
    if (called.size() > 1)
        return fail(u"casework.two_of_a_name"_s, {{u"name"_s, nameOrId}, {u"offices"_s, ids.join(u"; "_s)}});
    if (called.empty() && !revoked)
        return fail(u"casework.peer_unknown"_s, {{u"name"_s, nameOrId}, {u"known"_s, names.join(u',')}});
    PeerRow row = called.empty() ? *revoked : called.front();
    const auto read = office.file->read([&row](Reader &reader) {
        addTrust(reader, row);
        addParcels(reader, row);
    });
    return read ? Result<PeerRow>(std::move(row)) : tl::unexpected(read.error());
}

Result<PeerRow> confirmCode(Office &office, const QString &nameOrId)
{
    const auto peer = peerNamed(office, nameOrId);
    if (!peer)
        return peer;
    if (peer->revokedOn)
        return fail(u"parcels.compare_revoked"_s, {{u"office"_s, peer->name}});
    const ChangeTitle title{u"parcels.change_compared"_s, {{u"office"_s, peer->name}, {u"code"_s, peer->code}}};
    const auto noted = office.file->change(title, [&](Writer &writer) -> Result<void> {
        auto row = writer.find<Peer>(peer->id);
        if (!row)
            return fail(u"exchange.unknown_peer"_s);
        exchange::noteCompared(writer, *row, office.user, office.today);
        return {};
    });
    return noted ? readAgain(office, peer->id) : tl::unexpected(noted.error());
}

Result<void> noteWhyRevoked(Office &office, const OfficeId &id, const QString &why)
{
    return office.file->change({u"parcels.change_revoked_why"_s, {{u"why"_s, why}}}, [&](Writer &writer) { writer.setSetting(whySetting(id), why); });
}

Result<PeerRow> revoke(Office &office, const QString &nameOrId, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"parcels.reason_needed"_s);
    const auto peer = peerNamed(office, nameOrId);
    if (!peer)
        return peer;
    if (peer->revokedOn)
        return fail(u"parcels.already_revoked"_s, {{u"office"_s, peer->name}});
    const ChangeTitle title{u"parcels.change_revoked"_s, {{u"office"_s, peer->name}, {u"reason"_s, reason.trimmed()}}};
    const auto noted = office.file->change(title, [&](Writer &writer) -> Result<void> {
        auto row = writer.find<Peer>(peer->id);
        if (!row)
            return fail(u"exchange.unknown_peer"_s);
        row->comparedOn.reset();
        row->comparedBy.clear();
        writer.update(*row);
        writer.setSetting(exchange::revokedSetting(peer->id), office.today.toString(Qt::ISODate));
        writer.setSetting(whySetting(peer->id), reason.trimmed());
        return {};
    });
    return noted ? readAgain(office, peer->id) : tl::unexpected(noted.error());
}

} // namespace xieli::casework
