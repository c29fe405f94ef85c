// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"
#include "casework/paying.h"
#include "casework/register.h"

#include <QDir>
#include <QDirIterator>

#include <sys/inotify.h>
#include <unistd.h>

using namespace xieli;
using namespace xieli::test;

namespace {

/// Hears of every file that is made or gets a name in some folders, also of those that are gone at once.
class Watch {
public:
    explicit Watch(const QStringList &folders) : m_handle(::inotify_init1(IN_NONBLOCK))
    {
        for (const QString &folder : folders)
            m_folders.insert(::inotify_add_watch(m_handle, QFile::encodeName(folder).constData(), IN_CREATE | IN_MOVED_TO), QDir(folder).dirName());
    }
    ~Watch() { ::close(m_handle); }
    /// "stick/roster.xlsx"; those since the last asking.
    QSet<QString> made()
    {
        QSet<QString> names;
        alignas(inotify_event) char bytes[65536];
        for (ssize_t size = ::read(m_handle, bytes, sizeof bytes); size > 0; size = ::read(m_handle, bytes, sizeof bytes))
            for (ssize_t at = 0; at < size;) {
                const auto *event = reinterpret_cast<const inotify_event *>(bytes + at);
                names.insert(m_folders.value(event->wd) + u'/' + QString::fromUtf8(event->name));
                at += ssize_t(sizeof(inotify_event)) + event->len;
            }
        return names;
    }

private:
    int m_handle;
    QMap<int, QString> m_folders;
};

} // namespace

/// What the program writes besides what it was asked for: nothing. Neither the libraries that write spreadsheets and PDF nor Qt nor the
/// database leave a household's data in the temporary folder, the working folder, beside the office file or on the stick.
class LeaksTest : public CliCase {
    Q_OBJECT

    static QString secret() { return u"绝密户主一二三"_s; }

    QStringList folders() const { return {at(u"tmp"_s), at(u"work"_s), at(u"stick"_s), at(u"home"_s)}; }
    /// Runs one verb and tells what it made that it should not have.
    QStringList strayFiles(const QStringList &arguments, const QStringList &wanted)
    {
        Watch watch(folders());
        const Answer answer = run(arguments);
        if (answer.exit != 0)
            return {u"exit %1: "_s.arg(answer.exit) + QString::fromUtf8(answer.err)};
        QStringList stray;
        const QSet<QString> made = watch.made();
        for (const QString &name : made) {
            const bool isOffice = name.startsWith(u"home/village."_s) || name.startsWith(u"home/township."_s);
            // a file gets its name when it is whole: before that it is called so with something behind it
            const bool isWanted = std::any_of(wanted.begin(), wanted.end(), [&](const QString &file) { return name == file || name.startsWith(file + u'.'); });
            if (!isOffice && !isWanted)
                stray << name;
        }
        for (const QString &file : wanted)
            if (!made.contains(file))
                stray << u"not made: "_s + file;
        return stray;
    }
    QString stick(const QString &name) const { return at(u"stick/"_s + name); }
    /// Files in which the secret can be read.
    QStringList open() const
    {
        QStringList found;
        const QByteArray wide(reinterpret_cast<const char *>(secret().utf16()), secret().size() * 2);
        for (const QString &folder : folders())
            for (QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); walk.hasNext();) {
                const QByteArray bytes = contents(walk.next());
                if (bytes.contains(secret().toUtf8()) || bytes.contains(wide))
                    found << QFileInfo(walk.filePath()).fileName();
            }
        return found;
    }

private slots:
    void initTestCase()
    {
        for (const QString &folder : folders())
            QVERIFY(QDir().mkpath(folder));
        qputenv("TMPDIR", QFile::encodeName(at(u"tmp"_s)));
        QVERIFY(QDir::setCurrent(at(u"work"_s)));
        for (const auto &[role, name] : {std::pair(u"village"_s, u"甲村"_s), std::pair(u"township"_s, u"乙乡"_s)})
            QCOMPARE(run({u"new"_s, at(u"home/"_s + role + u".xieli"_s), u"--role"_s, role, u"--name"_s, name, u"--place"_s, u"629901"_s, u"--policy"_s,
                          u"gannan-2018,training-629901"_s, u"--today"_s, u"2018-06-20"_s}).exit, 0);
        const QString village = at(u"home/village.xieli"_s), township = at(u"home/township.xieli"_s);
        auto office = must(casework::openOffice(village, {}, u"a-good-passphrase"_s, Day(2018, 6, 20)));
        must(casework::registerHousehold(office, rosterHousehold(secret(), 2, 2, Money::fromYuan(290))));
        must(casework::confirmPaid(office, Month(2018, 5), Month(2018, 5)));
        for (const auto &[from, to, name] : {std::tuple(village, township, u"v.intro"_s), std::tuple(township, village, u"t.intro"_s)}) {
            QCOMPARE(run({u"introduce"_s, from, u"-o"_s, at(u"work/"_s + name), u"--today"_s, u"2018-06-20"_s}).exit, 0);
            QCOMPARE(run({u"trust"_s, to, at(u"work/"_s + name), u"--today"_s, u"2018-06-20"_s}).exit, 0);
        }
        QCOMPARE(run({u"registers"_s, village, u"add"_s, u"petition"_s, u"--source"_s, u"came"_s, u"--name"_s, secret(), u"--what"_s, u"低保名单"_s, u"--handler"_s,
                      u"李主任"_s, u"--today"_s, u"2018-06-20"_s}).exit, 0);
    }

    void onlyWhatWasAskedForIsWritten_data()
    {
        QTest::addColumn<QStringList>("verb");
        QTest::addColumn<QStringList>("wanted");
        const QString village = at(u"home/village.xieli"_s), township = at(u"home/township.xieli"_s);
        const auto row = [](const char *name, QStringList verb, QStringList wanted) {
            verb << u"--today"_s << u"2018-06-20"_s;
            QTest::newRow(name) << verb << wanted;
        };
        row("pack", {u"pack"_s, village, u"--to"_s, u"乙乡"_s, u"-o"_s, stick(u"a.xlp"_s)}, {u"stick/a.xlp"_s});
        row("take in", {u"take-in"_s, township, stick(u"a.xlp"_s)}, {});
        row("answer", {u"pack"_s, township, u"--to"_s, u"甲村"_s, u"-o"_s, stick(u"b.xlp"_s), u"--slip"_s, stick(u"slip.pdf"_s)}, {u"stick/b.xlp"_s, u"stick/slip.pdf"_s});
        row("take in a stick", {u"take-in"_s, village, at(u"stick"_s)}, {});
        row("backup", {u"backup"_s, village, u"-o"_s, stick(u"copy.xieli"_s)}, {u"stick/copy.xieli"_s, u"stick/copy.keys"_s});
        row("assess", {u"assess"_s, village, u"--month"_s, u"2018-06"_s}, {});
        row("draft", {u"draft"_s, village, u"--month"_s, u"2018-05"_s}, {});
    }
    void onlyWhatWasAskedForIsWritten()
    {
        QFETCH(QStringList, verb);
        QFETCH(QStringList, wanted);
        QCOMPARE(strayFiles(verb, wanted).join(u' '), QString());
        QCOMPARE(open().join(u' '), QString()); // of all this nothing can be read without a key
    }

    void whatIsGivenOutIsWrittenOnceAndNowhereElse_data()
    {
        QTest::addColumn<QStringList>("verb");
        QTest::addColumn<QString>("wanted");
        const QString village = at(u"home/village.xieli"_s);
        const QStringList why{u"--taken-by"_s, u"李主任"_s, u"--reason"_s, u"训练"_s, u"--today"_s, u"2018-06-20"_s};
        for (const QString &end : {u"xlsx"_s, u"csv"_s, u"pdf"_s})
            QTest::addRow("register %s", qPrintable(end)) << QStringList{u"registers"_s, village, u"show"_s, u"petition"_s, u"-o"_s, stick(u"r."_s + end), u"--today"_s, u"2018-06-20"_s}
                                                        << u"stick/r."_s + end;
        QTest::newRow("household file") << QStringList{u"file"_s, village, u"--head"_s, secret(), u"--month"_s, u"2018-06"_s, u"--whole"_s, u"-o"_s, stick(u"file.pdf"_s)} + why << u"stick/file.pdf"_s;
        QTest::newRow("form") << QStringList{u"form"_s, village, u"visit"_s, u"--head"_s, secret(), u"--month"_s, u"2018-06"_s, u"--whole"_s, u"-o"_s, stick(u"form.pdf"_s)} + why << u"stick/form.pdf"_s;
        QTest::newRow("posting") << QStringList{u"posting"_s, village, u"--month"_s, u"2018-06"_s, u"-o"_s, stick(u"posting.xlsx"_s), u"--today"_s, u"2018-06-20"_s} << u"stick/posting.xlsx"_s;
        QTest::newRow("dossier") << QStringList{u"export"_s, village, u"-o"_s, stick(u"dossiers"_s)} + why << u"stick/dossiers"_s;
    }
    void whatIsGivenOutIsWrittenOnceAndNowhereElse()
    {
        QFETCH(QStringList, verb);
        QFETCH(QString, wanted);
        QCOMPARE(strayFiles(verb, {wanted}).join(u' '), QString());
    }

    void theWindowLeavesNothingEither()
    {
        QVERIFY(QDir().mkpath(at(u"shots"_s)));
        QFile passphraseFile(at(u"passphrase"_s));
        QVERIFY(passphraseFile.open(QIODevice::WriteOnly) && passphraseFile.write("a-good-passphrase\n") > 0);
        passphraseFile.close();
        Watch watch(folders());
        QProcess window;
        window.start(QStringLiteral(XIELI_WINDOW), {u"--shot"_s, at(u"shots"_s), u"--day"_s, u"2018-06-20"_s, u"--passphrase-file"_s, at(u"passphrase"_s), at(u"home/village.xieli"_s)});
        QVERIFY(window.waitForFinished(120000));
        QVERIFY2(window.exitCode() == 0, window.readAllStandardError());
        QStringList stray;
        for (const QString &name : watch.made())
            if (!name.startsWith(u"home/village."_s))
                stray << name;
        QCOMPARE(stray.join(u' '), QString());
    }
};

QTEST_GUILESS_MAIN(LeaksTest)
#include "test_leaks.moc"
