// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

struct zip;

namespace xieli::intake {

/// The parts of a zipped document, read from memory. A part is given whole, never more than `maximumPart` bytes of it:
/// what unpacks to more is refused (zip bombs), whatever its directory claims.
class ZipParts {
public:
    /// Errors: intake.damaged.
    static Result<ZipParts> open(const QByteArray &bytes);

    bool has(const QString &name) const;
    /// Errors: intake.damaged (missing, or its checksum fails), intake.encrypted, intake.too_large.
    Result<QByteArray> part(const QString &name) const;

    static constexpr qint64 maximumPart = 128 * 1024 * 1024;

private:
    struct Close { void operator()(zip *archive) const; };
    QByteArray m_bytes;
    std::unique_ptr<zip, Close> m_archive;
};

} // namespace xieli::intake
