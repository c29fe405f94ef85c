// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordverbs.h"

#include "casework/exporting.h"
#include "casework/exportpaper.h"
#include "casework/retaining.h"
#include "papers/format.h"

#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

int showDue(Call &call, casework::Office &office)
{
    const auto list = casework::retentionList(office, office.today);
    if (!list)
        return call.refuse(list.error());
    call.say(call.wording.text(u"retention.said_terms"_s, {{u"years"_s, QString::number(*list->terms.approvalYears)}, {u"source"_s, list->terms.source}}));
    call.say(list->terms.accountingYears ? call.wording.text(u"retention.said_accounting"_s, {{u"years"_s, QString::number(*list->terms.accountingYears)}})
                                         : call.wording.text(u"retention.said_no_accounting"_s));
    QJsonArray rows;
    for (const casework::RetentionRow &row : list->rows) {
        const QString state = row.keptBack.isEmpty() ? call.wording.text(u"retention.state_ready"_s) : row.keptBack.join(call.wording.text(u"changes.and"_s));
        call.say(call.wording.text(u"retention.said_row"_s, {{u"household"_s, row.household.text()}, {u"head"_s, row.head}, {u"place"_s, QStringList{row.village, row.group}.join(u' ')},
                                                              {u"ended"_s, row.endedOn.toString(Qt::ISODate)}, {u"due"_s, row.dueOn.toString(Qt::ISODate)}, {u"state"_s, state}}));
        rows.append(QJsonObject{{u"household"_s, row.household.text()}, {u"head"_s, row.head}, {u"ended_on"_s, row.endedOn.toString(Qt::ISODate)},
                                {u"due_on"_s, row.dueOn.toString(Qt::ISODate)}, {u"accounting"_s, row.accounting}, {u"kept_back"_s, QJsonArray::fromStringList(row.keptBack)}});
    }
    if (list->rows.empty())
        call.say(call.wording.text(u"retention.said_none"_s));
    call.answer({{u"approval_years"_s, *list->terms.approvalYears}, {u"accounting_years"_s, list->terms.accountingYears ? QJsonValue(*list->terms.accountingYears) : QJsonValue()}, {u"rows"_s, rows}});
    return Done;
}

/// The routine class: postings, lists, papers and registers of no one household.
int showRoutine(Call &call, casework::Office &office)
{
    const auto list = casework::routineList(office, office.today);
    if (!list)
        return call.refuse(list.error());
    call.say(call.wording.text(u"retention.said_routine_terms"_s, {{u"years"_s, QString::number(*list->years)}, {u"source"_s, list->source}}));
    QJsonArray rows;
    for (const casework::RoutineRow &row : list->rows) {
        const QString state = row.keptBack.isEmpty() ? call.wording.text(u"retention.state_ready"_s) : row.keptBack.join(call.wording.text(u"changes.and"_s));
        call.say(call.wording.text(u"retention.said_piece"_s, {{u"kind"_s, toCode(row.kind)}, {u"key"_s, row.key}, {u"what"_s, row.what}, {u"ended"_s, row.endedOn.toString(Qt::ISODate)},
                                                                {u"due"_s, row.dueOn.toString(Qt::ISODate)}, {u"state"_s, state}}));
        rows.append(QJsonObject{{u"kind"_s, toCode(row.kind)}, {u"key"_s, row.key}, {u"what"_s, row.what}, {u"ended_on"_s, row.endedOn.toString(Qt::ISODate)},
                                {u"due_on"_s, row.dueOn.toString(Qt::ISODate)}, {u"kept_back"_s, QJsonArray::fromStringList(row.keptBack)}});
    }
    if (list->rows.empty())
        call.say(call.wording.text(u"retention.said_no_piece"_s));
    call.answer({{u"routine_years"_s, *list->years}, {u"rows"_s, rows}});
    return Done;
}

/// Says under which number the list was made and what is done with it.
int prepared(Call &call, casework::Office &office, const DestructionId &id, int count, const char16_t *said)
{
    const auto lists = casework::destructions(office);
    const int number = lists ? lists->back().number : 0;
    call.say(call.wording.text(QString::fromUtf16(said), {{u"number"_s, QString::number(number)}, {u"id"_s, id.text()}, {u"files"_s, QString::number(count)}}));
    call.answer({{u"list"_s, id.text()}, {u"number"_s, number}, {u"files"_s, count}});
    return Done;
}

int prepareRoutine(Call &call, casework::Office &office)
{
    std::vector<casework::RoutineChoice> chosen;
    for (const QString &word : call.words().mid(2)) {
        const auto kind = fromCode<RoutineKind>(word.section(u':', 0, 0));
        if (!kind || !word.contains(u':'))
            return call.misuse(call.wording.text(u"retention.piece_needed"_s, {{u"word"_s, word}}));
        chosen.push_back({*kind, word.section(u':', 1)});
    }
    if (call.has(u"all"_s)) {
        const auto list = casework::routineList(office, office.today);
        if (!list)
            return call.refuse(list.error());
        for (const casework::RoutineRow &row : list->rows)
            if (row.keptBack.isEmpty())
                chosen.push_back({row.kind, row.key});
    }
    const auto id = casework::prepareRoutine(office, chosen, call.option(u"document"_s));
    return id ? prepared(call, office, *id, int(chosen.size()), u"retention.said_prepared_routine") : call.refuse(id.error());
}

int hold(Call &call, casework::Office &office)
{
    std::optional<Day> until;
    if (call.has(u"until"_s) && !(until = parseDay(call.option(u"until"_s))))
        return call.misuse(call.wording.text(u"cli.day_needed"_s, {{u"option"_s, u"until"_s}}));
    const auto id = casework::holdBack(office, HouseholdId(call.words().value(2)), call.option(u"reason"_s), until);
    if (!id)
        return call.refuse(id.error());
    call.say(call.wording.text(u"retention.said_held"_s, {{u"id"_s, id->text()}}));
    call.answer({{u"hold"_s, id->text()}});
    return Done;
}

int showHolds(Call &call, casework::Office &office)
{
    const auto holds = casework::holds(office);
    if (!holds)
        return call.refuse(holds.error());
    QJsonArray rows;
    for (const RetentionHold &each : *holds) {
        const QString until = each.releasedOn ? each.releasedOn->toString(Qt::ISODate) : each.until ? each.until->toString(Qt::ISODate) : QString();
        call.say(call.wording.text(u"retention.said_hold"_s, {{u"id"_s, each.id.text()}, {u"household"_s, each.household.text()}, {u"since"_s, each.since.toString(Qt::ISODate)},
                                                               {u"user"_s, each.byUser}, {u"reason"_s, each.reason}, {u"until"_s, until}}));
        rows.append(QJsonObject{{u"id"_s, each.id.text()}, {u"household"_s, each.household.text()}, {u"reason"_s, each.reason}, {u"released"_s, each.releasedOn.has_value()}});
    }
    call.answer({{u"holds"_s, rows}});
    return Done;
}

int prepare(Call &call, casework::Office &office)
{
    std::vector<HouseholdId> chosen;
    for (const QString &word : call.words().mid(2))
        chosen.emplace_back(word);
    if (call.has(u"all"_s)) {
        const auto list = casework::retentionList(office, office.today);
        if (!list)
            return call.refuse(list.error());
        for (const casework::RetentionRow &row : list->rows)
            if (row.keptBack.isEmpty())
                chosen.push_back(row.household);
    }
    const auto id = casework::prepareDestruction(office, chosen, call.option(u"document"_s));
    return id ? prepared(call, office, *id, int(chosen.size()), u"retention.said_prepared") : call.refuse(id.error());
}

int showLists(Call &call, casework::Office &office)
{
    if (const QString id = call.words().value(2); !id.isEmpty()) {
        const auto table = casework::destructionTable(office, DestructionId(id));
        if (!table)
            return call.refuse(table.error());
        if (!call.has(u"o"_s))
            return call.misuse(call.wording.text(u"retention.words_needed"_s));
        const QString path = call.option(u"o"_s);
        const auto paper = casework::destructionPaper(office, DestructionId(id));
        if (!paper)
            return call.refuse(paper.error());
        const bool isPdf = path.endsWith(u".pdf"_s, Qt::CaseInsensitive); // printed, it bears the places for the signatures
        if (const auto written = isPdf ? casework::exportPaper(office, *paper, {}, path, pdfMaker()) : casework::exportTable(office, *table, table->title, {}, path, pdfMaker()); !written)
            return call.refuse(written.error());
        call.say(call.wording.text(u"retention.said_written"_s, {{u"file"_s, call.option(u"o"_s)}}));
        return Done;
    }
    const auto lists = casework::destructions(office);
    if (!lists)
        return call.refuse(lists.error());
    QJsonArray rows;
    for (const Destruction &list : *lists) {
        const QString state = call.wording.text(list.executedOn ? u"retention.list_done"_s : list.withdrawnOn ? u"retention.list_withdrawn"_s : u"retention.list_open"_s);
        call.say(call.wording.text(list.scope == DestructionScope::Files ? u"retention.said_list"_s : u"retention.said_list_routine"_s, {{u"number"_s, QString::number(list.number)}, {u"id"_s, list.id.text()}, {u"document"_s, list.document},
                                                               {u"files"_s, QString::number(list.files)}, {u"state"_s, state}}));
        rows.append(QJsonObject{{u"id"_s, list.id.text()}, {u"number"_s, list.number}, {u"scope"_s, toCode(list.scope)}, {u"files"_s, list.files}, {u"records"_s, list.records},
                                {u"executed"_s, list.executedOn.has_value()}, {u"swept"_s, list.sweptOn.has_value()}});
    }
    call.answer({{u"lists"_s, rows}});
    return Done;
}

int destroy(Call &call, casework::Office &office)
{
    const auto passphrase = passphraseFromFile(call.option(u"second-passphrase-file"_s));
    if (!passphrase)
        return call.refuse(passphrase.error());
    const auto report = casework::destroyPrepared(office, DestructionId(call.words().value(2)), {call.option(u"second"_s), *passphrase});
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(report->scope == DestructionScope::Files ? u"retention.said_destroyed"_s : u"retention.said_destroyed_routine"_s, {{u"files"_s, QString::number(report->files)}, {u"records"_s, QString::number(report->records)}}));
    if (!report->copies.isEmpty())
        call.say(call.wording.text(u"retention.said_copies"_s, {{u"copies"_s, report->copies.join(u"、"_s)}}));
    call.answer({{u"files"_s, report->files}, {u"records"_s, report->records}, {u"copies"_s, QJsonArray::fromStringList(report->copies)}});
    return Done;
}

int done(Call &call, const Result<void> &result, const char16_t *said)
{
    if (!result)
        return call.refuse(result.error());
    call.say(call.wording.text(QString::fromUtf16(said)));
    call.answer({});
    return Done;
}

int sweep(Call &call, casework::Office &office)
{
    const auto swept = casework::sweepDestroyed(office);
    if (!swept)
        return call.refuse(swept.error());
    call.say(call.wording.text(*swept ? u"retention.said_swept"_s : u"retention.said_nothing_to_sweep"_s));
    call.answer({{u"swept"_s, *swept}});
    return Done;
}

int retentionVerb(Call &call)
{
    const QString what = call.words().value(1, u"due"_s);
    static const QMap<QString, int> words{{u"due"_s, 1}, {u"routine"_s, 1}, {u"hold"_s, 3}, {u"release"_s, 3}, {u"holds"_s, 1}, {u"prepare"_s, 1}, {u"list"_s, 1}, {u"destroy"_s, 3}, {u"withdraw"_s, 3}, {u"sweep"_s, 1}};
    if (!words.contains(what) || call.words().size() < words[what] || (what == u"destroy" && (!call.has(u"second"_s) || !call.has(u"second-passphrase-file"_s))))
        return call.misuse(call.wording.text(u"retention.words_needed"_s));
    const bool looks = what == u"due" || what == u"routine" || what == u"holds" || what == u"list";
    auto office = call.has(u"o"_s) ? officeToWriteFrom(call) : looks ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (what == u"due")
        return showDue(call, *office);
    if (what == u"routine")
        return showRoutine(call, *office);
    if (what == u"hold")
        return hold(call, *office);
    if (what == u"release")
        return done(call, casework::releaseHold(*office, RetentionHoldId(call.words().value(2)), call.option(u"reason"_s)), u"retention.said_released");
    if (what == u"holds")
        return showHolds(call, *office);
    if (what == u"prepare")
        return call.has(u"routine"_s) ? prepareRoutine(call, *office) : prepare(call, *office);
    if (what == u"list")
        return showLists(call, *office);
    if (what == u"destroy")
        return destroy(call, *office);
    if (what == u"withdraw")
        return done(call, casework::withdrawDestruction(*office, DestructionId(call.words().value(2))), u"retention.said_withdrawn");
    return sweep(call, *office);
}

} // namespace

std::vector<Verb> retentionVerbs()
{
    return {
        {"retention", retentionVerb, "OFFICE [due|routine|hold|release|holds|prepare|list|destroy|withdraw|sweep] [ID…]", 1,
         {{"reason", "TEXT", "hold、release：为什么"}, {"until", "DAY", "hold：到哪一天"}, {"document", "NUMBER", "prepare：批准文号"}, {"all", nullptr, "prepare：到期又没有牵挂的全部列入"},
          {"routine", nullptr, "prepare：列日常管理类（公示、导入的表、台账……），逐件写 KIND:ID"},
          {"second", "NAME", "destroy：第二个人的用户名"}, {"second-passphrase-file", "FILE", "destroy：第二个人的口令文件"}, {"o", "FILE", "list ID：写出清册（.pdf、.xlsx）"}},
         "保管期限：到期的档案、日常管理类、暂缓、销毁清册；两人办理，清除内容，日志链不断"},
    };
}

} // namespace xieli::cli
