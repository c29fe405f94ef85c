// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::casework {

/// Keeps the law's packs in the office file as they are, once, so that what was computed under it can be computed again
/// whatever becomes of the packs. For the change in which something computed under it is written.
void keepLaw(Writer &writer, const policy::Law &law);

/// Keeps what can still be told of the laws of all assessments, before the office's overlay is changed: those of an earlier
/// program were stored without their packs.
void keepEarlierLaws(Writer &writer);

/// The law with this digest, called `name` as it was then: from what the office file keeps, or the packs of an earlier
/// release with the office's overlay. Error casework.law_not_kept (arguments "law", "digest").
Result<policy::Law> keptLaw(Reader &reader, const QString &digest, const QString &name);

/// A township's own figures that came with a parcel count from now on: they go on top of what the office has.
Result<void> adoptOverlays(Office &office);

/// Composes the office's law anew from its packs and overlays as the file has them now; cheap where they are as they were.
Result<void> refreshLaw(Office &office);

} // namespace xieli::casework
