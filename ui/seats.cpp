// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seats.h"

namespace xieli::ui {

int Seats::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_seats.begin(), m_seats.end(), [&name](const Seat &seat) { return seat.face.name == name; });
    return found == m_seats.end() ? -1 : int(found - m_seats.begin());
}

Page *Seats::page(int at)
{
    Seat &seat = m_seats.at(std::size_t(at));
    if (!seat.page)
        seat.page = seat.make();
    return seat.page;
}

QList<Page *> Seats::made() const
{
    QList<Page *> pages;
    for (const Seat &seat : m_seats)
        if (seat.page)
            pages << seat.page;
    return pages;
}

void Seats::clear()
{
    qDeleteAll(made());
    m_seats.clear();
}

} // namespace xieli::ui
