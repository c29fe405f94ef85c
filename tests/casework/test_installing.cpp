// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/updating.h"

#include "support/families.h"
#include "support/support.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What the check of an update ends with: Debian's own apt-get and dpkg, in a root of the test's own, with the very command that a user's program runs.
class InstallingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_seed = exchange::newReleaseSeed();

    QString at(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &text) const
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    /// apt and dpkg with everything of theirs below m_folder.
    void makeRoot() const
    {
        for (const char *folder : {"dpkg/info", "dpkg/updates", "dpkg/triggers", "apt/lists/partial", "archives/partial", "log"})
            QDir().mkpath(at(u"root/var/lib/"_s + QLatin1String(folder)));
        write(u"root/var/lib/dpkg/status"_s, {});
        const QByteArray root = at(u"root"_s).toUtf8(), lib = root + "/var/lib";
        write(u"apt.conf"_s, "Dir::State \"" + lib + "/apt\";\nDir::State::status \"" + lib + "/dpkg/status\";\nDir::Cache \"" + lib + "\";\nDir::Log \"" + lib
                                 + "/log\";\nDebug::NoLocking \"1\";\nAPT::Sandbox::User \"\";\nDPkg::Options {\"--root=" + root
                                 + "\"; \"--force-not-root\"; \"--force-bad-path\"; \"--log=/dev/null\";};\n");
        qputenv("APT_CONFIG", at(u"apt.conf"_s).toUtf8());
        qputenv("DEBIAN_FRONTEND", "noninteractive");
    }

    /// A signed update whose package needs `depends` and brings /usr/bin/tried with `text`.
    CheckedUpdate updateOf(const QByteArray &text, const QByteArray &depends, const Installed &program) const
    {
        const QString package = u"package-%1"_s.arg(QString::fromLatin1(text));
        write(package + u"/DEBIAN/control"_s, "Package: tried\nVersion: " + text + "\nArchitecture: all\nMaintainer: Nobody <nobody@xieli.invalid>\nDescription: tried\n" + depends);
        write(package + u"/usr/bin/tried"_s, text);
        for (const char *folder : {"", "/DEBIAN", "/usr", "/usr/bin"}) // dpkg-deb looks at the rights
            QFile::setPermissions(at(package) + QLatin1String(folder), QFile::Permissions(0x7055));
        QFile::setPermissions(at(package + u"/DEBIAN/control"_s), QFile::Permissions(0x6044));
        QProcess build;
        build.start(u"dpkg-deb"_s, {u"--root-owner-group"_s, u"-b"_s, at(package), at(package + u".deb"_s)});
        build.waitForFinished();
        if (build.exitCode() != 0)
            qFatal("no package: %s", build.readAllStandardError().constData());
        exchange::UpdateFacts facts;
        facts.product = u"xieli"_s;
        facts.version = u"9.9"_s;
        facts.schema = program.schema;
        facts.platform = program.platform;
        facts.name = package + u".deb"_s;
        QFile from(at(facts.name)), to(at(package + u".xlu"_s));
        if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
            qFatal("no files");
        must(exchange::writeUpdate(facts, from, m_seed, to));
        to.close();
        return must(checkUpdate(to.fileName(), program));
    }

private slots:
    void initTestCase()
    {
        for (const QString &name : {u"apt-get"_s, u"dpkg-deb"_s})
            if (QStandardPaths::findExecutable(name).isEmpty())
                QSKIP("no apt here");
        makeRoot();
    }

    void whatWasCheckedIsInstalledWithoutANetworkAndWhatLacksAPackageLeavesAllAsItWas()
    {
        Installed program = Installed::thisProgram();
        program.keys = {exchange::releaseKeyOf(m_seed)};
        program.command.removeAll(u"pkexec"_s); // no administrator is needed in this root
        must(runUpdate(nullptr, updateOf("1", {}, program), program));
        QCOMPARE(contents(at(u"root/usr/bin/tried"_s)), QByteArray("1"));
        must(runUpdate(nullptr, updateOf("2", {}, program), program));
        QCOMPARE(contents(at(u"root/usr/bin/tried"_s)), QByteArray("2"));
        QCOMPARE(refusal(runUpdate(nullptr, updateOf("3", "Depends: coreutils\n", program), program)), u"updates.not_run_without_office"_s);
        QCOMPARE(contents(at(u"root/usr/bin/tried"_s)), QByteArray("2"));
    }
};

QTEST_GUILESS_MAIN(InstallingTest)
#include "test_installing.moc"
