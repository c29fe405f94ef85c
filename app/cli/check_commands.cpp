// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/roundverbs.h"

#include "casework/checkreports.h"
#include "casework/evidence.h"
#include "papers/format.h"
#include "print/picture.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject answerOf(const casework::CheckRow &row)
{
    const CheckItem &item = row.item;
    return {{u"id"_s, item.id.text()}, {u"household"_s, item.household.text()}, {u"head"_s, row.head}, {u"name"_s, row.name}, {u"kind"_s, item.kind},
            {u"words"_s, papers::numbersMasked(item.words)}, {u"amount_fen"_s, fen(item.amount)}, {u"ours"_s, item.ours}, {u"ours_fen"_s, fen(item.oursAmount)}, {u"source"_s, item.source},
            {u"row"_s, item.row}, {u"doubt"_s, item.doubt}, {u"answer"_s, item.answer}, {u"reason"_s, item.reason}};
}

void sayRow(const Call &call, const casework::CheckRow &row)
{
    const CheckItem &item = row.item;
    const papers::Wording &wording = call.wording;
    const QString ours = item.ours.isEmpty() ? wording.text(u"checks.ours_nothing"_s) : item.ours;
    const QString doubt = item.doubt.isEmpty() ? QString() : wording.text(u"casework.list_doubt_"_s + item.doubt, {{u"name"_s, row.name}, {u"listed"_s, item.listedName}});
    call.say(QStringList{row.head, row.name, casework::checkKindText(item.kind, wording), papers::numbersMasked(item.words), u"｜ "_s + ours, wording.text(u"checks.answer_"_s + item.answer), item.reason, doubt, item.id.text()}.join(u"  "_s));
}

QJsonArray sayAll(const Call &call, const std::vector<casework::CheckRow> &rows)
{
    QJsonArray answer;
    for (const casework::CheckRow &row : rows) {
        sayRow(call, row);
        answer.append(answerOf(row));
    }
    return answer;
}

int take(Call &call, casework::Office &office)
{
    casework::CheckOptions options;
    options.run = call.has(u"dry-run"_s) ? casework::Run::Dry : casework::Run::Real;
    options.again = call.has(u"again"_s);
    options.language = call.wording.language();
    if (call.has(u"as-of"_s)) {
        const auto day = dayOption(call, u"as-of"_s, office.today);
        if (!day)
            return Misuse;
        options.asOf = *day;
    }
    for (const QString &column : call.parser.values(u"map"_s))
        options.columns.insert(column.section(u'=', 0, -2), column.section(u'=', -1));
    const auto taken = casework::takeCheckReport(office, call.words().at(2), options);
    if (!taken)
        return call.refuse(taken.error());
    const auto open = std::count_if(taken->hits.begin(), taken->hits.end(), [](const casework::CheckRow &row) { return row.isOpen(); });
    call.say(call.wording.text(u"checks.said"_s, {{u"file"_s, taken->file}, {u"rows"_s, QString::number(taken->rows)}, {u"taken"_s, QString::number(taken->taken)}, {u"refused"_s, QString::number(taken->refused)},
                                                  {u"households"_s, QString::number(taken->households)}, {u"clean"_s, QString::number(taken->clean)}, {u"open"_s, QString::number(open)}}));
    if (taken->older > 0)
        call.say(call.wording.text(u"checks.older"_s, {{u"count"_s, QString::number(taken->older)}}));
    QJsonArray listed;
    for (const casework::ListedRow &row : taken->listed) {
        call.say(QStringList{row.sheet, QString::number(row.row), row.reason}.join(u"  "_s));
        listed.append(QJsonObject{{u"sheet"_s, row.sheet}, {u"row"_s, row.row}, {u"reason"_s, row.reason}, {u"fate"_s, row.fate}});
    }
    call.answer({{u"file"_s, taken->file}, {u"digest"_s, QString::fromLatin1(taken->digest)}, {u"rows"_s, taken->rows}, {u"taken"_s, taken->taken}, {u"refused"_s, taken->refused},
                 {u"skipped"_s, taken->skipped}, {u"households"_s, taken->households}, {u"clean"_s, taken->clean}, {u"older"_s, taken->older}, {u"hits"_s, sayAll(call, taken->hits)}, {u"listed"_s, listed}});
    return Done;
}

int listChecks(Call &call, casework::Office &office)
{
    const auto open = casework::openChecks(office);
    if (!open)
        return call.refuse(open.error());
    if (call.has(u"o"_s)) {
        const papers::TableOut table = casework::checkTable(*open, office, office.wording.text(u"checks.title"_s, {{u"office"_s, office.name}}));
        if (const auto written = casework::exportTable(office, table, table.title, {}, call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
    }
    call.answer({{u"hits"_s, sayAll(call, *open)}});
    return Done;
}

int showChecks(Call &call, casework::Office &office)
{
    const auto household = namedHousehold(call, office);
    const auto files = household ? casework::checksOf(office, *household) : tl::unexpected(household.error());
    if (!files)
        return call.refuse(files.error());
    QJsonArray answer;
    for (const casework::CheckFile &file : *files) {
        const QString asOf = file.report.asOf.toString(Qt::ISODate), taken = file.report.takenOn.toString(Qt::ISODate);
        call.say(call.wording.text(u"checks.report"_s, {{u"day"_s, asOf}, {u"number"_s, file.report.number}, {u"file"_s, file.report.file}, {u"taken"_s, taken}})
                 + (file.counts ? QString() : call.wording.text(u"checks.older_report"_s)));
        answer.append(QJsonObject{{u"as_of"_s, asOf}, {u"number"_s, file.report.number}, {u"file"_s, file.report.file}, {u"taken_on"_s, taken}, {u"counts"_s, file.counts}, {u"hits"_s, sayAll(call, file.hits)}});
    }
    call.answer({{u"reports"_s, answer}});
    return Done;
}

/// The proof as a picture of the household's file, where a file is named; kept once the answer holds.
Result<EvidenceId> proof(const Call &call, casework::Office &office, const CheckItemId &id)
{
    if (!call.has(u"photograph"_s))
        return EvidenceId(call.option(u"evidence"_s));
    const auto item = office.file->read([&](Reader &reader) { return reader.find<CheckItem>(id); });
    if (!item || !*item)
        return item ? Result<EvidenceId>(fail(u"checks.item_unknown"_s, {{u"id"_s, id.text()}})) : tl::unexpected(item.error());
    if (const auto may = casework::mayAnswerWithPicture(office, id, {call.option(u"answer"_s), call.option(u"reason"_s)}); !may)
        return tl::unexpected(may.error());
    const auto file = print::readPictureFile(call.option(u"photograph"_s));
    const auto small = file ? print::shrinkPicture(*file, call.option(u"photograph"_s)) : tl::unexpected(file.error());
    if (!small)
        return tl::unexpected(small.error());
    Evidence evidence;
    evidence.household = (*item)->household;
    evidence.member = (*item)->member;
    evidence.caption = casework::checkKindText((*item)->kind, office.wording);
    return casework::keepProof(office, evidence, small->jpeg, small->width, small->height);
}

int checkReport(Call &call)
{
    static const QStringList known{u"list"_s, u"take"_s, u"show"_s, u"answer"_s};
    const QString word = call.words().value(1, u"list"_s);
    if (!known.contains(word))
        return call.misuse(call.wording.text(u"rounds.word_unknown"_s, {{u"word"_s, word}, {u"known"_s, known.join(u", "_s)}}));
    if ((word == u"take" || word == u"answer") && call.words().size() < 3)
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"check-report "_s + word}}));
    auto office = call.has(u"o"_s) ? officeToWriteFrom(call) : word == u"list" || word == u"show" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (word == u"take")
        return take(call, *office);
    if (word == u"show")
        return showChecks(call, *office);
    if (word == u"answer") {
        const CheckItemId id(call.words().at(2));
        const auto evidence = proof(call, *office, id);
        const auto answered = evidence ? casework::answerCheck(*office, id, {call.option(u"answer"_s), call.option(u"reason"_s), *evidence}) : tl::unexpected(evidence.error());
        if (!answered)
            return call.refuse(answered.error());
    }
    return listChecks(call, *office);
}

} // namespace

Verb checkReportVerb()
{
    return {"check-report", checkReport, "OFFICE [list|take FILE|show|answer HIT]", 1,
            {{"dry-run", nullptr, "只看结果，不写入"}, {"as-of", "DAY", "核对到哪一天（表上没有写明时）"}, {"map", "HEADING=FIELD", "这一栏是哪一项（name、id_number …），可写多次"},
             {"again", nullptr, "这份结果导入过，确要再导入一次"}, {"household", "ID", "show：哪一户"}, {"head", "NAME", "show：户主姓名"},
             {"answer", "CODE", "agrees 与记录一致、explained 已说明、record_changed 已改记录、not_mine 不是本人的、not_dead 没有死亡、disputed 有异议"},
             {"reason", "TEXT", "说明"}, {"evidence", "ID", "佐证材料里的图片"}, {"photograph", "FILE", "证明的照片（存进佐证材料）"}, {"o", "FILE", "待答复的清单：.xlsx、.csv 或 .pdf"}},
            "经济状况核对结果：导入、与记录对照、逐条答复；没有答复的不能作新的决定"};
}

} // namespace xieli::cli
