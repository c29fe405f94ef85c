// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace xieli::print {

/// A photograph or scan as it is kept: upright, about 200 KB, a plain JPEG made anew, so that nothing of where, when and with
/// which device it was taken is left.
struct ShrunkPicture {
    QByteArray jpeg;
    int width = 0;
    int height = 0;
};

inline constexpr qsizetype wishedPictureBytes = 200 * 1024;

/// Of a file's bytes; `name` is for the sentences. Errors: papers.picture_heic, …_pdf, …_too_heavy, …_too_many_pixels, …_broken {file}.
Result<ShrunkPicture> shrinkPicture(const QByteArray &file, const QString &name);
/// Of a picture from the clipboard.
Result<ShrunkPicture> shrinkPicture(const QImage &image, const QString &name);
/// Reads at most what a picture may weigh. Errors: papers.picture_unreadable {file} {reason}, …_too_heavy.
Result<QByteArray> readPictureFile(const QString &path);

} // namespace xieli::print
