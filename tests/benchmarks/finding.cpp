// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/finding.h"

#include "benchmarks/said.h"
#include "benchmarks/stopwatch.h"
#include "casework/listing.h"

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

constexpr double frame = 16e6; ///< nanoseconds
constexpr int shownHits = 200; ///< as many as the page of households asks for

/// Each beginning of a word, as it stands in the box while it is typed.
QStringList typed(const QStringList &words)
{
    QStringList beginnings;
    for (const QString &word : words)
        for (qsizetype length = 1; length <= word.size(); ++length)
            beginnings << word.left(length);
    return beginnings;
}

} // namespace

void measureFinding(casework::Office &office)
{
    const auto persons = must(office.file->read([](Reader &reader) { return reader.count<Member>(); }));
    std::vector<qint64> times;
    QStringList texts = typed({u"zhang"_s, u"shan"_s, u"zxq"_s, u"lqz"_s, u"孙永强"_s, u"永强"_s, u"3组"_s, u"123X"_s, u"0612"_s, u"xyzxyz"_s, u"无此人"_s});
    for (const QString &text : texts)
        times.push_back(timed([&] { must(casework::findHouseholds(office, text, shownHits)); }));
    const auto worst = std::max_element(times.begin(), times.end());
    say(u"finding among %1 people, %2 letters typed: median %3, worst %4 (“%5”); ratio to a frame %6 (worst %7, goal 1.00)"_s.arg(persons)
            .arg(times.size()).arg(milliseconds(median(times)), milliseconds(*worst), texts.at(worst - times.begin()))
            .arg(double(median(times)) / frame, 0, 'f', 2).arg(double(*worst) / frame, 0, 'f', 2));
}

} // namespace xieli::benchmark
