// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace xieli::papers {

Result<Code> qrCode(const QByteArray &bytes)
{
    const auto *data = reinterpret_cast<const unsigned char *>(bytes.constData());
    constexpr int smallest = 0; // the library's word for: as small as the bytes allow
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(QRcode_encodeData(int(bytes.size()), data, smallest, QR_ECLEVEL_M), &QRcode_free);
    if (!made)
        return fail(QStringLiteral("papers.code_too_long"));
    Code code;
    code.width = made->width;
    const auto modules = std::size_t(made->width) * std::size_t(made->width);
    code.dark.reserve(modules);
    for (std::size_t at = 0; at < modules; ++at)
        code.dark.push_back(made->data[at] & 1); // the lowest bit is the colour, the others say what the module is for
    return code;
}

} // namespace xieli::papers
