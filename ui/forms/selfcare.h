// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"

#include <QString>

#include <optional>

namespace xieli::ui {

/// The six of self-care in one short text: "" nothing asked, "0" can do all, "56" cannot walk and wash, "5?6" cannot walk and
/// was not asked about washing. In the cell a word stands before the numbers, which careOf() reads over.
QString careWords(const SelfCare &care);
/// Nothing if the text is no such thing. 1 eat, 2 dress, 3 bed, 4 toilet, 5 walk, 6 wash.
std::optional<SelfCare> careOf(const QString &text);

} // namespace xieli::ui
