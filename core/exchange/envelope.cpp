// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/envelope.h"

#include "exchange/bytes.h"
#include "exchange/sodium.h"

#include <zstd.h>

#include <QtEndian>

using namespace Qt::StringLiterals;

// prelude: magic 8, suite 2 (the number and its complement, so that damage is not taken for a newer suite), length 8
// body:    sealed stream key, check over all before it, stream header, head block, content blocks (the last one tagged)
// The check needs no secret and tells nothing; it only parts "damaged" from "sealed to somebody else".

namespace xieli::exchange {

namespace {

constexpr qsizetype preludeSize = 18;
constexpr qsizetype boxSize = crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;
constexpr qsizetype checkSize = 16;
constexpr qsizetype streamHeaderSize = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr qsizetype added = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qsizetype headSize = 512;
constexpr qsizetype blockSize = 65536 - added;
constexpr qsizetype smallestBody = boxSize + checkSize + streamHeaderSize + headSize + added + added;

QByteArray magic() { return QByteArrayLiteral("XIELIPCL"); }

QByteArray prelude(qsizetype bodySize)
{
    QByteArray bytes = magic();
    bytes.append(static_cast<char>(sodiumSuite));
    bytes.append(static_cast<char>(~sodiumSuite));
    QByteArray size(8, '\0');
    qToBigEndian<quint64>(static_cast<quint64>(bodySize), size.data());
    return bytes + size;
}

QByteArray checkOf(const QByteArray &before)
{
    QByteArray check = zeroes(checkSize);
    crypto_generichash(writable(check), checkSize, readable(before), length(before), nullptr, 0);
    return check;
}

/// The first block: who to whom, which one, and what the rest must unfold to.
struct Head {
    EnvelopeFacts facts;
    std::int64_t contentSize = 0;
    QByteArray digest;
    QByteArray signature;
};

QByteArray signedBytes(const Head &head, const PublicKeys &receiver)
{
    ByteWriter writer;
    writer.text(u"xieli parcel"_s);
    writer.number(sodiumSuite);
    writer.text(head.facts.sender.text());
    writer.text(head.facts.receiver.text());
    writer.bytes(receiver.seal);
    writer.signedNumber(head.facts.epoch);
    writer.signedNumber(head.facts.sequence);
    writer.signedNumber(head.contentSize);
    writer.bytes(head.digest);
    if (head.facts.volume > 1)
        writer.number(static_cast<std::uint64_t>(head.facts.volume));
    return writer.result();
}

QByteArray headBytes(const Head &head)
{
    ByteWriter writer;
    writer.text(head.facts.sender.text());
    writer.text(head.facts.receiver.text());
    writer.signedNumber(head.facts.epoch);
    writer.signedNumber(head.facts.sequence);
    writer.signedNumber(head.contentSize);
    writer.raw(head.digest);
    writer.raw(head.signature);
    if (head.facts.volume > 1)
        writer.number(static_cast<std::uint64_t>(head.facts.volume));
    return writer.result().leftJustified(headSize, '\0', false);
}

Result<Head> readHead(const QByteArray &bytes)
{
    ByteReader reader(bytes);
    Head head;
    head.facts.sender = OfficeId(reader.text());
    head.facts.receiver = OfficeId(reader.text());
    head.facts.epoch = reader.signedNumber();
    head.facts.sequence = reader.signedNumber();
    head.contentSize = reader.signedNumber();
    head.digest = reader.raw(crypto_generichash_BYTES);
    head.signature = reader.raw(crypto_sign_BYTES);
    const std::uint64_t volume = reader.number(); // nothing stands here in the head of a first one
    head.facts.volume = static_cast<int>(std::clamp<std::uint64_t>(volume, 1, 1'000'000));
    if (reader.failed())
        return fail(u"exchange.altered"_s);
    return head;
}

QByteArray compressed(const QByteArray &content)
{
    QByteArray bytes = zeroes(ZSTD_compressBound(static_cast<std::size_t>(content.size())));
    const std::size_t size = ZSTD_compress(bytes.data(), static_cast<std::size_t>(bytes.size()), content.constData(),
                                           static_cast<std::size_t>(content.size()), 3);
    Q_ASSERT(!ZSTD_isError(size));
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

/// Exactly `size` bytes or nothing; `size` is signed for and below largestContent.
std::optional<QByteArray> unfolded(const QByteArray &bytes, std::int64_t size)
{
    if (ZSTD_getFrameContentSize(bytes.constData(), static_cast<std::size_t>(bytes.size())) != static_cast<unsigned long long>(size))
        return std::nullopt;
    QByteArray content = zeroes(static_cast<std::size_t>(size));
    const std::size_t found = ZSTD_decompress(content.data(), static_cast<std::size_t>(size), bytes.constData(),
                                              static_cast<std::size_t>(bytes.size()));
    if (ZSTD_isError(found) || found != static_cast<std::size_t>(size))
        return std::nullopt;
    return content;
}

/// Blocks that were pushed one after another come out in that order or not at all.
class SealingStream {
public:
    QByteArray start(const QByteArray &key)
    {
        QByteArray header = zeroes(streamHeaderSize);
        crypto_secretstream_xchacha20poly1305_init_push(&m_state, writable(header), readable(key));
        return header;
    }
    QByteArray push(const QByteArray &plain, const QByteArray &bound, bool last)
    {
        QByteArray block = zeroes(static_cast<std::size_t>(plain.size() + added));
        crypto_secretstream_xchacha20poly1305_push(&m_state, writable(block), nullptr, readable(plain), length(plain),
                                                   readable(bound), length(bound),
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
        return block;
    }

private:
    crypto_secretstream_xchacha20poly1305_state m_state;
};

class OpeningStream {
public:
    bool start(const QByteArray &header, const QByteArray &key)
    {
        return crypto_secretstream_xchacha20poly1305_init_pull(&m_state, readable(header), readable(key)) == 0;
    }
    std::optional<QByteArray> pull(const QByteArray &block, const QByteArray &bound, bool last)
    {
        if (block.size() < added)
            return std::nullopt;
        QByteArray plain = zeroes(static_cast<std::size_t>(block.size() - added));
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(&m_state, writable(plain), nullptr, &tag, readable(block), length(block),
                                                       readable(bound), length(bound)) != 0)
            return std::nullopt;
        if (last != (tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL))
            return std::nullopt;
        return plain;
    }

private:
    crypto_secretstream_xchacha20poly1305_state m_state;
};

/// The outside alone: a parcel of ours, whole by its length.
Result<void> checkOutside(const QByteArray &parcel, std::int64_t fileSize)
{
    const QByteArray start = parcel.left(magic().size());
    if (!magic().startsWith(start))
        return fail(u"exchange.not_a_parcel"_s);
    if (parcel.size() < preludeSize)
        return fail(u"exchange.cut_short"_s);
    const auto suite = static_cast<quint8>(parcel.at(8));
    if (static_cast<quint8>(parcel.at(9)) != static_cast<quint8>(~suite))
        return fail(u"exchange.altered"_s);
    if (suite != sodiumSuite)
        return fail(u"exchange.newer_suite"_s);
    const quint64 stated = qFromBigEndian<quint64>(parcel.constData() + 10);
    const quint64 found = fileSize < 0 ? stated : static_cast<quint64>(fileSize - preludeSize);
    if (found < stated)
        return fail(u"exchange.cut_short"_s);
    if (found > stated || found < static_cast<quint64>(smallestBody))
        return fail(u"exchange.altered"_s);
    return {};
}

Result<void> checkSender(const Head &head, const OfficeId &me, const OfficeKeys &keys, const std::vector<KnownSender> &senders)
{
    const auto sender = std::find_if(senders.begin(), senders.end(),
                                     [&](const KnownSender &known) { return known.office == head.facts.sender; });
    if (sender == senders.end())
        return fail(u"exchange.unknown_sender"_s, {{u"office"_s, head.facts.sender.text()}});
    if (sender->revoked)
        return fail(u"exchange.revoked_sender"_s, {{u"office"_s, head.facts.sender.text()}});
    if (head.facts.receiver != me)
        return fail(u"exchange.passed_on"_s);
    const QByteArray covered = signedBytes(head, keys.open);
    if (!sender->keys.isValid()
        || crypto_sign_verify_detached(readable(head.signature), readable(covered), length(covered), readable(sender->keys.sign)) != 0)
        return fail(u"exchange.forged"_s, {{u"office"_s, head.facts.sender.text()}});
    if (head.contentSize < 0 || head.contentSize > largestContent)
        return fail(u"exchange.too_large"_s);
    return {};
}

} // namespace

bool beginsLikeParcel(const QByteArray &head) { return head.startsWith(magic()); }

Result<QByteArray> seal(const QByteArray &content, const EnvelopeFacts &facts, const OfficeKeys &sender, const PublicKeys &receiver)
{
    readySodium();
    Q_ASSERT(facts.sender.text().size() <= 64 && facts.receiver.text().size() <= 64 && receiver.isValid());
    if (content.size() > largestContent)
        return fail(u"exchange.too_large"_s);
    Head head{facts, content.size(), digestOf(content), zeroes(crypto_sign_BYTES)};
    const QByteArray covered = signedBytes(head, receiver);
    crypto_sign_detached(writable(head.signature), nullptr, readable(covered), length(covered), readable(sender.signSecret));

    QByteArray key = zeroes(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    crypto_secretstream_xchacha20poly1305_keygen(writable(key));
    QByteArray box = zeroes(boxSize);
    if (crypto_box_seal(writable(box), readable(key), length(key), readable(receiver.seal)) != 0)
        return fail(u"exchange.keys_unreadable"_s);
    SealingStream stream;
    const QByteArray streamHeader = stream.start(key);
    sodium_memzero(key.data(), static_cast<std::size_t>(key.size()));

    const QByteArray folded = compressed(content);
    const qsizetype blocks = folded.size() / blockSize + 1;
    const QByteArray outside = prelude(boxSize + checkSize + streamHeaderSize + headSize + added + folded.size() + blocks * added);
    QByteArray parcel = outside + box + checkOf(outside + box + streamHeader) + streamHeader;
    parcel.reserve(parcel.size() + headSize + folded.size() + (blocks + 1) * added);
    parcel += stream.push(headBytes(head), outside, false);
    for (qsizetype block = 0; block < blocks; ++block)
        parcel += stream.push(folded.mid(block * blockSize, blockSize), {}, block == blocks - 1);
    return parcel;
}

namespace {

/// What stands before the blocks of content, opened and believed.
struct Begun {
    OpeningStream stream;
    Head head;
    qsizetype size = 0;
};

Result<Begun> begin(const QByteArray &parcel, std::int64_t fileSize, const OfficeId &me, const OfficeKeys &keys, const std::vector<KnownSender> &senders)
{
    readySodium();
    if (const auto fits = checkOutside(parcel, fileSize); !fits)
        return tl::unexpected(fits.error());
    qsizetype at = 0;
    const auto next = [&](qsizetype size) { at += size; return parcel.mid(at - size, size); };
    const QByteArray outside = next(preludeSize);
    const QByteArray box = next(boxSize);
    const QByteArray check = next(checkSize);
    const QByteArray streamHeader = next(streamHeaderSize);
    if (check != checkOf(outside + box + streamHeader))
        return fail(u"exchange.altered"_s);

    QByteArray key = zeroes(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    if (crypto_box_seal_open(writable(key), readable(box), length(box), readable(keys.open.seal), readable(keys.sealSecret)) != 0)
        return fail(u"exchange.not_for_this_office"_s);
    Begun begun;
    const bool started = begun.stream.start(streamHeader, key);
    sodium_memzero(key.data(), static_cast<std::size_t>(key.size()));
    const auto first = started ? begun.stream.pull(next(headSize + added), outside, false) : std::nullopt;
    if (!first)
        return fail(u"exchange.altered"_s);
    Result<Head> head = readHead(*first);
    if (!head)
        return tl::unexpected(head.error());
    if (const auto trusted = checkSender(*head, me, keys, senders); !trusted)
        return tl::unexpected(trusted.error());
    begun.head = std::move(*head);
    begun.size = at;
    return begun;
}

} // namespace

Result<Glance> glanceAt(const QByteArray &beginning, const OfficeId &me, const OfficeKeys &keys, const std::vector<KnownSender> &senders)
{
    const auto begun = begin(beginning, -1, me, keys, senders);
    return begun ? Result<Glance>(Glance{begun->head.facts, begun->head.digest}) : tl::unexpected(begun.error());
}

Result<Opened> open(const QByteArray &parcel, const OfficeId &me, const OfficeKeys &keys, const std::vector<KnownSender> &senders)
{
    auto begun = begin(parcel, parcel.size(), me, keys, senders);
    if (!begun)
        return tl::unexpected(begun.error());
    const Head &head = begun->head;
    qsizetype at = begun->size;
    QByteArray folded;
    folded.reserve(parcel.size() - at);
    do {
        const qsizetype size = qMin(blockSize + added, parcel.size() - at);
        const QByteArray block = parcel.mid(at, size);
        at += size;
        const auto plain = begun->stream.pull(block, {}, at == parcel.size());
        if (!plain)
            return fail(u"exchange.altered"_s);
        folded += *plain;
    } while (at < parcel.size());
    auto content = unfolded(folded, head.contentSize);
    if (!content || digestOf(*content) != head.digest)
        return fail(u"exchange.altered"_s);
    return Opened{head.facts, std::move(*content), head.digest};
}

} // namespace xieli::exchange
