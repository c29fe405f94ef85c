// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/picture.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace xieli::print {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype heaviestFile = 64 * 1024 * 1024;
/// More than any camera of a telephone makes; a tiny file can claim more and fill the memory.
constexpr qint64 mostPixels = 120LL * 1000 * 1000;
/// A sheet of A4 stays readable at this many pixels along its longer edge.
constexpr int longestEdge = 1800;
constexpr int shortestTry = 200; ///< noise as large as this weighs what it weighs
constexpr int goodQualities[] = {85, 78, 70, 62};

QString named(const QString &file) { return file.isEmpty() ? u"?"_s : file; }

bool isHeic(const QByteArray &file)
{
    const QByteArray brand = file.mid(4, 8);
    return brand == "ftypheic" || brand == "ftypheix" || brand == "ftyphevc" || brand == "ftypmif1" || brand == "ftypmsf1" || brand == "ftypavif";
}

std::optional<Error> problemOf(const QByteArray &file, const QString &name)
{
    const Arguments which{{u"file"_s, named(name)}};
    if (isHeic(file))
        return Error{u"papers.picture_heic"_s, which};
    if (file.startsWith("%PDF"))
        return Error{u"papers.picture_pdf"_s, which};
    if (file.size() > heaviestFile)
        return Error{u"papers.picture_too_heavy"_s, which};
    return std::nullopt;
}

QByteArray jpegOf(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "JPEG");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    return writer.write(image) ? bytes : QByteArray();
}

/// Painted on white paper of its own: no profile, no text, no transparency comes along.
QImage onPaper(const QImage &image, QSize size)
{
    QImage source = image;
    if (source.colorSpace().isValid())
        source.convertToColorSpace(QColorSpace(QColorSpace::SRgb));
    QImage paper(size, QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(QPoint(), source.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    return paper;
}

QSize within(QSize size, int edge) { return qMax(size.width(), size.height()) > edge ? size.scaled(edge, edge, Qt::KeepAspectRatio).expandedTo({1, 1}) : size; }

} // namespace

Result<ShrunkPicture> shrinkPicture(const QImage &image, const QString &name)
{
    if (image.isNull() || image.width() < 1 || image.height() < 1)
        return fail(u"papers.picture_broken"_s, {{u"file"_s, named(name)}});
    for (int edge = longestEdge;; edge = edge * 85 / 100) {
        const QImage small = onPaper(image, within(image.size(), edge));
        for (const int quality : goodQualities)
            if (const QByteArray jpeg = jpegOf(small, quality); !jpeg.isEmpty() && (jpeg.size() <= wishedPictureBytes || edge < shortestTry))
                return ShrunkPicture{jpeg, small.width(), small.height()};
    }
}

Result<ShrunkPicture> shrinkPicture(const QByteArray &file, const QString &name)
{
    if (const auto problem = problemOf(file, name))
        return tl::unexpected(*problem);
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true); // upright, as its EXIF says
    static const QByteArrayList known{"jpeg", "jpg", "png", "bmp", "webp", "tiff", "tif"};
    const QSize size = reader.size();
    if (!reader.canRead() || !known.contains(reader.format()) || size.isEmpty())
        return fail(u"papers.picture_broken"_s, {{u"file"_s, named(name)}});
    if (qint64(size.width()) * size.height() > mostPixels)
        return fail(u"papers.picture_too_many_pixels"_s, {{u"file"_s, named(name)}, {u"width"_s, QString::number(size.width())}, {u"height"_s, QString::number(size.height())}});
    QImageReader::setAllocationLimit(512);
    if (reader.format() == "jpeg" || reader.format() == "jpg")
        reader.setScaledSize(within(size, longestEdge)); // decoded small at once
    QImage image;
    if (!reader.read(&image))
        return fail(u"papers.picture_broken"_s, {{u"file"_s, named(name)}});
    return shrinkPicture(image, name);
}

Result<QByteArray> readPictureFile(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!QFileInfo(path).isFile()) // the file says nothing of a reason before it was opened
        return fail(u"papers.picture_not_there"_s, {{u"file"_s, name}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"papers.picture_unreadable"_s, {{u"file"_s, name}, {u"reason"_s, file.errorString()}});
    QByteArray bytes = file.read(heaviestFile + 1);
    if (bytes.size() > heaviestFile)
        return fail(u"papers.picture_too_heavy"_s, {{u"file"_s, name}});
    return bytes;
}

} // namespace xieli::print
