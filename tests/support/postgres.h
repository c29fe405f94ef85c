// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest/QtTest>

#include <unistd.h>

namespace xieli::test {

/// A PostgreSQL server of our own: newest of Debian's, a new cluster in a folder of the user postgres, a Unix socket and no network, no
/// fsync. Stopped by its own number when the value goes.
class PostgresServer {
public:
    PostgresServer()
    {
        const QDir versions(QStringLiteral("/usr/lib/postgresql"));
        int newest = 0;
        for (const QString &name : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (name.toInt() > newest && QFile::exists(versions.filePath(name + QStringLiteral("/bin/initdb"))))
                newest = name.toInt();
        if (newest == 0)
            return;
        m_bin = versions.filePath(QString::number(newest) + QStringLiteral("/bin/"));
        m_folder = run({QStringLiteral("mktemp"), QStringLiteral("-d"), QStringLiteral("/tmp/xieli-pg-XXXXXX")}).trimmed();
        if (m_folder.isEmpty())
            return;
        run({m_bin + QStringLiteral("initdb"), QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("-U"),
             QStringLiteral("postgres"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
        run({m_bin + QStringLiteral("pg_ctl"), QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-w"), QStringLiteral("-l"), m_folder + QStringLiteral("/log"), QStringLiteral("-o"),
             QStringLiteral("-k %1 -c listen_addresses='' -c fsync=off -c full_page_writes=off").arg(m_folder), QStringLiteral("start")});
        m_pid = run({QStringLiteral("head"), QStringLiteral("-1"), m_folder + QStringLiteral("/data/postmaster.pid")}).trimmed();
        if (isRunning()) // a test that is killed stops nothing: somebody waits for its end and then stops the server, by its number
            QProcess::startDetached(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("while [ -d /proc/%1 ]; do sleep 1; done; if [ -e %2/data/postmaster.pid ]; then kill -INT %3; sleep 2; rm -rf %2; fi")
                                                               .arg(QCoreApplication::applicationPid()).arg(m_folder, m_pid)});
    }
    ~PostgresServer()
    {
        if (!m_pid.isEmpty()) {
            run({QStringLiteral("kill"), QStringLiteral("-INT"), m_pid}); // fast: that one process, by its number
            for (int round = 0; round < 100 && QFile::exists(QStringLiteral("/proc/") + m_pid); ++round)
                QTest::qSleep(50);
        }
        if (m_folder.startsWith(QStringLiteral("/tmp/xieli-pg-")))
            run({QStringLiteral("rm"), QStringLiteral("-rf"), m_folder});
    }
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    bool isInstalled() const { return !m_bin.isEmpty(); }
    bool isRunning() const { return !m_pid.isEmpty(); }
    QString connection() const { return QStringLiteral("host=%1 dbname=postgres user=postgres").arg(m_folder); }
    /// What psql prints: values with | between, a line a row.
    QString ask(const QString &sql) const
    {
        return run({m_bin + QStringLiteral("psql"), QStringLiteral("-X"), QStringLiteral("-q"), QStringLiteral("-At"), QStringLiteral("-h"), m_folder, QStringLiteral("-U"), QStringLiteral("postgres"),
                    QStringLiteral("postgres"), QStringLiteral("-c"), QStringLiteral("SET client_min_messages = error"), QStringLiteral("-c"), sql})
            .trimmed();
    }

private:
    /// initdb and the server refuse to be root.
    static QString run(QStringList words)
    {
        if (geteuid() == 0)
            words = QStringList{QStringLiteral("runuser"), QStringLiteral("-u"), QStringLiteral("postgres"), QStringLiteral("--")} + words;
        QProcess process;
        process.setWorkingDirectory(QStringLiteral("/"));
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(words.takeFirst(), words);
        process.waitForFinished(60000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    QString m_bin, m_folder, m_pid;
};

} // namespace xieli::test
