// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/paymentstepsdialog.h"

#include "casework/bankfile.h"
#include "casework/bankreturn.h"
#include "desk.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QComboBox>
#include <QLineEdit>

// What is done with a month's orders, each step of it.

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// What went out once more, and what did not and why.
QString reissuedWords(const casework::ReissueReport &report, const papers::Wording &wording)
{
    QString words = PaymentStepsDialog::tr("Issued again to the corrected accounts: %n order(s), %1 yuan. Now save their bank file.", nullptr, report.orders).arg(moneyWords(report.sum));
    QStringList left;
    for (const auto &[order, why] : report.left)
        left << wording.text(u"casework.reissue_left"_s, {{u"payee"_s, order.payee}, {u"sum"_s, order.amount.toString()}, {u"why"_s, wording.text(why)}});
    if (!left.isEmpty())
        words += u' ' + PaymentStepsDialog::tr("Not issued again: %1").arg(left.join(u"；"_s));
    return words;
}

} // namespace

void PaymentStepsDialog::tell(const Result<void> &result, const QString &done)
{
    if (!result) {
        m_notice->bad(m_desk, result.error());
        return;
    }
    m_desk.tellChanged(done);
    refresh();
    m_notice->good(done);
    emit changed();
}

/// A one-person office is asked for its reason; anybody else is told that somebody else must do it.
void PaymentStepsDialog::retryAlone(const QString &title, std::function<Result<void>(const QString &)> act, const QString &done)
{
    const Result<void> result = act({});
    if (result || result.error().key != "duties.alone_needs_reason"_L1)
        return tell(result, done);
    askWhyAlone(this, title, [this, act = std::move(act), done](const QString &why) { tell(act(why), done); });
}

void PaymentStepsDialog::review(const QString &alone)
{
    const auto act = [this](const QString &why) { return casework::reviewPayments(office(), m_month, {why}); };
    if (alone.isEmpty())
        retryAlone(tr("Review"), act, tr("Reviewed"));
    else
        tell(act(alone), tr("Reviewed"));
}

void PaymentStepsDialog::sendBack(const QString &reason) { tell(casework::sendBackPayments(office(), m_month, reason), tr("Sent back: draft it anew")); }

void PaymentStepsDialog::writeFile(const QString &path, bool rewrite)
{
    if (!isTakerSaid())
        return;
    const casework::ExportWish wish{true, m_takenBy->text().trimmed(), m_reason->text().trimmed()};
    const auto files = casework::writeBankFiles(office(), m_month, m_format->currentText(), wish, path, {m_onlyAgain, rewrite});
    static const QStringList askable{u"casework.bank_written"_s, u"casework.bank_unknown"_s, u"casework.bank_answered"_s};
    if (!files && askable.contains(files.error().key))
        askFirst(this, tr("Write once more what was written before?"), office().wording.say(files.error()), tr("Write once more"), [this, path] { writeFile(path, true); });
    if (!files) {
        m_notice->bad(m_desk, files.error());
        return;
    }
    QString told = tr("%n order(s), ", nullptr, files->orders) + tr("%1 yuan, written to %2.").arg(moneyWords(files->sum), files->paths.join(u"、"_s));
    if (files->leftOutCount > 0)
        told += u' ' + tr("Left out without an account, cancelled, bounced, paid or written already: %1, %2 yuan.").arg(files->leftOutCount).arg(moneyWords(files->leftOut));
    if (!files->before.empty())
        told += u' ' + office().wording.text(rewrite ? u"cli.bank_rewritten"_s : u"cli.bank_left_written"_s,
                                             {{u"orders"_s, casework::ordersInWords(files->before, office().wording)}, {u"sum"_s, casework::sumOf(files->before).toString()}});
    if (!files->unknown.empty() && !rewrite)
        told += u' ' + office().wording.text(u"cli.bank_unknown"_s, {{u"orders"_s, casework::ordersInWords(files->unknown, office().wording)}, {u"sum"_s, casework::sumOf(files->unknown).toString()}});
    if (!files->answered.empty() && !rewrite)
        told += u' ' + office().wording.text(u"cli.bank_answered"_s, {{u"orders"_s, casework::ordersInWords(files->answered, office().wording)}, {u"sum"_s, casework::sumOf(files->answered).toString()}});
    if (!files->doubles.empty())
        told += u' ' + office().wording.text(u"cli.bank_doubles"_s, {{u"orders"_s, casework::ordersInWords(files->doubles, office().wording)}, {u"sum"_s, casework::sumOf(files->doubles).toString()}});
    tell({}, told);
}

/// A file with whole numbers leaves with a name and a reason: asked before the place is.
bool PaymentStepsDialog::isTakerSaid()
{
    for (const auto &[field, what] : {std::pair(m_takenBy, tr("Write first who takes the file.")), {m_reason, tr("Write first why the file is made.")}})
        if (field->text().trimmed().isEmpty()) {
            m_notice->bad(what + u' ' + tr("It holds whole account numbers; nothing was written."));
            field->setFocus();
            return false;
        }
    return true;
}

/// Where the account is corrected that the bank did not know.
void PaymentStepsDialog::openHousehold(int row)
{
    const HouseholdId household = m_orders.row(row).order.household;
    accept();
    m_desk.goToHousehold(household);
}

void PaymentStepsDialog::askToTake()
{
    askToOpen(this, tr("The bank's return"), tr("Bank returns (*.csv *.txt *.xlsx)"), [this](const QString &path) { look(path, false); });
}

void PaymentStepsDialog::look(const QString &path, bool evenSo)
{
    const auto report = casework::takeBankReturn(office(), path, {m_month, office().today, true, evenSo});
    if (!report && report.error().key == u"casework.return_other_month") {
        askFirst(this, tr("Of another month?"), office().wording.say(report.error()), tr("Take in all the same"), [this, path] { look(path, true); });
        return;
    }
    if (!report) {
        m_notice->bad(m_desk, report.error());
        return;
    }
    askFirst(this, tr("Take in this return?"),
             tr("%1 paid (%2 yuan), %3 bounced (%4 yuan), %5 left for a person; %6 orders (%7 yuan) are not in the file.")
                 .arg(report->paid).arg(moneyWords(report->paidSum)).arg(report->bounced).arg(moneyWords(report->bouncedSum)).arg(report->doubts)
                 .arg(report->withoutRow).arg(moneyWords(report->withoutRowSum)),
             tr("Take in"), [this, path, evenSo] { takeReturn(path, evenSo); });
}

void PaymentStepsDialog::takeReturn(const QString &path, bool evenSo)
{
    const auto report = casework::takeBankReturn(office(), path, {m_month, office().today, false, evenSo});
    tell(report ? Result<void>() : tl::unexpected(report.error()),
         report ? tr("Taken in: %1 paid, %2 bounced, %3 left for a person.").arg(report->paid).arg(report->bounced).arg(report->doubts) : QString());
}

void PaymentStepsDialog::settle(const QString &why)
{
    const int row = m_doubtRows->currentRow();
    const int order = m_rows->currentRow();
    if (row < 0 || order < 0)
        return;
    tell(casework::settleBankRow(office(), m_doubts.row(row).id, m_orders.row(order).order.id, why), tr("Settled"));
}

void PaymentStepsDialog::reissue(const QString &alone)
{
    const auto report = casework::reissuePayments(office(), m_month, office().user, {alone});
    if (report)
        return tell({}, reissuedWords(*report, office().wording));
    if (alone.isEmpty() && report.error().key == "duties.alone_needs_reason"_L1)
        return askWhyAlone(this, tr("Issue again"), [this](const QString &why) { reissue(why); });
    tell(tl::unexpected(report.error()), {});
}

void PaymentStepsDialog::cancelOrder(const QString &why)
{
    const int at = m_rows->currentRow();
    if (at >= 0)
        tell(casework::cancelOrder(office(), m_orders.row(at).order.id, why), tr("It will not be paid"));
}

void PaymentStepsDialog::closeMonth(const QString &openBecause)
{
    const auto done = casework::closePayments(office(), m_month, openBecause);
    if (!done && done.error().key == "casework.orders_open"_L1 && openBecause.isEmpty()) {
        askForReason(this, tr("Close the month"), m_desk.say(done.error()), [this](const QString &why) { closeMonth(why); });
        return;
    }
    tell(done, tr("The month is closed"));
}

} // namespace xieli::ui
