// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <exception>

namespace xieli {

/// Thrown inside the two doors where SQL or a row fails; OfficeFile::read and change turn it into an Error.
/// A body may throw it too: the whole change is rolled back.
class StoreFailure : public std::exception {
public:
    explicit StoreFailure(Error error) : m_error(std::move(error)) {}
    explicit StoreFailure(QString key, Arguments arguments = {}) : m_error{std::move(key), std::move(arguments)} {}
    const Error &error() const { return m_error; }
    const char *what() const noexcept override { return "store failure"; }

private:
    Error m_error;
};

} // namespace xieli
