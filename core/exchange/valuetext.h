// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/value.h"

#include <QByteArray>
#include <QMap>

#include <optional>

namespace xieli::exchange {

using Row = QMap<QString, Value>;

/// A cell as text that gives the same cell again: clashes, fates and records set aside keep their values so.
QString valueText(const Value &value);
/// Nothing where the text is none of valueText().
std::optional<Value> valueFrom(const QString &text);
/// The same as people read it; empty for no value.
QString shownTextOf(const QString &text);

/// The same for several cells by column. Empty text: no cell.
QString rowText(const Row &row);
Row rowFrom(const QString &text);

} // namespace xieli::exchange
