// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "intake/roster.h"
#include "store/officefile.h"

namespace xieli::casework {

/// The household of the register that one of a roster is, and by what it was known; or why it must be left alone.
struct Recognised {
    enum class By { Nothing, Number, Name, Members };
    HouseholdId id = {};        ///< empty: new here, or refused
    By by = By::Nothing;
    QString refused = {};       ///< wording key where one was found by too little: neither changed nor made a second time
    HouseholdId near = {};      ///< that one
};

/// For each household of a roster the open household of the register that it is, or an empty id where it is new here.
/// No household of the register is given twice, so taking in the same roster again doubles nothing, also where heads are
/// missing, share a name or share a number. Found by the head as typed; else by the head's name where a number was missing
/// or unsound; else by the other members' sound numbers, for the head may have changed. One who is but a member of a larger
/// household, or a namesake in another village or group without a sound number, is refused.
std::vector<Recognised> knownAgain(Reader &reader, const std::vector<intake::RosterHousehold> &roster);

/// Two records of one person within one household.
bool samePerson(const Member &a, const Member &b);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::Recognised::By> {
    static constexpr std::array<Code<casework::Recognised::By>, 4> list{
        {{casework::Recognised::By::Nothing, QLatin1String("nothing")}, {casework::Recognised::By::Number, QLatin1String("number")},
         {casework::Recognised::By::Name, QLatin1String("name")}, {casework::Recognised::By::Members, QLatin1String("members")}}};
};

} // namespace xieli
