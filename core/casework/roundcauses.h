// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"
#include "model/listmatch.h"
#include "model/monthlyround.h"
#include "store/rows.h"

#include <QHash>
#include <QJsonObject>

namespace xieli::casework {

/// What the register says of a month beside the families themselves, read once for all of them; for casework alone.
struct RoundFacts {
    Month month = Month(2000, 1);
    Month effective = Month(2000, 1);                       ///< from which on is paid what is decided in the month: it is what is assessed
    QHash<HouseholdId, std::vector<Proposal>> proposals;
    QHash<HouseholdId, QJsonObject> results;                ///< newest kept assessment of the effective month
    struct OnList {
        ListMatch match;
        QString kind;                                       ///< "poverty", "deaths", "disability"
        Day takenOn;
        QString batch;
    };
    QHash<QString, std::vector<OnList>> lists;              ///< by member
    QHash<QString, Money> paid;                             ///< in the month, or where it is not frozen yet in the one before, by stream: household, member, benefit
    QHash<HouseholdId, Day> changedByCheck;                 ///< the newest answer of a check by which the record was changed
};
RoundFacts roundFacts(Reader &reader, Month month, Month effective, std::vector<Proposal> proposals);
/// The month from which on a decision of `month` is paid; the month itself where the place does not say.
Month effectiveMonth(const Office &office, Month month);

/// The lines that one household gives, with their keys and sentences; state "open", or "accepted" where it was decided already.
std::vector<RoundItem> roundLines(const Dossier &dossier, const RoundFacts &facts, const papers::Wording &wording);

QString streamKey(const HouseholdId &household, const QString &member, const QString &benefit);

} // namespace xieli::casework
