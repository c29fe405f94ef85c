// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keyfile.h"

#include "base/savefile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>

#include <sodium.h>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostMemory = qint64(1) << 30; // a forged slot must not eat the machine
constexpr qint64 mostOperations = 64;

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
unsigned long long sizeOf(const QByteArray &bytes) { return static_cast<unsigned long long>(bytes.size()); }

QByteArray random(size_t size)
{
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    randombytes_buf(bytes.data(), size);
    return bytes;
}

/// Tests open files by the hundred; nobody else may lower the cost, and what users run cannot.
#ifdef XIELI_KEYS_MAY_BE_FAST
bool fastKeys() { return qEnvironmentVariableIsSet("XIELI_TEST_FAST_KEYS"); }
#else
bool fastKeys() { return false; }
#endif

Result<QByteArray> derived(const QString &passphrase, const QByteArray &salt, qint64 operations, qint64 memory)
{
    QByteArray key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES, Qt::Uninitialized);
    // The same passphrase typed with another input method must be the same bytes.
    QByteArray secret = passphrase.normalized(QString::NormalizationForm_KC).toUtf8();
    const int code = crypto_pwhash(raw(key), sizeOf(key), secret.constData(), sizeOf(secret), raw(salt),
                                   static_cast<unsigned long long>(operations), size_t(memory), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), size_t(secret.size()));
    if (code != 0)
        return fail(u"store.too_big"_s, {{u"detail"_s, u"Argon2id"_s}});
    return key;
}

QByteArray bytesOf(const QJsonObject &object, QLatin1String key)
{
    return QByteArray::fromBase64(object.value(key).toString().toLatin1());
}

} // namespace

QByteArray newFileKey() { return random(fileKeyBytes); }

Result<KeyFile> KeyFile::load(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(u"store.keys_missing"_s, {{u"path"_s, path}});
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"store.not_readable"_s, {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    KeyFile keys;
    for (const QJsonValue &value : root.value("slots"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        Slot slot{object.value("user"_L1).toString(), bytesOf(object, "salt"_L1), object.value("operations"_L1).toInteger(),
                  object.value("memory"_L1).toInteger(), bytesOf(object, "nonce"_L1), bytesOf(object, "box"_L1)};
        const bool sound = !slot.user.isEmpty() && slot.salt.size() == crypto_pwhash_SALTBYTES
            && slot.nonce.size() == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
            && slot.box.size() == fileKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES && slot.operations > 0
            && slot.operations <= mostOperations && slot.memory >= qint64(crypto_pwhash_MEMLIMIT_MIN) && slot.memory <= mostMemory;
        if (!sound)
            return fail(u"store.keys_damaged"_s, {{u"path"_s, path}});
        keys.m_slots.push_back(std::move(slot));
    }
    if (keys.m_slots.empty() || root.value("format"_L1).toInt() != 1)
        return fail(u"store.keys_damaged"_s, {{u"path"_s, path}});
    return keys;
}

Result<void> KeyFile::save(const QString &path) const
{
    QJsonArray array;
    for (const Slot &slot : m_slots)
        array.append(QJsonObject{{u"user"_s, slot.user},
                                 {u"salt"_s, QString::fromLatin1(slot.salt.toBase64())},
                                 {u"operations"_s, slot.operations},
                                 {u"memory"_s, slot.memory},
                                 {u"nonce"_s, QString::fromLatin1(slot.nonce.toBase64())},
                                 {u"box"_s, QString::fromLatin1(slot.box.toBase64())}});
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"slots"_s, array}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !commitWhole(file))
        return fail(QStorageInfo(QFileInfo(path).path()).bytesAvailable() < json.size() ? u"store.disk_full"_s : u"store.keys_not_written"_s,
                    {{u"path"_s, path}, {u"detail"_s, file.errorString()}});
    return {};
}

QStringList KeyFile::users() const
{
    QStringList names;
    for (const Slot &slot : m_slots)
        names << slot.user;
    return names;
}

const KeyFile::Slot *KeyFile::find(const QString &user) const
{
    for (const Slot &slot : m_slots)
        if (slot.user == user)
            return &slot;
    return nullptr;
}

bool KeyFile::has(const QString &user) const { return find(user); }

Result<QByteArray> KeyFile::unlock(const Slot &slot, const QString &passphrase) const
{
    auto key = derived(passphrase, slot.salt, slot.operations, slot.memory);
    if (!key)
        return key;
    QByteArray fileKey(fileKeyBytes, Qt::Uninitialized);
    const QByteArray bound = slot.user.toUtf8();
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(fileKey), nullptr, nullptr, raw(slot.box), sizeOf(slot.box),
                                                                raw(bound), sizeOf(bound), raw(slot.nonce), raw(*key));
    sodium_memzero(key->data(), size_t(key->size()));
    if (code != 0)
        return fail(u"store.wrong_passphrase"_s);
    return fileKey;
}

Result<QString> KeyFile::userOf(const QString &user, const QString &passphrase) const
{
    if (!user.isEmpty() && !has(user))
        return fail(u"store.no_such_user"_s, {{u"user"_s, user}});
    for (const Slot &slot : m_slots) {
        if (!user.isEmpty() && slot.user != user)
            continue;
        if (const auto key = unlock(slot, passphrase))
            return slot.user;
        else if (key.error().key != u"store.wrong_passphrase")
            return tl::unexpected<Error>(key.error());
    }
    return fail(u"store.wrong_passphrase"_s);
}

Result<QByteArray> KeyFile::open(const QString &user, const QString &passphrase) const
{
    const Slot *slot = find(user);
    if (!slot)
        return fail(u"store.no_such_user"_s, {{u"user"_s, user}});
    return unlock(*slot, passphrase);
}

Result<void> KeyFile::put(const QString &user, const QString &passphrase, const QByteArray &fileKey)
{
    if (passphrase.isEmpty())
        return fail(u"store.passphrase_empty"_s);
    Slot slot;
    slot.user = user;
    slot.salt = random(crypto_pwhash_SALTBYTES);
    slot.operations = fastKeys() ? qint64(crypto_pwhash_OPSLIMIT_MIN) : qint64(crypto_pwhash_OPSLIMIT_MODERATE);
    slot.memory = fastKeys() ? qint64(crypto_pwhash_MEMLIMIT_MIN) : qint64(crypto_pwhash_MEMLIMIT_MODERATE);
    slot.nonce = random(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    auto key = derived(passphrase, slot.salt, slot.operations, slot.memory);
    if (!key)
        return tl::unexpected<Error>(key.error());
    const QByteArray bound = user.toUtf8();
    slot.box = QByteArray(fileKeyBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(slot.box), nullptr, raw(fileKey), sizeOf(fileKey), raw(bound), sizeOf(bound),
                                               nullptr, raw(slot.nonce), raw(*key));
    sodium_memzero(key->data(), size_t(key->size()));
    remove(user);
    m_slots.push_back(std::move(slot));
    return {};
}

void KeyFile::remove(const QString &user)
{
    std::erase_if(m_slots, [&](const Slot &slot) { return slot.user == user; });
}

} // namespace xieli
