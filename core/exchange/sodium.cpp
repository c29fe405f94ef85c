// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sodium.h"

namespace xieli::exchange {

void readySodium()
{
    // without randomness no key is safe: better to stop than to go on
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        qFatal("libsodium cannot start");
}

} // namespace xieli::exchange
