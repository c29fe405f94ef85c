// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/bankreturn.h"
#include "casework/deciding.h"
#include "casework/opendata.h"
#include "casework/paying.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/register.h"
#include "model/payment.h"
#include "support/offices.h"
#include "support/support.h"

#include <QFile>
#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// What the tests of 开放数据 share: an office that lived through two months, and folders to write into and to spoil.
class OpenDataCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_count = 0;
    const Month m_june = Month(2018, 6);
    const Alone m_alone{u"单人办公"_s};
    const ExportWish m_wish{true, u"县财政局"_s, u"对账"_s};

    Office fresh() { return newOffice(m_folder.path(), u"open%1"_s.arg(++m_count), OfficeRole::Township); }
    QString place() { return m_folder.filePath(u"out%1"_s.arg(++m_count)); }

    static HouseholdId family(Office &office, const QString &head, int persons, const QString &number)
    {
        Dossier dossier = rosterHousehold(head, persons, 1, Money::fromYuan(300 * persons));
        dossier.household.village = u"上湾村"_s;
        BankAccount account;
        account.id = BankAccountId::create();
        account.number = number;
        account.bank = u"农商行"_s;
        dossier.accounts.push_back(account);
        return must(registerHousehold(office, dossier));
    }
    /// Two months with a death that was learned late, a recovery that came in part, an order that bounced and one that was issued again.
    void lived(Office &office)
    {
        const HouseholdId dead = family(office, u"甲"_s, 2, u"6217000000000000001"_s);
        family(office, u"=乙,\"二\"\n"_s, 1, u"6217000000000000002"_s);
        family(office, u"丙"_s, 3, u"6217000000000000003"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, dead));
        known.members[1].diedOn = Day(2018, 3, 4);
        must(correctDossier(office, known));
        paid(office, m_june);
        const ReceivableRow owed = must(receivables(office)).front();
        const auto recovery = must(decideRecovery(office, {dead, owed.open, {}, Month(2018, 7), Day(2018, 6, 20), u"主任"_s, u"追1号"_s, u"三月去世"_s}));
        must(recordReceipt(office, {recovery, Money::fromFen(owed.open.fen() - 12345), Day(2018, 6, 20), u"cash"_s, u"0001"_s, {}}));
        const auto orders = must(paymentOrders(office, m_june));
        must(noteOutcome(office, orders[0].order.id, OutcomeKind::Paid, Day(2018, 6, 20), u"银行电话"_s));
        for (const std::size_t at : {1, 2})
            must(noteOutcome(office, orders[at].order.id, OutcomeKind::Bounced, Day(2018, 6, 20), u"账户已注销"_s));
        Dossier moved = must(dossier(office, orders[1].order.household));
        moved.accounts.front().number = u"6217999999999999991"_s;
        must(correctDossier(office, moved));
        must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        office.today = Day(2018, 7, 20);
        paid(office, m_june + 1);
    }
    void paid(Office &office, Month month)
    {
        must(draftPayments(office, month));
        must(approvePayments(office, month, u"主任"_s, m_alone));
    }
    static void replace(const QString &path, const QByteArray &from, const QByteArray &to)
    {
        QByteArray bytes = contents(path);
        QVERIFY(bytes.contains(from));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.replace(bytes.indexOf(from), from.size(), to));
    }
    static QString faults(const OpenDataChecked &checked)
    {
        QStringList texts;
        for (const Error &fault : checked.faults)
            texts << papers::Wording::load(u"en"_s).say(fault);
        return texts.join(u'\n');
    }
    static OpenDataset of(const OpenDataWritten &written, const QString &dataset)
    {
        const auto found = std::find_if(written.datasets.begin(), written.datasets.end(), [&](const OpenDataset &each) { return each.name == dataset; });
        return found == written.datasets.end() ? OpenDataset{} : *found;
    }
};

} // namespace xieli::test
