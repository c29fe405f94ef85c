// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include "exchange/parcel.h"
#include "exchange/valuetext.h"

using namespace xieli;
using namespace xieli::exchange;

/// The content of a parcel, as it is after the envelope was opened.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto parcel = decode(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!parcel) {
        fuzz::mustHold(parcel.error().key == QLatin1String("exchange.newer_form") || parcel.error().key == QLatin1String("exchange.content_damaged"),
                       "what cannot be read is damaged or newer");
        return 0;
    }
    const QByteArray written = encode(*parcel);
    auto again = decode(written);
    if (again)
        again->form = parcel->form; // what an older program wrote is written in today's form
    fuzz::mustHold(again && *again == *parcel, "what was read is written so that it reads the same");
    fuzz::mustHold(encode(*again) == written, "the same parcel gives the same bytes");
    for (const Acknowledgement &acknowledgement : parcel->acknowledgements)
        for (const RecordFate &fate : acknowledgement.fates) {
            const Error why = reasonFrom(fate.reason);
            fuzz::mustHold(reasonFrom(reasonText(why)).key == why.key, "a reason keeps its key");
            rowFrom(fate.reason);
            valueFrom(fate.reason);
            fuzz::mustHold(rowFrom(rowText(fate.stands)).size() == fate.stands.size(), "what stands is kept whole");
        }
    for (const xieli::exchange::CellChange &cell : parcel->changes) {
        shown(cell.after);
        valueFrom(valueText(cell.after));
    }
    return 0;
}
