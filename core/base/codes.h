// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace xieli {

/// One code of a closed list: the value and its stable text in files and tables.
template <class Enum>
struct Code {
    Enum value;
    QLatin1String text;
};

/// Specialised once per enum: `static constexpr std::array<Code<Enum>, N> list`.
template <class Enum>
struct Codes;

template <class Enum>
QString toCode(Enum value)
{
    for (const auto &code : Codes<Enum>::list)
        if (code.value == value)
            return code.text;
    Q_UNREACHABLE();
}

template <class Enum>
std::optional<Enum> fromCode(QStringView text)
{
    for (const auto &code : Codes<Enum>::list)
        if (text == code.text)
            return code.value;
    return std::nullopt;
}

} // namespace xieli
