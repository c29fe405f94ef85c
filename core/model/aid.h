// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "model/ids.h"

#include <vector>

namespace xieli {

/// 临时救助的种类: 一般困难, 突发意外事件, 小额快救, 先行救助, 一事一议.
enum class AidKind { Ordinary, Accident, Quick, Advance, Case };
template <> struct Codes<AidKind> {
    static constexpr std::array<Code<AidKind>, 5> list{
        {{AidKind::Ordinary, QLatin1String("ordinary")}, {AidKind::Accident, QLatin1String("accident")},
         {AidKind::Quick, QLatin1String("quick")}, {AidKind::Advance, QLatin1String("advance")}, {AidKind::Case, QLatin1String("case")}}};
};

/// 困难类型: 医疗困难, 重特大灾(伤)害, 就学困难, 其他特殊困难.
enum class AidHardship { Medical, Disaster, Schooling, Other };
template <> struct Codes<AidHardship> {
    static constexpr std::array<Code<AidHardship>, 4> list{
        {{AidHardship::Medical, QLatin1String("medical")}, {AidHardship::Disaster, QLatin1String("disaster")},
         {AidHardship::Schooling, QLatin1String("schooling")}, {AidHardship::Other, QLatin1String("other")}}};
};

/// 救助对象 A、B、C、D 四类, by income and the power to help oneself.
enum class AidClass { A, B, C, D };
template <> struct Codes<AidClass> {
    static constexpr std::array<Code<AidClass>, 4> list{{{AidClass::A, QLatin1String("A")}, {AidClass::B, QLatin1String("B")},
                                                         {AidClass::C, QLatin1String("C")}, {AidClass::D, QLatin1String("D")}}};
};

/// One date of payment of a decision; without an amount it takes its share of what is left.
struct AidStage {
    Day day;
    std::optional<Money> amount;
    friend bool operator==(const AidStage &, const AidStage &) = default;
};

/// Reads "2018-05-10 1000.00; 2018-06-10" (yuan; blanks, commas and semicolons of either width). Empty text: no stages.
std::optional<std::vector<AidStage>> parseStages(const QString &text);
QString stagesText(const std::vector<AidStage> &stages);

/// 临时救助申请: what one request asks and tells. The amount is the law's or, where the law leaves it, people's.
struct AidRequest {
    AidRequestId id;
    HouseholdId household;
    std::optional<Day> day;                 ///< of the request; the law of this day governs it
    AidKind kind = AidKind::Ordinary;
    AidHardship hardship = AidHardship::Other;
    std::optional<AidClass> recipientClass;
    std::optional<int> persons;             ///< persons helped; empty: all of the household
    std::optional<int> months;              ///< months that the hardship lasts
    std::optional<Money> proposed;          ///< entered by people, where they decide the amount
    std::optional<Money> expense;           ///< necessary expense of twelve months, where a coefficient goes by it
    QString cause;                          ///< in words; the same words are the same cause
    bool localHukou = true;                 ///< false: 非本地户籍
    std::optional<Day> residentSince;       ///< living here since; asked where the hukou is elsewhere
    QString stages;                         ///< stagesText(); empty: paid once
    QString note;

    static constexpr auto table = "aid_request";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("day", self.day);
        field("kind", self.kind);
        field("hardship", self.hardship);
        field("recipient_class", self.recipientClass);
        field("persons", self.persons);
        field("months", self.months);
        field("proposed_fen", self.proposed);
        field("expense_fen", self.expense);
        field("cause", self.cause);
        field("local_hukou", self.localHukou);
        field("resident_since", self.residentSince);
        field("stages", self.stages);
        field("note", self.note);
    }
};

/// 医疗费用: one bill with what the insurances paid of it.
struct MedicalBill {
    MedicalBillId id;
    HouseholdId household;
    std::optional<MemberId> member;
    std::optional<Day> day;                 ///< of discharge or treatment
    std::optional<int> year;                ///< where only the year is known
    bool inPatient = true;                  ///< 住院
    Money compliant;                        ///< 合规费用
    Money basicPaid;                        ///< 基本医保
    Money majorPaid;                        ///< 大病保险
    Money reinsurancePaid;                  ///< 大病再报销
    bool deepPoverty = false;               ///< 深度贫困地区
    bool lowIncome = false;                 ///< 在低收入人群信息库
    QString disease;
    QString note;

    static constexpr auto table = "medical_bill";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("member_id", self.member);
        field("day", self.day);
        field("year", self.year);
        field("in_patient", self.inPatient);
        field("compliant_fen", self.compliant);
        field("basic_paid_fen", self.basicPaid);
        field("major_paid_fen", self.majorPaid);
        field("reinsurance_paid_fen", self.reinsurancePaid);
        field("deep_poverty", self.deepPoverty);
        field("low_income", self.lowIncome);
        field("disease", self.disease);
        field("note", self.note);
    }
};

/// 备用金收支: 预拨, 补充, 支出, 退回(从受助人收回), 上缴.
enum class ReserveKind { Allocation, TopUp, Spending, Refund, HandBack };
template <> struct Codes<ReserveKind> {
    static constexpr std::array<Code<ReserveKind>, 5> list{
        {{ReserveKind::Allocation, QLatin1String("allocation")}, {ReserveKind::TopUp, QLatin1String("top_up")},
         {ReserveKind::Spending, QLatin1String("spending")}, {ReserveKind::Refund, QLatin1String("refund")},
         {ReserveKind::HandBack, QLatin1String("hand_back")}}};
};

/// One line of the township's 临时救助备用金 ledger. The amount is never negative; its kind says which way it goes.
struct ReserveEntry {
    ReserveEntryId id;
    int year = 2018;                        ///< the year whose fund it is
    Day day;
    ReserveKind kind = ReserveKind::Spending;
    Money amount;
    std::optional<int> residents;           ///< allocation: registered residents it was counted from
    std::optional<AidRequestId> request;    ///< spending: the request it was given for
    QString note;
    QString payment = {};                   ///< spending: the payment of aid that it is
    QString reverses = {};                  ///< the line that this one takes back
    QString user = {};
    std::optional<Day> blankedOn = {};      ///< retention ended

    bool isOutgoing() const { return kind == ReserveKind::Spending || kind == ReserveKind::HandBack; }

    static constexpr auto table = "reserve_entry";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("year", self.year);
        field("day", self.day);
        field("kind", self.kind);
        field("amount_fen", self.amount);
        field("residents", self.residents);
        field("aid_request_id", self.request);
        field("note", self.note);
        field("aid_payment_id", self.payment);
        field("reverses", self.reverses);
        field("by_user", self.user);
        field("blanked_on", self.blankedOn);
    }
};

} // namespace xieli
