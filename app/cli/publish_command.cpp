// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/publishing.h"
#include "cli/commands.h"
#include "cli/safetyverbs.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

using namespace casework;

void sayTotals(const Call &call, const PublishReport &report)
{
    std::int64_t rows = 0;
    for (const publish::TableTotals &table : report.theirs)
        rows += table.rows;
    if (report.differences.isEmpty())
        call.say(call.wording.text(u"publish.equal"_s, {{u"tables"_s, QString::number(report.theirs.size())}, {u"rows"_s, QString::number(rows)}}));
    for (const QString &line : report.differences)
        call.warn(call.wording.text(u"publish.differs"_s, {{u"line"_s, line}}));
    if (!report.differences.isEmpty())
        call.warn(call.wording.text(u"publish.differs_what_to_do"_s));
}

int publishing(Call &call)
{
    if (call.has(u"schema"_s)) {
        printLine(publish::Form::current().sql());
        return Done;
    }
    if (call.words().isEmpty())
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"publish"_s}}));
    if (call.option(u"to"_s).isEmpty())
        return call.misuse(call.wording.text(u"publish.target_needed"_s));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const PublishMode mode = call.has(u"check"_s) ? PublishMode::CheckOnly : call.has(u"anew"_s) ? PublishMode::Anew : PublishMode::Continue;
    ExportWish wish = exportWish(call);
    wish.whole = true;
    const auto report = publishInto(*office, {call.option(u"to"_s), call.has(u"allow-plain"_s)}, wish, mode);
    if (!report)
        return call.refuse(report.error());
    if (mode != PublishMode::CheckOnly)
        call.say(call.wording.text(report->written ? u"publish.done"_s : u"publish.nothing_new"_s,
                                   {{u"target"_s, report->target}, {u"rows"_s, QString::number(report->written)}, {u"sequence"_s, QString::number(report->to)}}));
    if (report->repaired > 0)
        call.say(call.wording.text(u"publish.repaired"_s, {{u"rows"_s, QString::number(report->repaired)}}));
    sayTotals(call, *report);
    QJsonObject tables;
    for (auto table = report->theirs.begin(); table != report->theirs.end(); ++table)
        tables.insert(table.key(), qint64(table->rows));
    call.answer({{u"target"_s, report->target}, {u"from"_s, qint64(report->from)}, {u"to"_s, qint64(report->to)}, {u"written"_s, qint64(report->written)}, {u"repaired"_s, qint64(report->repaired)},
                 {u"equal"_s, report->differences.isEmpty()}, {u"differences"_s, QJsonArray::fromStringList(report->differences)}, {u"rows"_s, tables}});
    return report->differences.isEmpty() ? Done : Refused;
}

} // namespace

std::vector<Verb> publishVerbs()
{
    return {{"publish", publishing, "OFFICE", 0,
             {{"to", "CONNECTION", "数据库连接：service=名称，或 host=… dbname=… user=…（密码写进密码文件，不写在这里）"}, {"taken-by", "NAME", "谁接收"}, {"reason", "TEXT", "为什么"},
              {"anew", nullptr, "从头发布：这份文件是恢复的，或数据库里的被人改过"}, {"check", nullptr, "只核对两边：行数、金额、每一行的每一栏，不写"},
              {"allow-plain", nullptr, "网络连接不核对证书也发布"}, {"schema", nullptr, "打印数据库结构（SQL，带说明）"}},
             "把在册的户、人、决定、发放台账写进县级 PostgreSQL（只写变了的，断了接着写）"}};
}

} // namespace xieli::cli
