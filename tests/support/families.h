// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/exchanging.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "support/offices.h"

#include <functional>

// What the tests of a whole office begin with; for those that link casework.

namespace xieli::test {

/// A family that asks for the first time and is far below the line; all have lost their labour capacity: class 1.
inline HouseholdId applicant(casework::Office &office, const QString &head, const std::function<void(Dossier &)> &how = {})
{
    Dossier family = rosterHousehold(head, 2, 1, Money());
    family.household.claimedClass.reset();
    family.household.claimedPersons.reset();
    family.household.claimedMonthlyAmount.reset();
    for (Member &member : family.members)
        member.id = MemberId::create();
    addSurvey(family, Day(2018, 6, 1), QStringLiteral("W2"), Money::fromYuan(1000));
    if (how)
        how(family);
    return must(casework::registerHousehold(office, std::move(family)));
}

/// Everything that the month proposes is decided as proposed.
inline void decideAll(casework::Office &office, Month month = Month(2018, 6))
{
    must(casework::assessMonth(office, month));
    must(casework::decide(office, must(casework::proposals(office, month)), {Day(2018, 6, 20), QStringLiteral("主任"), QStringLiteral("训民救〔2018〕9号"), {}, {}, {}, {QStringLiteral("单人办公")}}));
}

/// Two offices that know and trust each other, by introductions written into `folder`.
inline void acquaint(casework::Office &one, casework::Office &other, const QString &folder)
{
    const QString ones = folder + QStringLiteral("/one.intro");
    const QString others = folder + QStringLiteral("/other.intro");
    must(casework::introduce(one, ones));
    must(casework::introduce(other, others));
    must(casework::trust(one, others));
    must(casework::trust(other, ones));
}

inline void undoLast(casework::Office &office) { must(casework::undo(office, must(casework::lastUndoable(office)).id)); }

} // namespace xieli::test
