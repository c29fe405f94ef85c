// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/registers.h"

namespace xieli::casework {

/// The registers that nobody types, because the families' files tell them: key groups and what aid covers them, the left-behind old,
/// the six low-income kinds with their source, who has not declared this month, near relatives of staff.
RegisterTable toldTable(Reader &reader, const RegisterInfo &info, Month month, Day today, const papers::Wording &wording);

} // namespace xieli::casework
