// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/exchange.h"
#include "benchmarks/offices.h"
#include "benchmarks/stopwatch.h"
#include "exchange/desk.h"
#include "exchange/envelope.h"
#include "exchange/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

void run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s did not do its work", qPrintable(program));
}

/// Two people of GnuPG in a home of their own, which goes when they go.
class Gpg {
public:
    explicit Gpg(const QString &home)
    {
        QDir().mkpath(home);
        QFile::setPermissions(home, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_base = {u"--homedir"_s, home, u"--batch"_s, u"--yes"_s, u"--quiet"_s, u"--pinentry-mode"_s, u"loopback"_s, u"--passphrase"_s, QString()};
        for (const QString &name : {u"village@example.invalid"_s, u"township@example.invalid"_s})
            run(u"gpg"_s, m_base + QStringList{u"--quick-generate-key"_s, name, u"future-default"_s, u"default"_s, u"never"_s});
        m_home = home;
    }
    ~Gpg() { QProcess::execute(u"gpgconf"_s, {u"--homedir"_s, m_home, u"--kill"_s, u"all"_s}); }
    Gpg(const Gpg &) = delete;
    Gpg &operator=(const Gpg &) = delete;

    void seal(const QString &from, const QString &to) const
    {
        run(u"gpg"_s, m_base + QStringList{u"--trust-model"_s, u"always"_s, u"--local-user"_s, u"village@example.invalid"_s, u"--recipient"_s,
                                           u"township@example.invalid"_s, u"--sign"_s, u"--encrypt"_s, u"--output"_s, to, from});
    }

private:
    QString m_home;
    QStringList m_base;
};

/// What a parcel to the township holds, out of its envelope.
QByteArray contentFor(OfficeFile &village, OfficeFile &township)
{
    const auto packed = must(exchange::packParcel(village, idOf(township)));
    const auto desk = must(township.read([](Reader &reader) { return exchange::deskOf(reader); }));
    return must(exchange::open(packed.bytes, desk.office.id, desk.keys, desk.senders())).content;
}

bool isThere(const QStringList &programs)
{
    for (const QString &program : programs)
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            say(u"sealing: skipped, %1 is not installed"_s.arg(program));
            return false;
        }
    return true;
}

} // namespace

void measureSealing(OfficeFile &village, const QString &folder)
{
    if (!isThere({u"gpg"_s, u"zstd"_s}))
        return;
    OfficeFile township = newOffice(folder + u"/township.xieli"_s, OfficeRole::Township, u"629901101"_s);
    introduceBoth(village, township);
    const QByteArray content = contentFor(village, township);
    const QString plain = folder + u"/content"_s;
    must(exchange::writeWhole(plain, content));
    const Gpg gpg(folder + u"/gnupg"_s);
    const exchange::OfficeKeys keys = must(exchange::ownKeys(village));
    const exchange::OfficeKeys theirs = must(exchange::ownKeys(township));
    const exchange::EnvelopeFacts facts{idOf(village), idOf(township), 1, 1};
    std::vector<qint64> ours;
    std::vector<qint64> bare;
    // from file to file, as the other program must
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(timed([&] {
            const QByteArray read = must(exchange::readWhole(plain, exchange::largestContent));
            must(exchange::writeWhole(folder + u"/content.xlp"_s, must(exchange::seal(read, facts, keys, theirs.open))));
        }));
        bare.push_back(timed([&] { gpg.seal(plain, folder + u"/content.gpg"_s); }));
    }
    run(u"zstd"_s, {u"-3"_s, u"-q"_s, u"-f"_s, plain, u"-o"_s, folder + u"/content.zst"_s});
    const auto size = [&](const QString &ending) { return QFileInfo(folder + u"/content."_s + ending).size(); };
    say(u"sealing %1 KB of a village's parcel: %2; gpg --sign --encrypt: %3; ratio %4 (goal 0.50)"_s.arg(content.size() / 1024)
            .arg(milliseconds(median(ours)), milliseconds(median(bare))).arg(double(median(ours)) / double(median(bare)), 0, 'f', 3));
    say(u"  sealed: %1 bytes; zstd -3: %2; ratio %3 (goal 1.05); gpg's: %4"_s.arg(size(u"xlp"_s)).arg(size(u"zst"_s))
            .arg(double(size(u"xlp"_s)) / double(size(u"zst"_s)), 0, 'f', 3).arg(size(u"gpg"_s)));
}

} // namespace xieli::benchmark
