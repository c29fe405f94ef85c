// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <vector>

namespace xieli {

/// What a finding says about the data. Empty: a figure the law leaves open; Assumed: a figure to be confirmed.
enum class FindingKind { Note, Warning, Empty, Assumed, NotDetermined };

/// Something about the data, shown beside the field it names. A finding never blocks saving.
struct Finding {
    FindingKind kind = FindingKind::Note;
    QString key;            ///< a key of resources/wording
    Arguments arguments = {}; ///< for the sentence
    QString subject = {};   ///< the id of the record it is about, may be empty
    QString field = {};     ///< the column it is about, may be empty

    friend bool operator==(const Finding &, const Finding &) = default;
};

using Findings = std::vector<Finding>;

} // namespace xieli
