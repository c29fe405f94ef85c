// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/checksheet.h"

#include "base/idnumber.h"
#include "base/text.h"
#include "intake/checkwords.h"
#include "intake/days.h"
#include "intake/numbers.h"
#include "intake/rowkinds.h"
#include "intake/sheetremarks.h"
#include "intake/words.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int monthsOfYear = 12;

enum class Role { None, AsOf, Source, Number, Item, Content, Amount, Kind };

/// What a column of such a sheet is for.
struct Place {
    int index = 0;
    Role role = Role::None;
    QString kind;           ///< Kind only
    QString heading;        ///< as written
    int power = 0;          ///< of an amount, as a power of ten of yuan
    bool isMonthly = false;
    bool isMoney = false;
    bool isSum = false;     ///< of what the columns beside it tell one by one
};

Role roleOf(const QString &bare)
{
    if (matches(bare, u"^(核对|查询|比对|数据|信息)?(基准|截止|截至|查询|核对)(日期?|时间|时点)$|^(核对|查询|比对)(日期|时间)$"))
        return Role::AsOf;
    if (matches(bare, u"^(核对)?(报告|委托)(书)?(编号|号码?|单号)$"))
        return Role::Number;
    if (matches(bare, u"^(数据|信息)?(来源|提供|反馈)(单位|部门|渠道)?$|^(数据|信息)(单位|部门)$"))
        return Role::Source;
    if (matches(bare, u"^(核对|信息|数据|比对|核查|财产|收入)?(项目|类别|类型|名目|事项)(名称)?$"))
        return Role::Item;
    if (matches(bare, u"^(核对|比对|核查|查询|反馈|信息)?(结果|内容|明细|详情|情况|信息|详细信息|具体信息|说明)$"))
        return Role::Content;
    if (matches(bare, u"^(金额|数额|价值|余额|估值|市值|数值)$"))
        return Role::Amount;
    return Role::None;
}

/// Columns that are about who the person is.
bool isAboutPerson(Field field)
{
    static const QList<Field> fields{Field::Sequence, Field::HouseholdNumber, Field::Village, Field::Group, Field::Address, Field::Phone, Field::Residence, Field::HeadName, Field::HeadId,
                                     Field::Persons, Field::CoveredPersons, Field::Class, Field::Name, Field::Relation, Field::IdNumber, Field::Sex, Field::BirthDate, Field::Age,
                                     Field::Marital, Field::Health, Field::Labour, Field::Student};
    return fields.contains(field);
}

/// "3.2999999999999998" is how a workbook keeps 3.30: nobody typed that, and it is no account number.
QString asTyped(const QString &number)
{
    constexpr int longest = 6; // decimals that somebody would type
    const qsizetype point = number.indexOf(u'.');
    const auto read = point >= 0 && number.size() - point - 1 > longest ? readAmount(number) : std::nullopt;
    return read ? read->money.toString() : number;
}

/// The amounts of several columns of one kind. What a column tells a month and another a year, or one by one and another as their sum, is
/// the same money.
class Sums {
public:
    void add(const Place &place, const std::optional<Money> &amount)
    {
        if (!amount)
            return;
        std::optional<Money> &part = place.isSum ? m_sum : place.isMonthly ? m_monthly : m_other;
        part = part.value_or(Money()) + *amount;
    }
    std::optional<Money> whole() const
    {
        std::optional<Money> parts = m_other;
        if (m_monthly && m_monthly != m_other)
            parts = parts.value_or(Money()) + *m_monthly;
        return parts && m_sum ? std::max(*parts, *m_sum) : parts ? parts : m_sum;
    }

private:
    std::optional<Money> m_sum, m_monthly, m_other;
};

class CheckRows {
public:
    CheckRows(const Sheet &sheet, const Header &header, CheckSheet &taken) : m_sheet(sheet), m_header(header), m_taken(taken)
    {
        for (const auto *columns : {&header.columns, &header.ignored})
            for (const Column &column : *columns)
                if (!isAboutPerson(column.field) || (columns == &header.ignored && !column.chosen && !isPersonHeading(column)))
                    place(column);
        std::sort(m_places.begin(), m_places.end(), [](const Place &one, const Place &other) { return one.index < other.index; });
        m_isLong = std::any_of(m_places.begin(), m_places.end(), [](const Place &place) { return place.role == Role::Item; });
    }

    /// A column tells what was found; without one nobody was checked by this sheet.
    bool tellsResults() const
    {
        return std::any_of(m_places.begin(), m_places.end(), [](const Place &place) { return place.role == Role::Item || place.role == Role::Kind || place.role == Role::Content; });
    }

    void take()
    {
        remarkOnList(m_sheet, asRead(), m_taken.listed);
        for (const Row &row : m_sheet.rows) {
            if (row.number <= m_header.lastRow || row.isBlank())
                continue;
            ++m_taken.counts.rows;
            const RowKind kind = rowKindOf(m_sheet, m_header, row.number);
            if (kind == RowKind::Data)
                takeRow(row.number);
            else
                leave(row.number, skipReason(kind), Fate::Skipped);
        }
    }

private:
    static bool isPersonHeading(const Column &column)
    {
        return matches(bareHeading(column.heading), u"序号|姓名|身份证|证件号|性别|年龄|关系|村|组|住址|地址|电话|民族|申请类|救助类|业务类|户主");
    }

    /// The headings as they are read here: what a list of people would leave is what this sheet is about.
    Header asRead() const
    {
        Header header = m_header;
        const auto isPlaced = [this](const Column &column) { return std::any_of(m_places.begin(), m_places.end(), [&](const Place &place) { return place.index == column.index; }); };
        for (const Column &column : m_header.ignored)
            if (isPlaced(column)) {
                header.columns.push_back(column);
                header.unknown.removeAll(column.heading);
            }
        std::erase_if(header.ignored, isPlaced);
        return header;
    }

    void place(const Column &column)
    {
        const QString own = bareHeading(column.own.isEmpty() ? column.heading : column.own);
        Place made;
        made.index = column.index;
        made.heading = column.above.isEmpty() ? own : bareHeading(column.above) + own;
        made.role = roleOf(own);
        made.power = column.power;
        made.isMonthly = matches(column.heading, u"月") && !matches(column.heading, u"月份|年月");
        made.isMoney = isMoneyHeading(withoutBlanks(column.heading));
        made.isSum = matches(own, u"合计|总计|小计|总额|总和|累计|共计");
        QString kind = checkKindOf(own);
        if (kind.isEmpty())
            kind = checkKindOf(column.above);
        if (kind.isEmpty() && made.role == Role::None && isPropertyAtLarge(own))
            kind = u"other"_s;
        if (!kind.isEmpty() && (made.role == Role::None || !column.above.isEmpty())) {
            made.role = Role::Kind;
            made.kind = kind;
        }
        if (made.role != Role::None)
            m_places.push_back(made);
    }

    /// A cell with an error says nothing, and is remarked on.
    QString text(int row, int index) const
    {
        const Cell &cell = m_sheet.shown(row, index);
        return cell.kind == CellKind::Error ? QString() : cell.isNumber() ? asTyped(cleaned(cell.text)) : cleaned(cell.text);
    }
    QString text(int row, Field field) const
    {
        const Column *column = m_header.column(field);
        const QString words = column ? text(row, column->index) : QString();
        return meansNothing(words) ? QString() : words;
    }

    void leave(int row, const QString &key, Fate fate)
    {
        ++(fate == Fate::Skipped ? m_taken.counts.skipped : m_taken.counts.refused);
        m_taken.listed.push_back({m_sheet.name, row + 1, {}, key, {{u"text"_s, rowExcerpt(m_sheet, row)}}, fate});
    }

    std::optional<Money> amountOf(const Place &place, const QString &words) const
    {
        const auto read = place.isMoney || place.role == Role::Amount ? readAmount(words, place.power) : std::nullopt;
        if (!read)
            return std::nullopt;
        return place.isMonthly && isIncomeKind(place.kind) ? read->money * monthsOfYear : read->money;
    }

    /// With the unit that only the heading writes: "0.1" under 存款(万元) is "0.1万元".
    static QString withUnit(const Place &place, const QString &words)
    {
        static const QHash<int, QString> units{{2, u"百元"_s}, {3, u"千元"_s}, {4, u"万元"_s}};
        const auto bare = readAmount(words), read = readAmount(words, place.power);
        const bool isOfHeading = (place.isMoney || place.role == Role::Amount) && bare && read && bare->money != read->money;
        return isOfHeading ? words + units.value(place.power) : words;
    }

    void takeRow(int row)
    {
        CheckedPerson person;
        person.sheet = m_sheet.name;
        person.row = row + 1;
        const bool hasOwn = m_header.has(Field::Name) || m_header.has(Field::IdNumber);
        person.name = withoutBlanks(text(row, m_header.has(Field::Name) ? Field::Name : Field::HeadName));
        const Column *id = m_header.column(hasOwn ? Field::IdNumber : Field::HeadId);
        person.idNumberText = id ? readIdentity(text(row, id->index), m_sheet.shown(row, id->index).isNumber()).text : QString();
        if (person.name.isEmpty() && person.idNumberText.isEmpty())
            return leave(row, u"intake.row_without_person"_s, Fate::Refused);
        QString source;
        for (const Place &place : m_places) {
            const QString words = text(row, place.index);
            if (place.role == Role::AsOf)
                person.asOf = readDay(words, m_sheet.shown(row, place.index).isNumber());
            else if (place.role == Role::Number)
                person.number = words;
            else if (place.role == Role::Source)
                source = meansNothing(words) ? QString() : words;
        }
        m_isLong ? takeThing(row, person) : takeKinds(row, person);
        for (CheckFinding &finding : person.findings)
            finding.source = source;
        m_taken.people.push_back(std::move(person));
        ++m_taken.counts.taken;
    }

    /// A row is one thing: what it is stands under 核对项目, and what was found beside it.
    void takeThing(int row, CheckedPerson &person) const
    {
        CheckFinding finding;
        QStringList parts;
        bool isMonthly = false;
        const auto named = std::find_if(m_places.begin(), m_places.end(), [](const Place &place) { return place.role == Role::Item; });
        const QString item = text(row, named->index);
        const QString kind = checkKindOf(item);
        if (!kind.isEmpty())
            person.asked << kind;
        for (const Place &place : m_places) {
            const QString words = text(row, place.index);
            const bool isOfThing = place.role == Role::Content || place.role == Role::Amount || place.role == Role::Kind;
            if (!isOfThing || words.isEmpty() || saysNothing(words, place.kind.isEmpty() ? kind : place.kind))
                continue;
            parts << withUnit(place, words);
            isMonthly = isMonthly || matches(words, u"每月|月(均|领)|元/月") || place.isMonthly;
            if (place.role == Role::Amount)
                finding.amount = amountOf(place, words);
        }
        if (parts.isEmpty())
            return; // this was looked for, and nothing was found
        finding.kind = kind.isEmpty() ? u"other"_s : kind;
        if (finding.amount && isMonthly && isIncomeKind(finding.kind))
            finding.amount = *finding.amount * monthsOfYear;
        finding.words = item + u"："_s + parts.join(u'，');
        finding.count = countIn(finding.words);
        person.findings.push_back(std::move(finding));
    }

    /// A column is a kind of thing; several columns of one kind are one thing, their amounts one sum. What is only told in words is taken
    /// where the columns of the row tell nothing.
    void takeKinds(int row, CheckedPerson &person) const
    {
        QHash<QString, Sums> sums;
        for (const Place &place : m_places) {
            const QString words = text(row, place.index);
            if (place.role == Role::Kind && place.kind != u"other" && m_sheet.shown(row, place.index).kind != CellKind::Error)
                person.asked << place.kind;
            if (place.role != Role::Kind || saysNothing(words, place.kind))
                continue;
            auto same = std::find_if(person.findings.begin(), person.findings.end(), [&](const CheckFinding &one) { return one.kind == place.kind && one.kind != u"other"; });
            if (same == person.findings.end())
                same = person.findings.insert(person.findings.end(), CheckFinding{place.kind, {}, {}, {}, {}});
            same->words += (same->words.isEmpty() ? QString() : u"，"_s) + place.heading + u"："_s + withUnit(place, words);
            Sums &known = sums[place.kind == u"other" ? place.heading : place.kind];
            known.add(place, amountOf(place, words));
            same->amount = known.whole();
            if (!same->count)
                same->count = countIn(words);
        }
        for (const Place &place : m_places)
            if (const QString words = place.role == Role::Content && person.findings.empty() ? text(row, place.index) : QString(); !words.isEmpty() && !saysNothing(words, {}))
                person.findings.push_back({u"other"_s, place.heading + u"："_s + words, {}, {}, {}});
    }

    const Sheet &m_sheet;
    const Header &m_header;
    CheckSheet &m_taken;
    std::vector<Place> m_places;
    bool m_isLong = false;
};

/// "截至2018年6月1日", "核对日期：2018-06-01".
std::optional<Day> dayIn(const QStringList &titles)
{
    static const QRegularExpression dayWords(u"(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})"_s);
    for (const QString &title : titles) {
        const auto match = dayWords.match(title);
        if (const Day day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()); match.hasMatch() && day.isValid())
            return day;
    }
    return std::nullopt;
}

} // namespace

Result<CheckSheet> takeCheckSheet(const Workbook &workbook, const ColumnChoices &choices)
{
    CheckSheet taken;
    bool read = false, isNamed = false;
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.rows.empty())
            continue;
        const auto header = sheet.hidden ? std::nullopt : findHeader(sheet, TableKind::Poverty, choices);
        const bool named = header && (header->has(Field::Name) || header->has(Field::HeadName) || header->has(Field::IdNumber) || header->has(Field::HeadId));
        if (!named) {
            taken.listed.push_back({sheet.name, 0, {}, sheet.hidden ? u"intake.sheet_not_chosen"_s : u"intake.sheet_not_list"_s, {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        isNamed = true;
        CheckRows rows(sheet, *header, taken);
        if (!rows.tellsResults()) {
            taken.listed.push_back({sheet.name, 0, {}, u"intake.sheet_without_results"_s, {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        if (!read)
            taken.title = header->titles.value(0);
        if (!taken.asOf)
            taken.asOf = dayIn(header->titles);
        read = true;
        rows.take();
    }
    if (!read)
        return tl::unexpected(headerError(workbook, TableKind::Poverty, isNamed ? u"写核对结果的列（如“银行存款（元）”“车辆”“核对结果”）"_s : u"姓名或身份证号码"_s));
    return taken;
}

} // namespace xieli::intake
