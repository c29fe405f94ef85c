// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/safetyverbs.h"

namespace xieli::cli {

std::vector<Verb> safetyVerbs()
{
    std::vector<Verb> all;
    for (const auto &some : {backupVerbs(), publishVerbs(), updateVerbs()})
        all.insert(all.end(), some.begin(), some.end());
    return all;
}

} // namespace xieli::cli
