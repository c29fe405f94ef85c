// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/value.h"

#include "store/codec.h"

namespace xieli {

QString shownValue(const Value &value)
{
    switch (value.index()) {
    case 0: return {};
    case 1: return QString::number(std::get<1>(value));
    case 2: return std::get<2>(value);
    default: return QString::fromLatin1(std::get<3>(value).toHex());
    }
}

std::optional<Day> dayFromIso(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return std::nullopt;
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 4 || i == 7) {
            ++part;
            continue;
        }
        const int digit = text[i].unicode() - u'0';
        if (digit < 0 || digit > 9)
            return std::nullopt;
        parts[part] = parts[part] * 10 + digit;
    }
    const Day day(parts[0], parts[1], parts[2]);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace xieli
