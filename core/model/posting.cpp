// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/posting.h"

#include <algorithm>

namespace xieli {

std::optional<Day> lastDayOf(const Posting &posting, const std::vector<PostingObjection> &objections)
{
    constexpr int longest = 366; // a parcel may say anything
    if (posting.days <= 0 || posting.days > longest)
        return std::nullopt;
    Day day = posting.postedOn;
    for (int left = posting.days; left > 0;) {
        day = day.addDays(1);
        Day goesOn = day; // the day on which all that was open on this one is settled
        for (const PostingObjection &objection : objections) {
            if (objection.posting != posting.id || objection.day > day || (objection.settledOn && *objection.settledOn <= day))
                continue;
            if (!objection.settledOn)
                return std::nullopt;
            goesOn = std::max(goesOn, *objection.settledOn);
        }
        if (goesOn > day)
            day = goesOn.addDays(-1); // one step before the day that runs again
        else
            --left;
    }
    return day;
}

} // namespace xieli
