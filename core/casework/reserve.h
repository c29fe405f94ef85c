// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "model/aid.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// 临时救助备用金 (000-22): the township's own ledger, a fund for each year.
struct ReserveRow {
    ReserveEntry entry;
    Money balance;      ///< of the year's fund after this entry
    QString headName;   ///< spending: whose request
};

/// The entries of a year, by day and then as they were written, with the running balance.
Result<std::vector<ReserveRow>> reserveLedger(Office &office, int year);
Result<Money> reserveBalance(Office &office, int year);

/// Writes an entry, once: no line is ever written over, undone or removed. An allocation with `residents` and no amount takes registered
/// residents × the law's yuan each. Money is spent by paying what was decided of a request (aiding.h), never here. Errors:
/// relief.reserve_township_only, _amount, _pay_the_decision, _request_unknown {id}, _line_is_there {id}, _rate_empty, _overdraft (the balance
/// of some day would fall below zero), casework.day_future; relief.reserve_twice {kind, amount, day} where the very same line stands already,
/// unless `again` says why there are two (journalled).
Result<ReserveEntryId> addReserveEntry(Office &office, ReserveEntry entry, const QString &again = {});

/// 年末上缴: the balance of a year's fund goes back. Before December of its year, or while decided aid is not paid whole, only with a
/// `reason`, which the line keeps. Errors as above, relief.reserve_nothing_left {year}, relief.reserve_year_runs {year},
/// relief.reserve_owed {amount, whose}.
Result<ReserveEntryId> handBackReserve(Office &office, int year, Day day, const QString &reason = {});

/// The year's ledger as a list.
Result<papers::TableOut> reserveTable(Office &office, int year);

/// 预拨, 补充, 支出, 退回, 上缴 in the wording's language.
QString reserveKindText(ReserveKind kind, const papers::Wording &wording);

} // namespace xieli::casework
