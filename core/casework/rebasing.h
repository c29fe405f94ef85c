// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"

namespace xieli::casework {

/// What was typed on the copy `begun`, put upon what stands `now`: a field that nobody touched is as it stands, a line that came
/// meanwhile (a visit, an event, a parcel) stays, one that was taken away meanwhile or by whoever typed is gone.
Dossier rebased(const Dossier &typed, const Dossier &begun, const Dossier &now);

/// Nothing that people type differs: the same lines with the same fields. A line whose id is new is another line.
bool isSame(const Dossier &typed, const Dossier &begun);

} // namespace xieli::casework
