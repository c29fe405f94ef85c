// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"
#include "base/idnumber.h"

#include <QDir>

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// xieli-cli at an office file: the month's work, refusals, and nothing lost.
class CliTest : public CliCase {
    Q_OBJECT

    /// Dossiers leave whole, so somebody must say who takes them.
    QJsonObject someMember(const QString &village)
    {
        if (run({u"export"_s, village, u"-o"_s, at(u"d.json"_s)}).exit != 1 || QFile::exists(at(u"d.json"_s)))
            qFatal("left without a reason");
        if (run({u"export"_s, village, u"-o"_s, at(u"d.json"_s), u"--taken-by"_s, u"王干事"_s, u"--reason"_s, u"核对"_s}).exit != 0)
            qFatal("did not leave");
        for (const QByteArray &line : contents(at(u"d.json"_s)).split('\n'))
            for (const QJsonValue &member : QJsonDocument::fromJson(line).object().value(u"record"_s).toObject().value(u"members"_s).toArray())
                if (member.toObject().value(u"relation"_s).toInt() != 2 && IdNumber::parse(member.toObject().value(u"id_number_text"_s).toString()))
                    return member.toObject();
        qFatal("nobody");
    }

private slots:
    void initTestCase() { initXieliResources(); }

    void callingItWronglyIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown verb") << QStringList{u"dance"_s};
        QTest::newRow("unknown option") << QStringList{u"check"_s, u"x"_s, u"--dance"_s};
        QTest::newRow("missing words") << QStringList{u"take-roster"_s, u"x"_s};
        QTest::newRow("new without a name") << QStringList{u"new"_s, u"x"_s, u"--role"_s, u"village"_s};
        QTest::newRow("bad month") << QStringList{u"draft"_s, u"x"_s, u"--month"_s, u"2018-13"_s};
        QTest::newRow("a class that there is not") << QStringList{u"decide"_s, u"x"_s, u"--month"_s, u"2018-06"_s, u"--class"_s, u"9"_s};
        QTest::newRow("a language that it does not speak") << QStringList{u"check"_s, u"x"_s, u"--language"_s, u"fr"_s};
        QTest::newRow("no number") << QStringList{u"history"_s, u"x"_s, u"--limit"_s, u"many"_s};
        QTest::newRow("publish nowhere") << QStringList{u"publish"_s, u"x"_s};
        QTest::newRow("a place without a folder") << QStringList{u"backups"_s, u"x"_s, u"place"_s};
        QTest::newRow("a drill of nothing") << QStringList{u"backups"_s, u"x"_s, u"drill"_s};
        QTest::newRow("restore to nowhere") << QStringList{u"restore"_s, u"x"_s};
        QTest::newRow("sign without a key") << QStringList{u"sign-update"_s, u"x"_s};
        QTest::newRow("assess without a month") << QStringList{u"assess"_s, u"x"_s};
    }
    void callingItWronglyIsTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = run(arguments);
        QCOMPARE(answer.exit, 2);
        QVERIFY(!answer.err.isEmpty());
    }

    void aRefusalIsOneWithASentenceOnStderr()
    {
        const Answer missing = run({u"check"_s, at(u"no-such.xieli"_s)});
        QCOMPARE(missing.exit, 1);
        QVERIFY(missing.out.isEmpty());
        QVERIFY(!missing.err.isEmpty());
        QCOMPARE(newOffice(u"refused.xieli"_s, u"village"_s, u"村"_s).exit, 0);
        QCOMPARE(newOffice(u"refused.xieli"_s, u"village"_s, u"村"_s).exit, 1);
        QCOMPARE(run({u"check"_s, at(u"refused.xieli"_s)}, "wrong passphrase").exit, 1);
        QCOMPARE(run({u"check"_s, at(u"refused.xieli"_s)}, {}).exit, 1);
    }

    void aRosterIsTakenInWithCountsThatAddUp()
    {
        const auto sheets = must(intake::writeTrainingSheets(m_folder.path(), 3, 30));
        QCOMPARE(newOffice(u"village.xieli"_s, u"village"_s, u"柳树湾村"_s).exit, 0);
        const Answer taken = run({u"take-roster"_s, at(u"village.xieli"_s), sheets.rosterPath, u"--json"_s});
        QCOMPARE(taken.exit, 0);
        const QJsonObject json = taken.json();
        QCOMPARE(json.value(u"rows"_s).toInt(), json.value(u"taken"_s).toInt() + json.value(u"refused"_s).toInt() + json.value(u"skipped"_s).toInt());
        QCOMPARE(json.value(u"households"_s).toInt(), 30);
        for (const QJsonValue &row : json.value(u"listed"_s).toArray())
            for (const QString &key : {u"sheet"_s, u"row"_s, u"column"_s, u"reason"_s, u"fate"_s})
                QVERIFY(row.toObject().contains(key));
        QCOMPARE(run({u"take-survey"_s, at(u"village.xieli"_s), sheets.surveyPath}).exit, 0);
        QCOMPARE(run({u"confirm-paid"_s, at(u"village.xieli"_s), u"--from"_s, u"2018-01"_s, u"--to"_s, u"2018-05"_s}).exit, 0);
    }

    void theMonthRunsToPaperAndSpreadsheet()
    {
        const QString village = at(u"village.xieli"_s);
        const Answer assessed = run({u"assess"_s, village, u"--month"_s, u"2018-06"_s, u"--json"_s});
        QCOMPARE(assessed.exit, 0);
        QCOMPARE(assessed.out.trimmed().split('\n').size(), 30);
        QCOMPARE(run({u"decide"_s, village, u"--month"_s, u"2018-06"_s, u"--training"_s}).exit, 0);
        const QJsonObject draft = run({u"draft"_s, village, u"--month"_s, u"2018-06"_s, u"--json"_s}).json();
        QVERIFY(draft.value(u"back_pay_fen"_s).toInteger() > 0);
        QCOMPARE(run({u"posting"_s, village, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"posting.pdf"_s), u"--hotline-township"_s,
                      u"0900-6290101"_s, u"--hotline-county"_s, u"0900-6290001"_s}).exit, 0);
        QVERIFY(contents(at(u"posting.pdf"_s)).startsWith("%PDF"));
        QCOMPARE(run({u"roster"_s, village, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"roster.xlsx"_s), u"--whole"_s}).exit, 1); // nobody says who takes the numbers
        QVERIFY(!QFile::exists(at(u"roster.xlsx"_s)));
        QCOMPARE(run({u"roster"_s, village, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"roster.xlsx"_s), u"--whole"_s, u"--taken-by"_s, u"李会计"_s, u"--reason"_s, u"交银行"_s}).exit, 0);
        QVERIFY(contents(at(u"roster.xlsx"_s)).startsWith("PK"));
        const Answer check = run({u"check"_s, village, u"--json"_s});
        QCOMPARE(check.exit, 0);
        QVERIFY(check.json().value(u"sound"_s).toBool());
    }

    void aPostingIsKeptWithItsObjectionUntilItIsClosed()
    {
        const QString village = at(u"village.xieli"_s);
        const auto postings = [&](const QStringList &words) { return run(QStringList{u"postings"_s, village} + words + QStringList{u"--json"_s}); };
        QCOMPARE(run({u"posting"_s, village, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"postings.csv"_s)}).exit, 0);
        QVERIFY(contents(at(u"postings.csv"_s)).startsWith("\xEF\xBB\xBF"));
        QCOMPARE(postings({u"begin"_s, u"--month"_s, u"2018-06"_s, u"--kind"_s, u"third"_s}).exit, 2);
        const Answer begun = postings({u"begin"_s, u"--month"_s, u"2018-06"_s, u"--days"_s, u"7"_s}); // without them a standing list has no end
        QCOMPARE(begun.exit, 0);
        const QString id = begun.json().value(u"id"_s).toString();
        QCOMPARE(postings({u"begin"_s, u"--month"_s, u"2018-06"_s, u"--days"_s, u"7"_s}).exit, 1); // it hangs already
        QCOMPARE(postings({u"close"_s, id, u"--note"_s, u"没有相机"_s}).exit, 1); // not over yet
        const Answer objected = postings({u"object"_s, id, u"--what"_s, u"名单不全"_s});
        QCOMPARE(objected.exit, 0);
        const auto state = [&] { return postings({}).json().value(u"postings"_s).toArray().first().toObject().value(u"state"_s).toString(); };
        QCOMPARE(state(), u"stopped"_s);
        QCOMPARE(postings({u"settle"_s, objected.json().value(u"id"_s).toString(), u"--answer"_s, u"已核对"_s}).exit, 0);
        QCOMPARE(state(), u"running"_s);
        QCOMPARE(postings({u"withdraw"_s, id, u"--reason"_s, u"贴错"_s}).exit, 0);
        QCOMPARE(state(), u"withdrawn"_s);
        QCOMPARE(postings({u"dance"_s}).exit, 2);
    }

    void aLineOfARegisterIsWrittenShownAndAnswered()
    {
        const QString village = at(u"village.xieli"_s);
        const auto registers = [&](const QStringList &words) { return run(QStringList{u"registers"_s, village} + words + QStringList{u"--json"_s}); };
        QCOMPARE(registers({u"add"_s, u"complaint"_s}).exit, 2);
        QCOMPARE(registers({u"dance"_s}).exit, 2);
        QCOMPARE(registers({u"add"_s, u"petition"_s, u"--what"_s, u"低保不公"_s}).exit, 1); // how did it come, and who was asked?
        const Answer added = registers({u"add"_s, u"petition"_s, u"--what"_s, u"低保不公"_s, u"--source"_s, u"came"_s, u"--handler"_s, u"李主任"_s});
        QCOMPARE(added.exit, 0);
        const QString id = added.json().value(u"id"_s).toString();
        const auto line = [&] { return registers({u"show"_s, u"petition"_s}).json().value(u"lines"_s).toArray().first().toObject(); };
        QCOMPARE(line().value(u"id"_s).toString(), id);
        QVERIFY(line().value(u"open"_s).toBool());
        QCOMPARE(registers({u"answer"_s, id, u"--answer"_s, u"已当面说明"_s}).exit, 0);
        QVERIFY(!line().value(u"open"_s).toBool());
        QCOMPARE(registers({u"show"_s, u"key_groups"_s, u"--month"_s, u"2018-07"_s, u"-o"_s, at(u"groups.xlsx"_s)}).exit, 0);
        QVERIFY(contents(at(u"groups.xlsx"_s)).startsWith("PK"));
        QCOMPARE(registers({}).json().value(u"registers"_s).toArray().size(), 20);
        QCOMPARE(registers({u"remove"_s, id}).exit, 0);
    }

    void thePlanIsWrittenAndTheWholeFileLeavesAsOnePdf()
    {
        const QString village = at(u"village.xieli"_s);
        QCOMPARE(run({u"export"_s, village, u"-o"_s, at(u"plan.json"_s), u"--taken-by"_s, u"王干事"_s, u"--reason"_s, u"核对"_s}).exit, 0);
        const QJsonObject family = QJsonDocument::fromJson(contents(at(u"plan.json"_s)).split('\n').front()).object();
        const QString household = family[u"household"_s][u"id"_s].toString(), person = family[u"members"_s][0][u"name"_s].toString();
        QVERIFY(!household.isEmpty() && !person.isEmpty());
        const QStringList measure{u"registers"_s, village, u"add"_s, u"measure"_s, u"--household"_s, household, u"--source"_s, u"employment"_s, u"--what"_s, u"缺技术"_s,
                                  u"--handler"_s, u"李主任"_s, u"--json"_s};
        QCOMPARE(run(measure + QStringList{u"--person"_s, u"没有这个人"_s}).exit, 2);
        QCOMPARE(run(measure + QStringList{u"--person"_s, person}).exit, 0);
        QCOMPARE(run({u"registers"_s, village, u"add"_s, u"discovery"_s, u"--source"_s, u"neighbours"_s, u"--place"_s, u"3组村口"_s, u"--what"_s, u"租住"_s, u"--handler"_s, u"李主任"_s}).exit, 0);
        const QStringList file{u"file"_s, village, u"--household"_s, household, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"file.pdf"_s), u"--json"_s};
        const Answer whole = run(file);
        QCOMPARE(whole.exit, 0);
        QVERIFY(contents(at(u"file.pdf"_s)).startsWith("%PDF"));
        const auto exports = [&] { return run({u"registers"_s, village, u"show"_s, u"exports"_s, u"--json"_s}).json().value(u"lines"_s).toArray().size(); };
        const qsizetype left = exports();
        QCOMPARE(run(file + QStringList{u"--whole"_s}).exit, 1); // who takes it, and why?
        QCOMPARE(exports(), left);
        QCOMPARE(run(file + QStringList{u"--whole"_s, u"--taken-by"_s, u"王干事"_s, u"--reason"_s, u"核对"_s}).exit, 0);
        QCOMPARE(exports(), left + 1);
        const QStringList form{u"form"_s, village, u"application"_s, u"--household"_s, household, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"form.pdf"_s)};
        QCOMPARE(run(form).exit, 0);
        QCOMPARE(run(form + QStringList{u"--whole"_s}).exit, 1);
        QCOMPARE(run(form + QStringList{u"--issue"_s}).exit, 0); // given to the head
        QCOMPARE(exports(), left + 1);
        QCOMPARE(run({u"form"_s, village, u"blank-roster"_s, u"--paper"_s, u"a3"_s, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"blank.pdf"_s)}).exit, 0);
        QCOMPARE(run({u"form"_s, village, u"blank-stop"_s, u"--household"_s, household, u"--issue"_s, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"blank.pdf"_s)}).exit, 2);
        const Answer part = run(file + QStringList{u"--parts"_s, u"record,plan"_s});
        QCOMPARE(part.json().value(u"papers"_s).toInt(), 3); // with the cover
        QVERIFY(whole.json().value(u"papers"_s).toInt() > 3);
        QCOMPARE(run(file + QStringList{u"--parts"_s, u"record,secrets"_s}).exit, 2);
        QCOMPARE(run({u"file"_s, village, u"--household"_s, u"nobody"_s, u"--month"_s, u"2018-06"_s, u"-o"_s, at(u"none.pdf"_s)}).exit, 1);
        QVERIFY(!QFile::exists(at(u"none.pdf"_s)));
    }

    void aListOfAnotherOfficeIsComparedAndTakenLineByLine()
    {
        const QString village = at(u"village.xieli"_s);
        const QJsonObject member = someMember(village);
        QFile list(at(u"死亡.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(u"序号,死者,证照,哪天走的\n1,%1,%2,2018.1.5\n2,周外,,2018.1.6\n"_s.arg(member.value(u"name"_s).toString(), member.value(u"id_number_text"_s).toString()).toUtf8());
        list.close();
        const auto take = [&](QStringList more) { return run(QStringList{u"take-list"_s, village, list.fileName(), u"--json"_s} + more); };
        QCOMPARE(take({}).exit, 2); // which kind of list?
        QCOMPARE(take({u"--kind"_s, u"deaths"_s, u"--map"_s, u"证照=nonsense"_s}).exit, 2);
        const QStringList said{u"--kind"_s, u"deaths"_s, u"--map"_s, u"证照=id_number"_s, u"--map"_s, u"哪天走的=day"_s};
        const QJsonObject dry = take(said + QStringList{u"--dry-run"_s}).json();
        QCOMPARE(dry.value(u"lines"_s).toArray().size(), 2);
        QVERIFY(dry.value(u"lines"_s).toArray().first().toObject().value(u"may_take"_s).toBool());
        QCOMPARE(dry.value(u"columns"_s).toArray().size(), 4);
        QVERIFY(!QJsonDocument(dry).toJson().contains(member.value(u"id_number_text"_s).toString().toUtf8())); // only masked
        const Answer stranger = take(said + QStringList{u"--accept"_s, u"3"_s}); // nothing follows of a stranger
        QCOMPARE(stranger.exit, 1);
        QVERIFY2(stranger.err.contains("--dry-run"), stranger.err.constData()); // the sentence itself is the window's too and names no option
        const QString digest = dry.value(u"digest"_s).toString();
        QCOMPARE(digest.size(), 64);
        const Answer text = run({u"take-list"_s, village, list.fileName(), u"--kind"_s, u"deaths"_s, u"--map"_s, u"证照=id_number"_s, u"--map"_s, u"哪天走的=day"_s, u"--dry-run"_s});
        QVERIFY2(text.out.contains(digest.toUtf8()), text.out.constData());
        QCOMPARE(take(said + QStringList{u"--accept"_s, u"2"_s, u"--digest"_s, u"nonsense"_s}).exit, 2);
        const Answer changed = take(said + QStringList{u"--accept"_s, u"2"_s, u"--digest"_s, u"0123456789ab"_s});
        QCOMPARE(changed.exit, 1);
        QVERIFY2(changed.err.contains("--dry-run"), changed.err.constData());
        const Answer taken = take(said + QStringList{u"--accept"_s, u"2"_s, u"--digest"_s, digest.left(12)});
        QCOMPARE(taken.exit, 0);
        QCOMPARE(taken.json().value(u"persons"_s).toInt(), 1);
        const Answer twice = take({u"--kind"_s, u"deaths"_s});
        QCOMPARE(twice.exit, 1);
        QVERIFY2(twice.err.contains("--again"), twice.err.constData());
        const QJsonObject again = take({u"--kind"_s, u"deaths"_s, u"--dry-run"_s}).json(); // the headings are remembered
        QVERIFY(again.contains(u"taken_before"_s));
        QCOMPARE(again.value(u"lines"_s).toArray().first().toObject().value(u"outcome"_s).toString(), u"already"_s);
        QCOMPARE(run({u"mappings"_s, village, u"forget"_s, again.value(u"mapping"_s).toString()}).exit, 0);
        QVERIFY(run({u"mappings"_s, village, u"--json"_s}).json().value(u"mappings"_s).toArray().isEmpty());
        const Answer ledger = run({u"registers"_s, village, u"show"_s, u"list_matches"_s, u"-o"_s, at(u"matches.csv"_s)});
        QCOMPARE(ledger.exit, 0);
        QVERIFY(contents(at(u"matches.csv"_s)).contains("****"));
        QCOMPARE(run({u"undo"_s, village, taken.json().value(u"change"_s).toString()}).exit, 0);
    }

    void whatWasUndoneIsDoneAgain()
    {
        const QString village = at(u"village.xieli"_s);
        QCOMPARE(run({u"registers"_s, village, u"add"_s, u"petition"_s, u"--source"_s, u"came"_s, u"--what"_s, u"低保名单"_s, u"--handler"_s, u"李主任"_s}).exit, 0);
        for (int round = 0; round < 2; ++round) {
            const Answer undone = run({u"undo"_s, village});
            QCOMPARE(undone.exit, 0);
            QVERIFY2(QString::fromUtf8(undone.out).contains(u"信访"_s), undone.out.constData()); // what it was, not its number alone
            const Answer again = run({u"redo"_s, village});
            QCOMPARE(again.exit, 0);
            QVERIFY(QString::fromUtf8(again.out).contains(u"信访"_s));
            QCOMPARE(run({u"redo"_s, village}).exit, 1); // nothing is left
        }
        QCOMPARE(run({u"undo"_s, village}).exit, 0);
    }

    void aBackupTooLargeForOneFileIsCutAndJoined()
    {
        const QString village = at(u"village.xieli"_s);
        qputenv("XIELI_TEST_VOLUME", "200000");
        const Answer cut = run({u"backup"_s, village, u"-o"_s, at(u"cut.xieli"_s), u"--json"_s});
        qunsetenv("XIELI_TEST_VOLUME");
        QVERIFY2(cut.exit == 0, cut.err);
        QVERIFY(cut.json().value(u"files"_s).toArray().size() > 2);
        QVERIFY(cut.json().value(u"files"_s).toArray().at(2).toString().endsWith(u"cut.xieli.002"_s));
        QCOMPARE(run({u"check"_s, at(u"cut.xieli"_s)}).exit, 1);
        const QString moved = at(u"away"_s);
        QVERIFY(QFile::rename(at(u"cut.xieli.002"_s), moved));
        QVERIFY(QFile::copy(moved, at(u"cut.xieli.002"_s)));
        QFile half(at(u"cut.xieli.002"_s));
        QVERIFY(half.resize(100));
        const Answer refused = run({u"join"_s, at(u"cut.xieli"_s), u"-o"_s, at(u"joined.xieli"_s)});
        QCOMPARE(refused.exit, 1);
        QVERIFY(QString::fromUtf8(refused.err).contains(u"cut.xieli.002"_s) && !QFile::exists(at(u"joined.xieli"_s)));
        QVERIFY(QFile::remove(at(u"cut.xieli.002"_s)) && QFile::rename(moved, at(u"cut.xieli.002"_s)));
        QCOMPARE(run({u"join"_s, at(u"cut.xieli"_s), u"-o"_s, at(u"joined.xieli"_s)}).exit, 0);
        QCOMPARE(run({u"check"_s, at(u"joined.xieli"_s)}).exit, 0);
    }

    void aParcelGoesThereAndBack()
    {
        const QString village = at(u"village.xieli"_s);
        const QString township = at(u"township.xieli"_s);
        QCOMPARE(newOffice(u"township.xieli"_s, u"township"_s, u"青禾乡"_s).exit, 0);
        QCOMPARE(run({u"introduce"_s, village, u"-o"_s, at(u"v.intro"_s)}).exit, 0);
        QCOMPARE(run({u"introduce"_s, township, u"-o"_s, at(u"t.intro"_s)}).exit, 0);
        QCOMPARE(run({u"trust"_s, village, at(u"t.intro"_s)}).exit, 0);
        QCOMPARE(run({u"trust"_s, township, at(u"v.intro"_s)}).exit, 0);
        QCOMPARE(run({u"pack"_s, village, u"--to"_s, u"青禾乡"_s, u"-o"_s, at(u"a.xlp"_s)}).exit, 0);
        const QJsonObject taken = run({u"take-in"_s, township, at(u"a.xlp"_s), u"--json"_s}).json();
        QCOMPARE(taken.value(u"outcome"_s).toString(), u"taken"_s);
        QCOMPARE(taken.value(u"households"_s).toInt(), 30);
        QCOMPARE(run({u"take-in"_s, township, at(u"a.xlp"_s), u"--json"_s}).json().value(u"outcome"_s).toString(), u"already"_s);

        QFile cut(at(u"cut.xlp"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(contents(at(u"a.xlp"_s)).chopped(100));
        cut.close();
        const Answer refused = run({u"take-in"_s, township, at(u"cut.xlp"_s), u"--json"_s});
        QCOMPARE(refused.exit, 1);
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(run({u"take-in"_s, village, at(u"a.xlp"_s)}).exit, 1); // not for this office

        QCOMPARE(run({u"pack"_s, township, u"--to"_s, u"柳树湾村"_s, u"-o"_s, at(u"b.xlp"_s)}).exit, 0);
        QVERIFY(run({u"take-in"_s, village, at(u"b.xlp"_s), u"--json"_s}).json().value(u"acknowledged"_s).toInt() > 0);
    }

    void trustIsSaidComparedAndTakenBack()
    {
        const QString village = at(u"village.xieli"_s);
        const QString township = at(u"township.xieli"_s);
        QVERIFY(run({u"peers"_s, township, u"--json"_s}).json().value(u"compared_on"_s).isNull());
        const QString code = run({u"peers"_s, township, u"--json"_s}).json().value(u"code"_s).toString();
        const Answer packed = run({u"pack"_s, township, u"--to"_s, u"柳树湾村"_s, u"-o"_s, at(u"trust.xlp"_s)});
        QVERIFY2(QString::fromUtf8(packed.out).contains(code), packed.out); // as long as nobody has compared it
        QCOMPARE(run({u"compare"_s, township, u"柳树湾村"_s}).exit, 0);
        QVERIFY(!run({u"peers"_s, township, u"--json"_s}).json().value(u"compared_by"_s).toString().isEmpty());
        QVERIFY(!QString::fromUtf8(run({u"pack"_s, township, u"--to"_s, u"柳树湾村"_s, u"-o"_s, at(u"trust.xlp"_s)}).out).contains(code));

        QCOMPARE(run({u"take-in"_s, village, at(u"trust.xlp"_s)}).exit, 0);

        QCOMPARE(run({u"revoke"_s, township, u"柳树湾村"_s}).exit, 2);
        QCOMPARE(run({u"revoke"_s, township, u"柳树湾村"_s, u"--reason"_s, u"电脑丢失"_s}).exit, 0);
        QCOMPARE(run({u"peers"_s, township, u"--json"_s}).json().value(u"revoked_why"_s).toString(), u"电脑丢失"_s);
        QCOMPARE(run({u"pack"_s, township, u"--to"_s, u"柳树湾村"_s, u"-o"_s, at(u"revoked.xlp"_s)}).exit, 1);
        QVERIFY(!QFile::exists(at(u"revoked.xlp"_s)));
        QCOMPARE(run({u"trust"_s, township, at(u"v.intro"_s)}).exit, 1); // the keys that were lost
        QCOMPARE(run({u"new-keys"_s, village, u"-o"_s, at(u"v2.intro"_s)}).exit, 0);
        QCOMPARE(run({u"trust"_s, township, at(u"v2.intro"_s)}).exit, 0);
        QVERIFY(run({u"peers"_s, township, u"--json"_s}).json().value(u"compared_on"_s).isNull());
        QCOMPARE(run({u"pack"_s, township, u"--to"_s, u"柳树湾村"_s, u"-o"_s, at(u"revoked.xlp"_s)}).exit, 1);
        QCOMPARE(run({u"compare"_s, township, u"柳树湾村"_s}).exit, 0);
    }

    void aSlipIsWrittenAndAWholeFolderTakenIn()
    {
        const QString village = at(u"village.xieli"_s);
        const QString township = at(u"township.xieli"_s);
        QVERIFY(QDir(m_folder.path()).mkpath(u"stick/sub"_s));
        const Answer packed = run({u"pack"_s, village, u"--to"_s, u"青禾乡"_s, u"-o"_s, at(u"stick/sub/x"_s), u"--slip"_s, at(u"slip.pdf"_s), u"--json"_s});
        QVERIFY2(packed.exit == 0, packed.err);
        QVERIFY(contents(at(u"slip.pdf"_s)).startsWith("%PDF"));
        QCOMPARE(run({u"slip"_s, village, u"--to"_s, u"青禾乡"_s, u"-o"_s, at(u"again.pdf"_s)}).exit, 0);
        QVERIFY(contents(at(u"again.pdf"_s)).startsWith("%PDF"));
        QCOMPARE(run({u"slip"_s, village, u"--to"_s, u"青禾乡"_s, u"--number"_s, u"99"_s, u"-o"_s, at(u"none.pdf"_s)}).exit, 1);
        QVERIFY(!QFile::exists(at(u"none.pdf"_s)));
        QCOMPARE(run({u"slip"_s, village, u"--to"_s, u"青禾乡"_s, u"-o"_s, village}).exit, 1);
        QCOMPARE(run({u"slip"_s, village}).exit, 2);

        QVERIFY(QFile::copy(at(u"cut.xlp"_s), at(u"stick/bad.xlp"_s)));
        QVERIFY(QFile::copy(at(u"v.intro"_s), at(u"stick/who"_s)));
        const Answer taken = run({u"take-in"_s, township, at(u"stick"_s), u"--json"_s});
        QCOMPARE(taken.exit, 1); // one was refused, the other one went in
        QMap<QString, QJsonObject> files;
        for (const QByteArray &line : taken.out.trimmed().split('\n')) {
            const QJsonObject file = QJsonDocument::fromJson(line).object();
            files.insert(file.value(u"file"_s).toString(), file);
        }
        QCOMPARE(int(files.size()), 3);
        QCOMPARE(files.value(u"bad.xlp"_s).value(u"outcome"_s).toString(), u"refused"_s);
        QCOMPARE(files.value(u"who"_s).value(u"outcome"_s).toString(), u"introduction"_s);
        QCOMPARE(files.value(u"sub/x"_s).value(u"outcome"_s).toString(), u"taken"_s);
        QCOMPARE(files.value(u"sub/x"_s).value(u"digest"_s), packed.json().value(u"digest"_s));
        QVERIFY(QFile::remove(at(u"stick/bad.xlp"_s)));
        const Answer again = run({u"take-in"_s, township, at(u"stick"_s)});
        QCOMPARE(again.exit, 0);
        QVERIFY(!QString::fromUtf8(again.out).contains(u"parcels."_s));
        QCOMPARE(run({u"take-in"_s, township, at(u"stick"_s), at(u"no-such-folder"_s)}).exit, 1);

        const Answer list = run({u"parcels"_s, township, u"--of"_s, u"柳树湾村"_s});
        QVERIFY2(list.exit == 0 && QString::fromUtf8(list.out).contains(u"30 户"_s), list.out);
        QCOMPARE(run({u"asides"_s, township}).exit, 0);
    }

    void nothingIsWrittenOverTheOfficeFileItself()
    {
        const QString village = at(u"village.xieli"_s);
        const QByteArray before = contents(village);
        for (const QStringList &call : {QStringList{u"pack"_s, village, u"--to"_s, u"青禾乡"_s}, {u"introduce"_s, village}, {u"export"_s, village},
                                        {u"recovery"_s, village}, {u"backup"_s, village}, {u"roster"_s, village, u"--month"_s, u"2018-06"_s},
                                        {u"posting"_s, village, u"--month"_s, u"2018-06"_s}}) {
            for (const QString &target : {village, at(u"./village.keys"_s)}) {
                const Answer answer = run(call + QStringList{u"-o"_s, target});
                QVERIFY2(answer.exit == 1, qPrintable(call.join(u' ')));
                QVERIFY(!answer.err.isEmpty());
            }
        }
        QVERIFY(contents(village) == before);
        QCOMPARE(run({u"check"_s, village}).exit, 0);
    }

    void twoOfficesOfOneNameAreNotMixedUp()
    {
        const QString village = at(u"village.xieli"_s);
        QCOMPARE(newOffice(u"twin.xieli"_s, u"township"_s, u"青禾乡"_s).exit, 0);
        QCOMPARE(run({u"introduce"_s, at(u"twin.xieli"_s), u"-o"_s, at(u"twin.intro"_s)}).exit, 0);
        const QString id = run({u"trust"_s, village, at(u"twin.intro"_s), u"--json"_s}).json().value(u"office"_s).toString();
        QCOMPARE(run({u"pack"_s, village, u"--to"_s, u"青禾乡"_s, u"-o"_s, at(u"c.xlp"_s)}).exit, 1);
        QVERIFY(!QFile::exists(at(u"c.xlp"_s)));
        QCOMPARE(run({u"pack"_s, village, u"--to"_s, id, u"-o"_s, at(u"c.xlp"_s)}).exit, 0);
    }

    void anOddDayIsAskedAboutBeforeAnythingRuns()
    {
        const QString village = at(u"village.xieli"_s);
        const QByteArray before = contents(village);
        for (const QString &day : {u"2001-01-01"_s, u"2100-01-01"_s}) {
            const Answer asked = run({u"draft"_s, village, u"--month"_s, u"2018-06"_s, u"--today"_s, day});
            QCOMPARE(asked.exit, 1);
            QVERIFY(asked.err.contains("--confirm-day"));
            QCOMPARE(run({u"check"_s, village, u"--today"_s, day}).exit, 0); // looking is always allowed
        }
        QVERIFY(contents(village) == before);
    }

    void aForgottenPassphraseLosesNothing()
    {
        const QString office = at(u"forgotten.xieli"_s);
        QCOMPARE(newOffice(u"forgotten.xieli"_s, u"village"_s, u"村"_s).exit, 0);
        QCOMPARE(run({u"recovery"_s, office, u"-o"_s, at(u"sheet.txt"_s)}).exit, 0);
        QFile wrong(at(u"wrong.txt"_s));
        QVERIFY(wrong.open(QIODevice::WriteOnly));
        wrong.write(contents(at(u"sheet.txt"_s)).mid(6));
        wrong.close();
        QCOMPARE(run({u"recover"_s, office, u"--sheet"_s, at(u"wrong.txt"_s)}, "another-passphrase").exit, 1);
        QFile empty(at(u"empty.txt"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        QCOMPARE(run({u"recover"_s, office, u"--sheet"_s, empty.fileName()}).exit, 1); // not even with the right passphrase
        QCOMPARE(run({u"check"_s, office}).exit, 0);
        QCOMPARE(run({u"recover"_s, office, u"--sheet"_s, at(u"sheet.txt"_s)}, "another-passphrase").exit, 0);
        QCOMPARE(run({u"check"_s, office}, "another-passphrase").exit, 0);
        QCOMPARE(run({u"check"_s, office}).exit, 1);
    }

    void aPassphraseFileIsReadAsEditorsSaveIt()
    {
        const QString office = at(u"village.xieli"_s);
        const QString secret = u"a-good-passphrase"_s;
        QByteArray wide("\xff\xfe", 2);
        for (const QChar letter : secret + u"\r\n"_s) {
            wide += char(letter.unicode() & 0xff);
            wide += char(letter.unicode() >> 8);
        }
        for (const QByteArray &bytes : {secret.toUtf8(), secret.toUtf8() + "\r\n", "\xef\xbb\xbf" + secret.toUtf8() + "\nsecond", wide}) {
            QFile file(at(u"secret.txt"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            QCOMPARE(run({u"check"_s, office, u"--passphrase-file"_s, at(u"secret.txt"_s)}, {}).exit, 0);
        }
    }

    void copiesAreMadeTriedAndRestored()
    {
        QVERIFY(newOffice(u"copied.xieli"_s, u"village"_s, u"上湾村"_s).exit == 0 && QDir().mkpath(at(u"stick"_s)));
        QCOMPARE(run({u"backups"_s, at(u"copied.xieli"_s), u"place"_s, u"--stick"_s, at(u"stick"_s)}).exit, 0);
        QCOMPARE(run({u"backup"_s, at(u"copied.xieli"_s), u"--due"_s, u"--json"_s}).json()[u"made"_s].toArray().size(), 2);
        QCOMPARE(run({u"backup"_s, at(u"copied.xieli"_s), u"--due"_s, u"--json"_s}).json()[u"up_to_date"_s].toInt(), 2);
        const QJsonObject list = run({u"backups"_s, at(u"copied.xieli"_s), u"--json"_s}).json();
        QCOMPARE(list[u"runs"_s].toArray().size(), 2);
        const QString copy = at(u"stick/"_s) + QDir(at(u"stick"_s)).entryList({u"*.xieli"_s}).value(0);
        QVERIFY(run({u"backups"_s, at(u"copied.xieli"_s), u"drill"_s, copy, u"--json"_s}).json()[u"same_history"_s].toBool());
        QCOMPARE(run({u"backups"_s, at(u"copied.xieli"_s), u"drill"_s, copy}, "not-the-passphrase").exit, 1);
        QCOMPARE(run({u"restore"_s, copy, u"-o"_s, at(u"again.xieli"_s)}).exit, 0);
        QCOMPARE(run({u"restore"_s, copy, u"-o"_s, at(u"again.xieli"_s)}).exit, 1);
        QCOMPARE(run({u"check"_s, at(u"again.xieli"_s)}).exit, 0);
    }

    void anUpdateIsRefusedAsLongAsThereIsNoReleaseKey()
    {
        const QJsonObject key = run({u"release-key"_s, u"-o"_s, at(u"release.key"_s), u"--json"_s}).json();
        QCOMPARE(key[u"key"_s].toString().size(), 64);
        QVERIFY(QFile::copy(at(u"release.key"_s), at(u"xieli.deb"_s))); // any bytes
        QCOMPARE(run({u"sign-update"_s, at(u"xieli.deb"_s), u"--key"_s, at(u"release.key"_s), u"--version"_s, u"99.0.0"_s, u"--platform"_s, u"debian12-amd64"_s, u"-o"_s, at(u"x.xlu"_s)}).exit, 0);
        const Answer refused = run({u"update"_s, at(u"x.xlu"_s), u"--check"_s});
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains("密钥"), refused.err.constData());
        QVERIFY(run({u"publish"_s, u"--schema"_s}).out.contains("CREATE TABLE IF NOT EXISTS xieli_1.payment_line"));
    }

    void aDamagedOfficeFileIsOneClearSentence()
    {
        QFile broken(at(u"broken.xieli"_s));
        QVERIFY(QFile::copy(at(u"village.keys"_s), at(u"broken.keys"_s)));
        const QByteArray good = contents(at(u"village.xieli"_s));
        for (const qsizetype place : {qsizetype(100), qsizetype(5000), good.size() / 2}) {
            QByteArray bytes = good;
            bytes[place] = char(bytes[place] ^ 1);
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write(bytes);
            broken.close();
            const Answer answer = run({u"check"_s, broken.fileName()});
            QCOMPARE(answer.exit, 1);
            QVERIFY2(!answer.err.contains("sqlcipher") && !answer.err.contains("ERROR"), answer.err.constData()); // no library's log beside it
        }
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "test_cli.moc"
