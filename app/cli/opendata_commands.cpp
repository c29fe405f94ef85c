// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportverbs.h"

#include "casework/opendata.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonArray answerOf(const Call &call, const std::vector<casework::OpenDataset> &datasets)
{
    QJsonArray list;
    for (const casework::OpenDataset &dataset : datasets) {
        call.say(call.wording.text(u"opendata.said_dataset"_s, {{u"dataset"_s, dataset.name}, {u"rows"_s, QString::number(dataset.rows)}}));
        QJsonObject sums;
        for (const auto &[column, sum] : dataset.sums)
            sums.insert(column, qint64(sum));
        list.append(QJsonObject{{u"dataset"_s, dataset.name}, {u"rows"_s, qint64(dataset.rows)}, {u"sha256"_s, dataset.digest}, {u"sums_fen"_s, sums}});
    }
    return list;
}

int checkWritten(Call &call)
{
    const auto checked = casework::checkOpenData(call.words().value(1));
    if (!checked)
        return call.refuse(checked.error());
    const QJsonArray datasets = answerOf(call, checked->datasets);
    QJsonArray faults;
    for (const Error &fault : checked->faults) {
        call.warn(call.wording.say(fault));
        faults.append(call.wording.say(fault));
    }
    call.say(checked->faults.empty() ? call.wording.text(u"opendata.said_checked"_s, {{u"office"_s, checked->office}, {u"day"_s, checked->day}})
                                     : call.wording.text(u"opendata.said_faults"_s, {{u"count"_s, QString::number(checked->faults.size())}}));
    call.answer({{u"datasets"_s, datasets}, {u"faults"_s, faults}});
    return checked->faults.empty() ? Done : Refused;
}

int openData(Call &call)
{
    if (call.words().size() == 2 && call.words().front() == u"check")
        return checkWritten(call);
    const QString scope = call.option(u"scope"_s);
    if (scope != u"figures" && scope != u"records")
        return call.misuse(call.wording.text(u"opendata.scope_needed"_s));
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s));
    auto office = scope == u"records" ? openedOffice(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    casework::ExportWish wish = exportWish(call);
    wish.whole = true;
    const auto written = casework::writeOpenData(*office, scope == u"figures" ? casework::OpenScope::Figures : casework::OpenScope::Records, call.option(u"o"_s), wish);
    if (!written)
        return call.refuse(written.error());
    const QJsonArray datasets = answerOf(call, written->datasets);
    call.say(call.wording.text(u"opendata.said_written"_s, {{u"folder"_s, call.option(u"o"_s)}}));
    call.answer({{u"folder"_s, call.option(u"o"_s)}, {u"datasets"_s, datasets}, {u"entry"_s, written->entry ? QJsonValue(written->entry->number) : QJsonValue()}});
    return Done;
}

} // namespace

std::vector<Verb> openDataVerbs()
{
    return {{"open-data", openData, "OFFICE | check FOLDER", 1,
             {{"o", "FOLDER", "写到这个文件夹（空的或新的）"}, {"scope", "SCOPE", "figures（数字，不含个人）或 records（登记与发放，含完整号码，须写明谁带走、为什么）"},
              {"taken-by", "NAME", "谁带走"}, {"reason", "TEXT", "为什么带走"}},
             "开放数据：给县、财政、上级系统的清单（CSV 和 JSON 行，附栏目说明和校验值）；check 核对一份"}};
}

} // namespace xieli::cli
