// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

#include <functional>

namespace xieli::ui {

/// The pages in their order, each made when it is first wanted: the window stands before the pages that nobody looks at yet.
class Seats {
public:
    using Make = std::function<Page *()>;

    void add(const PageFace &face, Make make) { m_seats.push_back({face, std::move(make), nullptr}); }
    int count() const { return int(m_seats.size()); }
    const PageFace &face(int at) const { return m_seats.at(std::size_t(at)).face; }
    /// -1 where no page has that name.
    int indexOf(const QString &name) const;
    bool isMade(int at) const { return m_seats.at(std::size_t(at)).page; }
    /// Makes it where it is not there yet.
    Page *page(int at);
    /// Those that are there already, in their order.
    QList<Page *> made() const;
    /// Destroys those that are there and forgets the rest.
    void clear();

private:
    struct Seat {
        PageFace face;
        Make make;
        Page *page;
    };
    std::vector<Seat> m_seats;
};

} // namespace xieli::ui
