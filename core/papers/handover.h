// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "papers/paper.h"
#include "papers/wording.h"

namespace xieli::papers {

struct HandoverInput {
    QString from;                       ///< sending office
    QString to;                         ///< receiving office
    QString fileName;                   ///< the parcel's file, without folders
    qint64 sequence = 0;
    qint64 changes = 0;                 ///< changes carried
    qint64 households = 0;
    qint64 persons = 0;
    Money money;                        ///< control total
    QString digest;                     ///< hex, shown in groups of eight
    Day packedOn;
};

/// 交接单 that goes with the stick: control totals to be compared with what the receiver's screen shows.
Paper handoverSlip(const HandoverInput &input, const Wording &wording);

} // namespace xieli::papers
