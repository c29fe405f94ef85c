// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/dossier.h"
#include "policy/benefit.h"

#include <QJsonObject>
#include <QMap>

namespace xieli::policy {

/// What the household receives now, as decided; all empty: nothing.
struct Received {
    std::optional<Category> category;
    std::optional<int> grade;                    ///< class 1–4
    std::optional<Money> monthlyAmount;          ///< now, in fen
    std::optional<Month> since;
    QString state;                               ///< "" or "gradual_exit"
    std::optional<Month> gradualExitFrom;        ///< first month of the gradual exit
    std::optional<Money> lastAmount;             ///< the amount that is frozen in it; empty: monthlyAmount
    std::optional<int> gradualExitMonths;        ///< chosen by people, at most the pack's; empty: the pack's
    QString gradualExitGroup;                    ///< a special group of the pack's ("disabled"), may be empty
};

/// Everything the law looks at for one household in one month. One value: it can be read, saved and replayed.
struct Situation {
    Household household;
    Month month = Month(2000, 1);                ///< the month that is assessed
    Month surveyFrom = Month(1999, 1);           ///< the income items' twelve months
    Month surveyTo = Month(1999, 12);
    std::vector<Member> members;                 ///< in the order of the household's list
    std::vector<IncomeItem> income;              ///< of the last accepted survey
    bool incomeSurveyed = true;                  ///< false: nobody asked yet, so an empty list is not "no income"
    std::vector<PropertyItem> property;
    std::vector<ExpenseItem> expenses;
    std::vector<VillagePrice> prices;            ///< the village's list of the survey's year
    std::vector<Obligor> obligors;
    bool obligorsKnown = false;                  ///< obligors were asked for; else an empty list means "unknown"
    Received received;
    std::vector<AidRequest> aidRequests;         ///< 临时救助: what was asked for, the calendar year's earlier ones too
    std::vector<MedicalBill> medicalBills;       ///< 医疗费用 of the calendar year, or of several
    std::optional<Day> lastReviewDay;            ///< 上次核查, where the day is known
    std::optional<Month> lastReviewMonth;        ///< or only its month
    std::optional<bool> incomeStable;            ///< 收入来源固定; empty: nobody said
    std::map<MemberId, Month> clergySince;       ///< clergy who live at their religious site since that month
    QMap<QString, std::int64_t> scoreAnswers;    ///< answers that a score sheet asks for, by the indicator's key
};

/// Reads a dossier (resources/schema/dossier.schema.json) strictly. `month`: the month to assess, covers the dossier's own.
/// Errors (argument "key" is the path, "members[0].birth_date"): policy.dossier_unknown_key, policy.dossier_missing_key,
/// policy.dossier_wrong_type, policy.dossier_fraction, policy.dossier_bad_date, policy.dossier_bad_code,
/// policy.dossier_unknown_member, policy.dossier_bad_value.
Result<Situation> situationFromJson(const QJsonObject &dossier, std::optional<Month> month = {});
/// The dossier's JSON. Byte-stable: reading and writing it again gives the same bytes.
QJsonObject toJson(const Situation &situation);
/// The same, written straight to compact bytes with sorted keys; the fast way for saving.
QByteArray toBytes(const Situation &situation);

/// The situation of a dossier as the office file holds it: the last survey accepted, with the decisions in force in
/// `month` as what is received.
Situation situationOf(const Dossier &dossier, Month month);
/// Turns a situation of this dossier to another month: the same as situationOf(), without copying what no month changes.
/// Everything of a situation that depends on the month is set here and nowhere else.
void turnTo(Situation &situation, const Dossier &dossier, Month month);
/// The same with the income on which a decision rests: of the survey that it names; of one that names none the last survey accepted by its day,
/// else the first one ever. What no assessment led to, a roster's word, rests on no later survey. Empty where it is the standing one.
std::optional<Situation> situationOfDecision(const Dossier &dossier, Month month, const Decision &decision);

} // namespace xieli::policy
