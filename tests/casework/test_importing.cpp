// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/dossiers.h"
#include "casework/paying.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Dossiers written by hand that come a second time, or say another aid than 低保.
class ImportingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;

    Office fresh() { return newOffice(m_folder.path(), u"乡%1"_s.arg(++m_offices), OfficeRole::Township, Day(2018, 6, 20)); }

    static QByteArray family(const QByteArray &survey, const QByteArray &gross, const QByteArray &received = "{}")
    {
        return R"({"household":{"id":"n1","area_code":"629901","village":"上湾村"},"survey":)" + survey
            + R"(,"members":[{"id":"m1","name":"新一","birth_date":"1940-01-01","relation":2,"labour_capacity":"none"}],"income":[{"id":"i1","member":"m1","kind":"B4","gross_fen":)"
            + gross + R"(}],"obligors":[],"received":)" + received + "}";
    }
    static Dossier only(Office &office)
    {
        return must(office.file->read([](Reader &reader) { return reader.dossiers(); })).at(0);
    }

private slots:
    void aLaterSurveyStandsBesideTheOneBeforeAndIsAcceptedWhenItComes()
    {
        Office office = fresh();
        must(importDossiers(office, family(R"({"from":"2017-01","to":"2017-12"})", "100000"), Run::Real));
        const Dossier before = only(office);
        office.today = Day(2018, 9, 5);
        const QByteArray later = family(R"({"from":"2017-06","to":"2018-05"})", "900000");
        QCOMPARE(must(importDossiers(office, later, Run::Real)).households, 1);
        const Dossier after = only(office);
        QCOMPARE(after.surveys.size(), std::size_t(2));
        QCOMPARE(after.income.size(), std::size_t(2));
        for (const Survey &survey : after.surveys)
            QCOMPARE(*survey.acceptedOn, survey.id == before.surveys.front().id ? *before.surveys.front().acceptedOn : office.today);
        for (const IncomeItem &item : after.income)
            QCOMPARE(item.gross.fen(), item.survey == before.surveys.front().id ? 100000 : 900000);
        office.today = Day(2018, 10, 5);
        QCOMPARE(must(importDossiers(office, later, Run::Real)).unchanged, 1); // accepted in September, as it was
    }

    void whatIsReceivedAsTekunIsNotConfirmedAsDibao()
    {
        Office office = fresh();
        must(importDossiers(office, family(R"({"from":"2017-01","to":"2017-12"})", "0", R"({"category":"tekun","monthly_amount_fen":35458,"since":"2017-01"})"), Run::Real));
        const auto refused = confirmPaid(office, Month(2018, 1), Month(2018, 3));
        QCOMPARE(refusal(refused), u"casework.other_aid_wants_decision"_s);
        QCOMPARE(refused.error().arguments.value(u"heads"_s), u"新一"_s);
        QVERIFY(only(office).decisions.empty());
        Dossier roster = rosterHousehold(u"孤老甲"_s, 1, 1, Money::fromYuan(431));
        roster.household.claimedClass.reset();
        roster.household.claimedClassText = u"农村特困分散供养"_s;
        must(office.file->change({u"test"_s}, [&](Writer &writer) {
            roster.household.id = HouseholdId::create();
            writer.insert(roster.household);
        }));
        must(office.file->change({u"test"_s}, [&](Writer &writer) {
            Household paid = rosterHousehold(u"低保乙"_s, 1, 1, Money::fromYuan(292)).household;
            paid.id = HouseholdId::create();
            writer.insert(paid);
        }));
        const ConfirmReport report = must(confirmPaid(office, Month(2018, 1), Month(2018, 3)));
        QCOMPARE(report.households, 1);
        QCOMPARE(report.total, Money::fromYuan(292 * 3));
        QCOMPARE(int(report.otherAid.size()), 2);
    }
};

QTEST_GUILESS_MAIN(ImportingTest)
#include "test_importing.moc"
