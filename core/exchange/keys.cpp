// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/keys.h"

#include "exchange/sodium.h"

using namespace Qt::StringLiterals;

namespace xieli::exchange {

static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_box_PUBLICKEYBYTES == 32);

bool PublicKeys::isValid() const
{
    return sign.size() == crypto_sign_PUBLICKEYBYTES && seal.size() == crypto_box_PUBLICKEYBYTES;
}

OfficeKeys OfficeKeys::create()
{
    readySodium();
    OfficeKeys keys;
    keys.open.sign = zeroes(crypto_sign_PUBLICKEYBYTES);
    keys.signSecret = zeroes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(writable(keys.open.sign), writable(keys.signSecret));
    keys.open.seal = zeroes(crypto_box_PUBLICKEYBYTES);
    keys.sealSecret = zeroes(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(writable(keys.open.seal), writable(keys.sealSecret));
    return keys;
}

QByteArray OfficeKeys::toBytes() const { return signSecret + sealSecret; }

Result<OfficeKeys> OfficeKeys::fromBytes(const QByteArray &blob)
{
    if (blob.size() != crypto_sign_SECRETKEYBYTES + crypto_box_SECRETKEYBYTES)
        return fail(u"exchange.keys_unreadable"_s);
    readySodium();
    OfficeKeys keys;
    keys.signSecret = blob.left(crypto_sign_SECRETKEYBYTES);
    keys.sealSecret = blob.mid(crypto_sign_SECRETKEYBYTES);
    keys.open.sign = zeroes(crypto_sign_PUBLICKEYBYTES);
    crypto_sign_ed25519_sk_to_pk(writable(keys.open.sign), readable(keys.signSecret));
    keys.open.seal = zeroes(crypto_box_PUBLICKEYBYTES);
    crypto_scalarmult_base(writable(keys.open.seal), readable(keys.sealSecret));
    return keys;
}

QByteArray digestOf(const QByteArray &bytes)
{
    readySodium();
    QByteArray digest = zeroes(crypto_generichash_BYTES);
    crypto_generichash(writable(digest), crypto_generichash_BYTES, readable(bytes), length(bytes), nullptr, 0);
    return digest;
}

} // namespace xieli::exchange
