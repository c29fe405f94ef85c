// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/peers.h"

namespace xieli::casework {

/// A laptop that was lost or copied, a township that lost its file: who comes in its place. See exchange/succession.h.

/// This office, the same as before, gets new keys, and writes its new introduction to `path`. Whatever is sealed to the old keys cannot be
/// opened any more; each other office revokes the old introduction, takes this one and compares the code. Returns that code.
Result<QString> renewKeys(Office &office, const QString &path);

struct Succeeded {
    QString old;
    QString successor;
    int households = 0;     ///< that the old one kept and the new one keeps now
};
/// `successor` takes the place of `old` for this office. Its code must have been compared: everything that is shared goes to it. Errors:
/// "casework.successor_not_compared", "exchange.revoked_peer" (the successor), "exchange.successor_role", "exchange.unknown_peer".
Result<Succeeded> succeed(Office &office, const QString &old, const QString &successor);

} // namespace xieli::casework
