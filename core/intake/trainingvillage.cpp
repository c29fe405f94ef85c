// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/trainingvillage.h"

#include "base/idnumber.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

const Day surveyDay(2018, 1, 8);

template <size_t count>
QString one(Dice &dice, const char16_t *const (&words)[count]) { return QString::fromUtf16(words[dice.below(int(count))]); }

QString inventName(Dice &dice, bool female)
{
    static constexpr const char16_t *families[] = {u"李", u"王", u"张", u"刘", u"陈", u"杨", u"赵", u"黄", u"周", u"吴", u"徐", u"孙", u"胡", u"朱",
        u"高", u"林", u"何", u"郭", u"马", u"罗", u"单", u"曾", u"解", u"仇", u"区", u"查", u"朴", u"缪", u"覃", u"尉迟"};
    static constexpr const char16_t *men[] = {u"建国", u"永强", u"文", u"志明", u"海龙", u"占彪", u"福生", u"成才", u"玉堂", u"万林", u"有德", u"平安",
        u"石头", u"长命", u"生荣", u"正元", u"𬭎", u"䶮", u"堃", u"仁义", u"守信", u"双喜", u"根柱", u"来福", u"新民", u"学东"};
    static constexpr const char16_t *women[] = {u"秀英", u"桂花", u"玉兰", u"霞", u"红梅", u"彩云", u"春香", u"月娥", u"凤琴", u"翠莲", u"淑芳", u"菊英",
        u"㛃", u"玥", u"巧珍", u"小燕", u"金花", u"银环", u"素芬", u"爱萍", u"雪莲", u"海棠", u"莲英", u"转转", u"改兰", u"丽娜"};
    static constexpr const char16_t *tibetanMen[] = {u"才让东知", u"道吉才让", u"贡保加", u"完么才让", u"索南·扎西", u"旦正加", u"尕藏", u"班玛才让", u"桑吉加"};
    static constexpr const char16_t *tibetanWomen[] = {u"卓玛草", u"扎西·卓玛", u"完么吉", u"拉毛草", u"才让吉", u"桑吉卓玛", u"尕藏草", u"德吉"};
    if (dice.percent(14))
        return female ? one(dice, tibetanWomen) : one(dice, tibetanMen);
    const QString family = one(dice, families);
    QString given = female ? one(dice, women) : one(dice, men);
    if (given.size() == 1 && given[0].unicode() < 0xD800 && dice.percent(60))
        given += female ? one(dice, women).left(1) : one(dice, men).left(1);
    return family + given;
}

QString inventNumber(Dice &dice, int age, bool female, QSet<QString> &used)
{
    while (true) {
        const Day born = surveyDay.addDays(-(age * 365 + age / 4) - 1 - dice.below(360));
        const int serial = dice.below(499) * 2 + (female ? 0 : 1) + 2;
        const QString body = u"629901"_s + born.toString(u"yyyyMMdd"_s) + QString::number(serial % 1000).rightJustified(3, u'0');
        const QString number = body + IdNumber::checkCharacter(body);
        if (!used.contains(number) && IdNumber::parse(number)) {
            used.insert(number);
            return number;
        }
    }
}

void settleHealth(Dice &dice, TrainingPerson &person)
{
    const int luck = dice.below(100);
    person.health = luck < 52 ? u"健康"_s : luck < 68 ? u"体弱"_s : luck < 84 ? u"患有慢性病"_s : luck < 90 ? u"患有大病"_s : u"残疾"_s;
    if (person.health == u"残疾")
        person.disability = QString::number(1 + dice.below(7)) + u'-' + QString::number(1 + dice.below(4));
    if (person.age < 16)
        person.labour = u"无"_s;
    else if (person.age >= 75 || (person.disability.endsWith(u'1') && person.age >= 16))
        person.labour = u"完全丧失"_s;
    else if (person.age >= 60 || person.health != u"健康")
        person.labour = dice.percent(15) ? u"完全丧失"_s : u"部分丧失"_s;
    else
        person.labour = u"有"_s;
}

TrainingPerson inventPerson(Dice &dice, const QString &relation, int age, bool female, QSet<QString> &used)
{
    TrainingPerson person;
    person.name = inventName(dice, female);
    person.relation = relation;
    person.age = age;
    person.idNumber = inventNumber(dice, age, female, used);
    person.idAsWritten = person.idNumber;
    settleHealth(dice, person);
    return person;
}

void inventFamily(Dice &dice, TrainingHousehold &household, QSet<QString> &used)
{
    const bool headFemale = dice.percent(25);
    const int headAge = 34 + dice.below(45);
    const int size = 1 + (dice.below(100) < 76 ? 1 : 0) + (dice.below(100) < 55 ? 1 : 0) + (dice.below(100) < 28 ? 1 : 0) + (dice.below(100) < 16 ? 1 : 0);
    auto &people = household.people;
    people.push_back(inventPerson(dice, u"户主"_s, headAge, headFemale, used));
    if (size > 1 && dice.percent(72))
        people.push_back(inventPerson(dice, dice.percent(60) ? u"配偶"_s : (headFemale ? u"丈夫"_s : u"妻子"_s), headAge - 3 + dice.below(6), !headFemale, used));
    while (int(people.size()) < size) {
        const bool female = dice.percent(50);
        const int kind = dice.below(100);
        if (headAge < 58 && kind < 60)
            people.push_back(inventPerson(dice, female ? u"女"_s : u"子"_s, std::max(1, headAge - 24 - dice.below(8)), female, used));
        else if (headAge < 62 && kind < 80)
            people.push_back(inventPerson(dice, female ? u"母亲"_s : u"父亲"_s, headAge + 20 + dice.below(8), female, used));
        else if (kind < 90)
            people.push_back(inventPerson(dice, female ? u"孙女"_s : u"孙子"_s, 3 + dice.below(14), female, used));
        else
            people.push_back(inventPerson(dice, u"儿媳"_s, std::max(20, headAge - 25), true, used));
    }
}

/// Classes 1 and 2 for those who cannot work, 3 and 4 for the others, as the roster of 2017 had it.
void settleClass(Dice &dice, TrainingHousehold &household)
{
    const auto has = [&](const QString &labour) {
        return std::any_of(household.people.begin(), household.people.end(), [&](const TrainingPerson &p) { return p.labour == labour; });
    };
    if (has(u"有"_s))
        household.grade = dice.percent(55) ? 3 : 4;
    else if (has(u"部分丧失"_s))
        household.grade = dice.percent(75) ? 2 : 3;
    else
        household.grade = 1;
    static constexpr int yuan[] = {292, 275, 84, 58};
    household.standard = Money::fromYuan(yuan[household.grade - 1]);
}

QString inventAccount(Dice &dice)
{
    QString digits = u"6217"_s;
    while (digits.size() < 18)
        digits += QString::number(dice.below(10));
    int sum = 0;
    for (int i = 0; i < 18; ++i) {
        const int digit = digits[17 - i].digitValue();
        const int weighted = i % 2 == 0 ? digit * 2 : digit;
        sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return digits + QString::number((10 - sum % 10) % 10);
}

void addIncome(TrainingHousehold &household, const QString &item, int tenths, const QString &unit, int price, int costEach)
{
    const auto times = [tenths](int yuan) { return scaled(Money::fromYuan(yuan), Ratio(tenths, 10)); };
    household.income.push_back({item, tenths, unit, Money::fromYuan(price), times(price), times(costEach)});
}

void inventIncome(Dice &dice, TrainingHousehold &household)
{
    int workers = 0;
    int old = 0;
    for (const TrainingPerson &person : household.people) {
        workers += person.labour == u"有" ? 1 : 0;
        old += person.age >= 60 ? 1 : 0;
    }
    static constexpr int wages[] = {1500, 1800, 2200};
    if (workers > 0 && dice.percent(60))
        addIncome(household, u"务工"_s, (2 + dice.below(6)) * 10, u"月"_s, wages[dice.below(3)], 0);
    if (workers > 0 && dice.percent(12))
        addIncome(household, u"公益性岗位(护林员)"_s, 120, u"月"_s, 500, 0);
    if (dice.percent(78))
        addIncome(household, u"种植(青稞)"_s, 15 + dice.below(7) * 10, u"亩"_s, 480, 160);
    if (dice.percent(45))
        addIncome(household, u"养殖(羊)"_s, (2 + dice.below(9)) * 10, u"只"_s, 620, 210);
    if (old > 0)
        addIncome(household, u"城乡居民基础养老金"_s, old * 120, u"月"_s, 98, 0);
    if (dice.percent(35))
        addIncome(household, u"土地流转"_s, 10, u"年"_s, 700, 0);
    if (old > 0 && dice.percent(35))
        addIncome(household, u"赡养费"_s, 120, u"月"_s, 50 + 50 * dice.below(3), 0);
    if (dice.percent(35))
        addIncome(household, u"草原生态奖补"_s, 10, u"年"_s, 860, 0);
    addIncome(household, u"低保金"_s, 120, u"月"_s, int(household.monthly().fen() / 100), 0);
}

/// The mistakes of a real roster. A head whose number is spoilt has a name of his own, so that the survey still finds him.
void spoil(Dice &dice, std::vector<TrainingHousehold> &village)
{
    QHash<QString, int> heads;
    for (const TrainingHousehold &household : village)
        heads[household.people.front().name] += 1;
    int kind = 0;
    for (size_t i = 3; i < village.size(); i += 7 + size_t(dice.below(4))) {
        TrainingPerson &person = village[i].people.size() > 1 && dice.percent(40) ? village[i].people.back() : village[i].people.front();
        if (heads.value(person.name) > 1)
            continue;
        switch (kind++ % 5) {
        case 0: person.idAsWritten.clear(); break;
        case 1: person.idAsWritten.chop(3); break;
        case 2: person.idAsNumber = !person.idNumber.endsWith(u'X'); break;
        case 3: person.idAsWritten[17] = person.idNumber[17] == u'1' ? u'2' : u'1'; break;
        case 4: person.idAsWritten = village[i - 2].people.front().idNumber; break;
        }
    }
}

} // namespace

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15u;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

std::vector<TrainingHousehold> inventVillage(quint32 seed, int households)
{
    Dice dice(seed);
    QSet<QString> used;
    std::vector<TrainingHousehold> village;
    constexpr int groups = 5;
    static constexpr const char16_t *causes[] = {u"疾病", u"残疾", u"因学", u"缺乏劳动力", u"灾害", u"其他"};
    for (int i = 0; i < households; ++i) {
        TrainingHousehold household;
        household.group = 1 + int(qint64(i) * groups / std::max(households, 1));
        inventFamily(dice, household, used);
        settleClass(dice, household);
        household.account = inventAccount(dice);
        if (dice.percent(85))
            household.phone = u"1390000"_s + QString::number(dice.below(10000)).rightJustified(4, u'0');
        household.cause = one(dice, causes);
        household.registeredPoor = dice.percent(60);
        inventIncome(dice, household);
        village.push_back(std::move(household));
    }
    spoil(dice, village);
    return village;
}

} // namespace xieli::intake
