// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/zipparts.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

struct CloseFile { void operator()(zip_file_t *file) const { zip_fclose(file); } };

zip_int64_t indexOf(zip *archive, const QString &name)
{
    QString plain = name;
    if (plain.startsWith(u'/'))
        plain.remove(0, 1);
    zip_int64_t index = zip_name_locate(archive, plain.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0) // some programs write the folders the Windows way
        index = zip_name_locate(archive, QString(plain).replace(u'/', u'\\').toUtf8().constData(), ZIP_FL_NOCASE);
    return index;
}

} // namespace

void ZipParts::Close::operator()(zip *archive) const { zip_discard(archive); }

Result<ZipParts> ZipParts::open(const QByteArray &bytes)
{
    ZipParts parts;
    parts.m_bytes = bytes;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(parts.m_bytes.constData(), zip_uint64_t(parts.m_bytes.size()), 0, &error);
    if (source)
        parts.m_archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (source && !parts.m_archive)
        zip_source_free(source);
    zip_error_fini(&error);
    if (!parts.m_archive)
        return fail(u"intake.damaged"_s);
    return parts;
}

bool ZipParts::has(const QString &name) const { return indexOf(m_archive.get(), name) >= 0; }

Result<QByteArray> ZipParts::part(const QString &name) const
{
    const zip_int64_t index = indexOf(m_archive.get(), name);
    if (index < 0)
        return fail(u"intake.damaged"_s);
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(m_archive.get(), zip_uint64_t(index), 0));
    if (!file) {
        const int code = zip_error_code_zip(zip_get_error(m_archive.get()));
        return fail(code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD ? u"intake.encrypted"_s : u"intake.damaged"_s);
    }
    QByteArray content;
    QByteArray block(256 * 1024, Qt::Uninitialized);
    while (true) {
        const zip_int64_t read = zip_fread(file.get(), block.data(), zip_uint64_t(block.size()));
        if (read < 0)
            return fail(u"intake.damaged"_s);
        if (read == 0)
            return content;
        if (content.size() + read > maximumPart)
            return fail(u"intake.too_large"_s);
        content.append(block.constData(), qsizetype(read));
    }
}

} // namespace xieli::intake
