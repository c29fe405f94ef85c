// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/benefit.h"
#include "policy/fields.h"

namespace xieli {
template <> struct Codes<Rounding> {
    static constexpr std::array<Code<Rounding>, 3> list{{{Rounding::HalfUp, QLatin1String("half_up")},
                                                         {Rounding::Up, QLatin1String("up")},
                                                         {Rounding::Down, QLatin1String("down")}}};
};
} // namespace xieli

namespace xieli::policy {

/// Reads a benefit row's own fields; span and citations are read by whoever reads the pack. Fails with unknown_key (a
/// condition outside the vocabulary), bad_code, bad_value (a person's condition on a household), table_gap and
/// table_overlap (age bands, classes or grades of a table that leave one out or name one twice).
BenefitRow readBenefitRow(Fields &fields, Reading &reading);

/// The bands of a table, where it has any, follow one another: each number once, none left out between the first and
/// the last. A last row without conditions is what stands for all others.
void checkBands(const std::vector<AmountTableRow> &table, const QString &path, Reading &reading);

} // namespace xieli::policy
