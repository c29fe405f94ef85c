// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportverbs.h"

#include "casework/yearly.h"
#include "papers/format.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QString shown(const papers::CellOut &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *money = std::get_if<Money>(&cell))
        return papers::amount(*money);
    const auto *count = std::get_if<int>(&cell);
    return count ? QString::number(*count) : QString();
}

int showYear(Call &call, casework::Office &office, Month month)
{
    const auto told = casework::yearTable(office, call.words().value(2), month);
    if (!told)
        return call.refuse(told.error());
    if (call.has(u"o"_s))
        if (const auto written = casework::exportTable(office, told->table, told->table.title, exportWish(call), call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
    QStringList heads;
    for (const papers::ColumnOut &column : told->table.columns)
        heads << column.header;
    call.say(heads.join(u" | "_s));
    QJsonArray rows;
    for (std::size_t at = 0; at < told->table.rows.size(); ++at) {
        QStringList cells;
        for (const papers::CellOut &cell : told->table.rows[at])
            cells << shown(cell);
        QJsonArray behind;
        for (const std::vector<HouseholdId> &cell : told->behind[at]) {
            QJsonArray households;
            for (const HouseholdId &household : cell)
                households.append(household.text());
            behind.append(households);
        }
        call.say(cells.join(u" | "_s));
        rows.append(QJsonObject{{u"cells"_s, QJsonArray::fromStringList(cells)}, {u"behind"_s, behind}});
    }
    call.answer({{u"table"_s, told->code}, {u"columns"_s, QJsonArray::fromStringList(heads)}, {u"rows"_s, rows}});
    return Done;
}

std::optional<int> countOption(const Call &call, const QString &name)
{
    bool good = false;
    const int count = call.option(name).toInt(&good);
    return good ? std::optional(count) : std::nullopt;
}

Result<void> putInspection(const Call &call, casework::Office &office, Day day)
{
    Inspection inspection;
    inspection.day = day;
    inspection.scope = fromCode<InspectionScope>(call.option(u"scope"_s)).value_or(InspectionScope::Recognition);
    inspection.village = call.option(u"village"_s);
    inspection.inspectors = call.option(u"inspectors"_s);
    inspection.sample = call.option(u"sample"_s);
    inspection.found = call.option(u"found"_s);
    inspection.handler = call.option(u"handler"_s);
    inspection.dueOn = parseDay(call.option(u"due"_s));
    inspection.mendedOn = parseDay(call.option(u"mended-on"_s));
    inspection.mended = call.option(u"mended"_s);
    const auto id = casework::putInspection(office, inspection);
    return id ? Result<void>() : tl::unexpected(id.error());
}

Result<void> put(const Call &call, casework::Office &office, const QString &what, Day day)
{
    const int year = countOption(call, u"year"_s).value_or(day.year());
    if (what == u"staff")
        return casework::putStaff(office, {{}, year, call.option(u"village"_s), countOption(call, u"residents"_s), countOption(call, u"workers"_s)});
    if (what == u"institution")
        return casework::putInstitution(office, {{}, year, call.option(u"name"_s), countOption(call, u"residents"_s).value_or(0), countOption(call, u"partial"_s).value_or(0),
                                                 countOption(call, u"lost"_s).value_or(0), countOption(call, u"workers"_s).value_or(0), countOption(call, u"carers"_s).value_or(0)});
    if (what == u"inspection")
        return putInspection(call, office, day);
    return casework::putMark(office, {{}, year, call.option(u"village"_s), fromCode<AppraisalHead>(call.option(u"head"_s)).value_or(AppraisalHead::Guarantee), call.option(u"mark"_s),
                                      call.option(u"veto"_s), call.option(u"note"_s), office.user, day});
}

/// A code that is none of its list is not taken for the first of it.
bool isUnknownCode(const Call &call)
{
    return (call.has(u"scope"_s) && !fromCode<InspectionScope>(call.option(u"scope"_s))) || (call.has(u"head"_s) && !fromCode<AppraisalHead>(call.option(u"head"_s)));
}

int yearly(Call &call)
{
    static const QStringList kinds{u"staff"_s, u"institution"_s, u"inspection"_s, u"appraisal"_s};
    const QString verb = call.words().value(1);
    const QString what = call.words().value(2);
    const bool lacksCode = verb == u"put" && ((what == u"inspection" && !call.has(u"scope"_s)) || (what == u"appraisal" && !call.has(u"head"_s)));
    if (!(verb == u"show" || (verb == u"put" && kinds.contains(what))) || isUnknownCode(call) || lacksCode)
        return call.misuse(call.wording.text(u"yearly.what_needed"_s));
    auto office = verb == u"put" ? openedOffice(call) : call.has(u"o"_s) ? officeToWriteFrom(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (verb == u"show") {
        const auto month = call.has(u"month"_s) ? monthOption(call, u"month"_s) : std::optional(Month::of(office->today));
        return month ? showYear(call, *office, *month) : Misuse;
    }
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!day)
        return Misuse;
    if (const auto done = put(call, *office, what, *day); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"yearly.said_put"_s));
    call.answer({{u"put"_s, what}});
    return Done;
}

} // namespace

std::vector<Verb> yearlyVerbs()
{
    return {{"yearly", yearly, "OFFICE show TABLE | put KIND", 3,
             {{"month", "YYYY-MM", "截至哪个月"}, {"o", "FILE", "要写出的文件（.xlsx、.pdf，否则 CSV）"}, {"year", "YYYY", "哪一年"}, {"village", "NAME", "哪个村"},
              {"residents", "N", "户籍人口；机构：供养对象"}, {"workers", "N", "实有人员"}, {"name", "NAME", "机构名称"}, {"partial", "N", "机构：半失能"}, {"lost", "N", "机构：失能"},
              {"carers", "N", "机构：护理人员"}, {"on", "DAY", "检查日期"}, {"scope", "SCOPE", "recognition 认定、payment 发放、posting 公示、archives 档案"},
              {"inspectors", "NAMES", "检查人"}, {"sample", "TEXT", "抽查了什么"}, {"found", "TEXT", "发现的问题"}, {"handler", "NAME", "谁整改"}, {"due", "DAY", "整改期限"},
              {"mended-on", "DAY", "整改完成日期"}, {"mended", "TEXT", "怎样整改的"}, {"head", "HEAD", "guarantee 保障、management 管理、effect 效果、innovation 创新、safety 安全"},
              {"mark", "TEXT", "评语"}, {"veto", "TEXT", "一票否决的原因"}, {"note", "TEXT", "说明"}},
             "年度的表：人员配备 staffing、双纳入 inclusion、标准增长 lines、重点群体 key_groups、低收入六类 low_income、检查 inspections、绩效评价 appraisal；put 登记 staff、institution、inspection、appraisal"}};
}

} // namespace xieli::cli
