// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/recent.h"

#include <QtTest/QtTest>

using namespace xieli;

class RecentTest : public QObject {
    Q_OBJECT

private slots:
    void theLastFewAreFoundAndTheOldestGivesWay()
    {
        Recent<int, 3> recent;
        const auto is = [](int wanted) { return [wanted](int kept) { return kept == wanted; }; };
        QVERIFY(!recent.find(is(1)));
        for (int made = 1; made <= 4; ++made)
            QCOMPARE(recent.keep(made), made);
        QVERIFY(!recent.find(is(1)));
        for (int kept = 2; kept <= 4; ++kept)
            QCOMPARE(*recent.find(is(kept)), kept);
    }

    void ofTwoThatMatchTheNewerIsFound()
    {
        Recent<std::pair<int, QString>> recent;
        recent.keep({1, QStringLiteral("old")});
        recent.keep({1, QStringLiteral("new")});
        QCOMPARE(recent.find([](const auto &kept) { return kept.first == 1; })->second, QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(RecentTest)
#include "test_recent.moc"
