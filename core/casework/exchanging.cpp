// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exchanging.h"

#include "casework/editions.h"
#include "casework/slips.h"
#include "exchange/files.h"
#include "exchange/pack.h"
#include "exchange/takein.h"
#include "exchange/volumes.h"
#include "model/clash.h"

#include <QDir>
#include <QFileInfo>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

SharedTotals shared(const exchange::ControlTotals &totals)
{
    return {int(totals.households), int(totals.persons), Money::fromFen(totals.paymentFen)};
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

/// What the sender did not take of ours: nobody here would hear of it otherwise.
void addAnswers(ParcelReport &report, const std::vector<exchange::Acknowledgement> &answers, Office &office)
{
    const auto read = office.file->read([&](Reader &reader) {
        for (const exchange::Acknowledgement &answer : answers) {
            report.acknowledged += int(answer.fates.size());
            for (const exchange::RecordFate &fate : answer.fates) {
                if (fate.fate == exchange::Fate::Accepted || fate.fate == exchange::Fate::Merged)
                    continue;
                ++report.notTakenThere;
                const QString reason = fate.reason.isEmpty() ? office.wording.text(u"parcels.there_without_reason"_s) : office.wording.say(exchange::reasonFrom(fate.reason));
                report.fates.push_back({fate.table, fate.key, calledBy(reader, fate.table, fate.key), u"there_"_s + toCode(fate.fate),
                                        office.wording.text(u"parcels.there_said"_s, {{u"office"_s, report.sender}, {u"reason"_s, reason}})});
            }
        }
    });
    Q_UNUSED(read)
}

int openClashes(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.count<Clash>({{"state", toCode(ClashState::Open)}}); }).value_or(0);
}

/// A file where the parcel is to stand, or a further file of a set of that name.
std::optional<QString> standingAt(const QString &path)
{
    for (int number = 1; number <= 2; ++number) // the second is there whenever a third is
        if (const QString file = exchange::volumePath(path, number); QFileInfo::exists(file))
            return QFileInfo(file).fileName();
    return std::nullopt;
}

/// What is known of the sender beside the parcel itself.
void addSender(ParcelReport &report, Office &office)
{
    const auto sender = peerNamed(office, report.senderId.text());
    if (!sender)
        return;
    report.codeCompared = sender->comparedOn.has_value();
    report.code = sender->code;
    report.aside = sender->aside;
    report.changesToSend = exchange::countToSend(*office.file, report.senderId).value_or(0);
}

} // namespace

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

Result<QString> suggestedName(Office &office, const QString &receiverName)
{
    const auto peer = peerNamed(office, receiverName);
    if (!peer)
        return tl::unexpected(peer.error());
    return office.file->read([&](Reader &reader) { return exchange::parcelFileName(office.id, peer->id, reader.find<Peer>(peer->id).value_or(Peer()).sentSequence + 1); });
}

Result<PackReport> packParcel(Office &office, const QString &receiverName, const QString &path, Progress *progress, Standing standing)
{
    const auto peer = peerNamed(office, receiverName);
    const auto name = peer ? suggestedName(office, peer->id.text()) : Result<QString>();
    if (!peer || !name)
        return tl::unexpected(peer ? name.error() : peer.error());
    const QString target = path.isEmpty() ? QFileInfo(office.path).dir().filePath(*name) : path;
    if (const auto own = overOwnFile(office, target))
        return tl::unexpected(*own);
    if (const auto stands = standing == Standing::Refuse ? standingAt(target) : std::nullopt)
        return fail(u"parcels.file_stands"_s, {{u"file"_s, *stands}, {u"name"_s, *name}});
    const auto packed = exchange::packParcelTo(*office.file, peer->id, target, progress);
    if (!packed)
        return tl::unexpected(packed.error());
    PackReport report;
    report.file = target;
    for (const QString &file : packed->files)
        report.files << QFileInfo(file).fileName();
    report.receiverId = peer->id;
    report.receiver = packed->receiverName;
    report.sequence = int(packed->sequence);
    report.changes = packed->changes;
    report.households = int(packed->totals.households);
    report.persons = int(packed->totals.persons);
    report.total = Money::fromFen(packed->totals.paymentFen);
    report.pictures = packed->pictures;
    report.pictureBytes = packed->pictureBytes;
    report.filesLeft = packed->filesLeft;
    report.digest = QString::fromLatin1(packed->digest.toHex());
    report.codeCompared = peer->comparedOn.has_value();
    report.code = peer->code;
    // the parcel stands on the stick whether or not its slip can be printed again
    (void)keepSlip(office, report);
    return report;
}

QString toCarry(const PackReport &report, const papers::Wording &wording)
{
    QStringList said;
    if (report.files.size() > 1)
        said << wording.text(u"parcels.carry_files"_s, {{u"count"_s, QString::number(report.files.size())}, {u"files"_s, report.files.join(wording.text(u"parcels.stick_comma"_s))}});
    if (report.filesLeft > 0)
        said << wording.text(u"parcels.files_left"_s, {{u"count"_s, QString::number(report.filesLeft)}, {u"office"_s, report.receiver}});
    return said.join(u' ');
}

Result<ParcelReport> takeInParcel(Office &office, const QString &path, Progress *progress, const QStringList &beside)
{
    if (office.role == OfficeRole::Village) // the township's figures may come with it, over those that were computed with
        if (const auto kept = office.file->change({u"casework.change_laws_kept"_s}, [](Writer &writer) { keepEarlierLaws(writer); }); !kept)
            return tl::unexpected(kept.error());
    const int clashes = openClashes(office);
    const auto taken = exchange::takeInFile(*office.file, path, progress, beside);
    if (!taken)
        return tl::unexpected(taken.error());
    if (const auto adopted = adoptOverlays(office); !adopted)
        return tl::unexpected(adopted.error());
    (void)refreshLaw(office); // a law that cannot be composed does not undo the take-in; lawError says why
    ParcelReport report;
    report.file = QFileInfo(path).fileName();
    report.senderId = taken->sender;
    report.sender = taken->senderName;
    report.sequence = int(taken->sequence);
    report.outcome = toCode(taken->outcome);
    report.digest = QString::fromLatin1(taken->digest.toHex());
    report.volumes = taken->volumes;
    report.volume = taken->volume;
    report.needed = int(taken->neededSequence);
    report.healed = taken->healed;
    if (!taken->why.key.isEmpty())
        report.reason = office.wording.say(taken->why);
    for (const std::int64_t sequence : taken->followed)
        report.followed.push_back(int(sequence));
    report.records = int(taken->fates.size());
    report.theirs = shared(taken->theirs);
    report.ours = shared(taken->ours);
    report.households = report.ours.households;
    report.persons = report.ours.persons;
    report.total = report.ours.money;
    report.forgotten = int(taken->forgotten);
    report.totalsCompared = taken->compared;
    report.totalsAgree = taken->compared && taken->agree();
    for (const exchange::Acknowledgement &late : taken->late)
        report.late += int(late.fates.size());
    report.clashesOpened = std::max(0, openClashes(office) - clashes);
    addSender(report, office);
    addAnswers(report, taken->acknowledged, office);
    addFates(report, taken->fates, office);
    return report;
}

QStringList whyTotalsDiffer(const ParcelReport &report, const papers::Wording &wording)
{
    if (!report.totalsCompared || report.totalsAgree)
        return {};
    QStringList reasons;
    const auto say = [&](const QString &key, int count) {
        if (count > 0)
            reasons << wording.text(key, {{u"count"_s, QString::number(count)}, {u"office"_s, report.sender}});
    };
    say(u"parcels.differ_aside"_s, report.aside);
    say(u"parcels.differ_clash"_s, std::max(report.clashesOpened, report.byFate.value(u"clash"_s)));
    say(u"parcels.differ_refused"_s, report.byFate.value(u"refused"_s));
    say(u"parcels.differ_kept"_s, report.byFate.value(u"kept"_s));
    say(u"parcels.differ_ours"_s, report.changesToSend);
    if (reasons.isEmpty())
        reasons << wording.text(u"parcels.differ_unknown"_s, {{u"office"_s, report.sender}});
    return reasons;
}

} // namespace xieli::casework
