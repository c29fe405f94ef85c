// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/kinds.h"

#include "model/codelists.h"

#include <algorithm>
#include <array>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array incomeKinds{
    "W1"_L1, "W2"_L1, "W3"_L1, "W4"_L1, "B1"_L1, "B2"_L1, "B3"_L1, "B4"_L1, "B5"_L1, "P1"_L1, "P2"_L1, "P3"_L1, "P4"_L1, "P5"_L1,
    "T1"_L1, "T2"_L1, "T3"_L1, "T4"_L1, "T5"_L1, "T6"_L1, "T7"_L1, "T8"_L1, "T9"_L1, "T10"_L1, "O1"_L1, "O2"_L1,
    "E01"_L1, "E02"_L1, "E03"_L1, "E04"_L1, "E05"_L1, "E06"_L1, "E07"_L1, "E08"_L1, "E09"_L1, "E10"_L1, "E11"_L1, "E12"_L1,
    "E13"_L1, "E14"_L1, "E15"_L1, "E16"_L1, "E99"_L1};

constexpr std::array propertyKinds{
    "R1"_L1, "R2"_L1, "R3"_L1, "R4"_L1, "F1"_L1, "F2"_L1, "F3"_L1, "F4"_L1, "F5"_L1, "V1"_L1, "V2"_L1, "V3"_L1, "V4"_L1, "V5"_L1,
    "C1"_L1, "C2"_L1, "L1"_L1, "L2"_L1, "X"_L1, "N1"_L1, "N2"_L1, "N3"_L1, "N4"_L1, "N5"_L1, "N6"_L1};

constexpr std::array expenseKinds{
    "D01"_L1, "D02"_L1, "D03"_L1, "D04"_L1, "D05"_L1, "D06"_L1, "D07"_L1, "D08"_L1, "D09"_L1, "D10"_L1, "D11"_L1, "D12"_L1,
    "D13"_L1, "D99"_L1, "living"_L1};

constexpr std::array deductibleKinds{
    "D02"_L1, "D03"_L1, "D04"_L1, "D05"_L1, "D06"_L1, "D07"_L1, "D08"_L1, "D09"_L1, "D11"_L1, "D99"_L1};

constexpr std::array exemptReasons{
    "treatment"_L1, "rehabilitation"_L1, "livelihood"_L1, "assistance_deposit"_L1, "house_sale"_L1, "disaster_rebuilding"_L1};

constexpr std::array inabilities{"tekun"_L1, "dibao_60"_L1, "age_70_low_income"_L1, "severe_disability_low_income"_L1, "no_civil_capacity"_L1,
    "missing"_L1, "prison"_L1};

constexpr std::array selfCareGrades{"full"_L1, "partial"_L1, "lost"_L1};

constexpr std::array classes{"1"_L1, "2"_L1, "3"_L1, "4"_L1};

template <std::size_t N>
bool contains(const std::array<QLatin1String, N> &list, QStringView kind)
{
    return std::any_of(list.begin(), list.end(), [kind](QLatin1String known) { return kind == known; });
}

template <std::size_t N>
QString listed(const std::array<QLatin1String, N> &list)
{
    QStringList codes;
    for (const QLatin1String code : list)
        codes << code;
    return codes.join(u", "_s);
}

} // namespace

bool isIncomeKind(QStringView kind) { return contains(incomeKinds, kind); }

bool isPropertyKind(QStringView kind) { return contains(propertyKinds, kind); }

bool isExpenseKind(QStringView kind) { return contains(expenseKinds, kind); }

bool isConsumption(QStringView kind) { return kind.startsWith(u'N') && isPropertyKind(kind); }

bool isListedCode(QLatin1String list, QStringView code)
{
    if (list == "@income"_L1)
        return isIncomeKind(code);
    if (list == "@deductible"_L1)
        return contains(deductibleKinds, code);
    if (list == "@consumption"_L1)
        return isConsumption(code);
    if (list == "@exempt"_L1)
        return contains(exemptReasons, code);
    if (list == "@inability"_L1)
        return contains(inabilities, code);
    if (list == "@selfcare"_L1)
        return contains(selfCareGrades, code);
    if (list == "@class"_L1)
        return contains(classes, code);
    if (list == "@work"_L1)
        return fromCode<WorkReason>(code.toString()).has_value();
    return true;
}

QString listedCodes(QLatin1String list)
{
    if (list == "@income"_L1)
        return listedIncomeKinds();
    if (list == "@expense"_L1)
        return listed(expenseKinds);
    if (list == "@property"_L1)
        return listed(propertyKinds);
    if (list == "@inability"_L1)
        return listed(inabilities);
    if (list == "@selfcare"_L1)
        return listed(selfCareGrades);
    if (list == "@class"_L1)
        return listed(classes);
    if (list == "@deductible"_L1)
        return listed(deductibleKinds);
    if (list == "@consumption"_L1)
        return u"N1, N2, N3, N4, N5, N6"_s;
    if (list == "@exempt"_L1)
        return listed(exemptReasons);
    QStringList words;
    for (const auto &code : Codes<WorkReason>::list)
        words << code.text;
    return words.join(u", "_s);
}

QString listedIncomeKinds() { return listed(incomeKinds); }

QString listedPropertyKinds() { return listed(propertyKinds); }

QString listedExpenseKinds() { return listed(expenseKinds); }

} // namespace xieli::policy
