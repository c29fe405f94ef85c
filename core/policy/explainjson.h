// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "policy/jsonwriter.h"
#include "policy/step.h"

namespace xieli::policy {

/// An array of steps, each with rule, value, cites, because and the steps it rests on.
void writeSteps(JsonWriter &json, const Steps &steps);
/// An array of findings; one that speaks of a figure carries the figure's key and the month it was looked up for.
void writeFindings(JsonWriter &json, const Findings &findings, Month month, const QString &pack);

} // namespace xieli::policy
