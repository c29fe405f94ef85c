// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/aidpane.h"

#include "casework/evidence.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "print/picture.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::AidRow;

void AidPane::voidDecision()
{
    const AidRow *row = current();
    if (!row || !row->decision)
        return;
    auto *dialog = new AskDialog(m_desk, tr("Void the decision for %1").arg(aidReceiver(*row)), tr("&Void"), this);
    dialog->addText(u"reason"_s, tr("&Reason"), "aid_decision.void_reason");
    dialog->ask([this, id = row->decision->id](AskDialog &asked) { return casework::voidAidDecision(m_desk.office(), id, asked.text(u"reason"_s)); }, tr("Decision voided"),
                tr("Only where nothing was paid of it. It stays on record with its reason."));
}

void AidPane::endStages()
{
    const AidRow *row = current();
    if (!row || !row->decision)
        return;
    auto *dialog = new AskDialog(m_desk, tr("End the later stages for %1").arg(aidReceiver(*row)), tr("&End"), this);
    dialog->addText(u"reason"_s, tr("&Reason"), "aid_stage.end_reason");
    dialog->ask([this, id = row->decision->id](AskDialog &asked) { return casework::endAidStages(m_desk.office(), id, asked.text(u"reason"_s)); }, tr("Later stages ended"),
                tr("%1 yuan that are not paid yet are not paid any more. What was paid stays.").arg(moneyWords(row->left())));
}

void AidPane::handOver()
{
    const AidRow *row = current();
    if (!row || !row->transient)
        return;
    auto *dialog = new AskDialog(m_desk, tr("%1 was handed over").arg(aidReceiver(*row)), tr("&Store"), this);
    dialog->addLine(u"to"_s, tr("&To whom"), "transient_person.handed_to");
    dialog->addDay(u"day"_s, tr("D&ay"), "transient_person.handed_on", m_desk.today());
    dialog->ask([this, id = row->transient->id](AskDialog &asked) { return casework::handOver(m_desk.office(), id, asked.text(u"to"_s), asked.day(u"day"_s)); }, tr("Handing over noted"));
}

void AidPane::handBack()
{
    auto *dialog = new AskDialog(m_desk, tr("Hand the balance of the reserve fund back"), tr("&Hand back"), this);
    dialog->addDay(u"day"_s, tr("D&ay"), "reserve_entry.day", m_desk.today());
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            const Day day = asked.day(u"day"_s);
            const auto made = casework::handBackReserve(m_desk.office(), day.isValid() ? day.year() : m_desk.today().year(), day.isValid() ? day : m_desk.today());
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Balance handed back"), tr("The whole balance of that year's fund goes back; nothing is spent of it after."));
}

void AidPane::holdConference()
{
    const AidRow *row = current();
    if (!row)
        return;
    const QString request = row->request ? row->request->id.text() : QString();
    const QString person = row->transient ? row->transient->id.text() : QString();
    auto *dialog = new AskDialog(m_desk, tr("Minutes of a case conference"), tr("&Keep the minutes"), this);
    dialog->about(aidReceiver(*row));
    dialog->addDay(u"day"_s, tr("D&ay"), "conference.day", m_desk.today());
    dialog->addLine(u"place"_s, tr("P&lace"), "conference.place");
    dialog->addLine(u"chair"_s, tr("&Chair"), "conference.chair");
    dialog->addText(u"present"_s, tr("&Present"), "conference.present");
    dialog->addLine(u"recused"_s, tr("Had &to leave"), "conference.recused", {}, tr("name and why"));
    dialog->addLine(u"matter"_s, tr("&Matter"), "conference.matter");
    dialog->addText(u"discussion"_s, tr("&Discussion"), "conference.discussion");
    dialog->addLine(u"votes"_s, tr("&Votes"), "conference.votes", {}, tr("for, against, abstained: 3 0 0"));
    dialog->addChoice(u"result"_s, tr("&Result"), "conference.result", {{u"agreed"_s, tr("agreed")}, {u"not_agreed"_s, tr("not agreed")}});
    dialog->addMoney(u"amount"_s, tr("&Yuan"), "conference.amount_fen");
    dialog->ask(
        [this, request, person](AskDialog &asked) -> Result<void> {
            CaseConference minutes;
            minutes.request = request;
            minutes.transient = person;
            minutes.day = asked.day(u"day"_s);
            minutes.place = asked.text(u"place"_s);
            minutes.chair = asked.text(u"chair"_s);
            minutes.present = asked.text(u"present"_s);
            minutes.recused = asked.text(u"recused"_s);
            minutes.matter = asked.text(u"matter"_s);
            minutes.discussion = asked.text(u"discussion"_s);
            const QStringList votes = asked.text(u"votes"_s).replace(u',', u' ').replace(u'，', u' ').simplified().split(u' ');
            const auto isNumber = [](const QString &vote) { return !vote.isEmpty() && std::all_of(vote.begin(), vote.end(), [](QChar digit) { return digit >= u'0' && digit <= u'9'; }); };
            const bool isNoneSaid = votes == QStringList{QString()};
            if (!isNoneSaid && (votes.size() > 3 || !std::all_of(votes.begin(), votes.end(), isNumber)))
                return fail(u"aid.conference_votes_unread"_s, {{u"text"_s, asked.text(u"votes"_s)}});
            minutes.votesFor = votes.value(0).toInt();
            minutes.votesAgainst = votes.value(1).toInt();
            minutes.abstained = votes.value(2).toInt();
            minutes.result = asked.text(u"result"_s);
            minutes.amount = asked.money(u"amount"_s);
            minutes.minutesBy = m_desk.office().user;
            const auto kept = casework::recordConference(m_desk.office(), minutes);
            if (kept)
                m_conferenceId = kept->text();
            return kept ? Result<void>() : tl::unexpected(kept.error());
        },
        tr("Minutes kept"), tr("Who is kin or has an interest leaves, and does not vote."));
}

void AidPane::registerPerson()
{
    auto *dialog = new AskDialog(m_desk, tr("Somebody helped where the emergency was"), tr("&Register"), this);
    dialog->addDay(u"day"_s, tr("Found &on"), "transient_person.found_on", m_desk.today());
    dialog->addLine(u"place"_s, tr("&Where"), "transient_person.found_place");
    dialog->addLine(u"cause"_s, tr("What &happened"), "transient_person.cause");
    dialog->addLine(u"name"_s, tr("&Name"), "transient_person.name", {}, tr("empty: not known"));
    dialog->addLine(u"number"_s, tr("&Identity number"), "transient_person.id_number_text", {}, tr("empty: not known"));
    dialog->addLine(u"reason"_s, tr("Wh&y not known"), "transient_person.unknown_reason");
    dialog->addPicture(u"photograph"_s, tr("Photograph"), "transient_person.photograph_digest");
    dialog->addLine(u"hukou"_s, tr("Ho&me"), "transient_person.hukou_place");
    dialog->addText(u"looks"_s, tr("&Looks"), "transient_person.description");
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            TransientPerson person;
            person.foundOn = asked.day(u"day"_s);
            person.foundPlace = asked.text(u"place"_s);
            person.cause = asked.text(u"cause"_s);
            person.name = asked.text(u"name"_s);
            person.identity = asked.text(u"number"_s);
            person.unknownReason = asked.text(u"reason"_s);
            person.hukouPlace = asked.text(u"hukou"_s);
            person.description = asked.text(u"looks"_s);
            std::optional<Picture> photograph;
            if (const QString path = asked.picturePath(u"photograph"_s); !path.isEmpty()) {
                const auto file = print::readPictureFile(path);
                const auto shrunk = file ? print::shrinkPicture(*file, path) : tl::unexpected(file.error());
                const auto picture = shrunk ? casework::pictureFrom(shrunk->jpeg, shrunk->width, shrunk->height) : tl::unexpected(shrunk.error());
                if (!picture)
                    return tl::unexpected(picture.error());
                photograph = *picture;
            }
            const auto made = casework::registerTransient(m_desk.office(), person, photograph);
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Registered"), tr("Stands in no list of families; whose identity is not known needs the reason and a photograph."));
}

void AidPane::addToReserve()
{
    auto *dialog = new AskDialog(m_desk, tr("Reserve fund"), tr("&Store"), this);
    AskDialog::Choices kinds;
    for (const ReserveKind kind : {ReserveKind::Allocation, ReserveKind::TopUp, ReserveKind::Refund, ReserveKind::HandBack})
        kinds.append({toCode(kind), casework::reserveKindText(kind, m_desk.wording())});
    dialog->addChoice(u"kind"_s, tr("&Kind"), "reserve_entry.kind", kinds);
    dialog->addMoney(u"amount"_s, tr("&Yuan"), "reserve_entry.amount_fen");
    dialog->addDay(u"day"_s, tr("D&ay"), "reserve_entry.day", m_desk.today());
    dialog->addLine(u"note"_s, tr("&Note"), "reserve_entry.note");
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            ReserveEntry entry;
            entry.kind = fromCode<ReserveKind>(asked.text(u"kind"_s)).value_or(ReserveKind::Allocation);
            entry.amount = asked.money(u"amount"_s).value_or(Money());
            entry.day = asked.day(u"day"_s);
            entry.year = entry.day.isValid() ? entry.day.year() : m_desk.today().year();
            entry.note = asked.text(u"note"_s);
            const auto made = casework::addReserveEntry(m_desk.office(), entry);
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Reserve fund written"), tr("A line that was written is never changed; money is spent by paying what was decided."));
}

} // namespace xieli::ui
