// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"

#include <QString>

namespace xieli::ui {

/// Where somebody was when the window closed: a page, and the household that was open there (empty: none).
struct LastPlace {
    QString page;
    HouseholdId household;
};

/// Of one office file, kept with the user's settings on this computer: the page's name and the household's id, no name of a person.
LastPlace lastPlace(const QString &officePath);
void keepLastPlace(const QString &officePath, const LastPlace &place);

} // namespace xieli::ui
