// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef Q_MOC_RUN // which loses count of the braces in its raw strings
#include "policy/historyvillage.h"
#endif

#include <QRandomGenerator>

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;
using namespace xieli::naive;

// rows: 000-04 C
// Random histories of one household (standards raised late, twice, lowered; classes changed; deaths, births, moves found
// late; decisions made, stopped, frozen, voided; a person become 特困; months drafted or not; recoveries decided and
// voided), compared draft by draft with the recomputation in naivehistory.h.
namespace {

std::vector<Event> randomEvents(QRandomGenerator &random)
{
    std::vector<Event> events;
    for (int m = 0; m < length - 6; ++m) {
        const int count = random.bounded(4);
        for (int i = 0; i < count; ++i) {
            const auto kind = Event::Kind(random.bounded(int(Event::Last_)));
            if (kind != Event::Approve)
                events.push_back({kind, m, random.bounded(1000), random.bounded(1000)});
        }
        if (random.bounded(5) > 0)
            events.push_back({Event::Approve, m, 0, 0});
    }
    return events;
}

QString failureOf(const std::vector<Event> &events)
{
    Village village;
    for (const Event &event : events)
        if (const QString wrong = village.tell(event); !wrong.isEmpty())
            return wrong;
    return {};
}

/// The shortest history that still fails, as sentences.
QString shrunk(std::vector<Event> &events)
{
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (std::size_t i = 0; i < events.size(); ++i) {
            std::vector<Event> fewer;
            for (std::size_t j = 0; j < events.size(); ++j)
                if (j != i)
                    fewer.push_back(events[j]);
            if (failureOf(fewer).isEmpty())
                continue;
            events.swap(fewer);
            smaller = true;
            break;
        }
    }
    QStringList lines;
    for (const Event &event : events)
        lines << u"%1 %2 (%3, %4)"_s.arg((first + event.month).toString(), QLatin1String(names[event.kind])).arg(event.a).arg(event.b);
    return lines.join(u'\n') + u'\n' + failureOf(events);
}

} // namespace

class HistoriesTest : public QObject {
    Q_OBJECT

private slots:
    void whateverHappenedTheDraftIsWhatAClerkWouldWriteDown()
    {
        for (int seed = 1; seed <= 5000; ++seed) {
            QRandomGenerator random{quint32(seed)};
            std::vector<Event> events = randomEvents(random);
            if (!failureOf(events).isEmpty())
                QFAIL(qPrintable(u"seed %1\n"_s.arg(seed) + shrunk(events)));
        }
    }

    void theOrderInWhichMonthsAreApprovedDoesNotMatter()
    {
        for (int seed = 1; seed <= 500; ++seed) {
            QRandomGenerator random{quint32(seed) + 77777};
            std::vector<Event> facts = randomEvents(random);
            std::erase_if(facts, [](const Event &event) { return event.kind == Event::Approve; });
            const auto sums = [&facts](bool backwards) {
                Village village;
                for (const Event &event : facts)
                    (void)village.tell(event);
                for (int i = 0; i < length - 6; ++i)
                    (void)village.approve(backwards ? length - 7 - i : i);
                (void)village.approve(length - 6); // finds what the others left open
                std::map<std::pair<int, int>, Fen> net;
                for (const auto &[key, cell] : village.told().paid)
                    if (cell.net() != 0 && village.told().standing(key.second, key.first))
                        net[key] = cell.net();
                return net;
            };
            QVERIFY2(sums(false) == sums(true), qPrintable(QString::number(seed)));
        }
    }
};

QTEST_GUILESS_MAIN(HistoriesTest)
#include "test_histories.moc"
