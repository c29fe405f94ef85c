// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/id.h"
#include "base/month.h"
#include "base/packedtext.h"
#include "base/quantity.h"
#include "store/query.h"

#include <limits>
#include <optional>
#include <type_traits>

namespace xieli {

/// Reads "2018-01-05" exactly; no other form is ever written into the office file.
std::optional<Day> dayFromIso(QStringView text);

/// A value to read into; a Month has no empty one of its own.
template <class T>
T blankField()
{
    if constexpr (std::is_same_v<T, Month>)
        return Month(2000, 1);
    else
        return T();
}

/// How one field type stands in a cell: to() makes the cell, from() reads it (and may move its text out), false if it is none.
template <class T, class = void>
struct Codec;

/// Texts and bytes: a null one is empty, because NULL means "not stated".
template <class T>
struct PlainCodec {
    static bool from(Value &&cell, T &value)
    {
        auto *held = std::get_if<T>(&cell);
        if (held)
            value = std::move(*held);
        return held;
    }
};
template <>
struct Codec<QByteArray> : PlainCodec<QByteArray> {
    static Value to(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
};
template <>
struct Codec<QString> : PlainCodec<QString> {
    static Value to(const QString &text) { return text.isNull() ? QString(QLatin1String("")) : text; }
};

/// As it is kept: neither the journal nor a parcel unfolds it.
template <>
struct Codec<PackedText> {
    static Value to(const PackedText &text) { return Codec<QByteArray>::to(text.kept()); }
    static bool from(Value &&cell, PackedText &text)
    {
        auto *bytes = std::get_if<QByteArray>(&cell);
        if (bytes)
            text = PackedText::fromKept(std::move(*bytes));
        return bytes;
    }
};

template <class Tag>
struct Codec<Id<Tag>> {
    static Value to(const Id<Tag> &id) { return Codec<QString>::to(id.text()); }
    static bool from(Value &&cell, Id<Tag> &id)
    {
        auto *text = std::get_if<QString>(&cell);
        if (text)
            id = Id<Tag>(std::move(*text));
        return text;
    }
};

template <>
struct Codec<std::int64_t> {
    static Value to(std::int64_t number) { return number; }
    static bool from(Value &&cell, std::int64_t &number)
    {
        const auto *held = std::get_if<std::int64_t>(&cell);
        if (held)
            number = *held;
        return held;
    }
};

/// A number between two bounds, and how it becomes the field.
template <class T, class Make>
bool fromNumber(const Value &cell, std::int64_t least, std::int64_t most, T &value, Make make)
{
    const auto *held = std::get_if<std::int64_t>(&cell);
    if (!held || *held < least || *held > most)
        return false;
    value = make(*held);
    return true;
}
constexpr std::int64_t leastNumber = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t mostNumber = std::numeric_limits<std::int64_t>::max();

template <>
struct Codec<int> {
    static Value to(int number) { return std::int64_t(number); }
    static bool from(Value &&cell, int &number)
    {
        using Limits = std::numeric_limits<int>;
        return fromNumber(cell, Limits::min(), Limits::max(), number, [](std::int64_t n) { return int(n); });
    }
};
template <>
struct Codec<bool> {
    static Value to(bool yes) { return std::int64_t(yes ? 1 : 0); }
    static bool from(Value &&cell, bool &yes) { return fromNumber(cell, 0, 1, yes, [](std::int64_t n) { return n == 1; }); }
};
/// Fen.
template <>
struct Codec<Money> {
    static Value to(Money money) { return money.fen(); }
    static bool from(Value &&cell, Money &money) { return fromNumber(cell, leastNumber, mostNumber, money, Money::fromFen); }
};
/// Thousandths.
template <>
struct Codec<Quantity> {
    static Value to(Quantity quantity) { return quantity.thousandths(); }
    static bool from(Value &&cell, Quantity &quantity)
    {
        return fromNumber(cell, leastNumber, mostNumber, quantity, Quantity::fromThousandths);
    }
};

template <>
struct Codec<Month> {
    static Value to(Month month) { return month.toString(); }
    static bool from(Value &&cell, Month &month)
    {
        const auto *text = std::get_if<QString>(&cell);
        const auto read = text ? Month::parse(*text) : std::nullopt;
        if (read)
            month = *read;
        return read.has_value();
    }
};
/// A day that was not stated is the empty text.
template <>
struct Codec<Day> {
    static Value to(Day day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(QLatin1String("")); }
    static bool from(Value &&cell, Day &day)
    {
        const auto *text = std::get_if<QString>(&cell);
        const auto read = !text ? std::nullopt : text->isEmpty() ? std::optional(Day()) : dayFromIso(*text);
        if (read)
            day = *read;
        return read.has_value();
    }
};
template <class Enum>
struct Codec<Enum, std::enable_if_t<std::is_enum_v<Enum>>> {
    static Value to(Enum value) { return toCode(value); }
    static bool from(Value &&cell, Enum &value)
    {
        const auto *text = std::get_if<QString>(&cell);
        const auto read = text ? fromCode<Enum>(*text) : std::nullopt;
        if (read)
            value = *read;
        return read.has_value();
    }
};

/// NULL is "not stated"; an id that is there but empty, and a day that is none, are NULL too.
template <class T>
struct Codec<std::optional<T>> {
    static Value to(const std::optional<T> &value)
    {
        if (!value)
            return {};
        Value cell = Codec<T>::to(*value);
        constexpr bool emptyIsNone = !std::is_same_v<T, QString> && !std::is_same_v<T, QByteArray>;
        const auto *text = std::get_if<QString>(&cell);
        return emptyIsNone && text && text->isEmpty() ? Value() : cell;
    }
    static bool from(Value &&cell, std::optional<T> &value)
    {
        if (isNull(cell)) {
            value.reset();
            return true;
        }
        T read = blankField<T>();
        if (!Codec<T>::from(std::move(cell), read))
            return false;
        value = std::move(read);
        return true;
    }
};

} // namespace xieli
