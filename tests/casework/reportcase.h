// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/deciding.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "casework/reporttable.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

#include <functional>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// What the tests of 统计报表 share: a township whose families are paid, and looks into its report.
class ReportCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_offices = 0;
    const Month m_june = Month(2018, 6);
    const ReportPeriod m_juneReport = ReportPeriod::of(ReportKind::Month, Month(2018, 6));
    const Alone m_alone{u"单人办公"_s};

    Office fresh() { return newOffice(m_folder.path(), u"reports%1"_s.arg(++m_offices), OfficeRole::Township); }

    static HouseholdId family(Office &office, const QString &head, int persons, int grade, const QString &village, const std::function<void(Dossier &)> &how = {})
    {
        Dossier dossier = rosterHousehold(head, persons, grade, Money::fromYuan(300 * persons));
        dossier.household.village = village;
        BankAccount account;
        account.id = BankAccountId::create();
        account.number = u"62170000"_s + QString::number(qHash(head) % 100000000);
        dossier.accounts.push_back(account);
        if (how)
            how(dossier);
        return must(registerHousehold(office, dossier));
    }
    /// Three families in two villages, paid by the roster until May and by the program in June.
    std::vector<HouseholdId> paidTown(Office &office)
    {
        const std::vector<HouseholdId> families{
            family(office, u"甲"_s, 3, 1, u"上湾村"_s, [](Dossier &d) {
                d.household.povertyCause = PovertyCause::Illness;
                d.members[0].typedSex = Sex::Female;
                d.members[0].typedBirthDate = Day(1950, 2, 1);
                d.members[2].typedBirthDate = Day(2006, 2, 1);
                d.members[1].disabilityKind = DisabilityKind::Intellectual;
                d.members[1].disabilityGrade = 3;
            }),
            family(office, u"乙"_s, 2, 2, u"上湾村"_s, [](Dossier &d) {
                d.household.povertyCause = PovertyCause::LowIncome;
                d.household.claimedPersons = 1; // of two, and nobody said which
                d.household.claimedMonthlyAmount = Money::fromYuan(250);
            }),
            family(office, u"丙"_s, 1, 1, u"石桥村"_s)};
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        paidMonth(office, m_june);
        return families;
    }
    void paidMonth(Office &office, Month month)
    {
        must(draftPayments(office, month));
        must(approvePayments(office, month, u"主任"_s, m_alone));
    }
    static void dies(Office &office, const HouseholdId &id, std::size_t member, Day day)
    {
        Dossier known = must(dossier(office, id));
        known.members[member].diedOn = day;
        must(correctDossier(office, known));
    }
    static Report reportOf(Office &office, const ReportPeriod &period) { return must(casework::report(office, period)); }
    static std::int64_t all(const Report &report, ReportColumn column) { return report.at({{}, Programme::Total, column}); }
    static const ReportCheck *check(const Report &report, const QString &code)
    {
        const auto found = std::find_if(report.checks.begin(), report.checks.end(), [&](const ReportCheck &each) { return each.code == code; });
        return found == report.checks.end() ? nullptr : &*found;
    }
    static QString faults(const Report &report)
    {
        QStringList codes;
        for (const ReportCheck &each : report.checks)
            if (!each.holds)
                codes << each.code;
        return codes.join(u' ');
    }
};

} // namespace xieli::test
