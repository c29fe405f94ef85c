// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// xieli-cli without an office file: dossiers, the township's figures, the law's tests, help and the demonstration.
class CliLawTest : public CliCase {
    Q_OBJECT

private slots:
    void initTestCase() { initXieliResources(); }

    void exampleDossiersAreAssessedWithoutAnOffice_data()
    {
        QTest::addColumn<QString>("file");
        const QDir examples(sourcePath(u"resources/schema/examples"_s));
        const QStringList names = examples.entryList({u"dossier-*.json"_s}, QDir::Files);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << examples.filePath(name);
        QVERIFY(names.size() >= 3);
    }
    void exampleDossiersAreAssessedWithoutAnOffice()
    {
        QFETCH(QString, file);
        const QString pack = QFileInfo(file).completeBaseName().remove(u"dossier-"_s);
        const Answer answer = run({u"assess"_s, u"--policy"_s, pack, file, u"--json"_s});
        QCOMPARE(answer.exit, 0);
        const QJsonObject json = answer.json();
        for (const QString &key : {u"category"_s, u"state"_s, u"class"_s, u"persons"_s, u"annual_income_fen"_s, u"line_fen"_s, u"line_basis"_s,
                                   u"per_capita_fen"_s, u"distance_fen"_s, u"monthly_amount_fen"_s, u"benefits"_s, u"members"_s,
                                   u"findings"_s, u"steps"_s})
            QVERIFY2(json.contains(key), qPrintable(key));
    }

    // rows: 000-11 000-22 000-29
    void aTownshipHasFiguresOfItsOwnWithoutAnOffice()
    {
        const QString file = sourcePath(u"resources/schema/examples/township-gannan-2018.json"_s);
        const Answer answer = run({u"township"_s, u"--policy"_s, u"gannan-2018"_s, u"--month"_s, u"2018-06"_s, file});
        QCOMPARE(answer.exit, 0);
        QCOMPARE(answer.json()[u"service_workers"].toInt(), 2);
        QCOMPARE(answer.json()[u"reserve_fund_fen"].toInt(), 1234500);
        QCOMPARE(run({u"township"_s, u"--policy"_s, u"gannan-2018"_s, file}).exit, 2);
    }

    void aDossierThatCannotBeReadIsRefusedAndTheOthersGoOn()
    {
        QFile lines(at(u"lines.json"_s));
        QVERIFY(lines.open(QIODevice::WriteOnly));
        const QByteArray good = QJsonDocument::fromJson(contents(sourcePath(u"resources/schema/examples/dossier-gannan-2018.json"_s)))
                                    .toJson(QJsonDocument::Compact);
        lines.write(good + "\n{\"no such key\": 1}\n" + good + "\n");
        lines.close();
        const Answer answer = run({u"assess"_s, u"--policy"_s, u"gannan-2018"_s, at(u"lines.json"_s), u"--json"_s});
        QCOMPARE(answer.exit, 1);
        QCOMPARE(answer.out.trimmed().split('\n').size(), 2);
        QVERIFY(!answer.err.isEmpty());
    }

    void anAssessmentExplainsItselfInTheLanguageAskedFor()
    {
        const QString file = sourcePath(u"resources/schema/examples/dossier-tieling-2019.json"_s);
        const QString chinese = QString::fromUtf8(run({u"assess"_s, u"--policy"_s, u"tieling-2019"_s, file, u"--explain"_s}).out);
        for (const QString &part : {u"类别：特困人员"_s, u"516.75"_s, u"依据：《"_s, u"需要注意"_s, u"孙福"_s, u"2019年7月"_s})
            QVERIFY2(chinese.contains(part), qPrintable(part + u'\n' + chinese));
        QVERIFY(!chinese.contains(u"\"steps\""_s));
        const QString english = QString::fromUtf8(run({u"assess"_s, u"--policy"_s, u"tieling-2019"_s, file, u"--explain"_s, u"--language"_s, u"en"_s}).out);
        for (const QString &part : {u"Please note"_s, u"Clause: "_s, u"516.75"_s})
            QVERIFY2(english.contains(part), qPrintable(part + u'\n' + english));
    }

    /// All vectors of a place are run under its own name, those of figures that a county fills in too; money over months beside them.
    void theShippedTestsOfAPlaceHoldItsVectorsAndARedOneIsAnError()
    {
        const QMap<QString, QStringList> vectors{
            {u"gannan-2018"_s, {u"V1_"_s, u"V2_"_s, u"V3_"_s, u"V4_"_s, u"_V7"_s, u"_V8"_s, u"_V9"_s, u"_V11"_s, u"_V14"_s}},
            {u"tieling-2019"_s, {u"_V5"_s, u"_V12"_s}}, {u"chongqing-2017"_s, {u"_V6"_s}}, {u"zhangjiagang-2019"_s, {u"_V10"_s}},
            {u"chongqing-2021"_s, {u"_V13"_s, u"_V15"_s}}};
        for (auto it = vectors.constBegin(); it != vectors.constEnd(); ++it) {
            const Answer answer = run({u"test-policy"_s, it.key()});
            QVERIFY2(answer.exit == 0, answer.out);
            for (const QString &name : it.value())
                QVERIFY2(QString::fromUtf8(answer.out).contains(name), qPrintable(it.key() + u' ' + name));
            QVERIFY(QString::fromUtf8(answer.out).startsWith(u"通过  "_s) && QString::fromUtf8(answer.out).contains(u"——"_s)); // title and clause
        }
        QByteArray wrong = contents(sourcePath(u"tests/policy/histories/V1_standard_raised_late.json"_s));
        wrong.replace("\"amount_fen\": 5400", "\"amount_fen\": 5500");
        QFile file(at(u"red.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(wrong);
        file.close();
        const Answer red = run({u"test-policy"_s, u"gannan-2018"_s, at(u"red.json"_s)});
        QCOMPARE(red.exit, 1);
        const QString said = QString::fromUtf8(red.out);
        for (const QString &part : {u"未过  一类3人"_s, u"甘肃某州方案 二、1(1)"_s, u"预期 补发 低保  2018-01 55.00 元"_s, u"实得 补发 低保  2018-01 54.00 元"_s})
            QVERIFY2(said.contains(part), qPrintable(part + u'\n' + said));
    }

    void helpAndMisuseSpeakOneLanguage()
    {
        const QString help = QString::fromUtf8(run({u"letter"_s, u"--help"_s}).out);
        QVERIFY2(help.contains(u"用法：xieli-cli letter OFFICE"_s) && help.contains(u"退出码"_s) && !help.contains(u"Options"_s), qPrintable(help));
        const Answer unknown = run({u"check"_s, u"x"_s, u"--no-such"_s});
        QCOMPARE(unknown.exit, 2);
        QVERIFY(unknown.err.startsWith("不认识的选项：no-such"));
        const Answer lacking = run({u"check"_s, u"x"_s, u"--user"_s});
        QCOMPARE(lacking.exit, 2);
        QVERIFY2(lacking.err.startsWith("选项 --user 后面缺内容"), lacking.err);
        const Answer month = run({u"law"_s, u"--policy"_s, u"gannan-2018"_s, u"--month"_s, u"2026-13"_s});
        QCOMPARE(month.exit, 2);
        QVERIFY2(month.err.startsWith("“2026-13”不是月份"), month.err);
        const Answer absent = run({u"assess"_s, u"--policy"_s, u"gannan-2018"_s, at(u"no-such.json"_s)});
        QCOMPARE(absent.exit, 1);
        QVERIFY2(absent.err.contains("没有这个文件或文件夹") && absent.err.contains("什么也没有改动"), absent.err);
        QFile garbage(at(u"garbage.json"_s));
        QVERIFY(garbage.open(QIODevice::WriteOnly) && garbage.write("{garbage") > 0);
        garbage.close();
        const Answer unread = run({u"assess"_s, u"--policy"_s, u"gannan-2018"_s, garbage.fileName()});
        QCOMPARE(unread.exit, 1);
        QVERIFY2(!unread.err.contains("unterminated") && unread.err.contains("没有读入"), unread.err);
        QVERIFY(run({u"no-such-verb"_s}).err.startsWith("没有“no-such-verb”这个动词"));
    }

    void theDemoDoesTheMainJobAndNamesItsFiles()
    {
        const Answer answer = run({u"demo"_s, at(u"demo"_s)});
        QCOMPARE(answer.exit, 0);
        const QJsonArray files = QJsonDocument::fromJson(contents(at(u"demo/demo.json"_s))).object().value(u"files"_s).toArray();
        QStringList kinds;
        for (const QJsonValue &file : files) {
            kinds << file[u"kind"_s].toString();
            QVERIFY2(QFile::exists(at(u"demo/"_s + file[u"file"_s].toString())), qPrintable(file[u"file"_s].toString()));
        }
        for (const QString &kind : {u"office"_s, u"roster"_s, u"survey"_s, u"posting"_s, u"pay_roster"_s, u"parcel"_s, u"recovery"_s})
            QVERIFY2(kinds.contains(kind), qPrintable(kind));
        QCOMPARE(run({u"demo"_s, at(u"demo"_s)}).exit, 1); // never over something that is there
    }
};

QTEST_GUILESS_MAIN(CliLawTest)
#include "test_clilaw.moc"
