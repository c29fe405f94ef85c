// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"

#include <QString>

namespace xieli {

/// What a user of the office file is there to do. Keeper 管理员: everything, and the users and keys. Assistant 协理员, Entry 录入, Reviewer 审核,
/// Approver 审批: their part of the work. Clerk 经办（全部）: of files made before there were parts. Reader 查阅: looks only, an auditor too.
enum class UserRole { Keeper, Clerk, Reader, Assistant, Entry, Reviewer, Approver };

/// What may be done to an office file. Looking asks for none.
enum class Right {
    Enter,      ///< households, people, visits, evidence, drafts of payments
    Prepare,    ///< computations, papers, postings, registers, lists
    Review,     ///< reviewing, sending back and closing a month's payments, cancelling an order, issuing a report
    Settle,     ///< questions between two offices and about persons: 疑问
    Decide,     ///< decisions about families, recoveries, the reserve fund
    Approve,    ///< freezing a batch of payments
    Exchange,   ///< packing and taking in, meeting other offices
    Law,        ///< county's figures and their amendments
    GiveOut,    ///< lists and files with whole identity and account numbers
    Keys,       ///< recovery sheet, keys of the office, revoking another office
    Users,      ///< who may open the file, and as what
    Destroy,    ///< blanking what need not be kept any longer
};

/// Whether the role has the right; the one table of the program.
bool may(UserRole role, Right right);

template <> struct Codes<UserRole> {
    static constexpr std::array<Code<UserRole>, 7> list{{{UserRole::Keeper, QLatin1String("keeper")},
                                                         {UserRole::Clerk, QLatin1String("clerk")},
                                                         {UserRole::Reader, QLatin1String("reader")},
                                                         {UserRole::Assistant, QLatin1String("assistant")},
                                                         {UserRole::Entry, QLatin1String("entry")},
                                                         {UserRole::Reviewer, QLatin1String("reviewer")},
                                                         {UserRole::Approver, QLatin1String("approver")}}};
};

template <> struct Codes<Right> {
    static constexpr std::array<Code<Right>, 12> list{{{Right::Enter, QLatin1String("enter")},
                                                       {Right::Prepare, QLatin1String("prepare")},
                                                       {Right::Review, QLatin1String("review")},
                                                       {Right::Settle, QLatin1String("settle")},
                                                       {Right::Decide, QLatin1String("decide")},
                                                       {Right::Approve, QLatin1String("approve")},
                                                       {Right::Exchange, QLatin1String("exchange")},
                                                       {Right::Law, QLatin1String("law")},
                                                       {Right::GiveOut, QLatin1String("give_out")},
                                                       {Right::Keys, QLatin1String("keys")},
                                                       {Right::Users, QLatin1String("users")},
                                                       {Right::Destroy, QLatin1String("destroy")}}};
};

} // namespace xieli
