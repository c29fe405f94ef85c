// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <utility>

namespace xieli {

/// The last few of what costs something to make and is asked for again and again by neighbours: looked at one by one, which is less than to hash
/// what they are found by. What was made longest ago gives way.
template <class T, std::size_t Count = 8>
class Recent {
public:
    /// nullptr: none of them `matches`. What was found stays where it is until Count others were made.
    template <class Matches>
    const T *find(const Matches &matches) const
    {
        for (std::size_t back = 1; back <= Count; ++back)
            if (const auto &kept = m_kept[(m_next + Count - back) % Count]; kept && matches(*kept))
                return &*kept;
        return nullptr;
    }
    const T &keep(T made)
    {
        auto &place = m_kept[m_next];
        place = std::move(made);
        m_next = (m_next + 1) % Count;
        return *place;
    }

private:
    std::array<std::optional<T>, Count> m_kept;
    std::size_t m_next = 0;
};

} // namespace xieli
