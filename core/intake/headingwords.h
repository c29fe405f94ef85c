// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"

#include <span>

namespace xieli::intake {

/// A heading means `field` where the whole bare heading matches. The first that matches wins: order matters. Parts that many headings
/// share are named: <日期> a day's last words, <号码> a number's, <类型> a kind's or a state's.
struct HeadingWord {
    Field field;
    const char16_t *pattern;
};

/// Of rosters; they count for every other kind too, after its own.
std::span<const HeadingWord> rosterHeadings();
std::span<const HeadingWord> surveyHeadings();
/// Of plain lists and of lists of other offices; none for rosters and surveys.
std::span<const HeadingWord> listHeadings(TableKind kind);

} // namespace xieli::intake
