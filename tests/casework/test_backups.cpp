// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/backups.h"

#include "casework/due.h"
#include "casework/keeping.h"
#include "casework/restoring.h"
#include "store/volumes.h"
#include "store/writer.h"
#include "support/disk.h"
#include "support/families.h"
#include "support/support.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Copies of the office file that are made, checked, rotated, tried and restored by themselves.
class BackupsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString fresh()
    {
        const QString folder = m_folder.filePath(u"f%1"_s.arg(++m_files));
        QDir().mkpath(folder);
        return folder;
    }
    Office office(const QString &folder, OfficeRole role = OfficeRole::Village, const QString &name = u"甲村"_s)
    {
        return newOffice(folder, name, role, Day(2018, 6, 20), u"gannan-2018"_s);
    }
    static Surroundings hour(int hours, const QStringList &volumes = {})
    {
        return {volumes, QDateTime(QDate(2018, 6, 20), QTime(4, 0), Qt::UTC).addSecs(hours * 3600).toString(Qt::ISODate)};
    }
    static void work(Office &office, const QString &head = u"赵仁"_s) { must(registerHousehold(office, rosterHousehold(head, 2, 2, Money::fromYuan(290)))); }
    static BackupPlace second(Office &office, const QString &folder, BackupKind kind = BackupKind::Folder, int hours = 8)
    {
        PlaceWish wish;
        wish.kind = kind;
        wish.folder = folder;
        wish.everyHours = hours;
        return must(addBackupPlace(office, wish));
    }
    static QStringList backupsIn(const QString &folder) { return QDir(folder).entryList({u"*.xieli"_s}, QDir::Files, QDir::Name); }
    static std::vector<BackupRun> standing(Office &office)
    {
        auto runs = must(backupRuns(office));
        std::erase_if(runs, [](const BackupRun &run) { return run.removedOn || run.outcome == BackupOutcome::Failed; });
        return runs;
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static QStringList reasons(Office &office)
    {
        QStringList found;
        for (const DueItem &item : must(due(office)))
            if (item.kind == DueKind::Backup) {
                found << item.reason;
                if (!office.wording.knows(item.reason) || office.wording.text(item.reason, item.arguments).contains(u'{'))
                    qFatal("no words for %s", qPrintable(item.reason));
            }
        return found;
    }

private slots:
    /// A whole content goes over the file: what stood there before can be had again, and without a copy nothing goes in.
    void beforeAParcelHealsAVerifiedCopyIsMadeAndWithoutItNothingGoesIn()
    {
        const QString ours = fresh(), theirs = fresh(), stick = fresh();
        Office village = office(ours), township = office(theirs, OfficeRole::Township, u"甲乡"_s);
        acquaint(village, township, stick);
        int parcels = 0;
        const auto packed = [&](Office &from, Office &to) {
            const QString parcel = stick + u"/p%1.xlp"_s.arg(++parcels);
            must(packParcel(from, to.name, parcel));
            return parcel;
        };
        work(village);
        must(takeInParcel(township, packed(village, township)));
        must(takeInParcel(village, packed(township, village)));
        QVERIFY(standing(village).empty()); // ordinary parcels need none
        const QString before = stick + u"/before.xieli"_s;
        must(village.file->backupTo(before));
        work(village, u"钱二"_s);
        must(takeInParcel(township, packed(village, township)));
        // the village goes on from an older copy of its file, as after a restore
        Office back = must(openOffice(before, u"clerk"_s, passphrase, Day(2018, 6, 21)));
        work(back, u"孙三"_s);
        QCOMPARE(must(takeInParcel(township, packed(back, township))).outcome, u"aside"_s);
        const QString healing = packed(township, back);
        const QString place = stick + u"/before-备份"_s; // a file stands where the copies go: none can be made
        write(place, "x");
        QCOMPARE(refusal(takeInParcel(back, healing)), u"parcels.no_copy_first"_s);
        const auto heads = [](Office &office) { return must(office.file->read([](Reader &reader) { return reader.count<Household>(); })); };
        QCOMPARE(heads(back), 2);
        QVERIFY(QFile::remove(place));
        const ParcelReport report = must(takeInParcel(back, healing));
        QVERIFY(report.healed);
        QCOMPARE(heads(back), 3); // what the township had came back
        const auto made = standing(back);
        QCOMPARE(int(made.size()), 1);
        QCOMPARE(made.front().name, report.copyFirst);
        QCOMPARE(made.front().outcome, BackupOutcome::Verified);
        Office copy = must(openOffice(place + u'/' + report.copyFirst, u"clerk"_s, passphrase, Day(2018, 6, 21)));
        QCOMPARE(heads(copy), 2); // as it was
    }

    void aRoundCopiesToEveryPlaceChecksAndNotesIt()
    {
        const QString home = fresh(), other = fresh();
        Office village = office(home);
        work(village);
        second(village, other);
        const BackupRound round = must(backUpWhereDue(village, hour(0)));
        QCOMPARE(int(round.made.size()), 2);
        QVERIFY(round.failed.empty() && round.absent.empty());
        for (const BackupRun &run : round.made) {
            QCOMPARE(run.households, 1);
            QCOMPARE(run.persons, 2);
            QCOMPARE(run.verifiedOn, std::optional(Day(2018, 6, 20)));
            const QString path = fileOf(village, run, hour(0));
            QVERIFY2(!path.isEmpty(), qPrintable(run.name));
            QCOMPARE(QString::fromLatin1(digestOfBackup(path).toHex()), run.digest);
            QCOMPARE(contents(OfficeFile::keysPath(path)), contents(OfficeFile::keysPath(village.path)));
            Office copy = must(openOffice(path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
            QCOMPARE(must(check(copy)).persons, 2);
        }
        QVERIFY(QDir(home + u"/甲村-备份"_s).exists());
    }

    void nothingNewNothingWritten()
    {
        Office village = office(fresh());
        work(village);
        must(backUpWhereDue(village, hour(0)));
        const auto head = must(village.file->read([](Reader &reader) { return reader.chainHead(); }));
        const BackupRound round = must(backUpWhereDue(village, hour(100)));
        QCOMPARE(round.upToDate, 1);
        QVERIFY(round.made.empty());
        QCOMPARE(must(village.file->read([](Reader &reader) { return reader.chainHead(); })), head);
        // work, but not before the hours are over; and a copy that somebody removed is made again
        work(village, u"钱二"_s);
        QVERIFY(must(backUpWhereDue(village, hour(7))).made.empty());
        QCOMPARE(int(must(backUpWhereDue(village, hour(9))).made.size()), 1);
        QVERIFY(QFile::remove(fileOf(village, standing(village).front(), hour(9))));
        QCOMPARE(int(must(backUpWhereDue(village, hour(10))).made.size()), 1);
    }

    void aNewPassphraseIsWorkAndSoItsSlotsAreCopied()
    {
        Office village = office(fresh(), OfficeRole::Village, u"甲.村"_s);
        must(backUpWhereDue(village, hour(0)));
        const QString first = fileOf(village, standing(village).front(), hour(0));
        must(village.file->changePassphrase(u"clerk"_s, passphrase, u"another-passphrase"_s));
        QCOMPARE(int(must(backUpWhereDue(village, hour(24))).made.size()), 1);
        QVERIFY(openOffice(first, u"clerk"_s, passphrase, Day(2018, 6, 20))); // its own slots stay beside it
        QVERIFY(openOffice(fileOf(village, standing(village).front(), hour(24)), u"clerk"_s, u"another-passphrase"_s, Day(2018, 6, 20)));
    }

    void theLastWorkIsStillWhatIsTakenBackAfterABackup()
    {
        Office village = office(fresh());
        work(village);
        const QString last = must(lastUndoable(village)).id;
        must(backUpWhereDue(village, hour(0)));
        QCOMPARE(must(lastUndoable(village)).id, last);
    }

    void aStickIsKnownByItsMarker()
    {
        Office village = office(fresh());
        work(village);
        const QString first = fresh();
        QDir().mkpath(first + u"/备份"_s);
        second(village, first + u"/备份"_s, BackupKind::Stick);
        QCOMPARE(int(must(backUpWhereDue(village, hour(0))).made.size()), 2);
        // the same stick under another letter, beside one of somebody else
        const QString later = fresh(), strange = fresh();
        QVERIFY(QDir().rename(first + u"/备份"_s, later + u"/备份"_s));
        work(village, u"钱二"_s);
        const BackupRound absent = must(backUpWhereDue(village, hour(33, {strange})));
        QCOMPARE(int(absent.absent.size()), 1);
        QCOMPARE(int(absent.made.size()), 1);
        const BackupRound there = must(backUpWhereDue(village, hour(34, {strange, later})));
        QCOMPARE(int(there.made.size()), 1);
        QCOMPARE(int(backupsIn(later + u"/备份"_s).size()), 2);
        QVERIFY(QDir(strange).isEmpty());
        for (const BackupPlace &place : must(backupPlaces(village)))
            if (place.kind == BackupKind::Stick)
                QCOMPARE(place.path, later + u"/备份"_s);
    }

    void aPlaceBesideTheOfficeFileItselfIsRefused()
    {
        const QString home = fresh();
        Office village = office(home);
        PlaceWish wish;
        wish.folder = home;
        QCOMPARE(refusal(addBackupPlace(village, wish)), u"backups.own_folder"_s);
        wish.folder = home + u"/none"_s;
        QCOMPARE(refusal(addBackupPlace(village, wish)), u"backups.no_folder"_s);
        const QString other = fresh();
        second(village, other);
        wish.folder = other;
        QCOMPARE(refusal(addBackupPlace(village, wish)), u"backups.place_known"_s);
    }

    void ofDaysWeeksAndMonthsTheNewestOfEachIsKept()
    {
        BackupPlace place;
        place.keepDays = 3;
        place.keepWeeks = 2;
        place.keepMonths = 3;
        std::vector<BackupRun> runs;
        for (int day = 0; day < 120; ++day)
            for (const int at : {2, 6}) {
                BackupRun run;
                run.id = BackupRunId::create();
                run.madeAt = QDateTime(QDate(2018, 1, 1).addDays(day), QTime(at, 0), Qt::UTC).toString(Qt::ISODate);
                runs.push_back(run);
            }
        const auto old = makingRoom(runs, place);
        QStringList kept;
        for (const BackupRun &run : runs)
            if (std::none_of(old.begin(), old.end(), [&](const BackupRun &other) { return other.id == run.id; }))
                kept << run.madeAt.left(13);
        // 30 April was a Monday: days 28, 29, 30; weeks end 29, 30; months: February, March, April
        QCOMPARE(kept, (QStringList{u"2018-02-28T06"_s, u"2018-03-31T06"_s, u"2018-04-28T06"_s, u"2018-04-29T06"_s, u"2018-04-30T06"_s}));
    }

    void theNewestVerifiedOneIsNeverRemovedAndAStrangersFileStays()
    {
        Office village = office(fresh());
        const QString other = fresh();
        PlaceWish wish;
        wish.folder = other;
        wish.everyHours = wish.keepDays = wish.keepWeeks = wish.keepMonths = 0; // keep nothing, as far as that goes
        must(addBackupPlace(village, wish));
        write(other + u"/甲村-20180101-000000.xieli"_s, "of somebody else");
        for (int round = 0; round < 3; ++round) {
            work(village, u"赵%1"_s.arg(round));
            must(backUpWhereDue(village, hour(round)));
            QCOMPARE(int(backupsIn(other).size()), 2);
        }
        QVERIFY(openOffice(other + u'/' + backupsIn(other).last(), u"clerk"_s, passphrase, Day(2018, 6, 20)));
        QCOMPARE(contents(other + u"/甲村-20180101-000000.xieli"_s), QByteArray("of somebody else"));
        // one that is no longer what we wrote is left alone too
        const QString changed = other + u'/' + backupsIn(other).last();
        write(changed, "changed since");
        work(village);
        must(backUpWhereDue(village, hour(5)));
        QCOMPARE(contents(changed), QByteArray("changed since"));
        QCOMPARE(int(backupsIn(other).size()), 3);
    }

    void aPlaceThatCannotBeWrittenLeavesTheOldOnesAndIsDue()
    {
        Office village = office(fresh());
        const QString other = fresh();
        const BackupPlace place = second(village, other, BackupKind::Folder, 0);
        work(village);
        must(backUpWhereDue(village, hour(0)));
        const QStringList before = backupsIn(other);
        work(village, u"钱二"_s);
        // a folder stands where the draft would be written: root is not stopped by permissions
        const QString name = QDateTime::fromString(hour(1).now, Qt::ISODate).toLocalTime().toString(u"'/甲村-'yyyyMMdd-HHmmss'.xieli.new'"_s);
        QVERIFY(QDir().mkpath(other + name + u"/x"_s));
        const BackupRound round = must(backUpWhereDue(village, hour(1)));
        QCOMPARE(int(round.failed.size()), 1);
        QCOMPARE(round.failed.front().first.id, place.id);
        QCOMPARE(backupsIn(other), before);
        QVERIFY(reasons(village).contains(u"due.backup_failed"_s));
        must(backUpWhereDue(village, hour(2)));
        QVERIFY(!reasons(village).contains(u"due.backup_failed"_s));
    }

    void aCopyThatIsDamagedIsFound()
    {
        Office village = office(fresh());
        for (int number = 0; number < 5; ++number)
            work(village, u"赵%1"_s.arg(number));
        must(backUpWhereDue(village, hour(0)));
        const QString path = fileOf(village, standing(village).front(), hour(0));
        const QByteArray good = contents(path);
        for (const qsizetype at : {qsizetype(4096 + 100), good.size() / 2, good.size() - 100}) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 1);
            write(path, bad);
            const auto tried = drill(village, path, {u"clerk"_s, passphrase, {}});
            QVERIFY2(!tried || !tried->sound, qPrintable(QString::number(at)));
        }
        write(path, good.chopped(2048)); // its last page torn
        const auto torn = drill(village, path, {u"clerk"_s, passphrase, {}});
        QVERIFY(!torn || !torn->sound);
        write(path, good);
        QVERIFY(must(drill(village, path, {u"clerk"_s, passphrase, {}})).sound);
    }

    void aBackupThatIsKilledOrLosesItsDiskLeavesNothingThatLooksWholeAndIsNot()
    {
        const QString base = fresh();
        {
            Office village = office(base);
            work(village);
            must(backUpWhereDue(village, hour(0)));
            work(village, u"钱二"_s);
        }
        const QString place = u"/甲村-备份"_s;
        const QString old = backupsIn(base + place).first();
        const auto copied = [&] {
            const QString to = fresh();
            QDir().mkpath(to + place);
            for (const QString &folder : {QString(), place})
                for (const QString &name : QDir(base + folder).entryList(QDir::Files))
                    QFile::copy(base + folder + u'/' + name, to + folder + u'/' + name);
            return to;
        };
        const auto opened = [](const QString &path) { return openOffice(path, u"clerk"_s, passphrase, Day(2018, 6, 20)); };
        const auto work33 = [&](const QString &folder) {
            Office village = must(opened(folder + u"/甲村.xieli"_s));
            const auto round = backUpWhereDue(village, hour(33));
            return round ? QByteArray::number(int(round->made.size())) : round.error().key.toUtf8();
        };
        const QString plain = copied();
        const auto steps = Disk::inChild((plain + place).toUtf8(), Disk::Fault::None, 0, [&] { return work33(plain); });
        QVERIFY(steps.finished && steps.said == "1" && steps.steps.size() > 10);
        const bool every = qEnvironmentVariableIsSet("XIELI_EVERY_STEP");
        for (const Disk::Fault fault : {Disk::Fault::Killed, Disk::Fault::Full, Disk::Fault::Gone})
            for (qsizetype step = 0; step < steps.steps.size(); step += every ? 1 : std::max<qsizetype>(1, steps.steps.size() / 3)) {
                const QString folder = copied();
                const auto end = Disk::inChild((folder + place).toUtf8(), fault, int(step), [&] { return work33(folder); });
                QVERIFY(fault == Disk::Fault::Killed ? end.killed : end.finished);
                QVERIFY(backupsIn(folder + place).contains(old));
                for (const QString &name : backupsIn(folder + place))
                    QVERIFY2(opened(folder + place + u'/' + name), qPrintable(name + u' ' + QString::fromLatin1(steps.steps[step])));
                Office village = must(opened(folder + u"/甲村.xieli"_s)); // and the next round makes it good
                must(backUpWhereDue(village, hour(60)));
                QVERIFY(must(drill(village, fileOf(village, standing(village).front(), hour(60)), {u"clerk"_s, passphrase, {}})).sound);
                QVERIFY(QDir(folder + place).entryList({u"*.new"_s, u"*-journal"_s}, QDir::Files).isEmpty());
            }
    }

    void aSecondPlaceIsDueUntilThereIsOneThenACopyAndThenADrill()
    {
        Office village = office(fresh());
        work(village);
        QCOMPARE(reasons(village), QStringList()); // on the first day there is other work
        village.today = village.today.addDays(1);
        QCOMPARE(reasons(village), QStringList{u"due.backup_no_second"_s});
        second(village, fresh());
        QCOMPARE(reasons(village), QStringList{u"due.backup_never"_s});
        must(backUpWhereDue(village, hour(24)));
        QCOMPARE(reasons(village), QStringList());
        village.today = village.today.addDays(8);
        QCOMPARE(reasons(village), QStringList()); // nothing was worked
        work(village, u"钱二"_s);
        QCOMPARE(reasons(village), QStringList{u"due.backup_old"_s});
        must(backUpWhereDue(village, hour(24 * 9)));
        village.today = village.today.addDays(30);
        QCOMPARE(reasons(village), QStringList{u"due.backup_first_drill"_s});
        must(drill(village, fileOf(village, standing(village).front(), hour(24 * 9)), {u"clerk"_s, passphrase, {}}));
        QCOMPARE(reasons(village), QStringList());
        village.today = addMonths(village.today, 6);
        QCOMPARE(reasons(village), QStringList{u"due.backup_drill"_s});
    }

    void aDrillOpensByPassphraseAndBySheetAndSaysWhatWouldBeLost()
    {
        const QString home = fresh();
        Office village = office(home);
        work(village);
        must(backUpWhereDue(village, hour(0)));
        const QString sheet = must(village.file->recoverySheetText());
        const QString path = fileOf(village, standing(village).front(), hour(0));
        const QByteArray before = contents(path);
        work(village, u"钱二"_s);
        const QStringList filesBefore = QDir(home).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        const DrillReport byWord = must(drill(village, path, {u"clerk"_s, passphrase, {}}));
        QVERIFY(byWord.sound && byWord.sameHistory && byWord.isKnown && !byWord.bySheet);
        QCOMPARE(byWord.households, 1);
        QCOMPARE(byWord.householdsNow, 2);
        QCOMPARE(byWord.changesSince, 2); // the sheet and the family; the line about the backup is no work
        QCOMPARE(byWord.somebody, u"赵仁"_s);
        QVERIFY(standing(village).front().drilledOn.has_value());
        QCOMPARE(standing(village).front().drilledBy, u"clerk"_s);
        const DrillReport bySheet = must(drill(village, path, {{}, {}, sheet}));
        QVERIFY(bySheet.sound && bySheet.bySheet);
        QCOMPARE(refusal(drill(village, path, {u"clerk"_s, u"not-the-passphrase"_s, {}})), u"store.wrong_passphrase"_s);
        QCOMPARE(QDir(home).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), filesBefore);
        QCOMPARE(contents(path), before);
        for (const QString &line : drillWords(byWord, village.wording))
            QVERIFY2(!line.contains(u'{') && !line.startsWith(u"backups."_s), qPrintable(line));
    }

    void aBackupToThePlaceRemovesWhatAKilledOneLeftThereUnderAnyName()
    {
        Office village = office(fresh());
        work(village);
        const QString stick = fresh();
        write(stick + u"/c.xieli.new"_s, "half");
        write(stick + u"/c.xieli.new-journal"_s, "half");
        QVERIFY(QFile::copy(OfficeFile::keysPath(village.path), stick + u"/c.keys"_s));
        write(stick + u"/theirs.keys"_s, "of somebody else");
        write(stick + u"/busy.xieli.new"_s, "another program is at it");
        QLockFile busy(stick + u"/busy.xieli.new.lock"_s);
        QVERIFY(busy.tryLock(0));
        must(backUp(village, stick + u"/d.xieli"_s));
        QCOMPARE(QDir(stick).entryList({u"*.xieli*"_s, u"*.keys"_s}, QDir::Files, QDir::Name),
                 (QStringList{u"busy.xieli.new"_s, u"busy.xieli.new.lock"_s, u"d.keys"_s, u"d.xieli"_s, u"theirs.keys"_s}));
    }

    void whatIsWrongWithABackupIsSaidOfTheBackupByItsOwnName()
    {
        Office village = office(fresh());
        work(village);
        const QString stick = fresh(), path = stick + u"/d.xieli"_s, keys = stick + u"/d.keys"_s;
        must(backUp(village, path));
        const Credentials clerk{u"clerk"_s, passphrase, {}};
        const auto refused = [&](const QString &key, const QString &named) {
            const auto restored = restoreBackup(path, fresh() + u"/a.xieli"_s, clerk, Day(2018, 7, 1));
            const auto drilled = drill(village, path, clerk);
            for (const Error &error : {restored.error(), drilled.error()}) {
                QCOMPARE(error.key, key);
                QVERIFY2(village.wording.say(error).contains(named), qPrintable(village.wording.say(error)));
            }
        };
        const QByteArray whole = contents(keys);
        write(keys, whole.left(whole.size() / 2));
        refused(u"backups.keys_damaged"_s, keys);
        QFile::remove(keys);
        refused(u"backups.keys_missing"_s, keys);
        write(keys, whole);
        const QByteArray copy = contents(path);
        write(path, copy.left(copy.size() / 2));
        refused(u"backups.copy_damaged"_s, path);
        write(path, copy.left(2000));
        refused(u"backups.keys_misfit"_s, path);
    }

    void aRestoreSaysTheNumbersThatCheckSays()
    {
        Office village = office(fresh());
        work(village);
        work(village, u"钱二"_s);
        must(village.file->change({u"test.close"_s, {}}, [](Writer &writer) {
            Household household = writer.all<Household>().front();
            household.closedOn = Day(2018, 6, 1);
            writer.update(household);
        }));
        const QString path = fresh() + u"/d.xieli"_s;
        must(backUp(village, path));
        const RestoreReport restored = must(restoreBackup(path, fresh() + u"/a.xieli"_s, {u"clerk"_s, passphrase, {}}, Day(2018, 7, 1)));
        const SoundnessReport own = must(check(village));
        QCOMPARE(restored.households, own.households);
        QCOMPARE(restored.persons, own.persons);
    }

    void aRestoreNeverOverwritesAndStandsInTheJournal()
    {
        const QString home = fresh(), elsewhere = fresh();
        Office village = office(home);
        work(village);
        must(backUpWhereDue(village, hour(0)));
        const QString path = fileOf(village, standing(village).front(), hour(0));
        const QByteArray own = contents(village.path);
        QCOMPARE(refusal(restoreBackup(path, village.path, {u"clerk"_s, passphrase, {}}, Day(2018, 7, 1))), u"store.file_exists"_s);
        QCOMPARE(contents(village.path), own);
        QCOMPARE(refusal(restoreBackup(path, elsewhere + u"/a.xieli"_s, {u"clerk"_s, u"not-the-passphrase"_s, {}}, Day(2018, 7, 1))), u"store.wrong_passphrase"_s);
        QVERIFY(QDir(elsewhere).isEmpty());
        const RestoreReport report = must(restoreBackup(path, elsewhere + u"/a.xieli"_s, {u"clerk"_s, passphrase, {}}, Day(2018, 7, 1)));
        QCOMPARE(report.households, 1);
        QCOMPARE(QDir(elsewhere).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), (QStringList{u"a.keys"_s, u"a.xieli"_s}));
        Office back = must(openOffice(elsewhere + u"/a.xieli"_s, u"clerk"_s, passphrase, Day(2018, 7, 1)));
        const auto last = must(back.file->read([](Reader &reader) { return reader.journal(1).front(); }));
        QCOMPARE(last.kind, u"restore"_s);
        QCOMPARE(last.sequence, report.changes + 1);
        QVERIFY(back.wording.text(last.title.key, last.title.arguments).contains(QString::number(report.changes)));
        must(back.file->checkChain());
    }

    /// A restore that was killed leaves the whole office in a private folder: the next one removes it, and nothing that is not its own.
    void whatAKilledRestoreLeftBehindGoesWithTheNext()
    {
        Office village = office(fresh());
        work(village);
        must(backUpWhereDue(village, hour(0)));
        const QString path = fileOf(village, standing(village).front(), hour(0));
        const QString near = fresh();
        const auto left = [&](const QString &folder, const QString &file) {
            QVERIFY(QDir().mkpath(near + u'/' + folder));
            write(near + u'/' + folder + u'/' + file, "whole office");
        };
        left(u"xieli-killed"_s, u"copy.xieli"_s);
        left(u"xieli-killed"_s, u"copy.keys"_s);
        left(u"xieli-folder"_s, u"copy.xieli"_s);
        left(u"xieli-folder"_s, u"notes.txt"_s);
        left(u"xieli-atwork"_s, u"copy.xieli"_s);
        QLockFile other(near + u"/xieli-atwork/making.lock"_s);
        QVERIFY(other.tryLock(0));
        must(restoreBackup(path, near + u"/a.xieli"_s, {u"clerk"_s, passphrase, {}}, Day(2018, 7, 1)));
        QVERIFY(!QFile::exists(near + u"/xieli-killed"_s));
        QVERIFY(QFile::exists(near + u"/xieli-folder/notes.txt"_s) && QFile::exists(near + u"/xieli-atwork/copy.xieli"_s));
        QCOMPARE(int(QDir(near).entryList({u"xieli-*"_s}, QDir::Dirs).size()), 2);
    }

    void aBackupInPiecesIsCheckedRotatedAndRestoredLikeAnother()
    {
        Office village = office(fresh());
        work(village);
        const QString other = fresh(), elsewhere = fresh();
        PlaceWish wish;
        wish.folder = other;
        wish.everyHours = wish.keepDays = wish.keepWeeks = wish.keepMonths = 0;
        must(addBackupPlace(village, wish));
        qputenv("XIELI_TEST_VOLUME", "200000");
        must(backUpWhereDue(village, hour(0)));
        work(village, u"钱二"_s);
        must(backUpWhereDue(village, hour(1)));
        qunsetenv("XIELI_TEST_VOLUME");
        QCOMPARE(int(backupsIn(other).size()), 1); // of the older one list, pieces and keys are gone
        const auto runs = standing(village);
        const BackupRun &run = *std::find_if(runs.begin(), runs.end(), [](const BackupRun &one) { return one.files > 1; });
        QCOMPARE(int(QDir(other).entryList(QDir::Files).size()), run.files + 1);
        const QString path = other + u'/' + backupsIn(other).first();
        QVERIFY(must(drill(village, path, {u"clerk"_s, passphrase, {}})).isKnown);
        QCOMPARE(must(restoreBackup(path, elsewhere + u"/a.xieli"_s, {u"clerk"_s, passphrase, {}}, Day(2018, 7, 1))).households, 2);
    }

    void afterARestoreBothOfficesBecomeEqual()
    {
        const QString home = fresh(), elsewhere = fresh(), stick = fresh();
        Office township = office(fresh(), OfficeRole::Township, u"青禾乡"_s);
        auto village = std::make_unique<Office>(office(home));
        acquaint(*village, township, stick);
        int number = 0;
        const auto carry = [&](Office &from, Office &to) {
            const QString file = stick + u"/p%1.xlp"_s.arg(++number);
            must(packParcel(from, to.name, file));
            return must(takeInParcel(to, file));
        };
        work(*village);
        carry(*village, township);
        must(backUpWhereDue(*village, hour(0)));
        const QString backup = fileOf(*village, standing(*village).front(), hour(0));
        work(*village, u"钱二"_s); // reaches the township, and is lost at home with the disk
        carry(*village, township);
        village.reset();
        must(restoreBackup(backup, elsewhere + u"/a.xieli"_s, {u"clerk"_s, passphrase, {}}, Day(2018, 6, 21)));
        Office back = must(openOffice(elsewhere + u"/a.xieli"_s, u"clerk"_s, passphrase, Day(2018, 6, 21)));
        work(back, u"孙三"_s); // and work goes on before anybody meets
        for (int round = 0; round < 3; ++round) {
            carry(back, township);
            carry(township, back);
        }
        const auto heads = [](Office &office) {
            QStringList names;
            for (const Dossier &dossier : must(office.file->read([](Reader &reader) { return reader.dossiers(); })))
                names << dossier.head()->name;
            names.sort();
            return names;
        };
        QCOMPARE(heads(back), heads(township));
        QCOMPARE(int(heads(back).size()), 3);
        QVERIFY(carry(back, township).totalsAgree);
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "test_backups.moc"
