// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "papers/paper.h"

#include <QByteArray>

namespace xieli::papers {

/// A QR code (GB/T 18284) of any bytes, as small as they allow; a sixth of it may be dirty or torn. Error "papers.code_too_long".
Result<Code> qrCode(const QByteArray &bytes);

} // namespace xieli::papers
