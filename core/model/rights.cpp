// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/rights.h"

#include <algorithm>
#include <initializer_list>

namespace xieli {

namespace {

bool isAmong(Right right, std::initializer_list<Right> rights) { return std::find(rights.begin(), rights.end(), right) != rights.end(); }

} // namespace

bool may(UserRole role, Right right)
{
    using enum Right;
    switch (role) {
    case UserRole::Keeper:
        return true;
    case UserRole::Clerk:
        return !isAmong(right, {Keys, Users, Destroy});
    case UserRole::Assistant:
        return isAmong(right, {Enter, Prepare, Settle, Exchange});
    case UserRole::Entry:
        return isAmong(right, {Enter, Prepare});
    case UserRole::Reviewer:
        return isAmong(right, {Enter, Prepare, Review, Settle, Exchange, GiveOut});
    case UserRole::Approver: // enters nothing: whoever enters does not decide
        return isAmong(right, {Prepare, Review, Settle, Decide, Approve, Exchange, GiveOut});
    case UserRole::Reader:
        return false;
    }
    return false;
}

} // namespace xieli
