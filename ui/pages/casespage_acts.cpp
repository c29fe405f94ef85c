// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/casespage.h"

#include "casework/listing.h"
#include "casework/register.h"
#include "forms/askdialog.h"
#include "models/assessmentproposals.h"
#include "pages/workdays.h"
#include "words.h"

// What is done with a case, each in a dialog of its own.

namespace xieli::ui {

using namespace Qt::StringLiterals;

/// 赵仁 1组，低保
QString CasesPage::whose(const casework::CaseRow &row) const
{
    const QString family = row.group.isEmpty() ? row.head : row.head + u' ' + row.group;
    return tr("%1, %2").arg(family, desk().wording().text(u"cases.programme_"_s + row.matter.programme));
}

/// What a decision rests upon, beside the button that makes it: the result with its sum, the opinion, the visit, and what the check left open.
QString CasesPage::groundsOf(const casework::CaseRow &row)
{
    const papers::Wording &wording = desk().wording();
    const Month month = Month::of(desk().today());
    QStringList lines;
    const auto suggested = casework::caseProposals(office(), row.matter.id, month);
    if (!suggested)
        lines << desk().say(suggested.error());
    else if (suggested->empty())
        lines << tr("Computed: nothing stands here for %1. Assess the month first.").arg(monthWords(month));
    else
        for (const casework::Proposal &one : *suggested) {
            const QString amount = one.monthlyAmount ? tr("%1 yuan a month").arg(moneyWords(one.monthlyAmount)) : tr("no amount yet");
            lines << tr("Computed: %1, %2, %3 person(s), %4, from %5. %6").arg(AssessmentProposals::actionText(one.action), categoryWords(one.category, one.grade)).arg(one.persons)
                         .arg(amount, monthWords(one.startMonth), one.reason);
        }
    for (auto step = row.steps.rbegin(); step != row.steps.rend(); ++step)
        if (!step->opinion.isEmpty()) {
            lines << tr("Opinion: %1 (%2, %3) %4").arg(wording.text(u"cases.opinion_"_s + step->opinion), step->doneBy, dayWords(step->doneOn), step->note).trimmed();
            break;
        }
    if (const auto dossier = casework::dossier(office(), row.matter.household)) {
        const auto last = std::max_element(dossier->visits.begin(), dossier->visits.end(), [](const Visit &a, const Visit &b) { return a.day < b.day; });
        lines << (last == dossier->visits.end() ? tr("Visit: none") : tr("Visit: %1, %2").arg(dayWords(last->day), QStringList{last->firstVisitor, last->secondVisitor}.join(u'、')));
    }
    const QString open = openHits(row.matter.household);
    lines << (open.isEmpty() ? tr("Check: nothing waits for an answer") : open);
    return lines.join(u'\n');
}

void CasesPage::acceptNew()
{
    AskDialog::Choices families;
    if (const auto list = casework::households(office()))
        for (const auto &each : *list)
            families.append({each.id.text(), QStringList{each.headName, each.village, each.group, each.maskedId}.join(u' ').simplified()}); // two of one name are told apart
    auto *dialog = new AskDialog(desk(), tr("Accept an application"), tr("&Accept"), this);
    dialog->addChoice(u"household"_s, tr("&Family"), "case.household", families, AskDialog::Begins::Searched);
    dialog->addChoice(u"programme"_s, tr("&Matter"), "case.programme", codeChoices({u"dibao"_s, u"tekun"_s}, u"cases.programme_"_s, desk().wording()));
    dialog->addChoice(u"flow"_s, tr("&Kind"), "case.flow", codeChoices({u"ordinary"_s, u"recheck"_s}, u"cases.flow_"_s, desk().wording()));
    dialog->addLine(u"member"_s, tr("Fo&r whom"), "case.member", {}, tr("only where it is granted to one of them"));
    dialog->addLine(u"applicant"_s, tr("A&pplicant"), "case.applicant");
    dialog->addChoice(u"came"_s, tr("&Came by"), "case.came_by", codeChoices({u"window"_s, u"village"_s, u"online"_s, u"found"_s, u"hotline"_s}, u"cases.came_"_s, desk().wording()));
    dialog->addDay(u"day"_s, tr("Accepted &on"), "case.accepted_on", desk().today());
    dialog->addLine(u"number"_s, tr("N&umber"), "case.number");
    dialog->addText(u"handed"_s, tr("Papers &received"), "case.handed");
    dialog->addText(u"missing"_s, tr("Papers m&issing"), "case.missing");
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            casework::CaseWish wish;
            wish.household = HouseholdId(asked.text(u"household"_s));
            wish.programme = asked.text(u"programme"_s);
            wish.flow = asked.text(u"flow"_s);
            wish.memberName = asked.text(u"member"_s);
            wish.applicant = asked.text(u"applicant"_s);
            wish.cameBy = asked.text(u"came"_s);
            wish.acceptedOn = asked.day(u"day"_s);
            wish.number = asked.text(u"number"_s);
            wish.handed = asked.text(u"handed"_s).split(u'\n', Qt::SkipEmptyParts);
            wish.missing = asked.text(u"missing"_s).split(u'\n', Qt::SkipEmptyParts);
            const auto id = casework::acceptCase(office(), wish);
            return id ? Result<void>() : tl::unexpected(id.error());
        },
        tr("Application accepted"), tr("What is missing is told once, one paper a line; the case waits for it."));
}

void CasesPage::openHousehold()
{
    if (const casework::CaseRow *row = current())
        desk().goToHousehold(row->matter.household);
}

/// Some steps are done on another page, where the record is that ends them here.
void CasesPage::offerWay(AskDialog &dialog, const QString &step, const HouseholdId &household)
{
    const auto way = [&](const QString &label, auto go) {
        dialog.addAct(label, [this, asked = &dialog, go] {
            asked->done(QDialog::Rejected);
            go();
        });
    };
    if (step == u"visit")
        way(tr("Record the &visit…"), [this, household] { desk().goToVisit(household); });
    else if (step == u"check")
        way(tr("To the check &reports"), [this, household] { desk().goToRecord(u"round"_s, u"check:"_s + household.text()); });
    else if (step == u"posting")
        way(tr("To the &postings"), [this] { desk().goToPage(u"posting"_s); });
    else if (step == u"payment")
        way(tr("To the &payments"), [this] { desk().goToPage(u"payments"_s); });
}

void CasesPage::endStep()
{
    const casework::CaseRow *row = current();
    if (row && m_decide->isEnabled())
        return decideIt();
    if (!row || !row->step || !m_done->isEnabled())
        return;
    const CaseId id = row->matter.id;
    const QString step = row->step->step;
    QStringList missing;
    for (const CasePaper &paper : row->papers)
        if (!paper.handedOn)
            missing << paper.id;
    if (!missing.isEmpty())
        return papersCame(missing);
    auto *dialog = new AskDialog(desk(), tr("%1: step done").arg(casework::stepText(step, desk().wording())), tr("&Done"), this);
    dialog->about(whose(*row));
    dialog->addDay(u"day"_s, tr("D&ay"), "case.step_day", desk().today());
    dialog->addLine(u"by"_s, tr("B&y whom"), "case.step_by", office().user);
    if (step == u"opinion")
        dialog->addChoice(u"opinion"_s, tr("&Opinion"), "case.opinion", codeChoices({u"fits"_s, u"does_not_fit"_s}, u"cases.opinion_"_s, desk().wording()), AskDialog::Begins::Unchosen);
    if (step == u"check")
        dialog->addLine(u"number"_s, tr("Report n&umber"), "case.report_number", {}, tr("of a report on paper"));
    dialog->addText(u"note"_s, tr("&Note"), "case.step_note");
    offerWay(*dialog, step, row->matter.household);
    dialog->ask(
        [this, id, step](AskDialog &asked) {
            return casework::finishStep(office(), id, {step, asked.day(u"day"_s), asked.text(u"by"_s), asked.text(u"opinion"_s), asked.text(u"note"_s), asked.text(u"number"_s)});
        },
        tr("Step done"));
}

void CasesPage::papersCame(const QStringList &missing)
{
    auto *dialog = new AskDialog(desk(), tr("The missing papers came"), tr("&Store"), this);
    if (const casework::CaseRow *row = current())
        dialog->about(whose(*row));
    dialog->addDay(u"day"_s, tr("D&ay"), "case.step_day", desk().today());
    dialog->ask(
        [this, missing](AskDialog &asked) -> Result<void> {
            for (const QString &paper : missing)
                if (const auto noted = casework::notePaper(office(), paper, asked.day(u"day"_s)); !noted)
                    return noted;
            return {};
        },
        tr("Papers noted"), tr("With the last of them the step is done, and the next one's clock begins."));
}

void CasesPage::sendBackStep()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    QStringList steps;
    for (const CaseStep &step : row->steps)
        if (step.position < row->step->position && step.backTo.isEmpty() && !steps.contains(step.step))
            steps.prepend(step.step);
    const CaseId id = row->matter.id;
    auto *dialog = new AskDialog(desk(), tr("Send the case back"), tr("&Send back"), this);
    dialog->about(whose(*row));
    dialog->addChoice(u"to"_s, tr("&To"), "case.back_to", codeChoices(steps, u"cases.step_"_s, desk().wording()));
    dialog->addChoice(u"code"_s, tr("&Why"), "case.back_code", codeChoices(casework::backCodes(), u"cases.back_"_s, desk().wording()));
    dialog->addText(u"reason"_s, tr("&Reason"), "case.back_reason");
    dialog->addText(u"missing"_s, tr("Papers m&issing"), "case.back_missing");
    dialog->ask(
        [this, id](AskDialog &asked) {
            const QStringList missing = asked.text(u"missing"_s).split(u'\n', Qt::SkipEmptyParts);
            return casework::sendBack(office(), id, asked.text(u"to"_s), asked.text(u"code"_s), asked.text(u"reason"_s), missing);
        },
        tr("Case sent back"), tr("What follows that step is done again. “Papers” prints what the family is told."));
}

void CasesPage::standStill()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    const CaseId id = row->matter.id;
    const bool runsAgain = row->isPaused;
    auto *dialog = new AskDialog(desk(), runsAgain ? tr("The clock runs again") : tr("The clock stands still"), tr("&Store"), this);
    dialog->about(whose(*row));
    dialog->addDay(u"day"_s, tr("&From"), "case.pause_from", desk().today());
    if (!runsAgain)
        dialog->addText(u"reason"_s, tr("&Reason"), "case.pause_reason");
    dialog->ask(
        [this, id, runsAgain](AskDialog &asked) {
            return runsAgain ? casework::resumeCase(office(), id, asked.day(u"day"_s)) : casework::pauseCase(office(), id, u"other"_s, asked.day(u"day"_s), asked.text(u"reason"_s));
        },
        runsAgain ? tr("The clock runs") : tr("The clock stands still"));
}

void CasesPage::decideIt()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    const CaseId id = row->matter.id;
    const bool isVillage = !desk().isTownship();
    auto *dialog = new AskDialog(desk(), tr("Decide the case"), tr("&Decide"), this);
    dialog->about(whose(*row));
    dialog->addWords(groundsOf(*row));
    dialog->addChoice(u"action"_s, tr("Dec&ision"), "case.action", codeChoices({u"grant"_s, u"refuse"_s, u"stop"_s}, u"cases.action_"_s, desk().wording()), AskDialog::Begins::Unchosen);
    dialog->addChoice(u"class"_s, tr("&Class"), "case.class", {{QString(), tr("as computed")}, {u"1"_s, u"1"_s}, {u"2"_s, u"2"_s}, {u"3"_s, u"3"_s}, {u"4"_s, u"4"_s}});
    dialog->addDay(u"day"_s, tr("D&ay"), "case.decided_on", desk().today());
    dialog->addLine(u"by"_s, tr("Decided &by"), "case.decided_by", office().user);
    dialog->addChoice(u"level"_s, tr("&Level"), "case.decided_level", {{QString(), tr("not said")}, {u"township"_s, casework::ownerText(u"township"_s, desk().wording())}, {u"county"_s, casework::ownerText(u"county"_s, desk().wording())}});
    dialog->addLine(u"document"_s, tr("Nu&mber of the paper"), "case.document", isVillage ? casework::trainingDocument() : QString());
    dialog->addText(u"reason"_s, tr("&Reason"), "case.decision_reason");
    dialog->addLine(u"alone"_s, tr("&One person alone"), "case.alone", {}, tr("only where nobody else could decide: why"));
    dialog->ask(
        [this, id](AskDialog &asked) -> Result<void> {
            casework::CaseDecision wanted;
            wanted.action = asked.text(u"action"_s);
            wanted.note = {asked.day(u"day"_s), asked.text(u"by"_s), asked.text(u"document"_s), asked.text(u"level"_s)};
            if (const int grade = asked.text(u"class"_s).toInt(); grade > 0)
                wanted.grade = grade;
            wanted.reason = asked.text(u"reason"_s);
            wanted.alone.reason = asked.text(u"alone"_s);
            const auto made = casework::decideCase(office(), id, wanted);
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Case decided"), tr("A refusal and a stop need their reason: it stands in the letter."));
}

void CasesPage::withdrawIt()
{
    const casework::CaseRow *row = current();
    if (!row || !row->step)
        return;
    auto *dialog = new AskDialog(desk(), tr("The application is withdrawn"), tr("&Store"), this);
    dialog->about(whose(*row));
    const bool isTwin = !row->twins.empty();
    if (isTwin)
        dialog->addWords(tr("This matter was accepted twice. This case ends, the other one goes on with the papers that are here."));
    else
        dialog->addDay(u"day"_s, tr("D&ay"), "case.step_day", desk().today());
    const QString twin = isTwin ? desk().wording().text(u"cases.twin_reason"_s, {{u"day"_s, dayWords(row->twins.front().acceptedOn)}}) : QString();
    dialog->addText(u"reason"_s, tr("&Reason"), "case.withdraw_reason", twin);
    dialog->ask(
        [this, id = row->matter.id, isTwin](AskDialog &asked) {
            const QString reason = asked.text(u"reason"_s);
            return isTwin ? casework::joinCase(office(), id, reason) : casework::withdrawCase(office(), id, asked.day(u"day"_s), reason);
        },
        tr("Case withdrawn"), tr("The case is closed and stays on record with its reason."));
}

void CasesPage::keepWorkDays() { askForWorkDays(desk(), this); }

} // namespace xieli::ui
