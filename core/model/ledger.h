// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "base/quantity.h"
#include "model/ids.h"
#include "model/codelists.h"

namespace xieli {

/// 入户走访: who went, when, who signed.
struct Visit {
    VisitId id;
    HouseholdId household;
    Day day;
    QString firstVisitor;
    QString secondVisitor;                  ///< the rule asks for two (57号)
    bool visitorsSigned = false;
    bool familySigned = false;
    QString notes;

    static constexpr auto table = "visit";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("day", self.day);
        field("first_visitor", self.firstVisitor);
        field("second_visitor", self.secondVisitor);
        field("visitors_signed", self.visitorsSigned);
        field("family_signed", self.familySigned);
        field("notes", self.notes);
    }
};

/// 收入调查: the twelve months that a set of income items speaks of. The last accepted one stands (readings §2).
struct Survey {
    SurveyId id;
    HouseholdId household;
    std::optional<VisitId> visitId;         ///< empty: taken in from a spreadsheet
    Month from = Month(2000, 1);
    Month to = Month(2000, 12);
    std::optional<Day> acceptedOn;          ///< empty: a draft that does not stand yet
    QString source;                         ///< "visit", or the name of the sheet

    static constexpr auto table = "survey";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("visit_id", self.visitId);
        field("from_month", self.from);
        field("to_month", self.to);
        field("accepted_on", self.acceptedOn);
        field("source", self.source);
    }
};

/// 收入项目: one line of the income ledger, for the survey's twelve months.
struct IncomeItem {
    IncomeItemId id;
    HouseholdId household;
    SurveyId survey;
    std::optional<MemberId> earner;         ///< empty: shared as readings §2 says
    QString kind;                           ///< policy-facts §11: "W1" … "O2", or "E05" … for what is never counted
    QString label;                          ///< as written: "种植(青稞)"
    std::optional<Quantity> quantity;
    QString unit;
    std::optional<Money> unitPrice;         ///< yuan a unit, in fen
    std::optional<Tenure> tenure;           ///< of land, where the price list tells them apart
    bool byPriceList = false;               ///< no amount was asked: quantity × the village's price of the survey's year
    Money gross;                            ///< for the whole period; zero where the price list gives it
    Money cost;                             ///< necessary cost of earning it, same period
    std::optional<int> months;              ///< how many months of the period it was earned in; empty: all
    std::optional<int> spreadMonths;        ///< 摊销: a compensation (T8) stands for so many months; empty: for the period
    std::optional<Day> endedOn;             ///< an item that ended before the survey does not count
    QString evidence;
    QString statedBy;                       ///< who said so

    /// The list gives the amount: there is something to multiply, and no price of its own.
    bool isPricedByList() const { return byPriceList && quantity && !unitPrice; }

    static constexpr auto table = "income_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("survey_id", self.survey);
        field("member_id", self.earner);
        field("kind", self.kind);
        field("label", self.label);
        field("quantity", self.quantity);
        field("unit", self.unit);
        field("unit_price_fen", self.unitPrice);
        field("gross_fen", self.gross);
        field("cost_fen", self.cost);
        field("months", self.months);
        field("ended_on", self.endedOn);
        field("evidence", self.evidence);
        field("stated_by", self.statedBy);
        field("tenure", self.tenure);
        field("by_price_list", self.byPriceList);
        field("spread_months", self.spreadMonths);
    }
};

/// 财产.
struct PropertyItem {
    PropertyItemId id;
    HouseholdId household;
    std::optional<MemberId> owner;
    QString kind;                           ///< policy-facts §11: "R1" … "L2"
    QString description;
    std::optional<Money> value;
    std::optional<Quantity> area;           ///< square metres, for houses
    bool exempt = false;
    QString exemptReason;                   ///< one of the pack's list where it has one
    std::optional<Day> exemptUntil;         ///< last day of the exemption; empty: until written otherwise

    static constexpr auto table = "property_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("member_id", self.owner);
        field("kind", self.kind);
        field("description", self.description);
        field("value_fen", self.value);
        field("area", self.area);
        field("exempt", self.exempt);
        field("exempt_reason", self.exemptReason);
        field("exempt_until", self.exemptUntil);
    }
};

/// 支出: regular or rigid, for the twelve months of the survey.
struct ExpenseItem {
    ExpenseItemId id;
    HouseholdId household;
    std::optional<MemberId> member;
    QString kind;                           ///< policy-facts §11 deductions: "D01" job cost, "D05" medical … or "living"
    bool rigid = false;                     ///< 刚性支出
    QString label;
    Money amount;                           ///< yearly, in fen
    std::optional<int> months;              ///< for "D01": months with wages
    QString evidence;

    static constexpr auto table = "expense_item";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("member_id", self.member);
        field("kind", self.kind);
        field("rigid", self.rigid);
        field("label", self.label);
        field("amount_fen", self.amount);
        field("months", self.months);
        field("evidence", self.evidence);
    }
};

} // namespace xieli
