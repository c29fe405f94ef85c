// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/payacts.h"

#include "casework/bankformats.h"
#include "casework/bankreturn.h"
#include "casework/changedlaw.h"
#include "casework/deciding.h"
#include "casework/funding.h"
#include "casework/receipts.h"
#include "casework/register.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "jobs/ask.h"
#include "words.h"

#include <QCoreApplication>
#include <QFile>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

struct PayActs {
    Q_DECLARE_TR_FUNCTIONS(PayActs)
};

/// The dialog is gone before the page that asked is told.
AskDialog *telling(AskDialog *dialog, std::function<void()> then)
{
    if (then)
        QObject::connect(dialog, &AskDialog::accepted, dialog->parentWidget(), std::move(then));
    return dialog;
}

QString benefitOf(const casework::FundingRow &row, Desk &desk)
{
    return desk.office().law ? casework::benefitName(row.benefit, *desk.office().law) : row.benefit;
}

AskDialog::Choices receiptWays()
{
    return {{u"transfer"_s, PayActs::tr("transfer")}, {u"cash"_s, PayActs::tr("cash")}, {u"finance_office"_s, PayActs::tr("finance office")}};
}

} // namespace

AskDialog *askForFunding(Desk &desk, Month month, QWidget *parent, std::function<void()> then)
{
    auto *dialog = new AskDialog(desk, PayActs::tr("Money by source, %1").arg(monthWords(month)), PayActs::tr("&Store"), parent);
    AskDialog::Choices benefits;
    QStringList standing;
    if (const auto rows = casework::funding(desk.office(), month)) {
        for (const casework::FundingRow &row : *rows) {
            benefits.append({row.benefit, PayActs::tr("%1: %2 yuan").arg(benefitOf(row, desk), moneyWords(row.toPay))});
            QStringList parts;
            for (const auto &[source, amount] : row.parts)
                parts << casework::fundingSourceText(source, desk.wording()) + u' ' + moneyWords(amount);
            standing << PayActs::tr("%1: %2; %3 yuan without a source").arg(benefitOf(row, desk), parts.isEmpty() ? PayActs::tr("nothing said") : parts.join(u"、"_s), moneyWords(row.missing()));
        }
    }
    dialog->addWords(standing.join(u'\n'));
    dialog->addChoice(u"benefit"_s, PayActs::tr("&Benefit"), "funding.benefit", benefits);
    for (const QString &source : casework::fundingSources())
        dialog->addMoney(source, casework::fundingSourceText(source, desk.wording()), "funding.part");
    dialog->ask(
        [&desk, month](AskDialog &asked) {
            std::map<QString, Money> parts;
            for (const QString &source : casework::fundingSources())
                if (const auto amount = asked.money(source))
                    parts[source] = *amount;
            return casework::setFunding(desk.office(), month, asked.text(u"benefit"_s), parts);
        },
        PayActs::tr("Sources stored"), PayActs::tr("The parts must add up to what is paid of the benefit; what was said before is replaced."));
    return telling(dialog, std::move(then));
}

AskDialog *askForReceipt(Desk &desk, const RecoveryDecision &decision, QWidget *parent, std::function<void()> then)
{
    auto *dialog = new AskDialog(desk, PayActs::tr("Money that came back"), PayActs::tr("&Store"), parent);
    dialog->addMoney(u"amount"_s, PayActs::tr("&Yuan"), "recovery_receipt.amount_fen", decision.instalment.isZero() ? decision.amount : decision.instalment);
    dialog->addDay(u"day"_s, PayActs::tr("D&ay"), "recovery_receipt.day", desk.today());
    dialog->addChoice(u"way"_s, PayActs::tr("&Way"), "recovery_receipt.way", receiptWays());
    dialog->addLine(u"number"_s, PayActs::tr("Receipt &number"), "recovery_receipt.number");
    dialog->addLine(u"note"_s, PayActs::tr("N&ote"), "recovery_receipt.note");
    dialog->ask(
        [&desk, id = decision.id](AskDialog &asked) -> Result<void> {
            const auto kept = casework::recordReceipt(desk.office(), {id, asked.money(u"amount"_s).value_or(Money()), asked.day(u"day"_s), asked.text(u"way"_s), asked.text(u"number"_s), asked.text(u"note"_s)});
            return kept ? Result<void>() : tl::unexpected(kept.error());
        },
        PayActs::tr("Receipt stored"), PayActs::tr("Only what came makes the debt less; the oldest month first."));
    return telling(dialog, std::move(then));
}

AskDialog *askToVoidReceipt(Desk &desk, const std::vector<RecoveryReceipt> &receipts, QWidget *parent, std::function<void()> then)
{
    auto *dialog = new AskDialog(desk, PayActs::tr("Void a receipt"), PayActs::tr("&Void"), parent);
    AskDialog::Choices choices;
    for (const RecoveryReceipt &receipt : receipts)
        if (!receipt.voidedOn)
            choices.append({receipt.id.text(), QStringList{dayWords(receipt.day), receipt.forMonth.toString(), moneyWords(receipt.amount), receipt.number}.join(u"  "_s).trimmed()});
    dialog->addChoice(u"receipt"_s, PayActs::tr("&Receipt"), "recovery_receipt.id", choices);
    dialog->addText(u"reason"_s, PayActs::tr("R&eason"), "recovery_receipt.void_reason");
    dialog->ask([&desk](AskDialog &asked) { return casework::voidReceipt(desk.office(), RecoveryReceiptId(asked.text(u"receipt"_s)), asked.text(u"reason"_s)); }, PayActs::tr("Receipt voided"),
                PayActs::tr("It stays on record with its reason, and counts no more."));
    return telling(dialog, std::move(then));
}

AskDialog *askForOutcome(Desk &desk, const casework::OrderRow &order, QWidget *parent, std::function<void()> then)
{
    auto *dialog = new AskDialog(desk, PayActs::tr("Result of the order for %1").arg(order.order.payee), PayActs::tr("&Store"), parent);
    dialog->addChoice(u"kind"_s, PayActs::tr("&Result"), "order_outcome.kind", {{u"paid"_s, PayActs::tr("paid")}, {u"bounced"_s, PayActs::tr("bounced")}});
    dialog->addDay(u"day"_s, PayActs::tr("D&ay"), "order_outcome.day", desk.today());
    dialog->addText(u"why"_s, PayActs::tr("&How do you know"), "order_outcome.reason");
    dialog->ask(
        [&desk, id = order.order.id](AskDialog &asked) {
            const auto kind = asked.text(u"kind"_s) == u"paid" ? OutcomeKind::Paid : OutcomeKind::Bounced;
            return casework::noteOutcome(desk.office(), id, kind, asked.day(u"day"_s), asked.text(u"why"_s));
        },
        PayActs::tr("Result stored"), PayActs::tr("For what no row of the bank's file says: paid at the counter, or an earlier word was wrong."));
    return telling(dialog, std::move(then));
}

AskDialog *askForCovered(Desk &desk, const Decision &decision, QWidget *parent, std::function<void()> then)
{
    const auto dossier = casework::dossier(desk.office(), decision.household);
    auto *dialog = new AskDialog(desk, PayActs::tr("Whom the decision covers"), PayActs::tr("&Store"), parent);
    dialog->addWords(PayActs::tr("The decision from %1 on covers %n person(s); name as many.", nullptr, decision.persons).arg(monthWords(decision.startMonth)));
    const auto named = casework::namedCovered(desk.office(), decision.id).value_or(std::vector<MemberId>());
    QStringList members;
    for (const Member &member : dossier ? dossier->members : std::vector<Member>()) {
        members << member.id.text();
        const bool isNamed = std::find(named.begin(), named.end(), member.id) != named.end();
        dialog->addChoice(member.id.text(), member.name, "decision.covered", {{u"no"_s, PayActs::tr("not covered")}, {u"yes"_s, PayActs::tr("covered")}});
        dialog->choose(member.id.text(), isNamed ? u"yes"_s : u"no"_s);
    }
    dialog->ask(
        [&desk, members, id = decision.id](AskDialog &asked) {
            std::vector<MemberId> named;
            for (const QString &member : members)
                if (asked.text(member) == u"yes")
                    named.emplace_back(member);
            return casework::nameCovered(desk.office(), id, named);
        },
        PayActs::tr("Persons named"));
    return telling(dialog, std::move(then));
}

void askToVoidDecision(Desk &desk, const Decision &decision, QWidget *parent, std::function<void(const Result<QString> &)> then)
{
    const QString question = PayActs::tr("Why is the decision from %1 on void? What was paid on it stays in the books; what it had taken the place of stands again.");
    askForReason(parent, PayActs::tr("Void the decision"), question.arg(monthWords(decision.startMonth)), [&desk, id = decision.id, then = std::move(then)](const QString &reason) {
        const auto again = casework::voidDecision(desk.office(), id, reason);
        if (!again)
            return then(tl::unexpected(again.error()));
        const QString told = again->empty() ? PayActs::tr("Voided. No other decision stands again by this: what is to be given has to be decided anew.")
                                            : PayActs::tr("Voided. The decision from %1 on stands again; the next draft settles the months.").arg(monthWords(again->front().startMonth));
        desk.tellChanged(told);
        then(told);
    });
}

AskDialog *askForBankFormat(Desk &desk, QWidget *parent, std::function<void()> then)
{
    auto *dialog = new AskDialog(desk, PayActs::tr("Formats of bank files"), PayActs::tr("&Forget this format"), parent);
    AskDialog::Choices own;
    QStringList names;
    if (const auto formats = casework::bankFormats(desk.office()))
        for (const casework::BankFormat &format : *formats) {
            names << format.name;
            if (!format.isBuiltIn)
                own.append({format.name, format.name});
        }
    dialog->addWords(names.join(u"、"_s));
    dialog->addAct(PayActs::tr("&Take in a format…"), [&desk, dialog] {
        askToOpen(dialog, PayActs::tr("Take in a format"), PayActs::tr("Format of a bank file (*.json)"), [&desk, dialog](const QString &path) {
            QFile file(path);
            const auto kept = file.open(QIODevice::ReadOnly) ? casework::keepBankFormat(desk.office(), file.readAll()) : fail(u"casework.bank_format_bad"_s, {{u"what"_s, file.errorString()}});
            if (!kept)
                return dialog->sayWhy(kept.error());
            desk.tellChanged(PayActs::tr("Format stored"));
            dialog->accept();
        });
    });
    dialog->addChoice(u"name"_s, PayActs::tr("&Own format"), "bank.format", own);
    dialog->ask([&desk](AskDialog &asked) { return casework::removeBankFormat(desk.office(), asked.text(u"name"_s)); }, PayActs::tr("Format forgotten"),
                PayActs::tr("A format is a small file that says columns, order and encoding; the command line shows one as a pattern."));
    return telling(dialog, std::move(then));
}

} // namespace xieli::ui
