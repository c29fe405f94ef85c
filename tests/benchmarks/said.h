// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "papers/wording.h"

#include <cstdio>

namespace xieli::benchmark {

/// What a Result holds, or the end of the run with the error's sentence.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(papers::Wording::load(QStringLiteral("en")).say(result.error())));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline void say(const QString &line)
{
    std::fputs((line + QLatin1Char('\n')).toUtf8().constData(), stdout);
    std::fflush(stdout);
}

} // namespace xieli::benchmark
