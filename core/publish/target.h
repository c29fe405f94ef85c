// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace xieli::publish {

/// Where to publish: a connection text of libpq, best "service=…" with the password in libpq's own password file.
struct Target {
    QString connection;
    bool allowPlain = false;    ///< over a network without a checked certificate; for a line that is safe by itself
};

} // namespace xieli::publish
