// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"
#include "store/reader.h"

#include <QSet>

namespace xieli::exchange {

/// Two records that may be one person, in two households or entered at two offices in one. The lesser key comes first, so that the same pair is the same question.
struct PersonPair {
    Member one;
    Member other;
    bool byNumber = false;      ///< else by name and birth date
};

/// What a pair is found by: while it stays, two people are not asked about again.
QString identityText(const Member &member);
/// Whether both look like one person: the same valid number; or the same name and birth date, unless two valid numbers differ.
bool looksTheSame(const Member &one, const Member &other);
/// Pairs in open households of which neither has left or died. `of`: only those with one of these members; empty: in the whole register.
std::vector<PersonPair> samePersons(Reader &reader, const QSet<QString> &of = {});

} // namespace xieli::exchange
