// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/columns.h"

#include "base/text.h"
#include "intake/fieldcodes.h"
#include "intake/incomeheadings.h"
#include "intake/incomewords.h"
#include "intake/moneyheadings.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int maximumLevels = 3; // of headings

/// The heading that stands in this very column: not one that is merged over from the left.
QString ownHeading(const Sheet &sheet, int row, int column)
{
    const MergedRange *range = sheet.mergedAt(row, column);
    return range && range->firstColumn != column ? QString() : cleaned(sheet.shown(row, column).text);
}

/// A group's heading over several columns, merged or with nothing written to the right of it.
QString groupHeading(const Sheet &sheet, int row, int below, int column)
{
    if (sheet.mergedAt(row, column))
        return cleaned(sheet.shown(row, column).text);
    for (int left = column - 1; left >= 0; --left)
        if (const QString text = cleaned(sheet.shown(row, left).text); !text.isEmpty())
            return ownHeading(sheet, below, left).isEmpty() ? QString() : text;
    return {};
}

/// The lowest text of the column inside the band, and what stands above it.
struct Path {
    QString lowest;
    QString above;
};

Path pathOf(const Sheet &sheet, int first, int last, int column)
{
    Path path;
    int row = last;
    for (; row >= first && path.lowest.isEmpty(); --row)
        path.lowest = ownHeading(sheet, row, column);
    QStringList above;
    for (int upper = first; !path.lowest.isEmpty() && upper <= row; ++upper) {
        QString text = ownHeading(sheet, upper, column);
        if (text.isEmpty())
            text = groupHeading(sheet, upper, row + 1, column);
        if (!text.isEmpty() && text != path.lowest && !above.contains(text))
            above << text;
    }
    path.above = above.join(u'/');
    return path;
}

/// Where two columns would hold the same thing, the first counts; but a first 姓名 before a second one is the head's.
void settleTwins(Header &header)
{
    std::vector<Column> kept;
    for (Column &column : header.columns) {
        const auto twin = std::find_if(kept.begin(), kept.end(), [&](const Column &k) { return k.field == column.field; });
        if (twin == kept.end() || !column.incomeKind.isEmpty() || column.field == Field::DisabilityTick || column.field == Field::Months) {
            kept.push_back(std::move(column));
            continue;
        }
        const auto taken = [&](Field field) {
            return std::any_of(kept.begin(), kept.end(), [field](const Column &k) { return k.field == field; });
        };
        if (column.field == Field::Name && !taken(Field::HeadName)) {
            twin->field = Field::HeadName;
            kept.push_back(std::move(column));
        } else if (column.field == Field::IdNumber && !taken(Field::HeadId) && taken(Field::HeadName) && taken(Field::Name)) {
            twin->field = Field::HeadId;
            kept.push_back(std::move(column));
        } else {
            if (column.field == Field::MonthlyAmount && !twin->chosen && surenessOf(column) > surenessOf(*twin))
                std::swap(column, *twin); // what a household receives is the sum of its parts; "户/月" says more than "实发金额"
            header.unknown << column.heading;
            if (column.field != Field::TotalIncome) // 人均收入 beside 总收入: only compared, nothing is lost
                header.ignored.push_back(std::move(column));
        }
    }
    header.columns = std::move(kept);
}

bool isOfPerson(Field field)
{
    return (field >= Field::Name && field <= Field::DisabilityCertificate);
}

/// "成员2身份证号", "姓名3", "家庭成员一" without their number, where that is what keeps a heading from being understood.
QString withoutNumber(const QString &heading)
{
    static const QRegularExpression front(u"^(?:家庭|共同生活)?(?:成员|人员)[\\d一二三四五六七八九十]{1,2}[的:_-]?(.*)$"_s);
    static const QRegularExpression back(u"^(\\D+?)[\\d①-⑨]{1,2}$"_s);
    const QString bare = bareHeading(heading);
    if (const auto match = front.match(bare); match.hasMatch())
        return match.captured(1).isEmpty() ? u"成员姓名"_s : match.captured(1);
    const auto match = back.match(bare);
    return match.hasMatch() ? match.captured(1) : QString();
}

/// Several people side by side in one row: all but the first go apart. Two 姓名 alone are a head's and a member's.
void partSideBySide(Header &header, bool numbered)
{
    std::vector<size_t> names;
    for (size_t i = 0; i < header.columns.size(); ++i)
        if (header.columns[i].field == Field::Name)
            names.push_back(i);
    const bool several = names.size() >= 3 || (names.size() == 2 && (numbered || header.has(Field::HeadName)));
    if (!several)
        return;
    std::vector<Field> fields;
    for (size_t i = names[0]; i < names[1]; ++i)
        fields.push_back(header.columns[i].field);
    std::vector<Column> kept(header.columns.begin(), header.columns.begin() + std::ptrdiff_t(names[1]));
    for (size_t i = names[1]; i < header.columns.size(); ++i) {
        Column &column = header.columns[i];
        const bool known = std::find(fields.begin(), fields.end(), column.field) != fields.end();
        if (column.field == Field::Name)
            header.beside.emplace_back();
        const auto has = [&column](const Column &other) { return other.field == column.field; };
        const bool again = std::any_of(header.beside.back().begin(), header.beside.back().end(), has);
        (known && !again && isOfPerson(column.field) ? header.beside.back() : kept).push_back(std::move(column));
    }
    header.columns = std::move(kept);
}

/// The unit that a heading or a title writes, as a power of ten of yuan.
std::optional<int> powerIn(const QString &text)
{
    static const QRegularExpression fen(u"[(\\[:单位]分[)\\]]|单位:?(人民币)?分$"_s); // "金额(分)", "单位:分"
    if (fen.match(text).hasMatch())
        return -2;
    static const std::pair<QString, int> units[] = {{u"万元"_s, 4}, {u"千元"_s, 3}, {u"百元"_s, 2}, {u"元"_s, 0}};
    for (const auto &[word, power] : units)
        if (text.contains(word))
            return power;
    return std::nullopt;
}

/// "单位:万元" above the headers holds for every column of money that says no unit itself; a price has its own measure.
void settlePowers(Header &header)
{
    static const QRegularExpression unit(u"单位:?[^,;。)]*?((?:万|千|百)?元|分$|分(?=[,;。)]))"_s);
    std::optional<int> general;
    for (const QString &title : header.titles)
        if (const auto match = unit.match(withoutBlanks(title)); match.hasMatch() && !general)
            general = match.captured(1) == u"分" ? -2 : powerIn(match.captured(1)).value_or(0);
    for (auto *columns : {&header.columns, &header.ignored}) // what nobody knows here may be read by somebody else: a check sheet's 存款(万元)
        for (Column &column : *columns) {
            const bool price = column.field == Field::UnitPrice;
            column.power = powerIn(withoutBlanks(column.heading)).value_or(price ? 0 : general.value_or(0));
        }
}

/// A bare 合计 to the right of amounts is their sum.
bool isSumOfAmounts(const Path &path, const QString &left)
{
    static const QRegularExpression sum(u"^(合计|小计|总计)$"_s);
    static const QRegularExpression money(u"金|额|资金|补助|元"_s);
    return sum.match(bareHeading(path.lowest)).hasMatch() && money.match(path.above.isEmpty() ? left : path.above).hasMatch()
        && !left.contains(u'人') && !path.above.contains(u'人');
}

/// Merged headings that reach below the band: its last level is missing.
int cutHeadings(const Sheet &sheet, int first, int last)
{
    return int(std::count_if(sheet.merged().begin(), sheet.merged().end(), [first, last](const MergedRange &range) {
        return range.firstRow >= first && range.firstRow <= last && range.lastRow > last && range.lastRow - range.firstRow < maximumLevels;
    }));
}

/// In a wide survey a heading, or the group above "金额" and "成本", names the kind of income.
void settleIncome(Column &column, std::optional<Field> &field, const Path &path)
{
    static const QRegularExpression measure(u"面积|亩|数量|头数|只数|人数|月数|天数|单价|名称|品种|地点|时间|标准"_s);
    static const QRegularExpression spent(u"(成本|费用|开支|投入|支出)$"_s);
    const QString bare = bareHeading(path.lowest);
    const IncomeKind above = incomeKindOf(bareHeading(path.above));
    const IncomeKind own = incomeKindOf(bare);
    // 低保金 and 补贴金额, which a roster would read as what the household is paid, are income like any other
    const bool ofRoster = own.known && (field == Field::MonthlyAmount || field == Field::YearlyAmount || field == Field::PerPersonAmount);
    const IncomeKind &income = above.known && ((field && !ofRoster) || !own.known) ? above : own;
    if (isAsset(path.lowest) || (isLand(path.lowest) && path.above.isEmpty()))
        return;
    if (field == Field::Months && income.known)
        column.incomeKind = income.code;
    if (income.known && settleMeasure(column, field, income.code))
        return;
    if (measure.match(bare).hasMatch() || !income.known)
        return;
    const bool cost = field == Field::Cost || (!field && spent.match(bare).hasMatch() && income.code != u"T10");
    // "种植业" over "收入" and "成本": there 收入 is an amount, not a column of items
    const bool amount = !field || ofRoster || (above.known && (*field == Field::Amount || *field == Field::Item));
    if (!cost && !amount)
        return;
    column.incomeKind = income.code;
    field = cost ? Field::Cost : Field::IncomeOfKind;
}

/// A column that a person gave a field takes it from those that only their words gave it.
void preferChosen(Header &header)
{
    const auto isBeaten = [&header](const Column &column) {
        return !column.chosen && std::any_of(header.columns.begin(), header.columns.end(), [&column](const Column &other) {
            return other.chosen && other.field == column.field && other.incomeKind == column.incomeKind;
        });
    };
    const auto kept = std::stable_partition(header.columns.begin(), header.columns.end(), [&](const Column &column) { return !isBeaten(column); });
    for (auto beaten = kept; beaten != header.columns.end(); ++beaten)
        header.ignored.push_back(*beaten);
    header.columns.erase(kept, header.columns.end());
}

/// "3.5", "2500元": a row of values below the headings, not a third level of them.
bool isFigure(const QString &text)
{
    static const QRegularExpression figure(u"^[约¥￥]?[\\d.,]+([万百千]?元|亩|只|头|个?月|斤)?$"_s);
    return figure.match(withoutBlanks(text)).hasMatch();
}

Header headerIn(const Sheet &sheet, int first, int last, int width, TableKind kind, const ColumnChoices &choices)
{
    Header header;
    header.firstRow = first;
    header.lastRow = last;
    bool numbered = false;
    QString left;
    QHash<QString, int> seen;
    for (int index = 0; index < width; ++index) {
        const Path path = pathOf(sheet, first, last, index);
        if (path.lowest.isEmpty())
            continue;
        auto field = fieldOf(path.lowest, path.above, kind);
        if (const QString bare = field || kind != TableKind::Roster ? QString() : withoutNumber(path.lowest); !bare.isEmpty()) {
            field = fieldOf(bare, path.above, kind);
            numbered = numbered || field == Field::Name;
        }
        if (!field && kind == TableKind::Roster && isSumOfAmounts(path, left))
            field = Field::MonthlyAmount;
        left = path.lowest;
        Column column{index, Field::Remark, path.above.isEmpty() ? path.lowest : path.above + u'/' + path.lowest, {}};
        column.own = path.lowest;
        column.above = path.above;
        if (kind == TableKind::Survey && !isFigure(path.lowest))
            settleIncome(column, field, path);
        const QString bare = withoutBlanks(column.heading);
        const int times = ++seen[bare];
        column.key = times == 1 ? bare : bare + u'#' + QString::number(times);
        if (const auto choice = choices.constFind(column.key); choice != choices.constEnd()) {
            column.chosen = true;
            field = chosenField(*choice, column.incomeKind);
            if (!field) {
                header.ignored.push_back(std::move(column));
                continue;
            }
        }
        if (field) {
            column.field = *field;
            header.columns.push_back(std::move(column));
        } else {
            header.unknown << column.heading;
            header.ignored.push_back(std::move(column));
        }
    }
    preferChosen(header);
    if (kind == TableKind::Roster)
        partSideBySide(header, numbered);
    settleTwins(header);
    return header;
}

int distinctFields(const Header &header)
{
    std::vector<Field> seen;
    int incomes = 0;
    for (const Column &column : header.columns) {
        if (column.field == Field::IncomeOfKind)
            ++incomes;
        else if (std::find(seen.begin(), seen.end(), column.field) == seen.end())
            seen.push_back(column.field);
    }
    return int(seen.size()) + incomes;
}

} // namespace

const Column *Header::column(Field field) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [field](const Column &c) { return c.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

int Header::powerAt(int index) const
{
    const auto found = std::find_if(columns.begin(), columns.end(), [index](const Column &c) { return c.index == index; });
    return found == columns.end() ? 0 : found->power;
}

std::optional<Header> findHeader(const Sheet &sheet, TableKind kind, const ColumnChoices &choices)
{
    std::optional<Header> best;
    int bestScore = 0;
    int looked = 0;
    for (const Row &row : sheet.rows) {
        if (++looked > rowsLookedAt)
            break;
        for (int levels = 1; levels <= maximumLevels; ++levels) {
            const int last = row.number + levels - 1;
            int width = 0;
            for (int r = row.number; r <= last; ++r)
                width = std::max(width, sheet.width(r));
            Header header = headerIn(sheet, row.number, last, width, kind, choices);
            // fewer levels win where both know as much: a title above is no heading
            const int score = 16 * distinctFields(header) - 4 * int(header.unknown.size()) - levels - 8 * cutHeadings(sheet, row.number, last);
            if (distinctFields(header) >= 2 && score > bestScore) {
                bestScore = score;
                best = std::move(header);
            }
        }
    }
    if (!best)
        return std::nullopt;
    for (const Row &row : sheet.rows)
        if (row.number < best->firstRow)
            for (const Cell &cell : row.cells)
                if (!cell.isBlank())
                    best->titles << cleaned(cell.text);
    settlePowers(*best);
    best->paidMonths = monthsOfTitles(QStringList(best->titles) << sheet.name);
    return best;
}

bool repeatsHeader(const Sheet &sheet, const Header &header, int row)
{
    for (int line = header.firstRow; line <= header.lastRow; ++line) {
        int same = 0;
        int filled = 0;
        for (int column = 0; column < sheet.width(row); ++column) {
            const QString text = withoutBlanks(sheet.at(row, column).text);
            if (text.isEmpty())
                continue;
            ++filled;
            same += text == withoutBlanks(sheet.at(line, column).text) ? 1 : 0;
        }
        if (filled >= 2 && same * 5 >= filled * 4)
            return true;
    }
    return false;
}

Error headerError(const Workbook &workbook, TableKind kind, const QString &missing)
{
    QStringList found;
    for (const Sheet &sheet : workbook.sheets) {
        const auto header = findHeader(sheet, kind);
        if (!header)
            continue;
        for (const Column &column : header->columns)
            found << bareHeading(column.heading);
        found << header->unknown;
        if (!found.isEmpty())
            break;
    }
    found = found.mid(0, 20);
    return Error{u"intake.no_header"_s,
                 {{u"file"_s, workbook.fileName},
                  {u"found"_s, found.isEmpty() ? u"—"_s : found.join(u"、"_s)},
                  {u"missing"_s, missing}}};
}

} // namespace xieli::intake
