// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/casefile.h"
#include "store/reader.h"

namespace xieli::casework {

/// The survey whose income a kept assessment looked at: a decision goes with it, whatever survey of an earlier day arrives later. Empty: there
/// was none, or it is gone.
QString surveyBehind(Reader &reader, const AssessmentId &assessment);

} // namespace xieli::casework
