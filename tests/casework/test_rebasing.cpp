// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familyevents.h"
#include "casework/register.h"
#include "support/families.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;

/// Two places write about one family: the household's page that stands open, and what comes meanwhile.
class RebasingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    HouseholdId family(Office &office)
    {
        Dossier dossier;
        dossier.household.address = u"旧地址"_s;
        for (const auto &[name, relation] : {std::pair(u"高一"_s, 2), std::pair(u"高二"_s, 20)}) {
            Member member;
            member.name = name;
            member.relation = relation;
            dossier.members.push_back(member);
        }
        PropertyItem house;
        house.kind = u"R1"_s;
        house.description = u"土房"_s;
        dossier.property.push_back(house);
        return must(registerHousehold(office, dossier));
    }

private slots:
    void whatCameMeanwhileStaysAndWhatWasTypedIsStored()
    {
        Office office = newOffice(m_folder.path(), u"meanwhile"_s, OfficeRole::Village);
        const HouseholdId id = family(office);
        const Dossier begun = must(dossier(office, id)); // the page is opened
        Dossier typed = begun;
        typed.household.address = u"新地址"_s;
        typed.members[1].name = u"高二娃"_s;

        Dossier elsewhere = begun; // a visit, an event, a parcel
        elsewhere.members[1].diedOn = Day(2018, 6, 1);
        elsewhere.household.note = u"路远"_s;
        ExpenseItem costs;
        costs.kind = u"D02"_s;
        costs.amount = Money::fromYuan(800);
        elsewhere.expenses.push_back(costs);
        elsewhere.property.clear();
        must(correctDossier(office, elsewhere));

        must(correctDossier(office, typed, begun));
        const Dossier now = must(dossier(office, id));
        QCOMPARE(now.household.address, u"新地址"_s);
        QCOMPARE(now.household.note, u"路远"_s);
        QCOMPARE(now.members[1].name, u"高二娃"_s);
        QCOMPARE(now.members[1].diedOn, std::optional(Day(2018, 6, 1)));
        QCOMPARE(now.expenses.size(), std::size_t(1));
        QVERIFY(now.property.empty());
    }

    void whatIsTakenAwayByHandIsGoneAndANewLineIsStored()
    {
        Office office = newOffice(m_folder.path(), u"byhand"_s, OfficeRole::Village);
        const HouseholdId id = family(office);
        const Dossier begun = must(dossier(office, id));
        Dossier typed = begun;
        typed.property.clear();
        Obligor obligor;
        obligor.name = u"高三"_s;
        typed.obligors.push_back(obligor);
        must(correctDossier(office, typed, begun));
        const Dossier now = must(dossier(office, id));
        QVERIFY(now.property.empty());
        QCOMPARE(now.obligors.size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(RebasingTest)
#include "test_rebasing.moc"
