// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/together.h"

#include <QtTest/QtTest>

using namespace xieli;

class TogetherTest : public QObject {
    Q_OBJECT

private slots:
    void eachValueStandsAtItsPlaceAndIsMadeOnce()
    {
        constexpr std::size_t count = 5000;
        std::vector<std::atomic<int>> made(count);
        const auto square = [&made](std::size_t at) {
            ++made[at];
            return at * at;
        };
        const auto values = Together<std::size_t>(count, square).take();
        QCOMPARE(values.size(), count);
        for (std::size_t at = 0; at < count; ++at) {
            QCOMPARE(values[at], at * at);
            QCOMPARE(made[at].load(), 1);
        }
    }

    void whatNobodyWantsIsNotMadeToTheEnd()
    {
        constexpr std::size_t count = 1000000;
        std::atomic<std::size_t> made = 0;
        const auto slow = [&made](std::size_t at) {
            QThread::usleep(50);
            ++made;
            return at;
        };
        { const Together<std::size_t> dropped(count, slow); }
        QVERIFY(made < count);
    }

    void whatIsThrownComesToTheOneWhoTakes()
    {
        const auto broken = [](std::size_t at) -> int {
            if (at == 7)
                throw std::runtime_error("seven");
            return int(at);
        };
        Together<int> together(100, broken);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, together.take());
    }
};

QTEST_GUILESS_MAIN(TogetherTest)
#include "test_together.moc"
