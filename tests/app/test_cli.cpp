// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/idnumber.h"
#include "intake/training.h"
#include "support/offices.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// xieli-cli as a script sees it: exit codes, JSON on stdout, sentences on stderr.
class CliTest : public QObject {
    Q_OBJECT

    struct Answer {
        int exit = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    Answer run(const QStringList &arguments, const QByteArray &secret = "a-good-passphrase") const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XIELI_TEST_FAST_KEYS"_s, u"1"_s);
        if (secret.isEmpty())
            environment.remove(u"XIELI_PASSPHRASE"_s);
        else
            environment.insert(u"XIELI_PASSPHRASE"_s, QString::fromUtf8(secret));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(XIELI_CLI), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer newOffice(const QString &file, const QString &role, const QString &name) const
    {
        return run({u"new"_s, at(file), u"--role"_s, role, u"--name"_s, name, u"--place"_s, u"629901"_s, u"--policy"_s,
                    u"gannan-2018,training-629901"_s, u"--json"_s});
    }

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
        const Answer begun = postings({u"begin"_s, u"--month"_s, u"2018-06"_s});
        QCOMPARE(begun.exit, 0);
        const QString id = begun.json().value(u"id"_s).toString();
        QCOMPARE(postings({u"begin"_s, u"--month"_s, u"2018-06"_s}).exit, 1); // it hangs already
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
        QCOMPARE(registers({}).json().value(u"registers"_s).toArray().size(), 15);
        QCOMPARE(registers({u"remove"_s, id}).exit, 0);
    }

    void thePlanIsWrittenAndTheWholeFileLeavesAsOnePdf()
    {
        const QString village = at(u"village.xieli"_s);
        QCOMPARE(run({u"export"_s, village, u"-o"_s, at(u"plan.json"_s)}).exit, 0);
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
        QCOMPARE(take(said + QStringList{u"--accept"_s, u"3"_s}).exit, 1); // nothing follows of a stranger
        const Answer taken = take(said + QStringList{u"--accept"_s, u"2"_s});
        QCOMPARE(taken.exit, 0);
        QCOMPARE(taken.json().value(u"persons"_s).toInt(), 1);
        const QJsonObject again = take({u"--kind"_s, u"deaths"_s, u"--dry-run"_s}).json(); // the headings are remembered
        QCOMPARE(again.value(u"lines"_s).toArray().first().toObject().value(u"outcome"_s).toString(), u"already"_s);
        QCOMPARE(run({u"mappings"_s, village, u"forget"_s, again.value(u"mapping"_s).toString()}).exit, 0);
        QVERIFY(run({u"mappings"_s, village, u"--json"_s}).json().value(u"mappings"_s).toArray().isEmpty());
        const Answer ledger = run({u"registers"_s, village, u"show"_s, u"list_matches"_s, u"-o"_s, at(u"matches.csv"_s)});
        QCOMPARE(ledger.exit, 0);
        QVERIFY(contents(at(u"matches.csv"_s)).contains("****"));
        QCOMPARE(run({u"undo"_s, village, taken.json().value(u"change"_s).toString()}).exit, 0);
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

QTEST_GUILESS_MAIN(CliTest)
#include "test_cli.moc"
