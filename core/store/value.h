// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <variant>

namespace xieli {

/// One cell of the office file: NULL, a whole number, a text, or bytes.
using Value = std::variant<std::monostate, std::int64_t, QString, QByteArray>;

inline bool isNull(const Value &value) { return value.index() == 0; }
/// The text of a text cell, digits of a number, hex of bytes, "" of NULL: for messages and audits only.
QString shownValue(const Value &value);

} // namespace xieli
