// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/cases.h"

#include "casework/aidinside.h"
#include "casework/casesinside.h"
#include "casework/workdays.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

CaseStep stepOf(const policy::ProcedureStep &planned, const AssistanceCase &matter, int position)
{
    CaseStep step;
    step.id = CaseStepId::create();
    step.ofCase = matter.id;
    step.household = matter.household;
    step.position = position;
    step.step = planned.step;
    step.owner = planned.owner;
    step.days = planned.term.days;
    step.unit = !planned.term.days ? QString() : planned.term.unit == TermUnit::Working ? u"working"_s : u"calendar"_s;
    step.pauses = planned.pauses;
    return step;
}

TermUnit unitOf(const QString &code) { return code == u"working" ? TermUnit::Working : TermUnit::Calendar; }

/// Where the clock of the whole stands still: pauses, and the steps that pause it. Days count from the day after a step begins.
std::vector<Standstill> standstills(const CaseRow &row, bool ofWhole)
{
    std::vector<Standstill> still;
    for (const CasePause &pause : row.pauses)
        still.push_back({pause.from, pause.until});
    if (ofWhole)
        for (const CaseStep &step : row.steps)
            if (step.pauses && step.begunOn)
                still.push_back({step.begunOn->addDays(1), step.doneOn ? std::optional(step.doneOn->addDays(1)) : std::nullopt});
    return still;
}

void addFindings(CaseRow &row, const DueDay &due)
{
    for (const Finding &finding : due.findings)
        if (std::find(row.findings.begin(), row.findings.end(), finding) == row.findings.end())
            row.findings.push_back(finding);
}

void setClock(CaseRow &row, const FirstPostings &posted, const WorkCalendar &calendar, Day today)
{
    if (!row.step || !row.step->begunOn)
        return;
    const bool waits = row.step->step == u"accept" && std::any_of(row.papers.begin(), row.papers.end(), [](const CasePaper &paper) { return !paper.handedOn; });
    if (waits) { // the family was told what is missing: its time is not the office's
        row.isPaused = true;
        return;
    }
    const TermUnit unit = unitOf(row.step->unit);
    const FirstPosting hangs = row.step->step == u"posting" ? postedFor(posted, row.matter, row.steps, *row.step) : FirstPosting();
    if (hangs.state != FirstPosting::State::Missing) {
        row.due = hangs.lastDay; // the board's own days, an objection with them
        row.isPaused = row.isPaused || hangs.state == FirstPosting::State::Objected;
    } else {
        const DueDay due = dueDay({row.step->days, unit}, *row.step->begunOn, standstills(row, false), calendar);
        row.due = due.day;
        addFindings(row, due);
    }
    if (row.matter.wholeDays) {
        const DueDay whole = dueDay({row.matter.wholeDays, unitOf(row.matter.wholeUnit)}, row.matter.acceptedOn, standstills(row, true), calendar);
        row.wholeDue = whole.day;
        addFindings(row, whole);
    }
    if (row.due)
        row.left = daysLeft(today, *row.due, unit, calendar);
    if (row.wholeDue) // whichever ends first
        row.left = std::min(row.left.value_or(9999), daysLeft(today, *row.wholeDue, unitOf(row.matter.wholeUnit), calendar));
}

CaseRow readRow(Reader &reader, AssistanceCase matter)
{
    CaseRow row;
    row.steps = stepsOf(reader, matter.id);
    row.pauses = reader.where<CasePause>("case_id", matter.id);
    row.papers = reader.where<CasePaper>("case_id", matter.id);
    row.isPaused = std::any_of(row.pauses.begin(), row.pauses.end(), [](const CasePause &pause) { return !pause.until; });
    if (!matter.closedOn)
        row.step = currentOf(row.steps);
    for (const Member &member : reader.where<Member>("household_id", matter.household))
        if (matter.member ? member.id == *matter.member : member.isHead())
            row.head = member.name;
    if (const auto household = reader.find<Household>(matter.household))
        row.group = household->group;
    row.matter = std::move(matter);
    return row;
}

/// Late before in time, a clock before none, the earlier day first.
bool isSooner(const CaseRow &a, const CaseRow &b)
{
    if (a.step.has_value() != b.step.has_value())
        return a.step.has_value();
    if (a.left.has_value() != b.left.has_value())
        return a.left.has_value();
    if (a.left != b.left)
        return *a.left < *b.left;
    return std::tie(a.matter.acceptedOn, a.matter.id) < std::tie(b.matter.acceptedOn, b.matter.id);
}

const QStringList &cameByCodes()
{
    static const QStringList codes{u"window"_s, u"village"_s, u"online"_s, u"found"_s, u"hotline"_s};
    return codes;
}

/// 特困 is granted to a person: who lives alone need not be named.
std::optional<MemberId> loneMember(Reader &reader, const HouseholdId &household)
{
    std::optional<MemberId> lone;
    for (const Member &member : reader.where<Member>("household_id", household)) {
        if (member.diedOn || member.leftOn)
            continue;
        if (lone)
            return std::nullopt;
        lone = member.id;
    }
    return lone;
}

Result<void> nameMember(Reader &reader, CaseWish &wish)
{
    const QString name = wish.memberName.trimmed();
    if (wish.member || (name.isEmpty() && wish.programme != u"tekun"))
        return {};
    if (name.isEmpty()) {
        wish.member = loneMember(reader, wish.household);
        return {};
    }
    for (const Member &member : reader.where<Member>("household_id", wish.household)) {
        if (member.name != name)
            continue;
        if (wish.member)
            return fail(u"cases.member_twice"_s, {{u"name"_s, name}});
        wish.member = member.id;
    }
    return wish.member ? Result<void>() : fail(u"casework.member_unknown"_s, {{u"id"_s, name}});
}

std::optional<Error> memberAmiss(Reader &reader, const CaseWish &wish)
{
    if (!wish.member)
        return wish.programme == u"tekun" ? std::optional(Error{u"cases.member_needed"_s, {}}) : std::nullopt;
    const auto member = reader.find<Member>(*wish.member);
    const bool isTheirs = member && member->household == wish.household;
    return isTheirs ? std::nullopt : std::optional(Error{u"casework.member_unknown"_s, {{u"id"_s, wish.member->text()}}});
}

std::optional<Error> wishAmiss(Reader &reader, const Office &office, const CaseWish &wish)
{
    if (!wish.acceptedOn.isValid() || wish.acceptedOn > office.today)
        return Error{u"cases.accepted_when"_s, {}};
    if (!reader.find<Household>(wish.household))
        return Error{u"cases.household_unknown"_s, {{u"id"_s, wish.household.text()}}};
    if (!cameByCodes().contains(wish.cameBy))
        return Error{u"cases.came_unknown"_s, {{u"code"_s, wish.cameBy}, {u"known"_s, cameByCodes().join(u", "_s)}}};
    if (auto amiss = memberAmiss(reader, wish))
        return amiss;
    if (wish.programme == u"aid" && (!wish.request || !reader.find<AidRequest>(*wish.request)))
        return Error{u"cases.request_needed"_s, {}};
    for (const AssistanceCase &other : reader.where<AssistanceCase>("household_id", wish.household))
        if (!other.closedOn && other.programme == wish.programme && other.member == wish.member && other.request == (wish.request ? wish.request->text() : QString()))
            return Error{u"cases.open_already"_s, {{u"day"_s, isoText(other.acceptedOn)}}};
    return std::nullopt;
}

/// What a code is called; one that nobody knows stays itself.
QString wordOf(const QString &prefix, const QString &code, const Office &office)
{
    return office.wording.knows(prefix + code) ? office.wording.text(prefix + code) : code;
}

/// 小额快救 before the day from which the law knows it cannot be given at all, so no case of it is opened.
std::optional<Error> kindUnknown(Office &office, const CaseWish &wish)
{
    if (wish.programme != u"aid" || !wish.request)
        return std::nullopt;
    const auto request = office.file->read([&](Reader &reader) { return reader.find<AidRequest>(*wish.request); });
    if (!request || !*request)
        return std::nullopt; // told by wishAmiss()
    const auto judged = judgedAid(office, **request, (*request)->day.value_or(wish.acceptedOn));
    if (!judged)
        return judged.error();
    return judged->result && judged->result->refused == u"date" ? std::optional(Error{u"cases.law_refuses"_s, {{u"why"_s, judged->why}}}) : std::nullopt;
}

AssistanceCase caseOf(const CaseWish &wish, const policy::Procedure &procedure, const Office &office)
{
    AssistanceCase matter;
    matter.id = CaseId::create();
    matter.household = wish.household;
    matter.member = wish.member;
    matter.programme = wish.programme;
    matter.flow = wish.flow;
    matter.number = wish.number.trimmed();
    matter.applicant = wish.applicant.trimmed();
    matter.entrusted = wish.entrusted.trimmed();
    matter.cameBy = wish.cameBy;
    matter.acceptedOn = wish.acceptedOn;
    matter.pack = procedure.pack;
    matter.wholeDays = procedure.whole.days;
    matter.wholeUnit = !procedure.whole.days ? QString() : procedure.whole.unit == TermUnit::Working ? u"working"_s : u"calendar"_s;
    matter.request = wish.request ? wish.request->text() : QString();
    matter.enteredBy = office.user;
    return matter;
}

} // namespace

std::vector<CaseStep> stepsOf(Reader &reader, const CaseId &id)
{
    auto steps = reader.where<CaseStep>("case_id", id);
    std::sort(steps.begin(), steps.end(), [](const CaseStep &a, const CaseStep &b) { return a.position < b.position; });
    return steps;
}

std::optional<CaseStep> currentOf(const std::vector<CaseStep> &steps)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [](const CaseStep &step) { return step.begunOn && !step.doneOn; });
    return found == steps.end() ? std::nullopt : std::optional(*found);
}

const CaseStep *sentBackBefore(const std::vector<CaseStep> &steps, const CaseStep &step)
{
    const CaseStep *last = nullptr;
    for (const CaseStep &before : steps) // in their order
        if (!before.backTo.isEmpty() && before.position < step.position)
            last = &before;
    return last;
}

Day provenSince(const AssistanceCase &matter, const std::vector<CaseStep> &steps, const CaseStep &step)
{
    const CaseStep *sentBack = sentBackBefore(steps, step);
    return sentBack ? std::max(matter.acceptedOn, *sentBack->doneOn) : matter.acceptedOn;
}

FirstPosting postedFor(const FirstPostings &posted, const AssistanceCase &matter, const std::vector<CaseStep> &steps, const CaseStep &step)
{
    return posted.of(matter.household, postedUnder(matter.programme), matter.member, provenSince(matter, steps, step));
}

std::optional<CasePause> lastingPause(Reader &reader, const CaseId &id)
{
    for (const CasePause &pause : reader.where<CasePause>("case_id", id))
        if (!pause.until)
            return pause;
    return std::nullopt;
}

bool isAgainst(const std::vector<CaseStep> &steps)
{
    QString newest;
    for (const CaseStep &step : steps)
        if (!step.opinion.isEmpty() && step.doneOn)
            newest = step.opinion;
    return newest == u"does_not_fit";
}

Error notItsTurn(const CaseStep &turn, const papers::Wording &wording) { return {u"cases.not_its_turn"_s, {{u"step"_s, stepText(turn.step, wording)}}}; }

Result<void> mayTakeBackStep(Office &office, std::int64_t sequence)
{
    return office.file->read([&](Reader &reader) -> Result<void> {
        const auto change = reader.change(sequence);
        QHash<CaseId, CaseStep> newest; // of those that the change touched
        for (const CellChange &cell : change ? change->cells : std::vector<CellChange>())
            if (cell.table == QLatin1String(CaseStep::table))
                if (const auto step = reader.find<CaseStep>(CaseStepId(cell.key)); step && step->begunOn && newest.value(step->ofCase).position < step->position)
                    newest.insert(step->ofCase, *step);
        for (const CaseStep &touched : std::as_const(newest))
            for (const CaseStep &later : stepsOf(reader, touched.ofCase))
                if (later.position > touched.position && later.begunOn)
                    return fail(u"cases.undo_gone_on"_s, {{u"step"_s, stepText(later.step, office.wording)}});
        return {};
    });
}

void endStep(Writer &writer, AssistanceCase &matter, CaseStep &step, Day day)
{
    step.doneOn = day;
    writer.update(step);
    const bool paysNothing = matter.outcome == u"refused" || matter.outcome == u"stopped";
    const bool isOver = paysNothing && step.step == u"notice";
    const auto steps = stepsOf(writer, matter.id);
    const bool needsNone = isAgainst(steps);
    for (CaseStep next : steps)
        if (!isOver && next.position > step.position && !(needsNone && next.step == u"posting") && !(paysNothing && next.step == u"payment")) {
            next.begunOn = day;
            writer.update(next);
            return;
        }
    matter.closedOn = day;
    writer.update(matter);
}

Result<CaseId> acceptCase(Office &office, const CaseWish &asked)
{
    CaseWish wish = asked;
    if (const auto named = office.file->read([&](Reader &reader) { return nameMember(reader, wish); }); !named)
        return tl::unexpected(named.error());
    const auto law = lawOf(office);
    if (!law)
        return tl::unexpected(law.error());
    const auto procedure = policy::procedureFor(**law, wish.programme, wish.flow, wish.acceptedOn);
    if (!procedure)
        return fail(u"cases.procedure_unknown"_s, {{u"programme"_s, wordOf(u"cases.programme_"_s, wish.programme, office)}, {u"flow"_s, wordOf(u"cases.flow_"_s, wish.flow, office)},
                                                  {u"day"_s, isoText(wish.acceptedOn)}});
    if (auto unknown = kindUnknown(office, wish))
        return tl::unexpected(*unknown);
    AssistanceCase matter = caseOf(wish, *procedure, office);
    return office.file->change({u"cases.change_accept"_s, {{u"applicant"_s, matter.applicant}, {u"day"_s, isoText(matter.acceptedOn)}}}, [&](Writer &writer) -> Result<CaseId> {
        if (auto amiss = wishAmiss(writer, office, wish))
            return tl::unexpected(*amiss);
        writer.insert(matter);
        int position = 0;
        std::optional<CaseStep> first;
        for (const policy::ProcedureStep &planned : procedure->steps) {
            CaseStep step = stepOf(planned, matter, ++position);
            if (!first)
                step.begunOn = matter.acceptedOn;
            writer.insert(step);
            first = first ? first : std::optional(step);
        }
        const auto addPapers = [&](const QStringList &papers, std::optional<Day> handedOn) {
            for (const QString &what : papers)
                if (!what.trimmed().isEmpty())
                    writer.insert(CasePaper{CaseStepId::create().text(), matter.id, matter.household, what.trimmed(), handedOn, {}});
        };
        addPapers(wish.handed, wish.acceptedOn);
        addPapers(wish.missing, {});
        if (wish.missing.isEmpty()) {
            first->doneBy = office.user;
            first->enteredBy = office.user;
            endStep(writer, matter, *first, matter.acceptedOn);
        }
        return matter.id;
    });
}

Result<void> notePaper(Office &office, const QString &paper, Day day)
{
    return office.file->change({u"cases.change_paper"_s, {{u"day"_s, isoText(day)}}}, [&](Writer &writer) -> Result<void> {
        auto found = writer.find<CasePaper>(paper);
        if (!found || found->handedOn || !day.isValid())
            return fail(u"cases.paper_unknown"_s);
        if (auto future = futureDay(office, day))
            return tl::unexpected(*future);
        found->handedOn = day;
        writer.update(*found);
        const auto papers = writer.where<CasePaper>("case_id", found->ofCase);
        const bool isWhole = std::all_of(papers.begin(), papers.end(), [](const CasePaper &each) { return each.handedOn.has_value(); });
        auto matter = writer.find<AssistanceCase>(found->ofCase);
        auto step = currentOf(stepsOf(writer, found->ofCase));
        if (isWhole && matter && step && step->step == u"accept") {
            step->enteredBy = office.user;
            endStep(writer, *matter, *step, std::max(day, *step->begunOn));
        }
        return {};
    });
}

Result<std::vector<CaseRow>> cases(Office &office, CaseChoice choice)
{
    const auto any = office.file->read([](Reader &reader) { return reader.count<AssistanceCase>() > 0; });
    if (!any || !*any)
        return any ? Result<std::vector<CaseRow>>(std::vector<CaseRow>()) : tl::unexpected(any.error());
    const auto posted = firstPostings(office, Month::of(office.today));
    if (!posted)
        return tl::unexpected(posted.error());
    return office.file->read([&](Reader &reader) {
        const WorkCalendar calendar = workCalendar(reader);
        std::vector<CaseRow> rows;
        for (AssistanceCase &matter : reader.all<AssistanceCase>()) {
            if (choice == CaseChoice::Open && matter.closedOn)
                continue;
            rows.push_back(readRow(reader, std::move(matter)));
            setClock(rows.back(), *posted, calendar, office.today);
        }
        findTwins(rows);
        std::stable_sort(rows.begin(), rows.end(), isSooner);
        return rows;
    });
}

Result<CaseRow> caseRow(Office &office, const CaseId &id)
{
    auto rows = cases(office, CaseChoice::All);
    if (!rows)
        return tl::unexpected(rows.error());
    for (CaseRow &row : *rows)
        if (row.matter.id == id)
            return std::move(row);
    return fail(u"cases.unknown"_s, {{u"id"_s, id.text()}});
}

QString stepText(const QString &step, const papers::Wording &wording) { return wording.text(u"cases.step_"_s + step); }

QString ownerText(const QString &owner, const papers::Wording &wording) { return wording.text(owner.isEmpty() ? u"cases.owner_unsaid"_s : u"cases.owner_"_s + owner); }

QString clockText(const CaseRow &row, const papers::Wording &wording)
{
    if (!row.step)
        return wording.text(u"cases.clock_closed"_s, {{u"outcome"_s, wording.text(u"cases.outcome_"_s + row.matter.outcome)}});
    if (row.isPaused)
        return wording.text(u"cases.clock_paused"_s);
    if (!row.left)
        return wording.text(u"cases.clock_none"_s);
    const QString unit = wording.text(row.step->unit == u"working" ? u"cases.unit_working"_s : u"cases.unit_calendar"_s);
    const QString key = row.isLate() ? u"cases.clock_late"_s : u"cases.clock_left"_s;
    const QString text = wording.text(key, {{u"days"_s, QString::number(std::abs(*row.left))}, {u"unit"_s, unit}});
    return row.findings.empty() ? text : wording.text(u"cases.clock_about"_s, {{u"clock"_s, text}});
}

} // namespace xieli::casework
