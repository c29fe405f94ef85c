// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/training.h"

#include "intake/trainingvillage.h"
#include "intake/writesheet.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

const QString township = u"青禾乡"_s;
const QString village = u"柳树湾村"_s;

QString fullWidth(QString text)
{
    for (QChar &c : text)
        if (c > u' ' && c <= u'~')
            c = QChar(c.unicode() + 0xFEE0);
    return text;
}

QString spelled(Dice &dice, int grade)
{
    static const QString spellings[4][5] = {{u"1类"_s, u"一类"_s, u"Ⅰ类"_s, u"一类 "_s, u"１类"_s},
                                            {u"2类"_s, u"二类"_s, u"Ⅱ类"_s, u"二类 "_s, u"II类"_s},
                                            {u"3类"_s, u"三类"_s, u"Ⅲ类"_s, u"三类"_s, u"三档"_s},
                                            {u"4类"_s, u"四类"_s, u"Ⅳ类"_s, u"四类"_s, u"4类"_s}};
    return spellings[grade - 1][dice.below(5)];
}

/// An amount as a number, or as one of the texts that people type.
CellOut written(Dice &dice, Money amount)
{
    switch (dice.below(12)) {
    case 0: return CellOut::of(QString::number(amount.fen() / 100) + u"元"_s);
    case 1: return CellOut::of(amount.toString());
    case 2: {
        QString text = amount.toString();
        if (amount >= Money::fromYuan(1000))
            text.insert(text.size() - 6, u',');
        return CellOut::of(text);
    }
    case 3: return CellOut::of(fullWidth(QString::number(amount.fen() / 100)));
    default: return CellOut::of(amount);
    }
}

CellOut identityCell(Dice &dice, const TrainingPerson &person)
{
    if (person.idAsNumber)
        return CellOut::of(std::int64_t(person.idNumber.toLongLong()));
    if (person.idAsWritten.isEmpty())
        return {};
    switch (dice.below(14)) {
    case 0: return CellOut::of(fullWidth(person.idAsWritten));
    case 1: return CellOut::of(u"'"_s + person.idAsWritten);
    case 2: return CellOut::of(u" "_s + person.idAsWritten + u" "_s);
    default: return CellOut::of(person.idAsWritten);
    }
}

QString nameAsTyped(Dice &dice, const QString &name)
{
    if (name.size() == 2 && dice.percent(15))
        return name.left(1) + u"  "_s + name.right(1);
    return dice.percent(5) ? name + u' ' : name;
}

std::vector<ColumnOut> rosterColumns()
{
    const QString people = u"家庭成员"_s;
    return {{u"序号"_s, 5, ColumnType::Count}, {u"组别"_s, 6}, {u"户主姓名"_s, 10}, {u"家庭人口"_s, 6, ColumnType::Count},
            {u"保障人口"_s, 6, ColumnType::Count}, {u"类别"_s, 7}, {u"月补助标准(元/人)"_s, 9, ColumnType::Money},
            {u"户月补助金额(元)"_s, 10, ColumnType::Money}, {u"姓名"_s, 10, ColumnType::Text, people},
            {u"与户主关系"_s, 8, ColumnType::Text, people}, {u"身份证号码"_s, 20, ColumnType::Text, people},
            {u"健康状况"_s, 10, ColumnType::Text, people}, {u"劳动能力"_s, 9, ColumnType::Text, people},
            {u"残疾类别-等级"_s, 8, ColumnType::Text, people}, {u"一卡通账号"_s, 22}, {u"联系电话"_s, 13}, {u"致贫原因"_s, 10},
            {u"是否建档立卡"_s, 8}, {u"备注"_s, 8}};
}

class RosterWriter {
public:
    explicit RosterWriter(quint32 seed) : m_dice(seed + 7919)
    {
        m_sheet.name = u"低保花名册"_s;
        m_sheet.title = township + village + u"农牧村最低生活保障对象花名册"_s;
        m_sheet.subtitles = {u"填报单位:"_s + village + u"村民委员会          填报日期:2018年1月8日   单位:元"_s};
        m_sheet.columns = rosterColumns();
        m_sheet.footers = {u"填表人:            审核人:            村委会(盖章):"_s};
        m_sheet.landscape = true;
    }

    SheetOut write(const std::vector<TrainingHousehold> &households)
    {
        int group = 0;
        for (const TrainingHousehold &household : households) {
            if (group != 0 && household.group != group)
                addSum(QString::number(group) + u"组小计"_s, m_groupPersons, m_groupMoney);
            group = household.group;
            if (m_dice.percent(4))
                m_sheet.rows.emplace_back(); // people press Enter once too often
            addHousehold(household);
        }
        addSum(QString::number(group) + u"组小计"_s, m_groupPersons, m_groupMoney);
        addSum(u"合  计"_s, m_persons, m_money);
        return std::move(m_sheet);
    }

private:
    void addSum(const QString &label, int &persons, Money &money)
    {
        std::vector<CellOut> cells(m_sheet.columns.size());
        cells[0] = CellOut::of(label);
        cells[3] = CellOut::of(std::int64_t(persons));
        cells[7] = CellOut::of(money);
        m_sheet.rows.push_back(std::move(cells));
        persons = 0;
        money = Money();
    }

    void addHousehold(const TrainingHousehold &household)
    {
        const int first = int(m_sheet.rows.size());
        const auto persons = std::int64_t(household.people.size());
        for (const TrainingPerson &person : household.people) {
            std::vector<CellOut> cells(m_sheet.columns.size());
            cells[8] = CellOut::of(nameAsTyped(m_dice, person.name));
            cells[9] = CellOut::of(person.relation);
            cells[10] = identityCell(m_dice, person);
            cells[11] = CellOut::of(person.health);
            cells[12] = CellOut::of(person.labour);
            cells[13] = CellOut::of(person.disability);
            m_sheet.rows.push_back(std::move(cells));
        }
        auto &head = m_sheet.rows[size_t(first)];
        head[0] = CellOut::of(std::int64_t(++m_number));
        head[1] = CellOut::of(QString::number(household.group) + u"组"_s);
        head[2] = CellOut::of(household.people.front().name);
        head[3] = CellOut::of(persons);
        head[4] = CellOut::of(persons);
        head[5] = CellOut::of(m_number % 29 == 0 ? u"待定"_s : spelled(m_dice, household.grade));
        head[6] = written(m_dice, household.standard);
        head[7] = written(m_dice, household.monthly());
        QString account = household.account;
        if (m_dice.percent(10))
            account.insert(12, u' ').insert(8, u' ').insert(4, u' ');
        head[14] = CellOut::of(account);
        head[15] = CellOut::of(household.phone);
        head[16] = CellOut::of(household.cause);
        head[17] = CellOut::of(household.registeredPoor ? u"是"_s : u"否"_s);
        const int last = int(m_sheet.rows.size()) - 1;
        for (const int column : {0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 16, 17, 18})
            m_sheet.merges.push_back({column, first, last});
        m_groupPersons += int(persons);
        m_persons += int(persons);
        m_groupMoney += household.monthly();
        m_money += household.monthly();
    }

    Dice m_dice;
    SheetOut m_sheet;
    int m_number = 0;
    int m_groupPersons = 0;
    int m_persons = 0;
    Money m_groupMoney;
    Money m_money;
};

SheetOut surveySheet(const std::vector<TrainingHousehold> &households, quint32 seed)
{
    Dice dice(seed + 104729);
    SheetOut sheet;
    sheet.name = u"2017年收入调查"_s;
    sheet.title = village + u"2017年度低保家庭收入调查表(年收入,单位:元)"_s;
    sheet.columns = {{u"户主姓名"_s, 10}, {u"户主身份证"_s, 20}, {u"收入项目"_s, 18}, {u"数量"_s, 6}, {u"单位"_s, 6},
                     {u"单价"_s, 8, ColumnType::Money}, {u"全年金额"_s, 10, ColumnType::Money}, {u"成本支出"_s, 10, ColumnType::Money}, {u"备注"_s, 8}};
    sheet.footers = {u"调查人:            户主签字:            日期:"_s};
    for (const TrainingHousehold &household : households)
        for (const TrainingIncome &income : household.income) {
            const TrainingPerson &head = household.people.front();
            const QString quantity = QString::number(income.quantityTenths / 10)
                + (income.quantityTenths % 10 ? u'.' + QString::number(income.quantityTenths % 10) : QString());
            sheet.rows.push_back({CellOut::of(head.name), CellOut::of(head.idNumber), CellOut::of(income.item), CellOut::of(quantity),
                                  CellOut::of(income.unit), CellOut::of(income.price), written(dice, income.amount), CellOut::of(income.cost), {}});
        }
    return sheet;
}

} // namespace

Result<TrainingSheets> writeTrainingSheets(const QString &folder, quint32 seed, int households)
{
    const std::vector<TrainingHousehold> people = inventVillage(seed, households);
    TrainingSheets made;
    made.rosterPath = QDir(folder).filePath(u"低保花名册.xlsx"_s);
    made.surveyPath = QDir(folder).filePath(u"入户收入调查.xlsx"_s);
    made.village = township + village;
    made.areaCode = u"629901"_s;
    made.households = households;
    for (const TrainingHousehold &household : people) {
        made.persons += int(household.people.size());
        made.surveyRows += int(household.income.size());
        made.monthlyFen += household.monthly().fen();
        for (const TrainingPerson &person : household.people)
            made.badIdentityNumbers += person.idAsNumber || person.idAsWritten != person.idNumber ? 1 : 0;
    }
    if (!QDir().mkpath(folder))
        return fail(u"intake.write_failed"_s, {{u"file"_s, folder}, {u"reason"_s, u"mkdir"_s}});
    if (const auto done = writeWorkbook(made.rosterPath, {RosterWriter(seed).write(people)}); !done)
        return tl::unexpected(done.error());
    if (const auto done = writeWorkbook(made.surveyPath, {surveySheet(people, seed)}); !done)
        return tl::unexpected(done.error());
    return made;
}

} // namespace xieli::intake
