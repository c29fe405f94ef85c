// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/update.h"

#include "exchange/keys.h"
#include "exchange/sodium.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace xieli::exchange {

using namespace Qt::StringLiterals;

namespace {

// magic 8 · suite 1 · key id 8 · length of the header 4 (most significant first) · signature 64 · header, JSON · installer
constexpr auto updateMagic = "XIELIUPD";
constexpr auto domain = "xieli update 1"; // so that no signature of anything else is ever one of an update
constexpr char suite = 1;                 // Ed25519 over the header, which holds BLAKE2b-256 of the installer
constexpr int idSize = 8;
constexpr int beginning = 8 + 1 + idSize + 4 + int(crypto_sign_BYTES);
constexpr qint64 largestHeader = 64 * 1024;
constexpr qint64 helping = 1024 * 1024;

QByteArray signedBytes(const QByteArray &id, const QByteArray &header) { return QByteArray(domain) + suite + id + header; }

/// Copies so many bytes, fewer where there are no more; gives their digest and count.
struct Stretch {
    QByteArray digest;
    qint64 size = 0;
    bool isWritten = true;
};
Stretch stretch(QIODevice &from, qint64 most, QIODevice *to)
{
    readySodium();
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, crypto_generichash_BYTES);
    Stretch read;
    while (read.size < most) {
        const QByteArray bytes = from.read(std::min(helping, most - read.size));
        if (bytes.isEmpty())
            break;
        crypto_generichash_update(&state, readable(bytes), length(bytes));
        read.isWritten = read.isWritten && (!to || to->write(bytes) == bytes.size());
        read.size += bytes.size();
    }
    read.digest = zeroes(crypto_generichash_BYTES);
    crypto_generichash_final(&state, writable(read.digest), crypto_generichash_BYTES);
    return read;
}

QByteArray headerOf(const UpdateFacts &facts)
{
    return QJsonDocument(QJsonObject{{u"product"_s, facts.product}, {u"version"_s, facts.version}, {u"schema"_s, facts.schema}, {u"platform"_s, facts.platform},
                                     {u"name"_s, facts.name}, {u"size"_s, facts.size}, {u"digest"_s, QString::fromLatin1(facts.digest.toHex())},
                                     {u"oldest"_s, facts.oldest}, {u"day"_s, facts.day}, {u"notes"_s, facts.notes}})
        .toJson(QJsonDocument::Compact);
}

/// Only of a header whose signature was found right.
UpdateFacts factsOf(const QByteArray &header)
{
    const QJsonObject object = QJsonDocument::fromJson(header).object();
    const auto text = [&](const QString &key) { return object.value(key).toString(); };
    return {text(u"product"_s), text(u"version"_s), object.value(u"schema"_s).toInt(), text(u"platform"_s), text(u"name"_s), object.value(u"size"_s).toInteger(),
            QByteArray::fromHex(text(u"digest"_s).toLatin1()), text(u"oldest"_s), text(u"day"_s), text(u"notes"_s)};
}

} // namespace

QByteArray ReleaseKey::id() const { return digestOf(open).left(idSize); }

bool beginsLikeUpdate(const QByteArray &head) { return head.startsWith(updateMagic); }

Result<ReadUpdate> readUpdate(QIODevice &file, const std::vector<ReleaseKey> &keys)
{
    readySodium();
    const QByteArray begin = file.read(beginning);
    if (!beginsLikeUpdate(begin))
        return fail(u"exchange.update_not_one"_s);
    if (begin.size() < beginning)
        return fail(u"exchange.update_cut_short"_s);
    if (begin[8] != suite)
        return fail(u"exchange.update_newer_suite"_s);
    if (keys.empty())
        return fail(u"exchange.update_no_key"_s);
    const QByteArray id = begin.mid(9, idSize);
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const ReleaseKey &known) { return known.id() == id; });
    if (key == keys.end())
        return fail(u"exchange.update_unknown_key"_s, {{u"key"_s, QString::fromLatin1(id.toHex())}});
    qint64 headerSize = 0;
    for (int at = 0; at < 4; ++at)
        headerSize = headerSize << 8 | static_cast<unsigned char>(begin[9 + idSize + at]);
    if (headerSize > largestHeader)
        return fail(u"exchange.update_altered"_s);
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize)
        return fail(u"exchange.update_cut_short"_s);
    const QByteArray signature = begin.right(crypto_sign_BYTES);
    const QByteArray bytes = signedBytes(id, header);
    if (crypto_sign_verify_detached(readable(signature), readable(bytes), length(bytes), readable(key->open)) != 0)
        return fail(u"exchange.update_altered"_s);
    ReadUpdate update{factsOf(header), *key, beginning + headerSize};
    const Stretch payload = stretch(file, update.facts.size, nullptr);
    if (payload.size < update.facts.size)
        return fail(u"exchange.update_cut_short"_s);
    if (payload.digest != update.facts.digest || !file.read(1).isEmpty())
        return fail(u"exchange.update_altered"_s);
    return update;
}

Result<void> unpackUpdate(QIODevice &file, const ReadUpdate &update, QIODevice &to)
{
    if (!file.seek(update.payloadAt))
        return fail(u"exchange.update_cut_short"_s);
    const Stretch payload = stretch(file, update.facts.size, &to);
    if (!payload.isWritten)
        return fail(u"exchange.update_not_written"_s, {{u"why"_s, to.errorString()}});
    return payload.digest == update.facts.digest ? Result<void>() : fail(u"exchange.update_altered"_s);
}

QByteArray digestOfRest(QIODevice &device) { return stretch(device, std::numeric_limits<qint64>::max(), nullptr).digest; }

QByteArray newReleaseSeed()
{
    readySodium();
    QByteArray seed = zeroes(crypto_sign_SEEDBYTES);
    randombytes_buf(seed.data(), crypto_sign_SEEDBYTES);
    return seed;
}

ReleaseKey releaseKeyOf(const QByteArray &seed)
{
    readySodium();
    QByteArray open = zeroes(crypto_sign_PUBLICKEYBYTES), secret = zeroes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(writable(open), writable(secret), readable(seed));
    sodium_memzero(secret.data(), std::size_t(secret.size()));
    return {open, {}};
}

Result<void> writeUpdate(UpdateFacts facts, QIODevice &installer, const QByteArray &seed, QIODevice &to)
{
    readySodium();
    const Stretch payload = stretch(installer, std::numeric_limits<qint64>::max(), nullptr);
    facts.size = payload.size;
    facts.digest = payload.digest;
    QByteArray open = zeroes(crypto_sign_PUBLICKEYBYTES), secret = zeroes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(writable(open), writable(secret), readable(seed));
    const QByteArray id = ReleaseKey{open, {}}.id(), header = headerOf(facts), bytes = signedBytes(id, header);
    QByteArray signature = zeroes(crypto_sign_BYTES), size;
    crypto_sign_detached(writable(signature), nullptr, readable(bytes), length(bytes), readable(secret));
    sodium_memzero(secret.data(), std::size_t(secret.size()));
    for (int shift = 24; shift >= 0; shift -= 8)
        size.append(char(header.size() >> shift & 0xff));
    const QByteArray begin = QByteArray(updateMagic) + suite + id + size + signature + header;
    const bool isWritten = header.size() <= largestHeader && installer.seek(0) && to.write(begin) == begin.size() && stretch(installer, payload.size, &to).isWritten;
    return isWritten ? Result<void>() : fail(u"exchange.update_not_written"_s, {{u"why"_s, to.errorString()}});
}

} // namespace xieli::exchange
