// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>
#include <thread>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace xieli;
using namespace Qt::StringLiterals;

class IdTest : public QObject {
    Q_OBJECT

    using SomeId = Id<struct SomeTag>;

private slots:
    void idsAreRandomUuidsAndNoneComesTwice()
    {
        static const QRegularExpression form(u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
        QSet<QString> seen;
        for (int at = 0; at < 20000; ++at) {
            const QString text = SomeId::create().text();
            QVERIFY2(form.match(text).hasMatch(), qPrintable(text));
            QVERIFY(!seen.contains(text));
            seen.insert(text);
        }
    }

    void twoThreadsMakeOtherIds()
    {
        std::array<QString, 2> made;
        std::thread one([&made] { made[0] = SomeId::create().text(); });
        std::thread two([&made] { made[1] = SomeId::create().text(); });
        one.join();
        two.join();
        QVERIFY(made[0] != made[1]);
    }

    void aForkedProcessDoesNotRepeatItsParents()
    {
#ifdef Q_OS_UNIX
        (void)SomeId::create();
        int ends[2];
        QCOMPARE(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            const QByteArray text = SomeId::create().text().toLatin1();
            _exit(write(ends[1], text.constData(), std::size_t(text.size())) == text.size() ? 0 : 1);
        }
        int status = 1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(WEXITSTATUS(status), 0);
        std::array<char, 36> read{};
        QCOMPARE(::read(ends[0], read.data(), read.size()), ssize_t(read.size()));
        close(ends[0]);
        close(ends[1]);
        QVERIFY(QString::fromLatin1(read.data(), int(read.size())) != SomeId::create().text());
#else
        QSKIP("there is no fork here");
#endif
    }
};

QTEST_GUILESS_MAIN(IdTest)
#include "test_id.moc"
