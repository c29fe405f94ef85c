// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/casesinside.h"

#include "base/text.h"
#include "casework/checkreports.h"
#include "casework/workdays.h"
#include "model/aidgiven.h"
#include "model/payment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using Fault = std::optional<Error>;

/// An open case whose clock runs, and the step whose turn it is.
struct Turn {
    AssistanceCase matter;
    CaseStep step;
};

Result<Turn> turnOf(Reader &reader, const Office &office, const CaseId &id, const QString &wanted = {}, bool mayStandStill = false)
{
    const auto matter = reader.find<AssistanceCase>(id);
    if (!matter)
        return fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
    const auto step = matter->closedOn ? std::nullopt : currentOf(stepsOf(reader, id));
    if (!step)
        return fail(u"cases.closed"_s);
    if (!wanted.isEmpty() && wanted != step->step)
        return tl::unexpected(notItsTurn(*step, office.wording));
    if (!mayStandStill && lastingPause(reader, id))
        return fail(u"cases.stands_still"_s);
    return Turn{*matter, *step};
}

/// Whether the household stood on a first list since the case was accepted: only then the days after a re-survey are those of its posting.
bool wasPosted(Reader &reader, const AssistanceCase &matter)
{
    for (const PostingEntry &entry : reader.where<PostingEntry>("household_id", matter.household))
        if (const auto posting = entry.gap ? std::nullopt : reader.find<Posting>(entry.posting);
            posting && posting->kind == PostingKind::First && posting->programme == postedUnder(matter.programme) && posting->postedOn >= matter.acceptedOn)
            return true;
    return false;
}

/// The records that were written or changed after that. A day alone does not tell: the visit and the sending back may be of the same one.
QSet<QString> writtenSince(Reader &reader, const CaseStep &sentBack)
{
    std::int64_t since = 0;
    for (const HistoryLine &line : reader.history(u"case_step"_s, sentBack.id.text()))
        for (const CellChange &cell : line.cells)
            if (cell.column == u"back_to")
                since = line.entry.sequence;
    QSet<QString> written;
    for (const Change &change : reader.changesSince(since, {u"visit"_s, u"survey"_s, u"income_item"_s}))
        for (const CellChange &cell : change.cells) {
            written.insert(cell.key);
            if (cell.op == RowOp::Delete && cell.column == u"survey_id") // an item that was wrong was taken out
                written.insert(shownValue(cell.before));
        }
    return written;
}

bool isWritten(Reader &reader, const Visit &visit, const QSet<QString> &written)
{
    if (written.contains(visit.id.text()))
        return true;
    for (const Survey &survey : reader.where<Survey>("visit_id", visit.id)) {
        if (written.contains(survey.id.text()))
            return true;
        for (const IncomeItem &item : reader.where<IncomeItem>("survey_id", survey.id))
            if (written.contains(item.id.text()))
                return true;
    }
    return false;
}

/// 入户调查 by two, signed by both sides (57号): the newest since the case was accepted, or since it was sent back.
Fault addVisit(Reader &reader, const Turn &turn, Day day, CaseStep &step)
{
    const auto steps = stepsOf(reader, turn.matter.id);
    const CaseStep *sentBack = sentBackBefore(steps, turn.step);
    const Day since = provenSince(turn.matter, steps, turn.step);
    const auto written = sentBack ? writtenSince(reader, *sentBack) : QSet<QString>();
    std::optional<Visit> newest;
    for (const Visit &visit : reader.where<Visit>("household_id", turn.matter.household))
        if (visit.day >= since && visit.day <= day && (!newest || newest->day <= visit.day) && (!sentBack || isWritten(reader, visit, written)))
            newest = visit;
    if (!newest)
        return Error{sentBack ? u"cases.visit_again"_s : u"cases.visit_needed"_s, {{u"day"_s, isoText(since)}}};
    if (newest->firstVisitor.trimmed().isEmpty() || newest->secondVisitor.trimmed().isEmpty() || withoutBlanks(newest->firstVisitor) == withoutBlanks(newest->secondVisitor))
        return Error{u"cases.two_visitors"_s, {{u"day"_s, isoText(newest->day)}}};
    if (!newest->visitorsSigned || !newest->familySigned)
        return Error{u"cases.visit_unsigned"_s, {{u"day"_s, isoText(newest->day)}}};
    step.record = newest->id.text();
    return std::nullopt;
}

/// 核对 (逢救必核): the county's newest report since the case was accepted or sent back proves it, once every hit is answered; or the number of one that
/// came on paper, or a reason why there is none.
Fault addCheck(Reader &reader, const Turn &turn, const StepNote &note, CaseStep &step)
{
    const auto report = newestCheck(reader, turn.matter.household, Day());
    if (const int open = unansweredHits(reader).value(turn.matter.household); open > 0)
        return Error{u"cases.check_open"_s, {{u"count"_s, QString::number(open)}}};
    const Day since = provenSince(turn.matter, stepsOf(reader, turn.matter.id), turn.step);
    if (report && report->takenOn >= since)
        step.record = report->id.text();
    else if (note.note.trimmed().isEmpty() && note.paperNumber.trimmed().isEmpty())
        return Error{u"cases.check_needed"_s, {{u"day"_s, isoText(since)}}};
    return std::nullopt;
}

/// What was computed for whom the case is about: the household, or one of it. Empty: nothing.
QString categoryIn(const QJsonObject &result, const AssistanceCase &matter)
{
    if (!matter.member)
        return result.value(u"category"_s).toString();
    for (const auto member : result.value(u"members"_s).toArray())
        if (member.toObject().value(u"member"_s).toString() == matter.member->text())
            return member.toObject().value(u"category"_s).toString();
    return result.value(u"category"_s).toString().isEmpty() ? QString() : u"none"_s; // only who gets something for himself stands among them
}

/// The township's opinion is a person's; where it is not what was computed, it says why.
Fault addOpinion(Reader &reader, const Turn &turn, const StepNote &note, CaseStep &step)
{
    if (note.opinion != u"fits" && note.opinion != u"does_not_fit")
        return Error{u"cases.opinion_needed"_s, {}};
    std::optional<StoredAssessment> newest;
    for (StoredAssessment &kept : reader.where<StoredAssessment>("household_id", turn.matter.household))
        if (!newest || newest->month <= kept.month)
            newest = std::move(kept);
    if (newest) {
        const QString category = categoryIn(QJsonDocument::fromJson(newest->result.text()).object(), turn.matter);
        const bool fits = category == turn.matter.programme || category == u"dibao_single";
        if (!category.isEmpty() && fits != (note.opinion == u"fits") && note.note.trimmed().isEmpty())
            return Error{u"cases.opinion_reason"_s, {}};
    }
    step.opinion = note.opinion;
    return std::nullopt;
}

Fault postingOpen(Reader &reader, const FirstPostings &posted, const Turn &turn, Day day)
{
    const FirstPosting posting = postedFor(posted, turn.matter, stepsOf(reader, turn.matter.id), turn.step);
    switch (posting.state) {
    case FirstPosting::State::Over:
        return std::nullopt;
    case FirstPosting::State::Objected:
        return Error{u"cases.posting_objected"_s, {}};
    case FirstPosting::State::Running:
        return posting.lastDay && *posting.lastDay < day ? std::nullopt : std::optional(Error{u"cases.posting_hangs"_s, {{u"day"_s, posting.lastDay ? isoText(*posting.lastDay) : QString()}}});
    case FirstPosting::State::Missing:
        break;
    }
    return Error{u"cases.posting_needed"_s, {}};
}

/// What temporary aid was decided of the case's request.
Fault addAidDecision(Reader &reader, Turn &turn, CaseStep &step)
{
    for (const AidDecision &decision : reader.where<AidDecision>("aid_request_id", AidRequestId(turn.matter.request)))
        if (!decision.voidedOn) {
            step.record = decision.id.text();
            turn.matter.outcome = decision.action == u"refuse" ? u"refused"_s : u"granted"_s;
            return std::nullopt;
        }
    return Error{u"cases.aid_undecided"_s, {}};
}

Fault unpaid(Reader &reader, const Turn &turn)
{
    if (turn.matter.programme == u"aid") {
        for (const AidDecision &decision : reader.where<AidDecision>("aid_request_id", AidRequestId(turn.matter.request)))
            for (const AidPayment &payment : reader.where<AidPayment>("aid_decision_id", decision.id))
                if (!decision.voidedOn && !payment.voidedOn)
                    return std::nullopt;
        return Error{u"cases.not_paid_yet"_s, {}};
    }
    for (const PaymentLine &line : reader.where<PaymentLine>("household_id", turn.matter.household)) {
        const auto decision = line.decision ? reader.find<Decision>(*line.decision) : std::nullopt;
        const auto batch = reader.find<PaymentBatch>(line.batch);
        if (decision && decision->ofCase == turn.matter.id.text() && batch && batch->state == BatchState::Approved)
            return std::nullopt;
    }
    return Error{u"cases.not_paid_yet"_s, {}};
}

Fault papersMissing(Reader &reader, const Turn &turn)
{
    QStringList missing;
    for (const CasePaper &paper : reader.where<CasePaper>("case_id", turn.matter.id))
        if (!paper.handedOn)
            missing << paper.what;
    return missing.isEmpty() ? std::nullopt : std::optional(Error{u"cases.papers_missing"_s, {{u"papers"_s, missing.join(u'、')}}});
}

/// Whether the step may end, and what it is proved by.
Fault addProof(Reader &reader, Turn &turn, const StepNote &note, Day day, const FirstPostings &posted)
{
    const QString &step = turn.step.step;
    if (step == u"accept")
        return papersMissing(reader, turn);
    if (step == u"check")
        return addCheck(reader, turn, note, turn.step);
    if (step == u"visit")
        return addVisit(reader, turn, day, turn.step);
    if (step == u"opinion")
        return addOpinion(reader, turn, note, turn.step);
    if (step == u"posting") // begun by an older program although the opinion was against it
        return turn.matter.programme == u"aid" || isAgainst(stepsOf(reader, turn.matter.id)) ? std::nullopt : postingOpen(reader, posted, turn, day);
    if (step == u"decision")
        return turn.matter.programme == u"aid" ? addAidDecision(reader, turn, turn.step) : std::optional(Error{u"cases.decide_it"_s, {}});
    if (step == u"payment")
        return unpaid(reader, turn);
    return std::nullopt;
}

} // namespace

Result<void> finishStep(Office &office, const CaseId &id, const StepNote &note)
{
    const Day day = note.day.isValid() ? note.day : office.today;
    const auto posted = firstPostings(office, Month::of(day));
    if (!posted)
        return tl::unexpected(posted.error());
    return office.file->change({u"cases.change_step"_s, {{u"day"_s, isoText(day)}, {u"by"_s, note.by}}}, [&](Writer &writer) -> Result<void> {
        auto turn = turnOf(writer, office, id, note.step);
        if (!turn)
            return tl::unexpected(turn.error());
        if (day < *turn->step.begunOn || day > office.today)
            return fail(u"cases.step_day"_s, {{u"day"_s, isoText(*turn->step.begunOn)}});
        if (auto amiss = addProof(writer, *turn, note, day, *posted))
            return tl::unexpected(*amiss);
        turn->step.note = note.note.trimmed();
        turn->step.doneBy = note.by.trimmed().isEmpty() ? office.user : note.by.trimmed();
        turn->step.enteredBy = office.user;
        if (!note.paperNumber.trimmed().isEmpty())
            turn->step.record = note.paperNumber.trimmed();
        writer.update(turn->matter);
        endStep(writer, turn->matter, turn->step, day);
        return {};
    });
}

const QStringList &backCodes()
{
    static const QStringList codes{u"papers_missing"_s, u"visit_incomplete"_s, u"income_unclear"_s, u"property_unclear"_s, u"check_differs"_s, u"posting_faulty"_s,
                                   u"objection"_s, u"other"_s};
    return codes;
}

namespace {

/// A decision that stands is voided first, by who may: else the family is paid on by what the case has yet to decide.
std::optional<Error> decisionStands(Reader &reader, const CaseId &id, const QString &to)
{
    const QStringList &all = policy::procedureSteps();
    if (all.indexOf(to) > all.indexOf(u"decision"_s))
        return std::nullopt;
    for (const Decision &decision : reader.where<Decision>("case_id", id.text()))
        if (!decision.voidedOn)
            return Error{u"cases.back_decided"_s, {{u"day"_s, isoText(decision.decidedOn)}, {u"document"_s, decision.document}}};
    return std::nullopt;
}

} // namespace

Result<void> sendBack(Office &office, const CaseId &id, const QString &to, const QString &code, const QString &reason, const QStringList &missing)
{
    if (!backCodes().contains(code))
        return fail(u"cases.back_code"_s, {{u"code"_s, code}, {u"known"_s, backCodes().join(u", "_s)}});
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    return office.file->change({u"cases.change_back"_s, {{u"step"_s, to}, {u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto turn = turnOf(writer, office, id, {}, true);
        if (!turn)
            return tl::unexpected(turn.error());
        if (auto decided = decisionStands(writer, id, to))
            return tl::unexpected(*decided);
        std::vector<CaseStep> steps = stepsOf(writer, id);
        // the newest row of each step from `to` up to the one that ends now is done again
        std::vector<CaseStep> again;
        bool found = false;
        for (auto step = steps.rbegin(); step != steps.rend() && !found; ++step) {
            const bool isRepeated = std::ranges::any_of(again, [&](const CaseStep &newer) { return newer.step == step->step; });
            if (step->position > turn->step.position || !step->backTo.isEmpty() || isRepeated)
                continue;
            again.insert(again.begin(), *step);
            found = step->step == to && step->position < turn->step.position;
        }
        if (!found)
            return fail(u"cases.back_step"_s, {{u"step"_s, policy::procedureSteps().contains(to) ? stepText(to, office.wording) : to}});
        turn->step.doneOn = office.today;
        turn->step.backTo = to;
        turn->step.backCode = code;
        turn->step.backReason = reason.trimmed();
        turn->step.enteredBy = office.user;
        writer.update(turn->step);
        for (const QString &paper : missing)
            if (!paper.trimmed().isEmpty())
                writer.insert(CasePaper{CaseStepId::create().text(), id, turn->matter.household, paper.trimmed(), {}, {}});
        for (CaseStep &later : steps)
            if (later.position > turn->step.position) {
                later.position += int(again.size());
                writer.update(later);
            }
        const auto procedure = policy::procedureFor(**law, turn->matter.programme, turn->matter.flow, turn->matter.acceptedOn);
        int position = turn->step.position;
        for (const CaseStep &before : again) {
            CaseStep step;
            step.id = CaseStepId::create();
            step.ofCase = id;
            step.household = before.household;
            step.position = ++position;
            step.step = before.step;
            step.owner = before.owner;
            step.days = before.days;
            step.unit = before.unit;
            step.pauses = before.pauses;
            const auto *planned = procedure ? procedure->find(before.step) : nullptr;
            if (planned && planned->again.days && (before.step != u"posting" || wasPosted(writer, turn->matter))) {
                step.days = planned->again.days;
                step.unit = planned->again.unit == TermUnit::Working ? u"working"_s : u"calendar"_s;
            }
            if (position == turn->step.position + 1)
                step.begunOn = office.today;
            writer.insert(step);
        }
        return {};
    });
}

Result<void> pauseCase(Office &office, const CaseId &id, const QString &kind, Day from, const QString &reason)
{
    static const QStringList kinds{u"check"_s, u"deliberation"_s, u"family"_s, u"other"_s};
    if (!kinds.contains(kind))
        return fail(u"cases.pause_unknown"_s, {{u"code"_s, kind}, {u"known"_s, kinds.join(u", "_s)}});
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"cases.change_pause"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        const auto turn = turnOf(writer, office, id);
        if (!turn)
            return tl::unexpected(turn.error());
        if (!from.isValid() || from < turn->matter.acceptedOn || from > office.today)
            return fail(u"cases.step_day"_s, {{u"day"_s, isoText(turn->matter.acceptedOn)}});
        writer.insert(CasePause{CaseStepId::create().text(), id, turn->matter.household, kind, from, {}, reason.trimmed(), office.user});
        return {};
    });
}

Result<void> resumeCase(Office &office, const CaseId &id, Day from)
{
    return office.file->change({u"cases.change_resume"_s, {{u"day"_s, isoText(from)}}}, [&](Writer &writer) -> Result<void> {
        auto pause = lastingPause(writer, id);
        if (!pause)
            return fail(u"cases.runs"_s);
        if (!from.isValid() || from < pause->from || from > office.today)
            return fail(u"cases.step_day"_s, {{u"day"_s, isoText(pause->from)}});
        pause->until = from;
        writer.update(*pause);
        return {};
    });
}

Result<void> withdrawCase(Office &office, const CaseId &id, Day day, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"cases.change_withdraw"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto turn = turnOf(writer, office, id, {}, true);
        if (!turn)
            return tl::unexpected(turn.error());
        if (day.isValid() && (day < turn->matter.acceptedOn || day > office.today))
            return fail(u"cases.step_day"_s, {{u"day"_s, isoText(turn->matter.acceptedOn)}});
        turn->matter.outcome = u"withdrawn"_s;
        turn->matter.outcomeReason = reason.trimmed();
        turn->matter.closedOn = day.isValid() ? day : office.today;
        writer.update(turn->matter);
        return {};
    });
}

} // namespace xieli::casework
