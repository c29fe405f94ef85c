// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/payroster.h"

#include "papers/format.h"

#include <set>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// More months than this do not fit across a sheet; the paper then names months and sum.
constexpr std::size_t mostMonthColumns = 6;

Money backPayOf(const PayRow &row)
{
    Money sum;
    for (const auto &[month, money] : row.backPay)
        sum += money;
    return sum;
}

std::set<Month> backPayMonths(const PayRosterInput &input)
{
    std::set<Month> months;
    for (const PayRow &row : input.rows)
        for (const auto &[month, money] : row.backPay)
            months.insert(month);
    return months;
}

/// "1–6月" or "2017年12月–2018年6月", "1、3月": the months of one row, as short as a cell wants them.
QString monthsWords(const PayRow &row)
{
    QStringList words;
    for (const auto &[month, money] : row.backPay)
        words << month.toString();
    return words.size() > 2 ? words.first() + u" … "_s + words.last() + u" ("_s + QString::number(words.size()) + u')'
                            : words.join(u", "_s);
}

/// The list once, as typed cells; paper and spreadsheet differ only in which columns they take.
class Roster {
public:
    Roster(const PayRosterInput &input, const Wording &wording, bool forPaper)
        : m_input(input), m_wording(wording), m_months(backPayMonths(input)),
          m_monthColumns(!forPaper || m_months.size() <= mostMonthColumns), m_capitals(!forPaper)
    {
    }

    TableOut table() const
    {
        TableOut out;
        out.title = m_wording.text(m_input.draft ? u"papers.roster_title_draft"_s : u"papers.roster_title"_s, arguments());
        out.subtitles = {m_wording.text(u"papers.place"_s, arguments()), m_wording.text(u"papers.roster_month"_s, arguments())};
        if (!m_input.caution.isEmpty())
            out.subtitles << m_input.caution;
        out.columns = columns();
        for (std::size_t at = 0; at < m_input.rows.size(); ++at)
            out.rows.push_back(cells(m_input.rows[at], static_cast<int>(at) + 1));
        out.totals = totals(out);
        out.footers << m_wording.text(u"papers.roster_total"_s, arguments());
        if (!m_input.funding.isEmpty())
            out.footers << m_input.funding;
        return out;
    }

    Arguments arguments() const
    {
        const Money total = totalOf(m_input);
        return {{u"place"_s, m_input.place}, {u"programme"_s, m_input.programme}, {u"month"_s, monthWords(m_input.month)},
                {u"day"_s, dayWords(m_input.draftedOn)}, {u"amount"_s, yuan(total)}, {u"capitals"_s, capitals(total)},
                {u"count"_s, QString::number(m_input.rows.size())}};
    }

private:
    QString word(const QString &key) const { return m_wording.text(key); }

    std::vector<ColumnOut> columns() const
    {
        std::vector<ColumnOut> all{{word(u"papers.column_serial"_s), {}, CellKind::Count, 6},
                                   {word(u"papers.column_group"_s), {}, CellKind::Text, 8},
                                   {word(u"papers.column_head"_s), {}, CellKind::Text, 12},
                                   {word(u"papers.column_identity"_s), {}, CellKind::Text, 21},
                                   {word(u"papers.column_account"_s), {}, CellKind::Text, 23},
                                   {word(u"papers.column_category"_s), {}, CellKind::Text, 8},
                                   {word(u"papers.column_persons"_s), {}, CellKind::Count, 8},
                                   {word(u"papers.column_regular"_s), {}, CellKind::Money, 12},
                                   {word(u"papers.column_extras"_s), {}, CellKind::Money, 12}};
        const QString backPay = word(u"papers.column_back_pay"_s);
        if (m_monthColumns) {
            for (Month month : m_months)
                all.push_back({monthWords(month), backPay, CellKind::Money, 12});
        } else {
            all.push_back({word(u"papers.column_back_pay_months"_s), backPay, CellKind::Text, 20});
            all.push_back({word(u"papers.column_back_pay_sum"_s), backPay, CellKind::Money, 12});
        }
        all.push_back({word(u"papers.column_total"_s), {}, CellKind::Money, 12});
        if (m_capitals)
            all.push_back({word(u"papers.column_capitals"_s), {}, CellKind::Text, 30});
        all.push_back({word(u"papers.column_paid_by"_s), {}, CellKind::Text, 12});
        all.push_back({word(u"papers.column_remark"_s), {}, CellKind::Text, 16});
        return all;
    }

    QString shownNumber(const QString &number) const
    {
        return m_input.purpose == RosterPurpose::Payment ? number : maskedNumber(number);
    }

    std::vector<CellOut> cells(const PayRow &row, int serial) const
    {
        std::vector<CellOut> all{serial, row.group, row.head, shownNumber(row.identity), shownNumber(row.account),
                                 row.category, row.persons, row.regular};
        all.push_back(row.extras ? CellOut(*row.extras) : CellOut());
        if (m_monthColumns) {
            for (Month month : m_months) {
                CellOut &cell = all.emplace_back();
                if (const auto paid = row.backPay.find(month); paid != row.backPay.end())
                    cell = paid->second;
            }
        } else {
            all.push_back(monthsWords(row));
            all.push_back(backPayOf(row));
        }
        all.push_back(totalOf(row));
        if (m_capitals)
            all.push_back(capitals(totalOf(row)));
        all.push_back(row.paidBy);
        all.push_back(row.remark);
        return all;
    }

    std::vector<CellOut> totals(const TableOut &out) const
    {
        std::vector<CellOut> sums(out.columns.size());
        for (std::size_t column = 1; column < sums.size(); ++column) {
            if (out.columns[column].kind == CellKind::Money)
                sums[column] = moneyIn(out, column);
            else if (out.columns[column].kind == CellKind::Count)
                sums[column] = countIn(out, column);
        }
        sums[0] = word(u"papers.total"_s);
        sums[2] = m_wording.text(u"papers.households"_s, {{u"count"_s, QString::number(out.rows.size())}});
        return sums;
    }

    static Money moneyIn(const TableOut &out, std::size_t column)
    {
        Money sum;
        for (const auto &row : out.rows)
            if (const Money *part = std::get_if<Money>(&row[column]))
                sum += *part;
        return sum;
    }

    static int countIn(const TableOut &out, std::size_t column)
    {
        int sum = 0;
        for (const auto &row : out.rows)
            if (const int *part = std::get_if<int>(&row[column]))
                sum += *part;
        return sum;
    }

    const PayRosterInput &m_input;
    const Wording &m_wording;
    std::set<Month> m_months;
    bool m_monthColumns;
    bool m_capitals;
};

QString shown(const CellOut &cell)
{
    if (const QString *text = std::get_if<QString>(&cell))
        return *text;
    if (const Money *money = std::get_if<Money>(&cell))
        return amount(*money);
    const int *count = std::get_if<int>(&cell);
    return count ? QString::number(*count) : QString();
}

QStringList shown(const std::vector<CellOut> &cells)
{
    QStringList texts;
    for (const CellOut &cell : cells)
        texts << shown(cell);
    return texts;
}

Table printed(const TableOut &out)
{
    Table table;
    for (const ColumnOut &column : out.columns)
        table.columns.push_back({column.header, column.group, column.kind == CellKind::Count ? 0 : 1,
                                 column.kind == CellKind::Money ? Align::Right : Align::Centre});
    table.columns.back().align = Align::Left;
    for (const auto &row : out.rows)
        table.rows.push_back(shown(row));
    table.totals = shown(out.totals);
    return table;
}

QStringList signatureLabels(const Wording &wording)
{
    return {wording.text(u"papers.made_by"_s), wording.text(u"papers.checked_by"_s), wording.text(u"papers.approved_by"_s)};
}

} // namespace

Money totalOf(const PayRow &row) { return row.regular + backPayOf(row); }

Money totalOf(const PayRosterInput &input)
{
    Money total;
    for (const PayRow &row : input.rows)
        total += totalOf(row);
    return total;
}

Result<Paper> payRoster(const PayRosterInput &input, const Wording &wording)
{
    if (input.rows.empty())
        return fail(u"papers.roster_without_rows"_s, {{u"month"_s, monthWords(input.month)}});
    const Roster roster(input, wording, true);
    const TableOut table = roster.table();
    Paper paper;
    paper.title = table.title;
    paper.placeLine = table.subtitles.first();
    paper.subtitles = table.subtitles.mid(1);
    paper.orientation = Orientation::Landscape;
    paper.blocks.push_back(printed(table));
    for (const QString &line : table.footers)
        paper.blocks.push_back(Paragraph{line, Align::Left, true});
    paper.blocks.push_back(Signatures{signatureLabels(wording)});
    if (!input.issuer.isEmpty())
        paper.blocks.push_back(Seal{input.issuer, wording.text(u"papers.seal"_s), dayWords(input.draftedOn)});
    paper.footerLeft = wording.text(u"papers.made_on"_s, roster.arguments());
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    return paper;
}

Result<TableOut> payRosterTable(const PayRosterInput &input, const Wording &wording)
{
    if (input.rows.empty())
        return fail(u"papers.roster_without_rows"_s, {{u"month"_s, monthWords(input.month)}});
    const Roster roster(input, wording, false);
    TableOut out = roster.table();
    QStringList signatures;
    for (const QString &label : signatureLabels(wording))
        signatures << label + u"____________"_s;
    out.footers << signatures.join(u"    "_s) << wording.text(u"papers.made_on"_s, roster.arguments());
    return out;
}

} // namespace xieli::papers
