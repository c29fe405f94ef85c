// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

#include <vector>

namespace xieli::exchange {

/// Half of a pair with which releases are signed: Ed25519, 32 bytes.
struct ReleaseKey {
    QByteArray open;
    QString note;
    /// Eight bytes of its digest: how a file says which one signed it.
    QByteArray id() const;
};

/// What an update says of itself, all of it under the signature.
struct UpdateFacts {
    QString product;            ///< "xieli"
    QString version;            ///< "0.3.0"
    int schema = 0;             ///< newest migration that it brings
    QString platform;           ///< "debian12-amd64"
    QString name;               ///< of the installer, without folder
    qint64 size = 0;            ///< of the installer, in bytes
    QByteArray digest;          ///< of the installer, BLAKE2b-256
    QString oldest;             ///< version that it can replace at the earliest; empty: any
    QString day;                ///< on which it was signed, ISO
    QString notes;              ///< what is new, in Chinese
};

/// An update whose signature and payload were found right.
struct ReadUpdate {
    UpdateFacts facts;
    ReleaseKey signedBy;
    qint64 payloadAt = 0;       ///< where the installer begins in the file
};

/// Whether a file that begins so says that it is an update.
bool beginsLikeUpdate(const QByteArray &head);

/// Reads the file from end to end, never the whole of it into memory. Errors, each before anything is run: exchange.update_not_one,
/// exchange.update_no_key (this program knows no release key at all), exchange.update_unknown_key {key}, exchange.update_newer_suite,
/// exchange.update_altered, exchange.update_cut_short.
Result<ReadUpdate> readUpdate(QIODevice &file, const std::vector<ReleaseKey> &keys);
/// Writes the installer out of the file, and refuses with exchange.update_altered where it is not the one that was signed.
Result<void> unpackUpdate(QIODevice &file, const ReadUpdate &update, QIODevice &to);
/// Digest of all that is read from here on.
QByteArray digestOfRest(QIODevice &device);

/// A new seed for signing, 32 bytes, and the open half that belongs to a seed.
QByteArray newReleaseSeed();
ReleaseKey releaseKeyOf(const QByteArray &seed);
/// Signs an installer. Size and digest of the facts are filled in. Errors: exchange.update_not_written {why}.
Result<void> writeUpdate(UpdateFacts facts, QIODevice &installer, const QByteArray &seed, QIODevice &to);

} // namespace xieli::exchange
