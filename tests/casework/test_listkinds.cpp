// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listcase.h"

#include <QDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A sheet read as what it is not: doubted in words before anything is taken in.
class ListKindsTest : public ListCase {
    Q_OBJECT

private slots:
    void noSheetOfItsKindIsDoubted()
    {
        Office office = village();
        const QDir folder(sourcePath(u"tests/casework/sheets"_s));
        int seen = 0;
        for (const QString &name : folder.entryList({u"*.csv"_s, u"*.txt"_s})) {
            const auto kind = fromCode<SheetKind>(name.section(u'-', 0, 0));
            if (!kind || name.contains(u".said."))
                continue;
            // the name of the file says nothing here
            const QString copy = m_folder.filePath(u"%1.%2"_s.arg(++m_count).arg(name.section(u'.', -1)));
            QVERIFY(QFile::copy(folder.filePath(name), copy));
            const SheetReport report = must(lookAtColumns(office, *kind, copy, {}));
            QVERIFY2(!report.betterKind, qPrintable(name + u": "_s + report.tellingHeadings.join(u' ')));
            ++seen;
        }
        QVERIFY(seen > 20);
    }

    void aListReadAsAnotherKindIsDoubtedWithTheBetterKindNamed_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<SheetKind>("readAs");
        QTest::addColumn<SheetKind>("better");
        QTest::newRow("deaths as poverty list") << u"序号,姓名,身份证号,死亡日期"_s << SheetKind::Poverty << SheetKind::Deaths;
        QTest::newRow("deaths as disabled people") << u"死者姓名,证件号码,死亡时间"_s << SheetKind::Disability << SheetKind::Deaths;
        QTest::newRow("deaths as roster") << u"户主姓名,姓名,身份证号,去世时间"_s << SheetKind::Roster << SheetKind::Deaths;
        QTest::newRow("deaths as poverty list, relief named") << u"姓名,身份证号,是否脱贫户,死亡日期"_s << SheetKind::Poverty << SheetKind::Deaths;
        QTest::newRow("disabled people as deaths") << u"姓名,残疾人证号,残疾类别,残疾等级"_s << SheetKind::Deaths << SheetKind::Disability;
        QTest::newRow("disabled people as poverty list") << u"姓名,身份证号,残疾类别,残疾等级"_s << SheetKind::Poverty << SheetKind::Disability;
        QTest::newRow("poverty list as deaths") << u"姓名,身份证号,监测对象类别,风险是否消除"_s << SheetKind::Deaths << SheetKind::Poverty;
        QTest::newRow("roster as poverty list") << u"户主,姓名,身份证号,保障类别,月保障金额,银行账号"_s << SheetKind::Poverty << SheetKind::Roster;
        QTest::newRow("roster as deaths") << u"户主,身份证号,保障人数,保障金额"_s << SheetKind::Deaths << SheetKind::Roster;
    }
    void aListReadAsAnotherKindIsDoubtedWithTheBetterKindNamed()
    {
        QFETCH(QString, headings);
        QFETCH(SheetKind, readAs);
        QFETCH(SheetKind, better);
        Office office = village();
        const SheetReport report = must(lookAtColumns(office, readAs, file(headings + u"\n1,2,3,4,5,6\n"_s), {}));
        QVERIFY2(report.betterKind == better, qPrintable(report.tellingHeadings.join(u' ')));
        QVERIFY(!report.tellingHeadings.isEmpty());
    }

    void nothingOfADoubtedListIsTakenOrKeptUntilAPersonSaysSo()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018-03-05\n"_s.arg(qian()));
        const auto refused = takeSheet(office, SheetKind::Poverty, path, {});
        QCOMPARE(refusal(refused), u"casework.sheet_other_kind"_s);
        const QString said = office.wording.say(refused.error());
        QVERIFY2(said.contains(u"死亡日期"_s) && said.contains(u"更像死亡名单，不像脱贫户名单"_s), qPrintable(said));
        QVERIFY(must(office.file->read([](Reader &reader) { return reader.all<IntakeBatch>(); })).empty());
        QCOMPARE(dry(office, SheetKind::Poverty, path).betterKind, SheetKind::Deaths); // to look at it is free
        SheetOptions options;
        options.evenSo = true;
        must(takeSheet(office, SheetKind::Poverty, path, options));
        QCOMPARE(must(office.file->read([](Reader &reader) { return reader.all<IntakeBatch>(); })).size(), std::size_t(1));
    }

    void whatTheHeadingsWereToldToHoldIsForgottenWithTheTakeIn()
    {
        Office office = village();
        const QString path = file(u"甲栏,乙栏,丙栏\n%1,%2,2018-03-05\n"_s.arg(u"钱氏"_s, qian()));
        SheetOptions said;
        said.choices = QMap<QString, QString>{{u"甲栏"_s, u"name"_s}, {u"乙栏"_s, u"id_number"_s}, {u"丙栏"_s, u"day"_s}};
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, said));
        QCOMPARE(must(mappings(office)).size(), std::size_t(1));
        must(undo(office, report.change));
        QVERIFY(must(mappings(office)).empty());
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, {})), u"intake.no_header"_s);
    }

    void aMappingThatWasForgottenByHandDoesNotStopTheUndoing()
    {
        Office office = village();
        const QString path = file(u"甲栏,乙栏,丙栏\n%1,%2,2018-03-05\n"_s.arg(u"钱氏"_s, qian()));
        SheetOptions said;
        said.choices = QMap<QString, QString>{{u"甲栏"_s, u"name"_s}, {u"乙栏"_s, u"id_number"_s}, {u"丙栏"_s, u"day"_s}};
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, said));
        must(forgetMapping(office, must(mappings(office)).front().id));
        must(undo(office, report.change));
        QVERIFY(must(mappings(office)).empty());
    }

    void nobodyOnTheSameListIsProposedAsHeadTickedOrNot()
    {
        Office office = village();
        const SheetReport report = dry(office, SheetKind::Deaths, file(u"姓名,身份证号,死亡日期\n赵仁,%1,2018-03-09\n钱氏,%2,2018-03-05\n"_s.arg(zhao(), qian())));
        const auto left = headsLeft(report.lines, lineOf(report, u"赵仁"_s));
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().second, u"赵小"_s);
    }

    void whereTheWholeFamilyStandsOnTheListTheHeadIsNotTakenAlone()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,2018-03-05\n钱氏,%2,2018-03-09\n赵小,%3,2018-03-10\n"_s.arg(zhao(), qian(), sun()));
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Deaths, path), u"赵仁"_s).key, {});
        const auto refused = takeSheet(office, SheetKind::Deaths, path, options);
        QCOMPARE(refusal(refused), u"casework.list_heads_listed"_s);
        QVERIFY(office.wording.say(refused.error()).contains(u"钱氏、赵小"_s));
    }
};

QTEST_GUILESS_MAIN(ListKindsTest)
#include "test_listkinds.moc"
