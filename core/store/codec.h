// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/id.h"
#include "base/month.h"
#include "base/quantity.h"
#include "store/query.h"

#include <limits>
#include <optional>
#include <type_traits>

namespace xieli {

/// Reads "2018-01-05" exactly; no other form is ever written into the office file.
std::optional<Day> dayFromIso(QStringView text);

/// How one field type stands in a cell: to() makes the cell, from() reads it or refuses.
template <class T, class = void>
struct Codec;

template <>
struct Codec<QString> {
    static Value to(const QString &text) { return text.isNull() ? QString(QLatin1String("")) : text; }
    static std::optional<QString> from(const Value &v) { const auto *t = std::get_if<QString>(&v); return t ? std::optional(*t) : std::nullopt; }
};
template <>
struct Codec<QByteArray> {
    static Value to(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
    static std::optional<QByteArray> from(const Value &v) { const auto *b = std::get_if<QByteArray>(&v); return b ? std::optional(*b) : std::nullopt; }
};
template <class Tag>
struct Codec<Id<Tag>> {
    static Value to(const Id<Tag> &id) { return Codec<QString>::to(id.text()); }
    static std::optional<Id<Tag>> from(const Value &v)
    {
        const auto *t = std::get_if<QString>(&v);
        return t ? std::optional(Id<Tag>(*t)) : std::nullopt;
    }
};
template <>
struct Codec<std::int64_t> {
    static Value to(std::int64_t number) { return number; }
    static std::optional<std::int64_t> from(const Value &v) { const auto *n = std::get_if<std::int64_t>(&v); return n ? std::optional(*n) : std::nullopt; }
};
template <>
struct Codec<int> {
    static Value to(int number) { return std::int64_t(number); }
    static std::optional<int> from(const Value &v)
    {
        const auto *n = std::get_if<std::int64_t>(&v);
        if (!n || *n < std::numeric_limits<int>::min() || *n > std::numeric_limits<int>::max())
            return std::nullopt;
        return int(*n);
    }
};
template <>
struct Codec<bool> {
    static Value to(bool yes) { return std::int64_t(yes ? 1 : 0); }
    static std::optional<bool> from(const Value &v)
    {
        const auto *n = std::get_if<std::int64_t>(&v);
        return n && (*n == 0 || *n == 1) ? std::optional(*n == 1) : std::nullopt;
    }
};
template <>
struct Codec<Money> {
    static Value to(Money money) { return money.fen(); }
    static std::optional<Money> from(const Value &v) { const auto *n = std::get_if<std::int64_t>(&v); return n ? std::optional(Money::fromFen(*n)) : std::nullopt; }
};
template <>
struct Codec<Quantity> {
    static Value to(Quantity quantity) { return quantity.thousandths(); }
    static std::optional<Quantity> from(const Value &v)
    {
        const auto *n = std::get_if<std::int64_t>(&v);
        return n ? std::optional(Quantity::fromThousandths(*n)) : std::nullopt;
    }
};
template <>
struct Codec<Month> {
    static Value to(Month month) { return month.toString(); }
    static std::optional<Month> from(const Value &v) { const auto *t = std::get_if<QString>(&v); return t ? Month::parse(*t) : std::nullopt; }
};
/// A day that was not stated is the empty text.
template <>
struct Codec<Day> {
    static Value to(Day day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(QLatin1String("")); }
    static std::optional<Day> from(const Value &v)
    {
        const auto *t = std::get_if<QString>(&v);
        if (!t)
            return std::nullopt;
        return t->isEmpty() ? std::optional(Day()) : dayFromIso(*t);
    }
};
template <class Enum>
struct Codec<Enum, std::enable_if_t<std::is_enum_v<Enum>>> {
    static Value to(Enum value) { return toCode(value); }
    static std::optional<Enum> from(const Value &v) { const auto *t = std::get_if<QString>(&v); return t ? fromCode<Enum>(*t) : std::nullopt; }
};
/// NULL is "not stated"; an id that is there but empty, and a day that is none, are NULL too.
template <class T>
struct Codec<std::optional<T>> {
    static Value to(const std::optional<T> &value)
    {
        if (!value)
            return {};
        if constexpr (requires { value->isEmpty(); } && !std::is_same_v<T, QString> && !std::is_same_v<T, QByteArray>)
            if (value->isEmpty())
                return {};
        if constexpr (std::is_same_v<T, Day>)
            if (!value->isValid())
                return {};
        return Codec<T>::to(*value);
    }
    static std::optional<std::optional<T>> from(const Value &v)
    {
        if (isNull(v))
            return std::optional<T>();
        if (auto read = Codec<T>::from(v))
            return std::optional<T>(std::move(*read));
        return std::nullopt;
    }
};

} // namespace xieli
