// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/envelope.h"
#include "exchange/peers.h"
#include "store/reader.h"

namespace xieli::exchange {

/// Who is at the desk: this office, its keys, the offices it knows.
struct Desk {
    OfficeRow office;
    OfficeKeys keys;
    std::vector<KnownPeer> peers;

    std::vector<KnownSender> senders() const;
};

/// Error "exchange.no_keys": the file holds no keys, or keys that are not its own.
Result<Desk> deskOf(Reader &reader);

/// The setting whose presence says that a peer is revoked; its value is the day.
QString revokedSetting(const OfficeId &peer);

} // namespace xieli::exchange
