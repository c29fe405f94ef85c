// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "papers/paper.h"
#include "papers/wording.h"

#include <optional>

namespace xieli::papers {

/// What the code of a slip says, and no more: no name and no place.
struct SlipCode {
    qint64 sequence = 0;
    qint64 households = 0;
    qint64 persons = 0;
    qint64 fen = 0;
    QString digest;                     ///< hex, 64 places

    friend bool operator==(const SlipCode &, const SlipCode &) = default;
};
/// "XL2 3 61 158 4567890 3f0a…"
QString slipText(const SlipCode &code);
/// The same read again, however it was typed or scanned; nothing where it is something else.
std::optional<SlipCode> slipFrom(const QString &text);

/// Hex in groups of eight, as a slip and a screen show it; the first `most` of them.
QString inEights(const QString &hex, int most = 8);

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
    QString packedBy = {};
};

/// 交接单 that goes with the stick: control totals to be compared with what the receiver's screen shows. One page.
Result<Paper> handoverSlip(const HandoverInput &input, const Wording &wording);

} // namespace xieli::papers
