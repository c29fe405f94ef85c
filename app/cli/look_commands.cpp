// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/roundverbs.h"

#include "casework/rechecks.h"
#include "casework/samples.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {


int tellRechecks(Call &call, casework::Office &office)
{
    const auto all = casework::rechecks(office);
    if (!all)
        return call.refuse(all.error());
    QJsonArray batches;
    for (const casework::RecheckView &view : *all) {
        call.say(call.wording.text(u"rechecks.said"_s, {{u"name"_s, view.batch.name}, {u"done"_s, QString::number(view.done)}, {u"all"_s, QString::number(view.rows.size())}}) + u"  "_s + isoText(view.batch.dueOn) + u"  "_s + view.batch.id.text());
        QJsonArray rows;
        for (const casework::RecheckRow &row : view.rows) {
            const QString result = row.item.result.isEmpty() ? QString() : call.wording.text(u"rechecks.result_"_s + row.item.result);
            call.say(u"  "_s + QStringList{row.head, row.village + row.group, row.item.assignedTo, isoText(row.visited), result, row.item.note, row.item.id.text()}.join(u"  "_s));
            rows.append(QJsonObject{{u"id"_s, row.item.id.text()}, {u"household"_s, row.item.household.text()}, {u"head"_s, row.head}, {u"assigned_to"_s, row.item.assignedTo},
                                    {u"visited"_s, isoText(row.visited)}, {u"result"_s, row.item.result}, {u"note"_s, row.item.note}});
        }
        batches.append(QJsonObject{{u"id"_s, view.batch.id.text()}, {u"name"_s, view.batch.name}, {u"done"_s, view.done}, {u"households"_s, rows}, {u"closed"_s, isoText(view.batch.closedOn)}});
    }
    call.answer({{u"batches"_s, batches}});
    return Done;
}

Result<void> actOnRecheck(Call &call, casework::Office &office, const QString &word)
{
    if (word == u"begin") {
        casework::RecheckWish wish{call.option(u"benefit"_s), {}, call.option(u"village"_s), call.option(u"name"_s), parseDay(call.option(u"due"_s))};
        bool isNumber = false;
        if (const int grade = call.option(u"class"_s).toInt(&isNumber); isNumber)
            wish.grade = grade;
        const auto begun = casework::beginRechecks(office, wish);
        return begun ? Result<void>() : tl::unexpected(begun.error());
    }
    if (word == u"close")
        return casework::closeRechecks(office, RecheckBatchId(call.words().value(2)), call.option(u"reason"_s));
    if (word == u"done")
        return casework::noteRecheck(office, RecheckItemId(call.words().value(2)), call.option(u"result"_s), call.option(u"note"_s));
    std::vector<RecheckItemId> items;
    for (const QString &id : call.words().mid(2))
        items.emplace_back(id);
    return casework::assignRechecks(office, items, call.option(u"person"_s));
}

int recheck(Call &call)
{
    const QString word = call.words().value(1, u"list"_s);
    if (const auto wrong = unknownWord(call, word, {u"list"_s, u"begin"_s, u"assign"_s, u"done"_s, u"close"_s}))
        return *wrong;
    auto office = word == u"list" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (word != u"list")
        if (const auto done = actOnRecheck(call, *office, word); !done)
            return call.refuse(done.error());
    return tellRechecks(call, *office);
}

int countyVisit(Call &call)
{
    const QString word = call.words().value(1, u"list"_s);
    if (const auto wrong = unknownWord(call, word, {u"list"_s, u"add"_s}))
        return *wrong;
    auto office = call.has(u"o"_s) ? officeToWriteFrom(call) : word == u"list" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (word == u"add") {
        const auto household = namedHousehold(call, *office);
        const auto day = dayOption(call, u"on"_s, office->today);
        if (!day)
            return Misuse;
        if (!household)
            return call.refuse(household.error());
        CountyVisit visit;
        visit.household = *household;
        visit.day = *day;
        visit.visitors = call.option(u"visitors"_s);
        visit.result = call.option(u"result"_s);
        visit.note = call.option(u"note"_s);
        visit.evidence = call.option(u"evidence"_s);
        if (const auto noted = casework::noteCountyVisit(*office, visit); !noted)
            return call.refuse(noted.error());
    }
    const auto rows = casework::countyVisits(*office);
    if (!rows)
        return call.refuse(rows.error());
    const papers::TableOut table = casework::countyVisitTable(*rows, *office);
    if (call.has(u"o"_s))
        if (const auto written = casework::exportTable(*office, table, table.title, {}, call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
    call.say(table.subtitles.value(0));
    QJsonArray answer;
    for (const casework::CountyVisitRow &row : *rows) {
        const CountyVisit last = row.visits.empty() ? CountyVisit() : row.visits.back();
        call.say(QStringList{row.head, row.village + row.group, row.relative, row.post, isoText(last.day), last.visitors, call.wording.text(u"countyvisits.result_"_s + (last.result.isEmpty() ? u"none"_s : last.result)), last.note, row.household.text()}.join(u"  "_s));
        answer.append(QJsonObject{{u"household"_s, row.household.text()}, {u"head"_s, row.head}, {u"visited"_s, row.isVisited()}, {u"day"_s, isoText(last.day)}, {u"result"_s, last.result}, {u"visits"_s, int(row.visits.size())}});
    }
    call.answer({{u"households"_s, answer}});
    return Done;
}

QJsonObject answerOf(const casework::SampleView &view)
{
    const VerificationSample &sample = view.sample;
    QJsonArray picks;
    for (const casework::SampleRow &row : view.rows)
        picks.append(QJsonObject{{u"id"_s, row.pick.id.text()}, {u"household"_s, row.pick.household.text()}, {u"head"_s, row.head}, {u"result"_s, row.pick.result}, {u"found"_s, row.pick.found}});
    return {{u"id"_s, sample.id.text()}, {u"month"_s, sample.month.toString()}, {u"scope"_s, sample.scope}, {u"population"_s, sample.population}, {u"population_digest"_s, sample.populationDigest},
            {u"share"_s, sample.share}, {u"least"_s, sample.least ? QJsonValue(*sample.least) : QJsonValue()}, {u"most"_s, sample.most ? QJsonValue(*sample.most) : QJsonValue()},
            {u"size"_s, sample.size}, {u"seed"_s, sample.seed}, {u"algorithm"_s, sample.algorithm}, {u"done"_s, view.done}, {u"picks"_s, picks}};
}

void sayHeading(const Call &call, const casework::SampleView &view)
{
    const VerificationSample &sample = view.sample;
    call.say(call.wording.text(u"samples.said"_s, {{u"month"_s, sample.month.toString()}, {u"scope"_s, call.wording.text(u"samples.scope_"_s + sample.scope)}, {u"population"_s, QString::number(sample.population)},
                                                   {u"size"_s, QString::number(sample.size)}, {u"seed"_s, sample.seed}, {u"done"_s, QString::number(view.done)}, {u"id"_s, sample.id.text()}}));
}

int showSample(Call &call, casework::Office &office, const SampleId &id)
{
    const auto view = casework::sampleOf(office, id);
    if (!view)
        return call.refuse(view.error());
    if (call.has(u"o"_s)) {
        const papers::TableOut table = casework::sampleTable(*view, office);
        if (const auto written = casework::exportTable(office, table, table.title, {}, call.option(u"o"_s), pdfMaker()); !written)
            return call.refuse(written.error());
    }
    sayHeading(call, *view);
    for (const casework::SampleRow &row : view->rows)
        call.say(u"  "_s + QStringList{QString::number(row.pick.position), row.head, row.village + row.group, row.receives, row.pick.result.isEmpty() ? QString() : call.wording.text(u"samples.result_"_s + row.pick.result), row.pick.found, row.pick.id.text()}.join(u"  "_s));
    call.answer(answerOf(*view));
    return Done;
}

int redrawIt(Call &call, casework::Office &office, const SampleId &id)
{
    const auto report = casework::redraw(office, id);
    const auto view = report ? casework::sampleOf(office, id) : tl::unexpected(report.error());
    if (!view)
        return call.refuse(view.error());
    static const QHash<int, QString> words{{int(casework::Redrawn::Same), u"same"_s}, {int(casework::Redrawn::PopulationChanged), u"population_changed"_s}, {int(casework::Redrawn::Differs), u"differs"_s}};
    const QString word = words.value(int(report->outcome));
    call.say(call.wording.text(u"samples."_s + word, {{u"seed"_s, view->sample.seed}, {u"size"_s, QString::number(view->sample.size)}, {u"then"_s, QString::number(report->then)}, {u"now"_s, QString::number(report->now)}}));
    call.answer({{u"outcome"_s, word}, {u"then"_s, report->then}, {u"now"_s, report->now}});
    return report->outcome == casework::Redrawn::Same ? Done : Refused;
}

int listSamples(Call &call, casework::Office &office)
{
    const auto all = casework::samples(office);
    if (!all)
        return call.refuse(all.error());
    QJsonArray answer;
    for (const casework::SampleView &view : *all) {
        sayHeading(call, view);
        answer.append(answerOf(view));
    }
    call.answer({{u"samples"_s, answer}});
    return Done;
}

int sample(Call &call)
{
    const QString word = call.words().value(1, u"list"_s);
    if (const auto wrong = unknownWord(call, word, {u"list"_s, u"draw"_s, u"show"_s, u"redraw"_s, u"note"_s}))
        return *wrong;
    auto office = call.has(u"o"_s) ? officeToWriteFrom(call) : word == u"draw" || word == u"note" ? openedOffice(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (word == u"list")
        return listSamples(call, *office);
    const auto month = call.has(u"month"_s) ? monthOption(call, u"month"_s) : std::optional(Month::of(office->today));
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!month || !day)
        return Misuse;
    if (word == u"draw") {
        const auto id = casework::drawSample(*office, {*month, call.has(u"scope"_s) ? call.option(u"scope"_s) : u"in_force"_s, call.option(u"purpose"_s), call.option(u"seed"_s)});
        return id ? showSample(call, *office, *id) : call.refuse(id.error());
    }
    if (word == u"note") {
        const SamplePickId pick(call.words().value(2));
        const auto noted = casework::noteSampled(*office, pick, call.option(u"result"_s), call.option(u"found"_s), call.option(u"by"_s), *day);
        return noted ? listSamples(call, *office) : call.refuse(noted.error());
    }
    const SampleId id(call.words().value(2));
    return word == u"redraw" ? redrawIt(call, *office, id) : showSample(call, *office, id);
}

} // namespace

std::optional<int> unknownWord(const Call &call, const QString &word, const QStringList &known)
{
    return known.contains(word) ? std::nullopt : std::optional(call.misuse(call.wording.text(u"rounds.word_unknown"_s, {{u"word"_s, word}, {u"known"_s, known.join(u", "_s)}})));
}

std::vector<Verb> lookVerbs()
{
    const Option out{"o", "FILE", "写出：.xlsx、.csv 或 .pdf"};
    return {
        {"recheck", recheck, "OFFICE [list|begin|assign|done|close] [ID…]", 1,
         {{"benefit", "CODE", "begin：dibao 或 tekun，不写为都要"}, {"class", "N", "begin：几类"}, {"village", "NAME", "begin：哪个村"}, {"name", "TEXT", "begin：批次名称"}, {"due", "DAY", "begin：到哪天办完"},
          {"person", "NAME", "assign：交给谁"}, {"result", "CODE", "done：same、changed、stop、not_met"}, {"note", "TEXT", "done：情况"}, {"reason", "TEXT", "close：为什么有没办的"}},
         "复核批次：按类别、村列出在保家庭，分派，登记结果"},
        {"county-visit", countyVisit, "OFFICE [list|add]", 1,
         {{"household", "ID", "哪一户"}, {"head", "NAME", "户主姓名"}, {"on", "DAY", "入户日期"}, {"visitors", "NAMES", "入户人员"}, {"result", "CODE", "fits、does_not_fit、not_met"}, {"note", "TEXT", "情况"},
          {"evidence", "ID", "佐证图片"}, out},
         "近亲属备案家庭的县级入户：户户都要到，没到的在最前"},
        {"sample", sample, "OFFICE [list|draw|show|redraw|note] [ID]", 1,
         {{"month", "YYYY-MM", "月份，不写为本月"}, {"scope", "CODE", "in_force 在保家庭、new 当月新决定的"}, {"purpose", "TEXT", "为什么抽查"}, {"seed", "TEXT", "种子，不写则随机"},
          {"result", "CODE", "note：confirmed、differs、not_met"}, {"found", "TEXT", "note：情况"}, {"by", "NAME", "note：核查人"}, {"on", "DAY", "note：日期"}, out},
         "抽查：按记录的种子抽取，户数按政策包的公式；可以重抽核对"},
    };
}

} // namespace xieli::cli
