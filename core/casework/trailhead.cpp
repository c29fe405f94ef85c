// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trailinside.h"

#include "store/backuprows.h"
#include "store/parcelrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int copiesTold = 3;

std::vector<TrailAnchor> ofPeers(Reader &reader)
{
    std::vector<TrailAnchor> anchors;
    for (const Peer &peer : reader.all<Peer>()) {
        anchors.push_back({TrailAnchor::Kind::Acknowledged, peer.name, peer.id, peer.ackedChange, reader.chainDigestAt(peer.ackedChange), {}});
        anchors.push_back({TrailAnchor::Kind::HeldOfThem, peer.name, peer.id, peer.chainSequence, peer.chainDigest, {}});
    }
    return anchors;
}

std::vector<TrailAnchor> ofCopies(Reader &reader)
{
    std::vector<BackupRun> runs = reader.all<BackupRun>();
    std::erase_if(runs, [](const BackupRun &run) { return run.outcome != BackupOutcome::Verified || run.removedOn; });
    std::stable_sort(runs.begin(), runs.end(), [](const BackupRun &a, const BackupRun &b) { return a.headSequence > b.headSequence; });
    std::vector<TrailAnchor> anchors;
    for (const BackupRun &run : runs)
        if (anchors.size() < copiesTold)
            anchors.push_back({TrailAnchor::Kind::Copy, run.name, {}, run.headSequence, run.headDigest, reader.chainDigestAt(run.headSequence) == run.headDigest});
    return anchors;
}

/// What another office's audit file says it holds of our journal.
Result<TrailAnchor> toldBy(Reader &reader, const Office &office, const QByteArray &file)
{
    const QJsonObject head = QJsonDocument::fromJson(file.left(file.indexOf('\n'))).object();
    if (head.value(u"line"_s) != u"head"_s || !head.value(u"held"_s).isArray())
        return fail(u"trail.no_audit_file"_s);
    if (const auto fault = auditFileFault(file))
        return tl::unexpected(*fault);
    TrailAnchor anchor{TrailAnchor::Kind::Told, head[u"office"_s].toString(), OfficeId(head[u"office_id"_s].toString()), 0, {}, {}};
    for (const QJsonValue held : head.value(u"held"_s).toArray())
        if (held[u"office_id"_s].toString() == office.id.text()) {
            anchor.sequence = held[u"sequence"_s].toInteger();
            anchor.digest = QByteArray::fromHex(held[u"digest"_s].toString().toLatin1());
            if (anchor.sequence > 0) // it was introduced, and never took a parcel in
                anchor.equal = !anchor.digest.isEmpty() && reader.chainDigestAt(anchor.sequence) == anchor.digest;
        }
    return anchor;
}

} // namespace

Result<TrailHead> trailHead(Office &office, const QByteArray &told, Progress *progress)
{
    TrailHead head;
    const auto chain = office.file->checkChain(progress);
    if (!chain && chain.error().key == u"store.cancelled")
        return tl::unexpected(chain.error());
    head.chainHolds = chain.has_value();
    if (!chain)
        head.fault = office.wording.say(chain.error());
    else if (const auto sound = office.file->integrity(progress); !sound || !sound->good()) { // the rows as well, and the pages that hold them
        if (!sound && sound.error().key == u"store.cancelled")
            return tl::unexpected(sound.error());
        head.chainHolds = false;
        head.fault = office.wording.say(sound ? sound->problems.front() : sound.error());
    }
    const auto anchored = office.file->read([&](Reader &reader) -> Result<void> {
        head.chain = reader.chainHead();
        head.anchors = ofPeers(reader);
        for (TrailAnchor &copy : ofCopies(reader))
            head.anchors.push_back(std::move(copy));
        if (told.isEmpty())
            return {};
        auto anchor = toldBy(reader, office, told);
        if (!anchor)
            return tl::unexpected(anchor.error());
        head.anchors.push_back(std::move(*anchor));
        return {};
    });
    return anchored ? Result<TrailHead>(std::move(head)) : tl::unexpected(anchored.error());
}

QString anchorText(const TrailAnchor &anchor, const papers::Wording &wording)
{
    const Arguments said{{u"office"_s, anchor.office}, {u"sequence"_s, QString::number(anchor.sequence)}, {u"digest"_s, QString::fromLatin1(anchor.digest.toHex().left(16))}};
    switch (anchor.kind) {
    case TrailAnchor::Kind::Acknowledged: return wording.text(anchor.sequence == 0 ? u"trail.anchor_none"_s : u"trail.anchor_acknowledged"_s, said);
    case TrailAnchor::Kind::HeldOfThem: return wording.text(anchor.sequence == 0 ? u"trail.anchor_held_none"_s : u"trail.anchor_held"_s, said);
    case TrailAnchor::Kind::Copy: return wording.text(anchor.equal.value_or(false) ? u"trail.anchor_copy_equal"_s : u"trail.anchor_copy_differs"_s, said);
    case TrailAnchor::Kind::Told: break;
    }
    if (!anchor.equal)
        return wording.text(u"trail.anchor_told_nothing"_s, said);
    return wording.text(*anchor.equal ? u"trail.anchor_told_equal"_s : u"trail.anchor_told_differs"_s, said);
}

QStringList headLines(const TrailHead &head, const papers::Wording &wording)
{
    const Arguments said{{u"sequence"_s, QString::number(head.chain.sequence)}, {u"digest"_s, QString::fromLatin1(head.chain.digest.toHex().left(16))}, {u"why"_s, head.fault}};
    QStringList lines{wording.text(head.chainHolds ? u"trail.chain_holds"_s : u"trail.chain_broken"_s, said)};
    for (const TrailAnchor &anchor : head.anchors)
        lines << anchorText(anchor, wording);
    return lines;
}

} // namespace xieli::casework
