// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/fields.h"
#include "policy/policytest.h"

namespace xieli::policy {

/// Refuses what a rule test may not expect: nothing at all, an empty object, a fraction, a list of the wrong kind.
void checkExpectation(const QJsonObject &expect, Reading &reading);

/// What an assessment's bytes say otherwise than expected, in the order of the expectation's keys.
std::vector<PolicyDifference> differences(const QJsonObject &expect, const QByteArray &assessment);

} // namespace xieli::policy
