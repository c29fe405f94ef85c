// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/aidpane.h"

#include "casework/evidence.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "forms/casepaperdialog.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "print/picture.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

using casework::AidRow;

QString receiverOf(const AidRow &row) { return !row.name.isEmpty() ? row.name : AidPane::tr("identity unknown"); }

QString aidKindOf(const AidRow &row) { return row.request ? word(row.request->kind) : AidPane::tr("where it happened"); }

std::optional<Day> askedOn(const AidRow &row) { return row.request ? row.request->day : row.transient ? std::optional(row.transient->foundOn) : std::nullopt; }

QString aidStateOf(const AidRow &row)
{
    if (row.elsewhere)
        return row.elsewhere->action == u"refuse" ? AidPane::tr("refused in %1").arg(row.elsewhere->place)
                                                  : AidPane::tr("decided in %1: %2 yuan, paid %3").arg(row.elsewhere->place, moneyWords(row.elsewhere->amount), moneyWords(row.elsewhere->paid));
    if (!row.decision && !row.movedTo.isEmpty())
        return AidPane::tr("gone to %1, decided there").arg(row.movedTo);
    if (!row.decision)
        return AidPane::tr("not decided");
    if (row.decision->action == u"refuse")
        return AidPane::tr("refused");
    const bool waits = !row.decision->papersMissing.isEmpty() && !row.decision->papersCameOn;
    return row.paid < row.decision->amount ? AidPane::tr("to be paid") : waits ? AidPane::tr("paid, papers to follow") : AidPane::tr("paid");
}

std::vector<RowColumn<AidRow>> aidColumns()
{
    return {
        {AidPane::tr("Who"), receiverOf},
        {AidPane::tr("Group"), [](const AidRow &row) { return row.transient ? row.transient->foundPlace : row.group; }},
        {AidPane::tr("Kind"), aidKindOf},
        {AidPane::tr("Asked"), [](const AidRow &row) { return dayWords(askedOn(row)); }, [](const AidRow &row) { return sortedDay(askedOn(row)); }},
        {AidPane::tr("Decided"), [](const AidRow &row) { return row.decision ? moneyWords(row.decision->amount) : QString(); },
         [](const AidRow &row) { return sortedMoney(row.decision ? std::optional(row.decision->amount) : std::nullopt); }, true},
        {AidPane::tr("Paid"), [](const AidRow &row) { return row.decision ? moneyWords(row.paid) : QString(); }, [](const AidRow &row) { return sortedMoney(row.paid); }, true},
        {AidPane::tr("State"), aidStateOf},
    };
}

std::vector<RowColumn<casework::ReserveRow>> ledgerColumns(const Desk &desk)
{
    using Line = casework::ReserveRow;
    const papers::Wording &wording = desk.wording();
    return {
        {AidPane::tr("Day"), [](const Line &row) { return dayWords(row.entry.day); }, [](const Line &row) { return sortedDay(row.entry.day); }},
        {AidPane::tr("Kind"), [&wording](const Line &row) { return casework::reserveKindText(row.entry.kind, wording); }},
        {AidPane::tr("In"), [](const Line &row) { return row.entry.isOutgoing() ? QString() : moneyWords(row.entry.amount); }, {}, true},
        {AidPane::tr("Out"), [](const Line &row) { return row.entry.isOutgoing() ? moneyWords(row.entry.amount) : QString(); }, {}, true},
        {AidPane::tr("Balance"), [](const Line &row) { return moneyWords(row.balance); }, {}, true},
        {AidPane::tr("Note"), [](const Line &row) { return row.entry.note; }},
    };
}

AskDialog::Choices ways(const papers::Wording &wording)
{
    AskDialog::Choices choices;
    for (const QString &code : {u"reserve"_s, u"bank"_s, u"cash"_s, u"goods"_s})
        choices.append({code, wording.text(u"casepapers.way_"_s + code)});
    return choices;
}

const casework::AidStageRow *nextStage(const AidRow &row)
{
    for (const casework::AidStageRow &stage : row.stages)
        if (!stage.left().isZero())
            return &stage;
    return nullptr;
}

const AidPayment *lastPayment(const AidRow &row)
{
    const AidPayment *last = nullptr;
    for (const casework::AidStageRow &stage : row.stages)
        for (const AidPayment &payment : stage.payments)
            if (!payment.voidedOn)
                last = &payment;
    return last;
}

} // namespace

AidPane::AidPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notice(new Notice(this)), m_model(new RowTable<AidRow>(aidColumns(), this)), m_table(new TablePane(m_model, tr("Temporary aid"), nullptr, this)),
      m_ledger(new RowTable<casework::ReserveRow>(ledgerColumns(desk), this)), m_reserve(new TablePane(m_ledger, tr("Reserve fund"), nullptr, this)), m_stages(new QLabel(this)),
      m_balance(sectionLabel({}, this)), m_decide(primaryButton(tr("Dec&ide…"), this)), m_pay(new QPushButton(tr("Pa&y…"), this)), m_void(new QPushButton(tr("Ta&ke back…"), this)),
      m_papers(new QPushButton(tr("Papers &came…"), this)), m_conference(new QPushButton(tr("Con&ference…"), this)), m_person(new QPushButton(tr("Somebody &without papers…"), this)),
      m_add(new QPushButton(tr("&Reserve fund…"), this)), m_print(new QPushButton(tr("Pape&rs"), this))
{
    layOut();
    connect(m_table, &TablePane::currentChanged, this, &AidPane::showCurrent);
    connect(m_decide, &QPushButton::clicked, this, &AidPane::decideIt);
    connect(m_pay, &QPushButton::clicked, this, &AidPane::payIt);
    connect(m_void, &QPushButton::clicked, this, &AidPane::voidPayment);
    connect(m_papers, &QPushButton::clicked, this, &AidPane::papersCame);
    connect(m_conference, &QPushButton::clicked, this, &AidPane::holdConference);
    connect(m_person, &QPushButton::clicked, this, &AidPane::registerPerson);
    connect(m_add, &QPushButton::clicked, this, &AidPane::addToReserve);
    using casework::CasePaperKind;
    auto *papers = new QMenu(m_print);
    for (const CasePaperKind kind : {CasePaperKind::Minutes, CasePaperKind::AidRefusal, CasePaperKind::AidReceipts})
        papers->addAction(casework::issuedKindText(casework::casePaperKind(kind), m_desk.wording()) + u'…', this, [this, kind] { showPaper(kind); });
    m_print->setMenu(papers);
}

void AidPane::showPaper(casework::CasePaperKind kind)
{
    casework::CasePaperWish wish{.kind = kind, .month = m_desk.month()};
    const AidRow *row = current();
    if (row && kind == casework::CasePaperKind::AidRefusal && row->decision)
        wish.id = row->decision->id.text();
    if (row && kind == casework::CasePaperKind::Minutes)
        wish.id = casework::newestConference(m_desk.office(), *row).value_or(QString());
    (new CasePaperDialog(m_desk, wish, this))->open();
}

void AidPane::layOut()
{
    m_table->setEmptyText(tr("Nobody has asked for temporary aid. A family's request is written in its file, under Money; somebody without papers is registered here."));
    m_table->setWidths({8, 10, 12, 11, 10, 10, 0});
    m_reserve->setEmptyText(tr("The reserve fund of this year has no line. It is kept by the township."));
    m_reserve->setWidths({11, 8, 10, 10, 10, 0});
    m_stages->setWordWrap(true);
    m_stages->setObjectName(u"stages"_s);
    auto *acts = new QHBoxLayout;
    for (auto *button : {m_person, m_conference, m_print, m_papers, m_void, m_pay})
        acts->addWidget(button);
    acts->addStretch(1);
    acts->addWidget(ExportButton::of(m_desk, m_table, this));
    acts->addWidget(m_decide);
    auto *fund = new QHBoxLayout;
    fund->addWidget(m_balance, 1);
    fund->addWidget(ExportButton::beside(m_desk, m_reserve->table(), this));
    fund->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_stages);
    layout->addLayout(acts);
    layout->addLayout(fund);
    layout->addWidget(m_reserve, 2);
}

void AidPane::refresh()
{
    const auto *before = current();
    const QString id = !before ? QString() : before->request ? before->request->id.text() : before->transient->id.text();
    auto rows = casework::aidRows(m_desk.office());
    auto ledger = casework::reserveLedger(m_desk.office(), m_desk.today().year());
    if (!rows || !ledger)
        return m_notice->bad(m_desk, rows ? ledger.error() : rows.error());
    m_notice->clear();
    const Money balance = ledger->empty() ? Money() : ledger->back().balance;
    m_balance->setText(tr("Reserve fund %1: %2 yuan").arg(m_desk.today().year()).arg(moneyWords(balance)));
    m_model->setRows(std::move(*rows));
    m_ledger->setRows(std::move(*ledger));
    if (!id.isEmpty())
        showRecord(id);
    showCurrent();
}

bool AidPane::showRecord(const QString &id)
{
    for (int at = 0; at < m_model->rowCount(); ++at) {
        const AidRow &row = m_model->row(at);
        if ((row.request && row.request->id.text() == id) || (row.transient && row.transient->id.text() == id) || (row.decision && row.decision->id.text() == id)) {
            m_table->selectRow(at);
            return true;
        }
    }
    return false;
}

int AidPane::rowCount() const { return m_model->rowCount(); }

const casework::AidRow *AidPane::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

void AidPane::showCurrent()
{
    const AidRow *row = current();
    QStringList lines;
    if (row && row->decision) {
        lines << tr("Decided on %1 by %2 %3").arg(dayWords(row->decision->decidedOn), row->decision->decidedBy, row->decision->document).simplified();
        for (const casework::AidStageRow &stage : row->stages)
            lines << tr("Stage %1, %2: %3 yuan, %4 left").arg(stage.stage.number).arg(dayWords(stage.stage.dueOn), moneyWords(stage.stage.amount), moneyWords(stage.left()));
        if (!row->decision->papersMissing.isEmpty() && !row->decision->papersCameOn)
            lines << (row->decision->papersDueOn ? tr("Papers to follow by %1: %2").arg(dayWords(row->decision->papersDueOn), row->decision->papersMissing)
                                                 : tr("Papers to follow: %1").arg(row->decision->papersMissing));
    }
    m_stages->setText(lines.join(u'\n'));
    m_stages->setVisible(!lines.isEmpty());
    const bool township = m_desk.isTownship();
    m_decide->setEnabled(township && row && row->isOpen());
    m_pay->setEnabled(township && row && row->decision && nextStage(*row));
    m_void->setEnabled(township && row && lastPayment(*row));
    m_papers->setEnabled(township && row && row->decision && !row->decision->papersMissing.isEmpty() && !row->decision->papersCameOn);
    m_conference->setEnabled(row && row->isOpen());
    m_add->setEnabled(township);
}

void AidPane::decideIt()
{
    const AidRow *row = current();
    if (!row || row->decision)
        return;
    casework::AidNote note;
    note.request = row->request ? std::optional(row->request->id) : std::nullopt;
    note.transient = row->transient ? std::optional(row->transient->id) : std::nullopt;
    if (!m_conferenceId.isEmpty())
        note.conference = ConferenceId(m_conferenceId);
    auto *dialog = new AskDialog(m_desk, tr("Decide on temporary aid for %1").arg(receiverOf(*row)), tr("&Decide"), this);
    dialog->addChoice(u"action"_s, tr("Dec&ision"), "aid_decision.action", {{u"grant"_s, tr("given")}, {u"refuse"_s, tr("not given")}});
    dialog->addMoney(u"amount"_s, tr("&Yuan"), "aid_decision.amount_fen", row->request ? row->request->proposed : std::nullopt);
    dialog->addLine(u"stages"_s, tr("&Stages"), "aid_decision.stages", row->request ? row->request->stages : QString(), tr("empty: at once; else 2018-05-10 300; 2018-06-10 200"));
    dialog->addChoice(u"level"_s, tr("&Level"), "aid_decision.level", {{u"township"_s, tr("township")}, {u"county"_s, tr("county")}});
    dialog->addDay(u"day"_s, tr("D&ay"), "aid_decision.decided_on", m_desk.today());
    dialog->addLine(u"by"_s, tr("Decided &by"), "aid_decision.decided_by");
    dialog->addLine(u"document"_s, tr("Nu&mber of the paper"), "aid_decision.document");
    dialog->addText(u"reason"_s, tr("&Reason"), "aid_decision.reason");
    dialog->addLine(u"alone"_s, tr("&One person alone"), "aid_decision.alone_reason", {}, tr("only where nobody else could decide: why"));
    dialog->ask(
        [this, note](AskDialog &asked) mutable -> Result<void> {
            note.refused = asked.text(u"action"_s) == u"refuse";
            note.amount = asked.money(u"amount"_s).value_or(Money());
            const auto stages = parseStages(asked.text(u"stages"_s));
            if (!stages)
                return fail(u"aid.stages_order"_s);
            note.stages = *stages;
            note.level = asked.text(u"level"_s);
            note.decidedOn = asked.day(u"day"_s);
            note.decidedBy = asked.text(u"by"_s);
            note.document = asked.text(u"document"_s);
            note.reason = asked.text(u"reason"_s);
            note.alone.reason = asked.text(u"alone"_s);
            const auto made = casework::decideAid(m_desk.office(), note);
            if (made)
                m_conferenceId.clear();
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Temporary aid decided"), tr("A request is decided once, and no more than this is paid."));
}

void AidPane::payIt()
{
    const AidRow *row = current();
    const casework::AidStageRow *stage = row ? nextStage(*row) : nullptr;
    if (!stage)
        return;
    const AidStageId id = stage->stage.id;
    auto *dialog = new AskDialog(m_desk, tr("Pay stage %1 to %2").arg(stage->stage.number).arg(receiverOf(*row)), tr("&Pay"), this);
    dialog->addMoney(u"amount"_s, tr("&Yuan"), "aid_payment.amount_fen", stage->left());
    dialog->addDay(u"day"_s, tr("D&ay"), "aid_payment.day", m_desk.today());
    dialog->addChoice(u"way"_s, tr("&Way"), "aid_payment.way", ways(m_desk.wording()));
    dialog->addLine(u"receiver"_s, tr("Received &by"), "aid_payment.received_by", row->name);
    dialog->addLine(u"goods"_s, tr("&Goods"), "aid_payment.goods", {}, tr("what was given, where it is not money"));
    dialog->ask(
        [this, id](AskDialog &asked) -> Result<void> {
            const auto paid = casework::payAidStage(m_desk.office(), {id, asked.money(u"amount"_s), asked.day(u"day"_s), asked.text(u"way"_s), asked.text(u"receiver"_s), asked.text(u"goods"_s)});
            return paid ? Result<void>() : tl::unexpected(paid.error());
        },
        tr("Paid"));
}

void AidPane::voidPayment()
{
    const AidRow *row = current();
    const AidPayment *last = row ? lastPayment(*row) : nullptr;
    if (!last)
        return;
    const AidPaymentId id = last->id;
    auto *dialog = new AskDialog(m_desk, tr("Take a payment back"), tr("&Take back"), this);
    dialog->addWords(tr("%1 yuan of %2. The reserve fund gets a line that brings them back; nothing is erased.").arg(moneyWords(last->amount), dayWords(last->day)));
    dialog->addText(u"reason"_s, tr("&Reason"), "aid_payment.void_reason");
    dialog->ask([this, id](AskDialog &asked) { return casework::voidAidPayment(m_desk.office(), id, asked.text(u"reason"_s)); }, tr("Payment taken back"));
}

void AidPane::papersCame()
{
    const AidRow *row = current();
    if (!row || !row->decision)
        return;
    const AidDecisionId id = row->decision->id;
    auto *dialog = new AskDialog(m_desk, tr("The papers came"), tr("&Store"), this);
    dialog->addWords(row->decision->papersMissing);
    dialog->addDay(u"day"_s, tr("D&ay"), "aid_decision.papers_came_on", m_desk.today());
    dialog->ask([this, id](AskDialog &asked) { return casework::notePapersCame(m_desk.office(), id, asked.day(u"day"_s)); }, tr("Papers noted"));
}

void AidPane::holdConference()
{
    const AidRow *row = current();
    if (!row)
        return;
    const QString request = row->request ? row->request->id.text() : QString();
    const QString person = row->transient ? row->transient->id.text() : QString();
    auto *dialog = new AskDialog(m_desk, tr("Minutes of a case conference"), tr("&Keep the minutes"), this);
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
