// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/aidpane.h"

#include "desk.h"
#include "forms/askdialog.h"
#include "forms/casepaperdialog.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "jobs/whomay.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

using casework::AidRow;

QString aidReceiver(const AidRow &row) { return !row.name.isEmpty() ? row.name : AidPane::tr("identity unknown"); }

namespace {


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
    return row.left() > Money() ? AidPane::tr("to be paid") : waits ? AidPane::tr("paid, papers to follow") : AidPane::tr("paid");
}

std::vector<RowColumn<AidRow>> aidColumns()
{
    return {
        {AidPane::tr("Who"), aidReceiver},
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
      m_add(new QPushButton(tr("&Reserve fund…"), this)), m_print(new QPushButton(tr("Paper&s"), this)), m_more(new QPushButton(tr("Mor&e"), this))
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
    auto *more = new QMenu(m_more);
    m_voidDecision = more->addAction(tr("&Void the decision…"), this, &AidPane::voidDecision);
    m_endStages = more->addAction(tr("&End the later stages…"), this, &AidPane::endStages);
    m_handOver = more->addAction(tr("&Handed over…"), this, &AidPane::handOver);
    m_handBack = more->addAction(tr("Year's &end: hand the balance back…"), this, &AidPane::handBack);
    m_more->setMenu(more);
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
    for (auto *button : {m_person, m_conference, m_print, m_more, m_papers, m_void, m_pay})
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
    if (!current() && m_model->rowCount() > 0)
        m_table->selectRow(0); // what the buttons act on is seen
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
    letWhoMay(m_desk, m_decide, Right::Decide, township && row && row->isOpen());
    letWhoMay(m_desk, m_pay, Right::Prepare, township && row && row->decision && nextStage(*row));
    letWhoMay(m_desk, m_void, Right::Prepare, township && row && lastPayment(*row));
    letWhoMay(m_desk, m_papers, Right::Prepare, township && row && row->decision && !row->decision->papersMissing.isEmpty() && !row->decision->papersCameOn);
    letWhoMay(m_desk, m_conference, Right::Prepare, row && row->isOpen());
    letWhoMay(m_desk, m_add, Right::Decide, township);
    m_voidDecision->setEnabled(township && row && row->decision);
    m_endStages->setEnabled(township && row && row->decision && row->left() > Money());
    m_handOver->setEnabled(row && row->transient && !row->transient->handedOn);
    m_handBack->setEnabled(township);
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
    auto *dialog = new AskDialog(m_desk, tr("Decide on temporary aid for %1").arg(aidReceiver(*row)), tr("&Decide"), this);
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
    auto *dialog = new AskDialog(m_desk, tr("Pay stage %1 to %2").arg(stage->stage.number).arg(aidReceiver(*row)), tr("&Pay"), this);
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
    dialog->about(aidReceiver(*row));
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
    dialog->about(aidReceiver(*row));
    dialog->addWords(row->decision->papersMissing);
    dialog->addDay(u"day"_s, tr("D&ay"), "aid_decision.papers_came_on", m_desk.today());
    dialog->ask([this, id](AskDialog &asked) { return casework::notePapersCame(m_desk.office(), id, asked.day(u"day"_s)); }, tr("Papers noted"));
}

} // namespace xieli::ui
