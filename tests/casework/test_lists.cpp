// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listcase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 003-05 S
/// Lists of other offices beside the register, and what a person takes of them.
class ListsTest : public ListCase {
    Q_OBJECT

private slots:
    void thePovertyListIsMatchedBothWays()
    {
        Office office = village();
        const QString path = file(u"户主姓名,姓名,证件号码,出生日期,户类型\n赵仁,赵仁,%1,,脱贫户\n赵仁,钱大嫂,%2,,脱贫户\n孙礼,孙礼,,1940.1.1,监测对象\n周外,周外,%3,,脱贫户\n"_s
                                      .arg(zhao(), qian(), stranger()));
        const SheetReport report = dry(office, SheetKind::Poverty, path);
        QCOMPARE(lineOf(report, u"赵仁"_s).match.outcome, ListOutcome::Both);
        QVERIFY(lineOf(report, u"赵仁"_s).mayTake);
        QCOMPARE(lineOf(report, u"钱大嫂"_s).match.outcome, ListOutcome::Doubtful); // another name for the same number
        QCOMPARE(lineOf(report, u"钱大嫂"_s).match.doubt, u"name_differs"_s);
        QCOMPARE(lineOf(report, u"孙礼"_s).match.outcome, ListOutcome::Doubtful); // by name and birthday: to be looked at
        QCOMPARE(lineOf(report, u"周外"_s).match.outcome, ListOutcome::OnlyList);
        QCOMPARE(lineOf(report, u"赵小"_s).match.outcome, ListOutcome::OnlyRegister);
        QVERIFY(!lineOf(report, u"赵小"_s).mayTake); // not marked, not listed: nothing follows
        QCOMPARE(count(office, "matches"), 0); // a dry run stores nothing
    }

    void onlyThoseWhoWereRegisteredAsPoorAreProposed_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("proposed");
        for (const QString &status : {u"脱贫户"_s, u"未脱贫"_s, u"脱贫不稳定户"_s, u"建档立卡贫困户"_s})
            QTest::addRow("%s", qPrintable(status)) << status << true;
        for (const QString &status : {u"边缘易致贫户"_s, u"突发严重困难户"_s, u"一般农户"_s})
            QTest::addRow("%s", qPrintable(status)) << status << false;
    }
    void onlyThoseWhoWereRegisteredAsPoorAreProposed()
    {
        QFETCH(QString, status);
        Office office = village();
        const ListLine line = lineOf(dry(office, SheetKind::Poverty, file(u"姓名,证件号码,户类型\n赵仁,%1,%2\n"_s.arg(zhao(), status))), u"赵仁"_s);
        QTEST(line.mayTake, "proposed");
        QCOMPARE(line.why.contains(status), !line.mayTake);
    }

    void anIdentityCellWithACertificatesNumberIsThePersons()
    {
        Office office = village();
        const ListLine line = lineOf(dry(office, SheetKind::Poverty, file(u"姓名,证件号码,户类型\n赵仁,"_s + zhao() + u"42,脱贫户\n"_s)), u"赵仁"_s);
        QCOMPARE(line.match.by, u"id_number"_s);
    }

    void aCancelledCertificateIsNotTaken_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<bool>("taken");
        QTest::newRow("word") << u"注销"_s << u"已注销"_s << false;
        QTest::newRow("tick") << u"注销"_s << u"是"_s << false;
        QTest::newRow("day") << u"注销日期"_s << u"2018-03-01"_s << false;
        QTest::newRow("not valid") << u"是否有效"_s << u"否"_s << false;
        QTest::newRow("state") << u"状态"_s << u"过期作废"_s << false;
        QTest::newRow("not cancelled") << u"是否注销"_s << u"否"_s << true;
        QTest::newRow("said not cancelled") << u"注销"_s << u"未注销"_s << true;
        QTest::newRow("blank") << u"注销"_s << QString() << true;
    }
    void aCancelledCertificateIsNotTaken()
    {
        QFETCH(QString, column);
        QFETCH(QString, cell);
        Office office = village();
        const ListLine line = lineOf(dry(office, SheetKind::Disability, file(u"姓名,残疾证号,残疾类别,残疾等级,%1\n赵仁,%2,肢体,三级,%3\n"_s.arg(column, zhao() + u"43"_s, cell))), u"赵仁"_s);
        QTEST(line.mayTake, "taken");
    }

    void anIdentityNumberIsNoCertificate()
    {
        Office office = village();
        const ListLine line = lineOf(dry(office, SheetKind::Disability, file(u"姓名,残疾证号,残疾类别,残疾等级\n赵仁,%1,肢体,三级\n"_s.arg(zhao()))), u"赵仁"_s);
        QVERIFY2(!line.match.after.contains(zhao().right(4)), qPrintable(line.match.after));
    }

    void takingALineMarksThePersonAndTheLedgerKeepsAll()
    {
        Office office = village();
        const QString path = file(u"姓名,证件号码,户类型\n赵仁,%1,脱贫户\n周外,%2,脱贫户\n"_s.arg(zhao(), stranger()));
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Poverty, path), u"赵仁"_s).key, {});
        const SheetReport report = must(takeSheet(office, SheetKind::Poverty, path, options));
        QCOMPARE(report.persons, 1);
        QVERIFY(memberNamed(office, u"赵仁"_s).registeredPoor);
        QVERIFY(!memberNamed(office, u"钱氏"_s).registeredPoor);
        QCOMPARE(count(office, "matches"), int(report.lines.size()));
        const RegisterTable ledger = must(registerTable(office, u"double_inclusion"_s, Month(2018, 6)));
        QCOMPARE(ledger.lines.size(), report.lines.size());
        // now marked, and no longer listed: that is proposed the other way
        const SheetReport later = dry(office, SheetKind::Poverty, file(u"姓名,证件号码\n周外,%1\n"_s.arg(stranger())));
        QVERIFY(lineOf(later, u"赵仁"_s).mayTake);
        must(undo(office, report.change));
        QVERIFY(!memberNamed(office, u"赵仁"_s).registeredPoor);
        QCOMPARE(count(office, "matches"), 0);
    }

    void theSameListIsTakenTwiceOnlyOnPurpose()
    {
        Office office = village();
        const QString text = u"姓名,身份证号,死亡日期\n钱氏,%1,2018-05-20\n"_s.arg(qian());
        QVERIFY(!dry(office, SheetKind::Deaths, file(text)).earlier);
        const SheetReport first = must(takeSheet(office, SheetKind::Deaths, file(text, u"五月.csv"_s), {}));
        const int kept = count(office, "matches");
        const auto earlier = dry(office, SheetKind::Deaths, file(text, u"other name.csv"_s)).earlier; // the same bytes
        QVERIFY(earlier);
        QCOMPARE(earlier->day, office.today);
        QVERIFY(!earlier->user.isEmpty());
        QVERIFY(earlier->file.endsWith(u"五月.csv"_s));
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, file(text), {})), u"casework.list_taken_already"_s);
        QCOMPARE(count(office, "matches"), kept);
        QVERIFY(!dry(office, SheetKind::Poverty, file(text)).earlier); // another kind of list is another question
        SheetOptions again;
        again.again = true;
        const SheetReport second = must(takeSheet(office, SheetKind::Deaths, file(text), again));
        QCOMPARE(count(office, "matches"), 2 * kept);
        must(undo(office, second.change));
        must(undo(office, first.change));
        QVERIFY(!dry(office, SheetKind::Deaths, file(text)).earlier); // undone is not taken
    }

    void noSheetIsTakenThatIsNotTheOneThatWasLookedAt()
    {
        Office office = village();
        const QString path = file(u"户主姓名,身份证号,月补助金额\n周外,%1,292\n"_s.arg(stranger()));
        SheetOptions options;
        options.digest = dry(office, SheetKind::Roster, path).digest.left(12);
        QCOMPARE(options.digest.size(), 12);
        QVERIFY(takeSheet(office, SheetKind::Roster, path, options));
        options.digest = "0123456789ab";
        QCOMPARE(refusal(takeSheet(office, SheetKind::Roster, path, options)), u"casework.list_changed"_s);
        QCOMPARE(refusal(takeSheet(office, SheetKind::Survey, path, options)), u"casework.list_changed"_s);
    }

    void aDisabilityThatCannotBeReadIsShownAsWrittenAndNotTaken()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,残疾类别,残疾等级,残疾证号\n钱氏,%1,肢体,待评2级后,\n赵小,%2,肢体,二级,%2%3\n赵仁,%4,听力,二级,%1%5\n"_s
                                      .arg(qian(), sun(), u"43"_s, zhao(), u"22"_s));
        const SheetReport report = dry(office, SheetKind::Disability, path);
        const ListLine half = lineOf(report, u"钱氏"_s);
        QVERIFY2(half.match.listedWords.contains(u"待评2级后"_s) && half.why.contains(u"待评2级后"_s), qPrintable(half.match.listedWords));
        const ListLine contrary = lineOf(report, u"赵小"_s);
        QVERIFY(!contrary.mayTake && contrary.match.outcome != ListOutcome::Already);
        QVERIFY2(contrary.why.contains(u"末两位"_s), qPrintable(contrary.why));
        const ListLine other = lineOf(report, u"赵仁"_s);
        QVERIFY2(!other.why.contains(qian()), qPrintable(other.why)); // whose number it is stays masked
        SheetOptions options;
        options.ticks.insert(half.key, {});
        options.ticks.insert(other.key, {});
        must(takeSheet(office, SheetKind::Disability, path, options));
        QCOMPARE(memberNamed(office, u"钱氏"_s).disabilityKind, DisabilityKind::Limb);
        QVERIFY(!memberNamed(office, u"钱氏"_s).disabilityGrade);
        QVERIFY(memberNamed(office, u"赵仁"_s).disabilityCertificate.isEmpty());
        QVERIFY(!memberNamed(office, u"赵小"_s).disabilityKind);
    }

    void aListThatChangedSinceItWasTickedIsRefused()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018-05-20\n"_s.arg(qian()));
        const SheetReport report = dry(office, SheetKind::Deaths, path);
        SheetOptions options;
        options.ticks.insert(lineOf(report, u"钱氏"_s).key, {});
        options.digest = report.digest;
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(u"姓名,身份证号,死亡日期\n赵小,%1,2018-05-20\n"_s.arg(sun()).toUtf8());
        other.close();
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_changed"_s);
        QVERIFY(!memberNamed(office, u"赵小"_s).diedOn);
    }

    void disabilityStandsOldBesideNew()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,残疾类别,残疾等级,残疾证号,有效期至\n钱氏,%1,肢体,二级,%1,2017-01-01\n"_s.arg(qian()));
        const SheetReport before = dry(office, SheetKind::Disability, path);
        const ListLine line = lineOf(before, u"钱氏"_s);
        QVERIFY(line.mayTake && line.match.before != line.match.after);
        QVERIFY(!line.why.isEmpty()); // the card ran out
        SheetOptions options;
        options.ticks.insert(line.key, {});
        const SheetReport report = must(takeSheet(office, SheetKind::Disability, path, options));
        const Member member = memberNamed(office, u"钱氏"_s);
        QCOMPARE(member.disabilityKind, DisabilityKind::Limb);
        QCOMPARE(member.disabilityGrade, 2);
        QCOMPARE(member.disabilityValidUntil, Day(2017, 1, 1));
        QVERIFY(!lineOf(dry(office, SheetKind::Disability, path), u"钱氏"_s).mayTake); // already so
        must(undo(office, report.change));
        QVERIFY(!memberNamed(office, u"钱氏"_s).disabilityKind);
    }

    void aListThatSaysNoDisabilityTakesNoneAway()
    {
        Office office = village();
        const QString has = file(u"姓名,身份证号,残疾类别,残疾等级\n钱氏,%1,肢体,二级\n"_s.arg(qian()));
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Disability, has), u"钱氏"_s).key, {});
        must(takeSheet(office, SheetKind::Disability, has, options));
        const ListLine none = lineOf(dry(office, SheetKind::Disability, file(u"姓名,身份证号,残疾类别,残疾等级\n钱氏,%1,无,\n"_s.arg(qian()))), u"钱氏"_s);
        QVERIFY(!none.mayTake && none.match.outcome == ListOutcome::Both && !none.why.isEmpty()); // not "recorded already"
        const ListLine left = lineOf(dry(office, SheetKind::Disability, file(u"姓名,身份证号,残疾类别,残疾等级\n周外,%1,肢体,二级\n"_s.arg(stranger()))), u"钱氏"_s);
        QCOMPARE(left.match.outcome, ListOutcome::OnlyRegister);
        QVERIFY2(left.match.before.contains(u'2'), qPrintable(left.match.before)); // what the register has is shown
    }

    void aMappingIsRememberedProposedAndForgotten()
    {
        Office office = village();
        const QString odd = u"甲栏,乙栏,丙栏\n%1,%2,2018-03-05\n"_s.arg(u"钱氏"_s, qian());
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, file(odd), {})), u"intake.no_header"_s);
        SheetOptions said;
        said.choices = QMap<QString, QString>{{u"甲栏"_s, u"name"_s}, {u"乙栏"_s, u"id_number"_s}, {u"丙栏"_s, u"day"_s}};
        said.run = Run::Dry;
        must(takeSheet(office, SheetKind::Deaths, file(odd), said));
        QCOMPARE(count(office, "mappings"), 0); // a dry run learns nothing
        said.run = Run::Real;
        const SheetReport first = must(takeSheet(office, SheetKind::Deaths, file(odd), said));
        QCOMPARE(count(office, "mappings"), 1);
        const SheetReport again = dry(office, SheetKind::Deaths, file(odd));
        QVERIFY(again.remembered);
        QCOMPARE(lineOf(again, u"钱氏"_s).match.outcome, ListOutcome::Both);
        must(forgetMapping(office, again.remembered->id));
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, file(odd), {})), u"intake.no_header"_s);
        QCOMPARE(refusal(forgetMapping(office, again.remembered->id)), u"casework.mapping_unknown"_s);
        QVERIFY(!first.change.isEmpty());
    }

    void samplesShowNoWholeNumber()
    {
        Office office = village();
        const SheetReport report = dry(office, SheetKind::Deaths, file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018-03-05\n"_s.arg(qian())));
        QCOMPARE(report.columns[1].code, u"id_number"_s);
        QVERIFY(report.columns[1].samples[0].contains(u'*'));
        for (const SheetKind kind : {SheetKind::Roster, SheetKind::Survey, SheetKind::Poverty, SheetKind::Deaths, SheetKind::Disability})
            for (const QString &code : fieldsFor(kind))
                QVERIFY2(!fieldWords(code, office.wording).startsWith(u"intake."), qPrintable(code));
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "test_lists.moc"
