// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/volumes.h"

#include "exchange/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::exchange {

namespace {

constexpr std::int64_t besideBytes = 256; ///< of a picture: its key, its size

bool isPicture(const WholeRow &row) { return row.table == "picture"_L1; }

/// The row with what stands in it; nothing where it has gone.
std::optional<WholeRow> filled(Reader &reader, const WholeRow &named)
{
    const auto row = reader.row(named.table, named.key);
    if (!row)
        return std::nullopt;
    WholeRow whole{named.change, named.table, named.key, {}};
    for (auto cell = row->cbegin(); cell != row->cend(); ++cell)
        whole.cells.emplace_back(cell.key(), cell.value());
    return whole;
}

std::int64_t bytesIn(const WholeRow &row)
{
    std::int64_t bytes = 0;
    for (const auto &[column, value] : row.cells)
        if (const auto *blob = std::get_if<QByteArray>(&value))
            bytes += blob->size();
    return bytes;
}

} // namespace

Result<Volumes> Volumes::of(Reader &reader, Parcel parcel, std::int64_t largest, Progress *progress)
{
    Volumes volumes;
    std::vector<WholeRow> pictures;
    std::vector<WholeRow> rows;
    QSet<QString> keys;
    for (WholeRow &row : parcel.rows) {
        const bool isByKey = isPicture(row) && row.cells.empty();
        if (isByKey && keys.contains(row.key))
            continue; // two pieces of evidence show it
        if (isByKey)
            keys.insert(row.key);
        volumes.count(row);
        (isByKey ? pictures : rows).push_back(std::move(row));
    }
    parcel.rows = std::move(rows);
    volumes.m_first = std::move(parcel);
    std::int64_t room = pictures.empty() ? 0 : largest - std::int64_t(encode(volumes.m_first).size());
    Parcel part;
    const auto close = [&] {
        volumes.m_first.volumes.push_back(digestOf(encode(part)));
        for (WholeRow &row : part.rows)
            row.cells.clear();
        volumes.m_others.push_back(std::exchange(part.rows, {}));
    };
    int done = 0;
    for (const WholeRow &named : pictures) {
        if (progress && progress->cancelled())
            return fail(u"exchange.cancelled"_s);
        if (progress)
            progress->report(done++, int(pictures.size()));
        auto row = filled(reader, named);
        if (!row)
            continue;
        volumes.count(*row);
        const std::int64_t bytes = bytesIn(*row);
        const bool isFull = bytes + besideBytes > room;
        if (isFull && !part.rows.empty())
            close();
        if (isFull && part.rows.empty()) {
            part = volumes.other(volumes.count() + 1);
            room = largest;
        }
        room -= bytes + besideBytes;
        (part.volume > 1 ? part : volumes.m_first).rows.push_back(std::move(*row));
    }
    if (!part.rows.empty())
        close();
    return volumes;
}

void Volumes::count(const WholeRow &row)
{
    if (!isPicture(row) || row.cells.empty())
        return;
    ++pictures;
    pictureBytes += bytesIn(row);
}

Parcel Volumes::other(int number) const
{
    Parcel part;
    part.schema = m_first.schema;
    part.epoch = m_first.epoch;
    part.sequence = m_first.sequence;
    part.firstChange = m_first.firstChange;
    part.lastChange = m_first.lastChange;
    part.volume = number;
    return part;
}

Result<QByteArray> Volumes::content(Reader &reader, int number) const
{
    const auto index = std::size_t(number - 2);
    Parcel part = other(number);
    for (const WholeRow &named : m_others[index])
        if (auto row = filled(reader, named))
            part.rows.push_back(std::move(*row));
    QByteArray content = encode(part);
    if (digestOf(content) != m_first.volumes[index])
        return fail(u"exchange.changed_meanwhile"_s);
    return content;
}

QString volumePath(const QString &path, int number)
{
    const QFileInfo info(path);
    const QString end = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    return number == 1 ? path : info.dir().filePath(info.completeBaseName() + u'_' + QString::number(number) + end);
}

std::optional<Glance> glanceAtFile(const QString &path, const Desk &desk)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray beginning = file.read(glanceSize);
    if (!beginsLikeParcel(beginning))
        return std::nullopt;
    const auto glance = glanceAt(beginning, desk.office.id, desk.keys, desk.senders());
    return glance ? std::optional(*glance) : std::nullopt;
}

Beside::Beside(const Desk &desk, const QStringList &files) : m_desk(desk)
{
    for (const QString &file : files)
        if (const auto glance = glanceAtFile(file, desk))
            m_seen.push_back({file, *glance});
}

QStringList Beside::missing(const Parcel &first) const
{
    QStringList numbers;
    for (std::size_t index = 0; index < first.volumes.size(); ++index)
        if (std::none_of(m_seen.begin(), m_seen.end(), [&](const Seen &seen) { return seen.glance.digest == first.volumes[index]; }))
            numbers << QString::number(index + 2);
    return numbers;
}

Result<Parcel> Beside::load(const Parcel &first, int number) const
{
    const QByteArray &digest = first.volumes[std::size_t(number - 2)];
    QString damaged;
    for (const Seen &seen : m_seen) {
        if (seen.glance.digest != digest)
            continue;
        damaged = seen.path;
        const auto bytes = readWhole(seen.path, largestContent + largestContent / 8);
        const auto opened = bytes ? open(*bytes, m_desk.office.id, m_desk.keys, m_desk.senders()) : Result<Opened>(tl::unexpected(bytes.error()));
        if (!opened || opened->digest != digest)
            continue; // perhaps there is a copy
        auto part = decode(opened->content);
        if (part && part->volume == number && part->sequence == first.sequence && part->changes.empty() && std::all_of(part->rows.begin(), part->rows.end(), isPicture))
            return part;
    }
    return fail(u"exchange.parts_damaged"_s, {{u"file"_s, QFileInfo(damaged).fileName()}, {u"number"_s, QString::number(number)}});
}

QStringList Beside::firstsOf(const EnvelopeFacts &facts) const
{
    QStringList files;
    for (const Seen &seen : m_seen)
        if (const EnvelopeFacts &found = seen.glance.facts;
            found.volume == 1 && found.sender == facts.sender && found.epoch == facts.epoch && found.sequence == facts.sequence)
            files << seen.path;
    return files;
}

} // namespace xieli::exchange
