// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using BankReturnId = Id<struct BankReturnTag>;
using BankRowId = Id<struct BankRowTag>;

/// 银行回盘: one file that the bank gave back. The same file is taken in once.
struct BankReturn {
    BankReturnId id;
    QString batch;
    QString file;
    QString digest;                         ///< hex of its bytes
    Day day;                                ///< on which the bank paid
    Day takenOn;
    QString user;
    int rows = 0;
    Money sum;

    static constexpr auto table = "bank_return";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("batch_id", self.batch);
        field("file", self.file);
        field("digest", self.digest);
        field("day", self.day);
        field("taken_on", self.takenOn);
        field("by_user", self.user);
        field("rows", self.rows);
        field("sum_fen", self.sum);
    }
};

/// What the bank says of a row; Unclear: words that the program does not know.
enum class BankResult { Paid, Bounced, Unclear };
template <> struct Codes<BankResult> {
    static constexpr std::array<Code<BankResult>, 3> list{{{BankResult::Paid, QLatin1String("paid")},
                                                           {BankResult::Bounced, QLatin1String("bounced")},
                                                           {BankResult::Unclear, QLatin1String("unclear")}}};
};

/// One row as the bank wrote it, and the order that it answers.
struct BankRow {
    BankRowId id;
    BankReturnId bankReturn;
    int number = 0;                         ///< of the row in the sheet, from 1
    QString reference;
    QString name;
    QString account;                        ///< without blanks and tabs
    std::optional<Money> amount;
    QString result;
    QString reason;
    BankResult outcome = BankResult::Unclear;
    QString order;                          ///< empty: not settled
    QString doubt;                          ///< "amount_differs", "name_differs", "several_orders", "other_reference", "unknown_account", "already_answered", "rows_contradict", "unclear"
    QString settledBy;                      ///< a person; empty: by account and amount
    QString settledWhy;

    static constexpr auto table = "bank_row";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("return_id", self.bankReturn);
        field("row_number", self.number);
        field("reference", self.reference);
        field("name", self.name);
        field("account", self.account);
        field("amount_fen", self.amount);
        field("result_text", self.result);
        field("reason_text", self.reason);
        field("outcome", self.outcome);
        field("order_id", self.order);
        field("doubt", self.doubt);
        field("settled_by", self.settledBy);
        field("settled_why", self.settledWhy);
    }
};

} // namespace xieli
