// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/law.h"

namespace xieli::policy {

/// Months in which a figure has another value under one law than under another.
struct FigureChange {
    Figure figure = Figure::Last_;
    Span span;
    DatedValue before;
    DatedValue after;
};

/// Every figure whose value differs, by figure and month; neighbouring months with the same pair of values are one.
/// Only what is computed with counts: a value that is cited anew, or stated instead of assumed, is no change.
std::vector<FigureChange> changesOf(const Law &before, const Law &after);
/// The benefits whose rows differ, each once.
QStringList changedBenefits(const Law &before, const Law &after);
/// What no figure of the program holds and yet differs: rows of the table of imputed wages, and figures that packs declare.
struct TableChange {
    enum class What { Imputed, Declared };
    What what = What::Imputed;
    QString key;    ///< the row's status, or the declared figure's key
    QString title;  ///< as the pack calls it
    friend bool operator==(const TableChange &, const TableChange &) = default;
};
/// Each once: by status, then by key.
std::vector<TableChange> changedTables(const Law &before, const Law &after);
/// Both values compute the same.
bool saysTheSame(const DatedValue &a, const DatedValue &b);

} // namespace xieli::policy
