// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/owed.h"
#include "policy/policytest.h"

namespace xieli::policy {

/// A rule test of money over months: what was decided and paid, and each line that must then be drafted. One JSON object:
///   title, clause, rows, policy, overlay, dossier   as a rule test has them
///   decisions   [{id, benefit, member, class, persons, monthly_amount_fen, frozen, from, to, decided_on, voided}]
///   paid        [{from, to, amount_fen, kind, benefit, member, recovery}]: each month the same
///   known_months, recoveries [{id, amount_fen, instalment_fen, from, voided}]
///   month       that is drafted
///   lines       [{kind, from, to, amount_fen, benefit, member}]: all of them and no other         (required)
///   says        messages that are among the findings
struct HistoryTest {
    PolicyTest about;           ///< file, title, clause, rows, policy, overlay
    DraftInput input;
    Month from = Month(2000, 1);///< first month that is looked at
    Month month = Month(2000, 1);
    QStringList lines;          ///< as told() has them
    QStringList says;
};

/// The file is a history, not a family in one month.
bool isHistoryTest(const QJsonObject &test);
/// Reads it strictly; errors as readPolicyTest().
Result<HistoryTest> readHistoryTest(const QJsonObject &test, const QString &file);
/// Drafts the month. A line that is missing or too many is a difference at "lines".
PolicyTestResult runHistoryTest(const QJsonObject &test, const QString &file, const Catalogue &catalogue, const QString &under = {});

} // namespace xieli::policy
