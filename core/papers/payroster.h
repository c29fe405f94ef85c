// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/paper.h"
#include "papers/tableout.h"
#include "papers/wording.h"

#include <map>
#include <optional>

namespace xieli::papers {

/// One household's (or person's) line of a month's payment.
struct PayRow {
    QString group = {};
    QString head;                       ///< who is paid: head of household, or the person
    QString identity = {};              ///< whole number, or the text as typed; shown whole or masked (see purpose)
    QString account = {};               ///< bank account or card
    QString category = {};              ///< "二类"
    int persons = 0;
    Money regular;                      ///< the month's own amount
    std::map<Month, Money> backPay = {}; ///< earlier months' differences, month by month
    std::optional<Money> extras = {};   ///< 分类施保金 within `regular`; empty: not known
    QString paidBy = {};                ///< 发放方式: "打卡" (to an account); empty: for the pen
    QString remark = {};
};

/// For the bank and the finance office numbers stand whole; for a file copy or a meeting they are masked.
enum class RosterPurpose { Payment, Copy };

struct PayRosterInput {
    QString place;                      ///< "上湾乡上湾村"
    QString programme;                  ///< "农牧村最低生活保障金"
    Month month = Month(2000, 1);
    RosterPurpose purpose = RosterPurpose::Payment;
    bool draft = false;                 ///< says "草稿" in the title: not approved by the township yet
    QString funding = {};               ///< "资金来源：…", may be empty
    QString issuer = {};                ///< seal line, may be empty
    QString caution = {};               ///< stands under the title: the law is a draft; may be empty
    Day draftedOn;
    std::vector<PayRow> rows;
};

/// regular + all back-pay.
Money totalOf(const PayRow &row);
Money totalOf(const PayRosterInput &input);

/// 发放花名册 for paper (A4 across): each month of back-pay has a column while there are at most six, else months and sum.
/// Keys: papers.roster_without_rows {month}.
Result<Paper> payRoster(const PayRosterInput &input, const Wording &wording);
/// The same list for a spreadsheet: always one column a back-pay month, each row's total in Chinese capitals too.
Result<TableOut> payRosterTable(const PayRosterInput &input, const Wording &wording);

} // namespace xieli::papers
