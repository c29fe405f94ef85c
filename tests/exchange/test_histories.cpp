// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/world.h"

#include <QRegularExpression>

using namespace xieli;
using namespace xieli::test;

/// Three villages and a township, at random, against a model that is told of every edit and knows nothing of how the program merges.
/// XIELI_HISTORIES=10000 runs as many, XIELI_SEED=17 one of them with all that happened in it.
class HistoriesTest : public QObject {
    Q_OBJECT

    static int number(const char *name, int otherwise)
    {
        bool given = false;
        const int value = qEnvironmentVariableIntValue(name, &given);
        return given ? value : otherwise;
    }

private slots:
    void initTestCase() { QHashSeed::setDeterministicGlobalSeed(); } // the same seed, the same history

    void howeverParcelsTravelAllEndsAgreeInTheEndAndNoEditIsLostWithoutAWord()
    {
        const Offices offices(3, fastFolder());
        const int one = number("XIELI_SEED", 0);
        const int wanted = one > 0 ? one : number("XIELI_HISTORIES", 200);
        QStringList failed;
        for (int seed = one > 0 ? one : 1; seed <= wanted; ++seed) {
            World world(offices, quint32(seed));
            const QString trouble = world.live(stepsOf(seed));
            if (!trouble.isEmpty())
                failed << u"XIELI_SEED=%1: %2"_s.arg(seed).arg(trouble);
            if (one > 0)
                qInfo("%s", qPrintable(world.log().join(u'\n')));
        }
        QVERIFY2(failed.isEmpty(), qPrintable(u"%1 of %2 histories\n"_s.arg(failed.size()).arg(wanted) + failed.join(u'\n')));
    }

    void theModelKnowsNothingOfTheProgram()
    {
        static const QRegularExpression include(u"#include \"([^\"]+)\""_s);
        for (const char *name : {"naive.h", "naive.cpp"}) {
            auto found = include.globalMatch(QString::fromUtf8(contents(sourcePath(u"tests/exchange/histories/"_s + QLatin1String(name)))));
            while (found.hasNext())
                QCOMPARE(found.next().captured(1), u"exchange/histories/naive.h"_s); // its own header
        }
    }
};

QTEST_GUILESS_MAIN(HistoriesTest)
#include "test_histories.moc"
