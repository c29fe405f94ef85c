// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"

#include <QString>

#include <optional>
#include <vector>

namespace xieli::policy {

/// Somebody on a list: 低保 or 建档立卡.
struct ListedPerson {
    QString name;
    QString idNumber;         ///< as typed
    std::optional<Day> birth; ///< the identity number's where that is valid
};

enum class MatchKind { Both, OnlyFirst, OnlySecond, Doubtful };

/// One row of the ledger of matches (核查台账).
struct Match {
    MatchKind kind = MatchKind::Both;
    QString by;                       ///< "id_number" or "name_birth_date"; empty for a row of one list
    QString doubt;                    ///< "name_differs", "id_number_differs", "birth_date_missing"; else empty
    std::optional<std::size_t> first; ///< place in the first list
    std::optional<std::size_t> second;
};

/// 双纳入 (003-05): who stands on both lists, on one, or perhaps on both. By valid identity number; then by name and birthday
/// where a number is missing or wrong. In the order of the first list, then of the second. Nobody is matched twice.
std::vector<Match> matchLists(const std::vector<ListedPerson> &first, const std::vector<ListedPerson> &second);

} // namespace xieli::policy
