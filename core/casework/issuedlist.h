// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/registers.h"

namespace xieli::casework {

/// 文书台账 as a register: every issued paper with its number, digest, to whom, and whether its signed copy is back.
RegisterTable issuedTable(Reader &reader, const RegisterInfo &info, const papers::Wording &wording);

} // namespace xieli::casework
