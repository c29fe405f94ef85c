// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "papers/wording.h"

namespace xieli::papers {

struct RecoveryInput {
    QString office;                     ///< the office's name
    QString fileName;                   ///< the office file's name, without folders
    QString key;                        ///< the recovery text; blanks and dashes in it part the groups, else groups of four
    Day createdOn;
};

/// 恢复单: the file key on paper. Whoever has it and the file can read everything, so it says where to keep it.
Paper recoverySheet(const RecoveryInput &input, const Wording &wording);

} // namespace xieli::papers
