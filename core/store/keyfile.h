// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace xieli {

/// The companion NAME.keys: one slot a user, each holding the file key under that user's passphrase (Argon2id, then
/// XChaCha20-Poly1305 bound to the user's name). Small JSON, written whole or not at all.
class KeyFile {
public:
    /// Errors: "store.keys_missing", "store.keys_damaged".
    static Result<KeyFile> load(const QString &path);
    Result<void> save(const QString &path) const;

    QStringList users() const;
    bool has(const QString &user) const;
    /// The file key; `user` empty tries every slot. Errors: "store.no_such_user", "store.wrong_passphrase".
    Result<QByteArray> open(const QString &user, const QString &passphrase) const;
    /// Whose slot the passphrase opens; the same errors.
    Result<QString> userOf(const QString &user, const QString &passphrase) const;
    /// Makes the user's slot, or makes it anew.
    Result<void> put(const QString &user, const QString &passphrase, const QByteArray &fileKey);
    void remove(const QString &user);

private:
    struct Slot {
        QString user;
        QByteArray salt;
        qint64 operations = 0;
        qint64 memory = 0;
        QByteArray nonce;
        QByteArray box;
    };
    Result<QByteArray> unlock(const Slot &slot, const QString &passphrase) const;
    const Slot *find(const QString &user) const;
    std::vector<Slot> m_slots;
};

constexpr int fileKeyBytes = 32;
/// So many random bytes.
QByteArray newFileKey();

} // namespace xieli
