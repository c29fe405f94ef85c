// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

namespace xieli::fuzz {

/// A zip file of parts that are not folded. A fuzzer finds no right checksum by itself, and would never come behind it.
QByteArray storedZip(const std::vector<std::pair<QByteArray, QByteArray>> &parts);

} // namespace xieli::fuzz
