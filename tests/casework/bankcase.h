// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/bankfile.h"
#include "casework/bankreturn.h"
#include "casework/exporting.h"
#include "casework/keeping.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "intake/textbytes.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// What the tests of the bank share: a township that approved a month, and files of the bank.
class BankCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_offices = 0;
    const Month m_june = Month(2018, 6);
    const Alone m_alone{u"单人办公"_s};

    struct Payee {
        QString name;
        QString account;
        Money amount;
    };

    /// A township that approved one month in which each of these gets its amount on its account.
    Office paying(const std::vector<Payee> &payees)
    {
        Office office = newOffice(m_folder.path(), u"bank%1"_s.arg(++m_offices), OfficeRole::Township);
        for (const Payee &payee : payees) {
            Dossier dossier = rosterHousehold(payee.name, 1, 1, Money());
            dossier.household.claimedMonthlyAmount.reset();
            dossier.household.village = payee.account.endsWith(u'1') ? u"东村"_s : u"西村"_s;
            BankAccount account;
            account.id = BankAccountId::create();
            account.number = payee.account;
            account.holderName = payee.name;
            account.bank = u"农商行"_s;
            dossier.accounts.push_back(account);
            dossier.members.front().typedBirthDate = Day(1900, 1, 1).addDays(++m_born); // nobody is taken for another
            const HouseholdId id = must(registerHousehold(office, dossier));
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = id;
            decision.benefit = u"dibao"_s;
            decision.category = Category::Dibao;
            decision.persons = 1;
            decision.monthlyAmount = payee.amount;
            decision.frozen = true;
            decision.startMonth = m_june;
            decision.decidedOn = Day(2018, 5, 28);
            must(office.file->change({u"test"_s}, [&](Writer &writer) { writer.insert(decision); }));
        }
        must(draftPayments(office, m_june));
        must(approvePayments(office, m_june, u"主任"_s, m_alone));
        return office;
    }
    int m_born = 0;

    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("not written");
        return out.fileName();
    }
    QString returned(const QString &name, const QStringList &lines)
    {
        return file(name, *intake::gb18030Of(u"序号,户名,账号,金额,处理结果,失败原因\r\n"_s + lines.join(u"\r\n"_s) + u"\r\n"_s));
    }
    ReturnReport take(Office &office, const QString &path, bool dry = false) const { return must(takeBankReturn(office, path, {m_june, Day(2018, 6, 18), dry})); }
    static PaymentOrder orderOf(Office &office, Month month, const QString &account)
    {
        for (const OrderRow &row : must(paymentOrders(office, month)))
            if (row.order.account == account)
                return row.order;
        qFatal("no order");
    }
    static void correct(Office &office, const HouseholdId &id, const QString &number)
    {
        Dossier known = must(dossier(office, id));
        known.accounts.front().number = number;
        must(correctDossier(office, known));
    }
    static ExportWish wish() { return {true, u"王协理"_s, u"交银行代发"_s}; }

    static inline const QString one = u"6217371442112636041"_s;
    static inline const QString two = u"6217003639422975252"_s;
};

} // namespace xieli::test
