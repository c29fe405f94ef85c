// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/typedvalue.h"

#include "base/text.h"
#include "casework/changetables.h"
#include "model/relation.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

template <class T>
struct Bare {
    using Type = T;
    static constexpr bool optional = false;
};
template <class T>
struct Bare<std::optional<T>> {
    using Type = T;
    static constexpr bool optional = true;
};

/// Calls `body` with an empty field of the column's own type; false where there is no such column.
template <class Body>
bool withTypeOf(const QString &table, const QString &column, Body &&body)
{
    bool called = false;
    const auto look = [&](auto row) {
        using Row = decltype(row);
        if (called || table != QLatin1String(Row::table))
            return;
        Row::visit(row, [&](const char *name, auto &field) {
            if (!called && column == QLatin1String(name)) {
                called = true;
                body(field);
            }
        });
    };
    std::apply([&](auto... rows) { (look(std::move(rows)), ...); }, ToldTables());
    return called;
}

bool isIdNumber(const QString &column) { return column == u"id_number_text"; }

template <class T>
TypedAs typedAs(const QString &column)
{
    if constexpr (std::is_same_v<T, QString>)
        return isIdNumber(column) ? TypedAs::IdNumber : TypedAs::Text;
    else if constexpr (std::is_same_v<T, bool>)
        return TypedAs::YesNo;
    else if constexpr (std::is_same_v<T, int>)
        return TypedAs::Number;
    else if constexpr (std::is_same_v<T, Money>)
        return TypedAs::Money;
    else if constexpr (std::is_same_v<T, Day>)
        return TypedAs::Day;
    else if constexpr (std::is_same_v<T, Month>)
        return TypedAs::Month;
    else if constexpr (std::is_same_v<T, Quantity>)
        return TypedAs::Quantity;
    else if constexpr (std::is_enum_v<T>)
        return TypedAs::Choice;
    else
        return TypedAs::Nothing;
}

template <class T>
std::optional<T> read(const QString &text)
{
    if constexpr (std::is_same_v<T, QString>) {
        return text;
    } else if constexpr (std::is_same_v<T, bool>) {
        static const QStringList yes{u"1"_s, u"是"_s, u"yes"_s};
        static const QStringList no{u"0"_s, u"否"_s, u"no"_s};
        return yes.contains(text) ? std::optional(true) : no.contains(text) ? std::optional(false) : std::nullopt;
    } else if constexpr (std::is_same_v<T, int>) {
        bool good = false;
        const int number = text.toInt(&good);
        return good ? std::optional(number) : std::nullopt;
    } else if constexpr (std::is_same_v<T, Money>) {
        return Money::parse(text);
    } else if constexpr (std::is_same_v<T, Day>) {
        return parseDay(text);
    } else if constexpr (std::is_same_v<T, Month>) {
        return Month::parse(text);
    } else if constexpr (std::is_same_v<T, Quantity>) {
        return Quantity::parse(text);
    } else if constexpr (std::is_enum_v<T>) {
        return fromCode<T>(text);
    } else {
        return std::nullopt;
    }
}

} // namespace

ColumnKind kindOfColumn(const QString &table, const QString &column)
{
    ColumnKind kind;
    withTypeOf(table, column, [&](const auto &field) {
        using Field = std::decay_t<decltype(field)>;
        using Type = typename Bare<Field>::Type;
        kind.typed = typedAs<Type>(column);
        kind.mayBeEmpty = Bare<Field>::optional || std::is_same_v<Type, QString>;
        if constexpr (std::is_enum_v<Type>)
            for (const auto &code : Codes<Type>::list)
                kind.codes << QString(code.text);
    });
    return kind;
}

Result<Value> typedValue(const QString &table, const QString &column, const QString &text)
{
    const QString clean = isIdNumber(column) ? withoutBlanks(text) : cleaned(text);
    std::optional<Value> value;
    withTypeOf(table, column, [&](auto &field) {
        using Field = std::decay_t<decltype(field)>;
        using Type = typename Bare<Field>::Type;
        if (typedAs<Type>(column) == TypedAs::Nothing)
            return;
        if constexpr (Bare<Field>::optional)
            if (clean.isEmpty()) {
                value = Codec<Field>::to(Field());
                return;
            }
        if (const auto parsed = read<Type>(clean))
            value = Codec<Field>::to(Field(*parsed));
    });
    if (!value)
        return fail(u"casework.value_unreadable"_s, {{u"text"_s, text}});
    return *value;
}

} // namespace xieli::casework
