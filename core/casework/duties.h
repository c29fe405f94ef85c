// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

namespace xieli::casework {

/// What one person must not do alone: who entered it does not release it (内控：经办、复核、审批分开).
struct Alone {
    QString reason;                 ///< why one person does both; for a one-person office
};

/// Whether somebody else in this office could do it: another user whose role may approve and who was not removed.
bool isOnePersonOffice(Reader &reader, const Office &office);

/// Whether the person at the desk may release what `enteredBy` entered here (empty: it came from another office, or is not known).
/// Refused: duties.township_only; duties.same_person {user} where another user could do it; duties.alone_needs_reason where nobody else
/// is there and no reason is given. The caller journals the reason.
/// `act` is what he did: "draft", "accept", "assess", "request"; the refusal names it.
Result<void> mayRelease(Reader &reader, const Office &office, const QString &enteredBy, const Alone &alone, const QString &act = QStringLiteral("draft"));

/// Who entered a record here, by the journal; empty: it came with a parcel.
QString enteredBy(Reader &reader, const QString &table, const QString &key);

} // namespace xieli::casework
