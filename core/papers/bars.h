// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace xieli::papers {

/// What the bars of a chart measure: whole things, fen, or tenths of a percent.
enum class BarsUnit { Count, Money, Share };

/// A chart: one bar for each line, from the left, as long as its amount; its title is the question that it answers.
struct Bars {
    struct One {
        QString label;
        std::int64_t amount = 0;    ///< zero or more; the scale begins at zero
        QString value;              ///< the amount in words, at the end of the bar
        bool isOther = false;       ///< of two kinds the other one: hatched, so that print without colour tells them apart
    };
    QString question;
    std::vector<One> bars = {};
    BarsUnit unit = BarsUnit::Count;
};

} // namespace xieli::papers
