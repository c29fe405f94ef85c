// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

using CheckReportId = Id<struct CheckReportTag>;
using CheckItemId = Id<struct CheckItemTag>;

/// 核对报告: what the county's check of one household found, as of a day.
struct CheckReport {
    CheckReportId id;
    HouseholdId household;
    IntakeBatchId batch;                    ///< the sheet that it came with
    Day asOf;                               ///< the day of which it speaks
    QString number;                         ///< of the report, where the sheet has one
    QString file;
    Day takenOn;
    QString user;
    int persons = 0;                        ///< rows of the sheet that are about this household

    static constexpr auto table = "check_report";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("batch_id", self.batch);
        field("as_of", self.asOf);
        field("number", self.number);
        field("file", self.file);
        field("taken_on", self.takenOn);
        field("by_user", self.user);
        field("persons", self.persons);
    }
};

/// 核对结果的一项, beside what the record said when it was taken in.
struct CheckItem {
    CheckItemId id;
    CheckReportId report;
    HouseholdId household;
    std::optional<MemberId> member;
    int position = 0;
    QString sheet;
    int row = 0;                            ///< as the spreadsheet counts
    QString listedName;
    QString listedNumber;
    QString doubt;                          ///< as ListMatch: "name_differs", …; empty: matched for certain
    QString kind;                           ///< a kind of income or property of policy-facts §11 ("W1", "R4"), "died", or "other"
    QString words;                          ///< heading and value as written
    std::optional<Money> amount;            ///< income: a year; property: its value
    QString source;                         ///< which office said it, where the sheet says so
    QString ours;                           ///< what the record said, in words
    std::optional<Money> oursAmount;
    QString oursRecord;                     ///< id of the item of income or property
    QString answer = QStringLiteral("open"); ///< "open", "agrees", "explained", "record_changed", "not_mine", "not_dead", "disputed"
    QString reason;
    QString evidence;                       ///< picture that proves it
    QString answeredBy;
    std::optional<Day> answeredOn;

    static constexpr auto table = "check_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("report_id", self.report);
        field("household_id", self.household);
        field("member_id", self.member);
        field("position", self.position);
        field("sheet", self.sheet);
        field("row_number", self.row);
        field("listed_name", self.listedName);
        field("listed_number", self.listedNumber);
        field("doubt", self.doubt);
        field("kind", self.kind);
        field("words", self.words);
        field("amount_fen", self.amount);
        field("source", self.source);
        field("ours", self.ours);
        field("ours_fen", self.oursAmount);
        field("ours_record", self.oursRecord);
        field("answer", self.answer);
        field("reason", self.reason);
        field("evidence_id", self.evidence);
        field("answered_by", self.answeredBy);
        field("answered_on", self.answeredOn);
    }
};

} // namespace xieli
