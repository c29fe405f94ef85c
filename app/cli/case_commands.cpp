// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/issue.h"
#include "cli/verb.h"

#include "casework/casepapers.h"
#include "casework/cases.h"
#include "casework/workdays.h"

#include <QJsonArray>
#include <QUuid>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {


QJsonObject stepAnswer(const CaseStep &step)
{
    return {{u"step"_s, step.step}, {u"owner"_s, step.owner}, {u"days"_s, step.days ? QJsonValue(*step.days) : QJsonValue()}, {u"unit"_s, step.unit},
            {u"begun"_s, isoText(step.begunOn)}, {u"done"_s, isoText(step.doneOn)}, {u"by"_s, step.doneBy}, {u"opinion"_s, step.opinion}, {u"record"_s, step.record},
            {u"note"_s, step.note}, {u"back_to"_s, step.backTo}, {u"back_code"_s, step.backCode}, {u"back_reason"_s, step.backReason}};
}

QJsonObject rowAnswer(const casework::CaseRow &row)
{
    QJsonArray steps;
    for (const CaseStep &step : row.steps)
        steps.append(stepAnswer(step));
    QJsonArray twins;
    for (const AssistanceCase &twin : row.twins)
        twins.append(twin.id.text());
    QJsonArray papers;
    for (const CasePaper &paper : row.papers)
        papers.append(QJsonObject{{u"id"_s, paper.id}, {u"what"_s, paper.what}, {u"handed"_s, isoText(paper.handedOn)}});
    QJsonArray pauses;
    for (const CasePause &pause : row.pauses)
        pauses.append(QJsonObject{{u"from"_s, isoText(pause.from)}, {u"until"_s, isoText(pause.until)}, {u"reason"_s, pause.reason}});
    return {{u"id"_s, row.matter.id.text()}, {u"household"_s, row.matter.household.text()}, {u"head"_s, row.head}, {u"programme"_s, row.matter.programme}, {u"flow"_s, row.matter.flow},
            {u"accepted"_s, isoText(row.matter.acceptedOn)}, {u"step"_s, row.step ? QJsonValue(row.step->step) : QJsonValue()}, {u"owner"_s, row.step ? row.step->owner : QString()},
            {u"due"_s, isoText(row.due)}, {u"whole_due"_s, isoText(row.wholeDue)}, {u"left"_s, row.left ? QJsonValue(*row.left) : QJsonValue()}, {u"late"_s, row.isLate()},
            {u"paused"_s, row.isPaused}, {u"approximate"_s, !row.findings.empty()}, {u"outcome"_s, row.matter.outcome}, {u"closed"_s, isoText(row.matter.closedOn)},
            {u"steps"_s, steps}, {u"papers"_s, papers}, {u"pauses"_s, pauses}, {u"twins"_s, twins}};
}

void sayRow(const Call &call, const casework::CaseRow &row)
{
    const QString turn = row.step ? casework::stepText(row.step->step, call.wording) + u'（' + casework::ownerText(row.step->owner, call.wording) + u'）' : QString();
    call.say(QStringList{row.head, call.wording.text(u"cases.programme_"_s + row.matter.programme), turn, casework::clockText(row, call.wording), isoText(row.due), row.matter.id.text()}.join(u"  "_s));
    for (const Finding &finding : row.findings)
        call.say(u"    "_s + call.wording.text(finding.key, finding.arguments));
    for (const AssistanceCase &twin : row.twins)
        call.say(u"    "_s + call.wording.text(u"cases.twin"_s, {{u"day"_s, isoText(twin.acceptedOn)}, {u"by"_s, twin.enteredBy}}));
}

int listCases(Call &call, casework::Office &office)
{
    const auto rows = casework::cases(office, call.has(u"all"_s) ? casework::CaseChoice::All : casework::CaseChoice::Open);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray answer;
    for (const casework::CaseRow &row : *rows) {
        sayRow(call, row);
        answer.append(rowAnswer(row));
    }
    call.answer({{u"cases"_s, answer}});
    return Done;
}

/// A posting that was not begun because the opinion was against granting.
bool passedOver(const casework::CaseRow &row, const CaseStep &step)
{
    return step.step == u"posting" && !step.begunOn && std::any_of(row.steps.begin(), row.steps.end(), [&](const CaseStep &later) { return later.begunOn && later.position > step.position; });
}

int showCase(Call &call, casework::Office &office, const CaseId &id)
{
    const auto row = casework::caseRow(office, id);
    if (!row)
        return call.refuse(row.error());
    sayRow(call, *row);
    for (const CaseStep &step : row->steps)
        call.say(u"  "_s + QStringList{casework::stepText(step.step, call.wording), casework::ownerText(step.owner, call.wording), passedOver(*row, step) ? call.wording.text(u"cases.step_passed_over"_s) : isoText(step.begunOn), isoText(step.doneOn), step.doneBy,
                                       step.backTo.isEmpty() ? QString() : call.wording.text(u"cases.back_"_s + step.backCode) + u'：' + step.backReason, step.note}.join(u"  "_s));
    for (const CasePaper &paper : row->papers)
        call.say(u"  "_s + call.wording.text(paper.handedOn ? u"cases.paper_handed"_s : u"cases.paper_missing"_s, {{u"what"_s, paper.what}, {u"day"_s, isoText(paper.handedOn)}, {u"id"_s, paper.id}}));
    for (const CasePause &pause : row->pauses)
        call.say(u"  "_s + call.wording.text(pause.until ? u"cases.pause_over"_s : u"cases.pause_lasts"_s, {{u"from"_s, isoText(pause.from)}, {u"until"_s, isoText(pause.until)}, {u"reason"_s, pause.reason}}));
    call.answer(rowAnswer(*row));
    return Done;
}

int accept(Call &call, casework::Office &office)
{
    const auto household = namedHousehold(call, office);
    if (!household)
        return call.refuse(household.error());
    const auto day = dayOption(call, u"on"_s, office.today);
    if (!day)
        return Misuse;
    casework::CaseWish wish;
    wish.household = *household;
    const QString whom = call.option(u"member"_s);
    if (QUuid::fromString(whom).isNull())
        wish.memberName = whom;
    else
        wish.member = MemberId(whom);
    if (call.has(u"programme"_s))
        wish.programme = call.option(u"programme"_s);
    if (call.has(u"flow"_s))
        wish.flow = call.option(u"flow"_s);
    if (call.has(u"came"_s))
        wish.cameBy = call.option(u"came"_s);
    if (call.has(u"request"_s))
        wish.request = AidRequestId(call.option(u"request"_s));
    wish.number = call.option(u"number"_s);
    wish.applicant = call.option(u"applicant"_s);
    wish.acceptedOn = *day;
    wish.handed = call.parser.values(u"handed"_s);
    wish.missing = call.parser.values(u"missing"_s);
    const auto id = casework::acceptCase(office, wish);
    return id ? showCase(call, office, *id) : call.refuse(id.error());
}

int decideIt(Call &call, casework::Office &office, const CaseId &id, Day day)
{
    casework::CaseDecision wanted;
    if (call.has(u"action"_s))
        wanted.action = call.option(u"action"_s);
    const QString document = call.has(u"training"_s) ? casework::trainingDocument() : call.option(u"document"_s);
    wanted.note = {day, call.has(u"by"_s) ? call.option(u"by"_s) : office.user, document, call.option(u"level"_s), call.option(u"before-posting"_s)};
    const auto grade = numberOption(call, u"class"_s, 0, 1, 4);
    if (!grade)
        return Misuse;
    if (call.has(u"class"_s))
        wanted.grade = *grade;
    for (const QString &member : call.parser.values(u"covers"_s))
        wanted.members.emplace_back(member);
    wanted.reason = call.option(u"reason"_s);
    wanted.alone.reason = call.option(u"alone"_s);
    const auto made = casework::decideCase(office, id, wanted);
    return made ? showCase(call, office, id) : call.refuse(made.error());
}

/// What is done to one case.
Result<void> act(Call &call, casework::Office &office, const QString &word, const CaseId &id, Day day)
{
    if (word == u"done")
        return casework::finishStep(office, id, {call.option(u"step"_s), day, call.option(u"by"_s), call.option(u"opinion"_s), call.option(u"note"_s), call.option(u"number"_s)});
    if (word == u"back")
        return casework::sendBack(office, id, call.option(u"step"_s), call.option(u"code"_s), call.option(u"reason"_s), call.parser.values(u"missing"_s));
    if (word == u"pause")
        return casework::pauseCase(office, id, call.has(u"kind"_s) ? call.option(u"kind"_s) : u"other"_s, day, call.option(u"reason"_s));
    if (word == u"resume")
        return casework::resumeCase(office, id, day);
    if (word == u"join")
        return casework::joinCase(office, id, call.option(u"reason"_s));
    return casework::withdrawCase(office, id, day, call.option(u"reason"_s));
}

int cases(Call &call)
{
    static const QStringList known{u"list"_s, u"show"_s, u"accept"_s, u"done"_s, u"back"_s, u"pause"_s, u"resume"_s, u"withdraw"_s, u"join"_s, u"decide"_s, u"paper"_s};
    const QString word = call.words().value(1, u"list"_s);
    if (!known.contains(word))
        return call.misuse(call.wording.text(u"cases.word_unknown"_s, {{u"word"_s, word}, {u"known"_s, known.join(u", "_s)}}));
    auto office = word == u"list" || word == u"show" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (word == u"list")
        return listCases(call, *office);
    if (word == u"accept")
        return accept(call, *office);
    if (call.words().size() < 3)
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"cases "_s + word}}));
    const CaseId id(call.words().at(2));
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!day)
        return Misuse;
    if (word == u"show")
        return showCase(call, *office, id);
    if (word == u"decide")
        return decideIt(call, *office, id, *day);
    if (word == u"paper") {
        const auto noted = casework::notePaper(*office, call.words().at(2), *day);
        return noted ? listCases(call, *office) : call.refuse(noted.error());
    }
    const auto done = act(call, *office, word, id, *day);
    return done ? showCase(call, *office, id) : call.refuse(done.error());
}

int workDays(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const QString word = call.words().value(1, u"list"_s);
    int year = office->today.year();
    QJsonArray left;
    if (word == u"take" && call.words().size() > 2) {
        const auto taken = casework::takeWorkDays(*office, call.words().at(2), call.option(u"source"_s));
        if (!taken)
            return call.refuse(taken.error());
        year = taken->year;
        for (const QString &line : taken->left)
            call.say(line);
        left = QJsonArray::fromStringList(taken->left);
    } else if (word == u"set" && call.words().size() > 2) {
        std::vector<WorkDay> days;
        for (const QString &each : call.words().mid(2)) // 2018-02-15=rest 春节
            days.push_back({each.section(u'=', 0, 0), 0, each.section(u'=', 1, 1).section(u':', 0, 0), each.section(u':', 1), call.option(u"source"_s), {}});
        year = days.front().id.left(4).toInt();
        if (const auto kept = casework::keepWorkDays(*office, year, days); !kept)
            return call.refuse(kept.error());
    } else if (word != u"list") {
        return call.misuse(call.wording.text(u"cases.word_unknown"_s, {{u"word"_s, word}, {u"known"_s, u"list, take, set"_s}}));
    }
    const auto asked = numberOption(call, u"year"_s, year, 1990, 2199);
    if (!asked)
        return Misuse;
    const auto days = casework::workDays(*office, *asked);
    if (!days)
        return call.refuse(days.error());
    if (days->empty())
        call.say(call.wording.text(u"workdays.year_missing"_s, {{u"year"_s, QString::number(*asked)}}));
    QJsonArray answer;
    for (const WorkDay &each : *days) {
        call.say(QStringList{each.id, call.wording.text(u"workdays.kind_"_s + each.kind), each.name, each.source}.join(u"  "_s));
        answer.append(QJsonObject{{u"day"_s, each.id}, {u"kind"_s, each.kind}, {u"name"_s, each.name}, {u"source"_s, each.source}});
    }
    call.answer({{u"year"_s, *asked}, {u"days"_s, answer}, {u"left"_s, left}});
    return Done;
}

int procedure(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto law = casework::lawOf(*office);
    if (!law)
        return call.refuse(law.error());
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!day)
        return Misuse;
    QJsonArray answer;
    for (const QString &programme : {u"dibao"_s, u"tekun"_s, u"aid"_s})
        for (const QString &flow : policy::procedureFlows()) {
            const auto found = policy::procedureFor(**law, programme, flow, *day);
            if (!found)
                continue;
            call.say(call.wording.text(u"cases.programme_"_s + programme) + u' ' + call.wording.text(u"cases.flow_"_s + flow) + u"  "_s + found->pack);
            QJsonArray steps;
            for (const policy::ProcedureStep &step : found->steps) {
                const QString unit = step.term.unit == TermUnit::Working ? u"working"_s : u"calendar"_s;
                call.say(u"  "_s + casework::stepText(step.step, call.wording) + u"  "_s + casework::ownerText(step.owner, call.wording) + u"  "_s
                         + (step.term.days ? QString::number(*step.term.days) + call.wording.text(u"cases.unit_"_s + unit) : call.wording.text(u"cases.clock_none"_s)));
                steps.append(QJsonObject{{u"step"_s, step.step}, {u"owner"_s, step.owner}, {u"days"_s, step.term.days ? QJsonValue(*step.term.days) : QJsonValue()},
                                         {u"unit"_s, step.term.days ? unit : QString()}, {u"again_days"_s, step.again.days ? QJsonValue(*step.again.days) : QJsonValue()}});
            }
            answer.append(QJsonObject{{u"programme"_s, programme}, {u"flow"_s, flow}, {u"pack"_s, found->pack}, {u"steps"_s, steps},
                                      {u"whole_days"_s, found->whole.days ? QJsonValue(*found->whole.days) : QJsonValue()},
                                      {u"refusal_days"_s, found->refusal.days ? QJsonValue(*found->refusal.days) : QJsonValue()}});
        }
    call.answer({{u"procedures"_s, answer}});
    return Done;
}

int casePaper(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s));
    const QString word = call.words().at(1);
    const auto kind = fromCode<casework::CasePaperKind>(word);
    if (!kind) {
        QStringList known;
        for (const auto &code : Codes<casework::CasePaperKind>::list)
            known << code.text;
        return call.misuse(call.wording.text(u"cases.word_unknown"_s, {{u"word"_s, word}, {u"known"_s, known.join(u", "_s)}}));
    }
    auto office = officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    const auto month = word == u"receipts" ? monthOption(call, u"month"_s) : std::optional(Month::of(office->today));
    if (!month)
        return Misuse;
    casework::CasePaperWish wish{.kind = *kind, .id = call.words().value(2), .month = *month};
    auto drawn = casework::casePaper(*office, wish);
    if (!drawn)
        return call.refuse(drawn.error());
    const auto number = numberFor(call, *office, drawn->issue.kind, drawn->issue.issuedOn, drawn->issue.number);
    if (!number)
        return call.refuse(number.error());
    wish.number = *number; // drawn under the number under which it is entered
    drawn = casework::casePaper(*office, wish);
    if (!drawn)
        return call.refuse(drawn.error());
    if (const auto written = writeOrIssue(call, *office, drawn->issue, drawn->paper, call.option(u"o"_s)); !written)
        return call.refuse(written.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"issued"_s, call.has(u"issue"_s)}, {u"number"_s, drawn->issue.number}});
    return Done;
}

} // namespace

std::vector<Verb> aidVerbs();

std::vector<Verb> caseVerbs()
{
    const Option on{"on", "DAY", "日期"};
    const Option alone{"alone", "REASON", "本单位只有一位用户：为什么一个人经办又决定（记入日志）"};
    std::vector<Verb> verbs{
        {"cases", cases, "OFFICE [list|show|accept|done|back|pause|resume|withdraw|join|decide|paper] [ID]", 1,
         {{"household", "ID", "受理：家庭"}, {"head", "NAME", "受理：户主姓名"}, {"member", "ID", "受理：单人户、特困的本人，编号或姓名"}, {"programme", "CODE", "dibao、tekun、aid（临时救助）"},
          {"flow", "CODE", "ordinary 一般、quick 小额快救、emergency 先行、conference 一事一议、recheck 复核"}, {"request", "ID", "临时救助申请"}, {"applicant", "NAME", "申请人"},
          {"number", "NUMBER", "受理编号；告知：文号"}, {"came", "CODE", "window、village、online、found、hotline"}, {"handed", "TEXT", "交来的材料，可写多次"},
          {"missing", "TEXT", "受理、退回：还缺的材料（一次告知），可写多次"}, on, {"step", "CODE", "环节；退回：退到哪个环节"}, {"by", "NAME", "由谁办"}, {"opinion", "CODE", "fits 符合、does_not_fit 不符合"},
          {"note", "TEXT", "说明"}, {"code", "CODE", "退回原因：papers_missing、visit_incomplete、income_unclear、property_unclear、check_differs、posting_faulty、objection、other"},
          {"reason", "TEXT", "理由"}, {"kind", "CODE", "暂停：check、deliberation、family、other"}, {"action", "CODE", "决定：grant、change、stop、refuse"}, {"class", "N", "定为几类"},
          {"covers", "MEMBER", "保障哪一位，可写多次"}, {"document", "NUMBER", "决定文号"}, {"training", nullptr, "训练用：由村办公文件代训练乡镇决定"}, {"level", "LEVEL", "township 或 county"},
          {"before-posting", "REASON", "公示期满前决定：为什么"}, {"all", nullptr, "办结的也列"}, alone},
         "办理事项：受理、各环节、退回、暂停、决定；join 把重复受理的一件并入另一件；超期的在最前"},
        {"procedure", procedure, "OFFICE", 1, {on}, "本地怎样办理：环节、由谁办、几天"},
        {"workdays", workDays, "OFFICE [list|take FILE|set DAY=rest|work:NAME…]", 1, {{"year", "YYYY", "哪一年"}, {"source", "TEXT", "依据的通知"}}, "工作日历：节假日和调休上班"},
        {"case-paper", casePaper, "OFFICE receipt|supplement|notice|minutes|refusal|receipts [ID]", 2,
         {{"o", "FILE", "要写出的文件"}, {"month", "YYYY-MM", "发放登记表的月份"}, {"issue", nullptr, "印发：登记进文书台账"}, {"to", "NAME", "印发：交给谁"}, {"number", "NUMBER", "印发：文号；\"\" 留空手填"}},
         "材料接收回执、补正材料告知书、予以确认告知书、一事一议会议记录、临时救助不予救助告知书（决定编号）、发放登记表（PDF）"},
    };
    for (Verb &verb : aidVerbs())
        verbs.push_back(std::move(verb));
    return verbs;
}

} // namespace xieli::cli
