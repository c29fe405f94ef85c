// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"
#include "store/volumes.h"
#include "support/disk.h"

#include <QElapsedTimer>

using namespace xieli;
using namespace xieli::test;

/// Backups that are larger than one file of a stick may be.
class VolumesTest : public QObject {
    Q_OBJECT

    static constexpr int piece = 100'000;

    static QStringList filesIn(const QString &folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Says stop after a while.
    class StopsAfter : public Progress {
    public:
        explicit StopsAfter(int reports) : m_left(reports) {}
        void report(int done, int total) override
        {
            m_sensible = m_sensible && done >= 0 && done <= total;
            --m_left;
        }
        bool cancelled() const override { return m_left < 0; }
        bool m_sensible = true;

    private:
        int m_left;
    };

private slots:
    void initTestCase() { prepare(); }
    void init() { qputenv("XIELI_TEST_VOLUME", QByteArray::number(piece)); }
    void cleanup() { qunsetenv("XIELI_TEST_VOLUME"); }

    void aSmallOfficeIsOneFileAsBefore()
    {
        qunsetenv("XIELI_TEST_VOLUME");
        Village village;
        QTemporaryDir stick;
        QCOMPARE(must(backUpTo(village.file, stick.filePath(u"copy.xieli"_s))), QStringList(stick.filePath(u"copy.xieli"_s)));
        const QStringList expected{u"copy.keys"_s, u"copy.xieli"_s};
        QCOMPARE(filesIn(stick.path()), expected);
        QVERIFY(!isVolumeList(stick.filePath(u"copy.xieli"_s)));
    }

    void aLargeOneIsCutAndPutTogetherAgain()
    {
        Village village;
        must(village.file.change(title, [](Writer &writer) { writer.insert(household()); }));
        const QStringList beside = filesIn(QFileInfo(village.path).path());
        QTemporaryDir stick, home;
        const QString list = stick.filePath(u"copy.xieli"_s);
        const QStringList files = must(backUpTo(village.file, list));
        const qint64 size = QFileInfo(village.path).size();
        QCOMPARE(files.size(), 1 + (size + piece - 1) / piece);
        QCOMPARE(filesIn(stick.path()).size(), files.size() + 1); // and the keys
        QCOMPARE(filesIn(QFileInfo(village.path).path()), beside); // nothing stays beside the office
        for (const QString &file : files.sliced(1))
            QVERIFY(QFileInfo(file).size() <= piece && !bytesOf(file).contains("SQLite"));
        QVERIFY(isVolumeList(list));
        QCOMPARE(keyOf(OfficeFile::open(list, credentials(), march())), u"store.in_volumes"_s);

        const QString target = home.filePath(u"again.xieli"_s);
        must(joinVolumes(list, target));
        auto again = must(OfficeFile::open(target, credentials(), march()));
        QVERIFY(must(again.integrity()).good());
        QCOMPARE(must(again.read([](Reader &reader) { return reader.count<Household>(); })), 1);
        QCOMPARE(keyOf(joinVolumes(list, target)), u"store.file_exists"_s);
        QCOMPARE(keyOf(backUpTo(village.file, list)), u"store.file_exists"_s);
        must(village.file.change(title, [](Writer &writer) { writer.insert(household()); })); // the office itself is as it was
        must(OfficeFile::open(village.path, credentials(), march()));
    }

    void whatIsMissingOrDamagedIsNamedAndNothingIsLeft()
    {
        Village village;
        QTemporaryDir stick, home, away;
        const QString list = stick.filePath(u"copy.xieli"_s), target = home.filePath(u"again.xieli"_s);
        const QStringList files = must(backUpTo(village.file, list));
        QVERIFY(files.size() > 4);
        const auto joined = [&] { return joinVolumes(list, target); };
        // one that has another name is found
        QVERIFY(QFile::rename(files[2], stick.filePath(u"照片.jpg"_s)));
        must(joined());
        QVERIFY(QFile::remove(target) && QFile::remove(OfficeFile::keysPath(target)));
        QVERIFY(QFile::rename(stick.filePath(u"照片.jpg"_s), away.filePath(u"two"_s)));
        QCOMPARE(joined().error().key, u"store.volumes_missing"_s);
        QCOMPARE(joined().error().arguments.value(u"missing"_s), u"copy.xieli.002"_s);
        QVERIFY(QFile::rename(away.filePath(u"two"_s), files[2]));
        for (qsizetype number = 1; number < files.size(); ++number) {
            const QByteArray whole = bytesOf(files[number]);
            QByteArray flipped = whole;
            flipped[whole.size() / 2] = char(flipped.at(whole.size() / 2) ^ 1);
            for (const QByteArray &bad : {flipped, whole.chopped(1), whole + 'x'}) {
                write(files[number], bad);
                const auto refused = joined();
                QCOMPARE(keyOf(refused), u"store.volume_damaged"_s);
                QCOMPARE(refused.error().arguments.value(u"number"_s), QString::number(number));
                QCOMPARE(refused.error().arguments.value(u"file"_s), QFileInfo(files[number]).fileName());
            }
            write(files[number], whole);
        }
        const QByteArray told = bytesOf(list);
        for (const QByteArray &bad : {told.left(9), told.left(told.size() / 2), QByteArray("XIELIVOL\n{}"), QByteArray("XIELIVOL\n{\"form\":2,\"pieces\":[]}")}) {
            write(list, bad);
            QCOMPARE(keyOf(joined()), u"store.volume_list_damaged"_s);
        }
        write(list, told);
        QCOMPARE(filesIn(home.path()), QStringList());
        must(joined());
    }

    void itCanBeStopped()
    {
        Village village;
        QTemporaryDir stick, home;
        const QString list = stick.filePath(u"copy.xieli"_s), target = home.filePath(u"again.xieli"_s);
        for (const int after : {0, 2}) {
            StopsAfter progress(after);
            QCOMPARE(keyOf(backUpTo(village.file, list, &progress)), u"store.cancelled"_s);
            QVERIFY(progress.m_sensible);
            QCOMPARE(filesIn(stick.path()), QStringList());
        }
        must(backUpTo(village.file, list));
        StopsAfter progress(1);
        QCOMPARE(keyOf(joinVolumes(list, target, &progress)), u"store.cancelled"_s);
        QCOMPARE(filesIn(home.path()), QStringList());
    }

    void aFullStickOrAKillLeavesNothingThatLooksLikeABackup()
    {
        const QString under = QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
        QTemporaryDir home(under + u"/xieli-XXXXXX"_s), stick(under + u"/xieli-XXXXXX"_s);
        const QString path = home.filePath(u"village.xieli"_s), list = stick.filePath(u"copy.xieli"_s);
        {
            Village village;
            must(village.file.backupTo(path));
        }
        const auto work = [&] {
            OfficeFile file = must(OfficeFile::open(path, credentials(), march()));
            const auto done = backUpTo(file, list);
            return (done ? u"done"_s : done.error().key).toUtf8();
        };
        const auto clearStick = [&] {
            for (const QString &name : filesIn(stick.path()))
                QFile::remove(stick.filePath(name));
        };
        const Disk::End whole = Disk::inChild(stick.path().toUtf8(), Disk::Fault::None, 0, work);
        QCOMPARE(whole.said, "done");
        QVERIFY(whole.steps.size() > 12);
        for (int step = 0; step < whole.steps.size(); ++step)
            for (const auto fault : {Disk::Fault::Full, Disk::Fault::Killed}) {
                clearStick();
                const Disk::End end = Disk::inChild(stick.path().toUtf8(), fault, step, work);
                if (fault == Disk::Fault::Killed)
                    QVERIFY(end.killed && !isVolumeList(list));
                else
                    QVERIFY2(end.said == "done" || (filesIn(stick.path()).isEmpty() && (end.said == "store.disk_full" || end.said == "store.not_writable")),
                             end.said + ": " + filesIn(stick.path()).join(u' ').toUtf8());
            }
        // the copy that a killed program left beside the office is gone with the next backup, and the office opens as ever
        clearStick();
        QCOMPARE(work(), "done");
        const QStringList expected{u"village.keys"_s, u"village.xieli"_s};
        QCOMPARE(filesIn(home.path()), expected);
        must(OfficeFile::open(path, credentials(), march()));
    }

    void moreThanTwoGigabytes()
    {
        if (qEnvironmentVariableIntValue("XIELI_LARGE_VOLUMES") == 0)
            QSKIP("writes some GB; run with XIELI_LARGE_VOLUMES=1");
        qunsetenv("XIELI_TEST_VOLUME");
        const QString under = QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
        QTemporaryDir home(under + u"/xieli-XXXXXX"_s), stick(under + u"/xieli-XXXXXX"_s);
        const QString path = home.filePath(u"village.xieli"_s);
        {
            Village village;
            must(village.file.backupTo(path));
        }
        OfficeFile file = must(OfficeFile::open(path, credentials(), march()));
        for (int number = 0; number < 11; ++number)
            must(file.change(title, [number](Writer &writer) {
                Paper paper;
                paper.id = PaperId::create();
                paper.title = QString::number(number);
                paper.bytes = QByteArray(200'000'000, char(number));
                writer.insert(paper);
            }));
        QElapsedTimer clock;
        clock.start();
        const QStringList files = must(backUpTo(file, stick.filePath(u"copy.xieli"_s)));
        QCOMPARE(files.size(), 3);
        QCOMPARE(QFileInfo(files[1]).size(), 2'000'000'000);
        qInfo("cut %lld bytes in %lld ms", qint64(QFileInfo(path).size()), clock.restart());
        must(joinVolumes(files[0], stick.filePath(u"again.xieli"_s)));
        qInfo("put together in %lld ms", clock.elapsed());
        auto again = must(OfficeFile::open(stick.filePath(u"again.xieli"_s), credentials(), march()));
        QCOMPARE(must(again.read([](Reader &reader) { return reader.count<Paper>(); })), 11);
    }
};

QTEST_GUILESS_MAIN(VolumesTest)
#include "test_volumes.moc"
