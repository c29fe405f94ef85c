// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changenames.h"

#include "casework/changetables.h"
#include "desk.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

template <class T>
concept HasWord = std::is_enum_v<T> && requires(T value) { { word(value) } -> std::same_as<QString>; };

template <class T>
QString wordOf(const T &field)
{
    if constexpr (requires { typename T::value_type; field.has_value(); })
        return field ? wordOf(*field) : QString();
    else if constexpr (HasWord<T>)
        return word(field);
    else
        return {};
}

QString named(const std::vector<KindWord> &kinds, const QString &code)
{
    for (const KindWord &kind : kinds)
        if (kind.code == code)
            return kind.words;
    return {};
}

QString codeName(const QString &table, const QString &column, const QString &code)
{
    if (column == u"kind" && (table == QLatin1String(IncomeItem::table) || table == QLatin1String(VillagePrice::table)))
        return named(incomeKinds(), code);
    if (column == u"kind" && table == QLatin1String(ExpenseItem::table))
        return named(expenseKinds(), code);
    if (column == u"kind" && table == QLatin1String(PropertyItem::table))
        return named(propertyKinds(), code);
    if (column == u"exempt_reason")
        return named(exemptReasons(), code);
    QString words;
    casework::withField(table, column, code, [&words](const auto &field) { words = wordOf(field); });
    return words;
}

} // namespace

casework::Telling tellingOf(Desk &desk) { return {desk.wording(), codeName}; }

} // namespace xieli::ui
