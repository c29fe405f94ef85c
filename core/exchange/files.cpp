// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/files.h"

#include "base/savefile.h"
#include "exchange/keys.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

/// Six places of a digest: of twenty villages two have the same by chance once in a hundred thousand townships.
QString mark(const QString &text) { return QString::fromLatin1(digestOf(text.toUtf8()).left(3).toHex()); }

} // namespace

QString parcelFileName(const OfficeId &sender, const OfficeId &receiver, std::int64_t sequence)
{
    return u"xl-%1-%2.xlp"_s.arg(mark(sender.text() + u'>' + receiver.text())).arg(sequence);
}

QString introductionFileName(const OfficeId &office, Day day) { return u"xl-%1-%2.intro"_s.arg(mark(office.text()), day.toString(u"yyyyMMdd"_s)); }

Result<void> writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitWhole(file))
        return {};
    // Qt calls a full stick an unknown error
    if (QStorageInfo(QFileInfo(path).path()).bytesAvailable() < bytes.size() && QFileInfo(path).dir().exists())
        return fail(u"exchange.no_room"_s, {{u"file"_s, QDir::toNativeSeparators(path)}});
    return fail(u"exchange.write_failed"_s, {{u"file"_s, QDir::toNativeSeparators(path)}, {u"why"_s, file.errorString()}});
}

Result<QByteArray> readWhole(const QString &path, std::int64_t most)
{
    QFile file(path);
    const Arguments named{{u"file"_s, QDir::toNativeSeparators(path)}};
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"exchange.read_failed"_s, {{u"file"_s, QDir::toNativeSeparators(path)}, {u"why"_s, file.errorString()}});
    if (!file.isSequential() && file.size() > most)
        return fail(u"exchange.too_large"_s, named);
    // read one byte more than allowed: a pipe does not tell its size
    QByteArray bytes = file.read(most + 1);
    if (bytes.size() > most)
        return fail(u"exchange.too_large"_s, named);
    if (file.error() != QFileDevice::NoError)
        return fail(u"exchange.read_failed"_s, {{u"file"_s, QDir::toNativeSeparators(path)}, {u"why"_s, file.errorString()}});
    return bytes;
}

} // namespace xieli::exchange
