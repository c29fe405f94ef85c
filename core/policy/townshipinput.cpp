// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/townshipinput.h"

#include "policy/fields.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

template <class Body>
void each(Fields &fields, QLatin1String key, Body body)
{
    const QJsonArray array = fields.array(key);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = u"%1[%2]"_s.arg(fields.path(key)).arg(i);
        if (!array[i].isObject())
            fields.reading().fail("wrong_type"_L1, path, {{u"expected"_s, u"{ }"_s}});
        Fields item(array[i].toObject(), path, fields.reading());
        body(item, i);
        item.close();
    }
}

QString idOf(Fields &fields, qsizetype index)
{
    const QString id = fields.text("id"_L1);
    return id.isEmpty() ? QString::number(index + 1) : id;
}

std::vector<ListedPerson> readPeople(Fields &fields, QLatin1String key)
{
    std::vector<ListedPerson> people;
    each(fields, key, [&people](Fields &item, qsizetype) {
        people.push_back({item.text("name"_L1), item.text("id_number"_L1), item.day("birth_date"_L1)});
    });
    return people;
}

Money standardField(Fields &fields, QLatin1String key, std::int64_t least)
{
    if (!fields.has(key))
        fields.reading().fail("missing_key"_L1, fields.path(key));
    return Money::fromFen(fields.whole(key, least).value_or(1));
}

} // namespace

Result<TownshipInput> readTownship(const QJsonObject &json)
{
    Reading reading(u"townships."_s, json.value("name"_L1).toString());
    Fields fields(json, {}, reading);
    TownshipInput input;
    (void)fields.has("$schema"_L1);
    input.name = fields.text("name"_L1);
    constexpr std::int64_t most = 10'000'000'000;
    input.recipients = fields.whole("recipients"_L1, 0, most);
    input.villages = fields.whole("villages"_L1, 0, most);
    input.residents = fields.whole("registered_residents"_L1, 0, most);
    each(fields, "institutions"_L1, [&](Fields &item, qsizetype i) {
        input.institutions.push_back({idOf(item, i), item.whole("residents"_L1, 0, most).value_or(0), item.whole("partly_disabled"_L1, 0, most).value_or(0),
                                      item.whole("fully_disabled"_L1, 0, most).value_or(0)});
    });
    each(fields, "standards"_L1, [&](Fields &item, qsizetype i) {
        input.standards.push_back({idOf(item, i), standardField(item, "old_fen"_L1, 1), standardField(item, "new_fen"_L1, 0)});
    });
    input.projectFund = fields.money("project_fund_fen"_L1);
    input.urbanConsumption = fields.money("urban_consumption_yearly_fen"_L1);
    input.ruralConsumption = fields.money("rural_consumption_yearly_fen"_L1);
    input.hasLists = fields.has("dibao_list"_L1) || fields.has("registered_poor_list"_L1);
    input.dibao = readPeople(fields, "dibao_list"_L1);
    input.poor = readPeople(fields, "registered_poor_list"_L1);
    fields.close();
    if (!reading.isGood())
        return tl::unexpected(reading.error());
    return input;
}

} // namespace xieli::policy
