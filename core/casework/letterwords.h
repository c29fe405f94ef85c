// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/wording.h"

#include <QJsonObject>

namespace xieli::casework {

/// What a letter says of a step, for a family that reads no formulas: sentences, amounts as "1,234.50 元". `result` is the
/// assessment that the step belongs to.
QString plainBecause(const QJsonObject &step, const QJsonObject &result, const papers::Wording &wording);
/// Any sentence of a pack: signs of arithmetic become words, amounts are grouped.
QString withoutSigns(const QString &sentence, const papers::Wording &wording);

} // namespace xieli::casework
