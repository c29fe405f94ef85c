// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keeping.h"
#include "casework/sheets.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

#include <numeric>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Rosters that come again: what is known is brought up to date, nothing is doubled.
class KnownAgainTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    Office village() { return newOffice(m_folder.path(), u"village%1"_s.arg(++m_files), OfficeRole::Village); }
    QString sheet(const QString &text)
    {
        const QString path = m_folder.filePath(u"roster%1.csv"_s.arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("cannot write the test's own sheet");
        return path;
    }

private slots:
    void initTestCase() { initXieliResources(); }

    void theSameRosterAgainDoublesNothing_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<int>("households");
        QTest::addColumn<int>("persons");
        QTest::newRow("no head") << u"1,苏一,子,11010519491231002X,292\n1,苏二,女,,\n2,苏三,户主,440524188001010014,100\n"_s << 2 << 3;
        QTest::newRow("two of one name without numbers") << u"1,韩乙,户主,,200\n1,韩二,子,,\n2,韩乙,户主,,210\n2,韩三,女,,\n"_s << 2 << 4;
        QTest::newRow("one number twice") << u"1,崔一,户主,11010519491231002X,292\n2,崔一,户主,11010519491231002X,292\n"_s << 1 << 1; // one head, one household: not paid twice
    }
    void theSameRosterAgainDoublesNothing()
    {
        QFETCH(QString, rows);
        Office office = village();
        const QString path = sheet(u"户编号,姓名,与户主关系,身份证号,月补助金额\n"_s + rows);
        const SheetReport first = must(takeRoster(office, path, {}));
        QVERIFY(!first.change.isEmpty());
        const SheetReport second = must(takeRoster(office, path, {}));
        QVERIFY(second.change.isEmpty()); // nothing was written, so there is nothing of it to undo
        const SoundnessReport check = must(casework::check(office));
        QTEST(check.households, "households");
        QTEST(check.persons, "persons");
    }

    void aNumberThatWasMissingIsFilledInNotAnotherHousehold()
    {
        Office office = village();
        const QString header = u"户主姓名,组别,身份证号,月补助金额\n"_s;
        must(takeRoster(office, sheet(header + u"李文,一组,,292\n"_s), {}));
        must(takeRoster(office, sheet(header + u"李文,一组,11010519491231002X,300\n"_s), {}));
        QCOMPARE(must(casework::check(office)).households, 1);
        QCOMPARE(must(casework::check(office)).persons, 1);
    }

    void aHouseholdWithANewHeadIsKnownByItsOtherPeople()
    {
        Office office = village();
        const QString header = u"户主姓名,姓名,与户主关系,身份证号,月补助金额\n"_s;
        must(takeRoster(office, sheet(header + u"李文,李文,户主,11010519491231002X,292\n,王霞,妻,440524188001010014,\n"_s), {}));
        must(takeRoster(office, sheet(header + u"王霞,王霞,户主,440524188001010014,292\n"_s), {}));
        QCOMPARE(must(casework::check(office)).households, 1);
        QCOMPARE(must(casework::check(office)).persons, 2);
    }

    void whatIsChangedIsSaidFieldByFieldAndHowItWasFound()
    {
        Office office = village();
        const QString header = u"户主姓名,组别,身份证号,月补助金额\n"_s;
        must(takeRoster(office, sheet(header + u"李文,一组,11010519491231002X,292\n"_s), {}));
        SheetOptions dry;
        dry.run = Run::Dry;
        const SheetReport report = must(takeRoster(office, sheet(header + u"李文,一组,6.29901E+17,300\n"_s), dry));
        const QString said = std::accumulate(report.listed.begin(), report.listed.end(), QString(), [](const QString &all, const ListedRow &row) { return all + row.reason; });
        QVERIFY2(said.contains(u"月金额292.00 → 300.00"_s) && said.contains(u"只有户主姓名相同"_s) && said.contains(u"改动已有的1户"_s), qPrintable(said));
    }

    void oneMemberOfALargerHouseholdDoesNotWriteOverIt()
    {
        Office office = village();
        must(takeRoster(office, sheet(u"户主姓名,姓名,与户主关系,身份证号,月补助金额\n李文,李文,户主,11010519491231002X,600\n,王霞,妻,440524188001010014,\n,李强,子,629901198501210336,\n"_s), {}));
        const SheetReport report = must(takeRoster(office, sheet(u"户主姓名,身份证号,月补助金额,电话\n王霞,440524188001010014,0,无\n"_s), {}));
        QCOMPARE(report.refused, 1);
        QCOMPARE(report.households, 0);
        QVERIFY(report.change.isEmpty());
    }

    void aNamesakeInAnotherVillageIsNotWrittenOver()
    {
        Office office = village();
        const QString header = u"村,户主姓名,身份证号,月补助金额\n"_s;
        must(takeRoster(office, sheet(header + u"西坪村,李文,11010519491231002X,292\n"_s), {}));
        const SheetReport report = must(takeRoster(office, sheet(header + u"东沟村,李文,6.29901E+17,900\n"_s), {}));
        QCOMPARE(report.refused, 1);
        QVERIFY(report.change.isEmpty());
    }

    void aSheetThatSaysNothingOfAFieldTakesNothingAway()
    {
        Office office = village();
        must(takeRoster(office, sheet(u"户主姓名,身份证号,类别,保障人数,月补助金额\n李文,11010519491231002X,1类,1,292\n"_s), {}));
        const SheetReport report = must(takeRoster(office, sheet(u"户主姓名,身份证号,月补助金额\n李文,11010519491231002X,292\n"_s), {}));
        QVERIFY(report.change.isEmpty());
    }

    void twoOfOneNameWithSoundNumbersAreTwoHouseholds()
    {
        Office office = village();
        const QString header = u"户主姓名,组别,身份证号,月补助金额\n"_s;
        must(takeRoster(office, sheet(header + u"李文,一组,440524188001010014,292\n"_s), {}));
        must(takeRoster(office, sheet(header + u"李文,一组,11010519491231002X,300\n"_s), {}));
        QCOMPARE(must(casework::check(office)).households, 2);
    }
};

QTEST_GUILESS_MAIN(KnownAgainTest)
#include "test_knownagain.moc"
