// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/fields.h"
#include "policy/pack.h"

namespace xieli::policy {

/// Reads "value" of one dated entry in the form that the figure's unit asks for. What does not fit is a failure that names
/// the key: bad_value, bad_code (with the codes that are known), band_gap, band_overlap, missing_key.
void readFigureValue(DatedValue &value, Fields &fields, const FigureInfo &info);

} // namespace xieli::policy
