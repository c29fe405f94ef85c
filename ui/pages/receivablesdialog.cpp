// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/receivablesdialog.h"

#include "desk.h"
#include "fields/fields.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Row = casework::ReceivableRow;

namespace {

QVariant fen(Money amount) { return static_cast<qlonglong>(amount.fen()); }

QString monthsOf(const Row &row)
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
    , m_model({{tr("Head of household"), [](const Row &row) { return row.headName; }},
               {tr("Group"), [](const Row &row) { return row.group; }},
               {tr("Paid too much"), [](const Row &row) { return moneyWords(row.noted); }, [](const Row &row) { return fen(row.noted); }, true},
               {tr("Recovered"), [](const Row &row) { return moneyWords(row.recovered); }, [](const Row &row) { return fen(row.recovered); }, true},
               {tr("Still open"), [](const Row &row) { return moneyWords(row.open); }, [](const Row &row) { return fen(row.open); }, true},
               {tr("Of that decided"), [](const Row &row) { return moneyWords(row.decided); }, [](const Row &row) { return fen(row.decided); }, true},
               {tr("Months"), monthsOf}},
              this)
    , m_notice(new Notice(this))
    , m_rows(new TablePane(&m_model, tr("Receivables"), nullptr, this))
    , m_amount(new MoneyField(this))
    , m_instalment(new MoneyField(this))
    , m_from(new MonthField(this))
    , m_document(new QLineEdit(this))
    , m_reason(new QLineEdit(this))
    , m_decide(primaryButton(tr("&Decide the recovery"), this))
{
    setWindowTitle(tr("Receivables"));
    m_rows->setEmptyText(tr("Nothing was paid too much. A receivable comes from an approved month in which less was owed than had been paid."));
    m_rows->setWidths({10, 8, 11, 11, 11, 11, 0});
    m_decide->setObjectName(u"decideRecovery"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(faintLabel(tr("What was paid too much is never taken off a payment. It is recovered by a decision only, in instalments."), this));
    column->addWidget(m_notice);
    column->addWidget(m_rows, 1);
    column->addWidget(makeForm());
    resize(860, 560);
    connect(m_rows, &TablePane::currentChanged, this, &ReceivablesDialog::choose);
    connect(m_decide, &QPushButton::clicked, this, &ReceivablesDialog::decideAsTyped);
    refresh();
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
    add(1, 2, tr("&Reason"), m_reason, m_reason);
    grid->addWidget(m_decide, 1, 5);
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
    m_decide->setEnabled(row >= 0);
    if (row < 0)
        return;
    m_amount->setMoney(m_model.row(row).open - m_model.row(row).decided);
    m_instalment->setMoney({});
    m_from->setMonth(m_desk.month() + 1);
}

void ReceivablesDialog::decideAsTyped()
{
    decide(m_amount->money().value_or(Money()), m_instalment->money().value_or(Money()), m_from->month().value_or(m_desk.month() + 1),
           m_document->text().trimmed(), m_reason->text().trimmed());
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
