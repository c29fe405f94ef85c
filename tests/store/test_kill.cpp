// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"

#include <QProcess>

using namespace xieli;
using namespace xieli::test;

/// The program killed while it writes, and two programs at one file. The other program is this one, started anew with
/// XIELI_TEST_CHILD naming the file.
class KillTest : public QObject {
    Q_OBJECT

    static void startChild(QProcess &child, const QString &path, const char *slot)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XIELI_TEST_CHILD"_s, path);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(slot)});
        QVERIFY(child.waitForStarted());
    }

    static Result<void> writePair(OfficeFile &file, int number)
    {
        return file.change(title, [&](Writer &writer) {
            Household row = household();
            row.note = QString::number(number);
            writer.insert(row);
            for (int i = 0; i < 20; ++i)
                writer.insert(member(row.id, u"赵仁"_s));
            row.phone = u"1"_s;
            writer.update(row);
        });
    }

    /// Every household is whole: twenty members, its phone, and one journal row.
    static void verifyWhole(OfficeFile &file)
    {
        QVERIFY(must(file.integrity()).good());
        must(file.read([](Reader &reader) {
            const int households = reader.count<Household>();
            QCOMPARE(reader.count<Member>(), households * 20);
            QCOMPARE(reader.count<Household>({{"phone", u"1"_s}}), households);
            QCOMPARE(reader.chainHead().sequence, std::int64_t(households + 1));
        }));
    }

private slots:
    void initTestCase() { prepare(); }

    void childWritesUntilItIsKilled()
    {
        const QString path = qEnvironmentVariable("XIELI_TEST_CHILD");
        if (path.isEmpty())
            return;
        auto file = must(OfficeFile::open(path, credentials(), march()));
        for (int number = 0;; ++number) {
            must(writePair(file, number));
            std::fprintf(stdout, "written %d\n", number);
            std::fflush(stdout);
        }
    }

    void childWritesFifty()
    {
        const QString path = qEnvironmentVariable("XIELI_TEST_CHILD");
        if (path.isEmpty())
            return;
        auto file = must(OfficeFile::open(path, credentials(), march()));
        for (int number = 0; number < 50; ++number)
            must(writePair(file, number));
    }

    void aKilledProgramLeavesOnlyWholeChanges()
    {
        Village village;
        int before = 0;
        for (int round = 0; round < 5; ++round) {
            QProcess child;
            startChild(child, village.path, "childWritesUntilItIsKilled");
            while (!child.readAllStandardOutput().contains("written"))
                QVERIFY(child.waitForReadyRead(20000));
            QTest::qSleep(7 * round + 3); // somewhere in the middle of the next ones
            child.kill();
            QVERIFY(child.waitForFinished());
            auto file = must(OfficeFile::open(village.path, credentials(), march()));
            verifyWhole(file);
            const int now = must(file.read([](Reader &reader) { return reader.count<Household>(); }));
            QVERIFY(now > before);
            before = now;
        }
    }

    void twoProgramsWriteIntoOneFile()
    {
        Village village;
        QProcess child;
        startChild(child, village.path, "childWritesFifty");
        for (int number = 0; number < 50; ++number)
            must(writePair(village.file, number));
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitCode(), 0);
        QCOMPARE(must(village.file.read([](Reader &reader) { return reader.count<Household>(); })), 100);
        verifyWhole(village.file);
    }

    void aWriterThatWaitsInVainSaysBusy()
    {
        Village village;
        auto other = must(village.file.anotherConnection());
        other.setPatience(50);
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(household());
            QCOMPARE(keyOf(other.change(title, [](Writer &second) { second.insert(household()); })), u"store.busy"_s);
            QCOMPARE(must(other.read([](Reader &reader) { return reader.count<Household>(); })), 0); // readers see what was
        }));
        must(other.change(title, [](Writer &writer) { writer.insert(household()); }));
        QCOMPARE(must(village.file.read([](Reader &reader) { return reader.count<Household>(); })), 2);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "test_kill.moc"
