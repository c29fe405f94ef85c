// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/checksheet.h"

#include "base/idnumber.h"
#include "base/text.h"
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
};

const QRegularExpression &expression(const char16_t *pattern)
{
    static QHash<QString, QRegularExpression> known;
    const QString text = QString::fromUtf16(pattern);
    auto found = known.find(text);
    if (found == known.end())
        found = known.insert(text, QRegularExpression(text));
    return *found;
}

bool says(const QString &words, const char16_t *pattern) { return expression(pattern).match(words).hasMatch(); }

Role roleOf(const QString &bare)
{
    if (says(bare, u"^(核对|查询|比对|数据|信息)?(基准|截止|截至|查询|核对)(日期?|时间|时点)$|^(核对|查询|比对)(日期|时间)$"))
        return Role::AsOf;
    if (says(bare, u"^(核对)?(报告|委托)(书)?(编号|号码?|单号)$"))
        return Role::Number;
    if (says(bare, u"^(数据|信息)?(来源|提供|反馈)(单位|部门|渠道)?$|^(数据|信息)(单位|部门)$"))
        return Role::Source;
    if (says(bare, u"^(核对|信息|数据|比对|核查|财产|收入)?(项目|类别|类型|名目|事项)(名称)?$"))
        return Role::Item;
    if (says(bare, u"^(核对|比对|核查|查询|反馈|信息)?(结果|内容|明细|详情|情况|信息|详细信息|具体信息|说明)$"))
        return Role::Content;
    if (says(bare, u"^(金额|数额|价值|余额|估值|市值|数值)$"))
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

/// "无", "未查到", "0", "正常": nothing was found.
bool isNothing(const QString &text)
{
    return meansNothing(text) || says(text, u"^(无|没有|否|0+(\\.0+)?(元|万元|辆|套|处|个)?|-+|/|正常|未(查到|发现|查询到|登记|反馈).*|无.{0,8}(记录|信息|数据|登记|财产)?|不存在|查无.*)$");
}

/// "2辆", "名下车辆3台".
std::optional<int> countIn(const QString &text)
{
    const auto match = expression(u"(\\d{1,2})(辆|台|套|处|间|户|家|艘)").match(text);
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

/// "3.2999999999999998" is how a workbook keeps 3.30: nobody typed that, and it is no account number.
QString asTyped(const QString &number)
{
    constexpr int longest = 6; // decimals that somebody would type
    const qsizetype point = number.indexOf(u'.');
    const auto read = point >= 0 && number.size() - point - 1 > longest ? readAmount(number) : std::nullopt;
    return read ? read->money.toString() : number;
}

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
        return says(bareHeading(column.heading), u"序号|姓名|身份证|证件号|性别|年龄|关系|村|组|住址|地址|电话|民族|申请类|救助类|业务类|户主");
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
        made.isMonthly = says(column.heading, u"月") && !says(column.heading, u"月份|年月");
        made.isMoney = says(column.heading, u"元|金额|余额|价值|市值|估值|数额|存款|收入|工资|待遇|公积金|养老金|退休金|理财|基金|证券");
        QString kind = checkKindOf(own);
        if (kind.isEmpty())
            kind = checkKindOf(column.above);
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
        QString item;
        bool isMonthly = false;
        for (const Place &place : m_places) {
            const QString words = text(row, place.index);
            if (place.role == Role::Item)
                item = words;
            if (words.isEmpty() || isNothing(words) || place.role == Role::AsOf || place.role == Role::Source || place.role == Role::Number)
                continue;
            if (place.role == Role::Item)
                continue;
            parts << words;
            isMonthly = isMonthly || says(words, u"每月|月(均|领)|元/月") || place.isMonthly;
            if (place.role == Role::Amount)
                finding.amount = amountOf(place, words);
        }
        if (isNothing(item) || parts.isEmpty())
            return; // this was looked for, and nothing was found
        finding.kind = checkKindOf(item);
        if (finding.kind.isEmpty())
            finding.kind = u"other"_s;
        if (finding.amount && isMonthly && isIncomeKind(finding.kind))
            finding.amount = *finding.amount * monthsOfYear;
        finding.words = item + u"："_s + parts.join(u'，');
        finding.count = countIn(finding.words);
        person.findings.push_back(std::move(finding));
    }

    /// A column is a kind of thing; several columns of one kind are one thing.
    void takeKinds(int row, CheckedPerson &person) const
    {
        for (const Place &place : m_places) {
            const QString words = text(row, place.index);
            if (place.role != Role::Kind || isNothing(words))
                continue;
            auto same = std::find_if(person.findings.begin(), person.findings.end(), [&](const CheckFinding &one) { return one.kind == place.kind; });
            if (same == person.findings.end())
                same = person.findings.insert(person.findings.end(), CheckFinding{place.kind, {}, {}, {}, {}});
            same->words += (same->words.isEmpty() ? QString() : u"，"_s) + place.heading + u"："_s + words;
            if (!same->amount)
                same->amount = amountOf(place, words);
            if (!same->count)
                same->count = countIn(words);
        }
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
    for (const QString &title : titles) {
        const auto match = expression(u"(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})").match(title);
        if (const Day day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()); match.hasMatch() && day.isValid())
            return day;
    }
    return std::nullopt;
}

} // namespace

QString checkKindOf(const QString &words)
{
    // in this order: 车辆保险 is a car, 公积金 no deposit
    static const std::pair<const char16_t *, const char *> kinds[] = {
        {u"死亡|殡葬|火化|去世", "died"}, {u"农机|拖拉机|收割机|挖掘机|大型机械", "V4"}, {u"摩托|电动车", "V3"}, {u"货车|卡车", "V2"}, {u"船舶|渔船|船只", "V5"},
        {u"车|机动车", "V1"}, {u"公积金", "F5"}, {u"商铺|门面|写字楼", "R3"}, {u"宅基地", "R4"}, {u"房|不动产", "R1"}, {u"存款|银行|储蓄|余额|现金", "F1"},
        {u"(城乡)?居民.*养老|新农保", "T2"}, {u"养老金|退休|离休|养老待遇|养老保险待遇", "T1"}, {u"失业金|工伤待遇|生育津贴", "T7"}, {u"赔偿|补偿|征地|拆迁", "T8"},
        {u"理财|证券|股票|基金|债券|股金", "F2"}, {u"商业保险|保险现金|人寿|保单", "F3"}, {u"个体", "C2"}, {u"工商|企业|市场主体|公司|股东|法人|注册资|出资", "C1"},
        {u"工资|薪|个税|个人所得税|纳税|财政供养|参保单位|就业|社保缴", "W1"}, {u"补贴", "B5"}, {u"牲畜|牛|羊存栏", "L1"}, {u"租金|出租", "P2"}, {u"流转", "P3"}, {u"分红", "P4"}};
    for (const auto &[pattern, kind] : kinds)
        if (says(words, pattern))
            return QString::fromLatin1(kind);
    return {};
}

bool isIncomeKind(const QString &kind) { return kind.startsWith(u'W') || kind.startsWith(u'B') || kind.startsWith(u'P') || kind.startsWith(u'T'); }

Result<CheckSheet> takeCheckSheet(const Workbook &workbook, const ColumnChoices &choices)
{
    CheckSheet taken;
    bool read = false;
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.rows.empty())
            continue;
        const auto header = sheet.hidden ? std::nullopt : findHeader(sheet, TableKind::Poverty, choices);
        const bool named = header && (header->has(Field::Name) || header->has(Field::HeadName) || header->has(Field::IdNumber) || header->has(Field::HeadId));
        if (!named) {
            taken.listed.push_back({sheet.name, 0, {}, sheet.hidden ? u"intake.sheet_not_chosen"_s : u"intake.sheet_not_list"_s, {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        if (!read)
            taken.title = header->titles.value(0);
        if (!taken.asOf)
            taken.asOf = dayIn(header->titles);
        read = true;
        CheckRows(sheet, *header, taken).take();
    }
    if (!read)
        return tl::unexpected(headerError(workbook, TableKind::Poverty, u"姓名或身份证号码"_s));
    return taken;
}

} // namespace xieli::intake
