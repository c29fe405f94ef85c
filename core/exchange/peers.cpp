// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/peers.h"

#include "exchange/desk.h"
#include "store/officefile.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

Introduction introductionOf(const Peer &peer)
{
    return {peer.id, peer.name, peer.role, peer.placeCode, peer.epoch, {peer.signingKey, peer.sealingKey}};
}

Introduction introductionOf(const OfficeRow &office)
{
    return {office.id, office.name, office.role, office.placeCode, office.epoch, {office.signingKey, office.sealingKey}};
}

/// The setting that says that a peer was revoked before, and nobody has compared the code of its new keys yet.
QString compareFirstSetting(const OfficeId &peer) { return u"exchange.must_compare."_s + peer.text(); }

bool isRevoked(Reader &reader, const OfficeId &peer) { return reader.setting(revokedSetting(peer)).has_value(); }

KnownPeer knownPeer(Reader &reader, const Peer &peer)
{
    return {introductionOf(peer), isRevoked(reader, peer.id), reader.setting(compareFirstSetting(peer.id)).has_value()};
}

} // namespace

QString revokedSetting(const OfficeId &peer) { return u"exchange.revoked."_s + peer.text(); }

Result<Desk> deskOf(Reader &reader)
{
    Desk desk;
    desk.office = reader.office();
    const auto secret = reader.find<OfficeSecret>(desk.office.id);
    if (!secret)
        return fail(u"exchange.no_keys"_s);
    const auto keys = OfficeKeys::fromBytes(secret->signingSecret + secret->sealingSecret);
    if (!keys || keys->open != PublicKeys{desk.office.signingKey, desk.office.sealingKey})
        return fail(u"exchange.no_keys"_s);
    desk.keys = *keys;
    for (const Peer &peer : reader.all<Peer>())
        desk.peers.push_back(knownPeer(reader, peer));
    return desk;
}

std::vector<KnownSender> Desk::senders() const
{
    std::vector<KnownSender> known;
    for (const KnownPeer &peer : peers)
        known.push_back({peer.introduction.office, peer.introduction.keys, peer.revoked});
    return known;
}

Result<Introduction> ownIntroduction(OfficeFile &file)
{
    return file.read([](Reader &reader) { return introductionOf(reader.office()); });
}

Result<OfficeKeys> ownKeys(OfficeFile &file)
{
    return file.read([](Reader &reader) { return deskOf(reader); }).map([](const Desk &desk) { return desk.keys; });
}

Result<QByteArray> introduce(OfficeFile &file)
{
    return file.read([](Reader &reader) { return deskOf(reader); }).map([](const Desk &desk) {
        return writeIntroduction(introductionOf(desk.office), desk.keys);
    });
}

Result<Introduction> trust(OfficeFile &file, const QByteArray &introduction)
{
    const auto read = readIntroduction(introduction);
    if (!read)
        return read;
    const Day today = file.today();
    const ChangeTitle title{u"exchange.change_trusted"_s, {{u"office"_s, read->name}}};
    return file.change(title, [&](Writer &writer) -> Result<Introduction> {
        if (writer.office().id == read->office)
            return fail(u"exchange.introduction_own"_s);
        const auto known = writer.find<Peer>(read->office);
        const bool revoked = isRevoked(writer, read->office);
        if (known && !revoked && introductionOf(*known).keys != read->keys)
            return fail(u"exchange.introduction_other_keys"_s, {{u"office"_s, known->name}});
        if (known && revoked && introductionOf(*known).keys == read->keys) // perhaps in a thief's hands for ever
            return fail(u"exchange.introduction_revoked"_s, {{u"office"_s, known->name}});
        Peer peer = known.value_or(Peer());
        peer.id = read->office;
        peer.name = read->name;
        peer.role = read->role;
        peer.placeCode = read->place;
        peer.signingKey = read->keys.sign;
        peer.sealingKey = read->keys.seal;
        peer.epoch = read->epoch;
        if (!known || revoked)
            peer.introducedOn = today;
        writer.put(peer);
        if (revoked) {
            writer.remove<Setting>(revokedSetting(peer.id));
            writer.setSetting(compareFirstSetting(peer.id), today.toString(Qt::ISODate));
        }
        return *read;
    });
}

void noteCompared(Writer &writer, Peer peer, const QString &by, Day day)
{
    peer.comparedOn = day;
    peer.comparedBy = by;
    writer.update(peer);
    if (writer.setting(compareFirstSetting(peer.id)))
        writer.remove<Setting>(compareFirstSetting(peer.id));
}

Result<void> revoke(OfficeFile &file, const OfficeId &peer)
{
    const QString today = file.today().toString(Qt::ISODate);
    const auto name = file.read([&](Reader &reader) { return reader.find<Peer>(peer).value_or(Peer()).name; });
    const ChangeTitle title{u"exchange.change_revoked"_s, {{u"office"_s, name.value_or(QString())}}};
    return file.change(title, [&](Writer &writer) -> Result<void> {
        if (!writer.find<Peer>(peer))
            return fail(u"exchange.unknown_peer"_s);
        writer.setSetting(revokedSetting(peer), today);
        return {};
    });
}

Result<std::vector<KnownPeer>> knownPeers(OfficeFile &file)
{
    return file.read([](Reader &reader) {
        std::vector<KnownPeer> peers;
        for (const Peer &peer : reader.all<Peer>())
            peers.push_back(knownPeer(reader, peer));
        std::sort(peers.begin(), peers.end(), [](const KnownPeer &a, const KnownPeer &b) {
            return std::pair(a.introduction.name, a.introduction.office) < std::pair(b.introduction.name, b.introduction.office);
        });
        return peers;
    });
}

} // namespace xieli::exchange
