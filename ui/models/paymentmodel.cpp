// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/paymentmodel.h"

#include "papers/format.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::PaymentRow;

namespace {

enum Column { HeadColumn, GroupColumn, GradeColumn, PersonsColumn, RegularColumn, BackPayColumn, MonthsColumn, ReceivableColumn, PaidColumn, AccountColumn };

QString moneyOrNothing(Money amount)
{
    return amount.isZero() ? QString() : moneyWords(amount);
}

/// Bank and last four digits tell one account from another; the full number stands only on the roster for the bank.
QString shortAccount(const QString &number)
{
    return number.size() < 12 ? papers::maskedNumber(number) : number.left(4) + u" **** "_s + number.right(4);
}

QVariant fen(Money amount)
{
    return static_cast<qlonglong>(amount.fen());
}

} // namespace

PaymentModel::PaymentModel(QObject *parent)
    : RowTable({{tr("Head of household"), [](const PaymentRow &row) { return row.headName; }},
                {tr("Group"), [](const PaymentRow &row) { return row.group; }},
                {tr("Class"), [](const PaymentRow &row) { return row.grade ? QString::number(*row.grade) : QString(); },
                 [](const PaymentRow &row) { return QVariant(row.grade.value_or(9)); }, true},
                {tr("Persons"), [](const PaymentRow &row) { return QString::number(row.persons); },
                 [](const PaymentRow &row) { return QVariant(row.persons); }, true},
                {tr("This month"), [](const PaymentRow &row) { return moneyWords(row.regular); }, [](const PaymentRow &row) { return fen(row.regular); }, true},
                {tr("Back-pay"), [](const PaymentRow &row) { return moneyOrNothing(row.backPay); }, [](const PaymentRow &row) { return fen(row.backPay); }, true},
                {tr("Back-pay for"), [](const PaymentRow &row) { return row.backPayText; }},
                {tr("Receivable"), [](const PaymentRow &row) { return moneyOrNothing(row.receivable); }, [](const PaymentRow &row) { return fen(row.receivable); },
                 true, tr("Paid too much in earlier months; recovered by a decision only, never taken off")},
                {tr("To be paid"), [](const PaymentRow &row) { return moneyWords(row.regular + row.backPay); },
                 [](const PaymentRow &row) { return fen(row.regular + row.backPay); }, true},
                RowColumn<PaymentRow>(tr("Account"), [](const PaymentRow &row) { return shortAccount(row.account); }).withWhole([](const PaymentRow &row) { return row.account; })},
               parent)
{
}

QString PaymentModel::code(const PaymentRow &row) const
{
    if (!row.receivable.isZero())
        return u"receivable"_s;
    return row.backPay.isZero() ? u"regular"_s : u"back_pay"_s;
}

QString PaymentModel::tip(const PaymentRow &row, int column) const
{
    if (column == AccountColumn)
        return papers::maskedNumber(row.account);
    if (column != BackPayColumn && column != MonthsColumn && column != ReceivableColumn && column != RegularColumn)
        return {};
    QStringList lines;
    for (const auto &line : row.lines)
        lines << u"%1  %2  %3  %4"_s.arg(line.forMonth.toString(), word(line.kind), moneyWords(line.amount), line.reason);
    return lines.join(u'\n');
}

} // namespace xieli::ui
