// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace xieli {

/// Result<T> for a body that returns T; a Result stays itself.
template <class T>
struct ResultOf {
    using type = Result<T>;
};
template <class T>
struct ResultOf<Result<T>> {
    using type = Result<T>;
};

/// Calls the body and wraps what it returns, void included.
template <class Outcome, class Body, class Door>
Outcome outcomeOf(Body &body, Door &door)
{
    if constexpr (std::is_void_v<std::invoke_result_t<Body &, Door &>>) {
        body(door);
        return {};
    } else {
        return body(door);
    }
}

} // namespace xieli
