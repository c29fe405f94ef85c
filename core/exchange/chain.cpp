// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/chain.h"

#include "exchange/rules.h"
#include "exchange/standings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

QString hex(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

/// The digests that a parcel told of its forerunners, kept so that a latecomer can be told from a forgery.
QByteArray toldEarlier(const Parcel &parcel)
{
    QJsonObject told;
    for (const auto &[sequence, digest] : parcel.earlier)
        told.insert(QString::number(sequence), hex(digest));
    if (parcel.baseSequence > 0) // what a lost life had acknowledged may still be on its way to the copy of the file
        told.insert(QString::number(parcel.baseSequence), hex(parcel.baseDigest));
    QJsonObject report{{u"earlier"_s, told}};
    if (!parcel.volumes.empty()) {
        QJsonArray volumes;
        for (const QByteArray &volume : parcel.volumes)
            volumes.append(hex(volume));
        report.insert(u"volumes"_s, volumes);
    }
    return QJsonDocument(report).toJson(QJsonDocument::Compact);
}

QString earlierIn(const ParcelReceived &received, std::int64_t sequence)
{
    return QJsonDocument::fromJson(received.report).object().value("earlier"_L1).toObject().value(QString::number(sequence)).toString();
}

/// A latecomer: a parcel that was skipped because a later one carried all of it.
bool isLatecomer(Reader &reader, const Parcel &parcel, const QString &digest, const Peer &sender)
{
    const auto later = reader.where<ParcelReceived>("peer_id", sender.id);
    return std::any_of(later.begin(), later.end(), [&](const ParcelReceived &received) { return earlierIn(received, parcel.sequence) == digest; });
}

} // namespace

bool isVolumeOfTaken(Reader &reader, const OfficeId &sender, std::int64_t sequence, const QByteArray &digest)
{
    const auto received = reader.find<ParcelReceived>(parcelKey(sender, int(sequence)));
    return received && QJsonDocument::fromJson(received->report).object().value("volumes"_L1).toArray().contains(hex(digest));
}

Placed placeOf(Reader &reader, const Parcel &parcel, const QByteArray &digest, const Peer &sender)
{
    const auto known = [&](std::int64_t sequence) { return reader.find<ParcelReceived>(parcelKey(sender.id, int(sequence))); };
    const auto otherHistory = [](std::int64_t sequence) {
        return holds(Rule::OtherHistoryAside) ? Placed{Place::OtherHistory, sequence} : Placed{Place::Known};
    };
    if (const auto same = known(parcel.sequence))
        return same->digest == hex(digest) ? Placed{Place::Known} : otherHistory(parcel.sequence);
    if (parcel.sequence < sender.receivedSequence && isLatecomer(reader, parcel, hex(digest), sender))
        return {Place::Known};
    if (parcel.whole)
        return parcel.epoch >= sender.theirEpoch && parcel.sequence > sender.receivedSequence ? Placed{Place::Next} : otherHistory(parcel.sequence);
    if (parcel.epoch > sender.theirEpoch && sender.heal != Heal::None && parcel.baseSequence == 0 && parcel.sequence > sender.receivedSequence)
        return {Place::NewLife};
    if (parcel.epoch != sender.theirEpoch || parcel.sequence < sender.receivedSequence)
        return otherHistory(parcel.sequence);
    for (const auto &[sequence, earlier] : parcel.earlier)
        if (const auto taken = known(sequence); taken && taken->digest != hex(earlier))
            return otherHistory(sequence);
    if (parcel.baseSequence > sender.receivedSequence)
        return {Place::Early};
    if (parcel.baseSequence > 0) {
        const auto base = known(parcel.baseSequence);
        if (!base || base->digest != hex(parcel.baseDigest))
            return otherHistory(parcel.baseSequence);
    }
    if (parcel.firstChange > sender.chainSequence + 1 || parcel.lastChange < sender.chainSequence)
        return otherHistory(parcel.sequence);
    return {Place::Next};
}

void noteReceived(Writer &writer, Peer &sender, const Parcel &parcel, const QByteArray &digest,
                  const Applied &applied, Day today)
{
    ParcelReceived received;
    received.id = parcelKey(sender.id, int(parcel.sequence));
    received.peer = sender.id;
    received.sequence = int(parcel.sequence);
    received.digest = hex(digest);
    received.receivedOn = today;
    received.outcome = u"taken"_s;
    received.report = toldEarlier(parcel);
    received.households = parcel.totals.households;
    received.persons = parcel.totals.persons;
    received.fen = parcel.totals.paymentFen;
    writer.insert(received);
    noteFates(writer, sender.id, parcel.sequence, false, applied.fates);
    for (const Acknowledgement &late : applied.late)
        noteFates(writer, sender.id, late.sequence, false, late.fates);
    sender.receivedSequence = int(parcel.sequence);
    sender.receivedDigest = digest;
    sender.chainSequence = parcel.lastChange;
    sender.chainDigest = parcel.journalHead;
    writer.update(sender);
}

std::int64_t forgottenSent(Reader &reader, const Peer &sender, const Parcel &parcel)
{
    const auto last = parcel.takenInUpTo == 0 ? std::nullopt : reader.find<ParcelSent>(parcelKey(sender.id, int(parcel.takenInUpTo)));
    return last && last->digest == hex(parcel.takenInDigest) ? 0 : parcel.takenInUpTo;
}

std::int64_t noteTakenThere(Writer &writer, Peer &sender, const Parcel &parcel, Day today)
{
    const std::int64_t forgotten = forgottenSent(writer, sender, parcel);
    if (parcel.takenInUpTo == 0 || forgotten > 0)
        return forgotten;
    const auto last = writer.find<ParcelSent>(parcelKey(sender.id, int(parcel.takenInUpTo)));
    if (last->sequence > sender.ackedSequence) {
        if (sender.heal == Heal::WholeSent)
            sender.heal = Heal::None;
        sender.ackedSequence = last->sequence;
        sender.ackedChange = last->toChange;
    }
    for (ParcelSent sent : writer.where<ParcelSent>("peer_id", sender.id)) {
        const bool isThere = sent.sequence == last->sequence || !sent.isUnwritten(); // a later one carries what was never written
        if (sent.sequence > last->sequence || sent.ackedOn || !isThere)
            continue;
        sent.ackedOn = today;
        writer.update(sent);
    }
    return 0;
}

std::vector<Acknowledgement> noteFatesThere(Writer &writer, const Peer &sender, const Parcel &parcel)
{
    std::vector<Acknowledgement> fresh;
    std::vector<std::pair<RecordFate, std::int64_t>> standings;
    for (const Acknowledgement &told : parcel.acknowledgements) {
        const auto sent = writer.find<ParcelSent>(parcelKey(sender.id, int(told.sequence)));
        if (!sent)
            continue;
        QHash<std::pair<QString, QString>, RecordFate> noted;
        for (const RecordFate &fate : notedFates(writer, sender.id, told.sequence, true))
            noted.insert({fate.table, fate.key}, fate);
        Acknowledgement news{told.sequence, {}};
        for (const RecordFate &fate : told.fates)
            if (const auto known = noted.constFind({fate.table, fate.key}); known == noted.cend() || *known != fate)
                news.fates.push_back(fate);
        noteFates(writer, sender.id, told.sequence, true, news.fates);
        for (const RecordFate &fate : news.fates)
            if (!fate.stands.isEmpty())
                standings.emplace_back(fate, sent->toChange);
        if (!news.fates.empty() || noted.isEmpty())
            fresh.push_back(std::move(news));
    }
    applyStandings(writer, std::move(standings), sender);
    return fresh;
}

std::vector<Acknowledgement> fatesToTell(Reader &reader, const Peer &peer)
{
    QMap<std::int64_t, QMap<QString, RecordFate>> told;
    std::vector<QString> packs;
    for (const Change &change : reader.changesSince(peer.ackedChange, {u"parcel_received"_s, u"parcel_fate"_s, u"parcel_accepted"_s})) {
        for (const xieli::CellChange &cell : change.cells) {
            if (cell.table == "parcel_accepted"_L1) {
                packs.push_back(cell.key);
                continue;
            }
            if (cell.table == "parcel_received"_L1) {
                if (const auto received = reader.find<ParcelReceived>(cell.key); received && received->peer == peer.id)
                    told[received->sequence];
                continue;
            }
            const auto fate = reader.find<ParcelFate>(cell.key);
            if (fate && fate->peer == peer.id && !fate->ours)
                told[fate->sequence].insert(fate->tableName + u':' + fate->recordKey, standingNow(reader, fateOf(*fate)));
        }
    }
    for (const QString &key : packs) // what has a row as well is told by its row
        if (const auto pack = reader.find<ParcelAccepted>(key); pack && pack->peer == peer.id && !pack->ours) {
            QMap<QString, RecordFate> &ofParcel = told[pack->sequence];
            for (RecordFate &fate : fatesOf(*pack))
                if (const QString name = fate.table + u':' + fate.key; !ofParcel.contains(name))
                    ofParcel.insert(name, std::move(fate));
        }
    std::vector<Acknowledgement> acknowledgements;
    for (auto parcel = told.cbegin(); parcel != told.cend(); ++parcel)
        acknowledgements.push_back({parcel.key(), {parcel->cbegin(), parcel->cend()}});
    return acknowledgements;
}

} // namespace xieli::exchange
