// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "store/reader.h"

namespace xieli::casework {

/// A visit may have been begun before something happened to the family, days ago where it was broken off. What was told as an event
/// since then stays: the older copy takes no death, leaving, closing, change of head or removal away. Those are taken back by undo.
void keepEvents(Reader &reader, const Dossier &now, Dossier &typed);

} // namespace xieli::casework
