// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/prices.h"
#include "casework/register.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The village's price list, from the desk to the income.
class PricesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    Office village() { return newOffice(m_folder.path(), u"prices%1"_s.arg(++m_files), OfficeRole::Village); }

    /// Ten mu of maize and nothing else, surveyed 2017-06 … 2018-05, without an amount.
    static HouseholdId farmers(Office &office)
    {
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"苏一"_s, 1, 2, Money::fromYuan(290))));
        VisitEntry entry;
        entry.dossier = must(dossier(office, id));
        entry.visit.day = Day(2018, 6, 5);
        IncomeItem maize;
        maize.kind = u"B1"_s;
        maize.label = u"玉米"_s;
        maize.quantity = Quantity::parse(u"10");
        maize.unit = u"亩"_s;
        maize.byPriceList = true;
        entry.dossier.income.push_back(maize);
        must(recordVisit(office, entry));
        return id;
    }

    static VillagePrice maize(int year, int yuan)
    {
        VillagePrice price;
        price.year = year;
        price.kind = u"B1"_s;
        price.item = u"玉米"_s;
        price.unit = u"亩"_s;
        price.price = Money::fromYuan(yuan);
        return price;
    }

    static std::optional<Money> incomeOf(Office &office, const HouseholdId &id)
    {
        return must(provisional(office, must(dossier(office, id)), Month(2018, 6))).annualIncome;
    }

private slots:
    void theListOfTheSurveysYearPricesTheItem()
    {
        Office office = village();
        const HouseholdId id = farmers(office);
        QVERIFY2(!incomeOf(office, id), "no list: not known, not zero");
        must(recordPrices(office, {maize(2017, 999), maize(2018, 300)}));
        QCOMPARE(incomeOf(office, id), std::optional(Money::fromYuan(3000)));
        const AssessReport report = must(assessMonth(office, Month(2018, 6)));
        QCOMPARE(report.rows.front().perCapita, std::optional(Money::fromYuan(3000)));
    }

    void whatIsGoneFromTheListIsGone()
    {
        Office office = village();
        const HouseholdId id = farmers(office);
        must(recordPrices(office, {maize(2017, 999), maize(2018, 300)}));
        auto prices = must(villagePrices(office));
        QCOMPARE(prices.size(), std::size_t(2));
        QCOMPARE(prices.front().areaCode, office.placeCode);
        prices.pop_back();
        must(recordPrices(office, prices));
        QCOMPARE(must(villagePrices(office)).size(), std::size_t(1));
        QVERIFY(!incomeOf(office, id));
    }

    void anotherVillagesListIsNotThisOnes()
    {
        Office office = village();
        const HouseholdId id = farmers(office);
        must(recordPrices(office, {maize(2018, 300)}));
        auto prices = must(villagePrices(office));
        prices.front().areaCode = u"629902"_s;
        must(recordPrices(office, prices));
        QVERIFY(!incomeOf(office, id));
    }

    void aLineWithoutKindIsRefused()
    {
        Office office = village();
        VillagePrice price = maize(2018, 300);
        price.kind.clear();
        const auto stored = recordPrices(office, {maize(2018, 1), price});
        QVERIFY(!stored);
        QCOMPARE(stored.error().key, u"casework.price_without_kind"_s);
        QVERIFY(must(villagePrices(office)).empty());
    }

    void aLineWithoutAPriceIsRefusedAndOneLeftBlankIsDropped()
    {
        Office office = village();
        const HouseholdId id = farmers(office);
        VillagePrice begun;
        begun.year = 2018;
        begun.kind = u"B1"_s;
        must(recordPrices(office, {maize(2018, 300), begun}));
        QCOMPARE(must(villagePrices(office)).size(), std::size_t(1));
        QCOMPARE(incomeOf(office, id), std::optional(Money::fromYuan(3000)));
        begun.item = u"玉米"_s;
        const auto stored = recordPrices(office, {begun});
        QVERIFY(!stored);
        QCOMPARE(stored.error().key, u"casework.price_without_price"_s);
        QCOMPARE(must(villagePrices(office)).size(), std::size_t(1));
    }

    void aLineWithoutAPriceInAnOlderFilePricesNothing()
    {
        Office office = village();
        const HouseholdId id = farmers(office);
        VillagePrice nothing = maize(2018, 0);
        nothing.id = VillagePriceId::create();
        nothing.areaCode = office.placeCode;
        must(office.file->change({u"casework.change_prices"_s, {}}, [&](Writer &writer) { writer.put(nothing); }));
        QVERIFY2(!incomeOf(office, id), "not known, not zero");
    }
};

QTEST_GUILESS_MAIN(PricesTest)
#include "test_prices.moc"
