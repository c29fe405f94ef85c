// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

QString hex(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

Result<Place> otherHistory(const Peer &sender, std::int64_t sequence)
{
    return fail(u"exchange.other_history"_s, {{u"office"_s, sender.name}, {u"sequence"_s, QString::number(sequence)}});
}

/// The digests that a parcel told of its forerunners, kept so that a latecomer can be told from a forgery.
QByteArray toldEarlier(const Parcel &parcel)
{
    QJsonObject told;
    for (const auto &[sequence, digest] : parcel.earlier)
        told.insert(QString::number(sequence), hex(digest));
    return QJsonDocument(QJsonObject{{u"earlier"_s, told}}).toJson(QJsonDocument::Compact);
}

QString earlierIn(const ParcelReceived &received, std::int64_t sequence)
{
    return QJsonDocument::fromJson(received.report).object().value("earlier"_L1).toObject().value(QString::number(sequence)).toString();
}

/// A latecomer: a parcel that was skipped because a later one carried all of it.
Result<Place> placeOfLatecomer(Reader &reader, const Parcel &parcel, const QString &digest, const Peer &sender)
{
    for (const ParcelReceived &later : reader.where<ParcelReceived>("peer_id", sender.id))
        if (earlierIn(later, parcel.sequence) == digest)
            return Place::Known;
    return otherHistory(sender, parcel.sequence);
}

QString fateKey(const OfficeId &peer, std::int64_t sequence, bool ours, const RecordFate &fate)
{
    return QStringList{ours ? u"ours"_s : u"theirs"_s, peer.text(), QString::number(sequence), fate.table, fate.key}.join(u':');
}

void noteFates(Writer &writer, const OfficeId &peer, std::int64_t sequence, bool ours, const std::vector<RecordFate> &fates)
{
    for (const RecordFate &fate : fates) {
        ParcelFate noted;
        noted.id = fateKey(peer, sequence, ours, fate);
        noted.peer = peer;
        noted.sequence = int(sequence);
        noted.ours = ours;
        noted.tableName = fate.table;
        noted.recordKey = fate.key;
        noted.fate = toCode(fate.fate);
        noted.reason = fate.reason;
        writer.put(noted);
    }
}

} // namespace

Result<Place> placeOf(Reader &reader, const Parcel &parcel, const QByteArray &digest, const Peer &sender)
{
    const auto known = [&](std::int64_t sequence) { return reader.find<ParcelReceived>(parcelKey(sender.id, int(sequence))); };
    if (parcel.epoch != sender.epoch)
        return otherHistory(sender, parcel.sequence);
    if (const auto same = known(parcel.sequence))
        return same->digest == hex(digest) ? Result<Place>(Place::Known) : otherHistory(sender, parcel.sequence);
    for (const auto &[sequence, earlier] : parcel.earlier)
        if (const auto taken = known(sequence); taken && taken->digest != hex(earlier))
            return otherHistory(sender, sequence);
    if (parcel.sequence < sender.receivedSequence)
        return placeOfLatecomer(reader, parcel, hex(digest), sender);
    if (parcel.baseSequence > sender.receivedSequence)
        return Place::Early;
    if (parcel.baseSequence > 0) {
        const auto base = known(parcel.baseSequence);
        if (!base || base->digest != hex(parcel.baseDigest))
            return otherHistory(sender, parcel.baseSequence);
    }
    if (parcel.firstChange > sender.chainSequence + 1 || parcel.lastChange < sender.chainSequence)
        return otherHistory(sender, parcel.sequence);
    return Place::Next;
}

void noteReceived(Writer &writer, Peer &sender, const Parcel &parcel, const QByteArray &digest,
                  const std::vector<RecordFate> &fates, Day today)
{
    ParcelReceived received;
    received.id = parcelKey(sender.id, int(parcel.sequence));
    received.peer = sender.id;
    received.sequence = int(parcel.sequence);
    received.digest = hex(digest);
    received.receivedOn = today;
    received.outcome = u"taken"_s;
    received.report = toldEarlier(parcel);
    writer.insert(received);
    noteFates(writer, sender.id, parcel.sequence, false, fates);
    sender.receivedSequence = int(parcel.sequence);
    sender.receivedDigest = digest;
    sender.chainSequence = parcel.lastChange;
    sender.chainDigest = parcel.journalHead;
    writer.update(sender);
}

std::vector<RecordFate> notedFates(Reader &reader, const OfficeId &peer, std::int64_t sequence, bool ours)
{
    std::vector<RecordFate> fates;
    for (const ParcelFate &fate : reader.where<ParcelFate>(Reader::Conditions{
             {"peer_id", peer.text()}, {"sequence", sequence}, {"ours", std::int64_t(ours)}}))
        fates.push_back({fate.tableName, fate.recordKey, fromCode<Fate>(fate.fate).value_or(Fate::Refused), fate.reason});
    return fates;
}

Told noteAcknowledged(Writer &writer, Peer &sender, const Parcel &parcel, Day today)
{
    Told told;
    if (parcel.takenInUpTo > 0) {
        const auto last = writer.find<ParcelSent>(parcelKey(sender.id, int(parcel.takenInUpTo)));
        if (!last || last->digest != hex(parcel.takenInDigest)) {
            told.forgotten = parcel.takenInUpTo;
            return told;
        }
        if (last->sequence > sender.ackedSequence) {
            sender.ackedSequence = last->sequence;
            sender.ackedChange = last->toChange;
        }
        for (ParcelSent sent : writer.where<ParcelSent>("peer_id", sender.id)) {
            if (sent.sequence > last->sequence || sent.ackedOn)
                continue;
            sent.ackedOn = today;
            writer.update(sent);
        }
    }
    for (const Acknowledgement &acknowledgement : parcel.acknowledgements) {
        if (!writer.find<ParcelSent>(parcelKey(sender.id, int(acknowledgement.sequence)))
            || !notedFates(writer, sender.id, acknowledgement.sequence, true).empty())
            continue;
        noteFates(writer, sender.id, acknowledgement.sequence, true, acknowledgement.fates);
        told.fresh.push_back(acknowledgement);
    }
    return told;
}

} // namespace xieli::exchange
