// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/slips.h"

#include "papers/handover.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastDigest = 8; ///< places: one in four thousand million fits by chance

QByteArray bytesOf(const PackReport &packed, const QString &user)
{
    return QJsonDocument(QJsonObject{{u"households"_s, packed.households},
                                     {u"persons"_s, packed.persons},
                                     {u"fen"_s, qint64(packed.total.fen())},
                                     {u"changes"_s, packed.changes},
                                     {u"file"_s, QFileInfo(packed.file).fileName()},
                                     {u"by"_s, user}})
        .toJson(QJsonDocument::Compact);
}

std::optional<ParcelSent> lastWritten(Reader &reader, const OfficeId &peer)
{
    std::optional<ParcelSent> last;
    for (const ParcelSent &sent : reader.where<ParcelSent>("peer_id", peer))
        if (!sent.isUnwritten() && (!last || sent.sequence > last->sequence))
            last = sent;
    return last;
}

/// The digest alone, as it was typed: without gaps, in small letters, wide signs made narrow.
QString digestIn(const QString &typed)
{
    QString digest;
    for (const QChar c : typed.normalized(QString::NormalizationForm_KC).toLower())
        if (!c.isSpace() && c != u'-')
            digest += c;
    return digest;
}

} // namespace

Result<void> keepSlip(Office &office, const PackReport &packed)
{
    const ChangeTitle title{u"parcels.change_slip"_s, {{u"office"_s, packed.receiver}, {u"sequence"_s, QString::number(packed.sequence)}}};
    return office.file->change(title, [&](Writer &writer) -> Result<void> {
        auto sent = writer.find<ParcelSent>(parcelKey(packed.receiverId, packed.sequence));
        if (!sent)
            return fail(u"parcels.none_packed"_s, {{u"office"_s, packed.receiver}});
        sent->bytes = bytesOf(packed, office.user);
        writer.put(*sent);
        return {};
    });
}

std::optional<SentFacts> factsOf(const ParcelSent &sent)
{
    const QJsonObject json = QJsonDocument::fromJson(sent.bytes).object();
    if (!json.contains("households"_L1))
        return std::nullopt;
    SentFacts facts;
    facts.totals = {json.value("households"_L1).toInt(), json.value("persons"_L1).toInt(), Money::fromFen(json.value("fen"_L1).toInteger())};
    facts.changes = json.value("changes"_L1).toInt();
    facts.file = json.value("file"_L1).toString();
    facts.by = json.value("by"_L1).toString();
    return facts;
}

Result<papers::Paper> handoverSlip(Office &office, const QString &receiverName, int sequence)
{
    const auto peer = peerNamed(office, receiverName);
    if (!peer)
        return tl::unexpected(peer.error());
    const auto sent = office.file->read([&](Reader &reader) { return sequence > 0 ? reader.find<ParcelSent>(parcelKey(peer->id, sequence)) : lastWritten(reader, peer->id); });
    if (!sent)
        return tl::unexpected(sent.error());
    if (!*sent)
        return fail(u"parcels.none_packed"_s, {{u"office"_s, peer->name}});
    const ParcelSent &parcel = **sent;
    if (parcel.isUnwritten())
        return fail(u"parcels.slip_unwritten"_s, {{u"sequence"_s, QString::number(parcel.sequence)}});
    const auto facts = factsOf(parcel);
    if (!facts)
        return fail(u"parcels.slip_not_kept"_s, {{u"sequence"_s, QString::number(parcel.sequence)}});
    return papers::handoverSlip({office.name, peer->name, facts->file, parcel.sequence, facts->changes, facts->totals.households, facts->totals.persons,
                                 facts->totals.money, parcel.digest, parcel.createdOn, facts->by},
                                office.wording);
}

SlipMatch compareSlip(const QString &typed, const ParcelReport &parcel)
{
    if (const auto code = papers::slipFrom(typed)) {
        const papers::SlipCode told{parcel.sequence, parcel.theirs.households, parcel.theirs.persons, qint64(parcel.theirs.money.fen()), parcel.digest};
        return *code == told ? SlipMatch::Equal : SlipMatch::Unequal;
    }
    const QString digest = digestIn(typed);
    if (digest.startsWith(u"xl2"_s))
        return SlipMatch::TooShort; // a scanner types sign by sign
    if (!parcel.digest.startsWith(digest))
        return SlipMatch::Unequal;
    return digest.size() < leastDigest ? SlipMatch::TooShort : SlipMatch::Equal;
}

} // namespace xieli::casework
