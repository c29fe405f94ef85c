// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/introduction.h"

namespace xieli {
class OfficeFile;
}

namespace xieli::exchange {

/// A laptop that was lost, a township that lost its file or its key: who comes in its place, and how it gets back all that is known.

/// New keys for this office, which stays the same office: whatever was sealed to the old ones cannot be opened any more. Every other office
/// revokes the old introduction and takes the new one; numbers and history go on. Error "exchange.no_keys".
Result<Introduction> renewKeys(OfficeFile &file);

/// `successor`, known from its introduction, takes the place of `old`: nothing more is taken in from the old one, what a village kept at
/// this township the new one keeps, and the next parcel to it carries all that both share, as it stands. Errors:
/// "exchange.unknown_peer", "exchange.successor_role" (a village follows a village).
Result<void> succeed(OfficeFile &file, const OfficeId &old, const OfficeId &successor);

} // namespace xieli::exchange
