// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/takein.h"

#include "base/releasing.h"
#include "exchange/apply.h"
#include "exchange/chain.h"
#include "exchange/desk.h"
#include "exchange/files.h"
#include "exchange/heal.h"
#include "exchange/moves.h"
#include "exchange/rules.h"
#include "exchange/selection.h"
#include "exchange/volumes.h"
#include "store/officefile.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

/// Sealed and folded bytes are never larger than their content by more than a little.
Result<QByteArray> readParcel(const QString &path) { return readWhole(path, largestContent + largestContent / 8); }

/// A parcel out of its envelope, believed to be what it says.
struct Unpacked {
    Opened opened;
    Parcel parcel;
    Introduction sender;
    OfficeRole own = OfficeRole::Village;
    Desk desk = {};
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
    for (const KnownPeer &peer : desk->peers) {
        if (peer.introduction.office != unpacked.opened.facts.sender)
            continue;
        if (peer.compareFirst)
            return fail(u"exchange.compare_first"_s, {{u"office"_s, peer.introduction.name}, {u"code"_s, peer.introduction.fingerprint()}});
        unpacked.sender = peer.introduction;
    }
    if (unpacked.sender.role == desk->office.role && desk->office.role != OfficeRole::Township)
        return fail(u"exchange.same_role"_s, {{u"office"_s, unpacked.sender.name}});
    if (unpacked.parcel.schema > schemaNumber() && holds(Rule::NewerRefused))
        return fail(u"exchange.newer_schema"_s, {{u"office"_s, unpacked.sender.name}});
    unpacked.desk = *desk;
    return unpacked;
}

QString nameOf(const Desk &desk, const OfficeId &office)
{
    for (const KnownPeer &peer : desk.peers)
        if (peer.introduction.office == office)
            return peer.introduction.name;
    return {};
}

tl::unexpected<Error> firstIsMissing(const Desk &desk, const EnvelopeFacts &facts)
{
    return fail(u"exchange.parts_no_first"_s, {{u"office"_s, nameOf(desk, facts.sender)}, {u"sequence"_s, QString::number(facts.sequence)},
                                               {u"number"_s, QString::number(facts.volume)}});
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
    report.volumes = 1 + int(unpacked.parcel.volumes.size());
    report.theirs = unpacked.parcel.totals;
    return report;
}

/// The sender's whole content, which makes one of this file and what the sender knows of it.
Result<Applied> laidOver(Writer &writer, Peer &sender, const Unpacked &unpacked, Day today, Progress *progress, TakeInReport &report)
{
    // each had put the other aside, and has now laid the other's whole content over its own: neither has anything left to heal
    const bool isMutual = sender.heal == Heal::Sent && isHealing(unpacked.parcel) && sender.ackedSequence == sender.sentSequence;
    auto healed = takeWhole(writer, sender, unpacked.parcel, unpacked.own, today, progress);
    if (!healed)
        return tl::unexpected(healed.error());
    if (isMutual)
        welcomeNewLife(writer, sender, unpacked.parcel, today);
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

/// What is in the other files of the parcel's set: pictures, one file after another, before the records that show them.
Result<Applied> takeOthers(Writer &writer, Peer &sender, const Unpacked &unpacked, const Beside &beside, std::int64_t seen, Day today, Progress *progress)
{
    const Parcel &first = unpacked.parcel;
    const Arguments named{{u"office"_s, sender.name}, {u"sequence"_s, QString::number(first.sequence)}, {u"all"_s, QString::number(first.volumes.size() + 1)}};
    if (const QStringList missing = beside.missing(first); !missing.isEmpty()) {
        Arguments arguments = named;
        arguments.insert(u"missing"_s, missing.join(u'、'));
        return fail(u"exchange.parts_missing"_s, arguments);
    }
    Applied all;
    const auto add = [&](const std::vector<RecordFate> &fates) { all.fates.insert(all.fates.end(), fates.begin(), fates.end()); };
    for (int number = 2; number <= int(first.volumes.size()) + 1; ++number) {
        auto part = beside.load(first, number);
        if (!part)
            return tl::unexpected(part.error());
        if (!isOrderly(*part))
            return fail(u"exchange.content_damaged"_s);
        part->received = first.received;
        if (first.whole) {
            const auto laid = takeWhole(writer, sender, *part, unpacked.own, today, progress);
            if (!laid)
                return tl::unexpected(laid.error());
            add(laid->fates);
            continue;
        }
        const auto applied = applyChanges(writer, *part, sender, unpacked.own, seen, today, progress);
        if (!applied)
            return tl::unexpected(applied.error());
        add(applied->fates);
        all.late.insert(all.late.end(), applied->late.begin(), applied->late.end());
    }
    return all;
}

/// Whether it waited aside, or was told of by one that did, until its sender was healed: all that was in it has come since as news of the
/// new life.
bool isSettled(Reader &reader, const Unpacked &unpacked)
{
    const Parcel &parcel = unpacked.parcel;
    const QByteArray &digest = unpacked.opened.digest;
    for (const ParcelAside &aside : reader.where<ParcelAside>("peer_id", unpacked.sender.office)) {
        if (!aside.settledOn || aside.epoch != parcel.epoch || aside.sequence < parcel.sequence)
            continue;
        const auto opened = open(aside.bytes, unpacked.desk.office.id, unpacked.desk.keys, unpacked.desk.senders());
        if (opened && opened->digest == digest)
            return true;
        const auto later = opened ? decode(opened->content) : Result<Parcel>(tl::unexpected(opened.error()));
        if (later && std::find(later->earlier.begin(), later->earlier.end(), std::pair(parcel.sequence, digest)) != later->earlier.end())
            return true;
    }
    return false;
}

Error otherHistory(const Peer &sender, std::int64_t sequence, std::int64_t since)
{
    Arguments arguments{{u"office"_s, sender.name}, {u"sequence"_s, QString::number(sequence)}};
    if (sequence == since)
        return {u"exchange.other_history"_s, arguments};
    arguments.insert(u"since"_s, QString::number(since));
    return {u"exchange.other_history_since"_s, arguments};
}

/// Everything that taking in writes, inside one change.
Result<TakeInReport> takeUnpacked(Writer &writer, const Unpacked &unpacked, const QByteArray &bytes, const Beside &beside, Day today, Progress *progress)
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
    if (placed.place == Place::OtherHistory && isSettled(writer, unpacked)) {
        report.outcome = Outcome::Already;
        report.why = Error{u"exchange.aside_settled"_s, {{u"office"_s, sender.name}, {u"sequence"_s, QString::number(parcel.sequence)}}};
        return report;
    }
    if (placed.place == Place::OtherHistory) {
        report.outcome = Outcome::Aside;
        report.why = otherHistory(sender, parcel.sequence, placed.sequence);
        keepAside(writer, sender, parcel, unpacked.opened.digest, bytes, report.why, today);
        return report;
    }
    if (placed.place == Place::Early && !parcel.volumes.empty()) // too much to keep until then
        return fail(u"exchange.parts_early"_s, {{u"office"_s, sender.name}, {u"sequence"_s, QString::number(parcel.baseSequence)}});
    if (placed.place == Place::Early) {
        report.outcome = Outcome::Waiting;
        report.neededSequence = parcel.baseSequence;
        if (forgottenSent(writer, sender, parcel) > 0)
            report.why = Error{u"exchange.early_forgotten"_s, {{u"office"_s, sender.name}, {u"sequence"_s, QString::number(parcel.baseSequence)}}};
        writer.put(ParcelWaiting{parcelKey(sender.id, int(parcel.sequence)), sender.id, int(parcel.sequence), bytes, today});
        return report;
    }
    if (!isOrderly(parcel))
        return fail(u"exchange.content_damaged"_s);
    report.forgotten = noteTakenThere(writer, sender, parcel, today);
    const std::int64_t seen = placed.place == Place::NewLife ? 0 : sender.chainSequence;
    const auto others = takeOthers(writer, sender, unpacked, beside, seen, today, progress);
    if (!others)
        return tl::unexpected(others.error());
    auto applied = parcel.whole ? laidOver(writer, sender, unpacked, today, progress, report)
                                : applyChanges(writer, parcel, sender, unpacked.own, seen, today, progress);
    if (!applied)
        return tl::unexpected(applied.error());
    applied->fates.insert(applied->fates.begin(), others->fates.begin(), others->fates.end());
    applied->late.insert(applied->late.begin(), others->late.begin(), others->late.end());
    if (placed.place == Place::NewLife)
        welcomeNewLife(writer, sender, parcel, today);
    if (unpacked.own == OfficeRole::Township)
        noteAnswers(writer);
    report.acknowledged = noteFatesThere(writer, sender, parcel); // after the changes, so that their clashes are met
    if (!parcel.whole)
        if (const auto again = takeWaitingAgain(writer, parcel, sender, unpacked.own, today, *applied); !again)
            return tl::unexpected(again.error());
    noteReceived(writer, sender, parcel, unpacked.opened.digest, *applied, today);
    writer.remove<ParcelWaiting>(parcelKey(sender.id, int(parcel.sequence)));
    report.acknowledgedUpTo = sender.ackedSequence;
    report.fates = std::move(applied->fates);
    report.late = std::move(applied->late);
    return report;
}

/// What stands here now, and whether the sender counted the same: later changes of this office, or those that its file has forgotten, are
/// not in what the sender counted.
void countHere(Reader &reader, const Unpacked &unpacked, TakeInReport &report)
{
    report.ours = sharedTotals(reader, unpacked.own, report.sender);
    if (report.outcome != Outcome::Taken || unpacked.sender.role == unpacked.own)
        return;
    report.unheard = unheardOf(reader, unpacked.own, reader.find<Peer>(report.sender).value());
    const auto bearsOnMoneyAlone = [](const Unheard &record) { return record.table == "payment_line"_L1 || record.table == "payment_batch"_L1; };
    report.compared = std::all_of(report.unheard.begin(), report.unheard.end(), bearsOnMoneyAlone) && report.forgotten == 0;
    report.isMoneyCompared = report.unheard.empty() && unpacked.parcel.form >= formOfAllPayments;
}

/// Whether the sender's whole content will be laid over this file.
bool laysOver(Reader &reader, const Unpacked &unpacked)
{
    const auto sender = reader.find<Peer>(unpacked.sender.office);
    if (!unpacked.parcel.whole || !sender || sender->role == unpacked.own)
        return false;
    const Place place = placeOf(reader, unpacked.parcel, unpacked.opened.digest, *sender).place;
    return place != Place::Known && place != Place::OtherHistory && place != Place::Early;
}

/// `files`: where the other files of a set may be.
Result<TakeInReport> takeOne(OfficeFile &file, const QByteArray &bytes, const QStringList &files, Progress *progress, const CopyFirst &copyFirst)
{
    auto unpacked = unpack(file, bytes);
    if (!unpacked)
        return tl::unexpected(unpacked.error());
    if (unpacked->parcel.volume > 1)
        return firstIsMissing(unpacked->desk, unpacked->opened.facts);
    const bool isSet = !unpacked->parcel.volumes.empty();
    const Beside beside(unpacked->desk, isSet ? files : QStringList());
    const Day today = file.today();
    const ChangeTitle title{u"exchange.change_taken_in"_s,
                            {{u"office"_s, unpacked->sender.name}, {u"sequence"_s, QString::number(unpacked->parcel.sequence)}},
                            unpacked->sender.office.text()};
    if (const auto lays = copyFirst ? file.read([&](Reader &reader) { return laysOver(reader, *unpacked); }) : Result<bool>(false); !lays)
        return tl::unexpected(lays.error());
    else if (*lays)
        if (const auto copied = copyFirst(); !copied)
            return tl::unexpected(copied.error());
    const LargeChange larger(file, isSet);
    const WideCache wide(file);
    auto report = file.change(title, [&](Writer &writer) { return takeUnpacked(writer, *unpacked, bytes, beside, today, progress); });
    releaseBeside(std::move(unpacked->parcel));
    if (!report || report->outcome == Outcome::Waiting || report->outcome == Outcome::Aside)
        return report;
    // counted after the commit: who made a batch stands in the journal
    if (const auto counted = file.read([&](Reader &reader) { countHere(reader, *unpacked, *report); }); !counted)
        return tl::unexpected(counted.error());
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
void follow(OfficeFile &file, TakeInReport &report, Progress *progress, const CopyFirst &copyFirst)
{
    while (const auto waiting = firstWaiting(file, report.sender)) {
        const auto next = takeOne(file, waiting->bytes, {}, progress, copyFirst);
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
        report.unheard = next->unheard;
        report.compared = next->compared;
        report.isMoneyCompared = next->isMoneyCompared;
        report.forgotten = next->forgotten;
    }
}

} // namespace

bool TakeInReport::agree() const
{
    return theirs.households == ours.households && theirs.persons == ours.persons && (!isMoneyCompared || theirs.paymentFen == ours.paymentFen);
}

int TakeInReport::count(Fate fate) const
{
    return int(std::count_if(fates.begin(), fates.end(), [&](const RecordFate &record) { return record.fate == fate; }));
}

namespace {

Result<TakeInReport> takeWithFollowers(OfficeFile &file, const QByteArray &parcel, const QStringList &files, Progress *progress, const CopyFirst &copyFirst = {})
{
    auto report = takeOne(file, parcel, files, progress, copyFirst);
    if (report && report->outcome == Outcome::Taken)
        follow(file, *report, progress, copyFirst);
    return report;
}

/// The first file of the set to which another of its files belongs.
Result<QByteArray> firstOf(const Glance &other, const Desk &desk, const QStringList &files)
{
    for (const QString &path : Beside(desk, files).firstsOf(other.facts)) {
        auto bytes = readParcel(path);
        const auto opened = bytes ? open(*bytes, desk.office.id, desk.keys, desk.senders()) : Result<Opened>(tl::unexpected(bytes.error()));
        const auto parcel = opened ? decode(opened->content) : Result<Parcel>(tl::unexpected(opened.error()));
        if (parcel && std::find(parcel->volumes.begin(), parcel->volumes.end(), other.digest) != parcel->volumes.end())
            return bytes;
    }
    return firstIsMissing(desk, other.facts);
}

} // namespace

Result<TakeInReport> takeIn(OfficeFile &file, const QByteArray &parcel, Progress *progress) { return takeWithFollowers(file, parcel, {}, progress); }

Result<TakeInReport> takeInFile(OfficeFile &file, const QString &path, Progress *progress, const QStringList &beside, const CopyFirst &copyFirst)
{
    QStringList files = beside;
    if (files.isEmpty())
        for (const QFileInfo &info : QFileInfo(path).dir().entryInfoList(QDir::Files | QDir::Hidden))
            files << info.filePath();
    const auto desk = file.read([](Reader &reader) { return deskOf(reader); });
    const auto glance = desk ? glanceAtFile(path, *desk) : std::nullopt;
    if (glance && glance->facts.volume > 1) {
        const auto &[facts, digest] = *glance;
        if (file.read([&](Reader &reader) { return isVolumeOfTaken(reader, facts.sender, facts.sequence, digest); }).value_or(false)) {
            TakeInReport report;
            report.outcome = Outcome::Already;
            report.sender = facts.sender;
            report.senderName = nameOf(*desk, facts.sender);
            report.sequence = facts.sequence;
            report.volume = facts.volume;
            return report;
        }
        const auto first = firstOf(*glance, *desk, files);
        return first ? takeWithFollowers(file, *first, files, progress, copyFirst) : tl::unexpected(first.error());
    }
    const auto bytes = readParcel(path);
    return bytes ? takeWithFollowers(file, *bytes, files, progress, copyFirst) : tl::unexpected(bytes.error());
}

} // namespace xieli::exchange
