// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"

namespace xieli::ui {

class Desk;

/// Changes told in the window's language and in its words for codes.
casework::Telling tellingOf(Desk &desk);

} // namespace xieli::ui
