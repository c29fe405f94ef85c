// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/restoring.h"

#include "casework/backupinside.h"
#include "exchange/totals.h"
#include "papers/format.h"
#include "store/volumes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryDir>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QString copyName = u"copy.xieli"_s;
const QString lockName = u"making.lock"_s;

/// Whole copies of the office that a killed program left behind: nobody makes them any more, and nothing but our own files is in them.
void clearAbandoned(const QDir &near)
{
    for (const QFileInfo &folder : near.entryInfoList({u"xieli-??????"_s}, QDir::Dirs | QDir::NoSymLinks)) {
        QDir dir(folder.filePath());
        const QStringList files = dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
        const bool isOurs = files.contains(copyName) && std::all_of(files.begin(), files.end(), [](const QString &name) { return name.startsWith(u"copy."_s) || name == lockName; });
        QLockFile turn(dir.filePath(lockName));
        if (isOurs && turn.tryLock(0)) { // goes with the program that held it
            turn.unlock();
            dir.removeRecursively();
        }
    }
}

/// The backup, whole, in a folder that only we may enter and that goes with this value; with a killed program's the next one removes it.
class PrivateCopy {
public:
    explicit PrivateCopy(const QString &near) : m_folder(QDir(near).filePath(u"xieli-XXXXXX"_s)), m_turn(m_folder.filePath(lockName))
    {
        m_turn.tryLock(0);
        clearAbandoned(QDir(near));
    }

    Result<void> make(const QString &backup, Progress *progress)
    {
        if (!m_folder.isValid())
            return fail(u"store.not_writable"_s, {{u"path"_s, m_folder.path()}, {u"detail"_s, m_folder.errorString()}});
        if (!QFile::exists(backup))
            return fail(u"store.file_missing"_s, {{u"path"_s, backup}});
        if (isVolumeList(backup))
            return joinVolumes(backup, path(), progress);
        const QString keys = OfficeFile::keysPath(backup);
        if (!QFile::copy(backup, path()) || (QFile::exists(keys) && !QFile::copy(keys, OfficeFile::keysPath(path()))))
            return fail(u"store.copy_failed"_s, {{u"path"_s, path()}});
        for (const QString &file : {path(), OfficeFile::keysPath(path())})
            QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner); // a stick's may not be written
        return {};
    }
    /// What is wrong with the copy is wrong with the backup: its own name, not that of a copy that is gone already.
    static Error ofBackup(Error error, const QString &backup)
    {
        static const QHash<QString, QString> own{{u"store.damaged"_s, u"backups.copy_damaged"_s}, {u"store.keys_missing"_s, u"backups.keys_missing"_s},
                                                 {u"store.keys_damaged"_s, u"backups.keys_damaged"_s}, {u"store.not_office"_s, u"backups.copy_not_office"_s},
                                                 {u"store.keys_misfit"_s, u"backups.keys_misfit"_s}};
        const bool isOfKeys = error.key.startsWith(u"store.keys_") && error.key != u"store.keys_misfit";
        if (error.arguments.contains(u"path"_s) || own.contains(error.key))
            error.arguments[u"path"_s] = isOfKeys ? OfficeFile::keysPath(backup) : backup;
        error.key = own.value(error.key, error.key);
        return error;
    }
    QString path() const { return m_folder.filePath(copyName); }

private:
    QTemporaryDir m_folder;
    QLockFile m_turn;
};

/// The line that was written when this very file was made; the name alone is not enough.
std::optional<BackupRun> runOf(Reader &reader, const QString &backup, const QString &digest)
{
    for (const BackupRun &run : reader.where<BackupRun>("digest", digest))
        if (run.name == QFileInfo(backup).fileName())
            return run;
    return std::nullopt;
}

Result<void> noteDrill(Office &office, const QString &backup, DrillReport &report)
{
    const QString digest = QString::fromLatin1(digestOfBackup(backup).toHex());
    return office.file->change({u"backups.change_drill"_s, {{u"name"_s, report.name}}}, [&](Writer &writer) {
        auto run = runOf(writer, backup, digest);
        report.isKnown = run.has_value();
        if (!run)
            return;
        run->drilledOn = office.today;
        run->drilledBy = office.user;
        writer.update(*run);
    });
}

Result<void> compared(Office &office, const Look &look, DrillReport &report)
{
    const auto now = check(office);
    if (!now)
        return tl::unexpected(now.error());
    report.householdsNow = now->households;
    report.personsNow = now->persons;
    report.paidNow = now->paid;
    return office.file->read([&](Reader &reader) {
        report.sameHistory = reader.chainDigestAt(look.head.sequence) == look.head.digest;
        report.changesSince = report.sameHistory ? reader.workSince(look.head.sequence, backupTables()) : 0;
    });
}

/// One after the other under their new names, the file last: where it stands, all stands.
Result<void> putInPlace(const QString &from, const QString &target)
{
    const QString keys = OfficeFile::keysPath(from), newKeys = OfficeFile::keysPath(target);
    if (QFile::exists(target) || QFile::exists(newKeys)) // QFile::rename() overwrites nothing either
        return fail(u"store.file_exists"_s, {{u"path"_s, QFile::exists(target) ? target : newKeys}});
    const bool hasKeys = QFile::exists(keys);
    if (hasKeys && !QFile::rename(keys, newKeys))
        return fail(u"store.keys_not_written"_s, {{u"path"_s, newKeys}, {u"detail"_s, newKeys}});
    if (QFile::rename(from, target))
        return {};
    if (hasKeys)
        QFile::remove(newKeys);
    return fail(u"store.not_writable"_s, {{u"path"_s, target}, {u"detail"_s, target}});
}

} // namespace

Result<DrillReport> drill(Office &office, const QString &backup, const Credentials &credentials, Progress *progress)
{
    PrivateCopy copy(QFileInfo(office.path).path());
    if (const auto made = copy.make(backup, progress); !made)
        return tl::unexpected(made.error());
    const bool bySheet = !credentials.recovery.isEmpty();
    // By the sheet alone: with a passphrase beside it the slots would be written anew, and it would not be told whether they open.
    auto file = OfficeFile::open(copy.path(), bySheet ? Credentials{credentials.userName, {}, credentials.recovery} : credentials, Clock::on(office.today));
    if (!file)
        return tl::unexpected(PrivateCopy::ofBackup(file.error(), backup));
    DrillReport report;
    report.name = QFileInfo(backup).fileName();
    report.openedBy = file->user().name;
    report.bySheet = bySheet;
    const auto look = lookedInto(std::move(*file), office);
    if (!look)
        return tl::unexpected(PrivateCopy::ofBackup(look.error(), backup));
    report.sound = look->check.fileSound;
    for (const Error &fault : look->check.faults)
        report.faults.push_back(PrivateCopy::ofBackup(fault, backup));
    report.lastDay = look->lastDay;
    report.households = look->check.households;
    report.persons = look->check.persons;
    report.paid = look->check.paid;
    report.somebody = look->somebody;
    if (const auto done = compared(office, *look, report); !done)
        return tl::unexpected(done.error());
    if (report.sound && office.file->allows(Right::Prepare))
        if (const auto noted = noteDrill(office, backup, report); !noted)
            return tl::unexpected(noted.error());
    return report;
}

QStringList drillWords(const DrillReport &report, const papers::Wording &wording)
{
    const auto number = [](int value) { return QString::number(value); };
    QStringList words{wording.text(report.bySheet ? u"backups.drill_by_sheet"_s : u"backups.drill_by_passphrase"_s, {{u"name"_s, report.name}, {u"user"_s, report.openedBy}}),
                      wording.text(report.sound ? u"backups.drill_sound"_s : u"backups.drill_unsound"_s),
                      wording.text(u"backups.drill_totals"_s, {{u"day"_s, report.lastDay.toString(Qt::ISODate)},
                                                               {u"households"_s, number(report.households)}, {u"households_now"_s, number(report.householdsNow)},
                                                               {u"persons"_s, number(report.persons)}, {u"persons_now"_s, number(report.personsNow)},
                                                               {u"paid"_s, report.paid.toString()}, {u"paid_now"_s, report.paidNow.toString()}}),
                      wording.text(!report.sameHistory ? u"backups.drill_other_history"_s : report.changesSince ? u"backups.drill_lost"_s : u"backups.drill_nothing_lost"_s,
                                   {{u"count"_s, number(report.changesSince)}})};
    if (!report.somebody.isEmpty())
        words << wording.text(u"backups.drill_somebody"_s, {{u"name"_s, report.somebody}});
    if (report.sound)
        words << wording.text(report.isKnown ? u"backups.drill_noted"_s : u"backups.drill_unknown"_s);
    for (const Error &fault : report.faults)
        words << wording.say(fault);
    return words;
}

Result<RestoreReport> restoreBackup(const QString &backup, const QString &target, const Credentials &credentials, Day today, Progress *progress)
{
    for (const QString &path : {target, OfficeFile::keysPath(target)})
        if (QFile::exists(path))
            return fail(u"store.file_exists"_s, {{u"path"_s, path}});
    PrivateCopy copy(QFileInfo(target).absolutePath());
    if (const auto made = copy.make(backup, progress); !made)
        return tl::unexpected(made.error());
    RestoreReport report;
    report.path = target;
    {
        auto file = OfficeFile::open(copy.path(), credentials, Clock::on(today));
        if (!file)
            return tl::unexpected(PrivateCopy::ofBackup(file.error(), backup));
        const auto integrity = file->integrity(progress);
        if (!integrity)
            return tl::unexpected(PrivateCopy::ofBackup(integrity.error(), backup));
        if (!integrity->good())
            return fail(u"backups.unsound"_s, {{u"why"_s, papers::Wording::load().say(PrivateCopy::ofBackup(integrity->problems.front(), backup))}});
        ChainHead head;
        const auto read = file->read([&](Reader &reader) {
            head = reader.chainHead();
            report.lastDay = reader.journal(1).front().day;
            const OfficeRow office = reader.office();
            report.office = office.name;
            report.isTownship = office.role == OfficeRole::Township;
            const exchange::ControlTotals totals = exchange::wholeTotals(reader); // as check() and the drill say them
            report.households = int(totals.households);
            report.persons = int(totals.persons);
        });
        if (!read)
            return tl::unexpected(read.error());
        report.user = file->user().name;
        report.changes = head.sequence;
        const auto noted = file->noteRestored({u"backups.change_restored"_s, {{u"name"_s, QFileInfo(backup).fileName()}, {u"number"_s, QString::number(head.sequence)},
                                                                             {u"day"_s, report.lastDay.toString(Qt::ISODate)}}});
        if (!noted)
            return tl::unexpected(noted.error());
    }
    const auto placed = putInPlace(copy.path(), target);
    return placed ? Result<RestoreReport>(report) : tl::unexpected(placed.error());
}

} // namespace xieli::casework
