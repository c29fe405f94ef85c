// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/takein.h"

#include "exchange/apply.h"
#include "exchange/chain.h"
#include "exchange/desk.h"
#include "exchange/files.h"
#include "exchange/heal.h"
#include "exchange/moves.h"
#include "exchange/selection.h"
#include "exchange/totals.h"
#include "store/officefile.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

/// A parcel out of its envelope, believed to be what it says.
struct Unpacked {
    Opened opened;
    Parcel parcel;
    Introduction sender;
    OfficeRole own = OfficeRole::Village;
};

/// The envelope knows offices by id only; people know them by name.
Error withNames(Error error, const Desk &desk)
{
    for (const KnownPeer &peer : desk.peers)
        if (error.arguments.value(u"office"_s) == peer.introduction.office.text())
            error.arguments[u"office"_s] = peer.introduction.name;
    return error;
}

Result<Unpacked> unpack(OfficeFile &file, const QByteArray &bytes)
{
    const auto desk = file.read([](Reader &reader) { return deskOf(reader); });
    if (!desk)
        return tl::unexpected(desk.error());
    auto opened = open(bytes, desk->office.id, desk->keys, desk->senders());
    if (!opened)
        return tl::unexpected(withNames(opened.error(), *desk));
    auto parcel = decode(opened->content);
    if (!parcel)
        return tl::unexpected(parcel.error());
    if (parcel->epoch != opened->facts.epoch || parcel->sequence != opened->facts.sequence)
        return fail(u"exchange.content_damaged"_s);
    Unpacked unpacked{std::move(*opened), std::move(*parcel), {}, desk->office.role};
    for (const KnownPeer &peer : desk->peers)
        if (peer.introduction.office == unpacked.opened.facts.sender)
            unpacked.sender = peer.introduction;
    if (unpacked.sender.role == desk->office.role && desk->office.role != OfficeRole::Township)
        return fail(u"exchange.same_role"_s, {{u"office"_s, unpacked.sender.name}});
    if (unpacked.parcel.schema > schemaNumber())
        return fail(u"exchange.newer_schema"_s, {{u"office"_s, unpacked.sender.name}});
    return unpacked;
}

/// All changes must lie where the parcel says that they do, else its numbers cannot be trusted for what comes after.
bool isOrderly(const Parcel &parcel)
{
    const auto outside = [&](const auto &record) { return record.change < parcel.firstChange || record.change > parcel.lastChange; };
    return std::none_of(parcel.changes.begin(), parcel.changes.end(), outside)
        && std::none_of(parcel.rows.begin(), parcel.rows.end(), outside);
}

TakeInReport reportOf(const Unpacked &unpacked)
{
    TakeInReport report;
    report.sender = unpacked.sender.office;
    report.senderName = unpacked.sender.name;
    report.sequence = unpacked.parcel.sequence;
    report.digest = unpacked.opened.digest;
    report.theirs = unpacked.parcel.totals;
    return report;
}

/// The sender's whole content, which makes one of this file and what the sender knows of it.
Result<Applied> laidOver(Writer &writer, Peer &sender, const Unpacked &unpacked, Day today, Progress *progress, TakeInReport &report)
{
    auto healed = takeWhole(writer, sender, unpacked.parcel, unpacked.own, today, progress);
    if (!healed)
        return tl::unexpected(healed.error());
    report.healed = isHealing(unpacked.parcel);
    report.forgotten = 0;
    sender.theirEpoch = int(unpacked.parcel.epoch);
    for (const ParcelWaiting &waiting : writer.where<ParcelWaiting>("peer_id", sender.id)) // all of them is in this one
        writer.remove<ParcelWaiting>(waiting.id);
    return Applied{std::move(healed->fates), {}};
}

/// A parcel of another township: files of households that move, and what became of ours. It says everything each time, so that numbers that
/// are missing or come late do no harm.
TakeInReport takeFromTownship(Writer &writer, const Unpacked &unpacked, Peer sender, Day today)
{
    const Parcel &parcel = unpacked.parcel;
    TakeInReport report = reportOf(unpacked);
    report.acknowledgedUpTo = sender.ackedSequence;
    const auto known = writer.find<ParcelReceived>(parcelKey(sender.id, int(parcel.sequence)));
    if (known && known->digest == QString::fromLatin1(unpacked.opened.digest.toHex())) {
        report.outcome = Outcome::Already;
        report.fates = notedFates(writer, sender.id, parcel.sequence, false);
        return report;
    }
    report.forgotten = noteTakenThere(writer, sender, parcel, today);
    const Peer before = sender;
    const bool isLate = parcel.sequence < before.receivedSequence && !known;
    report.fates = takeMoves(writer, parcel, sender, isLate, today);
    if (known)
        writer.remove<ParcelReceived>(known->id); // the same number again: that township went on from a copy of its file
    noteReceived(writer, sender, parcel, unpacked.opened.digest, {report.fates, {}}, today);
    if (isLate)
        writer.update(before);
    return report;
}

/// Everything that taking in writes, inside one change.
Result<TakeInReport> takeUnpacked(Writer &writer, const Unpacked &unpacked, const QByteArray &bytes, Day today, Progress *progress)
{
    const Parcel &parcel = unpacked.parcel;
    TakeInReport report = reportOf(unpacked);
    Peer sender = writer.find<Peer>(unpacked.sender.office).value();
    if (sender.role == unpacked.own)
        return takeFromTownship(writer, unpacked, sender, today);
    const Placed placed = placeOf(writer, parcel, unpacked.opened.digest, sender);
    if (placed.place == Place::Known) {
        report.outcome = Outcome::Already;
        report.fates = notedFates(writer, sender.id, parcel.sequence, false);
        report.acknowledgedUpTo = sender.ackedSequence;
        return report;
    }
    if (placed.place == Place::OtherHistory) {
        report.outcome = Outcome::Aside;
        report.why = Error{u"exchange.other_history"_s, {{u"office"_s, sender.name}, {u"sequence"_s, QString::number(placed.sequence)}}};
        keepAside(writer, sender, parcel, unpacked.opened.digest, bytes, report.why, today);
        return report;
    }
    if (placed.place == Place::Early) {
        report.outcome = Outcome::Waiting;
        report.neededSequence = parcel.baseSequence;
        writer.put(ParcelWaiting{parcelKey(sender.id, int(parcel.sequence)), sender.id, int(parcel.sequence), bytes, today});
        return report;
    }
    if (!isOrderly(parcel))
        return fail(u"exchange.content_damaged"_s);
    report.forgotten = noteTakenThere(writer, sender, parcel, today);
    auto applied = parcel.whole ? laidOver(writer, sender, unpacked, today, progress, report)
                                : applyChanges(writer, parcel, sender, unpacked.own, placed.place == Place::NewLife ? 0 : sender.chainSequence, today, progress);
    if (!applied)
        return tl::unexpected(applied.error());
    if (placed.place == Place::NewLife)
        welcomeNewLife(writer, sender, parcel, today);
    if (unpacked.own == OfficeRole::Township)
        noteAnswers(writer);
    report.acknowledged = noteFatesThere(writer, sender, parcel); // after the changes, so that their clashes are met
    noteReceived(writer, sender, parcel, unpacked.opened.digest, *applied, today);
    writer.remove<ParcelWaiting>(parcelKey(sender.id, int(parcel.sequence)));
    report.acknowledgedUpTo = sender.ackedSequence;
    report.fates = std::move(applied->fates);
    report.late = std::move(applied->late);
    return report;
}

Result<TakeInReport> takeOne(OfficeFile &file, const QByteArray &bytes, Progress *progress)
{
    const auto unpacked = unpack(file, bytes);
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    const Day today = file.today();
    const ChangeTitle title{u"exchange.change_taken_in"_s,
                            {{u"office"_s, unpacked->sender.name}, {u"sequence"_s, QString::number(unpacked->parcel.sequence)}},
                            unpacked->sender.office.text()};
    auto report = file.change(title, [&](Writer &writer) { return takeUnpacked(writer, *unpacked, bytes, today, progress); });
    if (!report || report->outcome == Outcome::Waiting || report->outcome == Outcome::Aside)
        return report;
    // counted after the commit: who made a batch stands in the journal
    const auto totals = file.read([&](Reader &reader) { return sharedTotals(reader, unpacked->own, report->sender); });
    report->ours = totals.value_or(ControlTotals());
    report->compared = totals && report->outcome == Outcome::Taken && unpacked->own == OfficeRole::Township && unpacked->sender.role == OfficeRole::Village;
    return report;
}

/// The waiting parcel of a sender with the lowest number.
std::optional<ParcelWaiting> firstWaiting(OfficeFile &file, const OfficeId &sender)
{
    const auto waiting = file.read([&](Reader &reader) { return reader.where<ParcelWaiting>("peer_id", sender); });
    if (!waiting || waiting->empty())
        return std::nullopt;
    return *std::min_element(waiting->begin(), waiting->end(),
                             [](const ParcelWaiting &a, const ParcelWaiting &b) { return a.sequence < b.sequence; });
}

/// What had come too early goes in now, each parcel in a transaction of its own; one that still cannot stays waiting.
void follow(OfficeFile &file, TakeInReport &report, Progress *progress)
{
    while (const auto waiting = firstWaiting(file, report.sender)) {
        const auto next = takeOne(file, waiting->bytes, progress);
        if (!next || next->outcome == Outcome::Waiting || next->outcome == Outcome::Aside)
            return;
        if (next->outcome == Outcome::Already) {
            const ChangeTitle title{u"exchange.change_overtaken"_s, {{u"sequence"_s, QString::number(next->sequence)}}};
            if (!file.change(title, [&](Writer &writer) { writer.remove<ParcelWaiting>(waiting->id); }))
                return;
            continue;
        }
        report.followed.push_back(next->sequence);
        report.fates.insert(report.fates.end(), next->fates.begin(), next->fates.end());
        report.acknowledged.insert(report.acknowledged.end(), next->acknowledged.begin(), next->acknowledged.end());
        report.acknowledgedUpTo = next->acknowledgedUpTo;
        report.theirs = next->theirs;
        report.ours = next->ours;
        report.forgotten = next->forgotten;
    }
}

} // namespace

int TakeInReport::count(Fate fate) const
{
    return int(std::count_if(fates.begin(), fates.end(), [&](const RecordFate &record) { return record.fate == fate; }));
}

Result<TakeInReport> takeIn(OfficeFile &file, const QByteArray &parcel, Progress *progress)
{
    auto report = takeOne(file, parcel, progress);
    if (report && report->outcome == Outcome::Taken)
        follow(file, *report, progress);
    return report;
}

Result<TakeInReport> takeInFile(OfficeFile &file, const QString &path, Progress *progress)
{
    // sealed and folded bytes are never larger than their content by more than a little
    const auto bytes = readWhole(path, largestContent + largestContent / 8);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return takeIn(file, *bytes, progress);
}

} // namespace xieli::exchange
