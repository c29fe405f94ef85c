// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatifwords.h"

#include "intake/writesheet.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;
using intake::ColumnType;
using intake::SheetOut;

namespace {

intake::CellOut whatIfMoney(const std::optional<Money> &amount) { return amount ? intake::CellOut::of(*amount) : intake::CellOut(); }
intake::CellOut counted(int count) { return intake::CellOut::of(std::int64_t(count)); }

constexpr int whatIfMoneyWidth = 13; // "1,234,567.89"
constexpr int familyMoneyWidth = 10; // "12,345.67"
constexpr int countWidth = 9;

class WhatIfBook {
public:
    WhatIfBook(const WhatIfReport &report, const papers::Wording &wording) : m_report(report), m_wording(wording) {}

    std::vector<SheetOut> sheets() const { return {households(), months(), categories(), years(), changes()}; }

private:
    QString word(const QString &key) const { return m_wording.text(key); }

    SheetOut begun(const QString &name) const
    {
        SheetOut sheet;
        sheet.name = name;
        sheet.title = m_wording.text(u"whatif.title"_s, {{u"from"_s, m_report.from.toString()}, {u"to"_s, m_report.to.toString()}});
        sheet.subtitles << word(u"whatif.note_trial"_s);
        sheet.landscape = true;
        return sheet;
    }

    /// before, after and difference of one sum of money under one head.
    void addMoney(SheetOut &sheet, const QString &group, bool total, int width = whatIfMoneyWidth) const
    {
        for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s, u"whatif.column_difference"_s})
            sheet.columns.push_back({word(key), width, ColumnType::Money, group, total});
    }
    static void putMoney(std::vector<intake::CellOut> &cells, const std::optional<Money> &before, const std::optional<Money> &after)
    {
        cells.push_back(whatIfMoney(before));
        cells.push_back(whatIfMoney(after));
        cells.push_back(whatIfMoney(casework::difference(before, after)));
    }

    SheetOut households() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_list"_s));
        for (const Finding &finding : m_report.findings)
            sheet.subtitles << m_wording.say(finding);
        sheet.columns = {{word(u"whatif.column_head"_s), 9}};
        if (hasVillages())
            sheet.columns.push_back({word(u"whatif.column_village"_s), 11, ColumnType::Text, {}, false, true});
        for (const auto &[key, width] : {std::pair(u"whatif.column_group"_s, 7), {u"whatif.column_from"_s, 8}, {u"whatif.column_to"_s, 8}})
            sheet.columns.push_back({word(key), width});
        sheet.columns.push_back({word(u"whatif.column_effect"_s), 9, ColumnType::Text, {}, false, true});
        for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s})
            sheet.columns.push_back({word(key), 13, ColumnType::Text, word(u"whatif.column_category"_s), false, true});
        addMoney(sheet, word(u"whatif.column_proposed"_s), false, familyMoneyWidth);
        addMoney(sheet, word(u"whatif.column_owed"_s), false, familyMoneyWidth);
        sheet.columns.push_back({word(u"whatif.column_reason"_s), 40, ColumnType::Text, {}, false, true});
        for (const WhatIfRow &row : m_report.rows)
            sheet.rows.push_back(cellsOf(row));
        return sheet;
    }

    /// A village's own register names no other.
    bool hasVillages() const
    {
        const auto &listed = m_report.listed;
        return std::ranges::any_of(listed, [&](const ListedHousehold &household) { return household.village != listed.front().village; });
    }

    std::vector<intake::CellOut> cellsOf(const WhatIfRow &row) const
    {
        const ListedHousehold &household = m_report.listed[row.household];
        std::vector<intake::CellOut> cells{intake::CellOut::of(household.head)};
        if (hasVillages())
            cells.push_back(intake::CellOut::of(household.village));
        for (const QString &text : {household.group, row.from.toString(), row.to.toString(), effectText(row.effect, m_wording),
                                    outcomeText(row.before, m_wording), outcomeText(row.after, m_wording)})
            cells.push_back(intake::CellOut::of(text));
        putMoney(cells, row.before.monthly, row.after.monthly);
        putMoney(cells, row.before.owedIfWhole(), row.after.owedIfWhole());
        cells.push_back(intake::CellOut::of(reasonText(m_report, row, m_wording)));
        return cells;
    }

    /// A sum that has something to say in some month; what is empty all through does not make the print smaller.
    template <class Says>
    bool isAnywhere(Says says) const
    {
        return std::ranges::any_of(m_report.months, [&](const WhatIfMonth &month) { return says(month.before) || says(month.after); });
    }
    bool owedUnknown() const { return isAnywhere([](const WhatIfSide &side) { return side.owedUnknown > 0; }); }
    bool proposedUnknown() const { return isAnywhere([](const WhatIfSide &side) { return side.proposedUnknown > 0; }); }
    bool yearly() const { return isAnywhere([](const WhatIfSide &side) { return !side.yearly.isZero(); }); }

    void addCounts(SheetOut &sheet, const QString &of) const
    {
        for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s})
            sheet.columns.push_back({word(key), countWidth, ColumnType::Count, of + u' ' + word(u"whatif.column_unknown"_s)});
    }

    /// The columns of a sum by month or year, after those that say when.
    void addSums(SheetOut &sheet, bool total) const
    {
        addMoney(sheet, word(u"whatif.column_owed"_s), total);
        if (owedUnknown())
            addCounts(sheet, word(u"whatif.column_owed"_s));
        addMoney(sheet, word(u"whatif.column_proposed"_s), total);
        if (proposedUnknown())
            addCounts(sheet, word(u"whatif.column_proposed"_s));
        if (yearly())
            addMoney(sheet, word(u"whatif.column_yearly"_s), false);
    }
    void putSums(std::vector<intake::CellOut> &cells, const WhatIfSide &before, const WhatIfSide &after) const
    {
        const auto putCounts = [&cells](int one, int other) {
            cells.push_back(counted(one));
            cells.push_back(counted(other));
        };
        putMoney(cells, before.owed, after.owed);
        if (owedUnknown())
            putCounts(before.owedUnknown, after.owedUnknown);
        putMoney(cells, before.proposed, after.proposed);
        if (proposedUnknown())
            putCounts(before.proposedUnknown, after.proposedUnknown);
        if (yearly())
            putMoney(cells, before.yearly, after.yearly);
    }

    SheetOut months() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_months"_s));
        sheet.columns = {{word(u"whatif.column_month"_s), 10}};
        addSums(sheet, true);
        sheet.totalLabel = word(u"whatif.total"_s);
        for (const WhatIfMonth &month : m_report.months) {
            std::vector<intake::CellOut> cells{intake::CellOut::of(month.month.toString())};
            putSums(cells, month.before, month.after);
            sheet.rows.push_back(std::move(cells));
        }
        return sheet;
    }

    QString categoryHead(std::size_t category) const
    {
        return word(category == notDetermined ? u"casework.category_unknown"_s : u"casework.category_"_s + toCode(Category(category)));
    }

    /// Households of each category, month by month.
    SheetOut categories() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_categories"_s));
        sheet.columns = {{word(u"whatif.column_month"_s), 10}};
        for (std::size_t category = 0; category <= notDetermined; ++category)
            for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s})
                sheet.columns.push_back({word(key), countWidth, ColumnType::Count, categoryHead(category)});
        for (const WhatIfMonth &month : m_report.months) {
            std::vector<intake::CellOut> cells{intake::CellOut::of(month.month.toString())};
            for (std::size_t category = 0; category <= notDetermined; ++category)
                for (const WhatIfSide *side : {&month.before, &month.after})
                    cells.push_back(counted(side->households[category]));
            sheet.rows.push_back(std::move(cells));
        }
        return sheet;
    }

    SheetOut years() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_years"_s));
        sheet.columns = {{word(u"whatif.column_year"_s), 8}, {word(u"whatif.column_months"_s), 8, ColumnType::Count}};
        addSums(sheet, false);
        for (const WhatIfYear &year : m_report.years()) {
            std::vector<intake::CellOut> cells{intake::CellOut::of(QString::number(year.year)), counted(year.months)};
            putSums(cells, year.before, year.after);
            sheet.rows.push_back(std::move(cells));
        }
        return sheet;
    }

    SheetOut changes() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_changes"_s));
        sheet.columns = {{word(u"whatif.column_figure"_s), 36, ColumnType::Text, {}, false, true}, {word(u"whatif.column_key"_s), 30, ColumnType::Text, {}, false, true},
                         {word(u"whatif.column_span"_s), 20}, {word(u"whatif.column_before"_s), 22, ColumnType::Text, {}, false, true},
                         {word(u"whatif.column_after"_s), 22, ColumnType::Text, {}, false, true}};
        for (const policy::FigureChange &change : m_report.figures)
            sheet.rows.push_back({intake::CellOut::of(figureName(change.figure, m_wording)), intake::CellOut::of(policy::figureKey(change.figure)),
                                  intake::CellOut::of(spanWords(change.span, m_wording)), intake::CellOut::of(valueWords(change.before, change.figure, m_wording)),
                                  intake::CellOut::of(valueWords(change.after, change.figure, m_wording))});
        for (const QString &benefit : m_report.benefits)
            sheet.rows.push_back({intake::CellOut::of(word(u"whatif.benefit_rows"_s)), intake::CellOut::of(benefit), {}, {}, {}});
        for (const policy::TableChange &table : m_report.tables)
            sheet.rows.push_back({intake::CellOut::of(tableName(table, m_wording)), intake::CellOut::of(table.key), {}, {}, {}});
        return sheet;
    }

    const WhatIfReport &m_report;
    const papers::Wording &m_wording;
};

} // namespace

Result<void> writeWhatIf(const Office &office, const WhatIfReport &report, const papers::Wording &wording, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    return intake::writeWorkbook(path, WhatIfBook(report, wording).sheets());
}

} // namespace xieli::casework
