// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/paymentstepsdialog.h"

#include "casework/bankfile.h"
#include "casework/bankformats.h"
#include "casework/bankreturn.h"
#include "casework/paytables.h"
#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "jobs/whomay.h"
#include "look.h"
#include "pages/payacts.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QComboBox>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Order = casework::OrderRow;

namespace {

/// What came back first: it waits for a person. The rest as on the roster.
void putBouncedFirst(std::vector<Order> &rows)
{
    std::stable_partition(rows.begin(), rows.end(), [](const Order &row) { return row.state == casework::OrderState::Bounced && !row.isReissued; });
}

QString endOfAccount(const QString &account) { return account.isEmpty() ? PaymentStepsDialog::tr("none") : u"**** "_s + account.right(4); }

} // namespace

PaymentStepsDialog::PaymentStepsDialog(Desk &desk, Month month, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_month(month)
    , m_orders({{tr("Payee"), [](const Order &row) { return row.order.payee; }},
                {tr("Village"), [](const Order &row) { return row.order.village; }},
                {tr("Group"), [](const Order &row) { return row.order.group; }},
                RowColumn<Order>(tr("Account"), [](const Order &row) { return endOfAccount(row.order.account); }).withWhole([](const Order &row) { return row.order.account; }),
                {tr("Amount"), [](const Order &row) { return moneyWords(row.order.amount); }, [](const Order &row) { return QVariant(qlonglong(row.order.amount.fen())); }, true},
                {tr("Result"), [this](const Order &row) { return casework::orderStateText(row, office().wording); }},
                {tr("Issued again"), [](const Order &row) { return row.isFollowUp ? tr("yes") : QString(); }},
                {tr("Reason"), [this](const Order &row) {
                     const QString reason = row.outcome && row.outcome->kind != OutcomeKind::Sent ? row.outcome->reason : QString(); // of what was sent: the file's format
                     return row.isDouble ? (reason + u' ' + office().wording.text(u"casework.order_double"_s)).trimmed() : reason;
                 }}},
               this)
    , m_doubts({{tr("Row"), [](const BankRow &row) { return QString::number(row.number); }, [](const BankRow &row) { return QVariant(row.number); }, true},
                {tr("Name in the file"), [](const BankRow &row) { return row.name; }},
                {tr("Account"), [](const BankRow &row) { return endOfAccount(row.account); }},
                {tr("Amount"), [](const BankRow &row) { return row.amount ? moneyWords(*row.amount) : QString(); }, nullptr, true},
                {tr("The bank says"), [](const BankRow &row) { return QString(row.result + u' ' + row.reason); }},
                {tr("Doubt"), [this](const BankRow &row) { return office().wording.text(u"casework.doubt_"_s + row.doubt); }}},
               this)
    , m_notice(new Notice(this))
    , m_sums(new QLabel(this))
    , m_steps(faintLabel({}, this))
    , m_rows(new TablePane(&m_orders, tr("Orders to the bank"), nullptr, this))
    , m_doubtPart(nullptr)
    , m_doubtRows(new TablePane(&m_doubts, tr("Rows of the bank's file left for a person"), nullptr, this))
    , m_format(new QComboBox(this))
    , m_takenBy(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_review(new QPushButton(tr("Re&viewed"), this))
    , m_sendBack(new QPushButton(tr("Send &back…"), this))
    , m_file(new QPushButton(tr("Save the bank &file…"), this))
    , m_again(new QPushButton(tr("File of those issued a&gain…"), this))
    , m_return(primaryButton(tr("Take in the bank's &return…"), this))
    , m_settle(new QPushButton(tr("This row is the order &marked above…"), this))
    , m_reissue(new QPushButton(tr("&Issue again"), this))
    , m_cancel(new QPushButton(tr("Do not pa&y…"), this))
    , m_close(new QPushButton(tr("&Close the month…"), this))
    , m_outcome(new QPushButton(tr("Result by han&d…"), this))
    , m_funding(new QPushButton(tr("Money by so&urce…"), this))
    , m_formats(new QPushButton(tr("Form&ats…"), this))
{
    setWindowTitle(tr("%1: from the decision to the bank").arg(monthWords(month)));
    setAttribute(Qt::WA_DeleteOnClose);
    m_sums->setWordWrap(true);
    m_sums->setObjectName(u"sums"_s);
    m_sums->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_steps->setWordWrap(true);
    using Named = std::pair<QPushButton *, QString>;
    for (const auto &[button, name] : std::initializer_list<Named>{{m_review, u"review"_s}, {m_sendBack, u"sendBack"_s}, {m_file, u"bankFile"_s}, {m_return, u"bankReturn"_s},
                                                                   {m_reissue, u"reissue"_s}, {m_cancel, u"cancelOrder"_s}, {m_close, u"closeMonth"_s}, {m_outcome, u"orderOutcome"_s}, {m_funding, u"funding"_s}, {m_formats, u"bankFormats"_s}, {m_settle, u"settleRow"_s}})
        button->setObjectName(name);
    m_format->setObjectName(u"bankFormat"_s);
    m_takenBy->setObjectName(u"bankTakenBy"_s);
    m_reason->setObjectName(u"bankReason"_s);
    layOut();
    refresh();
}

casework::Office &PaymentStepsDialog::office() const { return m_desk.office(); }

QWidget *PaymentStepsDialog::makeFile()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto *grid = new QGridLayout(card);
    const auto add = [&](int column, const QString &label, QWidget *field) {
        auto *name = new QLabel(label, card);
        name->setBuddy(field);
        grid->addWidget(name, 0, column);
        grid->addWidget(field, 0, column + 1);
        grid->setColumnStretch(column + 1, 1);
    };
    add(0, tr("F&ormat"), m_format);
    add(2, tr("&Taken by"), m_takenBy);
    add(4, tr("&Why"), m_reason);
    auto *buttons = new WrapRow(true);
    const auto table = [&](const QString &text, Result<papers::TableOut> (*make)(casework::Office &, Month)) {
        auto *button = new ExportButton(m_desk, [this, text, make] { return OutgoingList{text.chopped(1), [this, make] { return make(office(), m_month); }}; }, card);
        button->setText(text);
        buttons->addWidget(button);
    };
    table(tr("Reconciliation sheet…"), casework::reconciliationTable);
    table(tr("List of what bounced…"), casework::bouncedTable);
    buttons->addWidget(m_formats);
    buttons->addWidget(m_again);
    buttons->addWidget(m_file);
    grid->addLayout(buttons, 1, 0, 1, 6);
    explain({{m_format, "bank.format"}, {m_takenBy, "export.taken_by"}, {m_reason, "export.reason"}});
    fillFormats();
    connect(m_formats, &QPushButton::clicked, this, [this] { askForBankFormat(m_desk, this, [this] { fillFormats(); }); });
    return card;
}

void PaymentStepsDialog::fillFormats()
{
    const QString chosen = m_format->currentText();
    m_format->clear();
    if (const auto formats = casework::bankFormats(office()))
        for (const casework::BankFormat &format : *formats)
            m_format->addItem(format.name, format.isXlsx ? u".xlsx"_s : u".csv"_s);
    m_format->setCurrentIndex(std::max(0, m_format->findText(chosen)));
}

void PaymentStepsDialog::askOutcome()
{
    const int at = m_rows->currentRow();
    if (at >= 0 && at < m_orders.rowCount())
        askForOutcome(m_desk, m_orders.row(at), this, [this] { told(); });
}

void PaymentStepsDialog::askFunding()
{
    askForFunding(m_desk, m_month, this, [this] { told(); });
}

void PaymentStepsDialog::told()
{
    refresh();
    emit changed();
}

QWidget *PaymentStepsDialog::makeDoubts()
{
    m_doubtPart = new QWidget(this);
    auto *column = new QVBoxLayout(m_doubtPart);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(sectionLabel(tr("Rows of the bank's file left for a person"), m_doubtPart));
    column->addWidget(m_doubtRows, 1);
    auto *buttons = new WrapRow(true);
    buttons->addWidget(m_settle);
    column->addLayout(buttons);
    m_doubtRows->setWidths({5, 10, 10, 10, 16, 0});
    m_doubtRows->setMinimumHeight(90);
    return m_doubtPart;
}

void PaymentStepsDialog::layOut()
{
    m_rows->setEmptyText(tr("No orders are frozen yet: they are with the approval. An older month that was approved without them has its roster only."));
    m_rows->setWidths({10, 10, 8, 11, 10, 9, 8, 0});
    m_rows->setMinimumHeight(140);
    auto *column = new QVBoxLayout;
    column->addWidget(m_sums);
    column->addWidget(m_steps);
    column->addWidget(m_notice);
    column->addWidget(m_rows, 3);
    column->addWidget(makeDoubts(), 2);
    column->addWidget(makeFile());
    auto *buttons = new WrapRow(true);
    for (QWidget *button : std::initializer_list<QWidget *>{m_sendBack, m_review, m_return, m_outcome, m_reissue, m_cancel, m_funding, m_close, ExportButton::of(m_desk, m_rows, this), closeButton(this)})
        buttons->addWidget(button);
    layOutScrolled(this, column, buttons);
    sizeWithin(this, {1060, 700});
    connect(m_rows, &TablePane::currentChanged, this, &PaymentStepsDialog::updateActions);
    connect(m_rows, &TablePane::activated, this, &PaymentStepsDialog::openHousehold);
    connect(m_doubtRows, &TablePane::currentChanged, this, &PaymentStepsDialog::updateActions);
    connect(m_review, &QPushButton::clicked, this, [this] { review({}); });
    connect(m_sendBack, &QPushButton::clicked, this, [this] { askForReason(this, tr("Send back"), tr("What must be put right before this month is approved?"), [this](const QString &why) { sendBack(why); }); });
    for (auto [button, again] : {std::pair(m_file, false), std::pair(m_again, true)})
        connect(button, &QPushButton::clicked, this, [this, again] {
            if (!isTakerSaid())
                return;
            m_onlyAgain = again;
            const QString suffix = m_format->currentData().toString();
            askToSave(this, tr("Bank file"), tr("Bank file %1").arg(m_month.toString()) + suffix, u'*' + suffix, [this](const QString &path) { writeFile(path); });
        });
    connect(m_return, &QPushButton::clicked, this, &PaymentStepsDialog::askToTake);
    connect(m_settle, &QPushButton::clicked, this, [this] { askForReason(this, tr("This row is this order"), tr("How do you know that the bank means this order?"), [this](const QString &why) { settle(why); }); });
    connect(m_reissue, &QPushButton::clicked, this, [this] { reissue({}); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { askForReason(this, tr("Do not pay"), tr("Why is this order not to be paid any more?"), [this](const QString &why) { cancelOrder(why); }); });
    connect(m_outcome, &QPushButton::clicked, this, &PaymentStepsDialog::askOutcome);
    connect(m_funding, &QPushButton::clicked, this, &PaymentStepsDialog::askFunding);
    connect(m_close, &QPushButton::clicked, this, [this] { closeMonth({}); });
}

void PaymentStepsDialog::refresh()
{
    const int current = m_rows->currentRow();
    const auto totals = casework::stepTotals(office(), m_month);
    auto orders = casework::paymentOrders(office(), m_month);
    if (!totals || !orders) {
        m_notice->bad(m_desk, totals ? orders.error() : totals.error());
        return;
    }
    putBouncedFirst(*orders);
    m_orders.setRows(std::move(*orders));
    if (m_orders.rowCount() > 0)
        m_rows->selectRow(std::clamp(current, 0, m_orders.rowCount() - 1));
    m_isDraft = std::none_of(totals->steps.begin(), totals->steps.end(), [](const PaymentStep &step) { return step.step == "approved"_L1; });
    m_isClosed = totals->isClosed;
    showTotals(*totals);
    fillDoubts();
    updateActions();
}

void PaymentStepsDialog::showTotals(const casework::StepTotals &totals)
{
    QStringList parts{tr("Decided %1 (held back or paid before: %2)").arg(moneyWords(totals.decided), moneyWords(totals.notDrafted)),
                      tr("lines %1 + back-pay %2").arg(moneyWords(totals.regular), moneyWords(totals.backPay))};
    if (!m_isDraft) {
        parts << tr("%n order(s), ", nullptr, totals.orderCount) + moneyWords(totals.orders);
        parts << tr("bank file %1").arg(totals.sheet ? moneyWords(*totals.sheet) : tr("not written"));
        parts << tr("paid %1, bounced %2, cancelled %3, no word %4").arg(moneyWords(totals.paid), moneyWords(totals.bounced), moneyWords(totals.cancelled), moneyWords(totals.open));
    }
    QString sums = parts.join(u" → "_s);
    if (!totals.approvals.isEmpty())
        sums += u'\n' + casework::approvedTwiceWords(totals, office().wording);
    m_sums->setText(sums);
    QStringList steps;
    for (const PaymentStep &step : totals.steps)
        steps << QStringList{step.day.toString(Qt::ISODate), office().wording.text(u"casework.step_"_s + step.step), step.user, step.reason}.join(u' ').trimmed();
    m_steps->setText(steps.join(u"；"_s));
}

void PaymentStepsDialog::fillDoubts()
{
    std::vector<BankRow> open;
    if (auto returns = casework::bankReturns(office(), m_month))
        for (auto &[taken, rows] : *returns)
            for (BankRow &row : rows)
                if (row.order.isEmpty())
                    open.push_back(std::move(row));
    m_doubts.setRows(std::move(open));
    m_doubtPart->setVisible(m_doubts.rowCount() > 0);
    if (m_doubts.rowCount() > 0)
        m_doubtRows->selectRow(0);
}

void PaymentStepsDialog::updateActions()
{
    const int at = m_rows->currentRow();
    const bool some = at >= 0 && at < m_orders.rowCount();
    const auto &rows = m_orders.rows();
    const auto has = [&](casework::OrderState state) { return std::any_of(rows.begin(), rows.end(), [state](const Order &row) { return row.state == state; }); };
    const bool township = m_desk.isTownship();
    const bool frozen = township && !m_isDraft && !rows.empty();
    m_review->setVisible(township && m_isDraft);
    m_sendBack->setVisible(township && m_isDraft);
    letWhoMay(m_desk, m_review, Right::Review, true);
    letWhoMay(m_desk, m_sendBack, Right::Review, true);
    m_file->setEnabled(frozen);
    m_again->setEnabled(frozen && std::any_of(rows.begin(), rows.end(), [](const Order &row) { return row.isFollowUp; }));
    m_return->setEnabled(frozen && has(casework::OrderState::Open));
    letWhoMay(m_desk, m_reissue, Right::Approve, frozen && has(casework::OrderState::Bounced));
    letWhoMay(m_desk, m_cancel, Right::Review, frozen && some && m_orders.row(at).state != casework::OrderState::Paid && m_orders.row(at).state != casework::OrderState::Cancelled);
    m_outcome->setEnabled(frozen && some && m_orders.row(at).state != casework::OrderState::Cancelled);
    m_funding->setVisible(township);
    m_settle->setEnabled(frozen && some && m_doubtRows->currentRow() >= 0);
    letWhoMay(m_desk, m_close, Right::Review, township && !m_isDraft && !m_isClosed);
}

} // namespace xieli::ui
