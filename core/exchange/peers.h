// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/introduction.h"
#include "store/writer.h"

#include <vector>

namespace xieli {
class OfficeFile;
}

namespace xieli::exchange {

/// Another office as this file knows it.
struct KnownPeer {
    Introduction introduction;
    bool revoked = false;
    bool compareFirst = false;  ///< it was revoked before: its code is compared before anything goes either way
};

/// This office's own introduction, signed, ready to be written to a file. Error "exchange.no_keys": the file has none.
Result<QByteArray> introduce(OfficeFile &file);
/// This office's own introduction as a value (name, code to be read aloud).
Result<Introduction> ownIntroduction(OfficeFile &file);
/// This office's keys, out of its encrypted file.
Result<OfficeKeys> ownKeys(OfficeFile &file);

/// Makes another office known from its introduction file; journalled as one change. The same introduction again changes
/// nothing. Errors: those of readIntroduction(), "exchange.introduction_own" (one's own), "exchange.introduction_other_keys"
/// (the office is known with other keys: compare the code by telephone, revoke the old one first), "exchange.introduction_revoked"
/// (the keys that were revoked: they may be in other hands for ever).
Result<Introduction> trust(OfficeFile &file, const QByteArray &introduction);
/// The code was read aloud and fits.
void noteCompared(Writer &writer, Peer peer, const QString &by, Day day);
/// From now on nothing from that office is taken in, until it is introduced with other keys and their code is compared. Error "exchange.unknown_peer".
Result<void> revoke(OfficeFile &file, const OfficeId &peer);

/// All offices known, by name.
Result<std::vector<KnownPeer>> knownPeers(OfficeFile &file);

} // namespace xieli::exchange
