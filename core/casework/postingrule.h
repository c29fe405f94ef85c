// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postinglist.h"

namespace xieli::casework {

/// "serial group head": what a posting keeps of its columns. Unknown words are passed over; the order is the list's own.
QString columnsText(const std::vector<papers::PostingColumn> &columns);
std::vector<papers::PostingColumn> columnsOf(const QString &text);

/// Keeps the place's rule for the next list; for verbs that write.
void keepRule(Writer &writer, const PostingRule &rule);

} // namespace xieli::casework
