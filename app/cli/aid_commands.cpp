// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/verb.h"

#include "casework/aiding.h"
#include "casework/evidence.h"
#include "casework/reserve.h"
#include "print/picture.h"

#include <QFile>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject stageAnswer(const casework::AidStageRow &row)
{
    QJsonArray payments;
    for (const AidPayment &payment : row.payments)
        payments.append(QJsonObject{{u"id"_s, payment.id.text()}, {u"amount_fen"_s, fen(payment.amount)}, {u"day"_s, isoText(payment.day)}, {u"way"_s, payment.way},
                                    {u"received_by"_s, payment.receivedBy}, {u"voided"_s, payment.voidedOn.has_value()}});
    return {{u"id"_s, row.stage.id.text()}, {u"number"_s, row.stage.number}, {u"due"_s, isoText(row.stage.dueOn)}, {u"amount_fen"_s, fen(row.stage.amount)},
            {u"left_fen"_s, fen(row.left())}, {u"payments"_s, payments}};
}

QJsonObject answerOf(const casework::AidRow &row)
{
    QJsonObject json{{u"name"_s, row.name}, {u"paid_fen"_s, fen(row.paid)}};
    if (row.request)
        json.insert(u"request"_s, row.request->id.text());
    if (row.transient)
        json.insert(u"transient"_s, row.transient->id.text());
    if (row.elsewhere)
        json.insert(u"decided_elsewhere"_s, QJsonObject{{u"place"_s, row.elsewhere->place}, {u"action"_s, row.elsewhere->action}, {u"amount_fen"_s, fen(row.elsewhere->amount)},
                                                        {u"paid_fen"_s, fen(row.elsewhere->paid)}, {u"day"_s, isoText(row.elsewhere->decidedOn)}});
    if (!row.movedTo.isEmpty() && !row.decision)
        json.insert(u"moved_to"_s, row.movedTo);
    if (row.decision) {
        QJsonArray stages;
        for (const casework::AidStageRow &stage : row.stages)
            stages.append(stageAnswer(stage));
        json.insert(u"decision"_s, QJsonObject{{u"id"_s, row.decision->id.text()}, {u"action"_s, row.decision->action}, {u"amount_fen"_s, fen(row.decision->amount)},
                                               {u"level"_s, row.decision->level}, {u"day"_s, isoText(row.decision->decidedOn)}, {u"by"_s, row.decision->decidedBy},
                                               {u"papers_due"_s, isoText(row.decision->papersDueOn)}, {u"papers_came"_s, isoText(row.decision->papersCameOn)}});
        json.insert(u"stages"_s, stages);
    }
    return json;
}

QString stateOf(const papers::Wording &wording, const casework::AidRow &row)
{
    const auto decided = [&](const QString &action, Money amount, Money paid) {
        return action == u"refuse" ? wording.text(u"aid.state_refused"_s) : wording.text(u"aid.state_decided"_s, {{u"amount"_s, amount.toString()}, {u"paid"_s, paid.toString()}});
    };
    if (row.decision)
        return decided(row.decision->action, row.decision->amount, row.paid);
    if (row.elsewhere)
        return wording.text(u"aid.state_elsewhere"_s, {{u"place"_s, row.elsewhere->place}, {u"state"_s, decided(row.elsewhere->action, row.elsewhere->amount, row.elsewhere->paid)}});
    return row.movedTo.isEmpty() ? wording.text(u"aid.state_open"_s) : wording.text(u"aid.state_moved"_s, {{u"place"_s, row.movedTo}});
}

int listAid(Call &call, casework::Office &office)
{
    const auto rows = casework::aidRows(office);
    if (!rows)
        return call.refuse(rows.error());
    QJsonArray answer;
    for (const casework::AidRow &row : *rows) {
        const QString name = row.name.isEmpty() ? call.wording.text(u"aid.nameless"_s) : row.name;
        call.say(QStringList{name, stateOf(call.wording, row), row.request ? row.request->id.text() : row.transient->id.text()}.join(u"  "_s));
        for (const casework::AidStageRow &stage : row.stages)
            call.say(QStringList{u"   "_s, QString::number(stage.stage.number), isoText(stage.stage.dueOn), stage.stage.amount.toString(), stage.left().toString(), stage.stage.id.text()}.join(u"  "_s));
        answer.append(answerOf(row));
    }
    call.answer({{u"aid"_s, answer}});
    return Done;
}

std::optional<Money> moneyOption(Call &call, const QString &name)
{
    const auto amount = Money::parse(call.option(name));
    if (!amount)
        call.misuse(call.wording.text(u"cli.money_needed"_s, {{u"option"_s, name}}));
    return amount;
}

int decideIt(Call &call, casework::Office &office, Day day)
{
    casework::AidNote note;
    note.refused = call.has(u"refuse"_s);
    if (call.has(u"request"_s))
        note.request = AidRequestId(call.option(u"request"_s));
    if (call.has(u"transient"_s))
        note.transient = TransientId(call.option(u"transient"_s));
    if (!note.refused) {
        const auto amount = moneyOption(call, u"amount"_s);
        if (!amount)
            return Misuse;
        note.amount = *amount;
    }
    const auto stages = parseStages(call.option(u"stages"_s));
    if (!stages)
        return call.misuse(call.wording.text(u"aid.stages_order"_s));
    note.stages = *stages;
    note.decidedOn = day;
    note.decidedBy = call.has(u"by"_s) ? call.option(u"by"_s) : office.user;
    note.level = call.has(u"level"_s) ? call.option(u"level"_s) : u"township"_s;
    note.document = call.option(u"document"_s);
    if (call.has(u"conference"_s))
        note.conference = ConferenceId(call.option(u"conference"_s));
    note.reason = call.option(u"reason"_s);
    note.papersMissing = call.option(u"missing"_s);
    note.alone.reason = call.option(u"alone"_s);
    const auto made = casework::decideAid(office, note);
    return made ? listAid(call, office) : call.refuse(made.error());
}

int registerIt(Call &call, casework::Office &office, Day day)
{
    TransientPerson person;
    person.foundOn = day;
    person.name = call.option(u"name"_s);
    person.identity = call.option(u"id-number"_s);
    person.foundPlace = call.option(u"place"_s);
    person.cause = call.option(u"cause"_s);
    person.unknownReason = call.option(u"reason"_s);
    person.hukouPlace = call.option(u"hukou"_s);
    person.description = call.option(u"note"_s);
    std::optional<Picture> photograph;
    if (call.has(u"photograph"_s)) {
        const auto file = print::readPictureFile(call.option(u"photograph"_s));
        if (!file)
            return call.refuse(file.error());
        const auto small = print::shrinkPicture(*file, call.option(u"photograph"_s));
        if (!small)
            return call.refuse(small.error());
        const auto picture = casework::pictureFrom(small->jpeg, small->width, small->height);
        if (!picture)
            return call.refuse(picture.error());
        photograph = *picture;
    }
    const auto id = casework::registerTransient(office, person, photograph);
    if (!id)
        return call.refuse(id.error());
    call.answer({{u"transient"_s, id->text()}});
    call.say(id->text());
    return Done;
}

int payIt(Call &call, casework::Office &office, Day day)
{
    casework::AidPaid paid;
    paid.stage = AidStageId(call.words().value(2));
    paid.day = day;
    if (call.has(u"amount"_s)) {
        paid.amount = moneyOption(call, u"amount"_s);
        if (!paid.amount)
            return Misuse;
    }
    if (call.has(u"way"_s))
        paid.way = call.option(u"way"_s);
    paid.receivedBy = call.option(u"received-by"_s);
    paid.goods = call.option(u"goods"_s);
    const auto made = casework::payAidStage(office, paid);
    return made ? listAid(call, office) : call.refuse(made.error());
}

int aid(Call &call)
{
    static const QStringList known{u"list"_s, u"decide"_s, u"pay"_s, u"void"_s, u"void-payment"_s, u"end"_s, u"papers"_s, u"transient"_s, u"hand-over"_s, u"close-year"_s};
    const QString word = call.words().value(1, u"list"_s);
    if (!known.contains(word))
        return call.misuse(call.wording.text(u"cases.word_unknown"_s, {{u"word"_s, word}, {u"known"_s, known.join(u", "_s)}}));
    auto office = word == u"list" ? officeToLookAt(call) : openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!day)
        return Misuse;
    const QString id = call.words().value(2);
    if (word == u"list")
        return listAid(call, *office);
    if (word == u"decide")
        return decideIt(call, *office, *day);
    if (word == u"pay")
        return payIt(call, *office, *day);
    if (word == u"transient")
        return registerIt(call, *office, *day);
    Result<void> done;
    if (word == u"void")
        done = casework::voidAidDecision(*office, AidDecisionId(id), call.option(u"reason"_s));
    else if (word == u"void-payment")
        done = casework::voidAidPayment(*office, AidPaymentId(id), call.option(u"reason"_s));
    else if (word == u"end")
        done = casework::endAidStages(*office, AidDecisionId(id), call.option(u"reason"_s));
    else if (word == u"papers")
        done = casework::notePapersCame(*office, AidDecisionId(id), *day);
    else if (word == u"hand-over")
        done = casework::handOver(*office, TransientId(id), call.option(u"to"_s), *day);
    else if (const auto closed = casework::handBackReserve(*office, day->year(), *day, call.option(u"reason"_s)); !closed)
        done = tl::unexpected(closed.error());
    return done ? listAid(call, *office) : call.refuse(done.error());
}

int conference(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto day = dayOption(call, u"on"_s, office->today);
    if (!day)
        return Misuse;
    CaseConference minutes;
    minutes.day = *day;
    minutes.request = call.option(u"request"_s);
    minutes.transient = call.option(u"transient"_s);
    minutes.ofCase = call.option(u"case"_s);
    minutes.place = call.option(u"place"_s);
    minutes.chair = call.option(u"chair"_s);
    minutes.present = call.parser.values(u"present"_s).join(u'\n');
    minutes.recused = call.parser.values(u"recused"_s).join(u'\n');
    minutes.matter = call.option(u"matter"_s);
    minutes.discussion = call.option(u"discussion"_s);
    const auto votesFor = numberOption(call, u"for"_s, 0, 0, 999);
    const auto against = numberOption(call, u"against"_s, 0, 0, 999);
    const auto abstained = numberOption(call, u"abstained"_s, 0, 0, 999);
    if (!votesFor || !against || !abstained)
        return Misuse;
    minutes.votesFor = *votesFor;
    minutes.votesAgainst = *against;
    minutes.abstained = *abstained;
    minutes.result = call.option(u"result"_s);
    if (call.has(u"amount"_s)) {
        minutes.amount = moneyOption(call, u"amount"_s);
        if (!minutes.amount)
            return Misuse;
    }
    minutes.minutesBy = call.has(u"by"_s) ? call.option(u"by"_s) : office->user;
    const auto id = casework::recordConference(*office, minutes);
    if (!id)
        return call.refuse(id.error());
    call.say(id->text());
    call.answer({{u"conference"_s, id->text()}});
    return Done;
}

} // namespace

std::vector<Verb> aidVerbs();
std::vector<Verb> aidVerbs()
{
    const Option on{"on", "DAY", "日期"};
    const Option request{"request", "ID", "临时救助申请"};
    const Option passing{"transient", "ID", "没有家庭档案的求助人"};
    return {
        {"aid", aid, "OFFICE [list|decide|pay STAGE|void DECISION|void-payment PAYMENT|end DECISION|papers DECISION|transient|hand-over ID|close-year]", 1,
         {request, passing, {"amount", "YUAN", "金额（元）"}, {"stages", "LIST", "分次：2018-05-10 1000.00; 2018-06-10 500.00"}, on, {"by", "NAME", "决定人"},
          {"level", "LEVEL", "township 或 county"}, {"document", "NUMBER", "决定文号"}, {"conference", "ID", "会议记录"}, {"refuse", nullptr, "不予救助"}, {"reason", "TEXT", "理由"},
          {"missing", "TEXT", "先行救助：以后补的手续"}, {"alone", "REASON", "本单位只有一位用户：为什么一个人经办又决定（记入日志）"}, {"way", "WAY", "reserve 备用金、bank、cash、goods"},
          {"received-by", "NAME", "领取人"}, {"goods", "TEXT", "实物"}, {"name", "NAME", "求助人姓名"}, {"id-number", "NUMBER", "证件号"}, {"place", "TEXT", "发现地点"}, {"cause", "TEXT", "遇到什么困难"},
          {"hukou", "TEXT", "户籍地"}, {"photograph", "FILE", "照片"}, {"note", "TEXT", "特征"}, {"to", "NAME", "移交给谁"}},
         "临时救助：决定、按次支付、冲回、补手续、急难发生地救助、年末上缴"},
        {"conference", conference, "OFFICE", 1,
         {request, passing, {"case", "ID", "办理事项"}, on, {"place", "TEXT", "地点"}, {"chair", "NAME", "主持人"}, {"present", "NAME", "参加人，可写多次"},
          {"recused", "NAME REASON", "回避的人和原因，可写多次"}, {"matter", "TEXT", "议题"}, {"discussion", "TEXT", "讨论"}, {"for", "N", "同意"}, {"against", "N", "反对"}, {"abstained", "N", "弃权"},
          {"result", "CODE", "agreed 或 not_agreed"}, {"amount", "YUAN", "同意的金额"}, {"by", "NAME", "记录人"}},
         "一事一议：登记会议记录"},
    };
}

} // namespace xieli::cli
