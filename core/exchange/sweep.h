// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/parcel.h"
#include "store/writer.h"

#include <QSet>

namespace xieli::exchange {

/// What the healer says that it removed goes from the healed file too, unless somebody here has touched it after `common`, this office's last
/// change that both know. What is merely not in the healer's content stays: its disk may have forgotten it. The fates name what stays because
/// something of this office's hangs on it.
std::vector<RecordFate> sweep(Writer &writer, const Peer &healer, const Parcel &whole, OfficeRole own, std::int64_t common);

/// Payment batches that stand over there; `by`: those that this office approved.
QSet<QString> approvedIn(const Parcel &whole, const QString &by = {});
/// What a township drafted anew for months of which a village brings its own approval back, from before it lost it: the approval stands.
void removeOvertakenDrafts(Writer &writer, const QSet<QString> &approved);
/// At a village, before the content goes in: an approval stands with its own lines, and nobody takes a line away once it stands.
void removeOvertakenLines(Writer &writer, const Parcel &whole);

} // namespace xieli::exchange
