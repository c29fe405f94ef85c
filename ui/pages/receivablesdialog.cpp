// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/receivablesdialog.h"

#include "casework/paytables.h"
#include "casework/receipts.h"
#include "desk.h"
#include "fields/fields.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/payacts.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::ReceivableRow;

namespace {

constexpr int leastOfReceivables = 110; ///< pixels: the head and some lines

QString monthsOf(const ReceivableRow &row)
{
    QStringList months;
    for (Month month : row.months)
        months << month.toString();
    return months.join(u' ');
}

} // namespace

ReceivablesDialog::ReceivablesDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_model({{tr("Head of household"), [](const ReceivableRow &row) { return row.headName; }},
               {tr("Group"), [](const ReceivableRow &row) { return row.group; }},
               {tr("Paid too much"), [](const ReceivableRow &row) { return moneyWords(row.noted); }, [](const ReceivableRow &row) { return sortedMoney(row.noted); }, true},
               {tr("Recovered"), [](const ReceivableRow &row) { return moneyWords(row.recovered); }, [](const ReceivableRow &row) { return sortedMoney(row.recovered); }, true},
               {tr("Still open"), [](const ReceivableRow &row) { return moneyWords(row.open); }, [](const ReceivableRow &row) { return sortedMoney(row.open); }, true},
               {tr("Of that decided"), [](const ReceivableRow &row) { return moneyWords(row.decided); }, [](const ReceivableRow &row) { return sortedMoney(row.decided); }, true},
               {tr("Months"), monthsOf}},
              this)
    , m_decisionsModel({{tr("State"), [](const RecoveryDecision &row) { return row.voidedOn ? tr("voided") : tr("in force"); }},
                        {tr("From"), [](const RecoveryDecision &row) { return row.startMonth.toString(); }},
                        {tr("Amount"), [](const RecoveryDecision &row) { return moneyWords(row.amount); }, [](const RecoveryDecision &row) { return sortedMoney(row.amount); }, true},
                        {tr("A month"), [](const RecoveryDecision &row) { return moneyWords(row.instalment); }, [](const RecoveryDecision &row) { return sortedMoney(row.instalment); }, true},
                        {tr("Decided"), [](const RecoveryDecision &row) { return dayWords(row.decidedOn) + u' ' + row.decidedBy; }},
                        {tr("Document"), [](const RecoveryDecision &row) { return row.document; }},
                        {tr("Reason"), [](const RecoveryDecision &row) { return row.voidedOn ? tr("Voided: %1").arg(row.voidReason) : row.reason; }}},
                       this)
    , m_notice(new Notice(this))
    , m_rows(new TablePane(&m_model, tr("Receivables"), nullptr, this))
    , m_decisions(new TablePane(&m_decisionsModel, tr("Recoveries decided"), nullptr, this))
    , m_amount(new MoneyField(this))
    , m_instalment(new MoneyField(this))
    , m_from(new MonthField(this))
    , m_document(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_decide(primaryButton(tr("&Decide the recovery…"), this))
    , m_void(new QPushButton(tr("&Void the decision…"), this))
    , m_came(new QPushButton(tr("&Money came back…"), this))
    , m_voidCame(new QPushButton(tr("Void a recei&pt…"), this))
{
    setWindowTitle(tr("Receivables"));
    m_rows->setEmptyText(tr("Nothing was paid too much. A receivable comes from an approved month in which less was owed than had been paid."));
    m_rows->setWidths({10, 8, 11, 11, 11, 11, 0});
    explain({{this, "dialog.receivables"}, {m_amount, "recovery_decision.amount_fen"}, {m_instalment, "recovery_decision.instalment_fen"},
             {m_from, "recovery_decision.start_month"}, {m_document, "recovery_decision.document"}, {m_reason, "recovery_decision.reason"}});
    m_decide->setObjectName(u"decideRecovery"_s);
    m_rows->setMinimumHeight(leastOfReceivables);
    m_decisions->setMinimumHeight(leastOfReceivables);
    auto *column = new QVBoxLayout;
    column->addWidget(faintLabel(tr("What was paid too much is never taken off a payment. It is recovered by a decision only, in instalments."), this));
    column->addWidget(m_notice);
    column->addWidget(m_rows, 3);
    column->addWidget(makeDecisions(), 2);
    column->addWidget(makeForm());
    auto *buttons = new WrapRow(true);
    const QString title = tr("Due and received so far");
    auto *schedule = new ExportButton(m_desk, [this, title] { return OutgoingList{title, [this] { return casework::recoveryTable(m_desk.office(), Month::of(m_desk.today())); }}; }, this);
    schedule->setText(title + u'…');
    buttons->addWidget(schedule);
    buttons->addWidget(ExportButton::of(m_desk, m_rows, this));
    buttons->addWidget(closeButton(this));
    layOutScrolled(this, column, buttons);
    sizeWithin(this, {1000, 640});
    connect(m_rows, &TablePane::currentChanged, this, &ReceivablesDialog::choose);
    connect(m_decisions, &TablePane::currentChanged, this, &ReceivablesDialog::updateActions);
    connect(m_decide, &QPushButton::clicked, this, &ReceivablesDialog::askToDecide);
    connect(m_void, &QPushButton::clicked, this, &ReceivablesDialog::askToVoid);
    connect(m_came, &QPushButton::clicked, this, &ReceivablesDialog::askReceipt);
    connect(m_voidCame, &QPushButton::clicked, this, &ReceivablesDialog::askVoidReceipt);
    refresh();
}

QWidget *ReceivablesDialog::makeDecisions()
{
    m_decisions->setEmptyText(tr("No recovery was decided for this household yet."));
    m_decisions->setWidths({7, 8, 10, 10, 20, 14, 0});
    m_void->setObjectName(u"voidRecovery"_s);
    for (QPushButton *button : {m_void, m_came, m_voidCame})
        button->setVisible(m_desk.isTownship());
    m_came->setObjectName(u"recoveryReceipt"_s);
    auto *part = new QWidget(this);
    auto *head = new WrapRow;
    head->addWidget(sectionLabel(tr("Recoveries decided"), part));
    head->addStretch();
    head->addWidget(ExportButton::beside(m_desk, m_decisions->table(), part));
    head->addWidget(m_voidCame);
    head->addWidget(m_void);
    head->addWidget(m_came);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_decisions, 1);
    return part;
}

QFrame *ReceivablesDialog::makeForm()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setVisible(m_desk.isTownship()); // the township decides
    auto *grid = new QGridLayout(card);
    const auto add = [&](int row, int column, const QString &label, QWidget *field, QWidget *focus) {
        auto *name = new QLabel(label, card);
        name->setBuddy(focus);
        grid->addWidget(name, row, column);
        grid->addWidget(field, row, column + 1);
    };
    add(0, 0, tr("&Amount, yuan"), m_amount, m_amount->edit());
    add(0, 2, tr("&Instalment a month (empty: at once)"), m_instalment, m_instalment->edit());
    add(0, 4, tr("&From"), m_from, m_from->edit());
    add(1, 0, tr("Document &number"), m_document, m_document);
    grid->addWidget(m_decide, 2, 4, 1, 2);
    auto *reason = new QLabel(tr("&Reason"), card);
    reason->setBuddy(m_reason);
    grid->addWidget(reason, 2, 0);
    grid->addWidget(m_reason, 2, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    return card;
}

void ReceivablesDialog::refresh()
{
    const int current = m_rows->currentRow();
    auto rows = casework::receivables(m_desk.office());
    if (rows)
        m_model.setRows(std::move(*rows));
    else
        m_notice->bad(m_desk, rows.error());
    if (m_model.rowCount() > 0)
        m_rows->selectRow(std::clamp(current, 0, m_model.rowCount() - 1));
    choose(m_rows->currentRow());
}

void ReceivablesDialog::choose(int row)
{
    m_decisionsModel.setRows(row < 0 ? std::vector<RecoveryDecision>() : m_model.row(row).decisions);
    if (m_decisionsModel.rowCount() > 0)
        m_decisions->selectRow(m_decisionsModel.rowCount() - 1);
    updateActions();
    if (row < 0)
        return;
    m_amount->setMoney(m_model.row(row).open - m_model.row(row).decided);
    m_instalment->setMoney({});
    m_from->setMonth(m_desk.month() + 1);
}

void ReceivablesDialog::updateActions()
{
    const int decision = m_decisions->currentRow();
    m_decide->setEnabled(m_rows->currentRow() >= 0);
    m_void->setEnabled(decision >= 0 && decision < m_decisionsModel.rowCount() && !m_decisionsModel.row(decision).voidedOn);
    m_came->setEnabled(m_void->isEnabled());
    m_voidCame->setEnabled(m_rows->currentRow() >= 0);
}

void ReceivablesDialog::askReceipt()
{
    const int decision = m_decisions->currentRow();
    if (decision >= 0 && decision < m_decisionsModel.rowCount())
        askForReceipt(m_desk, m_decisionsModel.row(decision), this, [this] { refresh(); });
}

void ReceivablesDialog::askVoidReceipt()
{
    const int row = m_rows->currentRow();
    if (row < 0)
        return;
    const auto receipts = casework::receipts(m_desk.office(), m_model.row(row).household);
    if (!receipts)
        return m_notice->bad(m_desk, receipts.error());
    askToVoidReceipt(m_desk, *receipts, this, [this] { refresh(); });
}

void ReceivablesDialog::askToDecide()
{
    const int row = m_rows->currentRow();
    if (row < 0)
        return;
    for (const TypedField *field : std::initializer_list<TypedField *>{m_amount, m_instalment, m_from})
        if (field->isNonsense()) {
            m_notice->warn(tr("“%1” is no amount or month. Nothing was decided.").arg(field->typed()));
            field->edit()->setFocus();
            return;
        }
    const Money amount = m_amount->money().value_or(Money());
    const Money instalment = m_instalment->money().value_or(Money());
    const Month from = m_from->month().value_or(m_desk.month() + 1);
    const QString how = instalment.isZero() ? tr("at once") : tr("%1 yuan a month").arg(moneyWords(instalment));
    askFirst(this, tr("Decide that %1 gives back %2 yuan?").arg(m_model.row(row).headName, moneyWords(amount)),
             tr("From %1 on, %2. A decision is never deleted; it can only be voided later, with a reason.").arg(monthWords(from), how), tr("Decide"),
             [this, amount, instalment, from] { decide(amount, instalment, from, m_document->text().trimmed(), m_reason->text().trimmed()); });
}

void ReceivablesDialog::askToVoid()
{
    askForReason(this, tr("Void the decision"), tr("Why is the recovery not pursued? What came back until now stays."), [this](const QString &reason) { voidDecision(reason); });
}

void ReceivablesDialog::voidDecision(const QString &reason)
{
    const int row = m_decisions->currentRow();
    if (row < 0)
        return;
    if (const auto done = casework::voidRecovery(m_desk.office(), m_decisionsModel.row(row).id, reason); !done) {
        m_notice->bad(m_desk, done.error());
        return;
    }
    m_desk.tellChanged(tr("Recovery voided"));
    refresh();
    m_notice->good(tr("Voided. It stays in the list with its reason."));
}

void ReceivablesDialog::decide(Money amount, Money instalment, Month from, const QString &document, const QString &reason)
{
    const int row = m_rows->currentRow();
    if (row < 0)
        return;
    const casework::RecoveryNote note{m_model.row(row).household, amount, instalment, from, m_desk.today(), m_desk.office().user, document, reason};
    const auto decided = casework::decideRecovery(m_desk.office(), note);
    if (!decided) {
        m_notice->bad(m_desk, decided.error());
        return;
    }
    m_desk.tellChanged(tr("Recovery decided"));
    refresh();
    m_notice->good(tr("Decided. The instalments stand in the drafts from %1 on, as lines of their own.").arg(monthWords(from)));
}

} // namespace xieli::ui
