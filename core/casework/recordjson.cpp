// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/recordjson.h"

namespace xieli::casework {

QJsonValue jsonOf(const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QJsonValue(qint64(*number));
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return {};
}

std::optional<Value> valueOf(const QJsonValue &json)
{
    if (json.isNull())
        return Value();
    if (json.isString())
        return Value(json.toString());
    // A number with a fraction gives two different answers to the two questions.
    if (json.isDouble() && json.toInteger(0) == json.toInteger(1))
        return Value(std::int64_t(json.toInteger()));
    return std::nullopt;
}

} // namespace xieli::casework
