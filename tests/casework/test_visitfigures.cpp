// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/elsewhere.h"
#include "casework/incomeparts.h"
#include "casework/prices.h"
#include "casework/register.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What the visit form shows beside the lines: what the law counts of each, and who stands elsewhere in the register.
class VisitFiguresTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    Office village(const QString &packs = u"gannan-2018,training-629901"_s)
    {
        return newOffice(m_folder.path(), u"figures%1"_s.arg(++m_files), OfficeRole::Village, Day(2018, 6, 20), packs);
    }

    static IncomeItem item(const QString &id, const QString &kind, int yuan, int cost = 0)
    {
        IncomeItem row;
        row.id = IncomeItemId(id);
        row.kind = kind;
        row.gross = Money::fromYuan(yuan);
        row.cost = Money::fromYuan(cost);
        return row;
    }
    static QString partsOf(const CountedIncome &counted)
    {
        QStringList texts;
        for (const auto &part : counted.parts)
            texts << part.key + u' ' + (part.amount ? part.amount->toString() : u"?"_s);
        return texts.join(u", "_s);
    }
    static CountedIncome countedOf(Office &office, const Dossier &dossier)
    {
        return countedIncome(must(provisional(office, dossier, Month(2018, 6))), dossier);
    }

private slots:
    void eachLineSaysWhatTheLawCountsOfIt()
    {
        Office office = village();
        Dossier dossier = rosterHousehold(u"赵仁"_s, 1, 2, Money::fromYuan(300));
        dossier.income = {item(u"crops"_s, u"B1"_s, 2640, 880), item(u"aid"_s, u"E05"_s, 2016)};
        const auto counted = countedOf(office, dossier);
        QCOMPARE(counted.ofRecord.value(u"crops"_s), std::optional(Money::fromYuan(1760)));
        QCOMPARE(counted.ofRecord.value(u"aid"_s), std::optional(Money()));
        QCOMPARE(partsOf(counted), u"business 1760.00"_s); // what is nothing is not said
    }
    void thePartsAddUpToTheIncomeOfTheAssessment()
    {
        Office office = village(u"chongqing-2021,"_s + sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s)); // which deducts job cost
        Dossier dossier = rosterHousehold(u"赵仁"_s, 2, 2, Money::fromYuan(300));
        for (int at = 0; at < 2; ++at)
            dossier.members.at(std::size_t(at)).id = MemberId(QString::number(at));
        IncomeItem wages = item(u"wages"_s, u"W1"_s, 6000);
        wages.earner = dossier.members.at(1).id;
        wages.months = 6;
        dossier.income = {wages, item(u"crops"_s, u"B1"_s, 1000), item(u"given"_s, u"T4"_s, 500)};
        Obligor child;
        child.id = ObligorId(u"child"_s);
        child.name = u"赵二"_s;
        child.agreedYearly = Money::fromYuan(1200);
        dossier.obligors = {child};
        const auto assessment = must(provisional(office, dossier, Month(2021, 9)));
        QVERIFY(assessment.annualIncome.has_value());
        const auto counted = countedIncome(assessment, dossier);
        Money sum;
        for (const auto &part : counted.parts)
            sum += part.amount.value_or(Money());
        QCOMPARE(sum, *assessment.annualIncome);
        QCOMPARE(counted.ofRecord.value(u"child"_s), std::optional(Money::fromYuan(1200)));
        QVERIFY2(partsOf(counted).contains(u"support 700.00"_s), qPrintable(partsOf(counted))); // 1,200 owed, 500 in the ledger
        const auto cost = counted.jobCost.value(u"1"_s);
        QVERIFY2(cost && !cost->isZero(), qPrintable(partsOf(counted)));
        QVERIFY2(partsOf(counted).contains(u"deducted -"_s + cost->toString()), qPrintable(partsOf(counted)));
    }
    void aMissingFigureIsNotZero()
    {
        Office office = village();
        Dossier dossier = rosterHousehold(u"赵仁"_s, 1, 2, Money::fromYuan(300));
        IncomeItem maize = item(u"maize"_s, u"B1"_s, 0);
        maize.quantity = Quantity::parse(u"3");
        maize.unit = u"亩"_s;
        maize.byPriceList = true; // and the village has no list
        dossier.income = {maize};
        const auto counted = countedOf(office, dossier);
        QVERIFY(counted.ofRecord.contains(u"maize"_s));
        QVERIFY(!counted.ofRecord.value(u"maize"_s));
        QCOMPARE(partsOf(counted), u"business ?"_s);
    }

    void aPersonIsFoundInAnotherHouseholdAndSaidWhere()
    {
        Office office = village();
        Dossier first = rosterHousehold(u"钱义"_s, 2, 2, Money::fromYuan(300));
        first.household.group = u"3组"_s;
        first.members.at(1).name = u"钱小"_s;
        first.members.at(1).idNumberText = u"11010519491231002X"_s;
        const HouseholdId there = must(registerHousehold(office, first));
        Dossier second = must(dossier(office, must(registerHousehold(office, rosterHousehold(u"赵仁"_s, 1, 2, Money::fromYuan(300))))));
        Member bride;
        bride.id = MemberId::create();
        bride.name = u"钱小"_s;
        bride.idNumberText = u"11010519491231002x"_s;
        second.members.push_back(bride);
        auto found = must(foundElsewhere(office, second));
        QCOMPARE(int(found.size()), 1);
        QCOMPARE(found.front().household, there);
        QCOMPARE(found.front().finding.subject, bride.id.text());
        QCOMPARE(found.front().finding.key, u"casework.person_elsewhere"_s);
        const QString said = office.wording.say(found.front().finding);
        QVERIFY2(said.contains(u"3组 钱义"_s) && said.contains(u"Ctrl+O"_s), qPrintable(said));

        Dossier left = must(dossier(office, there)); // by a day, and it is no clash any more
        left.members.at(1).leftOn = Day(2018, 5, 1);
        must(correctDossier(office, left));
        found = must(foundElsewhere(office, second));
        QCOMPARE(found.front().finding.key, u"casework.person_was_elsewhere"_s);
        QVERIFY(office.wording.say(found.front().finding).contains(u"2018-05-01"_s));
        QCOMPARE(found.front().finding.kind, FindingKind::Note);
    }
    void aHouseholdDoesNotFindItself()
    {
        Office office = village();
        Dossier first = rosterHousehold(u"钱义"_s, 1, 2, Money::fromYuan(300));
        first.members.front().idNumberText = u"11010519491231002X"_s;
        BankAccount card;
        card.number = u"4111111111111111"_s;
        first.accounts = {card};
        const HouseholdId id = must(registerHousehold(office, first));
        QVERIFY(must(foundElsewhere(office, must(dossier(office, id)))).empty());
    }
    void aCardIsFoundInAnotherHousehold()
    {
        Office office = village();
        Dossier first = rosterHousehold(u"钱义"_s, 1, 2, Money::fromYuan(300));
        BankAccount card;
        card.number = u"4111111111111111"_s;
        first.accounts = {card};
        const HouseholdId there = must(registerHousehold(office, first));
        Dossier second = must(dossier(office, must(registerHousehold(office, rosterHousehold(u"赵仁"_s, 1, 2, Money::fromYuan(300))))));
        card.id = BankAccountId(u"mine"_s);
        second.accounts = {card};
        const auto found = must(foundElsewhere(office, second));
        QCOMPARE(int(found.size()), 1);
        QCOMPARE(found.front().household, there);
        QCOMPARE(found.front().finding.field, u"number"_s);
        QVERIFY(office.wording.say(found.front().finding).contains(u"钱义"_s));
    }
};

QTEST_GUILESS_MAIN(VisitFiguresTest)
#include "test_visitfigures.moc"
