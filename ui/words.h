// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "base/money.h"
#include "model/aid.h"
#include "model/codelists.h"
#include "model/rights.h"

#include <QString>

#include <optional>
#include <vector>

namespace xieli::ui {

// The words of the code lists in the window's language.
QString word(Residence value);
QString word(Sex value);
QString word(LabourCapacity value);
QString word(WorkReason value);
QString word(Health value);
QString word(DisabilityKind value);
QString word(Marital value);
QString word(CarePlace value);
QString word(Heating value);
QString word(SchoolStage value);
QString word(ChildStatus value);
QString word(LivingStatus value);
QString word(SupportDuty value);
QString word(Ability value);
QString word(Tenure value);
QString word(Category value);
QString word(PovertyCause value);
QString word(PaymentKind value);
QString word(BatchState value);
QString word(OfficeRole value);
QString word(UserRole value);
QString word(AidKind value);
QString word(AidHardship value);
QString word(AidClass value);

/// "农村低保 2类", "特困", or "未认定" when there is none.
QString categoryWords(std::optional<Category> category, std::optional<int> grade);
/// "2018年6月"
QString monthWords(Month month);
/// "2018-06-05", empty for no day.
QString dayWords(std::optional<Day> day);
/// "1,234.50" for the eye; empty for none.
QString moneyWords(std::optional<Money> amount);

/// A code that is text in the model (income kinds, property kinds, deductions) and its words.
struct KindWord {
    QString code;
    QString words;
};
std::vector<KindWord> incomeKinds();
std::vector<KindWord> propertyKinds();
std::vector<KindWord> expenseKinds();
/// Why property is left out: a closed list for the packs that have one.
std::vector<KindWord> exemptReasons();
/// GB/T 4761, the usual ones first.
std::vector<std::pair<int, QString>> relations();
QString relationWords(int code);
QString kindWords(const std::vector<KindWord> &kinds, const QString &code);

} // namespace xieli::ui
