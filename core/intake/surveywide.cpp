// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/surveyrows.h"

#include "intake/incomeheadings.h"
#include "intake/numbers.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// A household a row, a column for each kind of income; quantities, prices and months beside them.

namespace xieli::intake {

/// The amount and cost of one kind; a cost column of the same kind and group is used up by the first income that has it.
void SurveySheet::fillWide(IncomeItem &item, const Column &column, int row, std::vector<int> &usedCosts)
{
    item.kind = column.incomeKind;
    item.label = bareHeading(column.own);
    static const QRegularExpression plain(u"^(收入|金额|毛收入|总收入|全年收入|年收入)$"_s);
    if (plain.match(item.label).hasMatch() && !column.above.isEmpty())
        item.label = bareHeading(column.above.section(u'/', -1));
    for (const Column &other : m_header.columns) {
        if (other.incomeKind != column.incomeKind || other.above != column.above)
            continue;
        const bool used = std::find(usedCosts.begin(), usedCosts.end(), other.index) != usedCosts.end();
        if (other.field == Field::Cost && !used && item.cost.isZero()) {
            item.cost = money(row, at(row, other.index)).value_or(Money());
            usedCosts.push_back(other.index);
        }
        if (const Found cell = at(row, other.index); other.field == Field::Months && !meansNothing(cell.text))
            item.months = monthsIn(row, cell);
    }
}

/// A cost that no income of the row has taken stays out of the sums, and is said.
void SurveySheet::remarkOnUnusedCosts(int row, const std::vector<int> &usedCosts)
{
    for (const Column &column : m_header.columns) {
        const bool used = std::find(usedCosts.begin(), usedCosts.end(), column.index) != usedCosts.end();
        const Found cell = at(row, column.index);
        const auto amount = column.field != Field::Cost || used || meansNothing(cell.text) ? std::nullopt : readAmount(cell.text);
        if (amount && !amount->money.isZero())
            remark(row, cell, u"intake.cost_without_income"_s, Fate::Refused);
    }
}

/// The column of `field` that belongs to this one: of its kind and group and about the same thing, else the only one of its kind and group.
const Column *SurveySheet::partnerOf(const Column &column, Field field) const
{
    std::vector<const Column *> same, near;
    int rivals = 0;
    for (const Column &other : m_header.columns) {
        const bool beside = field == Field::Months && other.field == field && other.incomeKind.isEmpty() && std::abs(other.index - column.index) == 1;
        if (beside) // "领取月数" right beside what is received each month
            return &other;
        const bool wages = column.incomeKind.startsWith(u'W') && other.incomeKind.startsWith(u'W') && other.above == column.above;
        if (other.index == column.index || !((other.incomeKind == column.incomeKind && other.above == column.above) || wages))
            continue;
        rivals += other.field == column.field ? 1 : 0;
        if (other.field != field)
            continue;
        near.push_back(&other);
        if (subjectOf(other) == subjectOf(column))
            same.push_back(&other);
    }
    if (same.size() == 1)
        return same.front();
    return near.size() == 1 && rivals == 0 ? near.front() : nullptr;
}

/// Of a month or a quarter: times the months of its own column, else of the whole year.
Money SurveySheet::ofYear(Money amount, const Column &column, int row)
{
    if (column.timesAYear == 1)
        return amount;
    constexpr int monthsOfYear = 12;
    const Column *counted = column.timesAYear == monthsOfYear ? partnerOf(column, Field::Months) : nullptr;
    const Found cell = counted ? at(row, counted->index) : Found{};
    const auto months = counted && !meansNothing(cell.text) ? monthsIn(row, cell) : std::nullopt;
    const int times = months.value_or(column.timesAYear);
    const Money total = amount * times;
    remark(row, at(row, column.index), u"intake.income_times"_s, Fate::Taken,
           {{u"heading"_s, bareHeading(column.own)}, {u"times"_s, QString::number(times)}, {u"amount"_s, total.toString()}});
    return total;
}

/// Price × months or × quantity where no amount of that kind stands in the row.
void SurveySheet::takePrices(int row, std::vector<IncomeItem> &items, std::vector<int> &usedCosts, std::vector<int> &usedCounts)
{
    for (const Column &column : m_header.columns) {
        const Found priceCell = at(row, column.index);
        if (column.field != Field::UnitPrice || column.incomeKind.isEmpty() || meansNothing(priceCell.text))
            continue;
        const Column *amountColumn = partnerOf(column, Field::IncomeOfKind);
        if (amountColumn && !meansNothing(at(row, amountColumn->index).text))
            continue; // the amount itself stands there
        const Column *months = partnerOf(column, Field::Months);
        const Column *counted = months ? months : partnerOf(column, Field::Quantity);
        const auto price = money(row, priceCell);
        const Found countCell = counted ? at(row, counted->index) : Found{};
        static const QRegularExpression unit(u"个?月$"_s);
        const auto count = meansNothing(countCell.text) ? std::nullopt : readQuantity(QString(countCell.text).remove(unit));
        if (!price || price->isZero())
            continue;
        if (!count || price->isNegative()) {
            remark(row, priceCell, u"intake.price_without_count"_s, Fate::Refused, {{u"heading"_s, bareHeading(column.own)}});
            continue;
        }
        usedCounts.push_back(counted->index);
        IncomeItem item;
        fillWide(item, column, row, usedCosts);
        const QString subject = subjectOf(*counted);
        item.label = subject.isEmpty() ? item.label : subject;
        item.quantity = count;
        item.unit = months ? u"月"_s : unitOf(*counted);
        item.unitPrice = price;
        item.gross = count->times(*price);
        if (months && !item.months)
            item.months = monthsIn(row, countCell);
        remark(row, priceCell, u"intake.item_computed"_s, Fate::Taken, {{u"amount"_s, item.gross.toString()}});
        items.push_back(std::move(item));
    }
}

/// A quantity beside its amount goes with it; one without is kept as what it is, without money, and said.
void SurveySheet::takeQuantities(int row, std::vector<IncomeItem> &items, const std::vector<int> &usedCounts)
{
    for (const Column &column : m_header.columns) {
        const Found cell = at(row, column.index);
        const bool isCount = (column.field == Field::Quantity || column.field == Field::Months) && !column.incomeKind.isEmpty();
        if (!isCount || meansNothing(cell.text) || std::find(usedCounts.begin(), usedCounts.end(), column.index) != usedCounts.end())
            continue;
        const Column *amountColumn = partnerOf(column, Field::IncomeOfKind);
        const bool hasAmount = amountColumn && !meansNothing(at(row, amountColumn->index).text);
        const QString heading = bareHeading(column.own) + (unitOf(column).isEmpty() || column.field == Field::Months ? QString() : u'(' + unitOf(column) + u')');
        if (column.field == Field::Months) {
            const bool any = std::any_of(items.begin(), items.end(), [&](const IncomeItem &item) { return item.kind == column.incomeKind; });
            if (!hasAmount && !any)
                remark(row, cell, u"intake.months_without_amount"_s, Fate::Refused, {{u"heading"_s, heading}});
            continue;
        }
        const auto quantity = readQuantity(cell.text);
        if (!quantity) {
            remark(row, cell, u"intake.quantity_unreadable"_s, Fate::Taken);
            continue;
        }
        if (quantity->thousandths() <= 0)
            continue;
        const bool inSum = std::any_of(m_header.columns.begin(), m_header.columns.end(), [&](const Column &other) {
            static const QRegularExpression whole(u"^(种植|养殖|农|牧|畜牧|林|渔)?业?$"_s); // 种植收入 is that of each crop together
            return other.field == Field::IncomeOfKind && other.incomeKind == column.incomeKind && other.above == column.above && whole.match(subjectOf(other)).hasMatch()
                && !meansNothing(at(row, other.index).text);
        });
        if (!hasAmount && inSum)
            continue;
        if (hasAmount) {
            const auto own = std::find_if(items.begin(), items.end(), [&](const IncomeItem &item) { return item.kind == column.incomeKind && item.label == bareHeading(amountColumn->own); });
            if (own != items.end() && !own->quantity) {
                own->quantity = quantity;
                own->unit = unitOf(column);
            }
            continue;
        }
        IncomeItem item;
        item.kind = column.incomeKind;
        item.label = subjectOf(column);
        item.quantity = quantity;
        item.unit = unitOf(column);
        remark(row, cell, u"intake.quantity_without_amount"_s, Fate::Taken, {{u"heading"_s, heading}});
        items.push_back(std::move(item));
    }
}

bool SurveySheet::takeWideRow(int row, const KnownPeople::Answer &answer)
{
    bool any = false;
    std::vector<int> usedCosts, usedCounts;
    std::vector<IncomeItem> items;
    for (const Column &column : m_header.columns) {
        if (column.field != Field::IncomeOfKind)
            continue;
        const auto amount = money(row, at(row, column.index));
        any = any || amount;
        if (amount)
            m_sums[column.index] += *amount;
        if (!amount || amount->isZero())
            continue;
        if (amount->isNegative()) {
            remark(row, at(row, column.index), u"intake.item_negative_cell"_s, Fate::Refused);
            continue;
        }
        IncomeItem item;
        item.gross = ofYear(*amount, column, row);
        fillWide(item, column, row, usedCosts);
        items.push_back(std::move(item));
    }
    takePrices(row, items, usedCosts, usedCounts);
    takeQuantities(row, items, usedCounts);
    if (!any && items.empty()) {
        refuse(row, u"intake.wide_row_without_amount"_s);
        return false;
    }
    Money sum;
    for (IncomeItem &item : items) {
        if (item.cost.isNegative()) {
            remark(row, {}, u"intake.item_negative_cell"_s, Fate::Refused, {{u"text"_s, item.cost.toString()}});
            item.cost = Money();
        }
        item.earner = earnerOf(row, answer);
        sum += item.gross;
    }
    HouseholdSurvey &survey = surveyOf(*answer.household, row); // also where all is 0: the household was asked
    for (IncomeItem &item : items)
        addItem(survey, std::move(item), row);
    remarkOnUnusedCosts(row, usedCosts);
    const Found stated = in(row, Field::TotalIncome);
    const auto total = meansNothing(stated.text) ? std::nullopt : readAmount(stated.text, m_header.powerAt(stated.column));
    if (total)
        m_sums[stated.column] += total->money;
    if (total && total->money != sum)
        remark(row, stated, u"intake.income_total_differs"_s, Fate::Taken, {{u"stated"_s, total->money.toString()}, {u"sum"_s, sum.toString()}});
    return true;
}

/// The sheet's own sums beside those of what was read, column by column; a household's subtotal beside its own items.
void SurveySheet::compareTotal(int row, bool isGrand)
{
    const auto compare = [&](int column, Money sum) {
        const Found cell = at(row, column);
        const auto stated = meansNothing(cell.text) ? std::nullopt : readAmount(cell.text, m_header.powerAt(column));
        if (stated && stated->money != sum)
            remark(row, cell, u"intake.survey_total_differs"_s, Fate::Skipped, {{u"stated"_s, stated->money.toString()}, {u"sum"_s, sum.toString()}});
    };
    if (isGrand) {
        for (auto sum = m_sums.cbegin(); sum != m_sums.cend(); ++sum)
            compare(sum.key(), sum.value());
        return;
    }
    if (!m_wide && !m_subtotalOf.isEmpty())
        if (const Column *column = m_header.column(m_header.has(Field::Amount) ? Field::Amount : Field::TotalIncome))
            compare(column->index, m_sinceSubtotal);
    m_sinceSubtotal = Money();
}

} // namespace xieli::intake
