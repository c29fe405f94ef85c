// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordverbs.h"

namespace xieli::cli {

std::vector<Verb> recordVerbs()
{
    std::vector<Verb> verbs = trailVerbs();
    for (const auto &more : {familyViewVerbs(), retentionVerbs()})
        verbs.insert(verbs.end(), more.begin(), more.end());
    return verbs;
}

} // namespace xieli::cli
