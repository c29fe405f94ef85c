// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

struct CodeWord {
    const char *code;
    const char *words;
};

struct RelationWord {
    int code;
    const char *words;
};

// policy-facts §11, in the order in which one asks.
constexpr CodeWord incomeWords[] = {
    {"W1", QT_TRANSLATE_NOOP("words", "Wages")},
    {"W2", QT_TRANSLATE_NOOP("words", "Odd jobs away or at home")},
    {"W3", QT_TRANSLATE_NOOP("words", "Public-welfare post")},
    {"W4", QT_TRANSLATE_NOOP("words", "Village post or allowance")},
    {"B1", QT_TRANSLATE_NOOP("words", "Crops")},
    {"B2", QT_TRANSLATE_NOOP("words", "Livestock and fishing")},
    {"B3", QT_TRANSLATE_NOOP("words", "Fruit, forest, gathering")},
    {"B4", QT_TRANSLATE_NOOP("words", "Trade, transport, services")},
    {"B5", QT_TRANSLATE_NOOP("words", "Farm subsidies")},
    {"P1", QT_TRANSLATE_NOOP("words", "Interest and dividends")},
    {"P2", QT_TRANSLATE_NOOP("words", "Rent of house or machine")},
    {"P3", QT_TRANSLATE_NOOP("words", "Land let to others")},
    {"P4", QT_TRANSLATE_NOOP("words", "Share of the collective")},
    {"P5", QT_TRANSLATE_NOOP("words", "Sale of property")},
    {"T1", QT_TRANSLATE_NOOP("words", "Employee pension")},
    {"T2", QT_TRANSLATE_NOOP("words", "Residents' pension, basic part")},
    {"T3", QT_TRANSLATE_NOOP("words", "Residents' pension, personal account")},
    {"T4", QT_TRANSLATE_NOOP("words", "Support from children")},
    {"T5", QT_TRANSLATE_NOOP("words", "Maintenance of a child")},
    {"T6", QT_TRANSLATE_NOOP("words", "Support from spouse or sibling")},
    {"T7", QT_TRANSLATE_NOOP("words", "Unemployment, injury, maternity")},
    {"T8", QT_TRANSLATE_NOOP("words", "Compensation")},
    {"T9", QT_TRANSLATE_NOOP("words", "Other regular transfers")},
    {"T10", QT_TRANSLATE_NOOP("words", "Transfers paid out")},
    {"O1", QT_TRANSLATE_NOOP("words", "Gifts, inheritance, prizes")},
    {"O2", QT_TRANSLATE_NOOP("words", "Other income")},
    {"E01", QT_TRANSLATE_NOOP("words", "Never counted: veterans' benefits")},
    {"E02", QT_TRANSLATE_NOOP("words", "Never counted: family-planning awards")},
    {"E03", QT_TRANSLATE_NOOP("words", "Never counted: scholarships and grants")},
    {"E04", QT_TRANSLATE_NOOP("words", "Never counted: bravery awards")},
    {"E05", QT_TRANSLATE_NOOP("words", "Never counted: social assistance")},
    {"E06", QT_TRANSLATE_NOOP("words", "Never counted: disability subsidies")},
    {"E07", QT_TRANSLATE_NOOP("words", "Never counted: old-age allowance")},
    {"E08", QT_TRANSLATE_NOOP("words", "Not counted by date: basic pension")},
    {"E09", QT_TRANSLATE_NOOP("words", "Never counted: orphans' subsidy")},
    {"E10", QT_TRANSLATE_NOOP("words", "Never counted: medical insurance")},
    {"E11", QT_TRANSLATE_NOOP("words", "Not counted here: charity")},
    {"E12", QT_TRANSLATE_NOOP("words", "Not counted here: farm subsidies")},
    {"E13", QT_TRANSLATE_NOOP("words", "Never counted: price and heating")},
    {"E14", QT_TRANSLATE_NOOP("words", "Not counted here: student jobs")},
    {"E15", QT_TRANSLATE_NOOP("words", "Not counted here: funeral aid")},
    {"E16", QT_TRANSLATE_NOOP("words", "Not counted here: job disregard")},
    {"E99", QT_TRANSLATE_NOOP("words", "Not counted here: other")},
};

constexpr CodeWord propertyWords[] = {
    {"R1", QT_TRANSLATE_NOOP("words", "Own home")},
    {"R2", QT_TRANSLATE_NOOP("words", "Second home")},
    {"R3", QT_TRANSLATE_NOOP("words", "Shop or office")},
    {"R4", QT_TRANSLATE_NOOP("words", "Plot or unfinished house")},
    {"F1", QT_TRANSLATE_NOOP("words", "Cash and savings")},
    {"F2", QT_TRANSLATE_NOOP("words", "Shares and funds")},
    {"F3", QT_TRANSLATE_NOOP("words", "Commercial insurance")},
    {"F4", QT_TRANSLATE_NOOP("words", "Money lent")},
    {"F5", QT_TRANSLATE_NOOP("words", "Housing fund")},
    {"V1", QT_TRANSLATE_NOOP("words", "Car")},
    {"V2", QT_TRANSLATE_NOOP("words", "Lorry")},
    {"V3", QT_TRANSLATE_NOOP("words", "Motorcycle")},
    {"V4", QT_TRANSLATE_NOOP("words", "Farm or large machine")},
    {"V5", QT_TRANSLATE_NOOP("words", "Boat")},
    {"C1", QT_TRANSLATE_NOOP("words", "Share in a company")},
    {"C2", QT_TRANSLATE_NOOP("words", "Registered business")},
    {"L1", QT_TRANSLATE_NOOP("words", "Large livestock")},
    {"L2", QT_TRANSLATE_NOOP("words", "Valuables")},
    {"N1", QT_TRANSLATE_NOOP("words", "Built or bought a house within three years")},
    {"N2", QT_TRANSLATE_NOOP("words", "Studies abroad at own cost")},
    {"N3", QT_TRANSLATE_NOOP("words", "Hires labour")},
    {"N4", QT_TRANSLATE_NOOP("words", "High utility bills")},
    {"N5", QT_TRANSLATE_NOOP("words", "Bought things not needed for living")},
    {"N6", QT_TRANSLATE_NOOP("words", "Costly private school")},
};

constexpr CodeWord exemptWords[] = {
    {"treatment", QT_TRANSLATE_NOOP("words", "Medical treatment")},
    {"rehabilitation", QT_TRANSLATE_NOOP("words", "Rehabilitation of the disabled")},
    {"livelihood", QT_TRANSLATE_NOOP("words", "Earns the living")},
    {"assistance_deposit", QT_TRANSLATE_NOOP("words", "Deposit is assistance money")},
    {"house_sale", QT_TRANSLATE_NOOP("words", "House sale within a year")},
    {"disaster_rebuilding", QT_TRANSLATE_NOOP("words", "Rebuilding after a disaster")},
};

constexpr CodeWord expenseWords[] = {
    {"living", QT_TRANSLATE_NOOP("words", "Daily living")},
    {"D01", QT_TRANSLATE_NOOP("words", "Cost of the job")},
    {"D02", QT_TRANSLATE_NOOP("words", "Cost of the business")},
    {"D03", QT_TRANSLATE_NOOP("words", "Production tax")},
    {"D04", QT_TRANSLATE_NOOP("words", "Depreciation")},
    {"D05", QT_TRANSLATE_NOOP("words", "Medical, self-paid")},
    {"D06", QT_TRANSLATE_NOOP("words", "Rehabilitation and aids")},
    {"D07", QT_TRANSLATE_NOOP("words", "Schooling")},
    {"D08", QT_TRANSLATE_NOOP("words", "Rent")},
    {"D09", QT_TRANSLATE_NOOP("words", "Nursing care")},
    {"D10", QT_TRANSLATE_NOOP("words", "Support paid to others")},
    {"D11", QT_TRANSLATE_NOOP("words", "Loss by disaster")},
    {"D12", QT_TRANSLATE_NOOP("words", "Work by the disabled")},
    {"D13", QT_TRANSLATE_NOOP("words", "Aid already received")},
    {"D99", QT_TRANSLATE_NOOP("words", "Other expense")},
};

// GB/T 4761: the usual ones first, the rest by number.
constexpr RelationWord relationList[] = {
    {2, QT_TRANSLATE_NOOP("words", "Head")},
    {10, QT_TRANSLATE_NOOP("words", "Spouse")},
    {20, QT_TRANSLATE_NOOP("words", "Son")},
    {30, QT_TRANSLATE_NOOP("words", "Daughter")},
    {38, QT_TRANSLATE_NOOP("words", "Daughter-in-law")},
    {28, QT_TRANSLATE_NOOP("words", "Son-in-law")},
    {51, QT_TRANSLATE_NOOP("words", "Father")},
    {52, QT_TRANSLATE_NOOP("words", "Mother")},
    {41, QT_TRANSLATE_NOOP("words", "Grandson")},
    {42, QT_TRANSLATE_NOOP("words", "Granddaughter")},
    {43, QT_TRANSLATE_NOOP("words", "Daughter's son")},
    {44, QT_TRANSLATE_NOOP("words", "Daughter's daughter")},
    {1, QT_TRANSLATE_NOOP("words", "Self")},
    {11, QT_TRANSLATE_NOOP("words", "Husband")},
    {12, QT_TRANSLATE_NOOP("words", "Wife")},
    {21, QT_TRANSLATE_NOOP("words", "Only son")},
    {22, QT_TRANSLATE_NOOP("words", "Eldest son")},
    {23, QT_TRANSLATE_NOOP("words", "Second son")},
    {24, QT_TRANSLATE_NOOP("words", "Third son")},
    {25, QT_TRANSLATE_NOOP("words", "Fourth son")},
    {26, QT_TRANSLATE_NOOP("words", "Fifth son")},
    {27, QT_TRANSLATE_NOOP("words", "Adopted or step son")},
    {29, QT_TRANSLATE_NOOP("words", "Other son")},
    {31, QT_TRANSLATE_NOOP("words", "Only daughter")},
    {32, QT_TRANSLATE_NOOP("words", "Eldest daughter")},
    {33, QT_TRANSLATE_NOOP("words", "Second daughter")},
    {34, QT_TRANSLATE_NOOP("words", "Third daughter")},
    {35, QT_TRANSLATE_NOOP("words", "Fourth daughter")},
    {36, QT_TRANSLATE_NOOP("words", "Fifth daughter")},
    {37, QT_TRANSLATE_NOOP("words", "Adopted or step daughter")},
    {39, QT_TRANSLATE_NOOP("words", "Other daughter")},
    {40, QT_TRANSLATE_NOOP("words", "Grandchild")},
    {45, QT_TRANSLATE_NOOP("words", "Grandson's wife")},
    {46, QT_TRANSLATE_NOOP("words", "Granddaughter's husband")},
    {47, QT_TRANSLATE_NOOP("words", "Great-grandson")},
    {48, QT_TRANSLATE_NOOP("words", "Great-granddaughter")},
    {49, QT_TRANSLATE_NOOP("words", "Other grandchild")},
    {50, QT_TRANSLATE_NOOP("words", "Parents")},
    {53, QT_TRANSLATE_NOOP("words", "Husband's father")},
    {54, QT_TRANSLATE_NOOP("words", "Husband's mother")},
    {55, QT_TRANSLATE_NOOP("words", "Wife's father")},
    {56, QT_TRANSLATE_NOOP("words", "Wife's mother")},
    {57, QT_TRANSLATE_NOOP("words", "Step or adoptive father")},
    {58, QT_TRANSLATE_NOOP("words", "Step or adoptive mother")},
    {59, QT_TRANSLATE_NOOP("words", "Other parent")},
    {60, QT_TRANSLATE_NOOP("words", "Grandparents")},
    {61, QT_TRANSLATE_NOOP("words", "Father's father")},
    {62, QT_TRANSLATE_NOOP("words", "Father's mother")},
    {63, QT_TRANSLATE_NOOP("words", "Mother's father")},
    {64, QT_TRANSLATE_NOOP("words", "Mother's mother")},
    {65, QT_TRANSLATE_NOOP("words", "Spouse's grandparents")},
    {66, QT_TRANSLATE_NOOP("words", "Great-grandfather")},
    {67, QT_TRANSLATE_NOOP("words", "Great-grandmother")},
    {68, QT_TRANSLATE_NOOP("words", "Spouse's great-grandparents")},
    {69, QT_TRANSLATE_NOOP("words", "Other grandparents")},
    {70, QT_TRANSLATE_NOOP("words", "Siblings")},
    {71, QT_TRANSLATE_NOOP("words", "Elder brother")},
    {72, QT_TRANSLATE_NOOP("words", "Elder brother's wife")},
    {73, QT_TRANSLATE_NOOP("words", "Younger brother")},
    {74, QT_TRANSLATE_NOOP("words", "Younger brother's wife")},
    {75, QT_TRANSLATE_NOOP("words", "Elder sister")},
    {76, QT_TRANSLATE_NOOP("words", "Elder sister's husband")},
    {77, QT_TRANSLATE_NOOP("words", "Younger sister")},
    {78, QT_TRANSLATE_NOOP("words", "Younger sister's husband")},
    {79, QT_TRANSLATE_NOOP("words", "Other sibling")},
    {80, QT_TRANSLATE_NOOP("words", "Other relative by blood")},
    {81, QT_TRANSLATE_NOOP("words", "Father's elder brother")},
    {82, QT_TRANSLATE_NOOP("words", "Father's elder brother's wife")},
    {83, QT_TRANSLATE_NOOP("words", "Father's younger brother")},
    {84, QT_TRANSLATE_NOOP("words", "Father's younger brother's wife")},
    {85, QT_TRANSLATE_NOOP("words", "Mother's brother")},
    {86, QT_TRANSLATE_NOOP("words", "Mother's brother's wife")},
    {87, QT_TRANSLATE_NOOP("words", "Mother's sister's husband")},
    {88, QT_TRANSLATE_NOOP("words", "Mother's sister")},
    {89, QT_TRANSLATE_NOOP("words", "Father's sister's husband")},
    {90, QT_TRANSLATE_NOOP("words", "Father's sister")},
    {91, QT_TRANSLATE_NOOP("words", "Cousin on the father's side")},
    {92, QT_TRANSLATE_NOOP("words", "Cousin on the mother's side")},
    {93, QT_TRANSLATE_NOOP("words", "Brother's son")},
    {94, QT_TRANSLATE_NOOP("words", "Brother's daughter")},
    {95, QT_TRANSLATE_NOOP("words", "Sister's son")},
    {96, QT_TRANSLATE_NOOP("words", "Sister's daughter")},
    {97, QT_TRANSLATE_NOOP("words", "Other kin")},
    {99, QT_TRANSLATE_NOOP("words", "No kin")},
    {0, QT_TRANSLATE_NOOP("words", "Not known")},
};

template <std::size_t size>
std::vector<KindWord> translated(const CodeWord (&list)[size])
{
    std::vector<KindWord> kinds;
    for (const CodeWord &entry : list)
        kinds.push_back({QString::fromLatin1(entry.code), QCoreApplication::translate("words", entry.words)});
    return kinds;
}

} // namespace

std::vector<KindWord> incomeKinds() { return translated(incomeWords); }
std::vector<KindWord> propertyKinds() { return translated(propertyWords); }
std::vector<KindWord> expenseKinds() { return translated(expenseWords); }

std::vector<KindWord> exemptReasons()
{
    auto reasons = translated(exemptWords);
    reasons.insert(reasons.begin(), KindWord{});
    return reasons;
}

std::vector<std::pair<int, QString>> relations()
{
    std::vector<std::pair<int, QString>> list;
    for (const RelationWord &entry : relationList)
        list.emplace_back(entry.code, QCoreApplication::translate("words", entry.words));
    return list;
}

QString relationWords(int code)
{
    const auto *entry = std::find_if(std::begin(relationList), std::end(relationList), [code](const RelationWord &r) { return r.code == code; });
    return entry == std::end(relationList) ? QString::number(code) : QCoreApplication::translate("words", entry->words);
}

QString kindWords(const std::vector<KindWord> &kinds, const QString &code)
{
    const auto entry = std::find_if(kinds.begin(), kinds.end(), [&code](const KindWord &kind) { return kind.code == code; });
    return entry == kinds.end() ? code : entry->words;
}

} // namespace xieli::ui
