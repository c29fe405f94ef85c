// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exchanging.h"

#include "casework/editions.h"
#include "exchange/files.h"
#include "exchange/pack.h"
#include "exchange/peers.h"
#include "exchange/takein.h"

#include <QDir>
#include <QFileInfo>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t largestIntroduction = 64 * 1024;

Result<exchange::KnownPeer> peerNamed(Office &office, const QString &name)
{
    const auto known = exchange::knownPeers(*office.file);
    if (!known)
        return tl::unexpected(known.error());
    QStringList names;
    std::vector<exchange::KnownPeer> called;
    QStringList ids;
    for (const exchange::KnownPeer &peer : *known) {
        if (peer.introduction.office.text() == name)
            return peer;
        names << peer.introduction.name;
        if (peer.introduction.name != name || peer.revoked)
            continue;
        called.push_back(peer);
        ids << peer.introduction.office.text() + u" ("_s + peer.introduction.fingerprint() + u')';
    }
    if (called.size() > 1) // a guess would seal people's papers for the wrong office
        return fail(u"casework.two_of_a_name"_s, {{u"name"_s, name}, {u"offices"_s, ids.join(u"; "_s)}});
    if (!called.empty())
        return called.front();
    return fail(u"casework.peer_unknown"_s, {{u"name"_s, name}, {u"known"_s, names.join(u',')}});
}

PeerRow rowOf(const exchange::Introduction &introduction)
{
    PeerRow row;
    row.id = introduction.office;
    row.name = introduction.name;
    row.role = introduction.role;
    row.code = introduction.fingerprint();
    return row;
}

/// What a record is called by people: the household's head, or the member's name.
QString calledBy(Reader &reader, const QString &table, const QString &key)
{
    const auto record = reader.row(table, key);
    if (!record)
        return {};
    const auto text = [&](const QString &column) {
        const auto value = record->constFind(column);
        return value == record->constEnd() ? QString() : shownValue(*value);
    };
    if (table == QLatin1String(Member::table))
        return text(u"name"_s);
    const HouseholdId household(table == QLatin1String(Household::table) ? key : text(u"household_id"_s));
    const auto dossier = household.isEmpty() ? std::nullopt : reader.dossier(household);
    return dossier && dossier->head() ? dossier->head()->name : QString();
}

void addFates(ParcelReport &report, const std::vector<exchange::RecordFate> &fates, Office &office)
{
    const auto read = office.file->read([&](Reader &reader) {
        for (const exchange::RecordFate &fate : fates) {
            const QString code = toCode(fate.fate);
            ++report.byFate[code];
            const bool plain = fate.fate == exchange::Fate::Accepted;
            report.fates.push_back({fate.table, fate.key, plain ? QString() : calledBy(reader, fate.table, fate.key), code,
                                    fate.reason.isEmpty() ? QString() : office.wording.say(exchange::reasonFrom(fate.reason))});
        }
    });
    Q_UNUSED(read)
}

} // namespace

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
    return peer ? Result<PeerRow>(rowOf(*peer)) : tl::unexpected(peer.error());
}

Result<std::vector<PeerRow>> peers(Office &office)
{
    const auto known = exchange::knownPeers(*office.file);
    if (!known)
        return tl::unexpected(known.error());
    std::vector<PeerRow> rows;
    for (const exchange::KnownPeer &peer : *known) {
        PeerRow row = rowOf(peer.introduction);
        if (const auto waiting = exchange::countToSend(*office.file, row.id))
            row.changesToSend = *waiting;
        const auto read = office.file->read([&](Reader &reader) {
            for (const ParcelSent &parcel : reader.where<ParcelSent>("peer_id", row.id))
                row.lastSent = std::max(row.lastSent.value_or(parcel.createdOn), parcel.createdOn);
            for (const ParcelReceived &parcel : reader.where<ParcelReceived>("peer_id", row.id))
                row.lastReceived = std::max(row.lastReceived.value_or(parcel.receivedOn), parcel.receivedOn);
        });
        if (!read)
            return tl::unexpected(read.error());
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<PackReport> packParcel(Office &office, const QString &receiverName, const QString &path)
{
    const auto peer = peerNamed(office, receiverName);
    if (!peer)
        return tl::unexpected(peer.error());
    const QString target = path.isEmpty() ? QFileInfo(office.path).dir().filePath(exchange::parcelFileName()) : path;
    if (const auto own = overOwnFile(office, target))
        return tl::unexpected(*own);
    const auto packed = exchange::packParcelTo(*office.file, peer->introduction.office, target);
    if (!packed)
        return tl::unexpected(packed.error());
    PackReport report;
    report.file = target;
    report.receiver = packed->receiverName;
    report.sequence = int(packed->sequence);
    report.changes = packed->changes;
    report.households = int(packed->totals.households);
    report.persons = int(packed->totals.persons);
    report.total = Money::fromFen(packed->totals.paymentFen);
    report.pictures = packed->pictures;
    report.pictureBytes = packed->pictureBytes;
    report.digest = QString::fromLatin1(packed->digest.toHex());
    return report;
}

Result<ParcelReport> takeInParcel(Office &office, const QString &path, Progress *progress)
{
    if (office.role == OfficeRole::Village) // the township's figures may come with it, over those that were computed with
        if (const auto kept = office.file->change({u"casework.change_laws_kept"_s}, [](Writer &writer) { keepEarlierLaws(writer); }); !kept)
            return tl::unexpected(kept.error());
    const auto taken = exchange::takeInFile(*office.file, path, progress);
    if (!taken)
        return tl::unexpected(taken.error());
    if (const auto adopted = adoptOverlays(office); !adopted)
        return tl::unexpected(adopted.error());
    (void)refreshLaw(office); // a law that cannot be composed does not undo the take-in; lawError says why
    ParcelReport report;
    report.file = QFileInfo(path).fileName();
    report.sender = taken->senderName;
    report.sequence = int(taken->sequence);
    report.outcome = toCode(taken->outcome);
    report.records = int(taken->fates.size());
    report.households = int(taken->ours.households);
    report.persons = int(taken->ours.persons);
    report.total = Money::fromFen(taken->ours.paymentFen);
    report.forgotten = int(taken->forgotten);
    report.totalsCompared = taken->compared;
    report.totalsAgree = taken->compared && taken->agree();
    for (const exchange::Acknowledgement &acknowledgement : taken->acknowledged)
        report.acknowledged += int(acknowledgement.fates.size());
    addFates(report, taken->fates, office);
    return report;
}

} // namespace xieli::casework
