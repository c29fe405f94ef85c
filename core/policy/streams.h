// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casefile.h"

#include <map>
#include <vector>

namespace xieli::policy {

/// What is paid by itself: one benefit of the household or of one person.
using Stream = std::pair<QString, std::optional<MemberId>>;

/// The decisions of each stream (the voided ones too, if so wanted) in the order in which they begin. They point into what they were made of.
using Streams = std::map<Stream, std::vector<const Decision *>>;
Streams streamsOf(const std::vector<Decision> &decisions, bool withVoided = false);

/// The last decision of a stream that has begun by `month`; a later one replaces an earlier one. Where only voided ones have
/// begun, the last of them: it gives nothing, and what was paid on it is to be recovered. Null before the first.
const Decision *decisionIn(const std::vector<const Decision *> &decisions, Month month);

} // namespace xieli::policy
