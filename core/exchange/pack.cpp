// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/pack.h"

#include "base/volumesize.h"
#include "exchange/chain.h"
#include "exchange/desk.h"
#include "exchange/files.h"
#include "exchange/givenback.h"
#include "exchange/moves.h"
#include "exchange/nevertold.h"
#include "exchange/selection.h"
#include "exchange/totals.h"
#include "exchange/volumes.h"
#include "exchange/whole.h"
#include "store/officefile.h"

#include <QFile>
#include <QSet>

#include <functional>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

QByteArray fromHex(const QString &hex) { return QByteArray::fromHex(hex.toLatin1()); }

/// The peer, if something may be sent to it.
Result<Peer> receiver(Reader &reader, const Desk &desk, const OfficeId &id)
{
    const auto peer = reader.find<Peer>(id);
    if (!peer)
        return fail(u"exchange.unknown_peer"_s);
    if (reader.setting(revokedSetting(id)))
        return fail(u"exchange.revoked_peer"_s, {{u"office"_s, peer->name}});
    for (const KnownPeer &known : desk.peers)
        if (known.introduction.office == id && known.compareFirst)
            return fail(u"exchange.compare_first"_s, {{u"office"_s, peer->name}, {u"code"_s, known.introduction.fingerprint()}});
    if (peer->role == desk.office.role && peer->role != OfficeRole::Township) // townships hand over households that move
        return fail(u"exchange.same_role"_s, {{u"office"_s, peer->name}});
    return *peer;
}

/// The chain of this life from the last acknowledged parcel to the next one; to an office that is to be healed, of all parcels.
void addChain(Reader &reader, const Peer &peer, Parcel &parcel)
{
    parcel.baseSequence = peer.ackedSequence;
    for (const ParcelSent &sent : reader.where<ParcelSent>("peer_id", peer.id)) {
        if (sent.sequence == peer.ackedSequence)
            parcel.baseDigest = fromHex(sent.digest);
        else if (sent.epoch == peer.ownEpoch && (sent.sequence > peer.ackedSequence || parcel.whole))
            parcel.earlier.emplace_back(sent.sequence, fromHex(sent.digest));
    }
    std::sort(parcel.earlier.begin(), parcel.earlier.end());
}

void addWhole(Reader &reader, OfficeRole own, const Peer &peer, Parcel &parcel)
{
    parcel.rows = wholeFor(reader, own, peer, parcel.lastChange);
    parcel.changes = removedFor(reader, own, peer, parcel.lastChange);
    parcel.received = receivedParcels(reader, peer.id);
    const bool isNewOffice = isOfSuccessor(peer.heal); // it has no other history
    parcel.nextEpoch = isNewOffice ? 0 : peer.theirEpoch + 1;
}

/// Programs before form 2 did not send the laws with which they had computed, and what is acknowledged is not looked at again.
void addLawsNeverTold(Reader &reader, const Peer &peer, Parcel &parcel)
{
    const QStringList tables{u"policy_edition"_s, u"law_edition"_s};
    if (peer.ackedChange == 0 || reader.count<ParcelFate>({{"peer_id", peer.id.text()}, {"ours", std::int64_t(1)}, {"table_name", tables.last()}}) > 0)
        return;
    QSet<QString> told;
    for (const CellChange &cell : parcel.changes)
        told.insert(cell.key);
    for (const WholeRow &row : parcel.rows)
        told.insert(row.key);
    for (const QString &table : tables)
        for (const QString &key : reader.keysOf(table))
            if (const auto row = reader.row(table, key); row && !told.contains(key)) {
                WholeRow law{parcel.lastChange, table, key, {}};
                for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
                    law.cells.emplace_back(cell.key(), cell.value());
                parcel.rows.push_back(std::move(law));
            }
}

void addNews(Reader &reader, OfficeRole own, const Peer &peer, Parcel &parcel)
{
    if (own == peer.role)
        return addMoves(reader, peer.id, parcel, largestParcelVolume());
    Selection selection = changesFor(reader, own, peer);
    parcel.changes = std::move(selection.changes);
    parcel.rows = std::move(selection.rows);
    parcel.heads = std::move(selection.heads);
    own == OfficeRole::Village ? addLawsNeverTold(reader, peer, parcel) : addNeverTold(reader, peer, parcel);
}

Result<Parcel> contentFor(Reader &reader, const Desk &desk, const Peer &peer, Progress *progress)
{
    Parcel parcel;
    parcel.schema = schemaNumber();
    parcel.epoch = peer.ownEpoch;
    parcel.sequence = peer.sentSequence + 1;
    parcel.whole = peer.heal != Heal::None && peer.role != desk.office.role;
    addChain(reader, peer, parcel);
    const ChainHead head = reader.chainHead();
    parcel.firstChange = peer.ackedChange + 1;
    parcel.lastChange = head.sequence;
    parcel.journalHead = head.digest;
    parcel.takenInUpTo = peer.receivedSequence;
    parcel.takenInDigest = peer.receivedDigest;
    parcel.totals = sharedTotals(reader, desk.office.role, peer.id);
    if (parcel.whole)
        parcel.firstChange = std::min(parcel.firstChange, parcel.lastChange); // its rows stand at the head
    parcel.whole ? addWhole(reader, desk.office.role, peer, parcel) : addNews(reader, desk.office.role, peer, parcel);
    parcel.acknowledgements = fatesToTell(reader, peer);
    if (parcel.nextEpoch > 0)
        parcel.acknowledgements.push_back(madeThere(reader, peer.id));
    if (progress && progress->cancelled())
        return fail(u"exchange.cancelled"_s);
    return parcel;
}

PackedParcel slipFor(const Volumes &volumes, const Peer &peer)
{
    const Parcel &parcel = volumes.first();
    PackedParcel packed;
    packed.receiver = peer.id;
    packed.receiverName = peer.name;
    packed.sequence = parcel.sequence;
    packed.baseSequence = parcel.baseSequence;
    packed.changes = int(parcel.changes.size());
    QSet<std::pair<QString, QString>> records;
    for (const CellChange &cell : parcel.changes)
        records.insert({cell.table, cell.key});
    for (const WholeRow &row : parcel.rows)
        if (row.table != "picture"_L1)
            records.insert({row.table, row.key});
    packed.pictures = volumes.pictures;
    packed.pictureBytes = volumes.pictureBytes;
    packed.records = int(records.size()) + volumes.pictures;
    for (const Acknowledgement &acknowledgement : parcel.acknowledgements)
        packed.acknowledged += int(acknowledgement.fates.size());
    packed.totals = parcel.totals;
    return packed;
}

enum class Goes { ToMemory, ToFile };

void noteSent(Writer &writer, Peer peer, const Parcel &parcel, const PackedParcel &packed, Day today, Goes goes)
{
    ParcelSent sent;
    sent.id = parcelKey(peer.id, int(parcel.sequence));
    sent.peer = peer.id;
    sent.sequence = int(parcel.sequence);
    sent.digest = QString::fromLatin1(packed.digest.toHex());
    sent.fromChange = parcel.firstChange;
    sent.toChange = parcel.lastChange;
    sent.createdOn = today;
    sent.epoch = peer.ownEpoch;
    if (goes == Goes::ToFile)
        sent.bytes = ParcelSent::unwrittenMark();
    writer.insert(sent);
    peer.sentSequence = sent.sequence;
    if (parcel.whole)
        peer.heal = isOfSuccessor(peer.heal) ? Heal::WholeSent : Heal::Sent;
    writer.update(peer);
}

/// A parcel whose number is used, with its first file sealed; the others are sealed one by one.
struct Noted {
    PackedParcel packed;
    EnvelopeFacts facts;
    OfficeKeys keys;
    PublicKeys receiver;
    Volumes volumes;
};

Result<Noted> note(OfficeFile &file, const OfficeId &id, Progress *progress, Goes goes)
{
    const Day today = file.today();
    const auto name = file.read([&](Reader &reader) { return reader.find<Peer>(id).value_or(Peer()).name; });
    const ChangeTitle title{u"exchange.change_packed"_s, {{u"office"_s, name.value_or(QString())}}};
    if (const auto told = file.change({u"exchange.change_moves_told"_s}, [](Writer &writer) { refreshHistories(writer); }); !told)
        return tl::unexpected(told.error());
    return file.change(title, [&](Writer &writer) -> Result<Noted> {
        const auto desk = deskOf(writer);
        if (!desk)
            return tl::unexpected(desk.error());
        const auto peer = receiver(writer, *desk, id);
        if (!peer)
            return tl::unexpected(peer.error());
        auto parcel = contentFor(writer, *desk, *peer, progress);
        if (!parcel)
            return tl::unexpected(parcel.error());
        auto volumes = Volumes::of(writer, std::move(*parcel), largestParcelVolume(), progress);
        if (!volumes)
            return tl::unexpected(volumes.error());
        const Parcel &first = volumes->first();
        const QByteArray content = encode(first);
        if (content.size() > largestContent)
            return fail(u"exchange.too_much_to_pack"_s, {{u"office"_s, peer->name}});
        PackedParcel packed = slipFor(*volumes, *peer);
        if (peer->role == desk->office.role)
            packed.filesLeft = countMoves(writer, peer->id) - countMoves(first);
        packed.digest = digestOf(content);
        packed.volumes = volumes->count();
        const EnvelopeFacts facts{desk->office.id, peer->id, first.epoch, first.sequence};
        const PublicKeys to{peer->signingKey, peer->sealingKey};
        auto sealed = seal(content, facts, desk->keys, to);
        if (!sealed)
            return tl::unexpected(sealed.error());
        packed.bytes = std::move(*sealed);
        noteSent(writer, *peer, first, packed, today, goes);
        return Noted{std::move(packed), facts, desk->keys, to, std::move(*volumes)};
    });
}

/// All files of it stand. If this cannot be written the parcel is good all the same: its receiver's answer says so.
void noteWritten(OfficeFile &file, const PackedParcel &packed)
{
    const ChangeTitle title{u"exchange.change_written"_s, {{u"office"_s, packed.receiverName}, {u"sequence"_s, QString::number(packed.sequence)}}};
    (void)file.change(title, [&](Writer &writer) {
        if (auto sent = writer.find<ParcelSent>(parcelKey(packed.receiver, int(packed.sequence)))) {
            sent->bytes.clear();
            writer.update(*sent);
        }
    });
}

/// The other files of the set, the last one first, so that whoever finds the first one may expect them all.
Result<void> sealOthers(OfficeFile &file, const Noted &noted, Progress *progress, const std::function<Result<void>(int, const QByteArray &)> &write)
{
    for (int number = noted.volumes.count(); number > 1; --number) {
        if (progress && progress->cancelled())
            return fail(u"exchange.cancelled"_s);
        if (progress)
            progress->report(noted.volumes.count() - number, noted.volumes.count());
        const auto content = file.read([&](Reader &reader) { return noted.volumes.content(reader, number); });
        if (!content)
            return tl::unexpected(content.error());
        EnvelopeFacts facts = noted.facts;
        facts.volume = number;
        const auto sealed = seal(*content, facts, noted.keys, noted.receiver);
        if (const auto written = sealed ? write(number, *sealed) : Result<void>(tl::unexpected(sealed.error())); !written)
            return written;
    }
    return {};
}

} // namespace

Result<PackedParcel> packParcel(OfficeFile &file, const OfficeId &id, Progress *progress)
{
    auto noted = note(file, id, progress, Goes::ToMemory);
    if (!noted)
        return tl::unexpected(noted.error());
    PackedParcel &packed = noted->packed;
    const auto sealed = sealOthers(file, *noted, progress, [&](int, const QByteArray &bytes) {
        packed.others.insert(packed.others.begin(), bytes);
        return Result<void>();
    });
    return sealed ? Result<PackedParcel>(std::move(packed)) : tl::unexpected(sealed.error());
}

Result<PackedParcel> packParcelTo(OfficeFile &file, const OfficeId &peer, const QString &path, Progress *progress)
{
    // noted first, written second: the other way round a power cut could leave a parcel on the stick whose number is used again
    auto noted = note(file, peer, progress, Goes::ToFile);
    if (!noted)
        return tl::unexpected(noted.error());
    PackedParcel &packed = noted->packed;
    packed.files = {path};
    auto written = sealOthers(file, *noted, progress, [&](int number, const QByteArray &bytes) {
        packed.files.insert(1, volumePath(path, number));
        return writeWhole(packed.files[1], bytes);
    });
    if (written)
        written = writeWhole(path, packed.bytes);
    if (written) {
        noteWritten(file, packed);
        return std::move(packed);
    }
    for (const QString &other : packed.files.sliced(1))
        QFile::remove(other); // no half set is left
    if (written.error().key == "exchange.cancelled"_L1)
        return fail(u"exchange.pack_cancelled"_s, {{u"sequence"_s, QString::number(packed.sequence)}});
    return tl::unexpected(written.error());
}

Result<int> countToSend(OfficeFile &file, const OfficeId &id)
{
    return file.read([&](Reader &reader) -> Result<int> {
        const auto peer = reader.find<Peer>(id);
        if (!peer)
            return fail(u"exchange.unknown_peer"_s);
        const OfficeRole own = reader.office().role;
        return own == peer->role ? countMoves(reader, peer->id) : countFor(reader, own, *peer);
    });
}

} // namespace xieli::exchange
