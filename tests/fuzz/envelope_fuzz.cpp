// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include "exchange/envelope.h"
#include "exchange/sodium.h"

#include <QtEndian>

using namespace xieli;
using namespace xieli::exchange;

namespace {

/// Keys that are the same on every run: an input that is kept must mean the same tomorrow.
OfficeKeys keysOf(char seed)
{
    readySodium();
    const QByteArray from(32, seed);
    OfficeKeys keys;
    keys.open.sign = zeroes(crypto_sign_PUBLICKEYBYTES);
    keys.signSecret = zeroes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_seed_keypair(writable(keys.open.sign), writable(keys.signSecret), readable(from));
    keys.open.seal = zeroes(crypto_box_PUBLICKEYBYTES);
    keys.sealSecret = zeroes(crypto_box_SECRETKEYBYTES);
    crypto_box_seed_keypair(writable(keys.open.seal), writable(keys.sealSecret), readable(from));
    return keys;
}

struct Pair {
    OfficeKeys village = keysOf('v');
    OfficeKeys township = keysOf('t');
    EnvelopeFacts facts{OfficeId(QStringLiteral("village")), OfficeId(QStringLiteral("township")), 1, 1};

    Result<Opened> opened(const QByteArray &parcel) const
    {
        return open(parcel, facts.receiver, township, {{facts.sender, village.open, false}});
    }
};

/// With the length and the check put right, so that what lies behind them is reached too.
QByteArray putRight(QByteArray parcel)
{
    constexpr qsizetype prelude = 18;
    constexpr qsizetype box = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;
    constexpr qsizetype check = 16;
    constexpr qsizetype header = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
    if (parcel.size() < prelude + box + check + header)
        return parcel;
    qToBigEndian<quint64>(quint64(parcel.size() - prelude), parcel.data() + 10);
    const QByteArray covered = parcel.left(prelude + box) + parcel.mid(prelude + box + check, header);
    QByteArray sum = zeroes(check);
    crypto_generichash(writable(sum), check, readable(covered), length(covered), nullptr, 0);
    return parcel.replace(prelude + box, check, sum);
}

} // namespace

/// A file found on a stick; and, of the same bytes, what a parcel of them becomes when it is damaged behind its check.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Pair pair;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    fuzz::mustHold(!pair.opened(bytes), "nobody makes a parcel without the keys");
    fuzz::mustHold(!pair.opened(putRight(bytes)), "nor by guessing");

    QByteArray sealed = *seal(bytes, pair.facts, pair.village, pair.township.open);
    const auto content = pair.opened(sealed);
    fuzz::mustHold(content && content->content == bytes && content->facts == pair.facts, "what was sealed is opened as it was");
    if (bytes.size() < 4)
        return 0;
    const auto place = qFromBigEndian<quint32>(bytes.constData()) % quint32(sealed.size());
    sealed[qsizetype(place)] = char(sealed.at(qsizetype(place)) ^ (bytes.back() == 0 ? 1 : bytes.back()));
    fuzz::mustHold(!pair.opened(sealed), "no altered byte goes unseen");
    fuzz::mustHold(!pair.opened(putRight(sealed)) || place < 18 + 80 + 16, "nor behind the check");
    fuzz::mustHold(!pair.opened(sealed.left(qsizetype(place))), "a cut parcel is not opened");
    return 0;
}
