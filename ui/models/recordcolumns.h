// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/quantity.h"
#include "base/text.h"
#include "model/ids.h"
#include "models/recordmodel.h"
#include "words.h"

namespace xieli::ui {

// Columns for the field types of records. The border where text becomes a value; nowhere else is text parsed.

/// Names the field that findings speak of, and what the head's tool tip says.
template <class Record>
RecordColumn<Record> named(RecordColumn<Record> column, const char *field, const QString &hint = {})
{
    column.field = QLatin1String(field);
    column.hint = hint;
    return column;
}

template <class Record>
RecordColumn<Record> textColumn(const QString &title, int characters, QString Record::*field)
{
    return {title, characters, CellKind::Text, [field](const Record &r) { return r.*field; },
            [field](Record &r, const QString &text) { r.*field = cleaned(text); return true; }};
}

/// Any optional value with a parser; an empty text is no value, and allowed.
template <class Record, class Value, class Parse, class Show>
RecordColumn<Record> parsedColumn(const QString &title, int characters, std::optional<Value> Record::*field, Parse parse, Show show)
{
    return {title, characters, CellKind::Number, [field, show](const Record &r) { return r.*field ? show(*(r.*field)) : QString(); },
            [field, parse](Record &r, const QString &text) {
                const QString clean = cleaned(text);
                const std::optional<Value> value = clean.isEmpty() ? std::nullopt : parse(clean);
                if (!clean.isEmpty() && !value)
                    return false;
                r.*field = value;
                return true;
            }};
}

template <class Record>
RecordColumn<Record> moneyColumn(const QString &title, int characters, std::optional<Money> Record::*field)
{
    return parsedColumn<Record, Money>(title, characters, field, [](const QString &t) { return Money::parse(t); }, [](Money m) { return m.toString(); });
}

/// An amount that is always there: empty stands for zero.
template <class Record>
RecordColumn<Record> moneyColumn(const QString &title, int characters, Money Record::*field)
{
    return {title, characters, CellKind::Number, [field](const Record &r) { return (r.*field).isZero() ? QString() : (r.*field).toString(); },
            [field](Record &r, const QString &text) {
                const QString clean = cleaned(text);
                const auto value = clean.isEmpty() ? std::optional(Money()) : Money::parse(clean);
                if (value)
                    r.*field = *value;
                return value.has_value();
            }};
}

template <class Record>
RecordColumn<Record> quantityColumn(const QString &title, int characters, std::optional<Quantity> Record::*field)
{
    return parsedColumn<Record, Quantity>(title, characters, field, [](const QString &t) { return Quantity::parse(t); }, [](Quantity q) { return q.toString(); });
}

template <class Record>
RecordColumn<Record> countColumn(const QString &title, int characters, std::optional<int> Record::*field, int least, int most)
{
    return parsedColumn<Record, int>(title, characters, field,
                                     [least, most](const QString &t) -> std::optional<int> {
                                         bool good = false;
                                         const int number = t.toInt(&good);
                                         return good && number >= least && number <= most ? std::optional(number) : std::nullopt;
                                     },
                                     [](int number) { return QString::number(number); });
}

template <class Record>
RecordColumn<Record> dayColumn(const QString &title, int characters, std::optional<Day> Record::*field)
{
    auto column = parsedColumn<Record, Day>(title, characters, field, [](const QString &t) { return parseDay(t); }, [](Day d) { return d.toString(Qt::ISODate); });
    column.kind = CellKind::Text;
    return column;
}

template <class Record>
RecordColumn<Record> checkColumn(const QString &title, int characters, bool Record::*field)
{
    return {title, characters, CellKind::Check, [field](const Record &r) { return r.*field ? QStringLiteral("1") : QStringLiteral("0"); },
            [field](Record &r, const QString &code) { r.*field = code == u'1'; return true; }};
}

/// Yes, no, or not asked.
template <class Record>
RecordColumn<Record> yesNoColumn(const QString &title, int characters, std::optional<bool> Record::*field, const QString &yes, const QString &no)
{
    return {title, characters, CellKind::Choice, [field](const Record &r) { return r.*field ? QString::number(*(r.*field) ? 1 : 0) : QString(); },
            [field](Record &r, const QString &code) {
                r.*field = code.isEmpty() ? std::nullopt : std::optional(code == u'1');
                return true;
            },
            [choices = std::vector<CellChoice>{{{}, {}}, {QStringLiteral("1"), yes}, {QStringLiteral("0"), no}}] { return choices; }};
}

template <class Enum>
std::vector<CellChoice> codeChoices(bool mayBeEmpty)
{
    std::vector<CellChoice> choices;
    if (mayBeEmpty)
        choices.push_back({{}, {}});
    for (const auto &code : Codes<Enum>::list)
        choices.push_back({code.text, word(code.value)});
    return choices;
}

template <class Record, class Enum>
RecordColumn<Record> codeColumn(const QString &title, int characters, std::optional<Enum> Record::*field)
{
    return {title, characters, CellKind::Choice, [field](const Record &r) { return r.*field ? toCode(*(r.*field)) : QString(); },
            [field](Record &r, const QString &code) {
                const auto value = fromCode<Enum>(code);
                if (!code.isEmpty() && !value)
                    return false;
                r.*field = value;
                return true;
            },
            [choices = codeChoices<Enum>(true)] { return choices; }};
}

template <class Record, class Enum>
RecordColumn<Record> codeColumn(const QString &title, int characters, Enum Record::*field)
{
    return {title, characters, CellKind::Choice, [field](const Record &r) { return toCode(r.*field); },
            [field](Record &r, const QString &code) {
                const auto value = fromCode<Enum>(code);
                if (value)
                    r.*field = *value;
                return value.has_value();
            },
            [choices = codeChoices<Enum>(false)] { return choices; }};
}

/// Kinds that are text codes in the model; their code stands before the words, so that typing it chooses.
template <class Record>
RecordColumn<Record> kindColumn(const QString &title, int characters, QString Record::*field, const std::vector<KindWord> &kinds)
{
    std::vector<CellChoice> choices;
    for (const KindWord &kind : kinds)
        choices.push_back({kind.code, kind.code + u' ' + kind.words});
    return {title, characters, CellKind::Choice, [field](const Record &r) { return r.*field; },
            [field](Record &r, const QString &code) { r.*field = code; return true; }, [choices] { return choices; }};
}

/// Somebody of the household, or nobody.
template <class Record>
RecordColumn<Record> memberColumn(const QString &title, int characters, std::optional<MemberId> Record::*field, std::function<std::vector<CellChoice>()> members)
{
    return {title, characters, CellKind::Choice, [field](const Record &r) { return r.*field ? (r.*field)->text() : QString(); },
            [field](Record &r, const QString &id) { r.*field = id.isEmpty() ? std::nullopt : std::optional(MemberId(id)); return true; }, std::move(members)};
}

template <class Record>
RecordColumn<Record> relationColumn(const QString &title, int characters, int Record::*field)
{
    std::vector<CellChoice> choices;
    for (const auto &[code, words] : relations())
        choices.push_back({QString::number(code), QStringLiteral("%1 %2").arg(code, 2, 10, QLatin1Char('0')).arg(words)});
    return {title, characters, CellKind::Choice, [field](const Record &r) { return QString::number(r.*field); },
            [field](Record &r, const QString &code) { r.*field = code.toInt(); return true; }, [choices] { return choices; }};
}

} // namespace xieli::ui
