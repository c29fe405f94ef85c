// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::casework {

/// Another office as this one knows it, and how the exchange with it stands.
struct PeerRow {
    OfficeId id;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString code;           ///< short code to be read aloud and compared
    int changesToSend = 0;
    std::optional<Day> lastSent;
    std::optional<Day> lastReceived;
    Day knownSince;
    std::optional<Day> comparedOn; ///< the code was read aloud and fits; empty: nobody has said so yet
    QString comparedBy;
    std::optional<Day> revokedOn;  ///< nothing is taken from it, and nothing packed for it, since
    QString revokedWhy;
    int households = 0;     ///< at a township: that it keeps
    int aside = 0;          ///< records of its parcels that wait
    int waiting = 0;        ///< parcels of it that came too early, or of another history

    /// Days since the last parcel came, or since it became known.
    int silentDays(Day today) const { return int(lastReceived.value_or(knownSince).daysTo(today)); }
};

/// From so many days of silence on a village is late.
inline constexpr int daysUntilLate = 7;
/// Whether a township has heard nothing of a village of its own for so long; `days` 0: none is late.
bool isLate(const PeerRow &row, OfficeRole own, Day today, int days = daysUntilLate);

/// A file name for it: without a place, and no other office's.
QString suggestedIntroduction(const Office &office);
/// Writes this office's introduction (name, role, public keys, signed).
Result<QString> introduce(Office &office, const QString &path);
/// Makes another office known from its introduction.
Result<PeerRow> trust(Office &office, const QString &path);
/// By name.
Result<std::vector<PeerRow>> peers(Office &office);
/// The office that is called so, or has this id. Errors: casework.peer_unknown, casework.two_of_a_name: a guess would seal people's
/// papers for the wrong office.
Result<PeerRow> peerNamed(Office &office, const QString &nameOrId);

/// "The code was read aloud and fits", with day and user. Refused for a revoked office: parcels.compare_revoked.
Result<PeerRow> confirmCode(Office &office, const QString &nameOrId);
/// From now on nothing goes to that office and nothing of it is taken in, until it is introduced anew and the code compared again.
/// Errors: casework.reason_needed, casework.peer_revoked: it is already.
Result<PeerRow> revoke(Office &office, const QString &nameOrId, const QString &reason);
/// Why an office is not taken anything in from any more, where it was not revoked by hand.
Result<void> noteWhyRevoked(Office &office, const OfficeId &id, const QString &why);

} // namespace xieli::casework
