// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/columns.h"
#include "intake/knownpeople.h"

namespace xieli::intake {

/// Takes the rows of one survey sheet into a result.
class SurveySheet {
public:
    SurveySheet(const Sheet &sheet, const Header &header, const SurveyContext &context, const KnownPeople &known, SurveyResult &result);

    void take();

private:
    struct Found {
        QString text;
        int column = -1;
        bool number = false;
    };
    Found in(int row, Field field) const;
    Found at(int row, int column) const;
    void remark(int row, const Found &cell, const QString &key, Fate fate, Arguments arguments = {});
    void refuse(int row, const QString &key, Arguments arguments = {});

    void takeRow(int row);
    std::optional<KnownPeople::Answer> whose(int row);
    HouseholdSurvey &surveyOf(const KnownHousehold &household, int row);
    bool takeItem(int row, const KnownPeople::Answer &answer);
    void fillWide(IncomeItem &item, const Column &column, int row, std::vector<int> &usedCosts);
    void remarkOnUnusedCosts(int row, const std::vector<int> &usedCosts);
    const Column *partnerOf(const Column &column, Field field) const;
    Money ofYear(Money amount, const Column &column, int row);
    void takePrices(int row, std::vector<IncomeItem> &items, std::vector<int> &usedCosts, std::vector<int> &usedCounts);
    void takeQuantities(int row, std::vector<IncomeItem> &items, const std::vector<int> &usedCounts);
    void compareTotal(int row, bool isGrand);
    bool takeWideRow(int row, const KnownPeople::Answer &answer);
    std::optional<Money> money(int row, const Found &cell);
    std::optional<int> monthsIn(int row, const Found &cell);
    void fillMeasures(IncomeItem &item, int row);
    std::optional<MemberId> earnerOf(int row, const KnownPeople::Answer &answer) const;
    void addItem(HouseholdSurvey &survey, IncomeItem item, int row);

    const Sheet &m_sheet;
    const Header &m_header;
    const SurveyContext &m_context;
    const KnownPeople &m_known;
    SurveyResult &m_result;
    bool m_wide = false;
    QString m_lastName;         ///< for rows that leave name and number to the row above
    QString m_lastId;
    QString m_remarked;         ///< whose differing number was remarked last: once a household is enough
    QMap<int, Money> m_sums;    ///< column → what was read of it so far
    QString m_subtotalOf;       ///< the household whose items m_sinceSubtotal are
    Money m_sinceSubtotal;
    QHash<QString, size_t> m_places; ///< household → its place in the result
};

} // namespace xieli::intake
