// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/paymentspage.h"

#include "casework/issuing.h"
#include "fields/fields.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/figures.h"
#include "pages/paymentstepsdialog.h"
#include "pages/receivablesdialog.h"
#include "pages/rosterdialog.h"
#include "pages/tablepane.h"
#include "papers/format.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

PaymentsPage::PaymentsPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_title(titleLabel({}, this))
    , m_state(new QLabel(this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_opening(nullptr)
    , m_from(new MonthField(this))
    , m_to(new MonthField(this))
    , m_confirm(new QPushButton(tr("&Confirm…"), this))
    , m_unpaid(new QPushButton(tr("&Not paid…"), this))
    , m_draft(primaryButton(tr("&Draft the month"), this))
    , m_approve(new QPushButton(tr("A&pprove…"), this))
    , m_export(new ExportButton(desk, [this] { return roster(); }, this))
    , m_village(new QComboBox(this))
    , m_pdf(new QPushButton(tr("Roster on p&aper…"), this))
    , m_receivables(new QPushButton(tr("Recei&vables…"), this))
    , m_steps(new QPushButton(tr("&Steps and bank…"), this))
    , m_trail(new QPushButton(tr("All that &happened"), this))
    , m_totals(new QWidget(this))
    , m_capitals(new QLabel(this))
    , m_model(new PaymentModel(this))
    , m_rows(new TablePane(m_model, tr("Payments of the month"), nullptr, this))
    , m_find(new QLineEdit(this))
    , m_findings(new QListWidget(this))
{
    alsoOn(m_draft, Qt::Key_F9);
    m_draft->setToolTip(tr("F9"));
    m_rows->setEmptyText(tr("This month has not been drafted. First decide, and confirm from which to which month the roster's amounts "
                            "were paid; then “Draft the month” (F9) adds what is owed of earlier months."));
    m_rows->setWidths({10, 8, 4, 5, 10, 8, 0, 9, 10, 17});
    explain({{m_from, "payment.opening"}, {m_to, "payment.opening"}});
    m_find->setPlaceholderText(tr("Find a name or group"));
    m_find->setAccessibleName(tr("Find in the list"));
    explain(m_find, u"list.find"_s);
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(240);
    m_findings->setAccessibleName(tr("To be heeded"));
    m_findings->setMaximumHeight(96);
    m_findings->hide();
    m_capitals->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_capitals->setAccessibleName(tr("Total in Chinese capitals"));
    m_unpaid->setObjectName(u"unpaid"_s);
    m_unpaid->setVisible(desk.isTownship());
    m_draft->setObjectName(u"draft"_s);
    m_approve->setVisible(desk.isTownship()); // a village drafts, the township approves
    m_approve->setObjectName(u"approve"_s);
    m_receivables->setObjectName(u"receivables"_s);
    m_steps->setObjectName(u"paymentSteps"_s);
    m_trail->setObjectName(u"trail"_s);
    m_village->setObjectName(u"rosterVillage"_s);
    m_village->setAccessibleName(tr("Whose roster is saved or printed"));
    explain(m_village, u"payment.roster_village"_s);
    m_trail->setToolTip(tr("Everything that ever happened to the payment in the current line, with the check of the journal"));
    m_capitals->setObjectName(u"capitals"_s);
    m_state->setObjectName(u"state"_s);
    layOut();
    connectAll();
}

QFrame *PaymentsPage::makeOpening()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto *fromLabel = new QLabel(tr("The amounts of the ros&ter were paid from"), card);
    auto *toLabel = new QLabel(tr("t&o"), card);
    fromLabel->setBuddy(m_from->edit());
    toLabel->setBuddy(m_to->edit());
    m_from->edit()->setAccessibleName(tr("First month paid"));
    m_to->edit()->setAccessibleName(tr("Last month paid"));
    for (auto *field : {m_from, m_to})
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(12, 6, 12, 6);
    row->addWidget(fromLabel);
    row->addWidget(m_from);
    row->addWidget(toLabel);
    row->addWidget(m_to);
    row->addWidget(m_confirm);
    row->addWidget(m_unpaid);
    row->addStretch();
    return card;
}

void PaymentsPage::layOut()
{
    m_opening = makeOpening();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch();
    head->addWidget(m_receivables);
    head->addWidget(m_steps);
    head->addWidget(m_pdf);
    head->addWidget(m_export);
    m_export->standFor(m_rows->table());
    head->addWidget(m_approve);
    head->addWidget(m_draft);

    auto *figures = new QHBoxLayout;
    m_households = addFigure(figures, tr("Households"));
    m_persons = addFigure(figures, tr("Persons"));
    m_regular = addFigure(figures, tr("This month"));
    m_backPay = addFigure(figures, tr("Back-pay"));
    m_total = addFigure(figures, tr("To be paid, yuan"));
    m_receivable = addFigure(figures, tr("Receivable"));
    figures->addStretch();
    auto *sum = new QHBoxLayout;
    sum->addWidget(m_capitals, 1);
    sum->addWidget(m_village);
    sum->addWidget(m_trail);
    sum->addWidget(m_find);
    auto *totals = new QVBoxLayout(m_totals);
    totals->setContentsMargins(0, 0, 0, 0);
    totals->addLayout(figures);
    totals->addLayout(sum);

    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_opening);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_totals);
    page->addWidget(m_rows, 1);
    page->addWidget(m_findings);
}

void PaymentsPage::connectAll()
{
    connect(m_from, &MonthField::changed, this, &PaymentsPage::updateActions);
    connect(m_to, &MonthField::changed, this, &PaymentsPage::updateActions);
    connect(m_confirm, &QPushButton::clicked, this, &PaymentsPage::askToConfirm);
    connect(m_unpaid, &QPushButton::clicked, this, [this] {
        const Month from = m_from->month().value_or(this->desk().month());
        const Month to = m_to->month().value_or(this->desk().month());
        askForReason(this, tr("Nothing was paid"),
                     tr("From %1 to %2 the households of which no payment is known were paid nothing: the next draft pays them back. How do you know?").arg(monthWords(from), monthWords(to)),
                     [this, from, to](const QString &why) { confirmUnpaid(from, to, why); });
    });
    connect(m_draft, &QPushButton::clicked, this, &PaymentsPage::draft);
    connect(m_approve, &QPushButton::clicked, this, &PaymentsPage::askToApprove);
    connect(m_receivables, &QPushButton::clicked, this, [this] {
        auto *dialog = new ReceivablesDialog(desk(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_steps, &QPushButton::clicked, this, &PaymentsPage::showSteps);
    connect(m_trail, &QPushButton::clicked, this, &PaymentsPage::showTrail);
    connect(m_rows, &TablePane::currentChanged, this, &PaymentsPage::updateActions);
    connect(m_find, &QLineEdit::textChanged, m_rows->filter(), &RowFilter::setText);
    connect(m_rows, &TablePane::activated, this, [this](int row) {
        if (row >= 0)
            desk().goToHousehold(m_model->row(row).household);
    });
    connect(m_pdf, &QPushButton::clicked, this, [this] { (new RosterDialog(desk(), desk().month(), this, m_village->currentData().toString()))->open(); });
}

/// For the bank and the finance office; its numbers leave whole only where it is said who takes them.
OutgoingList PaymentsPage::roster()
{
    const Month month = desk().month();
    const QString village = m_village->currentData().toString();
    return {(tr("Pay roster %1").arg(month.toString()) + u' ' + village).trimmed(), [this, month, village] { return casework::payRosterTable(office(), month, village); },
            [this, month, village](const casework::ExportWish &wish, const QString &path, const casework::PdfMaker &pdf) {
                return casework::exportPayRoster(office(), month, wish, path, pdf, village);
            }};
}

/// A roster of one village alone, where there are several.
void PaymentsPage::offerVillages()
{
    const QString before = m_village->currentData().toString();
    const QStringList villages = casework::rosterVillages(office(), desk().month()).value_or(QStringList());
    m_village->clear();
    m_village->addItem(tr("Roster of all villages"));
    for (const QString &village : villages)
        m_village->addItem(tr("Roster of %1").arg(village), village);
    m_village->setCurrentIndex(std::max(0, m_village->findData(before)));
    m_village->setVisible(villages.size() > 1);
}

void PaymentsPage::refresh()
{
    m_title->setText(tr("Payments, %1").arg(monthWords(desk().month())));
    const auto batches = casework::paymentBatches(office());
    if (!batches) {
        m_notice->bad(desk(), batches.error());
        showNothing();
        return;
    }
    const Month month = desk().month();
    const bool drafted = std::any_of(batches->begin(), batches->end(),
                                     [month](const PaymentBatch &batch) { return batch.month == month; });
    const auto report = drafted ? casework::paymentBatch(office(), month) : Result<casework::DraftReport>(fail({}));
    if (report)
        showBatch(*report);
    else
        showNothing();
    if (drafted && !report)
        m_notice->bad(desk(), report.error());
}

void PaymentsPage::showNothing()
{
    m_report.reset();
    m_model->setRows({});
    m_village->clear();
    m_village->hide();
    m_findings->hide();
    m_totals->hide();
    m_state->hide();
    updateActions();
}

void PaymentsPage::showBatch(const casework::DraftReport &report)
{
    m_report = report;
    m_model->setRows(report.rows);
    offerVillages();
    const Money toPay = report.regular + report.backPay;
    m_households->setText(QString::number(report.households));
    m_persons->setText(QString::number(report.persons));
    m_regular->setText(moneyWords(report.regular));
    m_backPay->setText(moneyWords(report.backPay));
    m_total->setText(moneyWords(toPay));
    m_receivable->setText(moneyWords(report.receivable));
    m_capitals->setText(tr("In capitals: %1").arg(papers::capitals(toPay)));
    const bool approved = report.state == BatchState::Approved;
    m_state->setText(approved ? tr("Approved and frozen") : tr("Draft"));
    setTone(m_state, approved ? "good" : "warn");
    m_state->show();
    m_totals->show();
    showFindings(report);
    updateActions();
}

void PaymentsPage::showFindings(const casework::DraftReport &report)
{
    m_findings->clear();
    for (const auto &[head, finding] : report.findings)
        m_findings->addItem(head.isEmpty() ? desk().say(finding) : tr("%1: %2").arg(head, desk().say(finding)));
    m_findings->setVisible(m_findings->count() > 0);
}

void PaymentsPage::updateActions()
{
    const bool some = m_report && !m_report->rows.empty();
    const bool approved = m_report && m_report->state == BatchState::Approved;
    m_draft->setEnabled(!approved);
    m_draft->setText(m_report ? tr("&Draft anew") : tr("&Draft the month"));
    m_approve->setEnabled(some && !approved);
    m_export->setEnabled(some);
    m_steps->setEnabled(m_report.has_value());
    m_trail->setEnabled(m_rows->currentRow() >= 0);
    m_pdf->setEnabled(some);
    m_confirm->setEnabled(m_from->month() && m_to->month() && *m_from->month() <= *m_to->month());
    m_unpaid->setEnabled(m_confirm->isEnabled());
}

void PaymentsPage::showTrail()
{
    const int row = m_rows->currentRow();
    if (row >= 0)
        desk().goToRecord(u"audit"_s, u"payment:"_s + desk().month().toString() + u'/' + m_model->row(row).household.text());
}

void PaymentsPage::askToConfirm()
{
    const Month from = m_from->month().value_or(desk().month());
    const Month to = m_to->month().value_or(desk().month());
    askFirst(this, tr("Were the roster's amounts paid from %1 to %2?").arg(monthWords(from), monthWords(to)),
             tr("They become opening payments and opening decisions; back-pay is reckoned against them. Say yes only if the bank's "
                "slips or the pay rosters of these months are at hand."),
             tr("They were paid"), [this, from, to] { confirmOpening(from, to); });
}

void PaymentsPage::confirmOpening(Month from, Month to)
{
    m_notice->clear();
    m_job->run<casework::ConfirmReport>(
        office(), tr("Keeping the opening payments…"),
        [from, to](casework::Office &own, Progress &) { return casework::confirmPaid(own, from, to); },
        [this](Result<casework::ConfirmReport> report) {
            if (report)
                showOpening(*report);
            else
                m_notice->bad(desk(), report.error());
        });
}

void PaymentsPage::confirmUnpaid(Month from, Month to, const QString &reason)
{
    m_notice->clear();
    const auto report = casework::confirmUnpaid(office(), from, to, {}, reason);
    if (!report) {
        m_notice->bad(desk(), report.error());
        return;
    }
    const QString told = tr("Kept that nothing was paid: %1 households, %2 lines. Draft the next month: it pays them back.").arg(report->households).arg(report->lines);
    desk().tellChanged(told);
    refresh();
    m_notice->good(told);
}

void PaymentsPage::showOpening(const casework::ConfirmReport &report)
{
    QString told = tr("Opening payments kept: %1 households, %2 lines, %3 yuan.").arg(report.households).arg(report.lines).arg(moneyWords(report.total));
    if (report.withoutAmount > 0)
        told += u' ' + tr("%n household(s) have no amount in the roster; nothing was confirmed for them.", nullptr, report.withoutAmount);
    if (!report.otherAid.isEmpty())
        told += u' ' + desk().office().wording.text(u"casework.other_aid_left_out"_s, {{u"heads"_s, report.otherAid.join(u'、')}});
    if (report.known > 0)
        told += u' ' + tr("Of %n household(s) it is known already what was paid; nothing was confirmed for them.", nullptr, report.known);
    desk().tellChanged(told);
    refresh();
    m_notice->good(told);
}

void PaymentsPage::draft()
{
    m_notice->clear();
    m_job->run<casework::DraftReport>(
        office(), tr("Drafting the payments…"),
        [month = desk().month()](casework::Office &own, Progress &progress) { return casework::draftPayments(own, month, &progress); },
        [this](Result<casework::DraftReport> report) {
            if (!report) {
                m_notice->bad(desk(), report.error());
                return;
            }
            desk().tellChanged(tr("Payments of %1 drafted").arg(monthWords(report->month)));
            if (report->month == desk().month()) // else the person went on to another month meanwhile
                showBatch(*report);
            m_notice->good(tr("Drafted: %1 households, %2 yuan to be paid. A draft may be drawn up anew until the township approves it.")
                               .arg(report->households).arg(moneyWords(report->regular + report->backPay)));
            m_rows->table()->setFocus();
        });
}

void PaymentsPage::askToApprove()
{
    if (!m_report)
        return;
    const QString detail = tr("%1 yuan for %2 households. After this nothing in it can change: what turns out wrong is put right in a later month.")
                         .arg(moneyWords(m_report->regular + m_report->backPay)).arg(m_report->households);
    askFirst(this, tr("Approve the payments of %1?").arg(monthWords(m_report->month)), detail, tr("Approve"), [this] { approve(); });
}

void PaymentsPage::approve(const QString &alone)
{
    const auto approved = casework::approvePayments(office(), desk().month(), office().user, {alone});
    if (!approved && approved.error().key == "duties.alone_needs_reason"_L1) {
        askWhyAlone(this, tr("Approve"), [this](const QString &reason) { approve(reason); });
        return;
    }
    if (!approved) {
        m_notice->bad(desk(), approved.error());
        return;
    }
    desk().tellChanged(tr("Payments approved"));
    refresh();
    m_notice->good(tr("Approved and frozen. Now save the bank file or the roster."));
}

void PaymentsPage::showSteps()
{
    auto *dialog = new PaymentStepsDialog(desk(), desk().month(), this);
    connect(dialog, &PaymentStepsDialog::changed, this, &PaymentsPage::refresh);
    dialog->open();
}

} // namespace xieli::ui
