// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aiding.h"

#include "casework/aidelsewhere.h"
#include "casework/aidinside.h"
#include "casework/workdays.h"

#include <numeric>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<Error>;

/// What is to be decided, as the file has it.
struct Matter {
    std::optional<AidRequest> request;
    std::optional<TransientPerson> transient;
    AidKind kind = AidKind::Ordinary;
    Day asked;
    QString enteredBy;
};

Result<Matter> matterOf(Reader &reader, const AidNote &note)
{
    Matter matter;
    if (note.request) {
        matter.request = reader.find<AidRequest>(*note.request);
        if (!matter.request)
            return fail(u"aid.request_unknown"_s, {{u"id"_s, note.request->text()}});
        if (const auto others = notOursToDecide(reader, *matter.request))
            return tl::unexpected(*others);
        matter.kind = matter.request->kind;
        matter.asked = matter.request->day.value_or(note.decidedOn);
        matter.enteredBy = enteredBy(reader, u"aid_request"_s, note.request->text());
    } else {
        matter.transient = note.transient ? reader.find<TransientPerson>(*note.transient) : std::nullopt;
        if (!matter.transient)
            return fail(u"aid.transient_unknown"_s);
        matter.kind = note.kind;
        matter.asked = matter.transient->foundOn;
        matter.enteredBy = matter.transient->enteredBy;
    }
    return matter;
}

Fault decidedAlready(Reader &reader, const AidNote &note)
{
    const auto before = note.request ? reader.where<AidDecision>("aid_request_id", *note.request) : reader.where<AidDecision>("transient_id", *note.transient);
    for (const AidDecision &decision : before)
        if (!decision.voidedOn)
            return Error{u"aid.decided_already"_s, {{u"day"_s, isoText(decision.decidedOn)}}};
    return std::nullopt;
}

/// What the law of the request's day says of it.
struct Judged {
    std::optional<policy::AidResult> result;
    QString why;                            ///< it refuses the request, in words
    const policy::Law *law = nullptr;
};

Result<Judged> judged(Office &office, const Matter &matter)
{
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    Judged found{{}, {}, *law};
    if (!matter.request)
        return found;
    auto judged = judgedAid(office, *matter.request, matter.asked);
    if (!judged)
        return tl::unexpected(judged.error());
    found.result = std::move(judged->result);
    found.why = judged->why;
    return found;
}

Fault aboveLaw(const AidNote &note, const Matter &matter, const Judged &judged)
{
    if (judged.result && !judged.result->refused.isEmpty())
        return Error{u"aid.law_refuses"_s, {{u"why"_s, judged.why.isEmpty() ? judged.result->refused : judged.why}}};
    if (judged.result && judged.result->amount && matter.kind != AidKind::Case && *judged.result->amount < note.amount)
        return Error{matter.request && judged.result->amount == matter.request->proposed ? u"aid.above_asked"_s : u"aid.above_result"_s,
                     {{u"amount"_s, note.amount.toString()}, {u"most"_s, judged.result->amount->toString()}}};
    const Month month = Month::of(matter.asked);
    const auto above = [&](policy::Figure figure) -> Fault {
        const auto &most = judged.law->value(figure, month);
        return most.isKnown() && most.money() < note.amount ? std::optional(Error{u"aid.above_result"_s, {{u"amount"_s, note.amount.toString()}, {u"most"_s, most.money().toString()}}})
                                                            : std::nullopt;
    };
    if (matter.kind == AidKind::Case)
        if (auto fault = above(policy::Figure::TemporaryAidCaseMost))
            return fault;
    if (matter.kind == AidKind::Advance)
        if (auto fault = above(policy::Figure::TemporaryAidAdvanceMost))
            return fault;
    const auto &township = judged.law->value(policy::Figure::TemporaryAidTownshipMost, month);
    if (note.level == u"township" && township.isKnown() && township.money() < note.amount)
        return Error{u"aid.above_township"_s, {{u"amount"_s, note.amount.toString()}, {u"most"_s, township.money().toString()}}};
    return std::nullopt;
}

/// 一事一议: heavy hardship is decided together, and the minutes are of this matter.
Fault minutesAmiss(Reader &reader, const AidNote &note, const Matter &matter)
{
    if (!note.conference)
        return matter.kind == AidKind::Case ? std::optional(Error{u"aid.minutes_needed"_s, {}}) : std::nullopt;
    const auto minutes = reader.find<CaseConference>(*note.conference);
    const bool isOurs = minutes && (matter.request ? minutes->request == matter.request->id.text() : minutes->transient == matter.transient->id.text());
    if (!isOurs)
        return Error{u"aid.minutes_other"_s, {}};
    if (!note.refused && minutes->result != u"agreed")
        return Error{u"aid.minutes_against"_s, {}};
    if (!note.refused && minutes->amount && *minutes->amount < note.amount)
        return Error{u"aid.minutes_amount"_s, {{u"amount"_s, minutes->amount->toString()}}};
    return std::nullopt;
}

/// The request's own plan, made before anybody decided: what was to be paid by then is paid on the day of the decision.
std::vector<AidStage> plannedFrom(std::vector<AidStage> stages, Day decidedOn)
{
    const auto toCome = std::ranges::find_if(stages, [&](const AidStage &stage) { return stage.day > decidedOn || !stage.amount; });
    if (toCome == stages.begin())
        return stages;
    AidStage first = stages.front();
    first.day = decidedOn;
    first.amount = std::accumulate(stages.begin(), toCome, Money(), [](Money sum, const AidStage &stage) { return sum + *stage.amount; });
    stages.erase(stages.begin(), toCome);
    stages.insert(stages.begin(), first);
    return stages;
}

Result<std::vector<AidStage>> stagesOf(const AidNote &note, const Judged &judged)
{
    std::vector<AidStage> stages = note.stages;
    if (stages.empty() && judged.result && judged.result->amount == note.amount)
        stages = plannedFrom(judged.result->stages, note.decidedOn);
    if (stages.empty())
        stages = {{note.decidedOn, note.amount}};
    Money sum;
    Day before;
    for (const AidStage &stage : stages) {
        if (!stage.day.isValid() || !stage.amount || (before.isValid() && stage.day <= before))
            return fail(u"aid.stages_order"_s);
        if (stage.amount->isNegative() || stage.amount->isZero())
            return fail(u"aid.amount"_s);
        if (stage.day < note.decidedOn)
            return fail(u"aid.stage_before_decision"_s, {{u"day"_s, isoText(stage.day)}, {u"decided"_s, isoText(note.decidedOn)}});
        sum += *stage.amount;
        before = stage.day;
    }
    if (sum != note.amount)
        return fail(u"aid.stages_sum"_s, {{u"amount"_s, note.amount.toString()}, {u"sum"_s, sum.toString()}});
    return stages;
}

Fault wordsMissing(const AidNote &note)
{
    if (!note.decidedOn.isValid() || note.decidedBy.trimmed().isEmpty())
        return Error{u"aid.day_and_person"_s, {}};
    if (note.refused)
        return note.reason.trimmed().isEmpty() ? std::optional(Error{u"aid.reason_needed"_s, {}}) : std::nullopt;
    if (note.amount.isZero() || note.amount.isNegative())
        return Error{u"aid.amount"_s, {}};
    if (note.level == u"county" && note.document.trimmed().isEmpty())
        return Error{u"aid.county_document"_s, {}};
    if (note.level != u"township" && note.level != u"county") // each has its own limit
        return Error{u"cases.level"_s, {{u"level"_s, note.level}}};
    return std::nullopt;
}

AidDecision decisionOf(const AidNote &note, const Matter &matter, const Office &office)
{
    AidDecision decision;
    decision.id = AidDecisionId::create();
    decision.request = note.request;
    if (matter.request)
        decision.household = matter.request->household;
    decision.transient = note.request ? std::nullopt : note.transient;
    decision.kind = toCode(matter.kind);
    decision.action = note.refused ? u"refuse"_s : u"grant"_s;
    decision.amount = note.refused ? Money() : note.amount;
    decision.level = note.level;
    decision.decidedOn = note.decidedOn;
    decision.decidedBy = note.decidedBy.trimmed();
    decision.enteredBy = office.user;
    decision.document = note.document.trimmed();
    decision.conference = note.conference ? note.conference->text() : QString();
    decision.reason = note.reason.trimmed();
    decision.aloneReason = note.alone.reason.trimmed();
    return decision;
}

/// 先行救助: papers follow within the days that the place names; where it names none they stay open without a day.
void expectPapers(AidDecision &decision, const AidNote &note, const Matter &matter, const policy::Law &law, const WorkCalendar &calendar, const papers::Wording &wording)
{
    if (note.refused || (matter.kind != AidKind::Advance && note.papersMissing.trimmed().isEmpty()))
        return;
    decision.papersMissing = note.papersMissing.trimmed().isEmpty() ? wording.text(u"aid.papers_usual"_s) : note.papersMissing.trimmed();
    if (const auto procedure = policy::procedureFor(law, u"aid"_s, u"emergency"_s, note.decidedOn))
        decision.papersDueOn = dueDay(procedure->papers, note.decidedOn, {}, calendar).day;
}

} // namespace

Result<AidDecisionId> decideAid(Office &office, const AidNote &note)
{
    if (auto missing = wordsMissing(note))
        return tl::unexpected(*missing);
    if (auto future = futureDay(office, note.decidedOn))
        return tl::unexpected(*future);
    const auto matter = office.file->read([&](Reader &reader) { return matterOf(reader, note); });
    if (!matter)
        return tl::unexpected(matter.error());
    const auto law = judged(office, *matter);
    if (!law)
        return tl::unexpected(law.error());
    if (!note.refused)
        if (auto above = aboveLaw(note, *matter, *law))
            return tl::unexpected(*above);
    const auto stages = note.refused ? Result<std::vector<AidStage>>(std::vector<AidStage>()) : stagesOf(note, *law);
    if (!stages)
        return tl::unexpected(stages.error());
    const QString title = note.refused ? u"aid.change_refuse"_s : note.alone.reason.trimmed().isEmpty() ? u"aid.change_decide"_s : u"aid.change_decide_alone"_s;
    return office.file->change({title, {{u"amount"_s, note.amount.toString()}, {u"by"_s, note.decidedBy}, {u"reason"_s, note.alone.reason.trimmed()}}},
                               [&](Writer &writer) -> Result<AidDecisionId> {
        if (const auto may = mayRelease(writer, office, matter->enteredBy, note.alone, u"request"_s); !may)
            return tl::unexpected(may.error());
        if (auto before = decidedAlready(writer, note))
            return tl::unexpected(*before);
        if (auto amiss = minutesAmiss(writer, note, *matter))
            return tl::unexpected(*amiss);
        AidDecision decision = decisionOf(note, *matter, office);
        expectPapers(decision, note, *matter, *law->law, workCalendar(writer), office.wording);
        writer.insert(decision);
        int number = 0;
        for (const AidStage &stage : *stages)
            writer.insert(AidStagePlan{AidStageId::create(), decision.id, ++number, stage.day, *stage.amount, decision.household});
        if (note.request)
            moveCaseOn(writer, office, *note.request, decision.id.text(), note.refused ? u"refused"_s : u"granted"_s, note.decidedOn, decision.decidedBy);
        return decision.id;
    });
}

Result<void> voidAidDecision(Office &office, const AidDecisionId &id, const QString &reason)
{
    if (office.role != OfficeRole::Township)
        return fail(u"duties.township_only"_s);
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"aid.change_void"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto decision = writer.find<AidDecision>(id);
        if (!decision || decision->voidedOn)
            return fail(u"aid.decision_void"_s);
        for (const AidPayment &payment : writer.where<AidPayment>("aid_decision_id", id))
            if (!payment.voidedOn)
                return fail(u"aid.paid_already"_s, {{u"amount"_s, payment.amount.toString()}, {u"day"_s, isoText(payment.day)}});
        decision->voidedOn = office.today;
        decision->voidReason = reason.trimmed();
        writer.update(*decision);
        return {};
    });
}

Result<TransientId> registerTransient(Office &office, TransientPerson person, const std::optional<Picture> &photograph)
{
    if (!person.foundOn.isValid() || person.foundPlace.trimmed().isEmpty() || person.cause.trimmed().isEmpty())
        return fail(u"aid.found_where"_s);
    if (auto future = futureDay(office, person.foundOn))
        return tl::unexpected(*future);
    const bool isUnknown = person.name.trimmed().isEmpty() || person.identity.trimmed().isEmpty();
    if (isUnknown && person.unknownReason.trimmed().isEmpty())
        return fail(u"aid.unknown_needs_reason"_s);
    if (isUnknown && !photograph)
        return fail(u"aid.unknown_needs_photograph"_s);
    person.id = TransientId::create();
    person.enteredBy = office.user;
    person.photographDigest = photograph ? photograph->digest : QString();
    const auto kept = office.file->change({u"aid.change_transient"_s, {{u"place"_s, person.foundPlace}}}, [&](Writer &writer) {
        if (photograph && !writer.find<Picture>(photograph->digest))
            writer.insert(*photograph);
        writer.insert(person);
    });
    return kept ? Result<TransientId>(person.id) : tl::unexpected(kept.error());
}

Result<void> handOver(Office &office, const TransientId &id, const QString &to, Day day)
{
    if (auto future = futureDay(office, day))
        return tl::unexpected(*future);
    return office.file->change({u"aid.change_hand_over"_s, {{u"to"_s, to}}}, [&](Writer &writer) -> Result<void> {
        auto person = writer.find<TransientPerson>(id);
        if (!person || to.trimmed().isEmpty() || !day.isValid())
            return fail(person ? u"aid.hand_over_whom"_s : u"aid.transient_unknown"_s);
        person->handedTo = to.trimmed();
        person->handedOn = day;
        writer.update(*person);
        return {};
    });
}

Result<std::vector<TransientPerson>> transients(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.all<TransientPerson>(); });
}

Result<ConferenceId> recordConference(Office &office, CaseConference minutes)
{
    const auto names = [](const QString &text) {
        QStringList list;
        for (const QString &line : QString(text).replace(u'；', u'\n').replace(u';', u'\n').replace(u'、', u'\n').split(u'\n', Qt::SkipEmptyParts))
            list << line.trimmed();
        return list;
    };
    const QStringList present = names(minutes.present);
    const bool hasResult = minutes.result == u"agreed" || minutes.result == u"not_agreed";
    if (!minutes.day.isValid() || minutes.chair.trimmed().isEmpty() || present.isEmpty() || minutes.matter.trimmed().isEmpty() || !hasResult)
        return fail(u"aid.conference_words"_s);
    if (auto future = futureDay(office, minutes.day))
        return tl::unexpected(*future);
    const QStringList takingPart = present + names(minutes.chair) + names(minutes.minutesBy);
    for (const QString &line : names(minutes.recused))
        for (const QString &name : takingPart)
            if (line.section(u' ', 0, 0) == name || line == name)
                return fail(u"aid.recused_voted"_s, {{u"name"_s, name}});
    const int votes = minutes.votesFor + minutes.votesAgainst + minutes.abstained;
    const QStringList voters = present + names(minutes.chair);
    const auto voting = QSet<QString>(voters.begin(), voters.end()).size(); // whoever takes the chair votes too, named among the present or not
    if (votes > int(voting) || minutes.votesFor < 0 || minutes.votesAgainst < 0 || minutes.abstained < 0)
        return fail(u"aid.conference_votes"_s, {{u"votes"_s, QString::number(votes)}, {u"present"_s, QString::number(voting)}});
    if (minutes.result == u"agreed" && minutes.votesFor <= minutes.votesAgainst)
        return fail(u"aid.conference_not_carried"_s, {{u"for"_s, QString::number(minutes.votesFor)}, {u"against"_s, QString::number(minutes.votesAgainst)}});
    minutes.id = ConferenceId::create();
    minutes.enteredBy = office.user;
    minutes.present = present.join(u'\n');
    minutes.recused = names(minutes.recused).join(u'\n');
    const auto kept = office.file->change({u"aid.change_conference"_s, {{u"matter"_s, minutes.matter}}}, [&](Writer &writer) { writer.insert(minutes); });
    return kept ? Result<ConferenceId>(minutes.id) : tl::unexpected(kept.error());
}

} // namespace xieli::casework
