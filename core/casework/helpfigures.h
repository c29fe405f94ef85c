// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/helpbook.h"
#include "papers/wording.h"
#include "policy/law.h"

#include <vector>

namespace xieli::casework {

/// A figure of the place's law beside the rule that it decides.
struct HelpFigure {
    QString name;   ///< "农村低保年标准"
    QString value;  ///< "3,720.00 元/年", or that it is empty; an assumed one says so
    QString source; ///< document and article; may be empty
};

/// What the law says in `month` of the figures that an entry names; those of which it says nothing are left out.
std::vector<HelpFigure> helpFigures(const papers::HelpEntry &entry, const policy::Law &law, Month month, const papers::Wording &wording);

} // namespace xieli::casework
