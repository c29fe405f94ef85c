// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <memory>

namespace xieli {

/// Lets go of something large beside the work: giving back some hundred thousand small pieces takes as long as writing a few thousand rows.
/// `value` holds values only, nothing that another thread may not touch.
template <class T>
void releaseBeside(T value)
{
    QThreadPool::globalInstance()->start([held = std::make_shared<T>(std::move(value))]() mutable { held.reset(); });
}

} // namespace xieli
