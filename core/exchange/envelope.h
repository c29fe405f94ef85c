// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/keys.h"
#include "model/ids.h"

#include <cstdint>
#include <vector>

namespace xieli::exchange {

/// What the signature covers besides the content, so that a parcel cannot be passed on to another office or replayed
/// under another number.
struct EnvelopeFacts {
    OfficeId sender;
    OfficeId receiver;
    std::int64_t epoch = 1;    ///< counts the sender's lives; a restored or replaced office starts a new one
    std::int64_t sequence = 0; ///< number of the parcel from this sender to this receiver, from 1
    int volume = 1;            ///< which file of the parcel's set; the first names the others

    friend bool operator==(const EnvelopeFacts &, const EnvelopeFacts &) = default;
};

/// An office that may send: one we were introduced to.
struct KnownSender {
    OfficeId office;
    PublicKeys keys;
    bool revoked = false;
};

struct Opened {
    EnvelopeFacts facts;
    QByteArray content;
    QByteArray digest; ///< digestOf(content)
};

/// The one suite so far: libsodium (X25519 sealed box, XChaCha20-Poly1305 stream, Ed25519, BLAKE2b) with zstd inside.
/// Another number is kept free for a suite of national algorithms (SM2, SM3, SM4).
inline constexpr int sodiumSuite = 1;
/// No content may unfold to more than this: a small file must not fill the memory.
inline constexpr std::int64_t largestContent = std::int64_t(512) * 1024 * 1024;

/// Compresses, signs and seals. Outside stand only a magic, the suite number and a length.
/// Error: "exchange.too_large" when content is larger than largestContent.
Result<QByteArray> seal(const QByteArray &content, const EnvelopeFacts &facts, const OfficeKeys &sender, const PublicKeys &receiver);

/// Whether a file that begins so may be a parcel: a stick holds many other things, some of them large.
bool beginsLikeParcel(const QByteArray &head);

/// Who, to whom and which one, and the digest of its content: from the beginning of a file alone.
struct Glance {
    EnvelopeFacts facts;
    QByteArray digest;
};
/// How much of a file it takes.
inline constexpr std::int64_t glanceSize = 4096;
/// Errors as of open(), as far as they show at the beginning.
Result<Glance> glanceAt(const QByteArray &beginning, const OfficeId &me, const OfficeKeys &keys, const std::vector<KnownSender> &senders);

/// Opens what was sealed to `me` by one of `senders`. Errors, each before anything is touched:
/// "exchange.not_a_parcel", "exchange.cut_short", "exchange.altered", "exchange.not_for_this_office",
/// "exchange.unknown_sender", "exchange.revoked_sender", "exchange.forged" (a known sender's name under another's
/// signature), "exchange.passed_on" (signed for another office), "exchange.newer_suite" (update first), "exchange.too_large".
Result<Opened> open(const QByteArray &parcel, const OfficeId &me, const OfficeKeys &keys, const std::vector<KnownSender> &senders);

} // namespace xieli::exchange
