// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/ruletests.h"
#include "store/rows.h"

// What rule tests and amendments share: the office's packs as they stand or would stand.

namespace xieli::casework {

/// The packs compiled in with the office's overlays over them.
Result<NamedPacks> packsOf(Reader &reader);
std::vector<RuleTestFile> testsOf(Reader &reader);
/// The shipped tests whose policy names nothing but packs that the office's law is made of.
std::vector<RuleTestFile> shippedTestsWithin(const policy::Catalogue &catalogue, const QString &packs);

} // namespace xieli::casework
