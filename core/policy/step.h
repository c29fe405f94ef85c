// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/money.h"
#include "policy/pack.h"

#include <variant>

namespace xieli::policy {

/// A step's result: nothing (could not be told), money, a count, yes/no, or a word.
using StepValue = std::variant<std::monostate, Money, std::int64_t, bool, QString>;

/// One step of an explanation. The tree is built while computing: what a step rests on are its children.
struct Step {
    QString rule;             ///< key of the rule, "dibao.difference"
    StepValue value;
    Citations citations;      ///< the clause; Law::document() gives title and number
    QString because;          ///< the rule's dated wording with the inputs put in: formula, inputs, result, in Chinese
    QString subject = {};     ///< id of the member or item it is about, may be empty
    std::vector<Step> children = {};
};

using Steps = std::vector<Step>;

/// How much a computation says; its figures are always the same.
enum class Telling {
    Fully,    ///< every step
    Findings, ///< no steps: for a draft, whose lines keep a formula
    Quietly,  ///< no steps, and only the findings that tell what stops a result: for a what-if over a whole register
};

/// A value with the reason for it and what must be said beside it.
template <class T>
struct Explained {
    T value;
    Step step;
    Findings findings = {};
};

} // namespace xieli::policy
