// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/envelope.h"
#include "exchange/filledfamily.h"
#include "exchange/pair.h"
#include "exchange/volumes.h"
#include "model/evidence.h"
#include "support/disk.h"

#include <sys/resource.h>

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// Parcels of several files: each is sealed for itself and found by what is in it; nothing goes in before all are there.
class VolumesTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Pair> m_pair;
    std::unique_ptr<QTemporaryDir> m_stick;
    Family m_family;

    OfficeFile &village() { return m_pair->village; }
    OfficeFile &township() { return m_pair->township; }
    QString path(const QString &name) const { return m_stick->filePath(name); }
    QStringList onStick() const { return QDir(m_stick->path()).entryList(QDir::Files | QDir::Hidden); }
    static int pictures(OfficeFile &file)
    {
        return must(file.read([](Reader &reader) { return reader.count<Picture>(); }));
    }
    /// Five pictures of 20 kB; a file holds 50 kB.
    void store(OfficeFile &file, int count = 5)
    {
        m_family = Family();
        m_family.store(file);
        for (int number = 0; number < count; ++number)
            storePicture(file, m_family, 20000, quint32(number + 1));
    }
    PackedParcel pack() { return must(packParcelTo(village(), m_pair->townshipId, path(u"p.xlp"_s))); }
    QString errorOf(const QString &name, OfficeFile *file = nullptr)
    {
        const auto report = takeInFile(file ? *file : township(), path(name));
        return report ? toCode(report->outcome) : report.error().key;
    }
    /// Parcels of one file each way, until each knows what the other has.
    void settle()
    {
        cleanup();
        m_pair->settle();
        qputenv("XIELI_TEST_VOLUME", "50000");
    }
    void bothEndsAreEqual()
    {
        settle();
        QCOMPARE(m_pair->contentAtVillage(), m_pair->contentAtTownship());
        QCOMPARE(pictures(township()), pictures(village()));
        const TakeInReport last = m_pair->up();
        QVERIFY(last.outcome == Outcome::Taken && last.compared && last.agree());
        QVERIFY(must(village().integrity()).good() && must(township().integrity()).good());
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(2, fastFolder()); }
    void init()
    {
        qputenv("XIELI_TEST_VOLUME", "50000");
        m_pair = std::make_unique<Pair>(*m_offices);
        m_stick = std::make_unique<QTemporaryDir>(fastFolder() + u"/xieli-XXXXXX"_s);
        QDir().mkpath(path(u"away"_s));
    }
    void cleanup() { qunsetenv("XIELI_TEST_VOLUME"); }

    void theyGoInWhicheverOfThemIsChosen()
    {
        for (const QString &chosen : {u"p.xlp"_s, u"p_2.xlp"_s, u"p_3.xlp"_s}) {
            init();
            store(village());
            const PackedParcel packed = pack();
            QCOMPARE(packed.volumes, 3);
            QCOMPARE(packed.pictures, 5);
            QCOMPARE(packed.pictureBytes, 100000);
            const QStringList expected{u"p.xlp"_s, u"p_2.xlp"_s, u"p_3.xlp"_s};
            QCOMPARE(onStick(), expected);
            for (const QString &file : packed.files)
                QVERIFY(QFileInfo(file).size() < 55000);
            const TakeInReport report = must(takeInFile(township(), path(chosen)));
            QCOMPARE(report.outcome, Outcome::Taken);
            QCOMPARE(report.volumes, 3);
            QCOMPARE(report.digest, packed.digest);
            QCOMPARE(int(report.fates.size()), packed.records);
            QCOMPARE(report.count(Fate::Accepted), packed.records);
            QVERIFY(report.compared && report.agree());
            for (const QString &again : expected)
                QCOMPARE(errorOf(again), u"already"_s);
            QCOMPARE(must(takeInFile(township(), path(u"p_3.xlp"_s))).volume, 3);
            bothEndsAreEqual();
            QCOMPARE(must(countToSend(village(), m_pair->townshipId)), 0);
        }
    }

    void namesAndFoldersDoNotMatter()
    {
        store(village());
        pack();
        QVERIFY(QDir(m_stick->path()).mkpath(u"别处"_s));
        QVERIFY(QFile::rename(path(u"p.xlp"_s), path(u"b.jpg"_s)) && QFile::rename(path(u"p_2.xlp"_s), path(u"p.xlp"_s)) && QFile::rename(path(u"p_3.xlp"_s), path(u"别处/照片"_s)));
        const auto missing = takeInFile(township(), path(u"b.jpg"_s));
        QCOMPARE(missing.error().key, u"exchange.parts_missing"_s);
        QCOMPARE(must(takeInFile(township(), path(u"b.jpg"_s), nullptr, {path(u"b.jpg"_s), path(u"p.xlp"_s), path(u"别处/照片"_s)})).outcome, Outcome::Taken);
        bothEndsAreEqual();
    }

    void whatIsMissingOrDamagedIsNamedAndNothingIsTouched()
    {
        store(village());
        const PackedParcel packed = pack();
        const QString before = stateOf(township());
        QVERIFY(QFile::rename(path(u"p_2.xlp"_s), path(u"away/two"_s)));
        const auto missing = takeInFile(township(), path(u"p.xlp"_s));
        QCOMPARE(missing.error().key, u"exchange.parts_missing"_s);
        QCOMPARE(missing.error().arguments.value(u"missing"_s), u"2"_s);
        QCOMPARE(missing.error().arguments.value(u"all"_s), u"3"_s);
        QCOMPARE(missing.error().arguments.value(u"office"_s), u"训练village"_s);
        QCOMPARE(errorOf(u"p_3.xlp"_s), u"exchange.parts_missing"_s);
        QVERIFY(QFile::rename(path(u"away/two"_s), path(u"p_2.xlp"_s)));
        QVERIFY(QFile::rename(path(u"p.xlp"_s), path(u"away/one"_s)));
        const auto first = takeInFile(township(), path(u"p_2.xlp"_s));
        QCOMPARE(first.error().key, u"exchange.parts_no_first"_s);
        QCOMPARE(first.error().arguments.value(u"number"_s), u"2"_s);
        QCOMPARE(takeIn(township(), contents(path(u"p_2.xlp"_s))).error().key, u"exchange.parts_no_first"_s);
        QVERIFY(QFile::rename(path(u"away/one"_s), path(u"p.xlp"_s)));
        QCOMPARE(takeIn(township(), contents(path(u"p.xlp"_s))).error().key, u"exchange.parts_missing"_s);
        // each of them cut and altered in the middle and at its end
        for (int number = 1; number <= 3; ++number) {
            const QString file = volumePath(path(u"p.xlp"_s), number);
            const QByteArray whole = contents(file);
            for (const qsizetype place : {whole.size() / 2, whole.size() - 1}) {
                QByteArray flipped = whole;
                flipped[place] = char(flipped.at(place) ^ 1);
                for (const QByteArray &bad : {flipped, whole.left(place)}) {
                    QFile writing(file);
                    QVERIFY(writing.open(QIODevice::WriteOnly) && writing.write(bad) == bad.size());
                    writing.close();
                    const auto refused = takeInFile(township(), path(u"p.xlp"_s));
                    QVERIFY(!refused);
                    if (number == 1) {
                        QVERIFY(refused.error().key == u"exchange.altered"_s || refused.error().key == u"exchange.cut_short"_s);
                        continue;
                    }
                    QCOMPARE(refused.error().key, u"exchange.parts_damaged"_s);
                    QCOMPARE(refused.error().arguments.value(u"number"_s), QString::number(number));
                    QCOMPARE(refused.error().arguments.value(u"file"_s), QFileInfo(file).fileName());
                }
            }
            QFile writing(file);
            QVERIFY(writing.open(QIODevice::WriteOnly) && writing.write(whole) == whole.size());
        }
        QCOMPARE(stateOf(township()), before);
        QCOMPARE(pictures(township()), 0);
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
        QCOMPARE(packed.volumes, 3);
        bothEndsAreEqual();
    }

    void aGoodCopyBesideADamagedFileIsEnough()
    {
        store(village());
        pack();
        QVERIFY(QFile::copy(path(u"p_2.xlp"_s), path(u"z"_s)));
        QByteArray bad = contents(path(u"p_2.xlp"_s));
        bad[bad.size() - 5] = char(bad.at(bad.size() - 5) ^ 1);
        QFile writing(path(u"p_2.xlp"_s));
        QVERIFY(writing.open(QIODevice::WriteOnly) && writing.write(bad) == bad.size());
        writing.close();
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
        bothEndsAreEqual();
    }

    void filesOfTwoParcelsAreNotMixed()
    {
        store(village());
        pack();
        const QByteArray first = contents(path(u"p.xlp"_s)), second = contents(path(u"p_2.xlp"_s));
        storePicture(village(), m_family, 20000, 77);
        must(packParcelTo(village(), m_pair->townshipId, path(u"q.xlp"_s)));
        QVERIFY(QFile::remove(path(u"p_2.xlp"_s)) && QFile::remove(path(u"q_2.xlp"_s)) && QFile::remove(path(u"q_3.xlp"_s)));
        QCOMPARE(errorOf(u"q.xlp"_s), u"exchange.parts_missing"_s); // p_3 is of another parcel, even with pictures that both carry
        // the newer one, whole, carries all of the older one
        must(packParcelTo(village(), m_pair->townshipId, path(u"r.xlp"_s)));
        QCOMPARE(errorOf(u"r.xlp"_s), u"taken"_s);
        QCOMPARE(errorOf(u"p.xlp"_s), u"already"_s);
        QCOMPARE(errorOf(u"q.xlp"_s), u"already"_s);
        bothEndsAreEqual();
    }

    void oneFileIsAsBefore()
    {
        store(village(), 1);
        const PackedParcel packed = pack();
        QCOMPARE(packed.volumes, 1);
        QCOMPARE(packed.pictures, 1);
        QCOMPARE(onStick(), QStringList(u"p.xlp"_s));
        const Introduction from = must(ownIntroduction(village()));
        const auto opened = must(exchange::open(packed.bytes, m_pair->townshipId, must(ownKeys(township())), {{from.office, from.keys, false}}));
        const Parcel parcel = must(decode(opened.content));
        QVERIFY(parcel.volumes.empty() && parcel.volume == 1);
        QCOMPARE(encode(parcel), opened.content);
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
    }

    void theTownshipsPicturesComeDownTheSameWay()
    {
        store(village(), 1);
        m_pair->settle();
        for (int number = 0; number < 5; ++number)
            storePicture(township(), m_family, 20000, quint32(number + 100));
        const PackedParcel packed = must(packParcelTo(township(), m_pair->villageId, path(u"t.xlp"_s)));
        QCOMPARE(packed.volumes, 3);
        QCOMPARE(errorOf(u"t_2.xlp"_s, &village()), u"taken"_s);
        QCOMPARE(pictures(village()), 6);
        bothEndsAreEqual();
    }

    void aHealingParcelOfManyFilesMakesAFileWhole()
    {
        store(village(), 1);
        m_pair->settle();
        m_pair->backUp(village());
        for (int number = 0; number < 5; ++number)
            storePicture(village(), m_family, 20000, quint32(number + 100));
        pack();
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
        settle();
        m_pair->restore(village());
        QCOMPARE(pictures(village()), 1);
        storePicture(village(), m_family, 1000, 500);
        QCOMPARE(must(takeIn(township(), m_pair->fromVillage().bytes)).outcome, Outcome::Aside);
        const PackedParcel answer = must(packParcelTo(township(), m_pair->villageId, path(u"t.xlp"_s)));
        QVERIFY(answer.volumes > 2);
        QVERIFY(must(takeInFile(village(), path(u"t.xlp"_s))).healed);
        QCOMPARE(pictures(village()), 7);
        bothEndsAreEqual();
    }

    void aSetThatComesEarlyIsNotKept()
    {
        store(village(), 1);
        QFile::copy(township().path(), path(u"older"_s));
        const PackedParcel first = pack();
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
        m_pair->down();
        for (int number = 0; number < 5; ++number)
            storePicture(village(), m_family, 20000, quint32(number + 100));
        must(packParcelTo(village(), m_pair->townshipId, path(u"second.xlp"_s)));
        OfficeFile older = m_offices->openAt(path(u"older"_s), u"township"_s);
        const QString before = stateOf(older);
        const auto early = takeInFile(older, path(u"second.xlp"_s));
        QCOMPARE(early.error().key, u"exchange.parts_early"_s);
        QCOMPARE(early.error().arguments.value(u"sequence"_s), u"1"_s);
        QCOMPARE(stateOf(older), before);
        QCOMPARE(errorOf(u"p.xlp"_s, &older), u"taken"_s);
        QCOMPARE(errorOf(u"second.xlp"_s, &older), u"taken"_s);
    }

    void aFullStickKeepsNoHalfSet()
    {
        store(village());
        const QString file = village().path();
        {
            const OfficeFile closed = std::move(village());
        }
        QByteArray said;
        int failures = 0;
        for (int step = 0; said != "packed"; ++step) {
            const Disk::End end = Disk::inChild(m_stick->path().toUtf8(), Disk::Fault::Full, step, [&] {
                OfficeFile own = m_offices->openAt(file, u"village"_s);
                const auto packed = packParcelTo(own, m_pair->townshipId, path(u"p.xlp"_s));
                return (packed ? u"packed"_s : packed.error().key).toUtf8();
            });
            said = end.said;
            QVERIFY2(said == "packed" || said == "exchange.no_room" || said == "exchange.write_failed", said);
            failures += said == "packed" ? 0 : 1;
            QCOMPARE(onStick().size(), said == "packed" ? 3 : 0);
        }
        QVERIFY(failures >= 6);
        village() = m_offices->openAt(file, u"village"_s);
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
        bothEndsAreEqual();
    }

    void killedAmongTheFilesNothingIsLost()
    {
        store(village());
        pack();
        const QString file = township().path();
        {
            const OfficeFile closed = std::move(township());
        }
        const auto work = [&] {
            OfficeFile own = m_offices->openAt(file, u"township"_s);
            const auto taken = takeInFile(own, path(u"p.xlp"_s));
            return (taken ? toCode(taken->outcome) : taken.error().key).toUtf8();
        };
        const QByteArray folder = QFileInfo(file).path().toUtf8();
        const QByteArray original = contents(file);
        const Disk::End whole = Disk::inChild(folder, Disk::Fault::None, 0, work);
        QCOMPARE(whole.said, "taken");
        QVERIFY(whole.steps.size() > 30);
        for (qsizetype step = 0; step < whole.steps.size(); step += whole.steps.size() / 15) {
            QFile back(file);
            QVERIFY(back.open(QIODevice::WriteOnly) && back.write(original) == original.size());
            back.close();
            QVERIFY(Disk::inChild(folder, Disk::Fault::Killed, int(step), work).killed);
            OfficeFile own = m_offices->openAt(file, u"township"_s);
            QVERIFY(must(own.integrity()).good());
            QVERIFY(pictures(own) == 0 || pictures(own) == 5);
        }
        township() = m_offices->openAt(file, u"township"_s);
        (void)must(takeInFile(township(), path(u"p.xlp"_s)));
        bothEndsAreEqual();
    }

    void aParcelNeedsTheMemoryOfOneFile()
    {
        if (qEnvironmentVariableIntValue("XIELI_LARGE_VOLUMES") == 0)
            QSKIP("writes some GB; run with XIELI_LARGE_VOLUMES=1");
        qputenv("XIELI_TEST_VOLUME", QByteArray::number(64 * 1024 * 1024));
        const Family family;
        family.store(village());
        constexpr int count = 540;
        for (int number = 0; number < count; ++number) // 2.1 GB
            storePicture(village(), family, 4'000'000, quint32(number + 1));
        const auto peak = [] {
            rusage used{};
            ::getrusage(RUSAGE_SELF, &used);
            return used.ru_maxrss / 1024;
        };
        const long before = peak();
        QElapsedTimer clock;
        clock.start();
        const PackedParcel packed = pack();
        qInfo("packed %d files, %lld MB, in %lld ms; memory %ld → %ld MB", packed.volumes, qint64(packed.pictureBytes) / 1'000'000, clock.restart(), before, peak());
        QVERIFY(packed.volumes > 30);
        QCOMPARE(errorOf(u"p.xlp"_s), u"taken"_s);
        qInfo("taken in after %lld ms; memory %ld MB", clock.elapsed(), peak());
        QCOMPARE(pictures(township()), count);
        QVERIFY(peak() < before + 900);
    }
};

QTEST_GUILESS_MAIN(VolumesTest)
#include "test_volumes.moc"
