// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/stick.h"

#include "casework/updating.h"
#include "exchange/envelope.h"
#include "exchange/introduction.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <numeric>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 headRead = 64 * 1024;   ///< enough for an introduction and for the beginning of a parcel
constexpr int stepsOfFile = 1000;

/// The part of the bar that is one file's. Nothing stops in the middle of a parcel: it goes in whole, and the next is not begun.
class FileProgress : public Progress {
public:
    FileProgress(Progress *all, int at, int count) : m_all(all), m_at(at), m_count(count) {}

    void report(int done, int total) override
    {
        if (m_all)
            m_all->report(m_at * stepsOfFile + (total > 0 ? int(qint64(done) * stepsOfFile / total) : 0), m_count * stepsOfFile);
    }

private:
    Progress *m_all;
    int m_at;
    int m_count;
};

/// Every file of a folder and of those in it, in the order of their paths, so that two runs read alike.
Result<std::vector<StickFile>> filesOf(const QStringList &filesAndFolders)
{
    std::vector<StickFile> files;
    for (const QString &path : filesAndFolders) {
        const QFileInfo info(path);
        if (!info.exists() || !info.isReadable())
            return fail(u"parcels.stick_unreadable"_s, {{u"folder"_s, QDir::toNativeSeparators(path)}});
        if (!info.isDir()) {
            files.push_back({info.filePath(), info.fileName()});
            continue;
        }
        const QDir folder(path);
        QStringList found;
        QDirIterator walk(path, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (walk.hasNext())
            found << walk.next();
        found.sort();
        for (const QString &file : found)
            files.push_back({file, folder.relativeFilePath(file)});
    }
    return files;
}

void refuse(StickFile &file, StickOutcome outcome, const Error &why, const Office &office)
{
    file.outcome = outcome;
    file.key = why.key;
    file.reason = office.wording.say(why);
    if (why.key.startsWith(u"exchange."_s)) {
        file.sender = why.arguments.value(u"office"_s);
        file.sequence = why.arguments.value(u"sequence"_s).toInt();
    }
}

/// A newer program is only told of: who has read what it is starts it. A bad one is never offered.
void lookAtUpdate(StickFile &file, const Office &office)
{
    const auto update = checkUpdate(file.path);
    if (!update)
        return refuse(file, StickOutcome::Refused, update.error(), office);
    file.outcome = StickOutcome::Update;
    file.reason = updateWords(*update, office.wording);
}

/// What is no parcel is told by its first bytes: films and photographs are not read to their ends.
bool isParcel(StickFile &file, const Office &office)
{
    QFile opened(file.path);
    if (!opened.open(QIODevice::ReadOnly)) {
        refuse(file, StickOutcome::Refused, {u"exchange.read_failed"_s, {{u"file"_s, file.name}, {u"why"_s, opened.errorString()}}}, office);
        return false;
    }
    const QByteArray head = opened.read(headRead);
    if (exchange::beginsLikeParcel(head))
        return true;
    if (exchange::beginsLikeUpdate(head)) {
        lookAtUpdate(file, office);
    } else if (const auto introduction = exchange::readIntroduction(head)) {
        file.outcome = StickOutcome::Introduction;
        file.sender = introduction->name;
        file.reason = office.wording.text(u"parcels.stick_introduction"_s, {{u"office"_s, introduction->name}});
    } else if (file.name.endsWith(u".xlp", Qt::CaseInsensitive)) {
        return true; // of one whose beginning is gone the reader says what is amiss
    } else {
        file.outcome = StickOutcome::NoParcel;
        file.reason = office.wording.text(u"parcels.stick_no_parcel"_s);
    }
    return false;
}

StickOutcome outcomeOf(const ParcelReport &report)
{
    return fromCode<StickOutcome>(report.outcome).value_or(StickOutcome::Refused);
}

void takeFile(StickFile &file, Office &office, const QStringList &beside, Progress *progress)
{
    if (!isParcel(file, office))
        return;
    auto report = takeInParcel(office, file.path, progress, beside);
    if (!report) {
        const bool others = report.error().key == u"exchange.not_for_this_office";
        return refuse(file, others ? StickOutcome::NotOurs : StickOutcome::Refused, report.error(), office);
    }
    file.key.clear();
    file.outcome = outcomeOf(*report);
    file.sender = report->sender;
    file.sequence = report->sequence;
    file.reason = report->reason;
    if (file.reason.isEmpty() && file.outcome == StickOutcome::Waiting)
        file.reason = office.wording.text(u"parcels.stick_waiting"_s, {{u"sequence"_s, QString::number(report->needed)}});
    else if (file.outcome == StickOutcome::Already && report->volume > 1)
        file.reason = office.wording.text(u"parcels.stick_volume"_s, {{u"number"_s, QString::number(report->volume)}, {u"sequence"_s, QString::number(report->sequence)}});
    else if (file.reason.isEmpty() && file.outcome == StickOutcome::Already)
        file.reason = office.wording.text(u"parcels.stick_already"_s);
    file.report = std::move(*report);
}

/// Where the other files of a parcel may be: everywhere on the stick, and beside a file that was chosen by itself.
QStringList filesBeside(const std::vector<StickFile> &files, const QStringList &chosen)
{
    QStringList beside;
    for (const StickFile &file : files)
        beside << file.path;
    for (const QString &path : chosen)
        if (const QFileInfo info(path); !info.isDir())
            for (const QFileInfo &sibling : info.dir().entryInfoList(QDir::Files | QDir::Hidden))
                if (!beside.contains(sibling.filePath()))
                    beside << sibling.filePath();
    return beside;
}

/// A parcel that came too early and went in after a later file of the same stick.
void markFollowed(std::vector<StickFile> &files, const ParcelReport &report, const Office &office)
{
    for (StickFile &file : files) {
        const bool followed = file.outcome == StickOutcome::Waiting && file.report && file.report->senderId == report.senderId
            && std::find(report.followed.begin(), report.followed.end(), file.sequence) != report.followed.end();
        if (!followed)
            continue;
        file.outcome = StickOutcome::Taken;
        file.reason = office.wording.text(u"parcels.stick_followed"_s, {{u"sequence"_s, QString::number(report.sequence)}});
    }
}

/// Sets of files that came before the parcel that they follow, if it has come by now: they are not kept waiting, so they are tried again.
/// `tried`: of these files.
std::vector<int> cameEarly(const std::vector<StickFile> &files, const std::vector<int> &tried)
{
    std::vector<int> again;
    for (const int at : tried) {
        const StickFile &early = files[std::size_t(at)];
        const bool hasCome = early.key == u"exchange.parts_early" && std::any_of(tried.begin(), tried.end(), [&](int other) {
            const StickFile &file = files[std::size_t(other)];
            return file.outcome == StickOutcome::Taken && file.sender == early.sender;
        });
        if (hasCome)
            again.push_back(at);
    }
    return again;
}

} // namespace

int StickReport::count(StickOutcome outcome) const
{
    return int(std::count_if(files.begin(), files.end(), [outcome](const StickFile &file) { return file.outcome == outcome; }));
}

QStringList StickReport::unequal() const
{
    QStringList offices;
    for (const StickFile &file : files)
        if (file.report && file.report->totalsCompared && !file.report->totalsAgree && !offices.contains(file.sender))
            offices << file.sender;
    return offices;
}

QString StickReport::told(const papers::Wording &wording) const
{
    QStringList counts;
    for (const auto &outcome : Codes<StickOutcome>::list)
        if (const int number = count(outcome.value); number > 0)
            counts << wording.text(u"parcels.stick_count"_s, {{u"what"_s, wording.text(u"parcels.outcome_"_s + QString(outcome.text))}, {u"count"_s, QString::number(number)}});
    const QString comma = wording.text(u"parcels.stick_comma"_s);
    QString words = files.empty() ? wording.text(u"parcels.stick_empty"_s)
                                  : wording.text(u"parcels.stick_done"_s, {{u"files"_s, QString::number(files.size())}, {u"counts"_s, counts.join(comma)}});
    if (stopped)
        words += u' ' + wording.text(u"parcels.stick_stopped"_s, {{u"count"_s, QString::number(count(StickOutcome::NotReached))}});
    if (!unequal().isEmpty())
        words += u' ' + wording.text(u"parcels.stick_unequal"_s, {{u"offices"_s, unequal().join(comma)}});
    return words;
}

Result<StickReport> takeInStick(Office &office, const QStringList &filesAndFolders, Progress *progress)
{
    auto files = filesOf(filesAndFolders);
    if (!files)
        return tl::unexpected(files.error());
    StickReport stick{std::move(*files)};
    const QStringList beside = filesBeside(stick.files, filesAndFolders);
    std::vector<int> turns(stick.files.size());
    std::iota(turns.begin(), turns.end(), 0);
    while (!turns.empty()) {
        for (std::size_t turn = 0; turn < turns.size() && !stick.stopped; ++turn) {
            FileProgress part(progress, int(turn), int(turns.size()));
            part.report(0, 1);
            stick.stopped = progress && progress->cancelled();
            if (stick.stopped)
                break;
            StickFile &file = stick.files[std::size_t(turns[turn])];
            takeFile(file, office, beside, &part);
            if (file.report)
                markFollowed(stick.files, *file.report, office);
            part.report(1, 1);
        }
        turns = stick.stopped ? std::vector<int>() : cameEarly(stick.files, turns);
    }
    return stick;
}

} // namespace xieli::casework
