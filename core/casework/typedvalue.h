// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/value.h"

namespace xieli::casework {

/// With what a column is typed.
enum class TypedAs { Text, IdNumber, Number, Quantity, Money, Day, Month, YesNo, Choice, Nothing };
struct ColumnKind {
    TypedAs typed = TypedAs::Nothing;   ///< Nothing: what points to another record, or bytes
    bool mayBeEmpty = false;
    QStringList codes = {};             ///< of a Choice
};
ColumnKind kindOfColumn(const QString &table, const QString &column);

/// What was typed as the column's value: yuan, a day as offices write it, the code of a choice, 1 or 0. Empty text: no value, where
/// there may be none. Error "casework.value_unreadable".
Result<Value> typedValue(const QString &table, const QString &column, const QString &text);

} // namespace xieli::casework
