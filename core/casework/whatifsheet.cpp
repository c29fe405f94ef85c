// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatifwords.h"

#include "intake/writesheet.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;
using intake::CellOut;
using intake::ColumnType;
using intake::SheetOut;

namespace {

CellOut money(const std::optional<Money> &amount) { return amount ? CellOut::of(*amount) : CellOut(); }
CellOut number(int count) { return CellOut::of(std::int64_t(count)); }

class WhatIfBook {
public:
    WhatIfBook(const WhatIfReport &report, const papers::Wording &wording) : m_report(report), m_wording(wording) {}

    std::vector<SheetOut> sheets() const { return {households(), months(), years(), changes()}; }

private:
    QString word(const QString &key) const { return m_wording.text(key); }

    SheetOut begun(const QString &name) const
    {
        SheetOut sheet;
        sheet.name = name;
        sheet.title = m_wording.text(u"whatif.title"_s, {{u"from"_s, m_report.from.toString()}, {u"to"_s, m_report.to.toString()}});
        sheet.subtitles << word(u"whatif.note_trial"_s);
        sheet.landscape = true;
        sheet.paperA3 = true;
        return sheet;
    }

    /// before, after and difference of one sum of money under one head.
    void addMoney(SheetOut &sheet, const QString &group, bool total) const
    {
        for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s, u"whatif.column_difference"_s})
            sheet.columns.push_back({word(key), 14, ColumnType::Money, group, total});
    }
    static void putMoney(std::vector<CellOut> &cells, const std::optional<Money> &before, const std::optional<Money> &after)
    {
        cells.push_back(money(before));
        cells.push_back(money(after));
        cells.push_back(money(difference(before, after)));
    }

    SheetOut households() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_list"_s));
        for (const Finding &finding : m_report.findings)
            sheet.subtitles << m_wording.say(finding);
        sheet.columns = {{word(u"whatif.column_head"_s), 10}, {word(u"whatif.column_village"_s), 16}, {word(u"whatif.column_group"_s), 8},
                         {word(u"whatif.column_from"_s), 9}, {word(u"whatif.column_to"_s), 9}, {word(u"whatif.column_effect"_s), 14},
                         {word(u"whatif.column_before"_s), 22, ColumnType::Text, word(u"whatif.column_category"_s)},
                         {word(u"whatif.column_after"_s), 22, ColumnType::Text, word(u"whatif.column_category"_s)},
                         {word(u"whatif.column_before"_s), 6, ColumnType::Text, word(u"whatif.column_class"_s)},
                         {word(u"whatif.column_after"_s), 6, ColumnType::Text, word(u"whatif.column_class"_s)}};
        addMoney(sheet, word(u"whatif.column_proposed"_s), false);
        addMoney(sheet, word(u"whatif.column_owed"_s), false);
        sheet.columns.push_back({word(u"whatif.column_reason"_s), 60});
        for (const WhatIfRow &row : m_report.rows)
            sheet.rows.push_back(cellsOf(row));
        return sheet;
    }

    static QString classOf(const policy::Outcome &outcome)
    {
        return outcome.grade ? QString::number(*outcome.grade) : outcome.gradeByPeople ? u"3/4"_s : QString();
    }

    std::vector<CellOut> cellsOf(const WhatIfRow &row) const
    {
        const ListedHousehold &household = m_report.listed[row.household];
        std::vector<CellOut> cells{CellOut::of(household.head), CellOut::of(household.village), CellOut::of(household.group),
                                   CellOut::of(row.from.toString()), CellOut::of(row.to.toString()),
                                   CellOut::of(effectText(row.effect, m_wording)), CellOut::of(outcomeText(row.before, m_wording)),
                                   CellOut::of(outcomeText(row.after, m_wording)), CellOut::of(classOf(row.before)), CellOut::of(classOf(row.after))};
        putMoney(cells, row.before.monthly, row.after.monthly);
        putMoney(cells, row.before.owedIfWhole(), row.after.owedIfWhole());
        cells.push_back(CellOut::of(reasonText(m_report, row, m_wording)));
        return cells;
    }

    /// The columns of a sum by month or year, after those that say when.
    void addSums(SheetOut &sheet, bool total) const
    {
        addMoney(sheet, word(u"whatif.column_owed"_s), total);
        for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s})
            sheet.columns.push_back({word(key), 12, ColumnType::Count, word(u"whatif.column_owed"_s) + u' ' + word(u"whatif.column_unknown"_s)});
        addMoney(sheet, word(u"whatif.column_proposed"_s), total);
        for (const QString &key : {u"whatif.column_before"_s, u"whatif.column_after"_s})
            sheet.columns.push_back({word(key), 12, ColumnType::Count, word(u"whatif.column_proposed"_s) + u' ' + word(u"whatif.column_unknown"_s)});
        addMoney(sheet, word(u"whatif.column_yearly"_s), false);
        for (const QString &group : {u"whatif.group_before"_s, u"whatif.group_after"_s})
            for (std::size_t category = 0; category < 6; ++category)
                sheet.columns.push_back({categoryHead(category), 12, ColumnType::Count, word(group)});
    }
    QString categoryHead(std::size_t category) const
    {
        return word(category == notDetermined ? u"casework.category_unknown"_s : u"casework.category_"_s + toCode(Category(category)));
    }
    static void putSums(std::vector<CellOut> &cells, const WhatIfSide &before, const WhatIfSide &after)
    {
        putMoney(cells, before.owed, after.owed);
        cells.push_back(number(before.owedUnknown));
        cells.push_back(number(after.owedUnknown));
        putMoney(cells, before.proposed, after.proposed);
        cells.push_back(number(before.proposedUnknown));
        cells.push_back(number(after.proposedUnknown));
        putMoney(cells, before.yearly, after.yearly);
        for (const WhatIfSide *side : {&before, &after})
            for (const int households : side->households)
                cells.push_back(number(households));
    }

    SheetOut months() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_months"_s));
        sheet.columns = {{word(u"whatif.column_month"_s), 10}};
        addSums(sheet, true);
        sheet.totalLabel = word(u"whatif.total"_s);
        for (const WhatIfMonth &month : m_report.months) {
            std::vector<CellOut> cells{CellOut::of(month.month.toString())};
            putSums(cells, month.before, month.after);
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
            std::vector<CellOut> cells{CellOut::of(QString::number(year.year)), number(year.months)};
            putSums(cells, year.before, year.after);
            sheet.rows.push_back(std::move(cells));
        }
        return sheet;
    }

    SheetOut changes() const
    {
        SheetOut sheet = begun(word(u"whatif.sheet_changes"_s));
        sheet.columns = {{word(u"whatif.column_figure"_s), 32}, {word(u"whatif.column_key"_s), 30}, {word(u"whatif.column_span"_s), 20},
                         {word(u"whatif.column_before"_s), 20}, {word(u"whatif.column_after"_s), 20}};
        for (const policy::FigureChange &change : m_report.figures)
            sheet.rows.push_back({CellOut::of(figureName(change.figure, m_wording)), CellOut::of(policy::figureKey(change.figure)),
                                  CellOut::of(spanWords(change.span, m_wording)), CellOut::of(valueWords(change.before, change.figure, m_wording)),
                                  CellOut::of(valueWords(change.after, change.figure, m_wording))});
        for (const QString &benefit : m_report.benefits)
            sheet.rows.push_back({CellOut::of(word(u"whatif.benefit_rows"_s)), CellOut::of(benefit), {}, {}, {}});
        for (const policy::TableChange &table : m_report.tables)
            sheet.rows.push_back({CellOut::of(tableName(table, m_wording)), CellOut::of(table.key), {}, {}, {}});
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
