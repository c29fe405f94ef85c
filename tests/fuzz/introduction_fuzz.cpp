// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include "exchange/introduction.h"

using namespace xieli;
using namespace xieli::exchange;

/// An introduction file that somebody brought; an untouched one stays readable whatever its name is.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto read = readIntroduction(bytes)) {
        fuzz::mustHold(read->keys.isValid() && read->epoch >= 1 && !read->fingerprint().isEmpty(), "what is taken for an introduction is whole");
        return 0;
    }
    static const OfficeKeys keys = OfficeKeys::create();
    Introduction introduction{OfficeId::create(), QString::fromUtf8(bytes).left(200), OfficeRole::Village, QStringLiteral("629901101201"), 1, keys.open};
    const auto again = readIntroduction(writeIntroduction(introduction, keys));
    fuzz::mustHold(introduction.name.isEmpty() || (again && *again == introduction), "an introduction is read as it was written");
    return 0;
}
