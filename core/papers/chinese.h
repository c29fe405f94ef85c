// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"

namespace xieli::papers {

/// "按规定(见下),计:12元" as Chinese print has it: ，；：？！（） beside Chinese characters are full width (GB/T 15834). The
/// comma of "1,234.50" and brackets among figures stay.
QString chinesePunctuation(const QString &text);
/// The same for every text of a paper.
void setChinesePunctuation(Paper &paper);

} // namespace xieli::papers
