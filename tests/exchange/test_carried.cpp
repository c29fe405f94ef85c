// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/envelope.h"
#include "exchange/filledfamily.h"
#include "exchange/pair.h"
#include "support/disk.h"

#include <QDateTime>

#include <sys/resource.h>

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

/// What can happen to a parcel of many blocks on its way: wherever it is cut, altered or half copied, whatever its file is called and
/// whatever the clocks say, the file that takes it in stays as it was, and the right one goes in afterwards.
class CarriedTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Pair> m_pair;

    static constexpr qsizetype before = 18 + 80 + 16 + 24; ///< what stands before the blocks, see envelope.cpp
    static constexpr qsizetype head = 512 + 17;
    static constexpr qsizetype block = 65536;

    OfficeFile &village() { return m_pair->village; }
    OfficeFile &township() { return m_pair->township; }
    QString errorOf(const QByteArray &parcel)
    {
        const auto report = takeIn(township(), parcel);
        return report ? toCode(report->outcome) : report.error().key;
    }
    /// A parcel of five blocks of content.
    QByteArray longParcel()
    {
        const Family family;
        family.store(village());
        storePicture(village(), family, 4 * block + 1000, 7);
        return m_pair->fromVillage().bytes;
    }
    static QList<qsizetype> edgesOf(const QByteArray &parcel)
    {
        QList<qsizetype> edges{8, 18, 18 + 80, 18 + 80 + 16, before, before + head};
        for (qsizetype edge = before + head + block; edge < parcel.size(); edge += block)
            edges << edge;
        return edges << parcel.size();
    }
    QString path(const QString &name) const { return m_stick.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    /// Work of a child process with an office file that only it has open.
    Disk::End inChild(const QString &name, Disk::Fault fault, int step, const std::function<QByteArray(OfficeFile &)> &work)
    {
        OfficeFile &file = name == "village"_L1 ? village() : township();
        const QString path = file.path();
        {
            const OfficeFile closed = std::move(file);
        }
        const Disk::End end = Disk::inChild(stick(), fault, step, [&] {
            OfficeFile own = m_offices->openAt(path, name);
            return work(own);
        });
        file = m_offices->openAt(path, name);
        return end;
    }
    QByteArray stick() const { return m_stick.path().toUtf8(); }
    void bothEndsAreEqual()
    {
        m_pair->settle();
        QCOMPARE(m_pair->contentAtVillage(), m_pair->contentAtTownship());
        const TakeInReport last = m_pair->up();
        QVERIFY(last.outcome == Outcome::Taken && last.compared && last.agree());
        QVERIFY(must(village().integrity()).good() && must(township().integrity()).good());
    }

    QTemporaryDir m_stick;

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(2, fastFolder()); }
    void init()
    {
        m_pair = std::make_unique<Pair>(*m_offices);
        for (const QString &name : QDir(m_stick.path()).entryList(QDir::Files | QDir::Hidden))
            QFile::remove(path(name));
    }

    void cutAtEveryBlock()
    {
        const QByteArray parcel = longParcel();
        const QString state = stateOf(township());
        const QList<qsizetype> edges = edgesOf(parcel);
        QCOMPARE(edges.size(), 6 + 5); // the last block ends with the parcel
        QList<qsizetype> cuts{0};
        for (const qsizetype edge : edges)
            cuts << edge - 1 << edge << edge + 1;
        for (qsizetype cut = 3; cut < parcel.size(); cut += 1009)
            cuts << cut;
        for (const qsizetype cut : cuts) {
            if (cut >= parcel.size())
                continue;
            QCOMPARE(errorOf(parcel.left(cut)), u"exchange.cut_short"_s);
            if (cut < 18)
                continue;
            // half copied: the stick has kept the room for the rest, with zeroes or with what lay there before
            const QByteArray zeroes(parcel.size() - cut, '\0');
            if (!parcel.endsWith(zeroes)) // a sealed byte may be zero itself
                QCOMPARE(errorOf(parcel.left(cut) + zeroes), u"exchange.altered"_s);
            QCOMPARE(errorOf(parcel.left(cut) + noise(parcel.size() - cut, quint32(cut))), u"exchange.altered"_s);
        }
        QCOMPARE(errorOf(parcel + '\0'), u"exchange.altered"_s);
        QCOMPARE(stateOf(township()), state);
        QCOMPARE(errorOf(parcel), u"taken"_s);
        bothEndsAreEqual();
    }

    void oneByteOfEachBlock()
    {
        const QByteArray parcel = longParcel();
        const QString state = stateOf(township());
        QList<qsizetype> places;
        qsizetype start = 0;
        for (const qsizetype edge : edgesOf(parcel)) {
            places << start << start + 1 << (start + edge) / 2 << edge - 17 << edge - 1;
            start = edge;
        }
        for (qsizetype place = 5; place < parcel.size(); place += 4999)
            places << place;
        const QStringList clear{u"exchange.not_a_parcel"_s, u"exchange.altered"_s, u"exchange.cut_short"_s};
        for (const qsizetype place : places) {
            if (place < 0)
                continue;
            for (const int bit : {0x01, 0x80}) {
                QByteArray flipped = parcel;
                flipped[place] = char(flipped.at(place) ^ bit);
                const QString error = errorOf(flipped);
                QVERIFY2(clear.contains(error), qPrintable(QString::number(place) + u' ' + error));
            }
        }
        QCOMPARE(stateOf(township()), state);
        QCOMPARE(errorOf(parcel), u"taken"_s);
    }

    void blocksInAnotherOrder()
    {
        const QByteArray parcel = longParcel();
        const QString state = stateOf(township());
        const auto blockAt = [&](int number) { return parcel.mid(before + head + number * block, block); };
        for (int one = 0; one < 4; ++one)
            for (int other = 0; other < 4; ++other) {
                if (one == other)
                    continue;
                QByteArray mixed = parcel;
                mixed.replace(before + head + one * block, block, blockAt(other));
                QCOMPARE(errorOf(mixed), u"exchange.altered"_s); // one is there twice
                mixed.replace(before + head + other * block, block, blockAt(one));
                QCOMPARE(errorOf(mixed), u"exchange.altered"_s);
            }
        QByteArray without = parcel;
        without.remove(before + head + block, block);
        QCOMPARE(errorOf(without), u"exchange.cut_short"_s);
        // the beginning of one parcel and the end of another of the same size
        Family(u"钱义"_s).store(village());
        const QByteArray next = m_pair->fromVillage().bytes;
        QCOMPARE(errorOf(parcel.left(before + head) + next.mid(before + head).leftJustified(parcel.size() - before - head, '\0', true)), u"exchange.altered"_s);
        QCOMPARE(stateOf(township()), state);
        QCOMPARE(errorOf(next), u"taken"_s);
        bothEndsAreEqual();
    }

    void deliveredInAnyOrderUnderAnyNameAsOftenAsOneLikes()
    {
        const QStringList names{u"b.xlp"_s, u"训练.docx"_s, u"README"_s};
        QList<int> order{0, 1, 2};
        do {
            m_pair = std::make_unique<Pair>(*m_offices);
            for (int number = 0; number < 3; ++number) {
                Family(u"户主%1"_s.arg(number)).store(village());
                write(names[order[number]], m_pair->fromVillage().bytes);
            }
            for (const QString &name : names + names)
                (void)must(takeInFile(township(), path(name)));
            QCOMPARE(must(township().read([](Reader &reader) { return reader.count<Household>(); })), 3);
            QCOMPARE(m_pair->contentAtVillage(), m_pair->contentAtTownship());
            bothEndsAreEqual();
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void clocksTwentyYearsWrong_data()
    {
        QTest::addColumn<int>("villageYears");
        QTest::addColumn<int>("townshipYears");
        for (const int village : {-20, 0, 20})
            for (const int township : {-20, 0, 20})
                QTest::addRow("village %+d, township %+d", village, township) << village << township;
    }
    void clocksTwentyYearsWrong()
    {
        QFETCH(int, villageYears);
        QFETCH(int, townshipYears);
        village().setToday(theDay.addYears(villageYears));
        township().setToday(theDay.addYears(townshipYears));
        Family one(u"赵仁"_s), other(u"钱义"_s);
        one.store(village());
        other.store(village());
        Draft({one, other}).store(village());
        write(u"first"_s, m_pair->fromVillage().bytes);
        one.head.diedOn = theDay;
        save(village(), one.head);
        write(u"second"_s, m_pair->fromVillage().bytes);
        for (const auto &[name, years] : {std::pair(u"first"_s, villageYears), std::pair(u"second"_s, -villageYears)}) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime(theDay.addYears(years), QTime(0, 0)), QFileDevice::FileModificationTime));
        }
        QCOMPARE(must(takeInFile(township(), path(u"second"_s))).outcome, Outcome::Taken);
        QCOMPARE(must(takeInFile(township(), path(u"first"_s))).outcome, Outcome::Already);
        // both go on, and the clocks are set right in between
        Household corrected = other.household;
        corrected.phone = u"222"_s;
        save(township(), corrected);
        village().setToday(theDay);
        township().setToday(theDay);
        Household renamed = one.household;
        renamed.address = u"村东"_s;
        save(village(), renamed);
        bothEndsAreEqual();
        QCOMPARE(rowOf<Member>(township(), one.head.id)->diedOn, std::optional(theDay));
        QCOMPARE(rowOf<Household>(village(), other.household.id)->phone, u"222"_s);
        QCOMPARE(rowOf<Household>(township(), one.household.id)->address, u"村东"_s);
        QCOMPARE(int(m_pair->clashes(township()).size()), 0);
    }

    void underAForeignKey()
    {
        const QByteArray parcel = longParcel();
        OfficeFile stranger = m_pair->newOffice(u"stranger"_s, OfficeRole::Township);
        Pair elsewhere(*m_offices, u"other"_s); // another village, and the same township at home on another machine
        const QString state = stateOf(stranger), atVillage = stateOf(elsewhere.village);
        QCOMPARE(takeIn(stranger, parcel).error().key, u"exchange.not_for_this_office"_s);
        QCOMPARE(takeIn(elsewhere.village, parcel).error().key, u"exchange.not_for_this_office"_s);
        // whoever has the keys of neither sees noise: no block of it is like another parcel's of the same content
        const Introduction to = must(ownIntroduction(township()));
        const EnvelopeFacts facts{m_pair->villageId, m_pair->townshipId, 1, 9};
        const OfficeKeys foreign = OfficeKeys::create();
        QCOMPARE(errorOf(must(seal(QByteArray(3 * block, 'x'), facts, foreign, to.keys))), u"exchange.forged"_s);
        QCOMPARE(errorOf(must(seal(QByteArray(3 * block, 'x'), facts, must(ownKeys(village())), foreign.open))), u"exchange.not_for_this_office"_s);
        QCOMPARE(stateOf(stranger), state);
        QCOMPARE(stateOf(elsewhere.village), atVillage);
        QCOMPARE(errorOf(parcel), u"taken"_s);
    }

    void nothingIsWrittenUnsealedOnTheWay()
    {
        const QString secret = u"绝密户主一二三"_s;
        Disk::secrets = {secret.toUtf8(), QByteArray(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2)};
        Disk::leaks.clear();
        const Family family(secret);
        family.store(village());
        must(packParcelTo(village(), m_pair->townshipId, path(u"p.xlp"_s)));
        must(takeInFile(township(), path(u"p.xlp"_s)));
        must(packParcelTo(township(), m_pair->villageId, path(u"q.xlp"_s)));
        must(takeInFile(village(), path(u"q.xlp"_s)));
        m_pair->backUp(village());
        m_pair->restore(village()); // and what comes then is set aside whole, and healed
        must(packParcelTo(village(), m_pair->townshipId, path(u"r.xlp"_s)));
        (void)takeInFile(township(), path(u"r.xlp"_s));
        QCOMPARE(Disk::leaks, QByteArrayList());
        write(u"plain"_s, secret.toUtf8()); // and it would have been heard
        QCOMPARE(Disk::leaks.size(), 1);
        Disk::secrets.clear();
    }

    void aStickThatCannotBeWrittenCostsANumberAndNoMore()
    {
        longParcel();
        const OfficeId to = m_pair->townshipId;
        const QString target = path(u"p.xlp"_s);
        const auto packing = [&](OfficeFile &file) {
            const auto packed = packParcelTo(file, to, target);
            return (packed ? u"packed"_s : packed.error().key).toUtf8();
        };
        const auto fails = [&](Disk::Fault fault, int step) { return inChild(u"village"_s, fault, step, packing).said; };
        QCOMPARE(fails(Disk::Fault::OnlyReading, 0), "exchange.write_failed");
        QCOMPARE(fails(Disk::Fault::Full, 0), "exchange.write_failed");
        const QByteArray full = fails(Disk::Fault::Full, 1);
        QVERIFY2(full == "exchange.no_room" || full == "exchange.write_failed", full);
        QCOMPARE(QDir(m_stick.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
        QCOMPARE(packing(village()), "packed");
        QFile::setPermissions(target, QFile::ReadOwner);
        QCOMPARE(must(takeInFile(township(), target)).sequence, 5);
        bothEndsAreEqual();
    }

    void aStickThatCannotBeReadLeavesTheFileAsItWas()
    {
        const auto takingIn = [this](OfficeFile &file) {
            const auto taken = takeInFile(file, path(u"p.xlp"_s));
            return (taken ? u"taken"_s : taken.error().key).toUtf8();
        };
        write(u"p.xlp"_s, longParcel());
        const QString state = stateOf(township());
        for (int reading = 0; reading < 3; ++reading) {
            const Disk::End end = inChild(u"township"_s, Disk::Fault::Unreadable, reading, takingIn);
            if (reading == 0 || end.said != "taken") {
                QCOMPARE(end.said, "exchange.read_failed");
                QCOMPARE(stateOf(township()), state);
            }
        }
        (void)must(takeInFile(township(), path(u"p.xlp"_s)));
        bothEndsAreEqual();
    }

    void whereNoFileMayGrowNothingGoesInAndNothingIsLost()
    {
        const auto takingIn = [this](OfficeFile &file) {
            const auto taken = takeInFile(file, path(u"p.xlp"_s));
            return (taken ? u"taken"_s : taken.error().key).toUtf8();
        };
        write(u"p.xlp"_s, longParcel());
        const QString state = stateOf(township());
        const QString file = township().path();
        for (const qint64 room : {0, 4096, 100 * 1024}) {
            const rlim_t most = rlim_t(QFileInfo(file).size() + room);
            const Disk::End end = inChild(u"township"_s, Disk::Fault::None, 0, [&](OfficeFile &own) {
                ::signal(SIGXFSZ, SIG_IGN);
                const rlimit limit{most, most};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                return takingIn(own);
            });
            QVERIFY2(end.finished && (end.said == "store.disk_full" || end.said == "store.input_output"), end.said);
            QVERIFY(must(township().integrity()).good());
            QCOMPARE(stateOf(township()), state);
        }
        (void)must(takeInFile(township(), path(u"p.xlp"_s)));
        bothEndsAreEqual();
    }
};

QTEST_GUILESS_MAIN(CarriedTest)
#include "test_carried.moc"
