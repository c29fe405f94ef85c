// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exchanging.h"

#include "casework/backups.h"
#include "casework/called.h"
#include "casework/editions.h"
#include "casework/fieldwords.h"
#include "casework/slips.h"
#include "exchange/files.h"
#include "exchange/pack.h"
#include "exchange/takein.h"
#include "exchange/volumes.h"
#include "model/clash.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

SharedTotals shared(const exchange::ControlTotals &totals)
{
    return {int(totals.households), int(totals.persons), Money::fromFen(totals.paymentFen)};
}

/// The rows of a report, each with whom it is about and, where there is something to say, why.
class FateRows {
public:
    FateRows(Reader &reader, const Office &office, const OfficeId &sender) : m_reader(reader), m_wording(office.wording), m_sender(sender), m_called(reader) {}

    FateRow row(const exchange::RecordFate &fate, const QString &told)
    {
        FateRow row{fate.table, fate.key, recordKind(fate.table, m_wording), m_called.name(fate.table, fate.key), told, reasonOf(fate)};
        if (row.what.isEmpty() && fate.fate == exchange::Fate::Refused) { // it may have come with those whom it is about
            if (!m_brought)
                m_brought.emplace(m_reader, m_sender);
            row.what = m_brought->whomItIsAbout(fate.table, fate.key);
        }
        return row;
    }

private:
    QString reasonOf(const exchange::RecordFate &fate)
    {
        if (fate.reason.isEmpty())
            return {};
        Error why = exchange::reasonFrom(fate.reason);
        for (const QString &name : {u"fields"_s, u"table"_s})
            if (const auto told = why.arguments.find(name); told != why.arguments.end())
                *told = name == u"table" ? recordKind(*told, m_wording) : fieldsOf(fate.table, *told);
        return m_wording.say(why);
    }
    /// "group_name: 2组 | 3组; note: …", or names of columns alone.
    QString fieldsOf(const QString &table, const QString &told)
    {
        if (!m_words)
            m_words.emplace(m_reader, Telling{m_wording});
        static const QRegularExpression column(u"^([a-z_0-9]+)(?=: |$)"_s);
        QStringList fields = told.split(u"; "_s);
        for (QString &field : fields)
            if (const auto match = column.match(field); match.hasMatch()) {
                const QString words = m_words->field(table, match.captured(1), {});
                if (!words.contains(match.captured(1)))
                    field.replace(0, match.capturedLength(1), words);
            }
        return fields.join(m_wording.text(u"parcels.field_comma"_s));
    }

    Reader &m_reader;
    const papers::Wording &m_wording;
    const OfficeId &m_sender;
    Called m_called;
    std::optional<BroughtRecords> m_brought;
    std::optional<FieldWords> m_words;
};

void addFates(ParcelReport &report, const std::vector<exchange::RecordFate> &fates, Office &office)
{
    const auto read = office.file->read([&](Reader &reader) {
        FateRows rows(reader, office, report.senderId);
        for (const exchange::RecordFate &fate : fates) {
            const QString code = toCode(fate.fate);
            ++report.byFate[code];
            report.toCheck += exchange::reasonFrom(fate.reason).key == u"exchange.fate_to_check";
            report.fates.push_back(rows.row(fate, code));
        }
    });
    Q_UNUSED(read)
}

/// What became of ours there; of what was not taken nobody here would hear otherwise.
void addAnswers(ParcelReport &report, const std::vector<exchange::Acknowledgement> &answers, Office &office)
{
    const auto read = office.file->read([&](Reader &reader) {
        FateRows rows(reader, office, report.senderId);
        for (const exchange::Acknowledgement &answer : answers) {
            report.acknowledged += int(answer.fates.size());
            for (const exchange::RecordFate &fate : answer.fates) {
                FateRow row = rows.row(fate, u"there_"_s + toCode(fate.fate));
                const bool isTaken = fate.fate == exchange::Fate::Accepted || fate.fate == exchange::Fate::Merged;
                report.notTakenThere += !isTaken;
                if (!isTaken && row.reason.isEmpty())
                    row.reason = office.wording.text(u"parcels.there_without_reason"_s);
                if (!row.reason.isEmpty())
                    row.reason = office.wording.text(u"parcels.there_said"_s, {{u"office"_s, report.sender}, {u"reason"_s, row.reason}});
                report.fates.push_back(std::move(row));
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

/// Whom the changes are about for which both may count otherwise.
void addChangedSince(ParcelReport &report, const std::vector<exchange::Unheard> &unheard, Office &office)
{
    constexpr int named = 3;
    report.unheard = int(unheard.size());
    if (unheard.empty() || report.outcome != u"taken")
        return;
    const auto read = office.file->read([&](Reader &reader) {
        Called called(reader);
        QSet<QString> whom;
        for (const exchange::Unheard &record : unheard)
            if (const QString name = called.name(record.table, record.key); !name.isEmpty() && !whom.contains(name)) {
                whom.insert(name);
                if (report.changedSince.size() < named)
                    report.changedSince << name;
                else
                    ++report.othersChangedSince;
            }
    });
    Q_UNUSED(read)
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
    report.records = packed->records;
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
    QString copy;
    const auto copyFirst = [&]() -> Result<void> { // laying a whole content over the file cannot be taken back
        const auto made = backUpBefore(office, Surroundings::ofThisMachine(), progress);
        copy = made ? made->name : QString();
        return made ? Result<void>() : fail(u"parcels.no_copy_first"_s, {{u"why"_s, office.wording.say(made.error())}});
    };
    const auto taken = exchange::takeInFile(*office.file, path, progress, beside, copyFirst);
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
    report.copyFirst = copy;
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
    report.moneyCompared = taken->isMoneyCompared;
    for (const exchange::Acknowledgement &late : taken->late)
        report.late += int(late.fates.size());
    report.clashesOpened = std::max(0, openClashes(office) - clashes);
    addSender(report, office);
    addChangedSince(report, taken->unheard, office);
    addAnswers(report, taken->acknowledged, office);
    addFates(report, taken->fates, office);
    return report;
}

QString totalsVerdict(const ParcelReport &report, const papers::Wording &wording)
{
    if (report.totalsCompared && report.totalsAgree && !report.moneyCompared && report.theirs.money != report.ours.money)
        return wording.text(report.unheard > 0 ? u"parcels.totals_equal_but_unheard"_s : u"parcels.totals_equal_but_money"_s,
                            {{u"office"_s, report.sender}, {u"count"_s, QString::number(report.unheard)}});
    if (report.totalsCompared)
        return wording.text(report.totalsAgree ? u"parcels.totals_equal"_s : u"parcels.totals_unequal"_s);
    if (report.theirs == report.ours)
        return wording.text(u"parcels.totals_told_same"_s);
    if (report.unheard == 0 || report.forgotten > 0)
        return wording.text(report.forgotten > 0 ? u"parcels.totals_forgotten"_s : u"parcels.totals_only_told"_s, {{u"office"_s, report.sender}});
    const QString names = report.changedSince.join(wording.text(u"parcels.name_comma"_s));
    const QString whom = report.othersChangedSince == 0 ? names
                                                        : wording.text(u"parcels.changed_more"_s, {{u"names"_s, names}, {u"count"_s, QString::number(report.changedSince.size() + report.othersChangedSince)}});
    return wording.text(whom.isEmpty() ? u"parcels.totals_changed_since"_s : u"parcels.totals_changed_of"_s,
                        {{u"office"_s, report.sender}, {u"count"_s, QString::number(report.unheard)}, {u"whom"_s, whom}});
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
    say(u"parcels.differ_there"_s, report.notTakenThere);
    if (reasons.isEmpty())
        reasons << wording.text(u"parcels.differ_unknown"_s, {{u"office"_s, report.sender}});
    return reasons;
}

} // namespace xieli::casework
