// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/evidence.h"

#include <QPixmap>

namespace xieli::ui {

class Desk;

/// The picture of a piece of evidence; decoded at once in the size `within` where one is given.
Result<QPixmap> evidencePixmap(Desk &desk, const Evidence &evidence, QSize within = {});
/// "死亡证明  2018-03-05": what it proves and when it was taken.
QString evidenceTitle(const Desk &desk, const Evidence &evidence);

} // namespace xieli::ui
