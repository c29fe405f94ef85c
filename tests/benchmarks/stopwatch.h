// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

namespace xieli::benchmark {

/// Nanoseconds that `body` takes.
inline qint64 timed(const std::function<void()> &body)
{
    QElapsedTimer timer;
    timer.start();
    body();
    return timer.nsecsElapsed();
}

/// Nanoseconds of processor time: what `body` takes where others leave the machine alone.
inline qint64 processorTimed(const std::function<void()> &body)
{
    const std::clock_t start = std::clock();
    body();
    return qint64(std::clock() - start) * (1000000000 / CLOCKS_PER_SEC);
}

inline qint64 median(std::vector<qint64> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// "12.3 ms"
inline QString milliseconds(qint64 nanoseconds) { return QString::number(double(nanoseconds) / 1e6, 'f', 1) + QStringLiteral(" ms"); }

} // namespace xieli::benchmark
